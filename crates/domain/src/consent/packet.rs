//! What is handed to one recipient, and nothing beside it: the packet with its manifest and digest.
//!
//! A packet holds words that a person chose one by one among what a permission covers. What the child said is in it only
//! where the child's own choice names this kind of recipient, whatever a guardian permits.

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::enclosed::Enclosed;
use super::group::Group;
use super::left_alone::LeftOut;
use super::line::Line;
use super::recipient::{Recipient, RecipientKind};
use crate::case_file::CaseFile;
use crate::change::Change;
use crate::ids::ChangeId;
use crate::sign_off::{hex_of, text_of};
use crate::statement::{self, AnswerState, ChildStatement, Scope};
use crate::time::Timestamp;

/// Version of the file. Version 1 had no drawings and recordings, version 2 did not say what is to be left out, version 3
/// not how to answer, version 4 not whom alone one may ask.
pub const PACKET_VERSION: u32 = 5;

/// Everything that is handed over. The same packet is printed, saved and sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Packet {
    /// [`PACKET_VERSION`].
    pub version: u32,
    /// The case's number, as the team writes it.
    pub case_number: String,
    /// To whom.
    pub recipient: Recipient,
    /// What for; none where a law or a danger is the ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Line>,
    /// What the recipient is asked to do.
    pub request: String,
    /// Who sends it, by name.
    pub sender: String,
    /// For which organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// How the recipient answers: phone, e-mail or address of the sender.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer_to: String,
    /// When it was put together.
    pub made: Timestamp,
    /// The permission ends on this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDate>,
    /// The changes that permit it.
    pub by: BTreeSet<ChangeId>,
    /// True where the recipient may pass it on. Nothing here can make it true.
    pub onward: bool,
    /// Whom alone those who permitted it let ask, and what they want left out.
    #[serde(default, skip_serializing_if = "LeftOut::is_empty")]
    pub left_out: LeftOut,
    /// The groups that something was taken from.
    pub groups: BTreeSet<Group>,
    /// Language of the labels (BCP 47).
    pub language: String,
    /// What is in it, part by part.
    pub parts: Vec<Part>,
    /// Drawings and recordings that go along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub enclosed: Vec<Enclosed>,
}

/// One part of a packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub entries: Vec<Entry>,
}

/// One question with its answer, or one thing that the child said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What was asked.
    pub asked: String,
    /// What stands there.
    pub answer: String,
}

impl Packet {
    /// The file, with its digest beside it: JSON without spaces, keys sorted.
    #[must_use]
    pub fn file(&self) -> String {
        text_of(&serde_json::json!({ "heard_packet": self.value(), "sha256": self.digest() }))
    }

    /// SHA-256 over everything in it, hexadecimal.
    #[must_use]
    pub fn digest(&self) -> String {
        hex_of(text_of(&self.value()).as_bytes())
    }

    /// How many answers and statements it holds.
    #[must_use]
    pub fn entries(&self) -> u32 {
        let count = self.parts.iter().map(|part| part.entries.len()).sum::<usize>();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// How many drawings and recordings go along.
    #[must_use]
    pub fn going_along(&self) -> u32 {
        u32::try_from(self.enclosed.len()).unwrap_or(u32::MAX)
    }

    fn value(&self) -> serde_json::Value {
        // Text, numbers and lists only: it never fails to be written.
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// What the child says today that this kind of recipient may be told: every row that the child set for it says so. No
/// row for a kind of recipient, no statement (V16; domain.md 4.3).
#[must_use]
pub fn may_be_told(file: &CaseFile, kind: RecipientKind) -> Vec<(&Change, &ChildStatement)> {
    use statement::Recipient as Row;
    let row = match kind {
        RecipientKind::Panel => Row::Panel,
        RecipientKind::Guardian => Row::Guardian,
        RecipientKind::Lawyer => Row::Lawyer,
        RecipientKind::Health => Row::Doctor,
        RecipientKind::School => Row::School,
        RecipientKind::FamilyMember => Row::Family,
        RecipientKind::NgoPartner
        | RecipientKind::ChildProtectionAuthority
        | RecipientKind::TracingBody
        | RecipientKind::ForeignChildProtection
        | RecipientKind::Police => return Vec::new(),
    };
    let chosen = |said: &ChildStatement| {
        let mut rows = said.shares.iter().filter(|share| share.recipient == row).peekable();
        rows.peek().is_some() && rows.all(|share| share.scope == Scope::All)
    };
    let mut found = crate::views::standing(file);
    found.retain(|(_, said)| said.state == AnswerState::Answered && chosen(said));
    found
}
