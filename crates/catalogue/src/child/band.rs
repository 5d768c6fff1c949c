//! How deep an explanation goes.

use serde::{Deserialize, Serialize};

/// Depth of what a child is told. It follows what the child can follow, not the age alone, and no screen shows it.
///
/// General Comment 12 of the Committee on the Rights of the Child sets no age below which a child is not heard, and
/// asks that information fits age **and** maturity (paragraphs 21, 29 and 134).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// About 4 to 6.
    B1,
    /// About 7 to 10.
    B2,
    /// About 11 to 14.
    B3,
    /// About 15 to 17.
    B4,
}

impl Band {
    /// All of them, from the shallowest to the deepest.
    pub const ALL: [Band; 4] = [Band::B1, Band::B2, Band::B3, Band::B4];

    /// Its name in files and records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Band::B1 => "b1",
            Band::B2 => "b2",
            Band::B3 => "b3",
            Band::B4 => "b4",
        }
    }

    /// The band of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.name() == name)
    }
}
