//! The lines that a guardian decides on one by one (child-ux.md 5.3, G12): what for, who, what, how long.

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::group::Group;
use super::recipient::RecipientKind;

/// One thing that may be permitted. What the law orders is no line: it is told, and nobody is asked (5.1).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Line {
    /// Look for and contact family.
    #[serde(rename = "gc.trace")]
    Trace,
    /// Check family link and home.
    #[serde(rename = "gc.verify")]
    Verify,
    /// A health referral and its report.
    #[serde(rename = "gc.health")]
    Health,
    /// Psychosocial support.
    #[serde(rename = "gc.mhpss")]
    Mhpss,
    /// Enrolment at a school or training.
    #[serde(rename = "gc.school")]
    School,
    /// Parts of the file for the lawyer.
    #[serde(rename = "gc.legal")]
    Legal,
    /// More for the panel than the law asks for.
    #[serde(rename = "gc.panel_extra")]
    PanelExtra,
    /// A child-protection authority in another country.
    #[serde(rename = "gc.foreign")]
    Foreign,
    /// Keep sound after it was written down.
    #[serde(rename = "gc.voice")]
    Voice,
    /// Keep drawings.
    #[serde(rename = "gc.draw")]
    Draw,
    /// How and when we reach the guardian.
    #[serde(rename = "gc.contact")]
    Contact,
    /// Figures without names, for a better service.
    #[serde(rename = "gc.learn")]
    Learn,
}

/// How long a yes counts if nothing ends it sooner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// So many months.
    Months(u8),
    /// Until the school year ends.
    SchoolYear,
    /// Until somebody takes it back.
    UntilRevoked,
    /// Until the decision, and so many days after it.
    UntilDecision {
        /// Days after.
        plus_days: u8,
    },
}

/// The rule that a permission rests on. Only these two carry "take back" (5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Consent (GDPR art. 6(1)(a)).
    Consent,
    /// Explicit consent, for health, beliefs and the like (GDPR art. 9(2)(a)).
    ExplicitConsent,
}

impl Line {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Line; 12] = [
        Line::Trace,
        Line::Verify,
        Line::Health,
        Line::Mhpss,
        Line::School,
        Line::Legal,
        Line::PanelExtra,
        Line::Foreign,
        Line::Voice,
        Line::Draw,
        Line::Contact,
        Line::Learn,
    ];

    /// Its id, as texts and records write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Line::Trace => "gc.trace",
            Line::Verify => "gc.verify",
            Line::Health => "gc.health",
            Line::Mhpss => "gc.mhpss",
            Line::School => "gc.school",
            Line::Legal => "gc.legal",
            Line::PanelExtra => "gc.panel_extra",
            Line::Foreign => "gc.foreign",
            Line::Voice => "gc.voice",
            Line::Draw => "gc.draw",
            Line::Contact => "gc.contact",
            Line::Learn => "gc.learn",
        }
    }

    /// The line of this id.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|line| line.id() == id)
    }

    /// Its purpose in the vocabulary of form H1 (`consent_purpose`).
    #[must_use]
    pub fn purpose(self) -> &'static str {
        match self {
            Line::Trace => "family_tracing",
            Line::Verify => "family_assessment_abroad",
            Line::Voice | Line::Draw => "audio_drawing",
            Line::PanelExtra => "bid_participation",
            Line::Foreign => "cross_border_reintegration",
            Line::Contact => "case_management",
            Line::Learn => "anonymous_statistics",
            Line::Health | Line::Mhpss | Line::School | Line::Legal => "information_sharing",
        }
    }

    /// Who may receive it. Empty: it leaves to nobody.
    #[must_use]
    pub fn recipients(self) -> &'static [RecipientKind] {
        use RecipientKind as R;
        match self {
            Line::Trace => &[R::TracingBody, R::FamilyMember],
            Line::Verify => &[R::ForeignChildProtection, R::TracingBody],
            Line::Health => &[R::Health],
            Line::Mhpss => &[R::Health, R::NgoPartner],
            Line::School => &[R::School],
            Line::Legal => &[R::Lawyer],
            Line::PanelExtra => &[R::Panel],
            Line::Foreign => &[R::ForeignChildProtection],
            Line::Voice | Line::Draw | Line::Contact | Line::Learn => &[],
        }
    }

    /// What may go out on it at most (domain.md 4.4). The grant names a part of this.
    #[must_use]
    pub fn groups(self) -> &'static [Group] {
        use Group as G;
        match self {
            Line::Trace => &[G::Identity, G::Documents, G::Family, G::Separation],
            Line::Verify => &[G::Identity, G::Family, G::Separation, G::Care],
            Line::Health => &[G::Identity, G::Contact, G::Guardian, G::Health, G::Disability],
            Line::Mhpss => &[G::Identity, G::Contact, G::Guardian, G::MentalHealth, G::Protection],
            Line::School => &[G::Identity, G::Contact, G::Guardian, G::Disability, G::Education],
            Line::Legal => &[
                G::Identity,
                G::Documents,
                G::Family,
                G::Separation,
                G::Guardian,
                G::Health,
                G::Protection,
                G::Trafficking,
                G::Asylum,
                G::Views,
                G::Bia,
                G::BidOutcome,
                G::BidReport,
                G::Plan,
            ],
            Line::PanelExtra => {
                &[G::Health, G::MentalHealth, G::Education, G::Protection, G::ViewsFull, G::ReligionEthnicity]
            }
            Line::Foreign => &[
                G::Identity,
                G::Documents,
                G::Family,
                G::Care,
                G::Health,
                G::Education,
                G::Views,
                G::BidOutcome,
                G::Plan,
                G::Travel,
                G::FollowUp,
            ],
            Line::Voice | Line::Draw => &[G::ViewsFull],
            Line::Contact => &[G::Guardian],
            Line::Learn => &[G::Statistics],
        }
    }

    /// How long a yes counts.
    #[must_use]
    pub fn validity(self) -> Validity {
        match self {
            Line::Trace | Line::Verify | Line::Health | Line::Mhpss => Validity::Months(6),
            Line::Foreign => Validity::Months(3),
            Line::School => Validity::SchoolYear,
            Line::PanelExtra => Validity::UntilDecision { plus_days: 0 },
            Line::Voice | Line::Draw => Validity::UntilDecision { plus_days: 30 },
            Line::Legal | Line::Contact | Line::Learn => Validity::UntilRevoked,
        }
    }

    /// The last day on which a yes of this day counts; none where no day is set.
    #[must_use]
    pub fn last_day(self, from: CivilDate) -> Option<CivilDate> {
        match self.validity() {
            Validity::Months(months) => plus_months(from, months),
            Validity::SchoolYear => end_of_school_year(from),
            Validity::UntilRevoked | Validity::UntilDecision { .. } => None,
        }
    }

    /// The rule it rests on: explicit consent where what may go out is of a special kind.
    #[must_use]
    pub fn basis(self) -> Basis {
        let special = self.groups().iter().any(|group| group.is_special());
        if special { Basis::ExplicitConsent } else { Basis::Consent }
    }

    /// True for what a provisional assistant may permit before a guardian is appointed (5.6). Our own choice: what
    /// helps the child now, and the lawyer.
    #[must_use]
    pub fn is_urgent(self) -> bool {
        matches!(self, Line::Health | Line::Mhpss | Line::Legal | Line::Contact)
    }

    /// What of these groups may never go out on this line.
    #[must_use]
    pub fn beyond(self, groups: &BTreeSet<Group>) -> BTreeSet<Group> {
        groups.iter().copied().filter(|group| !self.groups().contains(group)).collect()
    }

    /// The lines on which somebody of this kind can receive something.
    pub fn to(kind: RecipientKind) -> impl Iterator<Item = Line> {
        Self::ALL.into_iter().filter(move |line| line.recipients().contains(&kind))
    }
}

