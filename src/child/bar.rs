//! The constant bar: what a child can always do.

use domain::Help;
use domain::child_flow::{Event, Place, Screen};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::{Seat, seat};
use super::{practice, spoken};
use crate::i18n::{t, tag};
use crate::ports::voice::{self, Voice};
use crate::ui::{ChildAct, ChildBar, ChildBarWords};

/// Controls that make no sense at a place.
fn without(place: Place) -> Vec<ChildAct> {
    use ChildAct::{DontKnow, DontWant, Skip, TellOther};
    match place {
        Place::Card { .. } => vec![DontKnow, DontWant],
        Place::Check { .. } => vec![DontWant],
        Place::Screen { screen } if screen.asks() => Vec::new(),
        Place::Screen { screen: Screen::V02 | Screen::V18 } => Vec::new(),
        Place::Screen { screen: Screen::V01 | Screen::V04 } => vec![DontKnow, DontWant],
        Place::Screen { screen: Screen::V19 } | Place::Waiting => vec![Skip, DontKnow, DontWant, TellOther],
        Place::Screen { .. } => vec![Skip, DontKnow, DontWant],
    }
}

/// The bar of every screen.
#[component]
pub(super) fn Bar(
    /// Opens the question whom to tell.
    telling: RwSignal<bool>,
    /// Covers the screen.
    hidden: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let hearing = RwSignal::new(false);
    let found = StoredValue::new_local(None::<Voice>);
    let has_voice = RwSignal::new(false);
    spawn_local(async move {
        let voice = voice::find(tag()).await;
        has_voice.try_set(voice.is_some());
        found.try_set_value(voice);
    });
    let quiet = move || {
        if let Some(Some(voice)) = found.try_get_value() {
            voice.stop();
        }
        hearing.try_set(false);
    };
    // Another screen, or a cover, and the voice is silent.
    Effect::new(move |_| {
        place.track();
        quiet();
    });
    on_cleanup(quiet);
    let left_out = Signal::derive(move || {
        let mut left_out = without(place.get());
        let silent = seat.session.with(|session| session.manner.helps().contains(&Help::NoSound));
        if silent || !has_voice.get() {
            left_out.push(ChildAct::Hear);
        }
        left_out
    });
    let on_act = UnsyncCallback::new(move |act: ChildAct| match act {
        ChildAct::Hear if hearing.get_untracked() => quiet(),
        ChildAct::Hear => hear(seat, place.get_untracked(), found, hearing),
        ChildAct::Skip => seat.act(Event::Skip),
        ChildAct::DontKnow => seat.act(Event::DontKnow),
        ChildAct::DontWant => seat.act(Event::DontWant),
        ChildAct::TellOther => telling.set(true),
        ChildAct::Pause => seat.act(Event::Pause),
        ChildAct::Help => seat.act(Event::Help),
        ChildAct::Hide => hidden.set(true),
    });
    let band = Memo::new(move |_| seat.session.with(|session| session.setting.band));
    let word = |key: &'static str| {
        Signal::derive(move || seat.texts.with_value(|texts| texts.bar_label(key, band.get()).to_owned()))
    };
    let words = ChildBarWords {
        bar: Signal::stored(t("child-bar")),
        hear: word("hear"),
        skip: word("skip"),
        dont_know: word("dont_know"),
        dont_want: word("dont_want"),
        tell_other: word("tell_other"),
        pause: word("pause"),
        help: word("help"),
        hide: word("hide"),
        more: Signal::stored(t("child-more")),
    };
    let marked = Signal::derive(move || {
        let here = place.get() == Place::Screen { screen: Screen::V02 };
        here.then(|| practice::control(seat.session.with(|session| session.practice.trial))).flatten()
    });
    view! { <ChildBar words on_act hearing without=left_out marked /> }
}

fn hear(seat: Seat, place: Place, found: StoredValue<Option<Voice>, LocalStorage>, hearing: RwSignal<bool>) {
    let Some(Some(voice)) = found.try_get_value() else { return };
    hearing.set(true);
    spawn_local(async move {
        let over = move || {
            hearing.try_set(false);
        };
        voice.speak(&spoken::words(seat, place), over).await;
    });
}
