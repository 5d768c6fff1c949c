//! The way of a session: which stops there are for this child, in which order (child-ux.md 2.2, 4.2).

use super::place::{Place, Screen, Stop, Topic};
use super::session::ChildSession;
use crate::manner::Band;
use crate::statement::AnswerState;

/// The part of the session that a place belongs to: no numbers, nobody has to finish anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// We tell.
    First,
    /// The child tells.
    Then,
    /// What becomes of it.
    End,
}

impl Place {
    /// The part of the session that it belongs to.
    #[must_use]
    pub fn phase(self) -> Phase {
        match self {
            Place::Card { .. } | Place::Check { .. } => Phase::First,
            Place::Screen { screen: Screen::V01 | Screen::V02 | Screen::V21 } => Phase::First,
            Place::Screen { screen: Screen::V04 | Screen::V08 | Screen::V15 | Screen::V20 | Screen::V22 } => {
                Phase::Then
            }
            Place::Screen { screen } if screen.asks() => Phase::Then,
            Place::Screen { .. } | Place::Waiting => Phase::End,
        }
    }
}

/// True where a depth has the question.
fn has(screen: Screen, band: Band) -> bool {
    match screen {
        // The youngest are asked for no order and no comparison; a message, a question and their voice they are asked for
        // where they choose it (skip rule 7).
        Screen::V04 | Screen::V09 | Screen::V11 | Screen::V13 | Screen::V14 => band > Band::B1,
        Screen::V09Told => band > Band::B2,
        _ => true,
    }
}

impl ChildSession {
    /// All stops for this child, in their order.
    pub(super) fn way(&self) -> Vec<Stop> {
        let list = self.has_a_list();
        let now = |topic: &Topic| !self.was_told_before(*topic) && (!list || topic.is_first());
        let topics = self.topics_told().into_iter().filter(now).map(Stop::Topic);
        let begin = [Screen::V01, Screen::V02].map(Stop::Screen);
        let later = |screen: Screen| Some(Stop::Screen(screen)).filter(|_| list);
        let end = [Screen::V15, Screen::V16, Screen::V17, Screen::V18, Screen::V19].map(Stop::Screen);
        let known = Some(Stop::Screen(Screen::V21)).filter(|_| list || self.has_told_before());
        let told = begin.into_iter().chain(topics).chain(known);
        told.chain(self.asked()).chain(later(Screen::V22)).chain(end).collect()
    }

    /// What is asked at this depth, in the order that the child chose and without what it left out; before the choices
    /// what was not told of them.
    fn asked(&self) -> Vec<Stop> {
        let band = self.setting.band;
        let mut asked = vec![Stop::Screen(Screen::V03)];
        asked.extend((!self.again.is_empty()).then_some(Stop::Screen(Screen::V20)));
        asked.extend(Some(Screen::V04).filter(|screen| has(*screen, band)).map(Stop::Screen));
        let (first, to_order) = (&self.agenda.first, self.to_order());
        let wanted = first.iter().copied().filter(|screen| to_order.contains(screen));
        let rest = to_order
            .iter()
            .copied()
            .filter(|screen| !first.contains(screen) && !self.agenda.out.contains(screen));
        for screen in wanted.chain(rest) {
            if screen == Screen::V08 {
                asked.extend(self.told_with_the_choices());
                let choices = self.choices().into_iter().filter(|screen| has(*screen, band));
                asked.extend(choices.map(Stop::Screen));
            } else {
                asked.push(Stop::Screen(screen));
            }
        }
        asked.extend((!self.steps.is_empty()).then_some(Stop::Screen(Screen::A1)));
        asked
    }

    /// What the child can put into its order, or leave out: everything that is asked at this depth but how it feels.
    /// The choices go together, as [`Screen::V08`], and only where one is in play.
    #[must_use]
    pub fn to_order(&self) -> Vec<Screen> {
        let band = self.setting.band;
        let here = |screen: &Screen| has(*screen, band) || self.also.contains(screen);
        let asked = Screen::VIEWS.into_iter().filter(|screen| *screen != Screen::V03 && here(screen));
        let mut to_order: Vec<Screen> = asked.map(Screen::together).collect();
        to_order.dedup();
        // The youngest choose a message where they draw: it comes behind that, or going on would lead past it.
        if !has(Screen::V11, band) && to_order.contains(&Screen::V11) {
            to_order.retain(|screen| *screen != Screen::V11);
            let behind = to_order.iter().position(|screen| *screen == Screen::V12).map_or(0, |at| at + 1);
            to_order.insert(behind, Screen::V11);
        }
        to_order.retain(|screen| *screen != Screen::V08 || !self.manner.options.is_empty());
        to_order
    }

