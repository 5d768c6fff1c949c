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

/// The way as somebody may say it aloud: none while nobody has written the child's status, because then
/// [`track`] only protects and claims nothing.
#[must_use]
pub fn told_track(answers: &Answers<'_>) -> Option<Track> {
    let told = |answer: &form_engine::Answer| {
        let known = ["unaccompanied", "separated", "left_alone_later", "with_parent", "with_legal_carer"];
        is_one_of(answer, &known)
    };
    answers.every(reg_bia::ID, reg_bia::CHILD_STATUS, told).then(|| track(answers))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Tablet, id};

    #[test]
    fn nobody_is_called_alone_before_somebody_has_written_it() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(reg_bia::ID);
        assert_eq!(track(&Answers::of(&tablet.file)), Track::Uasc);
        assert_eq!(told_track(&Answers::of(&tablet.file)), None);
        for (status, told) in
            [("to_check", None), ("separated", Some(Track::Uasc)), ("with_parent", Some(Track::Family))]
        {
            tablet.choose(&document, "child_status", status);
            assert_eq!(told_track(&Answers::of(&tablet.file)), told, "{status}");
        }
    }
}
