//! What the child is told of what goes out without a yes (child-ux.md 3.5): "I tell you first if I can" (promise P5) is asked
//! of whoever passes it on, and "if a law makes us show something, we tell you" (promise P11) stays a task until somebody told
//! the child, or wrote why that cannot be.

use serde::{Deserialize, Serialize};

use super::event::ConsentFact;
use super::exception::{Standing, WithoutYes, says_why};
use super::ledger::Ledger;
use super::without_yes::Told;
use crate::authority::{answer_change, gives, requests};
use crate::case_file::CaseFile;
use crate::ids::ChangeId;

/// Whether the child was told before something was passed on.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "told", content = "reason", rename_all = "snake_case")]
pub enum ToldFirst {
    /// The child was told first.
    Yes,
    /// The child was not told first; says why, in own words.
    No(String),
}

impl ToldFirst {
    /// True where it says what it must: a no has its reason.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self {
            ToldFirst::Yes => true,
            ToldFirst::No(reason) => says_why(reason),
        }
    }
}

/// The child cannot be told of something that goes or went out; the task ends, and the reason stays in the case.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CannotTell {
    /// The change that holds the disclosure or the emergency, or the answer that an authority got.
    pub of: ChangeId,
    /// Why, in own words.
    pub reason: String,
}

impl WithoutYes<'_> {
    /// True where somebody has still to tell the child. What a second person ended before it went was no disclosure; what
    /// may go is told before it goes, where that can be.
    #[must_use]
    pub fn child_waits(&self) -> bool {
        let counts = match self.standing {
            Standing::Open | Standing::Waits | Standing::Over => true,
            Standing::Ended => self.went,
            Standing::Incomplete => false,
        };
        counts && !self.told.contains(&Told::Child) && self.cannot_tell.is_none()
    }
}

impl<'a> Ledger<'a> {
    /// Why the child cannot be told of this, as it was written last; none where nobody wrote so.
    #[must_use]
    pub fn cannot_tell(&self, of: &ChangeId) -> Option<&'a str> {
        let mut written = self.facts().filter_map(|(_, fact)| match fact {
            ConsentFact::CannotTell(it) if it.of == *of => Some(it.reason.as_str()),
            _ => None,
        });
        written.next_back()
    }
}

/// How many answers to authorities gave something, and nobody has told the child or written why not.
#[must_use]
pub fn untold_answers(file: &CaseFile, ledger: &Ledger<'_>) -> usize {
    let waits = |change: ChangeId| ledger.cannot_tell(&change).is_none();
    let given = requests(file).into_iter().filter(|it| !it.told && it.decision.is_some_and(gives));
    given.filter_map(|it| answer_change(file, &it.document)).filter(|it| waits(it.clone())).count()
}
