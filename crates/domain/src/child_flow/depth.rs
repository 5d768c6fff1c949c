//! How deep to talk: what the age proposes, and what has to be said where somebody chooses otherwise (child-ux.md 2.1).

use form_engine::{Answer, CivilDate};

use crate::age::Birth;
use crate::answers::Answers;
use crate::fields::reg_bia;
use crate::manner::{Band, DepthReason};

/// Under this age there is no child mode: the views of very young children are observed (GC 12, paragraph 21).
pub const YOUNGEST: u16 = 4;

/// What the case proposes before a talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposal {
    /// The child is too young for the tablet.
    TooYoung,
    /// The age says this.
    Depth(Band),
    /// The age is not known well enough, or doubted: the worker finds out in the talk.
    ByTalk,
}

impl Proposal {
    /// The depth, where the age says one.
    #[must_use]
    pub fn band(self) -> Option<Band> {
        if let Proposal::Depth(band) = self { Some(band) } else { None }
    }
}

/// What the age proposes. A doubted age proposes nothing: depth is what the young person can follow, and the doubt is
/// never shown in child mode. An age that may lie in two depths proposes nothing either.
#[must_use]
pub fn proposal(answers: &Answers<'_>, today: CivilDate) -> Proposal {
    let Some(age) = Birth::of_case(answers).age_on(today) else { return Proposal::ByTalk };
    if age.max < YOUNGEST {
        return Proposal::TooYoung;
    }
    let settled = |answer: &Answer| matches!(answer, Answer::Choice(key) if key == "child_confirmed");
    let raised = !answers.all(reg_bia::ID, reg_bia::AGE_DISPUTE_STATUS).is_empty();
    let doubted = raised && !answers.every(reg_bia::ID, reg_bia::AGE_DISPUTE_STATUS, settled);
    match (band_of(age.min), band_of(age.max)) {
        (Some(least), Some(most)) if least == most && !doubted => Proposal::Depth(least),
        _ => Proposal::ByTalk,
    }
}

fn band_of(age: u16) -> Option<Band> {
    match age {
        0..YOUNGEST => None,
        4..=6 => Some(Band::B1),
        7..=10 => Some(Band::B2),
        11..=14 => Some(Band::B3),
        _ => Some(Band::B4),
    }
}

/// The depth that a worker wants, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DepthWish {
    /// The depth.
    pub band: Option<Band>,
    /// The answer to "have we changed the support first?".
    pub support_changed: Option<bool>,
    /// Why.
    pub reason: Option<DepthReason>,
    /// Why, in own words.
    pub words: String,
}

/// What is missing before a talk of this depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DepthGap {
    /// No depth is chosen.
    Depth,
    /// Nobody has said whether the support was changed first.
    Support,
    /// The support was not changed yet: that comes before saying less.
    SupportFirst,
    /// It differs from what the age says, and nobody has said why.
    Reason,
    /// The reason is "other" and needs words.
    Words,
}

impl DepthWish {
    /// True where the child would be told less than the age says.
    #[must_use]
    pub fn lowers(&self, proposed: Option<Band>) -> bool {
        matches!((self.band, proposed), (Some(wanted), Some(proposed)) if wanted < proposed)
    }

