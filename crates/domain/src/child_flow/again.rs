//! What the child said another day, looked at again one by one: still the same, it changed, something to add, or
//! taken back (child-ux.md 4.3). What stands there is a copy to look at: nothing here edits it, and nothing is marked
//! before the child marks it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::place::{Place, Screen};
use super::session::{ChildSession, Entry};
use crate::ids::{SessionId, StatementId};
use crate::statement::{AnswerState, Replaces};
use crate::taken_back::TakenBack;
use crate::time::Timestamp;

/// One thing that the child said another day, by what it takes to answer to it. The words are not here: they stay with
/// what the worker handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offered {
    /// The statement.
    pub statement: StatementId,
    /// The sitting in which it was made.
    pub session: SessionId,
    /// The screen that asked.
    pub screen: Screen,
    /// When it was said.
    pub said: Timestamp,
}

/// What the child makes of something that it said another day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StillSo {
    /// It is still the same.
    Same,
    /// It changed: what the child says now stands in its place.
    Changed,
    /// It stays, and something comes beside it.
    Added,
    /// The child takes it back.
    TakenBack,
}

/// What the child marked, and why where it said so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// What it makes of it.
    pub now: StillSo,
    /// Why; one of [`crate::CHANGE_REASONS`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Looking at it again: what there is, what the child marked, and where it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Again {
    /// What there is to look at, in its order.
    pub offered: Vec<Offered>,
    /// What the child marked. What is not here is as it was.
    pub marks: BTreeMap<StatementId, Mark>,
    /// 0 asks whether the child wants to look; from 1 on, one thing after the other.
    pub at: usize,
    /// The thing to which the child gives another answer now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answering: Option<StatementId>,
}

impl Again {
    /// True where the child said nothing another day.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.offered.is_empty()
    }

    /// The thing that is being looked at; none while the child is asked whether it wants to.
    #[must_use]
    pub fn shown(&self) -> Option<&Offered> {
        self.offered.get(self.at.checked_sub(1)?)
    }

    fn find(&self, statement: &StatementId) -> Option<&Offered> {
        self.offered.iter().find(|it| it.statement == *statement)
    }

    /// What was marked like this, in its order.
    pub fn marked(&self, now: StillSo) -> impl Iterator<Item = (&Offered, &Mark)> {
        self.offered
            .iter()
            .filter_map(|it| Some((it, self.marks.get(&it.statement)?)))
            .filter(move |(_, mark)| mark.now == now)
    }

    /// The same marks on what there is to look at in a new sitting.
    pub(super) fn taken_up(self, fresh: Again) -> Again {
        let mut marks = self.marks;
        marks.retain(|id, _| fresh.find(id).is_some());
        Again { marks, ..fresh }
    }
}

impl ChildSession {
    /// The same session, with what the child said another day to look at.
    #[must_use]
    pub fn with_earlier(mut self, offered: Vec<Offered>) -> Self {
        self.again = Again { offered, ..Again::default() };
        self
    }

    /// True where the child can give another answer to what it was asked then: its depth has the question, and there
    /// is something to ask about.
    #[must_use]
    pub fn may_answer_again(&self, screen: Screen) -> bool {
        screen.asks() && self.is_asked_here(screen) && !self.has_nothing_to_compare(screen)
    }

    fn looks_at_earlier(&self) -> bool {
        self.place == (Place::Screen { screen: Screen::V20 }) && !self.is_sent()
    }

    /// The child marks something. What changed, and what it adds, is asked on the screen that asked then.
    pub(super) fn mark_again(&mut self, statement: StatementId, mark: Mark) {
        let Some(offered) = self.again.find(&statement).filter(|_| self.looks_at_earlier()) else { return };
        let screen = offered.screen;
        match mark.now {
            StillSo::Same | StillSo::TakenBack => {
                self.again.marks.insert(statement, mark);
                self.look_on();
            }
            StillSo::Changed | StillSo::Added if self.may_answer_again(screen) => {
                self.again.marks.insert(statement.clone(), mark);
                let review = self.from_review;
                self.arrive(Place::Screen { screen });
                self.from_review = review;
                self.again.answering = Some(statement);
            }
            StillSo::Changed | StillSo::Added => {}
        }
    }

    /// Takes a mark away: the thing is as it was.
    pub(super) fn unmark_again(&mut self, statement: &StatementId) {
        let here = [Screen::V15, Screen::V20].map(|screen| Place::Screen { screen });
        if here.contains(&self.place) && !self.is_sent() {
            self.again.marks.remove(statement);
        }
    }

