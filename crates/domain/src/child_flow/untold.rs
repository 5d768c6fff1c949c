//! Choices that another depth has not told yet. Whoever asks for easier words, or for more, among the questions is told
//! and asked about every choice all the same: what was not reached is still to come, neither refused nor "not now".

use super::place::{Place, Screen, Stop};
use super::session::ChildSession;
use crate::manner::{Band, InPlay};

impl ChildSession {
    /// True where a person told it, as to the youngest, and the child was asked about it then.
    pub(super) fn was_told_by_a_person(&self, option: InPlay) -> bool {
        let said = self.entries.get(&Screen::about(option));
        said.is_some_and(|entry| entry.band == Some(Band::B1))
    }

    /// The next choice that is still to be told right before the choices.
    pub(super) fn next_to_tell(&self) -> Option<Stop> {
        let left = |stop: &Stop| matches!(stop, Stop::Topic(topic) if self.was_left(*topic));
        self.told_with_the_choices().into_iter().find(left)
    }

    /// Where a choice that is being asked about leads at a depth that has not told it.
    pub(super) fn told_first(&self, here: Stop) -> Option<Stop> {
        let asked = matches!(here, Stop::Screen(screen) if screen.solution().is_some());
        let stays = self.way().contains(&here);
        if asked && !stays { self.next_to_tell() } else { None }
    }

    /// Back from a choice that is told right before the choices: as long as it was not told to the end it still comes.
    pub(super) fn will_be_told_again(&mut self) {
        let Place::Card { topic, .. } = self.place else { return };
        let untouched = self.topics.get(&topic).is_some_and(|record| !record.told && !record.was_checked());
        if topic.option().is_some() && untouched {
            self.topics.remove(&topic);
        }
    }
}
