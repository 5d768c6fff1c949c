//! Who is told of what goes out without a yes after it was written down, and on which day. That the child is told is a task until
//! then; in danger it is the child alone (child-ux.md 3.5, promise P11).

use domain::consent::{ConsentFact, LegalTold, Standing, Told};
use leptos::prelude::*;

use super::cannot::CannotBeTold;
use super::row::Row;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::permissions::told_when::ToldWhen;
use crate::caseworker::permissions::writing::Writing;
use crate::i18n::{key, t, tv};
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
    let asking = RwSignal::new(false);
    let whom = RwSignal::new(Told::Child);
    let keep = UnsyncCallback::new(move |on| {
        let of = row.with_untracked(|it| it.id.clone());
        let fact = LegalTold { of, whom: whom.get_untracked(), on: Some(on) };
        writing.write_then(ConsentFact::LegalTold(fact), move || {
            asking.try_set(false);
        });
    });
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
    let words = |whom: Told| t(&format!("without-yes-tell-{}", key(whom)));
    let one = move |who: Told| {
        let press = UnsyncCallback::new(move |()| {
            whom.set(who);
            asking.set(true);
        });
        view! { <Button label=words(who) kind=ButtonKind::Quiet on_press=press /> }
    };
    let waits = Memo::new(move |_| row.with(|it| it.child_waits));
    let (of, about) = row.with_untracked(|it| (it.id.clone(), it.who.clone()));
    let title = Signal::derive(move || words(whom.get()));
    let goes = tv("permissions-told-goes", &[("who", about.clone().into())]);
    view! {
        <ToldWhen id=format!("told-{of}") open=asking title about=goes busy=writing.busy on_keep=keep>
            {writing.not_written()}
        </ToldWhen>
        {move || waits.get().then(|| view! { <Banner tone=Tone::Warn title=t("without-yes-child-waits") still=true /> })}
        {move || {
            let open = open.get();
            (!open.is_empty()).then(|| view! { <div class="case__write">{open.into_iter().map(one).collect_view()}</div> })
        }}
        {move || waits.get().then(|| view! { <CannotBeTold case of=of.clone() about=about.clone() /> })}
    }
}
