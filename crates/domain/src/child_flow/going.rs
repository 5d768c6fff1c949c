//! Going on: what comes next on the child's way, and what begins on arriving there.

use super::again::StillSo;
use super::event::Event;
use super::place::{Place, Screen, Stop};
use super::session::{ChildSession, Decision};
use super::taken::TakenOut;
use super::teach_back::TopicRecord;
use crate::statement::AnswerState;
use crate::time::Timestamp;

impl ChildSession {
    /// Goes on. A question without any entry gets one that says that it was skipped.
    pub(super) fn forward(&mut self, now: Timestamp) {
        self.note_told();
        match self.place {
            Place::Card { topic, card } if card < self.setting.last_card(topic) => {
                self.place = Place::Card { topic, card: card + 1 };
                return;
            }
            Place::Card { topic, .. } if !self.is_understood(topic) && self.setting.checks(topic) => {
                self.place = Place::Check { topic };
                return;
            }
            Place::Screen { screen: Screen::V20 } => return self.look_on(),
            _ => {}
        }
        self.mark(AnswerState::Skipped, None, now);
        self.go_on();
    }

    /// Goes to what comes behind a screen.
    pub(super) fn go_on(&mut self) {
        if self.answered_again() || self.leave_what_was_told() || self.asks_late() {
            return;
        }
        let review = Place::Screen { screen: Screen::V15 };
        let after = if self.from_review {
            Some(review)
        } else {
            self.back_to_the_list().or_else(|| self.stop_after().map(Stop::place))
        };
        self.arrive(after.unwrap_or(Place::Waiting));
    }

    pub(super) fn arrive(&mut self, place: Place) {
        self.from_review = false;
        self.told_from = None;
        self.told_again &= place.is_told() || place == (Place::Screen { screen: Screen::V21 });
        self.again.answering = None;
        self.taken = TakenOut::default();
        self.place = place;
        match place {
            Place::Card { topic, .. } => {
                self.topics.entry(topic).or_insert(TopicRecord::BLANK);
            }
            Place::Waiting if self.decision == Some(Decision::ThrowAway) => {
                self.entries.clear();
                self.waiting.clear();
                self.tells.clear();
                self.shares.clear();
                self.heard_by.clear();
                self.pace.clear();
                self.came_up.clear();
                self.again.marks.retain(|_, mark| mark.now == StillSo::TakenBack);
            }
            Place::Screen { screen: Screen::V02 } => self.settle_trial(),
            _ => {}
        }
    }
}

impl Event {
    /// True where the child only goes from one place to another: what it leaves there was kept when it said it.
    #[must_use]
    pub fn only_goes(&self) -> bool {
        matches!(
            self,
            Event::Next
                | Event::Skip
                | Event::Answered { .. }
                | Event::Tell(_)
                | Event::TellAgain
                | Event::GoTo(_)
                | Event::Back
        )
    }
}
