//! "Ask" beside what is told: less alarming than the call for help. Nothing rings; the child turns to the worker, who is
//! there, and the page waits.

use domain::child_flow::Event;
use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::t;
use crate::ui::{Button, ButtonKind, ChildCard, Drawing};

/// The quiet button.
#[component]
pub(super) fn AskButton() -> impl IntoView {
    let seat = seat();
    view! {
        <Button label=seat.with_worker("child-ask") kind=ButtonKind::Quiet on_press=seat.acts(|| Event::Ask) />
    }
}

/// What lies over the page while the child asks: whom, in plain words, and the way back.
#[component]
pub(super) fn Asking() -> impl IntoView {
    let seat = seat();
    let text = vec![seat.with_worker("child-ask-words"), t("child-ask-any")];
    view! {
        <ChildCard title=seat.with_worker("child-ask-title") picture=Drawing::Talking text>
            <div class="child__onward">
                <Button label=t("child-ask-done") kind=ButtonKind::Primary on_press=seat.acts(|| Event::Resume) />
            </div>
        </ChildCard>
    }
}