    /// Reasons that can be given. Saying less because of a disability alone is not one of them: support is changed
    /// first. None where no reason is needed.
    #[must_use]
    pub fn reasons(&self, proposed: Option<Band>) -> &'static [DepthReason] {
        use DepthReason::{
            ChildAsked, DisabilitySupport, Language, Other, TiredOrDistressed, UnderstandsLess,
            UnderstandsMore,
        };
        match (self.band, proposed) {
            (Some(wanted), Some(proposed)) if wanted < proposed => {
                &[UnderstandsLess, Language, TiredOrDistressed, ChildAsked, Other]
            }
            (Some(wanted), Some(proposed)) if wanted > proposed => {
                &[UnderstandsMore, Language, DisabilitySupport, ChildAsked, Other]
            }
            _ => &[],
        }
    }

    /// What is missing. The question about support comes before the reason.
    #[must_use]
    pub fn gaps(&self, proposed: Option<Band>) -> Vec<DepthGap> {
        if self.band.is_none() {
            return vec![DepthGap::Depth];
        }
        if self.lowers(proposed) {
            match self.support_changed {
                None => return vec![DepthGap::Support],
                Some(false) => return vec![DepthGap::SupportFirst],
                Some(true) => {}
            }
        }
        let reasons = self.reasons(proposed);
        match self.reason.filter(|reason| reasons.contains(reason)) {
            None if reasons.is_empty() => Vec::new(),
            None => vec![DepthGap::Reason],
            Some(DepthReason::Other) if self.words.trim().is_empty() => vec![DepthGap::Words],
            Some(_) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Tablet, id};

    fn aged(status: Option<&str>, ages: (&str, Option<&str>)) -> Proposal {
        let mut tablet = Tablet::new(&id("case"), "t");
        let document = tablet.open_form(reg_bia::ID);
        tablet.choose(&document, reg_bia::DOB_PRECISION, if ages.1.is_some() { "range" } else { "age_only" });
        tablet.answer(&document, reg_bia::AGE_TOLD, Answer::Number(ages.0.to_owned()));
        if let Some(to) = ages.1 {
            tablet.answer(&document, reg_bia::AGE_TOLD_TO, Answer::Number(to.to_owned()));
        }
        tablet.answer(&document, reg_bia::DATE_REGISTERED, Answer::Date(day()));
        if let Some(status) = status {
            tablet.choose(&document, reg_bia::AGE_DISPUTE_STATUS, status);
        }
        proposal(&Answers::of(&tablet.file), day())
    }

    #[test]
    fn a_known_age_proposes_a_depth_and_a_doubted_or_unclear_one_does_not() {
        let table = [
            (None, ("3", None), Proposal::TooYoung),
            (None, ("4", None), Proposal::Depth(Band::B1)),
            (None, ("7", None), Proposal::Depth(Band::B2)),
            (None, ("11", None), Proposal::Depth(Band::B3)),
            (None, ("17", None), Proposal::Depth(Band::B4)),
            (None, ("15", Some("17")), Proposal::Depth(Band::B4)),
            (None, ("13", Some("16")), Proposal::ByTalk),
            (None, ("3", Some("5")), Proposal::ByTalk),
            (Some("doubt_raised"), ("15", None), Proposal::ByTalk),
            (Some("adult_final"), ("15", None), Proposal::ByTalk),
            (Some("child_confirmed"), ("15", None), Proposal::Depth(Band::B4)),
            (Some("doubt_raised"), ("2", None), Proposal::TooYoung),
        ];
        for (status, ages, wanted) in table {
            assert_eq!(aged(status, ages), wanted, "{status:?} {ages:?}");
        }
        assert_eq!(proposal(&Answers::of(&Tablet::new(&id("case"), "t").file), day()), Proposal::ByTalk);
    }

    fn day() -> CivilDate {
        CivilDate::from_days_since_1970(20_000).unwrap_or_else(|_| unreachable!())
    }

    #[test]
    fn saying_less_asks_for_support_first_and_then_for_a_reason_that_is_no_disability() {
        let proposed = Some(Band::B3);
        let mut wish = DepthWish { band: Some(Band::B2), ..DepthWish::default() };
        assert_eq!(wish.gaps(proposed), [DepthGap::Support]);
        wish.support_changed = Some(false);
        assert_eq!(wish.gaps(proposed), [DepthGap::SupportFirst]);
        wish.support_changed = Some(true);
        assert_eq!(wish.gaps(proposed), [DepthGap::Reason]);
        wish.reason = Some(DepthReason::DisabilitySupport);
        assert_eq!(wish.gaps(proposed), [DepthGap::Reason]);
        wish.reason = Some(DepthReason::Other);
        assert_eq!(wish.gaps(proposed), [DepthGap::Words]);
        wish.words = "it is late".to_owned();
        assert!(wish.gaps(proposed).is_empty());
    }

    #[test]
    fn what_the_age_says_needs_no_reason_and_saying_more_needs_one() {
        let wish = |band| DepthWish { band, ..DepthWish::default() };
        assert_eq!(wish(None).gaps(Some(Band::B3)), [DepthGap::Depth]);
        assert!(wish(Some(Band::B3)).gaps(Some(Band::B3)).is_empty());
        assert!(wish(Some(Band::B1)).gaps(None).is_empty());
        assert_eq!(wish(Some(Band::B4)).gaps(Some(Band::B3)), [DepthGap::Reason]);
    }
}
