//! What is explained to a child, and the question that tests our explaining.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::band::Band;

/// Something that is explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildTopic {
    /// Id, such as `T05`.
    pub id: String,
    /// Name of the picture.
    pub picture: String,
    /// Depths at which it is told before the child is asked anything. An option only where it is in play.
    pub core: Vec<Band>,
    /// What it is about.
    pub title: String,
    /// For the worker: how to tell it in one's own words.
    pub cue: String,
    /// Its texts by depth.
    pub bands: BTreeMap<Band, TopicTexts>,
}

/// A topic at one depth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicTexts {
    /// Cards, one after the other, one idea each.
    pub cards: Vec<Card>,
    /// The question afterwards, which tests our explaining and not the child.
    pub check: CheckTexts,
}

/// A card: parts that stand or fall one by one. At least one of them always stands.
pub type Card = Vec<Part>;

/// One or more sentences of a card that stand or fall together.
///
/// A part is left out where a place in it has no name, so that a child is never told of an interpreter who is not
/// there; where the deployment has not confirmed what it says; and where nobody keeps its promise yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The words.
    pub text: String,
    /// What the part does in an option; options are built alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Key of the local truth that it depends on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs_local_truth: Option<String>,
    /// Entry of the promise ledger that it repeats, such as `P3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<String>,
    /// A place that must have no name, such as `guardian` where there is none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without: Option<String>,
}

/// What a part does in an option. Every option has the same roles in the same order, so that none is sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// What it is.
    What,
    /// Where and with whom.
    Where,
    /// What adults must check first.
    Check,
    /// What could be good.
    Good,
    /// What could be hard.
    Hard,
    /// What we do not know yet.
    Unknown,
    /// One sentence more, where an option needs a safeguard.
    Safeguard,
    /// What the child thinks.
    Ask,
}

/// The question after a topic. Two answers, "I'm not sure" and "tell me again"; none of them is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckTexts {
    /// The question.
    pub question: String,
    /// The sentence that we wanted to get across.
    pub expected: String,
    /// Its picture, where answers are pictures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_picture: Option<String>,
    /// The other one.
    pub other: String,
    /// Its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_picture: Option<String>,
    /// The same in other words, for a second time.
    pub again: String,
    /// Key of a local truth without which the question asks for something that was not told; it is left out then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs_local_truth: Option<String>,
}
