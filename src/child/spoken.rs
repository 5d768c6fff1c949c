//! What the listen button reads of what is asked or told: the words that stand on the screen, never the child's own. What can
//! be chosen follows, see `aloud`.

use catalogue::child::Spoken;
use domain::child_flow::{ChildSession, Place, Screen};
use leptos::prelude::*;

use super::seat::Seat;
use crate::i18n::t;

/// The words of the place where the child is, one text after the other.
pub(super) fn words(seat: Seat, place: Place) -> Vec<Spoken> {
    let band = seat.band();
    if let Place::Screen { screen: Screen::V02 } = place {
        let trial = seat.session.with_untracked(|session| session.practice.trial);
        let (title, text) = super::practice::words(seat, trial);
        return std::iter::once(title).chain(text).map(of_the_frame).collect();
    }
    if let Place::Screen { screen } = place
        && screen.lists()
    {
        let (title, text) = super::topics::words(seat, screen);
        return std::iter::once(title).chain(text).map(of_the_frame).collect();
    }
    if place == (Place::Screen { screen: Screen::V08 }) {
        let (title, text) = super::choice::not_now(seat);
        let title = of_a_line(seat, Screen::V08, "not_now", title);
        let each = text.into_iter().map(|words| of_a_line(seat, Screen::V08, "later", words));
        return std::iter::once(title).chain(each).collect();
    }
    if place == (Place::Screen { screen: Screen::V15 })
        && seat.session.with_untracked(ChildSession::has_nothing_to_look_at)
    {
        let (title, words) = super::look_again::of_nothing(seat);
        return vec![
            of_a_line(seat, Screen::V15, "empty", title),
            of_a_line(seat, Screen::V17, "nothing", words),
        ];
    }
    if place == (Place::Screen { screen: Screen::A1 }) {
        return of_a_step(seat);
    }
    // The youngest are asked about one basket after the other.
    if place == (Place::Screen { screen: Screen::V10 })
        && let Some(question) = super::baskets::question(seat)
    {
        return vec![of_the_frame(question)];
    }
    if let Place::Screen { screen } = place {
        return of_a_screen(seat, screen);
    }
    seat.with_names(|names| {
        seat.texts.with_value(|texts| match place {
            Place::Screen { .. } => Vec::new(),
            Place::Card { topic, card } => {
                let missed = seat
                    .session
                    .with_untracked(|session| session.topics.get(&topic).is_some_and(|it| it.misses > 0));
                // After a miss the first card begins with other words.
                let other = missed && card == 0;
                let again = other.then(|| texts.spoken_again(topic.name(), band, names)).flatten();
                let sorry = other.then(|| of_the_frame(t("child-check-sorry")));
                let card = texts.spoken_card(topic.name(), band, card, names, &seat.confirmed());
                sorry.into_iter().chain(again).chain(card).collect()
            }
            Place::Check { topic } => texts.spoken_check(topic.name(), band, names).into_iter().collect(),
            Place::Waiting => vec![of_the_frame(t("child-wait-words"))],
        })
    })
}

/// What stands above the place because of what the child did before: that going on without an answer is fine, that it kept
/// this question for another day, or that it did not want to say what stands there.
pub(super) fn above(seat: Seat, place: Place) -> Vec<Spoken> {
    let said = [
        super::noted::at(seat, place),
        super::put_aside::waited(seat, place),
        super::put_aside::put_away(seat, place),
    ];
    said.into_iter().flatten().map(of_the_frame).collect()
}

/// Question and help of a step of the letter.
pub(super) fn of_letter(seat: Seat, step: &str) -> Vec<Spoken> {
    seat.texts.with_value(|texts| seat.with_names(|names| texts.spoken_screen(step, seat.band(), names)))
}

/// Question and help as they stand there. Those that are put together from several texts have no recording.
fn of_a_screen(seat: Seat, screen: Screen) -> Vec<Spoken> {
    let (prompt, hint) = seat.prompt(screen);
    let in_texts = seat
        .texts
        .with_value(|texts| seat.with_names(|names| texts.spoken_screen(screen.name(), seat.band(), names)));
    let known = |words: &String| in_texts.iter().find(|it| it.shown == *words).cloned();
    let all = [prompt].into_iter().chain(hint);
    all.map(|words| known(&words).unwrap_or_else(|| of_the_frame(words))).collect()
}

/// A further sentence of a screen, as it was recorded; words of the frame where something else stands there.
fn of_a_line(seat: Seat, screen: Screen, line: &str, shown: String) -> Spoken {
    let found = seat.texts.with_value(|texts| {
        seat.with_names(|names| texts.spoken_line(screen.name(), line, seat.band(), names))
    });
    found.filter(|it| it.shown == shown).unwrap_or_else(|| of_the_frame(shown))
}

/// What is told of the step in view, and the question.
fn of_a_step(seat: Seat) -> Vec<Spoken> {
    let at = seat.step.get();
    let step = seat.session.with_untracked(|session| session.steps.get(at).cloned());
    let band = seat.band();
    let country = step.as_ref().and_then(super::steps::country);
    let told = step.map(|step| {
        seat.texts.with_value(|texts| {
            seat.with_names(|names| {
                texts.spoken_step(step.line, step.recipient.as_ref(), &step.left_out, band, names)
            })
        })
    });
    told.unwrap_or_default()
        .into_iter()
        .chain(country.map(of_the_frame))
        .chain(of_a_screen(seat, Screen::A1))
        .collect()
}

/// Words of the frame around the screens, which nobody records.
fn of_the_frame(words: String) -> Spoken {
    Spoken { key: None, text: words.clone(), shown: words }
}
