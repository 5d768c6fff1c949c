//! Cards of one screen that speak about different times. The child puts each card down for before, now or later (V05,
//! V07, V10); a statement speaks about one time, so that what was and what is are never read as the same thing.

use super::session::{Content, Entry};
use crate::statement::{AnswerState, Chosen, Horizon};

/// In this order one answer becomes several statements. What is said without a time counts as of today.
const TIMES: [Option<Horizon>; 5] =
    [None, Some(Horizon::Now), Some(Horizon::Before), Some(Horizon::Turning18), Some(Horizon::Later)];

/// What is no card, and the heap whose cards it speaks about: whom to tell of a place, who helps with a worry.
const ABOUT: [(&str, &str); 2] = [("help", "not_safe"), ("helper", "worry")];

impl Content {
    /// The time that a card speaks about; none where neither the card nor the screen has one.
    #[must_use]
    pub fn time_of(&self, card: &Chosen) -> Option<Horizon> {
        card.time.or(self.time)
    }
}

impl Entry {
    /// The answer, time by time. Words of the screen go with the cards that have no time, else with the first.
    pub(super) fn by_time(self) -> Vec<Entry> {
        let timed = self.content.chosen.iter().any(|it| it.time.is_some());
        if self.state != AnswerState::Answered || !timed {
            return vec![self];
        }
        let heap_of =
            |it: &Chosen| ABOUT.into_iter().find(|(part, _)| *part == it.part).map(|(_, heap)| heap);
        let (about, cards): (Vec<Chosen>, Vec<Chosen>) =
            self.content.chosen.iter().cloned().partition(|it| heap_of(it).is_some());
        let of = |time: Option<Horizon>| {
            let here = cards.iter().filter(|card| self.content.time_of(card) == time);
            let chosen: Vec<Chosen> = here.map(|card| Chosen { time: None, ..card.clone() }).collect();
            (!chosen.is_empty()).then(|| Content { chosen, time, ..Content::default() })
        };
        let mut all: Vec<Content> = TIMES.into_iter().filter_map(of).collect();
        for it in about {
            let heap = heap_of(&it).unwrap_or_default();
            let with_its_cards = all.iter().position(|part| part.chosen.iter().any(|it| it.part == heap));
            if let Some(part) = all.get_mut(with_its_cards.unwrap_or_default()) {
                part.chosen.push(it);
            }
        }
        if let Some(first) = all.first_mut() {
            let Content { people, words, drawing, voice, .. } = self.content.clone();
            *first = Content { people, words, drawing, voice, ..std::mem::take(first) };
        }
        all.into_iter().map(|content| Entry { content, ..self.clone() }).collect()
    }
}
