//! What can be wrong with an answer that is well-formed.

use crate::date::CivilDate;
use crate::definition::CompareOp;

/// One thing to put right. [`Problem::code`] and the fields are for an app that words it in the person's
/// language; the `Display` text is plain English. None of them holds a word of the answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// An answer, or a reason why there is none, is needed.
    #[error("Please answer, or say why there is no answer.")]
    Missing,
    /// An answer would help, but nothing waits for it.
    #[error("An answer would help here.")]
    MissingAdvised,
    /// The day lies after today.
    #[error("This day lies in the future. Please check the date.")]
    InFuture,
    /// The text is too short to be of use.
    #[error("Please write a little more: at least {least} characters, now {has}.")]
    TooShort {
        /// Fewest characters.
        least: u32,
        /// Characters now.
        has: u32,
    },
    /// The text is too long.
    #[error("Please shorten this to {most} characters, now {has}.")]
    TooLong {
        /// Most characters.
        most: u32,
        /// Characters now.
        has: u32,
    },
    /// Only one value lets the work go on.
    #[error("This must be \"{wanted}\" before you can go on.")]
    MustBe {
        /// The value, as in the definition: `true`, `false`, a number or the label of an option.
        wanted: String,
    },
    /// The number is too small or too great.
    #[error("This must be between {min} and {max}.")]
    OutOfRange {
        /// Smallest.
        min: i64,
        /// Greatest.
        max: i64,
    },
    /// The answer does not go together with another one.
    #[error("This must be {} the answer to \"{other}\".", if *days { day_phrase(*op) } else { phrase(*op) })]
    Disagrees {
        /// The relation that should hold.
        op: CompareOp,
        /// True where both are days or moments.
        days: bool,
        /// Label of the other question.
        other: String,
    },
    /// The day is too far away from another one.
    #[error("This must be {} {limit}.", day_phrase(*op))]
    OutsideLimit {
        /// The relation that should hold.
        op: CompareOp,
        /// The day that it is measured against.
        limit: CivilDate,
    },
    /// Neither of two questions has an answer.
    #[error("Please answer this or \"{other}\".")]
    NeitherAnswered {
        /// Label of the other question.
        other: String,
    },
    /// The person who signed may not sign here.
    #[error("Somebody else has to sign here: not the person whose role is {role}.")]
    SignerHoldsRole {
        /// Name of the role.
        role: String,
    },
    /// There are not enough rows.
    #[error("At least {least} entries are needed here, now {has}.")]
    TooFewRows {
        /// Fewest rows.
        least: u32,
        /// Rows now.
        has: u32,
    },
    /// There are too many rows.
    #[error("At most {most} entries fit here, now {has}.")]
    TooManyRows {
        /// Most rows.
        most: u32,
        /// Rows now.
        has: u32,
    },
    /// A rule of the form's author does not hold.
    #[error("{message}")]
    Broken {
        /// The author's sentence.
        message: String,
        /// True where it blocks nothing.
        advised: bool,
    },
    /// Not all options are chosen.
    #[error("All points are needed here; {missing} are not chosen yet.")]
    NotAllChosen {
        /// How many are missing.
        missing: u32,
    },
    /// An option has no row yet.
    #[error("These entries are missing: {}.", options.join(", "))]
    RowsMissing {
        /// Labels of the options that have no row.
        options: Vec<String>,
    },
    /// Two rows are about the same option.
    #[error("There is more than one entry for: {}.", options.join(", "))]
    RowsTwice {
        /// Labels of the options with several rows.
        options: Vec<String>,
    },
}

impl Problem {
    /// True where it stands in the way of a signature; false where it is only pointed out.
    #[must_use]
    pub fn blocks(&self) -> bool {
        !matches!(self, Problem::MissingAdvised | Problem::Broken { advised: true, .. })
    }

    /// Stable name for text catalogues.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Problem::Missing => "missing",
            Problem::MissingAdvised => "missing-advised",
            Problem::InFuture => "in-future",
            Problem::TooShort { .. } => "too-short",
            Problem::TooLong { .. } => "too-long",
            Problem::MustBe { .. } => "must-be",
            Problem::OutOfRange { .. } => "out-of-range",
            Problem::Disagrees { .. } => "disagrees",
            Problem::OutsideLimit { .. } => "outside-limit",
            Problem::NeitherAnswered { .. } => "neither-answered",
            Problem::SignerHoldsRole { .. } => "signer-holds-role",
            Problem::TooFewRows { .. } => "too-few-rows",
            Problem::TooManyRows { .. } => "too-many-rows",
            Problem::Broken { .. } => "broken",
            Problem::NotAllChosen { .. } => "not-all-chosen",
            Problem::RowsMissing { .. } => "rows-missing",
            Problem::RowsTwice { .. } => "rows-twice",
        }
    }
}

fn phrase(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Equal => "the same as",
        CompareOp::NotEqual => "different from",
        CompareOp::Less => "less than",
        CompareOp::LessOrEqual => "at most",
        CompareOp::Greater => "more than",
        CompareOp::GreaterOrEqual => "at least",
    }
}

fn day_phrase(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Equal => "the same day as",
        CompareOp::NotEqual => "another day than",
        CompareOp::Less => "before",
        CompareOp::LessOrEqual => "not after",
        CompareOp::Greater => "after",
        CompareOp::GreaterOrEqual => "not before",
    }
}
