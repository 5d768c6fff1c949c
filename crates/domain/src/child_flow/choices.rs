//! The choices for later (V08), and what the child would choose (V09): each choice in play on a screen of its own, in
//! the order drawn for this child, and only after it was explained.

use super::place::{Place, Screen, Topic};
use super::session::ChildSession;
use crate::manner::{Band, InPlay};
use crate::statement::AnswerState;

/// Choices that have to be answered before they can be compared (skip rule 5).
const COMPARED_FROM: usize = 2;

impl Screen {
    /// The screens of the choices, whatever is in play.
    pub const CHOICES: [Screen; 5] =
        [Screen::V08Stay, Screen::V08Return, Screen::V08Third, Screen::V08Family, Screen::V08Other];

    /// The screen on which the child thinks about a choice in play.
    #[must_use]
    pub fn about(option: InPlay) -> Self {
        match option {
            InPlay::Stay => Screen::V08Stay,
            InPlay::Return => Screen::V08Return,
            InPlay::Third => Screen::V08Third,
            InPlay::Family => Screen::V08Family,
        }
    }

    /// Key of the solution that the screen is about; none for screens that are about none.
    #[must_use]
    pub fn solution(self) -> Option<&'static str> {
        if self == Screen::V08Other {
            return Some("other");
        }
        InPlay::ALL.into_iter().find(|option| Screen::about(*option) == self).map(InPlay::name)
    }

    /// What tells it apart from all others in records, as it is stored.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Screen::V08Stay => "V08.stay",
            Screen::V08Return => "V08.return",
            Screen::V08Third => "V08.third",
            Screen::V08Family => "V08.family",
            Screen::V08Other => "V08.other",
            Screen::V09Told => "V09.told",
            _ => self.name(),
        }
    }

    /// The screen under which it goes in the child's order: choices are kept or left out together.
    pub(super) fn together(self) -> Self {
        match self {
            Screen::V09 | Screen::V09Told => Screen::V08,
            _ if self.solution().is_some() => Screen::V08,
            _ => self,
        }
    }
}

impl ChildSession {
    /// The choices with their comparison, in their order. A choice that was not explained is not asked about: one card
    /// says "not now" (skip rule 4).
    pub(super) fn choices(&self) -> Vec<Screen> {
        let told = self.choices_told();
        let not_now = (told.len() <= self.manner.options.len()).then_some(Screen::V08);
        told.into_iter().chain(not_now).chain([Screen::V09, Screen::V09Told]).collect()
    }

    /// Choices that the child can be asked about, in the order drawn for this child, and behind them what else the
    /// child thinks of; empty where nothing was explained.
    #[must_use]
    pub fn choices_told(&self) -> Vec<Screen> {
        let told = self.manner.options.iter().copied().filter(|option| self.was_told(*option));
        let mut told: Vec<Screen> = told.map(Screen::about).collect();
        if !told.is_empty() {
            told.push(Screen::V08Other);
        }
        told
    }

    /// Choices in play that were not explained to the end, in the order drawn for this child: "not now" names them.
    #[must_use]
    pub fn choices_untold(&self) -> Vec<InPlay> {
        self.manner.options.iter().copied().filter(|option| !self.was_told(*option)).collect()
    }

    /// True where the child read every card about a choice. To the youngest a person tells it, and the worker
    /// names it at the hand-over for that reason; what it said of it then holds at every depth.
    pub(super) fn was_told(&self, option: InPlay) -> bool {
        let on_screen = self.was_told_today(Topic::about(option));
        self.setting.band == Band::B1 || on_screen || self.was_told_by_a_person(option)
    }

    /// Choices about which the child said something, in their order.
    #[must_use]
    pub fn choices_answered(&self) -> Vec<Screen> {
        let said = |screen: &Screen| {
            self.entries.get(screen).is_some_and(|entry| entry.state == AnswerState::Answered)
        };
        self.choices_told().into_iter().filter(said).collect()
    }

    /// True for the comparison while there are not two choices to compare (skip rule 5), and for the question after
    /// it where the child does not want to compare.
    pub(super) fn has_nothing_to_compare(&self, screen: Screen) -> bool {
        let few = self.choices_answered().len() < COMPARED_FROM;
        match screen {
            Screen::V09 => few,
            Screen::V09Told => {
                let compared = self.entries.get(&Screen::V09);
                few || compared.is_some_and(|entry| entry.state == AnswerState::DontWant)
            }
            _ => false,
        }
    }

    /// True where the child said something on a screen, or on any of those that go with it.
    pub(super) fn has_said(&self, screen: Screen) -> bool {
        self.entries.keys().any(|said| *said == screen || said.together() == screen)
    }

    /// The options of a screen in the order in which they stood there. The choices stood one after the other, and
    /// under each the same options in the same order.
    pub(super) fn order_of(&self, screen: Screen) -> Vec<String> {
        let stood = |screen| self.orders.get(&screen).cloned().unwrap_or_default();
        let compared = screen == Screen::V09;
        let choices = if compared { self.choices_answered() } else { self.choices_told() };
        match screen.solution() {
            None if !compared => stood(screen),
            _ => {
                let choices = choices.into_iter().filter_map(Screen::solution).map(str::to_owned);
                choices.chain(stood(screen.together())).collect()
            }
        }
    }

    /// Keeps that the child went on from the last card of a topic. Skipping it is not being told.
    pub(super) fn note_told(&mut self) {
        let Place::Card { topic, card } = self.place else { return };
        if card >= self.setting.last_card(topic)
            && let Some(record) = self.topics.get_mut(&topic)
        {
            record.told = true;
        }
    }
}
