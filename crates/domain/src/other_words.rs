//! What a child said, put into other words by an adult: translated, or written down from a recording. It stands beside the
//! child's words and never in their place; who may not have those does not get these either (child-ux.md 4.1, V11, V13).

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::change::Change;
use crate::fact::CaseFact;
use crate::ids::ChangeId;

/// A translation of a statement, or what is heard on its recording, as somebody wrote it down.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherWords {
    /// The change that holds the statement.
    pub of: ChangeId,
    /// What was done.
    pub kind: OtherWordsKind,
    /// The words; never trimmed or corrected.
    pub text: String,
    /// BCP 47 tag of the words; `und` where nobody named the language.
    pub language: String,
    /// Whose work it is.
    pub by: PutBy,
    /// The name of an interpreter or of somebody else; empty for the worker who writes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Whether the child heard it again.
    pub read_back: ReadBack,
}

/// How a child's words became these.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherWordsKind {
    /// Into another language.
    Translation,
    /// From a recording, word for word.
    Transcript,
}

/// Who put a child's words into others.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PutBy {
    /// The worker who writes them down.
    Worker,
    /// An interpreter.
    Interpreter,
    /// Somebody else.
    Other,
}

/// Whether the words were read to the child again.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadBack {
    /// Read to the child, who said that they are right.
    Confirmed,
    /// Not read to the child.
    NotDone,
}

/// What stands beside a statement in other words, newest first, each with whether it still stands: of one kind in one
/// language the newest does. The older ones stay.
#[must_use]
pub fn other_words<'a>(file: &'a CaseFile, of: &ChangeId) -> Vec<(&'a Change, &'a OtherWords, bool)> {
    let mut found: Vec<(&Change, &OtherWords)> = file
        .facts()
        .filter_map(|(change, fact)| match fact {
            CaseFact::OtherWords(words) if words.of == *of => Some((change, words.as_ref())),
            _ => None,
        })
        .collect();
    found.sort_by_key(|(change, _)| Reverse((change.recorded, change.id.clone())));
    let same =
        |one: &OtherWords, other: &OtherWords| one.kind == other.kind && one.language == other.language;
    let stands = |at: usize, words: &OtherWords| !found.iter().take(at).any(|(_, newer)| same(newer, words));
    found.iter().enumerate().map(|(at, (change, words))| (*change, *words, stands(at, words))).collect()
}

#[cfg(test)]
mod tests;