    /// The next thing, or what comes behind all of them.
    pub(super) fn look_on(&mut self) {
        if self.again.at < self.again.offered.len() {
            self.again.at += 1;
        } else {
            self.go_on();
        }
    }

    /// One thing back, where there is one.
    pub(super) fn look_back(&mut self) -> bool {
        let back = self.looks_at_earlier() && self.again.at > 0;
        if back {
            self.again.at -= 1;
        }
        back
    }

    /// After another answer: on to the next thing. False where the child gives no such answer.
    pub(super) fn answered_again(&mut self) -> bool {
        if self.again.answering.is_none() {
            return false;
        }
        self.return_to_earlier();
        self.look_on();
        true
    }

    /// Back from another answer. A mark without an answer behind it is none.
    pub(super) fn back_from_answering(&mut self) -> bool {
        let Some(statement) = self.again.answering.clone() else { return false };
        let said = self.again.find(&statement).is_some_and(|it| self.says_now(it.screen));
        if !said {
            self.again.marks.remove(&statement);
        }
        self.return_to_earlier();
        true
    }

    fn return_to_earlier(&mut self) {
        let review = self.from_review;
        self.arrive(Place::Screen { screen: Screen::V20 });
        self.from_review = review;
    }

    /// True where the child said something on a screen today that is more than passing by.
    fn says_now(&self, screen: Screen) -> bool {
        self.entries.get(&screen).is_some_and(|entry| entry.state != AnswerState::Skipped)
    }

    /// True where everything that a screen asked another day is settled today: it is not asked once more, unless the
    /// child itself puts it into its order.
    pub(super) fn is_settled_again(&self, screen: Screen) -> bool {
        let mut earlier = self.again.offered.iter().filter(|it| it.screen == screen).peekable();
        let waits = self.waiting.contains_key(&screen);
        if earlier.peek().is_none() || waits || self.agenda.first.contains(&screen.together()) {
            return false;
        }
        earlier.all(|it| match self.again.marks.get(&it.statement).map(|mark| mark.now) {
            Some(StillSo::Same | StillSo::TakenBack) => true,
            Some(StillSo::Changed | StillSo::Added) => self.says_now(screen),
            None => false,
        })
    }

    /// What an answer of today stands in the place of: all that the child marked as changed on this screen.
    pub(super) fn in_place_of(&self, screen: Screen, entry: &Entry) -> Option<Replaces> {
        if entry.state == AnswerState::Skipped {
            return None;
        }
        let mut changed: Vec<(&Offered, &Mark)> =
            self.again.marked(StillSo::Changed).filter(|(it, _)| it.screen == screen).collect();
        changed.sort_by_key(|(it, _)| (it.said, &it.statement));
        let (newest, mark) = changed.pop()?;
        Some(Replaces {
            statement: newest.statement.clone(),
            reason: mark.reason.clone(),
            also: changed.into_iter().map(|(it, _)| it.statement.clone()).collect(),
        })
    }

    /// What the child takes back.
    pub(super) fn takings_back(&self) -> impl Iterator<Item = TakenBack> {
        self.again.marked(StillSo::TakenBack).map(|(it, mark)| TakenBack {
            statement: it.statement.clone(),
            session: it.session.clone(),
            screen: it.screen.name().to_owned(),
            said: it.said,
            reason: mark.reason.clone(),
        })
    }

    /// What the child calls the same as before.
    pub(super) fn still_so(&self) -> BTreeSet<StatementId> {
        self.again.marked(StillSo::Same).map(|(it, _)| it.statement.clone()).collect()
    }

    /// What the child calls changed without saying how.
    pub(super) fn changed_without_words(&self) -> BTreeSet<StatementId> {
        let changed = self.again.marked(StillSo::Changed);
        changed.filter(|(it, _)| !self.says_now(it.screen)).map(|(it, _)| it.statement.clone()).collect()
    }

    /// What stays and gets something beside it: with words of today, or only wished.
    pub(super) fn added(&self, with_words: bool) -> BTreeSet<StatementId> {
        let added = self.again.marked(StillSo::Added);
        let like = added.filter(|(it, _)| self.says_now(it.screen) == with_words);
        like.map(|(it, _)| it.statement.clone()).collect()
    }
}
