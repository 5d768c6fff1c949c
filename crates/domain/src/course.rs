//! How a talk with a child went: what it tried first, how often it rested, what to look at together. Nothing here is
//! an answer, a mark or a reason to weigh a child's words less.

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use crate::ids::StatementId;

/// A control that a child tried on V02 and saw working.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Practised {
    /// "I don't know".
    DontKnow,
    /// "That is not right", after a mistake that we made on purpose.
    Correction,
    /// "Skip".
    Skip,
    /// "Stop", and going on again.
    Pause,
    /// "I need help", while it was told to try the buttons: the adult was called, and it is no call from a talk.
    Help,
}

/// Whether faces from good to not good mean to this child what they mean to us (child-ux.md V02).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScaleOk {
    /// Not tried: not asked at this depth, or left out by the child.
    #[default]
    NotTried,
    /// Tried, and the faces fit.
    Yes,
    /// Tried twice, and the faces do not fit: this child is asked without them.
    No,
}

/// Why answers of one screen are to be looked at together with the child. Nothing is left out because of it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// All cards went to the same place.
    StraightLine,
    /// The cards went to two places in turn.
    Alternating,
    /// The cards were put down faster than one can read them.
    TooFast,
}

/// A pattern and the screen on which it stood.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caution {
    /// The screen, such as `V07`.
    pub screen: String,
    /// What it looks like.
    pub pattern: Pattern,
}

/// How a talk went, for the worker.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// Controls that the child tried at the beginning.
    #[serde(default)]
    pub practised: BTreeSet<Practised>,
    /// Whether faces fit this child.
    #[serde(default)]
    pub scale_ok: ScaleOk,
    /// How often the tablet offered a rest.
    #[serde(default)]
    pub rests_offered: u8,
    /// How often the child asked for a pause itself.
    #[serde(default)]
    pub pauses: u8,
    /// What to look at together; only of what the child sent.
    #[serde(default)]
    pub cautions: Vec<Caution>,
    /// Topics and screens at which the child said that what we say is not right.
    #[serde(default)]
    pub objections: BTreeSet<String>,
    /// What the child said another day and calls the same today; only where the child sent it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub still_so: BTreeSet<StatementId>,
    /// The day by which the child was told that it hears from us.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<CivilDate>,
    /// What the child calls changed, without having said how.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub changed: BTreeSet<StatementId>,
    /// What stays as the child said it, and beside which it said more today.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub added: BTreeSet<StatementId>,
    /// To what the child wanted to add something, and nothing was written.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub wanted_to_add: BTreeSet<StatementId>,
    /// Topics of this depth that the child was not told to the end: skipped, left in the list, or not come to. Not those that it
    /// understood not long ago.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub untold: BTreeSet<String>,
    /// True in what a reader gets who may have nothing of what the child said in this talk: whether it said something is
    /// not told either. Never written by a tablet; [`crate::visible_to`] puts it in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub views_kept: bool,
}
