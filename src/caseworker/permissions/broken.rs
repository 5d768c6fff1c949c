//! Something that was signed does not hold: said first of all on the page, without alarm, with what to do now.

use domain::consent::Ledger;
use leptos::prelude::*;

use super::track;
use crate::app::routes::To;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, ButtonKind, LinkButton, Tone};

/// A sitting that does not hold, as a screen shows it.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    name: String,
    day: String,
    flaw: String,
}

fn read(ledger: &Ledger<'_>) -> Vec<Shown> {
    let one = |(session, flawed): (&domain::consent::ConsentSession, _)| Shown {
        name: session.signature.name.clone(),
        day: intl::day(tag(), session.day),
        flaw: super::sittings::flaw_words(flawed),
    };
    ledger.broken().into_iter().map(one).collect()
}

/// Every sitting that does not hold; nothing where all of them do.
#[component]
pub(super) fn Broken(case: CaseHandle) -> impl IntoView {
    let found = Memo::new(move |_| track(case, read));
    let ask = case.with_value(|it| To::Sitting(it.id.clone()).path());
    move || {
        let one = |it: Shown| {
            let title = tv("permissions-broken", &[("person", it.name.into()), ("day", it.day.into())]);
            let ask = ask.clone();
            let text = format!("{} {}", it.flaw, t("permissions-broken-words"));
            view! {
                <Banner tone=Tone::Stop title text still=true>
                    <p>{t("permissions-broken-next")}</p>
                    <LinkButton href=ask label=t("permissions-broken-ask") kind=ButtonKind::Secondary />
                </Banner>
            }
        };
        found.get().into_iter().map(one).collect_view()
    }
}
