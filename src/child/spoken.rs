//! What the listen button reads: the words that stand on the screen, never the child's own.

use domain::child_flow::{Place, Screen};

use leptos::prelude::*;

use super::seat::Seat;
use crate::i18n::t;

/// The words of the place where the child is.
pub(super) fn words(seat: Seat, place: Place) -> String {
    match place {
        Place::Screen { screen: Screen::V02 } => {
            let trial = seat.session.with_untracked(|session| session.practice.trial);
            let (title, text) = super::practice::words(seat, trial);
            format!("{title} {}", text.join(" "))
        }
        Place::Screen { screen } => {
            let (prompt, hint) = seat.prompt(screen);
            format!("{prompt} {}", hint.join(" "))
        }
        Place::Card { topic, card } => super::explain::card_words(seat, topic, card).join(" "),
        Place::Check { topic } => seat.texts.with_value(|texts| {
            let check = texts.topic(topic.name(), seat.band().name()).map(|(_, texts)| &texts.check);
            check.map(|check| seat.filled(&check.question)).unwrap_or_default()
        }),
        Place::Waiting => t("child-wait-words"),
    }
}
