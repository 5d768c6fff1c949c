//! The constant bar: what a child can always do.

use domain::child_flow::{Event, Place, Screen};
use domain::{Help, Reading, sound_first};
use leptos::prelude::*;

use super::aloud::Aloud;
use super::practice;
use super::seat::seat;
use super::signed::Signed;
use crate::i18n::{t, tv};
use crate::ui::{ChildAct, ChildBar, ChildBarWords};

/// Controls that make no sense at a place.
pub(super) fn without(place: Place) -> Vec<ChildAct> {
    use ChildAct::{DontKnow, DontWant, Skip, TellOther};
    match place {
        Place::Card { .. } => vec![DontKnow, DontWant],
        Place::Check { .. } => vec![DontWant],
        Place::Screen { screen } if screen.asks() => Vec::new(),
        Place::Screen { screen: Screen::V02 | Screen::V18 } => Vec::new(),
        Place::Screen { screen: Screen::V01 | Screen::V04 | Screen::V20 | Screen::V21 | Screen::V22 } => {
            vec![DontKnow, DontWant]
        }
        Place::Screen { screen: Screen::V19 } | Place::Waiting => vec![Skip, DontKnow, DontWant, TellOther],
        Place::Screen { .. } => vec![Skip, DontKnow, DontWant],
    }
}

/// The bar of every screen.
#[component]
pub(super) fn Bar(
    /// Who reads aloud.
    aloud: Aloud,
    /// The films of the page.
    signed: Signed,
    /// Opens the question whom to tell.
    telling: RwSignal<bool>,
    /// True while what fits the child is open.
    fitting: RwSignal<bool>,
    /// Covers the screen.
    hidden: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let covered = Memo::new(move |_| seat.session.with(|it| it.cover != domain::child_flow::Cover::None));
    let band = Memo::new(move |_| seat.session.with(|session| session.setting.band));
    let silent =
        Memo::new(move |_| seat.session.with(|session| session.manner.helps().contains(&Help::NoSound)));
    // Eight controls ask for it: it is found out once, and they follow only when it is another.
    let left_out = Memo::new(move |_| {
        let mut left_out = without(place.get());
        if seat.letter.open.get() {
            // They would speak of the screen below the letter.
            left_out = vec![ChildAct::Skip, ChildAct::DontKnow, ChildAct::DontWant, ChildAct::TellOther];
        } else if telling.get() || fitting.get() {
            // Nothing is answered for a question that is not in sight.
            left_out.extend([ChildAct::Skip, ChildAct::DontKnow, ChildAct::DontWant, ChildAct::TellOther]);
        } else if covered.get() {
            left_out.extend([ChildAct::Skip, ChildAct::DontKnow, ChildAct::DontWant]);
        }
        if !aloud.can() {
            left_out.push(ChildAct::Hear);
        }
        left_out
    });
    let on_act = UnsyncCallback::new(move |act: ChildAct| match act {
        ChildAct::Hear => aloud.press(),
        ChildAct::Skip => seat.decline(Event::Skip),
        ChildAct::DontKnow => seat.decline(Event::DontKnow),
        ChildAct::DontWant => seat.decline(Event::DontWant),
        ChildAct::TellOther => telling.set(true),
        ChildAct::Pause => {
            // Stop is seen at once, also from the question whom to tell.
            seat.beside.set(false);
            telling.set(false);
            seat.act(Event::Pause);
        }
        ChildAct::Help => seat.act(Event::Help),
        ChildAct::Hide => hidden.set(true),
    });
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
    let marked = Memo::new(move |_| {
        let here = place.get() == Place::Screen { screen: Screen::V02 };
        let tries = here && !domain::child_flow::Trial::of(band.get()).is_empty();
        tries.then(|| practice::control(seat.session.with(|session| session.practice.trial))).flatten()
    });
    // Nobody reads by machine: the child is told who does, unless it wants to read or to have it quiet.
    let cue = Memo::new(move |_| {
        let reads = seat.session.with(|session| session.reading() == Reading::R2);
        let adult = !seat.letter.open.get()
            && aloud.known.get()
            && (!aloud.can() || aloud.leaves_something())
            && !silent.get()
            && !reads
            && place.get() != Place::Waiting;
        // Where somebody interprets, the child hears it from them.
        let interpreter = seat.frame.with_value(|frame| frame.interpreter.clone());
        let who = |words: &'static str| match interpreter {
            Some(name) => tv(words, &[("worker", name.into())]),
            None => seat.with_worker(words),
        };
        if signed.wants() {
            return (signed.is_missing() && !seat.letter.open.get() && place.get() != Place::Waiting)
                .then(|| who("child-worker-signs"));
        }
        adult.then(|| who("child-worker-reads"))
    });
    let turns = Memo::new(move |before: Option<&u32>| {
        place.track();
        before.map_or(0, |turns| turns.wrapping_add(1))
    });
    let screen = Signal::from(turns);
    // Where nobody ever reads aloud here, or the ear stands before the words, its place is not kept.
    let first = Memo::new(move |_| seat.session.with(|session| sound_first(&session.manner.helps())));
    let no_sound = Memo::new(move |_| silent.get() || first.get() || aloud.never());
    view! { <ChildBar words on_act hearing=aloud.hearing without=left_out no_sound marked cue screen /> }
}
