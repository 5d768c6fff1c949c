//! Topics that a child from about 7 on takes in its own order, now or later (child-ux.md 3.1). What has to be known before
//! anybody asks anything is told first all the same, and a choice is told before it is asked about. Told in a row, all of it
//! would be some fifty screens before a child of eight is asked anything.

use super::place::{Place, Screen, Stop, Topic};
use super::session::ChildSession;
use super::way::Phase;
use crate::manner::Band;

impl Topic {
    /// True where it is told before everything else, also to who takes the others in its own order: who we are, what
    /// this is, that nobody has to say anything, what becomes of it, when it cannot stay secret, and who sees it.
    #[must_use]
    pub fn is_first(self) -> bool {
        matches!(self, Topic::T01 | Topic::T02 | Topic::T04 | Topic::T05 | Topic::T06)
    }
}

impl Screen {
    /// True for the two lists of topics.
    #[must_use]
    pub fn lists(self) -> bool {
        matches!(self, Screen::V21 | Screen::V22)
    }
}

impl ChildSession {
    /// True where the child takes topics from a list in its own order. To the youngest a person tells the few that they get.
    #[must_use]
    pub fn has_a_list(&self) -> bool {
        self.setting.band > Band::B1
    }

    /// Topics of the list, in the order in which they stand there. Behind the questions those alone that the child was not
    /// told to the end, whether they stood on its way, in the list or before a choice.
    #[must_use]
    pub fn listed(&self) -> Vec<Topic> {
        let mut listed = self.topics_told();
        if self.told_again {
            return listed;
        }
        if self.place == (Place::Screen { screen: Screen::V22 }) || self.told_from == Some(Screen::V22) {
            listed.retain(|topic| self.is_still_to_tell(*topic) || self.told_late(*topic));
        } else {
            let lists = self.has_a_list() || !self.has_told_before();
            listed.retain(|topic| self.was_told_before(*topic) || lists && !topic.is_first());
        }
        // What is known stands behind what is not.
        listed.sort_by_key(|topic| self.was_told_before(*topic));
        listed
    }

    /// True where there is something left to tell behind the questions.
    pub(super) fn has_something_to_tell(&self) -> bool {
        self.has_a_list() && self.topics_told().into_iter().any(|topic| self.is_still_to_tell(topic))
    }

    /// True where it is offered behind the questions. A choice that the child left out of its order is not.
    fn is_still_to_tell(&self, topic: Topic) -> bool {
        let left_out = topic.option().is_some() && self.agenda.out.contains(&Screen::V08);
        !left_out && self.is_untold(topic)
    }

    /// What this depth tells and the child was not told to the end, today or not long ago. Nobody was at fault: it may
    /// have skipped it, left it in the list, or stopped before.
    #[must_use]
    pub fn untold(&self) -> Vec<Topic> {
        self.topics_told().into_iter().filter(|topic| self.is_untold(*topic)).collect()
    }

    fn is_untold(&self, topic: Topic) -> bool {
        match topic.option() {
            Some(option) => !self.was_told(option),
            None => {
                let known = self.known.contains(&topic) || self.was_told_before(topic);
                !known && !self.was_told_today(topic)
            }
        }
    }

    /// True where the child read it to its end today, or answered the question after it.
    pub(super) fn was_told_today(&self, topic: Topic) -> bool {
        self.topics.get(&topic).is_some_and(|record| record.told || record.was_checked())
    }

    /// True where the child has not opened it: on its way it comes by itself once. What was told of a choice another day does not count: it is asked about
    /// today.
    pub(super) fn was_left(&self, topic: Topic) -> bool {
        let known = self.known.contains(&topic) || self.was_told_before(topic);
        let another_day = topic.option().is_none() && known;
        !self.topics.contains_key(&topic) && !another_day
    }

    /// True where it was opened from the second list, so that it stays in sight there.
    fn told_late(&self, topic: Topic) -> bool {
        self.late.contains(&topic)
    }

    /// How many cards a topic has at this depth.
    #[must_use]
    pub fn cards_of(&self, topic: Topic) -> usize {
        usize::from(self.setting.last_card(topic)) + 1
    }

    /// True where the child was told it to the end.
    #[must_use]
    pub fn heard(&self, topic: Topic) -> bool {
        self.topics.get(&topic).is_some_and(|record| record.told)
    }

    /// The choices in play stand right before the questions about them, for who takes topics from a list.
    pub(super) fn told_with_the_choices(&self) -> Vec<Stop> {
        let mut told = self.topics_told();
        told.retain(|topic| {
            let by_a_person = topic.option().is_none_or(|option| self.was_told_by_a_person(option));
            !by_a_person && self.has_a_list()
        });
        told.into_iter().map(Stop::Topic).collect()
    }