    /// What is told at this depth, in its order; choices in play stand in the order that was drawn for this child.
    #[must_use]
    pub fn topics_told(&self) -> Vec<Topic> {
        let band = self.setting.band;
        let mut told = Vec::new();
        for topic in Topic::ALL.into_iter().filter(|topic| topic.is_core(band) && topic.option().is_none()) {
            if topic == Topic::T11 && Topic::T07.is_core(band) {
                told.extend(self.manner.options.iter().map(|option| Topic::about(*option)));
            }
            told.push(topic);
        }
        told
    }

    /// Places that this child still comes to, in their order; of each topic its first card and its question.
    #[must_use]
    pub fn places_to_come(&self) -> Vec<Place> {
        let way = self.way();
        let passed = Stop::of(self.place).and_then(|here| way.iter().position(|stop| *stop == here));
        let to_come = way.into_iter().skip(passed.map_or(0, |at| at + 1));
        let places = to_come.flat_map(|stop| match stop {
            Stop::Topic(topic) => vec![stop.place(), Place::Check { topic }],
            Stop::Screen(_) => vec![stop.place()],
        });
        places.collect()
    }

    /// Where the way goes on behind a place.
    pub(super) fn stop_after(&self) -> Option<Stop> {
        let here = Stop::of(self.place)?;
        self.on_from(here, false)
    }

    /// The stop before a place, however the child came here.
    pub(super) fn stop_before(&self) -> Option<Stop> {
        let here = Stop::of(self.place)?;
        let way = self.way();
        let before = way.into_iter().take_while(|stop| *stop != here);
        before.filter(|stop| !self.is_left_out(*stop)).last()
    }

    /// The first stop from here on, itself counted in or not. A stop that is not on this child's way lies where it
    /// lies on the longest way.
    pub(super) fn on_from(&self, here: Stop, itself: bool) -> Option<Stop> {
        let way = self.way();
        let at = way.iter().position(|stop| *stop == here);
        let from = match at {
            Some(at) => at + usize::from(!itself),
            // At a depth without the list, what was not told comes next.
            None if here == Stop::Screen(Screen::V21) => {
                let untold =
                    |stop: &Stop| matches!(stop, Stop::Topic(topic) if !self.topics.contains_key(topic));
                let behind = way.iter().position(|stop| *stop == Stop::Screen(Screen::V03));
                way.iter().position(untold).or(behind)?
            }
            None => way.iter().position(|stop| rank(*stop) > rank(here))?,
        };
        way.into_iter().skip(from).find(|stop| self.is_on_the_way(*stop))
    }

    /// What the child does not want to say is not offered again by us (skip rule 1), neither today nor another day.
    pub(super) fn is_on_the_way(&self, stop: Stop) -> bool {
        let put_by = |state| matches!(state, AnswerState::DontWant | AnswerState::Later);
        let unwanted = matches!(stop, Stop::Screen(screen)
            if self.entries.get(&screen).is_some_and(|entry| put_by(entry.state))
                || self.is_not_put_again(screen));
        let settled = matches!(stop, Stop::Screen(screen) if self.is_settled_again(screen));
        !unwanted && !settled && !self.was_taken_from_the_list(stop) && !self.is_left_out(stop)
    }

    /// True where this depth has the question, or the child wants it as well.
    pub(super) fn is_asked_here(&self, screen: Screen) -> bool {
        has(screen, self.setting.band) || self.also.contains(&screen)
    }

    /// Where there is nothing to share, nobody is asked with whom (skip rule 6). Who stopped goes straight to the end
    /// (skip rule 2), and can still say there how it was.
    fn is_left_out(&self, stop: Stop) -> bool {
        match stop {
            Stop::Screen(Screen::V16) => !self.has_something_to_share(),
            Stop::Screen(Screen::V18) => self.stopped,
            Stop::Screen(Screen::V22) => !self.has_something_to_tell(),
            Stop::Screen(screen) => self.has_nothing_to_compare(screen),
            Stop::Topic(_) => false,
        }
    }

    /// True where a stop lies before the child looks at everything again.
    pub(super) fn comes_before_looking_again(&self, stop: Stop) -> bool {
        rank(stop) < rank(Stop::Screen(Screen::V15))
    }
}

/// Where a stop lies on the longest way: hello, all that is told, all that is asked, what becomes of it.
pub(super) fn rank(stop: Stop) -> (u8, u8) {
    match stop {
        Stop::Screen(screen @ (Screen::V01 | Screen::V02)) => (0, screen as u8),
        Stop::Topic(topic) => (1, topic as u8),
        Stop::Screen(Screen::V21) => (1, u8::MAX),
        Stop::Screen(Screen::V22) => (2, u8::MAX),
        // What was said another day comes right behind how the child feels.
        Stop::Screen(Screen::V20) => (2, Screen::V03 as u8),
        Stop::Screen(screen) if screen.asks() || matches!(screen, Screen::V04 | Screen::V08) => {
            (2, screen as u8)
        }
        Stop::Screen(screen) => (3, screen as u8),
    }
}
