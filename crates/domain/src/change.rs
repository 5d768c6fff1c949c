//! The one truth: a case is its set of changes, and merging two copies is set union.

use form_engine::{Answer, Path};
use serde::{Deserialize, Serialize};

use crate::fact::CaseFact;
use crate::ids::{CaseId, ChangeId, DeviceId, DocumentId, GroupId, UserId};
use crate::time::Timestamp;

/// One change of one case, version 1. Immutable once it was sent.
///
/// Which value stands is decided by [`Body`]'s `sees` alone: a change is current while no change of the set
/// lists it. No clock and no server number decides anything.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Version of this shape; 1.
    pub v: u8,
    /// Made on the device, never reused.
    pub id: ChangeId,
    /// The case it belongs to.
    pub case: CaseId,
    /// Whose words these are.
    pub author: Author,
    /// Who was signed in.
    pub entered_by: UserId,
    /// Where it was made.
    pub device: DeviceId,
    /// Gapless count of this user on this device, given when the change is frozen for sending; 0 before.
    pub seq: u64,
    /// All changes of one save share one fate at the server.
    pub group: GroupId,
    /// When, by the device's clock. For people to read.
    pub recorded: Timestamp,
    /// BCP 47 tag of the language of the screen or of the child's session.
    pub language: String,
    /// What changes.
    pub body: Body,
    /// Reserved for redaction: random salt of `vhash`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    /// Reserved for redaction: hash of salt and value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vhash: Option<String>,
    /// Reserved for the author's signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sig: Option<String>,
}

/// Whose words a change holds.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", content = "user", rename_all = "snake_case")]
pub enum Author {
    /// A member of staff.
    Staff(UserId),
    /// The child whose case this is.
    Child,
    /// The child's guardian or parent.
    Guardian,
}

/// What a change does.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Body {
    /// An answer at a path of a document: a register.
    Answer {
        /// The filled form.
        document: DocumentId,
        /// The question.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        path: Path,
        /// The answer.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        value: Answer,
        /// The changes that were shown on this path when editing began, and the author's own later ones.
        sees: Vec<ChangeId>,
        /// Why, where a person chose between several values; empty otherwise.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// A row of a repeating group is there, or is there no more.
    Row {
        /// The filled form.
        document: DocumentId,
        /// The row: group path and the row's stable id.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        path: Path,
        /// True: added. False: taken away.
        present: bool,
        /// As for an answer; a row that is edited by one and taken away by another stays visible.
        sees: Vec<ChangeId>,
        /// Why, where a person chose between several values; empty otherwise.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// Something that happened. Never edited: a correction is another fact that names the first.
    Fact(CaseFact),
}

impl Body {
    /// The changes that this one replaces.
    #[must_use]
    pub fn sees(&self) -> &[ChangeId] {
        match self {
            Body::Answer { sees, .. } | Body::Row { sees, .. } => sees,
            Body::Fact(_) => &[],
        }
    }

    /// The register that this change writes: document and path. Facts write none.
    #[must_use]
    pub fn register(&self) -> Option<(&DocumentId, &Path)> {
        match self {
            Body::Answer { document, path, .. } | Body::Row { document, path, .. } => Some((document, path)),
            Body::Fact(_) => None,
        }
    }
}
