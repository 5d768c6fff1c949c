//! Who may see what the child said, and who may hear its voice (V16). A voice tells who speaks: "everything" does not take
//! it along, and it goes to somebody only where the child says so for that person (child-ux.md V13). The words that the
//! child wrote beside it go without the sound.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::place::{Place, Screen};
use super::session::{ChildSession, Content, Entry};
use crate::statement::{AnswerState, Recipient, Scope, Share};

/// What one recipient may see (V16).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "may_see", content = "screens", rename_all = "snake_case")]
pub enum ShareChoice {
    /// Nothing.
    Nothing,
    /// Only what was said on these screens.
    Only(BTreeSet<Screen>),
    /// Everything of this session.
    Everything,
}

impl ShareChoice {
    /// True where what was said on this screen is for the recipient.
    #[must_use]
    pub fn covers(&self, screen: Screen) -> bool {
        match self {
            ShareChoice::Nothing => false,
            ShareChoice::Only(screens) => screens.contains(&screen),
            // What somebody told the child to choose is for nobody else unless the child names it.
            ShareChoice::Everything => screen != Screen::V09Told,
        }
    }
}

impl Entry {
    /// True where a recording goes with the answer.
    pub(super) fn has_sound(&self) -> bool {
        self.state == AnswerState::Answered && self.content.voice.is_some()
    }

    /// True where something of the answer is left without its sound. Asked for each person at every touch: nothing is copied.
    pub(super) fn has_words(&self) -> bool {
        !self.has_sound() || self.content.says_without_sound()
    }

    /// The answer without its sound, and its sound alone; each only where there is something of it.
    pub(super) fn parted(&self) -> (Option<Entry>, Option<Entry>) {
        if !self.has_sound() {
            return (Some(self.clone()), None);
        }
        let Content { voice, time, .. } = self.content.clone();
        let words = Content { voice: None, ..self.content.clone() };
        let sound = Content { voice, time, ..Content::default() };
        let of = |content| Entry { content, ..self.clone() };
        ((!words.is_empty()).then(|| of(words)), Some(of(sound)))
    }
}

impl ChildSession {
    pub(super) fn share(&mut self, recipient: Recipient, choice: ShareChoice) {
        if !self.may_choose_for(recipient) {
            return;
        }
        if choice == ShareChoice::Nothing {
            self.heard_by.remove(&recipient);
        }
        self.shares.insert(recipient, choice);
    }

    /// Lets somebody hear the child's voice, or not any more.
    pub(super) fn let_hear(&mut self, recipient: Recipient, hears: bool) {
        if !self.may_choose_for(recipient) {
            return;
        }
        if hears {
            self.heard_by.insert(recipient);
        } else {
            self.heard_by.remove(&recipient);
        }
    }

    fn may_choose_for(&self, recipient: Recipient) -> bool {
        let here = self.place == Place::Screen { screen: Screen::V16 };
        here && recipient != Recipient::Worker && !self.is_sent()
    }

    /// True where the child recorded something that others could hear.
    #[must_use]
    pub fn has_a_voice(&self) -> bool {
        self.entries.values().any(Entry::has_sound)
    }

    /// True where somebody hears the child's voice: they get something, and the child named them for it.
    #[must_use]
    pub fn may_hear(&self, recipient: Recipient) -> bool {
        let gets = self.shares.get(&recipient).is_some_and(|choice| *choice != ShareChoice::Nothing);
        gets && self.heard_by.contains(&recipient) && self.has_a_voice()
    }

    /// What somebody gets of what the child said in words and pictures, screen by screen.
    #[must_use]
    pub fn gets(&self, recipient: Recipient) -> Vec<Screen> {
        let choice = self.shares.get(&recipient).unwrap_or(&ShareChoice::Nothing);
        self.shareable().into_iter().filter(|screen| choice.covers(*screen)).collect()
    }

    /// The rows of a sound.
    pub(super) fn hearers(&self) -> Vec<Share> {
        let hears = self.heard_by.iter().copied().filter(|recipient| self.may_hear(*recipient));
        hears.map(|recipient| Share { recipient, scope: Scope::All }).collect()
    }
}
