//! Something was put on paper or into a file on this tablet. It is written down before it happens, so that a paper in a drawer
//! has its line in the case; whether it went to anybody is another fact.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::group::Group;
use super::line::Line;
use super::recipient::Recipient;
use crate::ids::ChangeId;

/// What it was.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportWhat {
    /// A packet for one recipient.
    Packet,
    /// What the child said, for the child to keep.
    Said,
    /// What was decided, for the child to keep.
    Outcome,
    /// What somebody signed, for them to keep.
    Copy,
    /// The photo of an authority's paper.
    Paper,
}

/// How.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportHow {
    /// On paper.
    Printed,
    /// As a file that anybody can read.
    File,
    /// As a file that only a passphrase opens.
    SealedFile,
}

/// It was put on paper or into a file.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exported {
    /// What.
    pub what: ExportWhat,
    /// How.
    pub how: ExportHow,
    /// For whom, where it is for one recipient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// SHA-256 of the packet, hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// Of a packet what has to be known where it went and nobody wrote so at once; none where an older app made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packet: Option<PacketMade>,
}

/// A packet as it was made: by whose yes, and nothing of what it holds.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketMade {
    /// What for; none where a law or a danger was the ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Line>,
    /// What.
    pub groups: BTreeSet<Group>,
    /// The changes that permitted it.
    pub by: BTreeSet<ChangeId>,
    /// How many answers and statements it holds.
    pub entries: u32,
    /// How many drawings and recordings go along.
    pub enclosed: u32,
    /// What the recipient is asked to do, word for word.
    pub request: String,
    /// Why somebody is named in it who is to be left alone; empty where nobody is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub named_because: String,
}
