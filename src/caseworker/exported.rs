//! Before something goes onto paper or into a file, the case says so.

use domain::consent::{ConsentFact, Exported};
use domain::{Body, CaseFact};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;

use super::opened::CaseHandle;

/// Why it could not be written down; the paper is not made then.
pub(super) type NotWritten = RwSignal<Option<StoreError>, LocalStorage>;

/// Writes it down, and only then does it.
pub(super) fn export(
    case: CaseHandle,
    exported: Exported,
    failed: NotWritten,
    then: impl FnOnce() + 'static,
) {
    let fact = CaseFact::Consent(ConsentFact::Exported(Box::new(exported)));
    spawn_local(async move {
        let written = case.get_value().write(vec![Body::Fact(fact)]).await;
        if written.is_ok() {
            then();
        }
        failed.try_set(written.err());
    });
}
