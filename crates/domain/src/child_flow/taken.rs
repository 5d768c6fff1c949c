//! "That is right", "take it out" and "put it back" on V15. What was taken out can be put back until the child leaves the screen; then
//! it is gone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::place::Screen;
use super::session::{ChildSession, Entry, Tell};
use crate::statement::{AnswerState, Chosen};

/// What the child took out on the screen where it still is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenOut {
    /// Answers.
    pub entries: BTreeMap<Screen, Entry>,
    /// Wishes to tell somebody, in the order in which they were taken out.
    pub tells: Vec<Tell>,
    /// Answers to single steps, with the words beside them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Chosen>,
}

impl TakenOut {
    /// True where there is nothing to put back.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.tells.is_empty() && self.steps.is_empty()
    }
}

impl ChildSession {
    /// What stands there was read to the child or looked at by it, and it says that it is right.
    pub(super) fn confirm(&mut self, screen: Screen) {
        if let Some(entry) = self.entries.get_mut(&screen) {
            entry.confirmed = true;
        }
    }

    pub(super) fn take_out(&mut self, screen: Screen) {
        if let Some(entry) = self.entries.remove(&screen) {
            self.taken.entries.insert(screen, entry);
        }
    }

    pub(super) fn put_back(&mut self, screen: Screen) {
        if let Some(entry) = self.taken.entries.remove(&screen) {
            self.entries.entry(screen).or_insert(entry);
        }
    }

    /// Takes out what the child said to one step. The others stay as they are.
    pub(super) fn take_out_step(&mut self, part: &str) {
        let Some(entry) = self.entries.get_mut(&Screen::A1) else { return };
        let Some(at) = entry.content.chosen.iter().position(|it| it.part == part) else { return };
        self.taken.steps.push(entry.content.chosen.remove(at));
        if entry.content.is_empty() && entry.state == AnswerState::Answered {
            entry.state = AnswerState::Skipped;
        }
    }

    pub(super) fn put_back_step(&mut self, part: &str) {
        let Some(entry) = self.entries.get_mut(&Screen::A1) else { return };
        let Some(at) = self.taken.steps.iter().position(|it| it.part == part) else { return };
        entry.content.chosen.push(self.taken.steps.remove(at));
        if entry.state == AnswerState::Skipped {
            entry.state = AnswerState::Answered;
        }
    }

    pub(super) fn take_out_tell(&mut self, index: usize) {
        if index < self.tells.len() {
            let tell = self.tells.remove(index);
            self.taken.tells.push(tell);
        }
    }

    pub(super) fn put_back_tell(&mut self, index: usize) {
        if index < self.taken.tells.len() {
            let tell = self.taken.tells.remove(index);
            self.tells.push(tell);
        }
    }
}
