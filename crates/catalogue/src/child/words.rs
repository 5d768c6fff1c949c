//! Lists of words: feelings, cards, people, buttons, and what is seen of a child too young for the tablet.

use serde::{Deserialize, Serialize};

use super::band::Band;

/// A word for a feeling. Faces begin a talk; they are never scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoodWord {
    /// Stored key.
    pub key: String,
    /// The word.
    pub label: String,
    /// Name of the picture.
    pub picture: String,
    /// True where a rest is offered after it.
    pub hard: bool,
    /// Depths that have it.
    pub bands: Vec<Band>,
}

/// A card about the child's life, for mat and baskets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LifeCard {
    /// Stored key.
    pub key: String,
    /// Its words.
    pub label: String,
    /// Name of the picture.
    pub picture: String,
    /// Checklist factors that it speaks to.
    pub factors: Vec<String>,
    /// Depths that have it.
    pub bands: Vec<Band>,
}

/// Somebody who may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientText {
    /// Stored key.
    pub key: String,
    /// Who it is, for the child.
    pub label: String,
    /// Why this person asks.
    pub why: String,
    /// What it means to give nothing.
    pub if_nothing: String,
    /// Name of the picture.
    pub picture: String,
    /// Depths that have it.
    pub bands: Vec<Band>,
}

/// The worker's own row, which cannot be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkerRow {
    /// Who.
    pub label: String,
    /// Why it cannot be changed.
    pub why: String,
}

/// Somebody who helps, and what this person does: "remind me who can help".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelperText {
    /// Stored key.
    pub key: String,
    /// Who it is.
    pub label: String,
    /// What this person does.
    pub does: String,
    /// Name of the picture.
    pub picture: String,
}

/// A control of the bar that is on every screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarText {
    /// Name of the control.
    pub key: String,
    /// Name of the picture.
    pub picture: String,
    /// Label for b1 and b2.
    pub young: String,
    /// Label for b3 and b4.
    pub older: String,
}

/// What a caseworker writes down of a child under about four, who does not get the tablet.
///
/// Very young children give their views by play, body and behaviour (General Comment 12, paragraph 21).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// Heading.
    pub title: String,
    /// How to observe.
    pub lead: String,
    /// What observing can not do.
    pub note: String,
    /// What to look at.
    pub areas: Vec<ObservationArea>,
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObservationArea {
    /// Stored key.
    pub key: String,
    /// The question, to the observer.
    pub ask: String,
    /// Signs that are often seen; examples, no list to tick off.
    pub signs: Vec<String>,
}