/// So many days later.
#[must_use]
pub fn plus_days(day: CivilDate, days: u32) -> Option<CivilDate> {
    let days = i32::try_from(days).ok()?;
    CivilDate::from_days_since_1970(day.days_since_1970().checked_add(days)?).ok()
}

/// So many months later; the last day of a shorter month.
#[must_use]
pub fn plus_months(day: CivilDate, months: u8) -> Option<CivilDate> {
    let count = u32::from(day.month()) - 1 + u32::from(months);
    let year = day.year().checked_add(u16::try_from(count / 12).ok()?)?;
    let month = u8::try_from(count % 12 + 1).ok()?;
    (28..=31).rev().find_map(|last| CivilDate::new(year, month, day.day().min(last)).ok())
}

/// The next end of August that is at least four weeks away: a deployment will bring its own school year.
fn end_of_school_year(from: CivilDate) -> Option<CivilDate> {
    let this = CivilDate::new(from.year(), 8, 31).ok()?;
    let near = plus_days(from, 28)?;
    if this >= near { Some(this) } else { CivilDate::new(from.year().checked_add(1)?, 8, 31).ok() }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn day(text: &str) -> CivilDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_line_counts_as_long_as_its_row_says() {
        let from = day("2026-03-31");
        for (line, last) in [
            (Line::Trace, Some("2026-09-30")),
            (Line::Foreign, Some("2026-06-30")),
            (Line::School, Some("2026-08-31")),
            (Line::Legal, None),
            (Line::PanelExtra, None),
        ] {
            assert_eq!(line.last_day(from), last.map(day), "{}", line.id());
        }
        assert_eq!(Line::School.last_day(day("2026-08-20")), Some(day("2027-08-31")));
        assert_eq!(plus_months(day("2025-11-30"), 3), Some(day("2026-02-28")));
    }

    #[test]
    fn ids_are_found_and_written_alike() {
        for line in Line::ALL {
            assert_eq!(Line::named(line.id()), Some(line));
            assert_eq!(serde_json::to_value(line).unwrap(), line.id());
        }
        assert_eq!(Line::named("gc.photo"), None);
    }

    #[test]
    fn health_beliefs_and_views_need_explicit_consent_and_a_school_place_with_adjustments_too() {
        for line in [Line::Health, Line::Mhpss, Line::PanelExtra, Line::School] {
            assert_eq!(line.basis(), Basis::ExplicitConsent, "{}", line.id());
        }
        assert_eq!(Line::Trace.basis(), Basis::Consent);
    }

    #[test]
    fn no_line_carries_a_photo_and_nobody_abroad_gets_asylum_trafficking_or_an_address() {
        for line in Line::ALL {
            assert!(!line.groups().contains(&Group::Photo), "{}", line.id());
        }
        for line in [Line::Trace, Line::Verify, Line::Foreign] {
            for group in [Group::Asylum, Group::Trafficking, Group::Contact, Group::ViewsFull] {
                assert!(!line.groups().contains(&group), "{} {group:?}", line.id());
            }
        }
    }
}
