//! Before, now or later: which time an answer is about, where a depth asks it.

use domain::Horizon;
use domain::child_flow::Screen;
use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::t;
use crate::ui::BigChoice;

/// The question about time of a screen; nothing where the depth does not ask it, and nothing is marked beforehand.
#[component]
pub(super) fn Times(
    /// The screen.
    screen: Screen,
) -> impl IntoView {
    let seat = seat();
    let options = seat.set(screen, "time");
    let time = move |option: catalogue::child::ScreenOption| {
        let horizon = match option.key.as_str() {
            "before" => Horizon::Before,
            "now" => Horizon::Now,
            _ => Horizon::Later,
        };
        let chosen = Signal::derive(move || seat.content(screen).time == Some(horizon));
        let change = UnsyncCallback::new(move |_| seat.write(screen, |content| content.time = Some(horizon)));
        view! { <BigChoice id=format!("time-{}", option.key) name="time" label=option.label chosen chosen_word=t("child-chosen") on_change=change /> }
    };
    (!options.is_empty()).then(|| {
        view! {
            <fieldset class="child__group">
                <legend>{seat.ask(screen, "time")}</legend>
                <div class="child__words">{options.into_iter().map(time).collect_view()}</div>
            </fieldset>
        }
    })
}
