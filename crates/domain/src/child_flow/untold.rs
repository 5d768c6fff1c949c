//! Choices that another depth has not told yet. Whoever asks for easier words, or for more, among the questions is told
//! and asked about every choice all the same: what was not reached is still to come, neither refused nor "not now".

use super::place::{Place, Screen, Stop, Topic};
use super::session::ChildSession;
use super::way::rank;
use crate::manner::{Band, InPlay};

/// Where the questions begin on the longest way.
const QUESTIONS: u8 = 2;

impl ChildSession {
    /// True where a person told it, as to the youngest, and the child was asked about it then.
    pub(super) fn was_told_by_a_person(&self, option: InPlay) -> bool {
        let said = self.entries.get(&Screen::about(option));
        said.is_some_and(|entry| entry.band == Some(Band::B1))
    }

    /// True for a choice that would have been told before the questions, and was not, where the child is past that: it is
    /// told right before the choices.
    pub(super) fn comes_late(&self, topic: Topic) -> bool {
        let past = match self.place {
            Place::Screen { screen } => rank(Stop::Screen(screen)).0 >= QUESTIONS,
            Place::Card { .. } | Place::Check { .. } => {
                matches!(self.told_from, Some(Screen::V08 | Screen::V22))
            }
            Place::Waiting => true,
        };
        let here = Stop::of(self.place) == Some(Stop::Topic(topic));
        topic.option().is_some() && !self.has_a_list() && past && (here || self.was_left(topic))
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
        let among = topic.option().is_some() && (self.has_a_list() || self.comes_late(topic));
        let untouched = self.topics.get(&topic).is_some_and(|record| !record.told && !record.was_checked());
        if among && untouched {
            self.topics.remove(&topic);
        }
    }

    /// Goes on; after a choice that is told among the questions the way goes on among them.
    pub(super) fn arrive_on_the_way(&mut self, place: Place) {
        let late = matches!(place, Place::Card { topic, .. } if self.comes_late(topic));
        self.arrive(place);
        if late {
            self.told_from = Some(Screen::V08);
        }
    }
}
