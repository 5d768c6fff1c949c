//! When a rest is offered (child-ux.md 2.2). The offer comes only as the child goes from one thing to the next: never
//! over what is being written, never because nobody touches the tablet, and once in each stretch.

use serde::{Deserialize, Serialize};

use super::place::{Cover, Place, Screen, Stop};
use super::session::ChildSession;
use super::way::Phase;
use crate::manner::Band;
use crate::time::Timestamp;

const MINUTE: u64 = 60_000;
/// After so many offers it is said as well that another day is fine: two stretches are a session.
const ENOUGH: u8 = 2;

/// One stretch without a rest: milliseconds, and things gone through where that is limited too.
fn stretch(band: Band) -> (u64, Option<u8>) {
    match band {
        Band::B1 => (8 * MINUTE, Some(6)),
        Band::B2 => (12 * MINUTE, Some(8)),
        Band::B3 => (20 * MINUTE, None),
        Band::B4 => (25 * MINUTE, None),
    }
}

/// How long the child has been at it since it last rested.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rest {
    /// Since when; nothing until the child does something.
    pub since: Option<Timestamp>,
    /// Screens and topics that the child went through since then. What it left out does not tire.
    pub screens: u8,
    /// How often a rest was offered.
    pub offered: u8,
    /// How often the child asked for one.
    pub asked: u8,
}

impl ChildSession {
    /// True where the child has had its two stretches: "another day" is said with the offer.
    #[must_use]
    pub fn had_enough(&self) -> bool {
        self.rest.offered >= ENOUGH
    }

    /// The same session after time in which nobody sat there: a new stretch begins.
    #[must_use]
    pub fn taken_up_again(mut self) -> Self {
        self.rest.since = None;
        self.rest.screens = 0;
        self
    }

    /// Counts a step from `before`, and offers a rest where one is due.
    pub(super) fn mind_rest(&mut self, before: Place, was_covered: bool, went_through: bool, now: Timestamp) {
        let rests = was_covered || self.cover != Cover::None;
        if rests {
            self.rest.since = Some(now);
            self.rest.screens = 0;
            return;
        }
        let since = *self.rest.since.get_or_insert(now);
        if Stop::of(before) == Stop::of(self.place) {
            return;
        }
        // A list of topics tires nobody; what is opened from it counts.
        let from_a_list = matches!(before, Place::Screen { screen } if screen.lists());
        if went_through && !from_a_list {
            self.rest.screens = self.rest.screens.saturating_add(1);
        }
        let (long, many) = stretch(self.setting.band);
        let is_long = now.0.saturating_sub(since.0) >= long;
        let due = is_long || many.is_some_and(|many| self.rest.screens >= many);
        if due && self.may_be_offered_a_rest() {
            self.cover = Cover::Break;
            self.rest = Rest { since: Some(now), screens: 0, ..self.rest };
            self.rest.offered = self.rest.offered.saturating_add(1);
        }
    }

    /// Not while the child decides what becomes of it: there the end is near, and stopping leads there anyway.
    fn may_be_offered_a_rest(&self) -> bool {
        let hello = self.place == Place::Screen { screen: Screen::V01 };
        self.phase() != Phase::End && !self.from_review && !hello
    }
}
