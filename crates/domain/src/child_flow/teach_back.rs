//! The question after a topic: how well we explained it, and what follows where it did not come across.

use serde::{Deserialize, Serialize};

use super::event::CheckAnswer;
use super::place::{Place, Stop, Topic};
use super::session::ChildSession;
use crate::fact::TeachBack;

/// After so many misses the way goes on: it is we who explain it another day.
const MOST_MISSES: u8 = 3;

/// How a topic came across. It says how well we explained, never how well the child did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicRecord {
    /// Times that the child was asked and did not find our sentence.
    pub misses: u8,
    /// Outcome.
    pub outcome: TeachBack,
    /// True where the child went on from its last card once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub told: bool,
    /// True where our sentence stood first in its question, false where it stood second; none until it was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ours_first: Option<bool>,
}

impl TopicRecord {
    /// Nothing told and nothing asked yet.
    pub(super) const BLANK: Self =
        Self { misses: 0, outcome: TeachBack::NotTried, told: false, ours_first: None };

    /// True where the child was asked what it made of the topic, and answered.
    #[must_use]
    pub fn was_checked(&self) -> bool {
        self.misses > 0 || self.outcome == TeachBack::Understood
    }
}

impl ChildSession {
    /// Understood once is understood: the question is not put again.
    pub(super) fn is_understood(&self, topic: Topic) -> bool {
        self.topics.get(&topic).is_some_and(|record| record.outcome == TeachBack::Understood)
    }

    pub(super) fn leave_topic(&mut self) {
        if self.asks_late() {
            return;
        }
        let after = self.back_to_the_list().or_else(|| self.stop_after().map(Stop::place));
        self.arrive(after.unwrap_or(Place::Waiting));
    }

    pub(super) fn missed(&mut self, topic: Topic) -> u8 {
        let record = self.topics.entry(topic).or_insert(TopicRecord::BLANK);
        record.misses = record.misses.saturating_add(1);
        if record.outcome == TeachBack::NotTried {
            record.outcome = TeachBack::ExplainAgain;
        }
        record.misses
    }

    /// Keeps where our sentence stands, once for the session.
    pub(super) fn stands(&mut self, ours_first: bool) {
        let Place::Check { topic } = self.place else { return };
        self.topics.entry(topic).or_insert(TopicRecord::BLANK).ours_first.get_or_insert(ours_first);
    }

    pub(super) fn checked(&mut self, answer: CheckAnswer) {
        let Place::Check { topic } = self.place else { return };
        if answer == CheckAnswer::Expected {
            let record = self.topics.entry(topic).or_insert(TopicRecord::BLANK);
            *record = TopicRecord { outcome: TeachBack::Understood, told: true, ..*record };
        } else if self.missed(topic) < MOST_MISSES {
            self.place = Place::Card { topic, card: 0 };
            return;
        }
        self.leave_topic();
    }
}
