//! A complaint while it is written: one question after the other, nothing chosen beforehand, every question may stay
//! empty but for the last word, which is the person's.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::sent::{
    COMPLAINT_VERSION, Complainant, Complaint, MOST_LETTERS, Receipt, Reply, Sender, to_the_minute,
};
use crate::ids::{CaseId, ComplaintId};
use crate::time::Timestamp;

/// Where somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Who reads it, and who does not.
    #[default]
    Begin,
    /// What it is about.
    About,
    /// In the person's own words.
    Words,
    /// Safe now?
    Safe,
    /// With or without a name.
    Name,
    /// An answer, and how.
    Reply,
    /// All of it once more: send it, throw it away, or go back.
    Look,
    /// It is sealed.
    Sealed,
}

impl Step {
    /// Id of its texts.
    #[must_use]
    pub fn texts(self) -> &'static str {
        match self {
            Step::Begin => "L1",
            Step::About => "L2",
            Step::Words => "L3",
            Step::Safe => "L4",
            Step::Name => "L5",
            Step::Reply => "L6",
            Step::Look => "L7",
            Step::Sealed => "L8",
        }
    }
}

/// With or without a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameChoice {
    /// Without.
    Without,
    /// With.
    With,
}

/// Why a complaint cannot be sent yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// Neither a topic nor a word.
    #[error("there is nothing in it yet")]
    Nothing,
    /// The person has not said whether with or without a name.
    #[error("with or without a name?")]
    NameChoice,
    /// With a name, and the name is not there.
    #[error("the name is not there")]
    Name,
}

impl Missing {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Missing::Nothing => "nothing",
            Missing::NameChoice => "name_choice",
            Missing::Name => "name",
        }
    }
}

/// A complaint that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Where the person is.
    pub step: Step,
    /// What it is about.
    pub about: BTreeSet<String>,
    /// Who it is about.
    pub about_whom: String,
    /// In the person's words.
    pub words: String,
    /// How safe they feel; none while they said nothing.
    pub safe_now: Option<String>,
    /// With or without a name; none while they said nothing.
    pub name_choice: Option<NameChoice>,
    /// The name.
    pub name: String,
    /// May the office know which case is theirs? None while they said nothing: then it does not.
    pub case_too: Option<bool>,
    /// Is an answer wanted? None while they said nothing.
    pub reply_wanted: Option<bool>,
    /// How it is safe to reach them.
    pub how: String,
    /// The number to ask with, once it is sealed.
    pub receipt: Option<Receipt>,
}

impl Draft {
    /// One step on. Without a name nobody can answer, and it is not asked how.
    pub fn go_on(&mut self) {
        self.step = match self.step {
            Step::Begin => Step::About,
            Step::About => Step::Words,
            Step::Words => Step::Safe,
            Step::Safe => Step::Name,
            Step::Name if self.name_choice == Some(NameChoice::With) => Step::Reply,
            Step::Name | Step::Reply | Step::Look => Step::Look,
            Step::Sealed => Step::Sealed,
        };
    }

    /// One step back; false where there is none, and the person leaves. What was said stays.
    pub fn go_back(&mut self) -> bool {
        self.step = match self.step {
            Step::Begin | Step::Sealed => return false,
            Step::About => Step::Begin,
            Step::Words => Step::About,
            Step::Safe => Step::Words,
            Step::Name => Step::Safe,
            Step::Reply => Step::Name,
            Step::Look if self.name_choice == Some(NameChoice::With) => Step::Reply,
            Step::Look => Step::Name,
        };
        true
    }

    /// True where something is in it that is not sent: only the person throws it away.
    #[must_use]
    pub fn waits(&self) -> bool {
        let empty = Self { step: self.step, ..Self::default() };
        self.step != Step::Sealed && *self != empty
    }

    /// True once it is sealed.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.step == Step::Sealed
    }

    /// The same on three pages, as an adult writes it: who reads it, all that is asked, and all of it once more.
    pub fn go_on_by_page(&mut self) {
        self.step = match self.step {
            Step::Begin => Step::Words,
            Step::Sealed => Step::Sealed,
            _ => Step::Look,
        };
    }

    /// One page back; false where there is none, and the person leaves. What was said stays.
    pub fn go_back_by_page(&mut self) -> bool {
        self.step = match self.step {
            Step::Begin | Step::Sealed => return false,
            Step::Look => Step::Words,
            _ => Step::Begin,
        };
        true
    }

    /// True where an answer is wanted and nothing says how to reach the person. It stops nothing: it is said once.
    #[must_use]
    pub fn cannot_be_answered(&self) -> bool {
        let wanted = self.name_choice == Some(NameChoice::With) && self.reply_wanted == Some(true);
        wanted && self.how.trim().is_empty()
    }

    /// What is still missing.
    ///
    /// # Errors
    /// [`Missing`].
    pub fn ready(&self) -> Result<(), Missing> {
        if self.about.is_empty() && self.words.trim().is_empty() {
            return Err(Missing::Nothing);
        }
        match self.name_choice {
            None => Err(Missing::NameChoice),
            Some(NameChoice::With) if self.name.trim().is_empty() => Err(Missing::Name),
            Some(_) => Ok(()),
        }
    }

    /// What is sent. `case` goes into it only where there is a name and the person agreed.
    ///
    /// # Errors
    /// [`Missing`].
    pub fn complaint(&self, facts: Facts<'_>) -> Result<Complaint, Missing> {
        self.ready()?;
        let sender = match self.name_choice {
            Some(NameChoice::With) => Sender::Named {
                name: cut(self.name.trim()),
                case: facts.case.filter(|_| self.case_too == Some(true)).cloned(),
                reply: match self.reply_wanted {
                    None => Reply::NotSaid,
                    Some(false) => Reply::NotWanted,
                    Some(true) => Reply::Wanted { how: cut(&self.how) },
                },
            },
            _ => Sender::WithoutName,
        };
        Ok(Complaint {
            v: COMPLAINT_VERSION,
            id: facts.id,
            receipt: facts.receipt,
            from: facts.from,
            about: self.about.clone(),
            about_whom: cut(self.about_whom.trim()),
            words: cut(&self.words),
            language: facts.language.to_owned(),
            safe_now: self.safe_now.clone().unwrap_or_else(|| "no_answer".to_owned()),
            sender,
            at: to_the_minute(facts.now),
            site: facts.site.to_owned(),
        })
    }

    /// Empties it once it is sealed: of what was written only the number stays.
    pub fn sealed(&mut self, receipt: Receipt) {
        *self = Self { step: Step::Sealed, receipt: Some(receipt), ..Self::default() };
    }
}

/// What the tablet adds to a draft.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// A new random id.
    pub id: ComplaintId,
    /// A new number to ask with.
    pub receipt: Receipt,
    /// Who holds the tablet.
    pub from: Complainant,
    /// Whose case the session belongs to, where one is under way.
    pub case: Option<&'a CaseId>,
    /// BCP 47 tag of the language of the screen.
    pub language: &'a str,
    /// Key of the place.
    pub site: &'a str,
    /// Now.
    pub now: Timestamp,
}

/// No screen lets anybody write more.
fn cut(text: &str) -> String {
    text.chars().take(MOST_LETTERS).collect()
}
