//! Who stands for the child, from when, with which powers: and so who can say yes to what.

mod named;
mod read;

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::line::Line;
use super::session::{ConsentSession, GiverRole};
use crate::ids::DocumentId;

pub use named::appointed;
pub use read::{GuardianState, Mandates};

/// What somebody is for the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MandateKind {
    /// Assists at once, until a guardian is appointed.
    Provisional,
    /// Appointed guardian.
    Guardian,
    /// Separate representative of a child in a family whose parents' interest stands against the child's.
    Separate,
    /// Lawyer, or representative in one matter: speaks for the child and consents to nothing here.
    Lawyer,
    /// A parent with custody who is here.
    Parent,
    /// Somebody else with custody who is here.
    LegalCarer,
    /// The young person, who is 18 and decides alone.
    YoungAdult,
}

/// Link of the young person who decides alone, in a case that is its own.
pub const YOUNG_ADULT: &str = "child";

/// A power of an appointment (`guardian_power`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Power {
    /// Give consent.
    Consent,
    /// Represent in procedures.
    Representation,
    /// Decide on care.
    Care,
    /// Decide on health.
    Health,
    /// Decide on school.
    Education,
    /// Appeal.
    Appeal,
    /// See the file.
    FileAccess,
}

impl Power {
    /// All of them.
    pub const ALL: [Power; 7] = [
        Power::Consent,
        Power::Representation,
        Power::Care,
        Power::Health,
        Power::Education,
        Power::Appeal,
        Power::FileAccess,
    ];

    /// Its key in the vocabulary `guardian_power`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Power::Consent => "consent",
            Power::Representation => "representation",
            Power::Care => "care_decisions",
            Power::Health => "health",
            Power::Education => "education",
            Power::Appeal => "appeal",
            Power::FileAccess => "file_access",
        }
    }
}

/// What is known of something that must be sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Nobody has written it, or people do not agree.
    Open,
}

/// One person's standing for the child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// The appointment; none for parents and carers.
    pub appointment: Option<DocumentId>,
    /// Link of the person.
    pub person: String,
    /// What the person is.
    pub kind: MandateKind,
    /// Powers; parents and carers with custody have all.
    pub powers: BTreeSet<Power>,
    /// From this day; none where nobody has written one.
    pub from: Option<CivilDate>,
    /// Until this day; none while it lasts.
    pub ended: Option<CivilDate>,
    /// True where the appointment stands as active, or custody as given.
    pub active: bool,
    /// Independent from authority, centre and carers.
    pub independent: Known,
    /// Free of conflict of interest.
    pub free_of_conflict: Known,
    /// Background check done, nothing found.
    pub checked: Known,
}

/// Why somebody cannot say yes to a line. Each is a sentence on the screen, with what to do.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoPower {
    /// Nobody wrote down that this person stands for the child.
    NotNamed,
    /// Asked for, not appointed yet.
    NotAppointed,
    /// The appointment begins on a later day.
    NotYet,
    /// The appointment has ended.
    Ended,
    /// A lawyer speaks for the child and does not consent.
    Lawyer,
    /// Assists until a guardian is appointed, and this is not urgent.
    OnlyProvisional,
    /// The appointment does not hold the power to consent.
    WithoutConsent,
    /// Nor the power over health.
    WithoutHealth,
    /// Nor the power over school.
    WithoutEducation,
    /// Wants something else than the child for the person's own sake (gate G03).
    Conflict,
    /// Nobody has written whether that is so.
    ConflictOpen,
    /// Not independent, or nobody has written it; needed for a step abroad (gate G03).
    NotIndependent,
    /// The background check is open or found something; needed for a step abroad (gate G03).
    CheckOpen,
    /// Nobody saw the paper.
    ProofNotSeen,
    /// The young person is 18: nobody decides in the young person's place.
    IsAdult,
    /// The child is not 18, and cannot sign as an adult.
    IsChild,
}

impl NoPower {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            NoPower::NotNamed => "not_named",
            NoPower::NotAppointed => "not_appointed",
            NoPower::NotYet => "not_yet",
            NoPower::Ended => "ended",
            NoPower::Lawyer => "lawyer",
            NoPower::OnlyProvisional => "only_provisional",
            NoPower::WithoutConsent => "without_consent",
            NoPower::WithoutHealth => "without_health",
            NoPower::WithoutEducation => "without_education",
            NoPower::Conflict => "conflict",
            NoPower::ConflictOpen => "conflict_open",
            NoPower::NotIndependent => "not_independent",
            NoPower::CheckOpen => "check_open",
            NoPower::ProofNotSeen => "proof_not_seen",
            NoPower::IsAdult => "is_adult",
            NoPower::IsChild => "is_child",
        }
    }
}

impl Mandate {
    /// The young person's own standing, which needs no paper.
    #[must_use]
    pub fn own() -> Self {
        Self {
            appointment: None,
            person: YOUNG_ADULT.to_owned(),
            kind: MandateKind::YoungAdult,
            powers: Power::ALL.into_iter().collect(),
            from: None,
            ended: None,
            active: true,
            independent: Known::Yes,
            free_of_conflict: Known::Yes,
            checked: Known::Yes,
        }
    }

