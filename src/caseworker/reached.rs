//! How people want to be reached, where a worker is about to call or write: on the page of a case, and where a contact is written
//! down.

use domain::consent::{Ledger, Reached};
use leptos::prelude::*;

use super::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ports::intl;
use crate::ui::{Banner, Tone};

/// What one person said, in one line.
pub(super) fn words(of: &Reached) -> String {
    let letters = of.letters_only.then(|| t("case-reach-letters"));
    let said = Some(of.words.clone()).filter(|it| !it.is_empty());
    letters.into_iter().chain(said).collect::<Vec<_>>().join(" · ")
}

/// What stands today, person by person.
pub(super) fn all(file: &domain::CaseFile) -> Vec<Reached> {
    Ledger::read(file, intl::today()).reached(file)
}

/// What to read before somebody is called; nothing where nobody said anything.
#[component]
pub(super) fn BeforeYouCall(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let read = |it: &Reached| {
            let who = it.name.clone().unwrap_or_else(|| t("sitting-name-elsewhere"));
            tv("case-reach-one", &[("who", who.into()), ("words", words(it).into())])
        };
        case.with_value(|it| it.track(|file| all(file).iter().map(read).collect::<Vec<_>>()))
    });
    move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|it| view! { <li dir="auto">{it}</li> }).collect_view();
            view! { <Banner tone=Tone::Warn title=t("case-reach-title") still=true><ul>{lines}</ul></Banner> }
        })
    }
}
