//! Screens on which a child chooses, draws, writes or decides, those of the talk about the outcome, those of a letter to the
//! complaints office, and those on which a child says yes or no to a step.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::band::Band;
use super::topic::CheckTexts;

/// A screen: `V01` to `V20` for the child's views, `O1` to `O6` for the talk about the outcome, `L1` to `L8` for a letter,
/// `A1` to `A12` for the child's own yes or no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildScreen {
    /// Id, such as `V10`.
    pub id: String,
    /// Name of the picture.
    pub picture: String,
    /// For the worker: what to do and to leave.
    pub cue: String,
    /// Its texts by depth. A depth that is not here does not have the screen.
    pub bands: BTreeMap<Band, ScreenTexts>,
    /// What can be chosen on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sets: Vec<OptionSet>,
}

/// A screen at one depth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenTexts {
    /// The question.
    pub prompt: String,
    /// Help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Further sentences by name, such as `mistake` of V02.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lines: BTreeMap<String, String>,
    /// A question that tests our explaining (outcome talk).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<CheckTexts>,
}

/// Options that stand together. Nothing in the file can mark one of them as chosen beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionSet {
    /// Name of the set; the stored part of an answer.
    pub key: String,
    /// Depths that have it.
    pub bands: Vec<Band>,
    /// A question of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// True where its pictures stand only with pictures beside the words: for the young and for who wants them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub symbols: bool,
    /// How the options stand.
    pub order: OptionOrder,
    /// The options.
    pub options: Vec<ScreenOption>,
}

/// How options stand on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OptionOrder {
    /// Drawn by lot once for a session and kept with the answer: young children drift to the last of two options.
    Shuffled,
    /// Steps of a scale: as in the file or the other way round, drawn by lot once and kept with the answer.
    Scale,
    /// As in the file, because the order is part of the meaning: near before far, now before later, tools.
    Fixed,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenOption {
    /// Stored key.
    pub key: String,
    /// Its words.
    pub label: String,
    /// Name of the picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// Checklist factors that it speaks to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<String>,
    /// Depths that have it, where not all of the set's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// True where it is no step of the scale that it stands in: it stands behind the steps in either direction.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beside_scale: bool,
}
