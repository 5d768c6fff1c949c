//! What the texts promise, who keeps it, and what only the place where the app is used can confirm.

use serde::{Deserialize, Serialize};

/// An entry of the promise ledger. What nobody keeps is not said to a child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Id, such as `P3`.
    pub id: String,
    /// The promise in one sentence.
    pub words: String,
    /// What keeps it.
    pub rule: String,
    /// Who keeps it today.
    pub kept: Kept,
}

/// Who keeps a promise today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// A rule of the program that has a test.
    Program,
    /// People, by the procedure; the program does not watch over it.
    People,
    /// Nobody yet. Parts that promise it are left out.
    NotYet,
}

/// Something that is true in some places and not in others, and that a named role confirms for a deployment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalTruth {
    /// Key, such as `T12.free`.
    pub key: String,
    /// What has to be confirmed.
    pub says: String,
    /// Who confirms it.
    pub confirmed_by: String,
    /// What becomes of its parts until then.
    pub if_open: IfOpen,
}

/// What becomes of parts whose truth nobody has confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IfOpen {
    /// They are left out.
    LeftOut,
    /// They stay: a child who speaks without having heard the limit of secrecy was misled, so that the limit is told
    /// in general words until the place can say it better. A date stands only where the worker has given one.
    Shown,
}

/// How far a file of texts has come. Shown honestly wherever the texts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextStatus {
    /// Translated by a machine and read by nobody who speaks the language with children.
    MachineDraft,
    /// The language in which the texts are written; not tested with children.
    Source,
    /// Read by a speaker who works with children.
    SpeakerReviewed,
    /// Tested with children.
    ChildTested,
}

impl TextStatus {
    /// Its name in files and records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            TextStatus::MachineDraft => "machine_draft",
            TextStatus::Source => "source",
            TextStatus::SpeakerReviewed => "speaker_reviewed",
            TextStatus::ChildTested => "child_tested",
        }
    }

    /// True where a child may see such texts: a machine's draft only while an interpreter is there to mend it.
    #[must_use]
    pub fn may_be_shown(self, interpreter: bool) -> bool {
        interpreter || self != TextStatus::MachineDraft
    }
}
