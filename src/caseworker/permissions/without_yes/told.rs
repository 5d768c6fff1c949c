//! Who is told of a disclosure by law after it was written down: one press each, and it stands in the case.

use domain::consent::{ConsentFact, LegalTold, Standing, Told};
use leptos::prelude::*;

use super::row::Row;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::permissions::writing::Writing;
use crate::i18n::{key, t};
use crate::ui::{Button, ButtonKind};

/// A button for everybody who has still to be told; nothing in an emergency, or once it is ended.
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
            let asks = it.by_law && !matches!(it.standing, Standing::Ended | Standing::Incomplete);
            if asks { Told::ALL.into_iter().filter(still).collect::<Vec<_>>() } else { Vec::new() }
        })
    });
    let one = move |whom: Told| {
        let press = UnsyncCallback::new(move |()| tell(whom));
        view! { <Button label=t(&format!("without-yes-tell-{}", key(whom))) kind=ButtonKind::Quiet busy on_press=press /> }
    };
    view! {
        {writing.not_written()}
        {move || {
            let open = open.get();
            (!open.is_empty()).then(|| view! { <div class="case__write">{open.into_iter().map(one).collect_view()}</div> })
        }}
    }
}
