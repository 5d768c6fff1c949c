//! Before, now, at eighteen or later: which time the cards are about that the child puts down. Every card keeps its own.

use domain::Horizon;
use domain::child_flow::{Content, Screen};
use leptos::prelude::*;

use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::BigChoice;

/// Key of a time among the options of a screen.
fn key(time: Horizon) -> &'static str {
    match time {
        Horizon::Before => "before",
        Horizon::Now => "now",
        Horizon::Turning18 => "turning_18",
        Horizon::Later => "later",
    }
}

/// The time of a card that is put down now; none where the child set none, or where its depth does not ask.
pub(super) fn of_the_next(seat: Seat, screen: Screen) -> Option<Horizon> {
    let time = seat.time.get_untracked()?;
    let band = seat.band();
    let asks = seat.texts.with_value(|texts| {
        texts.options(screen.name(), "time", band).iter().any(|option| option.key == key(time))
    });
    asks.then_some(time)
}

/// A time in one quiet word.
pub(super) fn word(seat: Seat, time: Horizon) -> String {
    seat.texts.with_value(|texts| texts.label(Screen::V05.name(), "time", key(time)).to_owned())
}

/// The time of a card in one quiet word, where it has one.
pub(super) fn word_of(seat: Seat, content: &Content, card: &domain::Chosen) -> Option<String> {
    content.time_of(card).map(|time| word(seat, time))
}

/// The switch of a screen; nothing where the depth does not ask it, and nothing is marked beforehand.
#[component]
pub(super) fn Times(
    /// The screen.
    screen: Screen,
) -> impl IntoView {
    let seat = seat();
    let options = seat.set(screen, "time");
    let one = move |option: catalogue::child::ScreenOption| {
        let all = [Horizon::Before, Horizon::Now, Horizon::Turning18, Horizon::Later];
        let time = all.into_iter().find(|time| key(*time) == option.key)?;
        let chosen = Signal::derive(move || seat.time.get() == Some(time));
        let change = UnsyncCallback::new(move |_| seat.time.set(Some(time)));
        let picture = pictures::of_option(&option);
        Some(
            view! { <BigChoice id=format!("time-{}", option.key) name="time" label=option.label picture chosen chosen_word=t("child-chosen") on_change=change /> },
        )
    };
    (!options.is_empty()).then(|| {
        view! {
            <fieldset class="child__group">
                <legend>{seat.ask(screen, "time")}</legend>
                <div class="child__times">{options.into_iter().filter_map(one).collect_view()}</div>
            </fieldset>
        }
    })
}
