//! What needs attention in this case beside what stands above its next step: also what is due later than the first screen
//! lists it.

use domain::{Answers, Attention, concerns};
use leptos::prelude::*;

use super::home_due::concern_words;
use super::opened::CaseHandle;
use super::spot::to_spot;
use crate::i18n::t;
use crate::ports::intl;
use crate::ui::{Card, IconName, TaskItem, TaskList, Tone};

/// The list; nothing where there is nothing.
#[component]
pub(super) fn Needs(case: CaseHandle) -> impl IntoView {
    let open = Memo::new(move |_| {
        let mut all = case.with_value(|it| it.track(|file| concerns(&Answers::of(file))));
        let today = intl::today();
        all.retain(|it| !it.is_grave(today));
        all.sort_by_key(|it| (it.urgency(today), it.concern, it.due));
        all
    });
    let one = move |it: Attention| {
        let href = case.with_value(|case| to_spot(&case.id, it.spot.as_ref()).path());
        view! { <TaskItem href label=concern_words(&it) icon=IconName::Clock tone=Tone::Warn /> }
    };
    move || {
        let open = open.get();
        (!open.is_empty()).then(|| view! {
            <Card id="needs-heading" title=t("case-needs-title") flush=true>
                <TaskList labelled_by="needs-heading">{open.into_iter().map(one).collect_view()}</TaskList>
            </Card>
        })
    }
}
