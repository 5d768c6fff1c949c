//! Names to which nothing of a child ever goes, under questions whose answer says to whom something goes out: they are not
//! offered there, and a try to name one stands in the case.

use domain::consent::{ConsentFact, Forbidden, ForbiddenNamed, SHARING_GATE, forbidden};
use domain::{Body, CaseFact, Path, is_closed_consulate};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;

use super::question::Live;
use super::session::FormSession;
use crate::app::failure;
use crate::i18n::t;
use crate::ui::Choice;

fn found(session: &FormSession, path: &Path, name: &str) -> Option<Forbidden> {
    let goes_out = || {
        let view = session.engine(|engine| engine.question(path));
        view.is_some_and(|view| view.gate.iter().any(|gate| gate == SHARING_GATE))
    };
    forbidden(name).filter(|_| goes_out())
}

/// True where this name may not stand at this question.
pub(super) fn is(session: &FormSession, path: &Path, name: &str) -> bool {
    found(session, path, name).is_some()
}

/// The options of a question that nobody may choose in this case as it stands: turning to a consulate of the State of origin.
pub(super) fn kept_out(live: Live, options: &[Choice]) -> Vec<String> {
    let found = live.session.try_with_value(|session| {
        session.case.revision().track();
        let path = live.path.get_value();
        session.case.now(|file| {
            let form = file.opening(&session.document).map(|it| it.form.to_owned()).unwrap_or_default();
            let closed = |it: &&Choice| is_closed_consulate(file, &form, &path, &it.key);
            options.iter().filter(closed).map(|it| it.key.clone()).collect()
        })
    });
    found.unwrap_or_default()
}

/// What was tried last at one question.
#[derive(Clone, Copy)]
pub(super) struct NeverThere {
    refused: RwSignal<Option<Forbidden>>,
    failed: RwSignal<Option<StoreError>, LocalStorage>,
}

impl NeverThere {
    pub(super) fn new() -> Self {
        Self { refused: RwSignal::new(None), failed: RwSignal::new_local(None) }
    }

    /// True where this name may not stand at this question; then the try is written down.
    pub(super) fn stops(self, live: Live, name: &str) -> bool {
        self.refused.set(None);
        let path = live.path.get_value();
        let Some(found) = live.session.with_value(|session| found(session, &path, name)) else {
            return false;
        };
        self.refused.set(Some(found));
        let tried = ForbiddenNamed { name: name.to_owned(), found, at: path.to_string() };
        let fact = CaseFact::Consent(ConsentFact::Forbidden(tried));
        if let Some(case) = live.session.try_with_value(|session| std::rc::Rc::clone(&session.case)) {
            spawn_local(async move {
                let written = case.write(vec![Body::Fact(fact)]).await;
                self.failed.try_set(written.err());
            });
        }
        true
    }

    /// Why it may not stand there, and that the try was kept.
    pub(super) fn words(self) -> impl IntoView {
        move || {
            let why = self.refused.get().map(|found| match found {
                Forbidden::Enforcement => "permissions-why-enforcement",
                Forbidden::StateOfOrigin => "permissions-why-state-of-origin",
                Forbidden::Police => "permissions-why-police",
            });
            let failed = self.failed.get();
            view! {
                {why.map(|why| view! {
                    <p class="field__error" role="alert">{t(why)} " " {t("permissions-attempt-kept")}</p>
                })}
                {failed.map(|error| view! { <p class="field__error">{failure::of_store(&error)}</p> })}
            }
        }
    }
}