    /// True for a choice that the child opened in the list: it is not told once more unless the child goes back to it.
    pub(super) fn was_taken_from_the_list(&self, stop: Stop) -> bool {
        let opened = |topic: Topic| topic.option().is_some() && !self.was_left(topic);
        let here = Stop::of(self.place) == Some(stop);
        self.has_a_list() && !here && matches!(stop, Stop::Topic(topic) if opened(topic))
    }

    /// Opens a topic of a list.
    pub(super) fn tell(&mut self, topic: Topic) {
        let Place::Screen { screen } = self.place else { return };
        if screen.lists() && self.listed().contains(&topic) {
            self.arrive(Place::Card { topic, card: 0 });
            self.told_from = Some(screen);
            if screen == Screen::V22 {
                self.late.insert(topic);
            }
        }
    }

    /// Opens what was told, all of it, from the screen on which the child says what it wants first; also where the
    /// child takes no topics from a list otherwise.
    pub(super) fn tell_again(&mut self) {
        if self.place == (Place::Screen { screen: Screen::V04 }) {
            self.arrive(Place::Screen { screen: Screen::V21 });
            self.told_again = true;
        }
    }

    /// From what was told back to where the child was. False where the child is not there.
    pub(super) fn leave_what_was_told(&mut self) -> bool {
        let leaves = self.told_again && self.place == (Place::Screen { screen: Screen::V21 });
        if leaves {
            let place = self.on_from(Stop::Screen(Screen::V04), true).map_or(Place::Waiting, Stop::place);
            self.arrive(place);
            // The list of a depth that has one is behind the child.
            self.told_again = false;
        }
        leaves
    }

    /// Where a topic leads that was opened from a list: back to the list, or on from where the list would be. Nothing
    /// where it was told on the way.
    pub(super) fn back_to_the_list(&self) -> Option<Place> {
        let list = self.told_from?;
        if self.told_again {
            return Some(Place::Screen { screen: list });
        }
        let on = match list {
            // Another depth in between: what is not told yet comes next, then the choices are asked.
            Screen::V08 => {
                let next = self.next_to_tell().or_else(|| self.first_choice());
                next.or_else(|| self.on_from(Stop::Screen(list), true))
            }
            _ => self.on_from(Stop::Screen(list), true),
        };
        on.map(Stop::place)
    }

    /// A choice that was told behind the questions is asked about right then, and the child comes back to the list. False where
    /// there is nothing to ask.
    pub(super) fn asks_late(&mut self) -> bool {
        let (list, Place::Card { topic, .. } | Place::Check { topic }) = (self.told_from, self.place) else {
            return false;
        };
        let told = topic.option().filter(|option| list == Some(Screen::V22) && self.was_told(*option));
        let Some(screen) = told.map(Screen::about).filter(|screen| !self.entries.contains_key(screen)) else {
            return false;
        };
        let asks = self.is_on_the_way(Stop::Screen(screen));
        if asks {
            self.arrive(Place::Screen { screen });
            self.told_from = list;
        }
        asks
    }

    /// The first choice about which the child was not asked yet, or the first.
    fn first_choice(&self) -> Option<Stop> {
        let is_choice = |stop: &Stop| matches!(stop, Stop::Screen(it) if it.together() == Screen::V08);
        let is_new = |stop: &Stop| matches!(stop, Stop::Screen(it) if it.solution().is_some() && !self.entries.contains_key(it));
        let way = self.way();
        way.iter().copied().find(is_new).or_else(|| way.into_iter().find(is_choice))
    }

    /// Where a topic leads at another depth that has no list: to what it was opened from all the same.
    pub(super) fn keeps_its_list(&self, had_a_list: bool) -> Option<Screen> {
        let told_in_between = match self.place {
            Place::Card { topic, .. } | Place::Check { topic } => topic.option().is_some(),
            _ => false,
        };
        let in_between = had_a_list && !self.has_a_list() && told_in_between && self.told_from.is_none();
        if in_between { Some(Screen::V08) } else { self.told_from }
    }

    /// The part of the session where the child is: what is told among the questions is no way back to the beginning.
    #[must_use]
    pub fn phase(&self) -> Phase {
        let topic = match self.place {
            Place::Card { topic, .. } | Place::Check { topic } => Some(topic),
            _ => None,
        };
        let among = self.has_a_list() && topic.is_some_and(|it| !it.is_first());
        match self.told_from {
            _ if self.told_again => Phase::Then,
            Some(Screen::V21) => Phase::First,
            Some(_) => Phase::Then,
            None if among => Phase::Then,
            None => self.place.phase(),
        }
    }
}
