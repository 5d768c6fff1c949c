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
        let after = self.stop_after().map_or(Place::Waiting, Stop::place);
        self.arrive(after);
    }

    pub(super) fn missed(&mut self, topic: Topic) -> u8 {
        let record = self.topics.entry(topic).or_insert(TopicRecord {
            misses: 0,
            outcome: TeachBack::NotTried,
            told: false,
        });
        record.misses = record.misses.saturating_add(1);
        if record.outcome == TeachBack::NotTried {
            record.outcome = TeachBack::ExplainAgain;
        }
        record.misses
    }

    pub(super) fn checked(&mut self, answer: CheckAnswer) {
        let Place::Check { topic } = self.place else { return };
        if answer == CheckAnswer::Expected {
            let misses = self.topics.get(&topic).map_or(0, |record| record.misses);
            self.topics.insert(topic, TopicRecord { misses, outcome: TeachBack::Understood, told: true });
        } else if self.missed(topic) < MOST_MISSES {
            self.place = Place::Card { topic, card: 0 };
            return;
        }
        self.leave_topic();
    }
}
