//! The child's own answer on a line (form H2). It stands beside the guardian's and is never outweighed by it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::group::Group;
use super::line::Line;
use super::recipient::Recipient;
use crate::ids::ChangeId;

/// What the child says on one line.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssentAnswer {
    /// Yes.
    Yes,
    /// Not sure.
    NotSure,
    /// Not now.
    NotNow,
    /// No. It stops an optional step, whatever anybody else says.
    No,
    /// The child was asked and gave no answer. That is not a yes.
    NoAnswer,
}

impl AssentAnswer {
    /// Its key in records and texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            AssentAnswer::Yes => "yes",
            AssentAnswer::NotSure => "not_sure",
            AssentAnswer::NotNow => "not_now",
            AssentAnswer::No => "no",
            AssentAnswer::NoAnswer => "no_answer",
        }
    }

    /// The answer of this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        let all = [Self::Yes, Self::NotSure, Self::NotNow, Self::No, Self::NoAnswer];
        all.into_iter().find(|it| it.key() == key)
    }
}

/// The child's own answer on one line, for all recipients or one.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assent {
    /// The line.
    pub line: Line,
    /// For whom; none for the step as such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// The answer.
    pub answer: AssentAnswer,
    /// The child's words, only where the child shares them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// Version of the text that the child was told with.
    pub content_version: String,
    /// Depth, `b1` to `b4`.
    pub band: crate::manner::Band,
    /// What those who decide had left out when the child was asked: it read nothing of that, so its yes lets none of it go.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub left_out: BTreeSet<Group>,
    /// As for [`super::LineAnswer::sees`].
    #[serde(default)]
    pub sees: BTreeSet<ChangeId>,
}
