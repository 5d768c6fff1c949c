//! Where voices differ: both stand side by side, neither is rewritten, and somebody else looks at it.

use leptos::prelude::*;

use super::voices::{Differing, Lanes, differing};
use super::{track, words};
use crate::caseworker::opened::CaseHandle;
use crate::ui::{Banner, Tone};

/// Every line on which voices differ; nothing where none do.
#[component]
pub(super) fn Differ(case: CaseHandle) -> impl IntoView {
    let people = move || case.with_value(|it| it.track(domain::people));
    let found = Memo::new(move |_| {
        let people = people();
        track(case, |ledger| differing(ledger, &people))
    });
    let one = |it: Differing| {
        view! {
            <Banner tone=Tone::Warn title=it.what.clone() text=words::course(it.course) still=true>
                <Lanes of=it.clone() />
                {it.then.clone().map(|words| view! { <p>{words}</p> })}
            </Banner>
        }
    };
    move || found.get().into_iter().map(one).collect_view()
}
