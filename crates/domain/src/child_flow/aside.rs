//! What a child put aside: a question for another day, and questions of another day that it did not want to answer. Those
//! are not put to it again; it can take them up itself (child-ux.md 4.2, skip rule 1).

use serde::{Deserialize, Serialize};

use super::place::{Cover, Place, Screen};
use super::session::ChildSession;
use crate::statement::AnswerState;
use crate::time::Timestamp;

/// What the child said of a question the last time it met it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// "I don't want to say."
    NotWanted,
    /// "Another day."
    AnotherDay,
}

impl ChildSession {
    /// The same session, with what the child put aside the last time.
    #[must_use]
    pub fn with_aside(mut self, aside: impl IntoIterator<Item = (Screen, Aside)>) -> Self {
        self.aside = aside.into_iter().filter(|(screen, _)| screen.may_be_put_aside()).collect();
        self
    }

    /// Questions that are not put to the child, because it did not want to answer them the last time, and that it did not
    /// take up itself today.
    #[must_use]
    pub fn not_put_again(&self) -> Vec<Screen> {
        let all = self.aside.keys().copied();
        all.filter(|screen| self.is_not_put_again(*screen) && self.is_asked_here(*screen)).collect()
    }

    pub(super) fn is_not_put_again(&self, screen: Screen) -> bool {
        self.aside.get(&screen) == Some(&Aside::NotWanted)
            && !self.also.contains(&screen)
            && !self.agenda.first.contains(&screen.together())
            && !self.entries.contains_key(&screen)
    }

    /// True where the child asked for this question to be kept for another day, and this is the other day.
    #[must_use]
    pub fn waited(&self, screen: Screen) -> bool {
        let is_new = !self.entries.contains_key(&screen);
        self.aside.get(&screen) == Some(&Aside::AnotherDay) && is_new || self.opens_with_what_waited(screen)
    }

    /// True where the question in view can be kept for another day.
    #[must_use]
    pub fn may_put_off(&self) -> bool {
        matches!(self.place, Place::Screen { screen } if screen.may_be_put_aside()) && !self.is_sent()
    }

    /// Keeps the question in view for another day, with what is written there, and goes on (see [`super::put_off`]).
    pub(super) fn another_day(&mut self, now: Timestamp) {
        if !self.may_put_off() || !matches!(self.cover, Cover::None | Cover::Pause) {
            return;
        }
        self.cover = Cover::None;
        self.mark(AnswerState::Later, None, now);
        self.forward(now);
    }
}

impl Screen {
    /// How the child feels belongs to its day, and a yes or no to a step is asked only as long as the step is open.
    pub(crate) fn may_be_put_aside(self) -> bool {
        Screen::VIEWS.contains(&self) && self != Screen::V03
    }
}
