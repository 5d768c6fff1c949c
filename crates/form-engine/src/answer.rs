//! What can stand at one path of a filled form: a value, or the reason why there is none.

use serde::{Deserialize, Serialize};

use crate::date::{CivilDate, PartialDate};

/// One answer. Not having an answer is an answer too: [`Answer::Absent`] says why.
///
/// Stored and sent as `{"kind": "...", "value": ...}`; a kind is never renamed or reused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// One line or many lines of free text.
    Text(String),
    /// Several short texts, in the order in which they were given.
    Texts(Vec<String>),
    /// A whole day.
    Date(CivilDate),
    /// A day of which month or day may be unknown, or which is an estimate.
    PartialDate(PartialDate),
    /// A moment, RFC 3339 with offset.
    Moment(String),
    /// A decimal number as written (`"12"`, `"0.5"`): never rounded by us.
    Number(String),
    /// An amount as written and its ISO 4217 currency.
    Money {
        /// Decimal number as written.
        amount: String,
        /// ISO 4217 code.
        currency: String,
    },
    /// Yes or no.
    Flag(bool),
    /// The key of one option (also: country code, language tag, `yes`/`no`/`unknown`).
    Choice(String),
    /// Keys of several options, sorted by the order of the option list.
    Choices(Vec<String>),
    /// A place: free text, and the gazetteer's code where the deployment has one.
    Place {
        /// The place in words.
        text: String,
        /// Code of the deployment's own gazetteer.
        code: Option<String>,
    },
    /// The id of another record.
    Link(String),
    /// The ids of several other records.
    Links(Vec<String>),
    /// Ids of attachments (file, photo, audio, drawing) that belong to this answer.
    Attached(Vec<String>),
    /// A name signed under a statement. Holds no timing and no pressure.
    Signed {
        /// Who signs, as typed.
        name: String,
        /// RFC 3339.
        at: String,
    },
    /// Several names signed under the same statement.
    ManySigned(Vec<Signature>),
    /// There is no value, for this reason.
    Absent(Absence),
}

/// One of several names signed under a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who signs, as typed.
    pub name: String,
    /// RFC 3339.
    pub at: String,
}

/// Why a question has no value. "Declined" is a valid answer and never blocks help (domain.md 1.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Absence {
    /// Nobody has written anything yet, or an answer was emptied again.
    NotYet,
    /// The question was not put.
    NotAsked,
    /// The person does not know.
    NotKnown,
    /// The person prefers not to say.
    Declined,
    /// Kept out of the file on purpose, for somebody's safety.
    WithheldForSafety,
    /// The question does not apply to this person.
    NotApplicable,
}

impl Absence {
    /// All reasons that a person may give, in the order in which a screen lists them.
    pub const GIVEN: [Absence; 5] = [
        Absence::NotKnown,
        Absence::Declined,
        Absence::NotAsked,
        Absence::WithheldForSafety,
        Absence::NotApplicable,
    ];
}

impl Answer {
    /// True where nobody has answered and nobody has said why.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(self, Answer::Absent(Absence::NotYet))
    }

    /// True where a real value stands, not a reason for its absence.
    #[must_use]
    pub fn is_value(&self) -> bool {
        !matches!(self, Answer::Absent(_))
    }
}
