//! Writes facts around permission into the case, from a button: busy while it lasts, and a sentence where it failed.

use domain::consent::ConsentFact;
use domain::{Body, CaseFact};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::failure;
use crate::caseworker::exported::NotWritten;
use crate::caseworker::opened::CaseHandle;
use crate::ui::{Banner, Tone};

/// One place on a page from which something is written.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    case: CaseHandle,
    /// True while it is written.
    pub(super) busy: RwSignal<bool>,
    failed: NotWritten,
}

impl Writing {
    /// Nothing is written yet.
    pub(super) fn new(case: CaseHandle) -> Self {
        Self { case, busy: RwSignal::new(false), failed: RwSignal::new_local(None) }
    }

    /// Writes it.
    pub(super) fn write(self, fact: ConsentFact) {
        self.write_then(fact, || ());
    }

    /// Writes it, and does something once it stands in the case.
    pub(super) fn write_then(self, fact: ConsentFact, then: impl FnOnce() + 'static) {
        self.busy.set(true);
        let open = self.case.get_value();
        spawn_local(async move {
            let done = open.write(vec![Body::Fact(CaseFact::Consent(fact))]).await;
            self.busy.try_set(false);
            if done.is_ok() {
                then();
            }
            self.failed.try_set(done.err());
        });
    }

    /// Why it was not written; nothing where it was.
    pub(super) fn not_written(self) -> impl IntoView {
        move || {
            self.failed
                .get()
                .map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })
        }
    }
}
