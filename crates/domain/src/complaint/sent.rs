//! What reaches the complaints office.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::consent::GiverRole;
use crate::ids::{CaseId, ComplaintId};
use crate::time::Timestamp;

/// Version of the shape of [`Complaint`].
pub const COMPLAINT_VERSION: u8 = 1;
/// Most letters of one text of a complaint.
pub const MOST_LETTERS: usize = 4_000;
/// What a complaint can be about: the codes of the list `complaint_topic`.
pub const ABOUT: [&str; 13] = [
    "staff",
    "carer",
    "child",
    "decision",
    "not_heard",
    "privacy",
    "food_housing",
    "school_health",
    "interpreter",
    "violence",
    "discrimination",
    "idea",
    "other",
];
/// How safe somebody feels: the codes of the list `feels_safe`.
pub const SAFE: [&str; 4] = ["yes", "sometimes", "no", "no_answer"];

const MINUTE: u64 = 60_000;

/// The moment without its seconds: what was written is not to be found by what else happened in that second.
#[must_use]
pub fn to_the_minute(at: Timestamp) -> Timestamp {
    Timestamp(at.0 - at.0 % MINUTE)
}

/// Who complains.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Complainant {
    /// A child.
    Child,
    /// A mother, a father or another legal caregiver.
    Parent,
    /// A guardian.
    Guardian,
    /// Somebody else.
    Other,
}

impl Complainant {
    /// What somebody is to the office who decides in this role. A young adult complains as a child did.
    #[must_use]
    pub fn of(role: GiverRole) -> Self {
        match role {
            GiverRole::Guardian => Complainant::Guardian,
            GiverRole::Parent | GiverRole::LegalCarer => Complainant::Parent,
            GiverRole::YoungAdult => Complainant::Child,
        }
    }
}

/// Whose complaint it is. One without a name has no place for anything that leads back.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Sender {
    /// Nobody knows.
    WithoutName,
    /// Somebody who said who they are.
    Named {
        /// The name they gave.
        name: String,
        /// Their case, where they agreed that the office knows it.
        case: Option<CaseId>,
        /// Whether they want an answer.
        reply: Reply,
    },
}

/// Whether an answer is wanted, and how it is safe to be reached.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Reply {
    /// They said nothing about it.
    NotSaid,
    /// No answer, please.
    NotWanted,
    /// An answer, in the way they wrote.
    Wanted {
        /// How it is safe to reach them, in their words.
        how: String,
    },
}

/// A complaint as it was sent. No id of a session, of a tablet or of a member of staff is in it, whoever sent it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// [`COMPLAINT_VERSION`].
    pub v: u8,
    /// Random; tells nothing of when or where.
    pub id: ComplaintId,
    /// The short number by which the person asks for it later.
    pub receipt: Receipt,
    /// Who complains.
    pub from: Complainant,
    /// What it is about, as codes of [`ABOUT`].
    pub about: BTreeSet<String>,
    /// Who it is about, in the person's words; empty where they named nobody.
    pub about_whom: String,
    /// What the person wants to tell, in their words; empty where they wrote nothing.
    pub words: String,
    /// BCP 47 tag of the language of the screen.
    pub language: String,
    /// How safe they feel, as a code of [`SAFE`].
    pub safe_now: String,
    /// Whose it is.
    pub sender: Sender,
    /// When it was sealed, to the minute.
    pub at: Timestamp,
    /// Key of the place; empty where the tablet does not know it.
    pub site: String,
}

impl Complaint {
    /// True where it is as this program writes it. What comes over the line is looked at before it is kept.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let named = match &self.sender {
            Sender::WithoutName => true,
            Sender::Named { name, reply, .. } => {
                let how = if let Reply::Wanted { how } = reply { how.as_str() } else { "" };
                !name.trim().is_empty() && short(name) && short(how)
            }
        };
        self.v == COMPLAINT_VERSION
            && named
            && self.at == to_the_minute(self.at)
            && self.about.iter().all(|code| ABOUT.contains(&code.as_str()))
            && SAFE.contains(&self.safe_now.as_str())
            && [&self.about_whom, &self.words, &self.language, &self.site].into_iter().all(|text| short(text))
            && (!self.about.is_empty() || !self.words.trim().is_empty())
    }

    /// True where somebody may be in danger now: this is for the same day (domain.md 3, deadlines).
    #[must_use]
    pub fn is_urgent(&self) -> bool {
        self.safe_now == "no" || self.about.contains("violence")
    }

    /// True where nobody said who they are.
    #[must_use]
    pub fn is_without_name(&self) -> bool {
        self.sender == Sender::WithoutName
    }
}

fn short(text: &str) -> bool {
    text.chars().count() <= MOST_LETTERS
}

/// A number to ask with: six letters and digits that nobody mistakes for each other.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Receipt(String);

/// Not a number to ask with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number of a complaint")]
pub struct NotAReceipt;

impl Receipt {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// From random bytes.
    #[must_use]
    pub fn from_random(bytes: [u8; 6]) -> Self {
        let letters = bytes.iter().filter_map(|byte| Self::LETTERS.get(usize::from(byte & 31)));
        Self(letters.map(|letter| char::from(*letter)).collect())
    }
}

impl TryFrom<String> for Receipt {
    type Error = NotAReceipt;

    fn try_from(text: String) -> Result<Self, NotAReceipt> {
        let good = text.len() == 6 && text.bytes().all(|byte| Self::LETTERS.contains(&byte));
        if good { Ok(Self(text)) } else { Err(NotAReceipt) }
    }
}

impl From<Receipt> for String {
    fn from(receipt: Receipt) -> Self {
        receipt.0
    }
}

/// In two halves, to be read aloud.
impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.split_at_checked(3) {
            Some((first, second)) => write!(f, "{first} {second}"),
            None => f.write_str(&self.0),
        }
    }
}
