//! What a good answer keeps to, rule by rule.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::is_false;

/// One rule. A rule never speaks about an answer that is not there: whether one is wanted is said by
/// `required` (except [`Rule::MustEqual`], which no given reason satisfies, and [`Rule::Either`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum Rule {
    /// A day or moment that is not after today. A partial date fails only if its first possible day does.
    NotFuture {},
    /// At least so many characters, spaces at the ends not counted.
    MinLength {
        /// Number of characters.
        value: u32,
    },
    /// At most so many characters.
    MaxLength {
        /// Number of characters.
        value: u32,
    },
    /// This very value and no other: `true`, `false`, a number or a key.
    MustEqual {
        /// The only acceptable value.
        value: Json,
    },
    /// A number between two whole numbers, both included.
    Range {
        /// Smallest.
        min: i64,
        /// Greatest.
        max: i64,
    },
    /// Stands in this relation to another answer. Compared only where both are there, and refused only
    /// where it is certain: partial dates get the benefit of the doubt.
    Compare {
        /// The relation.
        op: CompareOp,
        /// Id of the other question.
        field: String,
    },
    /// A day at most so long after today, or after the answer to another question.
    NotLaterThan {
        /// How many.
        amount: u32,
        /// Of what.
        unit: DateUnit,
        /// Id of the question that the time runs from; today where it is left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<String>,
    },
    /// Stands in this relation to another day plus some time.
    Offset {
        /// The relation.
        op: CompareOp,
        /// Id of the question that holds the other day.
        field: String,
        /// How many.
        amount: u32,
        /// Of what.
        unit: DateUnit,
        /// The rule in the words of its source.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// This question or the other one has a value.
    Either {
        /// Id of the other question.
        field: String,
    },
    /// Whoever signs does not hold this role. The host says who holds which role.
    SignerNotRole {
        /// Name of the role.
        value: String,
    },
    /// A condition over the form holds. Broken only where it is certainly false, so a part that nobody
    /// has answered yet breaks nothing.
    MustHold {
        /// The condition.
        expr: String,
        /// What to say to the person when it does not hold: a whole sentence with the next step.
        message: String,
        /// True where it is only pointed out and blocks nothing.
        #[serde(default, skip_serializing_if = "is_false")]
        warn: bool,
    },
    /// A function of the host does not say no: a rule of the field that no expression can say. Broken only where the
    /// function gives `false`.
    AskHost {
        /// Name of the function; the host declares that it gives a flag, and what it reads.
        host: String,
        /// What to say to the person when it says no: a whole sentence with the next step.
        message: String,
        /// True where it is only pointed out and blocks nothing.
        #[serde(default, skip_serializing_if = "is_false")]
        warn: bool,
    },
    /// Every option of the list is chosen.
    IncludesAll {},
    /// The group has one row for each option of this question of its rows, and no two for the same.
    OneRowPer {
        /// Id of a single-choice question inside the group.
        field: String,
    },
}

/// A relation between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CompareOp {
    /// Equal.
    #[serde(rename = "==")]
    Equal,
    /// Different.
    #[serde(rename = "!=")]
    NotEqual,
    /// Smaller or earlier.
    #[serde(rename = "<")]
    Less,
    /// Smaller, earlier or equal.
    #[serde(rename = "<=")]
    LessOrEqual,
    /// Greater or later.
    #[serde(rename = ">")]
    Greater,
    /// Greater, later or equal.
    #[serde(rename = ">=")]
    GreaterOrEqual,
}

/// A unit of calendar time. Months and years keep the day of the month where it exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateUnit {
    /// Days.
    Days,
    /// Calendar months; a day that the month does not have becomes its last day.
    Months,
    /// Calendar years; 29 February becomes 1 March where it must.
    Years,
}
