//! Time to think, and a lawyer or somebody else to ask first: offered before anything is signed, with what the person said
//! to it (domain.md H1, `cg_legal_advice` and `cg_time_to_think`; child-ux.md G01, G02).

use serde::{Deserialize, Serialize};

/// What somebody said to the offer.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Decides now, and needs neither.
    NoNeed,
    /// Had time, or spoke with somebody, before.
    HadIt,
    /// Wants to speak with a lawyer first.
    LawyerFirst,
    /// Wants more time.
    MoreTime,
}

impl Advice {
    /// All of them, in the order in which they always stand.
    pub const ALL: [Advice; 4] = [Advice::NoNeed, Advice::HadIt, Advice::LawyerFirst, Advice::MoreTime];

    /// Its key in records and texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Advice::NoNeed => "no_need",
            Advice::HadIt => "had_it",
            Advice::LawyerFirst => "lawyer_first",
            Advice::MoreTime => "more_time",
        }
    }

    /// True where the person wants something first: nothing is signed today.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, Advice::LawyerFirst | Advice::MoreTime)
    }
}