    /// True where it stands on this day.
    #[must_use]
    pub fn stands_on(&self, day: CivilDate) -> bool {
        self.active && self.from.is_none_or(|from| from <= day) && self.ended.is_none_or(|end| day < end)
    }

    /// True for those who can consent to something, whatever their powers are.
    #[must_use]
    pub fn may_consent(&self) -> bool {
        self.kind != MandateKind::Lawyer
    }

    /// Whether the person can say yes to this line on this day.
    ///
    /// # Errors
    /// [`NoPower`] with the first thing that is missing.
    pub fn power(&self, line: Line, day: CivilDate) -> Result<(), NoPower> {
        if self.kind == MandateKind::Lawyer {
            return Err(NoPower::Lawyer);
        }
        if self.ended.is_some_and(|end| end <= day) {
            return Err(NoPower::Ended);
        }
        if !self.active {
            return Err(NoPower::NotAppointed);
        }
        if self.from.is_some_and(|from| day < from) {
            return Err(NoPower::NotYet);
        }
        match self.free_of_conflict {
            Known::No => return Err(NoPower::Conflict),
            Known::Open => return Err(NoPower::ConflictOpen),
            Known::Yes => {}
        }
        if self.kind == MandateKind::Provisional && !line.is_urgent() {
            return Err(NoPower::OnlyProvisional);
        }
        let has = |power: Power| self.powers.contains(&power);
        match line {
            // How we reach the person is the person's own.
            Line::Contact => return Ok(()),
            _ if !has(Power::Consent) => return Err(NoPower::WithoutConsent),
            Line::Health | Line::Mhpss if !has(Power::Health) => return Err(NoPower::WithoutHealth),
            Line::School if !has(Power::Education) => return Err(NoPower::WithoutEducation),
            // Parents are neither independent nor checked, and decide for their child all the same.
            Line::Foreign
                if !matches!(
                    self.kind,
                    MandateKind::Parent | MandateKind::LegalCarer | MandateKind::YoungAdult
                ) =>
            {
                if self.independent != Known::Yes {
                    return Err(NoPower::NotIndependent);
                }
                if self.checked != Known::Yes {
                    return Err(NoPower::CheckOpen);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The last day for a yes of this person on this line: a provisional one's ends after 30 days (5.6).
    #[must_use]
    pub fn last_day(&self, line: Line, from: CivilDate) -> Option<CivilDate> {
        let provisional = self.kind == MandateKind::Provisional;
        let month = provisional.then(|| super::line::plus_days(from, PROVISIONAL_DAYS)).flatten();
        [line.last_day(from), month].into_iter().flatten().min()
    }

    /// The role in which the person signs.
    #[must_use]
    pub fn role(&self) -> GiverRole {
        match self.kind {
            MandateKind::Parent => GiverRole::Parent,
            MandateKind::LegalCarer => GiverRole::LegalCarer,
            MandateKind::YoungAdult => GiverRole::YoungAdult,
            _ => GiverRole::Guardian,
        }
    }
}

/// How long a yes of a provisional assistant counts at most.
pub const PROVISIONAL_DAYS: u32 = 30;

impl Mandates {
    /// Whether the signer of a sitting can say yes to a line on a day. Before a screen offers a line, and before a
    /// signature is taken in.
    ///
    /// # Errors
    /// [`NoPower`] with the first thing that is missing.
    pub fn power_of(&self, session: &ConsentSession, line: Line, day: CivilDate) -> Result<(), NoPower> {
        let giver = &session.giver;
        if giver.role == GiverRole::YoungAdult {
            return if self.is_adult { Ok(()) } else { Err(NoPower::IsChild) };
        }
        if self.is_adult {
            return Err(NoPower::IsAdult);
        }
        if giver.conflict {
            return Err(NoPower::Conflict);
        }
        if !giver.proof_seen {
            return Err(NoPower::ProofNotSeen);
        }
        let theirs = |it: &&Mandate| it.person == giver.person && it.appointment == giver.appointment;
        let mandate = self.all.iter().find(theirs).ok_or(NoPower::NotNamed)?;
        if mandate.role() != giver.role {
            return Err(NoPower::NotNamed);
        }
        mandate.power(line, day)
    }

    /// Who can be asked to decide: those who stand for the child, or the young person alone once it is 18.
    #[must_use]
    pub fn to_ask(&self) -> Vec<Mandate> {
        if self.is_adult {
            return vec![Mandate::own()];
        }
        self.all.iter().filter(|it| it.may_consent()).cloned().collect()
    }

    /// Whether anybody could say yes to this line today.
    ///
    /// # Errors
    /// [`NoPower`] of the one who comes nearest; [`NoPower::NotNamed`] where there is nobody.
    pub fn somebody_for(&self, line: Line, day: CivilDate) -> Result<&Mandate, NoPower> {
        if self.is_adult {
            return Err(NoPower::IsAdult);
        }
        let mut nearest = NoPower::NotNamed;
        for mandate in &self.all {
            match mandate.power(line, day) {
                Ok(()) => return Ok(mandate),
                Err(why) if mandate.stands_on(day) || nearest == NoPower::NotNamed => nearest = why,
                Err(_) => {}
            }
        }
        Err(nearest)
    }
}

#[cfg(test)]
mod tests;
