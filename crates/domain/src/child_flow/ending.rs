//! What becomes of it: send or keep or throw away, and stopping before that.

use super::place::{Cover, Place, Screen};
use super::session::{ChildSession, Decision};

impl ChildSession {
    pub(super) fn decide(&mut self, decision: Decision) {
        if self.place != (Place::Screen { screen: Screen::V17 }) {
            return;
        }
        if self.has_something_to_send() {
            if decision == Decision::Send && !self.is_sent() {
                self.last_word_on_steps();
            }
            self.decision = Some(decision);
        }
        self.go_on();
    }

    /// Stop leads straight to the question what becomes of it, then to the end (skip rule 2).
    pub(super) fn stop(&mut self) {
        self.cover = Cover::None;
        let after = match self.place {
            Place::Screen { screen: Screen::V17 | Screen::V18 } => Place::Screen { screen: Screen::V19 },
            Place::Screen { screen: Screen::V19 } | Place::Waiting => Place::Waiting,
            _ => {
                self.stopped = true;
                let from_list = self.told_again.then_some(Place::Screen { screen: Screen::V04 });
                self.left = Some(from_list.unwrap_or(self.place));
                Place::Screen { screen: Screen::V17 }
            }
        };
        self.arrive(after);
    }
}
