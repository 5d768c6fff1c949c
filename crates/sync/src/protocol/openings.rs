//! Who opened closed questions, for the data-protection officer (gate G29). Nothing else of a case passes here: no answer, no
//! name of a child, only the number of the case.

use domain::{CaseId, ChangeId, OpenReason, Timestamp};
use serde::{Deserialize, Serialize};

/// `GET openings`: what the officer has not looked at, and the newest of the rest; newest first.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningList {
    /// The openings.
    pub openings: Vec<OpeningEntry>,
}

/// One opening.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningEntry {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub reference: String,
    /// The change that opened the questions.
    pub change: ChangeId,
    /// Name of the person who opened them.
    pub by: String,
    /// When, by the clock of the tablet.
    pub at: Timestamp,
    /// Title of the form; empty where the form is not known here.
    pub form: String,
    /// The first of the questions, as the form asks it. Those in the same part of the form were opened with it.
    pub question: String,
    /// Why.
    pub reason: OpenReason,
    /// Why, in own words; empty where the reason says it.
    pub words: String,
    /// What the officer asked, oldest first.
    pub asked: Vec<OpeningQuestion>,
    /// That the officer has nothing left to ask.
    pub seen: Option<OpeningNote>,
}

/// What the officer asked, and what was answered.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningQuestion {
    /// The question.
    pub note: OpeningNote,
    /// The answers.
    pub explained: Vec<OpeningNote>,
}

/// Words of somebody, with name and moment.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningNote {
    /// Name of the person.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// The words; may be empty.
    pub words: String,
}

/// `POST openings/{case}/{change}/seen`: the officer looked at it, or asks.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewOpeningSeen {
    /// True where an explanation is asked for.
    pub asks: bool,
    /// What the officer says; a question needs words.
    #[serde(default)]
    pub remark: String,
}

/// Where it is said that the officer looked at an opening.
#[must_use]
pub fn opening_seen_path(case: &CaseId, change: &ChangeId) -> String {
    format!("openings/{case}/{change}/seen")
}
