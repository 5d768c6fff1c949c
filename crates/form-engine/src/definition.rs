//! What an author may write: one form as data, exactly as it stands in its JSON file.
//!
//! Nothing is interpreted here. [`crate::Form::compile`] turns a definition into something that can be
//! filled, or says in sentences what is wrong with it. Unknown keys are refused, so that a misspelt
//! `requierd` is a finding of the parser and not a question that nobody has to answer.

mod field;
mod rule;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use field::{Compute, Field, FieldType, OptionsSource, Prefill, Required};
pub use rule::{CompareOp, DateUnit, Rule};

/// One version of one form. A published version never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormDefinition {
    /// Stable snake_case id, the same in every version.
    pub id: String,
    /// Short code that people use when they speak of the form.
    pub code: String,
    /// 1 and up; a wording that changes meaning is a new version.
    pub version: u32,
    /// Name of the form, in sentence case.
    pub title: String,
    /// What the form is for.
    pub purpose: String,
    /// Who fills it, in words.
    pub filled_by: String,
    /// How many of it there may be, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how_many: Option<String>,
    /// True where there may be more than one of it at a time.
    pub repeatable: bool,
    /// The documents that the form was made from.
    pub sources: Vec<String>,
    /// The parts, in the order of the screens.
    pub sections: Vec<Section>,
}

/// One part of a form: one screen of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Stable id, unique among the sections of the form.
    pub id: String,
    /// Heading.
    pub title: String,
    /// One or two sentences of help under the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// How careful one must be with the answers; holds for each question that says nothing else.
    pub sensitivity: Sensitivity,
    /// The roles that may see the answers; holds for each question that says nothing else.
    pub visible_to: Vec<String>,
    /// Condition under which the whole section applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<String>,
    /// True where the always required questions of this section belong to the short set.
    #[serde(default, skip_serializing_if = "is_false")]
    pub short: bool,
    /// The questions.
    pub fields: Vec<Field>,
}

/// How much harm an answer can do in wrong hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sensitivity {
    /// Operational.
    S1,
    /// Personal.
    S2,
    /// Sensitive.
    S3,
    /// Locked: opened with a reason only.
    S4,
}

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionItem {
    /// Stable key; it is what an answer holds.
    pub code: String,
    /// What a person reads.
    pub label: String,
    /// A sentence of help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// True where this choice leaves no room for another one, such as "None seen".
    #[serde(default, skip_serializing_if = "is_false")]
    pub alone: bool,
}

/// Option lists by name. A standard (`"standard": ".."`) may have a list here under its own name too: it
/// is then what a screen offers, while other well-formed codes of the standard stay acceptable.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Vocabularies(pub BTreeMap<String, Vec<OptionItem>>);

impl Vocabularies {
    /// The options of one list, in their order; none if there is no such list.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&[OptionItem]> {
        self.0.get(name).map(Vec::as_slice)
    }
}

pub(crate) fn is_false(value: &bool) -> bool {
    !value
}
