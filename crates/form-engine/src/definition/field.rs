//! One question as its author writes it.

use serde::{Deserialize, Serialize};

use super::{Rule, Sensitivity, is_false};
use crate::value::Kind;

/// One question, or a group of questions that repeats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Stable snake_case id, unique in the whole form (rows included); never reused.
    pub id: String,
    /// The question in words.
    pub label: String,
    /// One or two sentences of help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// What kind of answer is wanted.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// True where several answers of that kind may be given.
    #[serde(default, skip_serializing_if = "is_false")]
    pub many: bool,
    /// For [`FieldType::Ref`]: what kind of record is linked, by a name that the host understands.
    #[serde(default, rename = "ref", skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// For a group: fewest rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<u32>,
    /// For a group: most rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// When an answer is wanted.
    pub required: Required,
    /// Where the options come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<OptionsSource>,
    /// Condition under which the question applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<String>,
    /// What a good answer keeps to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
    /// How the value is worked out; only and always for [`FieldType::Computed`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compute: Option<Compute>,
    /// Kind of the computed value. Needed only where conditions compare the value of a host function
    /// of which the host declares no kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gives: Option<Kind>,
    /// Where a first value may be taken from. The host finds it and hands it to [`crate::Instance::suggest`]; it is
    /// no answer until a person confirms it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefill: Option<Prefill>,
    /// Names of the host's gates that look at this answer. The engine carries them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gate: Vec<String>,
    /// How careful one must be; the section's where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sensitivity: Option<Sensitivity>,
    /// The roles that may see the answer; the section's where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visible_to: Option<Vec<String>>,
    /// The roles that write the answer; everybody who fills the form where nothing is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub written_by: Vec<String>,
    /// True where the answer is shown only after a reason was given.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unlock: bool,
    /// Puts the question into the short set, or takes it out, whatever the section says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<bool>,
    /// For a group: the questions of each row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

/// What kind of answer a question wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// One line.
    Text,
    /// Many lines.
    Longtext,
    /// A whole day.
    Date,
    /// A day of which a part may be unknown.
    PartialDate,
    /// A moment.
    Datetime,
    /// A decimal number.
    Number,
    /// An amount with its currency.
    Money,
    /// Yes or no.
    Bool,
    /// Yes, no or not known: the keys `yes`, `no` and `unknown`. Without `options` the list
    /// `yes_no_unknown` is taken if it is handed in.
    Yn,
    /// One of the options.
    Single,
    /// Any of the options.
    Multi,
    /// A country by its code.
    Country,
    /// A language by its tag.
    Language,
    /// A place.
    Location,
    /// A link to another record.
    Ref,
    /// Questions that repeat row by row.
    Group,
    /// A name signed under a statement.
    Signature,
    /// A file.
    File,
    /// A photo.
    Photo,
    /// A sound recording.
    Audio,
    /// A drawing.
    Drawing,
    /// A value that is worked out and never typed.
    Computed,
}

/// When an answer is wanted. A question that does not apply now is never wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Required {
    /// Before the form can be signed.
    Always,
    /// Before the form can be signed, if the condition of the question holds.
    WhenShown,
    /// A gap is pointed out, but blocks nothing.
    Warn,
    /// Never.
    Optional,
    /// The value is worked out.
    Computed,
}

/// Where the options of a question come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OptionsSource {
    /// One of the lists that are handed in beside the form.
    Vocab(String),
    /// A public standard of which only the shape is checked: `iso3166` (two capital letters) or
    /// `bcp47` (a language tag).
    Standard(String),
}

/// How a value is worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compute {
    /// By an expression over the answers of this form.
    Expr(String),
    /// By a function of the host, by name.
    Host(String),
}

/// Where a first value may be taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prefill {
    /// `form.question`, or a sentence that names the source.
    pub from: String,
}
