//! What needs attention in this case beside what stands above its next step: also what is due later than the first screen
//! lists it.

use domain::{Answers, Attention, concerns_on};
use leptos::prelude::*;

use super::after_talk::LeftToDo;
use super::handover::worker_texts;
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
        let today = intl::today();
        let mut all = case.with_value(|it| it.track(|file| concerns_on(&Answers::of(file), today)));
        all.retain(|it| !it.is_grave(today) && !it.is_far(today));
        all.sort_by_key(|it| (it.urgency(today), it.concern, it.due));
        all
    });
    let left = Memo::new(move |_| case.with_value(|it| it.track(LeftToDo::of)));
    let texts = LocalResource::new(worker_texts);
    let one = move |it: Attention| {
        let concern = it.concern;
        let why = Signal::derive(move || {
            texts.with(|texts| left.with(|left| left.names(concern, texts.as_ref().and_then(Option::as_ref))))
        });
        let href = case.with_value(|case| to_spot(&case.id, it.spot.as_ref()).path());
        view! { <TaskItem href label=concern_words(&it) why icon=IconName::Clock tone=Tone::Warn /> }
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
