//! What becomes of it: who may see it, send or keep or throw away, and stopping before that.

use super::place::{Cover, Place, Screen};
use super::session::{ChildSession, Decision, ShareChoice};
use crate::statement::Recipient;

impl ChildSession {
    pub(super) fn share(&mut self, recipient: Recipient, choice: ShareChoice) {
        let here = self.place == Place::Screen { screen: Screen::V16 };
        if here && recipient != Recipient::Worker && !self.is_sent() {
            self.shares.insert(recipient, choice);
        }
    }

    pub(super) fn decide(&mut self, decision: Decision) {
        if self.place != (Place::Screen { screen: Screen::V17 }) {
            return;
        }
        if self.has_something_to_send() {
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
                self.left = Some(self.place);
                Place::Screen { screen: Screen::V17 }
            }
        };
        self.arrive(after);
    }
}
