//! "That is not right", wherever the app says something about the child or repeats what it said.

use super::event::CheckAnswer;
use super::place::{Cover, Place, Screen};
use super::session::ChildSession;

impl ChildSession {
    /// The child says that what stands there is not right. A topic is explained again, in other words; at the end the
    /// child decides once more, and where it was sent already the adult is called, because only a talk can mend it.
    pub(super) fn not_right(&mut self) {
        match self.place {
            Place::Check { topic } => {
                self.objections.insert(topic.name().to_owned());
                self.checked(CheckAnswer::Again);
            }
            Place::Screen { screen: Screen::V19 } => {
                self.objections.insert(Screen::V19.name().to_owned());
                if self.is_sent() {
                    self.cover = Cover::Help;
                } else {
                    self.arrive(Place::Screen { screen: Screen::V17 });
                }
            }
            _ => {}
        }
    }
}
