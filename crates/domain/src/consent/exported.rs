//! Something was put on paper or into a file on this tablet. It is written down before it happens, so that a paper in a drawer
//! has its line in the case; whether it went to anybody is another fact.

use serde::{Deserialize, Serialize};

use super::recipient::Recipient;

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
}
