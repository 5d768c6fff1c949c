//! Who is told of what goes out without a yes after it was written down: one press each, and it stands in the case. That the
//! child is told is a task until then; in danger it is the child alone (child-ux.md 3.5, promise P11).

use domain::consent::{ConsentFact, LegalTold, Standing, Told};
use leptos::prelude::*;

use super::cannot::CannotBeTold;
use super::row::Row;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::permissions::writing::Writing;
use crate::i18n::{key, t};
use crate::ui::{Banner, Button, ButtonKind, Tone};

/// A button for everybody who has still to be told, and a way to say why the child cannot be.
#[component]
pub(super) fn ToldLater(
    /// The case.
    case: CaseHandle,
    /// The disclosure as it stands.
    row: Memo<Row>,
) -> impl IntoView {
    let writing = Writing::new(case);
    let busy = writing.busy;
    let tell = move |whom: Told| {
        let of = row.with_untracked(|it| it.id.clone());
        writing.write(ConsentFact::LegalTold(LegalTold { of, whom }));
    };
    let open = Memo::new(move |_| {
        row.with(|it| {
            let hidden = |whom: Told| whom == Told::Guardian && it.not_for_guardian;
            let still = |whom: &Told| !(it.told.contains(whom) || hidden(*whom));
            let asks = !matches!(it.standing, Standing::Ended | Standing::Incomplete);
            let asked = |whom: &Told| match whom {
                Told::Child => asks || it.child_waits,
                Told::Lawyer | Told::Guardian => asks && it.by_law,
            };
            Told::ALL.into_iter().filter(asked).filter(still).collect::<Vec<_>>()
        })
    });
    let one = move |whom: Told| {
        let press = UnsyncCallback::new(move |()| tell(whom));
        view! { <Button label=t(&format!("without-yes-tell-{}", key(whom))) kind=ButtonKind::Quiet busy on_press=press /> }
    };
    let waits = Memo::new(move |_| row.with(|it| it.child_waits));
    let (of, about) = row.with_untracked(|it| (it.id.clone(), it.who.clone()));
    view! {
        {writing.not_written()}
        {move || waits.get().then(|| view! { <Banner tone=Tone::Warn title=t("without-yes-child-waits") still=true /> })}
        {move || {
            let open = open.get();
            (!open.is_empty()).then(|| view! { <div class="case__write">{open.into_iter().map(one).collect_view()}</div> })
        }}
        {move || waits.get().then(|| view! { <CannotBeTold case of=of.clone() about=about.clone() /> })}
    }
}
