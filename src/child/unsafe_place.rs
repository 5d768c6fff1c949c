//! After a place that is not safe: what follows if it is sent, and who can be told. Never why, never who. Only what is
//! not safe now calls an adult by being sent, so only then the child reads that it does.

use domain::child_flow::{Event, Screen};
use domain::{Chosen, Horizon};
use leptos::prelude::*;

use super::seat::seat;
use crate::ui::BigButton;

const SCREEN: Screen = Screen::V05;
const HELP: &str = "help";

/// The offer, while a place lies under "not safe" or no place is liked at all.
#[component]
pub(super) fn Unsafe() -> impl IntoView {
    let seat = seat();
    let not_safe = Memo::new(move |_| {
        let chosen = seat.content(SCREEN).chosen;
        chosen.iter().any(|it| it.part == "not_safe" || (it.part == "place" && it.key == "nowhere"))
    });
    let calls = Memo::new(move |_| {
        let content = seat.content(SCREEN);
        let today = |it: &Chosen| matches!(content.time_of(it), None | Some(Horizon::Now));
        content.chosen.iter().any(|it| it.part == "place" || (it.part == "not_safe" && today(it)))
    });
    let options = StoredValue::new(seat.set(SCREEN, HELP));
    let one = move |option: catalogue::child::ScreenOption| {
        let (mine, key) = (option.key.clone(), option.key.clone());
        let chosen = Signal::derive(move || seat.chose(SCREEN, |it| it.part == HELP && it.key == mine));
        // A button and no radio: arrows between radios would call the adult before the child has decided.
        let take = UnsyncCallback::new(move |()| {
            seat.write(SCREEN, |content| {
                content.chosen.retain(|it| it.part != HELP);
                let (part, key) = (HELP.to_owned(), key.clone());
                content.chosen.push(Chosen { part, key, words: None, strength: None, time: None });
            });
            match key.as_str() {
                "tell_worker" => seat.act(Event::Help),
                "tell_other" => seat.tell_beside(),
                _ => {}
            }
        });
        view! { <BigButton label=seat.filled(&option.label) pressed=chosen on_press=take /> }
    };
    let ways = move || options.get_value().into_iter().map(one).collect_view();
    move || {
        not_safe.get().then(|| {
            view! {
                <p role="status">{move || calls.get().then(|| seat.line(SCREEN, "flag"))}</p>
                <fieldset class="child__group">
                    <legend>{seat.ask(SCREEN, HELP)}</legend>
                    <div class="child__words">{ways()}</div>
                </fieldset>
            }
        })
    }
}
