//! Which way a case goes: a child on his or her own, or a child in a family (domain.md 1.3).

use serde::{Deserialize, Serialize};

use crate::answers::{Answers, is_one_of};
use crate::fields::reg_bia;

/// The way of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// Unaccompanied or separated, or not checked yet.
    Uasc,
    /// With a parent or the previous legal carer.
    Family,
    /// In a family, with a determination only for a question of protection.
    ChildAtRisk,
}

impl Track {
    /// All of them.
    pub const ALL: [Track; 3] = [Track::Uasc, Track::Family, Track::ChildAtRisk];

    /// Its key, as conditions of forms write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Track::Uasc => "uasc",
            Track::Family => "family",
            Track::ChildAtRisk => "child_at_risk",
        }
    }
}

/// The way of this case. A child whose status nobody has written, or on which people do not agree, is
/// treated as being on his or her own until that is checked.
///
/// [`Track::ChildAtRisk`] is not computed yet: it follows from the question of a determination, which comes later.
#[must_use]
pub fn track(answers: &Answers<'_>) -> Track {
    let in_family = answers.every(reg_bia::ID, reg_bia::CHILD_STATUS, |answer| {
        is_one_of(answer, &["with_parent", "with_legal_carer"])
    });
    if in_family { Track::Family } else { Track::Uasc }
}
