//! The question after a topic: how well we explained it, and what follows where it did not come across.

use super::event::CheckAnswer;
use super::place::{Place, Stop, Topic};
use super::session::{ChildSession, TopicRecord};
use crate::fact::TeachBack;

/// After so many misses the way goes on: it is we who explain it another day.
const MOST_MISSES: u8 = 3;

impl ChildSession {
    /// Understood once is understood: the question is not put again.
    pub(super) fn is_understood(&self, topic: Topic) -> bool {
        self.topics.get(&topic).is_some_and(|record| record.outcome == TeachBack::Understood)
    }

    pub(super) fn leave_topic(&mut self) {
        let after = self.back_to_the_list().or_else(|| self.stop_after().map(Stop::place));
        self.arrive_on_the_way(after.unwrap_or(Place::Waiting));
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
