//! What sorted cards look like from outside: all on one heap, two heaps in turn, or faster than one reads. It is a
//! reason to look at it together, and never one to leave anything out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::place::Screen;
use super::session::{ChildSession, Content};
use crate::course::{Caution, Pattern};
use crate::statement::AnswerState;
use crate::time::Timestamp;

/// Fewer cards say nothing.
const FEWEST: usize = 6;
/// Milliseconds in which nobody reads a card.
const TOO_FAST: u64 = 1_000;

/// How fast the cards of a screen were put down. Single moments are not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// When the first card was put down.
    pub first: Timestamp,
    /// When the last one was.
    pub last: Timestamp,
    /// How many were.
    pub cards: u16,
}

/// Heaps of a screen that sorts cards by how they are.
fn heaps(screen: Screen) -> &'static [&'static str] {
    match screen {
        Screen::V05 => &["safe", "not_sure", "not_safe"],
        Screen::V07 => &["good", "so_so", "not_good"],
        _ => &[],
    }
}

fn lying(screen: Screen, content: &Content) -> impl Iterator<Item = &str> {
    let heaps = heaps(screen);
    content.chosen.iter().map(|card| card.part.as_str()).filter(move |part| heaps.contains(part))
}

/// What it looks like where cards were put on these heaps, in this order, at this pace.
#[must_use]
pub fn pattern(heaps: &[&str], pace: Option<&Pace>) -> Option<Pattern> {
    if heaps.len() < FEWEST {
        return None;
    }
    let pairs = || heaps.iter().zip(heaps.iter().skip(1));
    if pairs().all(|(one, next)| one == next) {
        return Some(Pattern::StraightLine);
    }
    let in_turn = heaps.iter().zip(heaps.iter().skip(2)).all(|(one, after_next)| one == after_next);
    if in_turn && pairs().all(|(one, next)| one != next) {
        return Some(Pattern::Alternating);
    }
    let is_fast = |pace: &&Pace| {
        let steps = u64::from(pace.cards).saturating_sub(1);
        let taken = pace.last.0.saturating_sub(pace.first.0);
        usize::from(pace.cards) >= FEWEST && taken < steps.saturating_mul(TOO_FAST)
    };
    pace.filter(is_fast).map(|_| Pattern::TooFast)
}

impl ChildSession {
    /// Notes that a card more lies on a heap.
    pub(super) fn note_pace(&mut self, screen: Screen, content: &Content, now: Timestamp) {
        let before = self.standing(screen).map_or(0, |before| lying(screen, before).count());
        if lying(screen, content).count() > before {
            let pace = self.pace.entry(screen).or_insert(Pace { first: now, last: now, cards: 0 });
            pace.last = now;
            pace.cards = pace.cards.saturating_add(1);
        }
    }

    /// What to look at together, of the answers that stand.
    pub(super) fn cautions(&self) -> Vec<Caution> {
        let answered = self.entries.iter().filter(|(_, entry)| entry.state == AnswerState::Answered);
        let found: BTreeMap<Screen, Pattern> = answered
            .filter_map(|(screen, entry)| {
                let heaps: Vec<&str> = lying(*screen, &entry.content).collect();
                Some((*screen, pattern(&heaps, self.pace.get(screen))?))
            })
            .collect();
        let caution =
            |(screen, pattern): (Screen, Pattern)| Caution { screen: screen.name().to_owned(), pattern };
        found.into_iter().map(caution).collect()
    }
}
