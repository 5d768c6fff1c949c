//! Gates: what must be there before something may be done (domain.md 1.5).
//!
//! A gate reads what is on the device. A record that is not there, or that people do not agree on, counts as not
//! met.

use form_engine::{Answer, Path};

use crate::answers::{Answers, is_key, is_one_of};
use crate::case_file::Document;
use crate::fields::{NEVER_STOPPED, guardianship, reg_bia};
use crate::track::{Track, track};

/// The gates that are computed so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gate {
    /// Information first: stops writing more than the minimum registration set. No override; vital interests
    /// are the way in (seed 002; GDPR arts 12 to 14).
    G01,
    /// Guardian before consent: stops signing consent, tracing and plans for a child who is on his or her own. No
    /// override (seed 002, seed 003; CRC GC 6 para 33).
    G02,
}

/// What a gate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Go on.
    Met,
    /// Not yet.
    NotMet {
        /// Why, and so what to do.
        reasons: Vec<Unmet>,
    },
}

/// Why a gate is not met. Each is a sentence on the screen with the place where it is put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unmet {
    /// Nobody has written whether the privacy notice was explained.
    PrivacyNoticeOpen,
    /// The privacy notice was not explained.
    PrivacyNoticeNotGiven,
    /// Vital interests are claimed and the danger is not written down.
    VitalInterestReasonMissing,
    /// There is no record of a guardian.
    NoGuardianRecord,
    /// A guardian was asked for or has ended, and is not active.
    GuardianNotActive,
    /// The guardian may not consent.
    GuardianWithoutPowerToConsent,
    /// Somebody else than the guardian would consent.
    NotTheGuardian,
    /// Nobody has told the child what was decided, or written why that is not possible.
    ChildNotTold,
}

impl Unmet {
    /// Section and question of the registration where the information gate is put right; none for the other gates.
    #[must_use]
    pub fn place(self) -> Option<(&'static str, &'static str)> {
        match self {
            Unmet::PrivacyNoticeOpen | Unmet::PrivacyNoticeNotGiven => {
                Some((reg_bia::BASIS, reg_bia::PRIVACY_NOTICE_GIVEN))
            }
            Unmet::VitalInterestReasonMissing => Some((reg_bia::BASIS, reg_bia::VITAL_INTEREST_REASON)),
            _ => None,
        }
    }
}

impl Verdict {
    /// True where the gate lets through.
    #[must_use]
    pub fn is_met(&self) -> bool {
        *self == Verdict::Met
    }

    fn not(reason: Unmet) -> Self {
        Verdict::NotMet { reasons: vec![reason] }
    }
}

impl Gate {
    /// Its number in the procedure.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Gate::G01 => "G01",
            Gate::G02 => "G02",
        }
    }

    /// What the gate says of this case.
    #[must_use]
    pub fn check(self, answers: &Answers<'_>) -> Verdict {
        match self {
            Gate::G01 => information_first(answers),
            Gate::G02 => guardian_before_consent(answers, None),
        }
    }
}

fn information_first(answers: &Answers<'_>) -> Verdict {
    let told = |answer: &Answer| *answer == Answer::Flag(true);
    if answers.every(reg_bia::ID, reg_bia::PRIVACY_NOTICE_GIVEN, told) {
        return Verdict::Met;
    }
    let vital = |answer: &Answer| is_key(answer, reg_bia::VITAL_INTERESTS);
    if answers.every(reg_bia::ID, reg_bia::PROCESSING_BASIS, vital) {
        let written = |answer: &Answer| matches!(answer, Answer::Text(text) if !text.trim().is_empty());
        let reason = answers.every(reg_bia::ID, reg_bia::VITAL_INTEREST_REASON, written);
        return if reason { Verdict::Met } else { Verdict::not(Unmet::VitalInterestReasonMissing) };
    }
    let open = answers.all(reg_bia::ID, reg_bia::PRIVACY_NOTICE_GIVEN).is_empty();
    Verdict::not(if open { Unmet::PrivacyNoticeOpen } else { Unmet::PrivacyNoticeNotGiven })
}

/// Gate G02 for a consent that this person is about to give: it must be the guardian, not somebody else.
#[must_use]
pub fn consent_by(answers: &Answers<'_>, giver: &str) -> Verdict {
    guardian_before_consent(answers, Some(giver))
}

fn guardian_before_consent(answers: &Answers<'_>, giver: Option<&str>) -> Verdict {
    if track(answers) != Track::Uasc {
        return Verdict::Met;
    }
    let guardians = guardian_records(answers);
    if guardians.is_empty() {
        return Verdict::not(Unmet::NoGuardianRecord);
    }
    let sure = |document: &Document, field: &str, test: &dyn Fn(&Answer) -> bool| {
        let all = answers.in_document(document, field);
        !all.is_empty() && all.iter().all(|(_, answer)| test(answer))
    };
    let active: Vec<&Document> = guardians
        .into_iter()
        .filter(|document| sure(document, guardianship::STATE, &|a| is_key(a, guardianship::ACTIVE)))
        .collect();
    if active.is_empty() {
        return Verdict::not(Unmet::GuardianNotActive);
    }
    let consenting: Vec<&Document> = active
        .into_iter()
        .filter(|document| {
            sure(document, guardianship::POWERS, &|answer| {
                matches!(answer, Answer::Choices(keys) if keys.iter().any(|key| key == guardianship::CONSENT))
            })
        })
        .collect();
    if consenting.is_empty() {
        return Verdict::not(Unmet::GuardianWithoutPowerToConsent);
    }
    let Some(giver) = giver else { return Verdict::Met };
    let is_giver = |answer: &Answer| matches!(answer, Answer::Link(person) if person == giver);
    if consenting.iter().any(|document| sure(document, guardianship::PERSON, &is_giver)) {
        Verdict::Met
    } else {
        Verdict::not(Unmet::NotTheGuardian)
    }
}

/// The appointments that are about a guardian, not about a lawyer.
pub(crate) fn guardian_records<'a>(answers: &Answers<'a>) -> Vec<&'a Document> {
    let records = answers.file().documents_of(guardianship::ID).into_iter();
    records
        .filter(|document| {
            let kinds = answers.in_document(document, guardianship::KIND);
            !kinds.is_empty() && kinds.iter().all(|(_, kind)| is_one_of(kind, guardianship::GUARDIAN_KINDS))
        })
        .collect()
}

/// May this question be written now? Before the privacy notice was explained only the minimum registration set
/// may (gate G01); taking something back and complaining may always be written.
#[must_use]
pub fn may_write(answers: &Answers<'_>, form: &str, path: &Path) -> Verdict {
    let question = path.steps().next().unwrap_or_default();
    let minimum = form == reg_bia::ID && reg_bia::MINIMUM_SET.contains(&question);
    if minimum || NEVER_STOPPED.contains(&form) { Verdict::Met } else { Gate::G01.check(answers) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Tablet, id, path};

    fn case_with(given: &[(&str, Answer)]) -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(reg_bia::ID);
        for (field, answer) in given {
            tablet.answer(&document, field, answer.clone());
        }
        tablet
    }

    fn key(key: &str) -> Answer {
        Answer::Choice(key.to_owned())
    }

    fn text(text: &str) -> Answer {
        Answer::Text(text.to_owned())
    }

    #[test]
    fn information_first() {
        let flag = |flag| ("privacy_notice_given", Answer::Flag(flag));
        let vital = || ("processing_basis", key("vital_interests"));
        let why = |why| ("vital_interest_reason", text(why));
        let not = |reason| Verdict::NotMet { reasons: vec![reason] };
        let table: [(Vec<(&str, Answer)>, Verdict); 8] = [
            (vec![], not(Unmet::PrivacyNoticeOpen)),
            (vec![flag(false)], not(Unmet::PrivacyNoticeNotGiven)),
            (vec![flag(true)], Verdict::Met),
            (vec![vital()], not(Unmet::VitalInterestReasonMissing)),
            (vec![vital(), why("  ")], not(Unmet::VitalInterestReasonMissing)),
            (vec![vital(), why("alone at the road at night")], Verdict::Met),
            (vec![flag(false), vital(), why("alone at the road at night")], Verdict::Met),
            (vec![("processing_basis", key("legal_duty"))], not(Unmet::PrivacyNoticeOpen)),
        ];
        for (given, wanted) in table {
            let tablet = case_with(&given);
            assert_eq!(Gate::G01.check(&Answers::of(&tablet.file)), wanted, "{given:?}");
        }
    }

    #[test]
    fn a_gate_is_not_met_where_the_record_is_not_there_or_not_agreed() {
        let empty = Tablet::new(&id("case"), "ann");
        assert!(!Gate::G01.check(&Answers::of(&empty.file)).is_met());
        assert!(!Gate::G02.check(&Answers::of(&empty.file)).is_met());

        let mut ann = case_with(&[]);
        let mut bo = Tablet::new(&id("case"), "bo");
        bo.take(&ann);
        let document = ann.file.documents_of(reg_bia::ID)[0].id().clone();
        ann.answer(&document, "privacy_notice_given", Answer::Flag(true));
        bo.answer(&document, "privacy_notice_given", Answer::Flag(false));
        ann.take(&bo);
        assert!(!Gate::G01.check(&Answers::of(&ann.file)).is_met());
    }

    #[test]
    fn guardian_before_consent() {
        let powers = |powers: &[&str]| Answer::Choices(powers.iter().map(|&p| p.to_owned()).collect());
        let not = |reason| Verdict::NotMet { reasons: vec![reason] };
        let table = [
            ("guardian", "requested", powers(&["consent"]), not(Unmet::GuardianNotActive)),
            ("guardian", "ended", powers(&["consent"]), not(Unmet::GuardianNotActive)),
            ("guardian", "active", powers(&["health"]), not(Unmet::GuardianWithoutPowerToConsent)),
            ("legal_rep", "active", powers(&["consent"]), not(Unmet::NoGuardianRecord)),
            ("guardian", "active", powers(&["health", "consent"]), Verdict::Met),
            ("temporary_guardian", "active", powers(&["consent"]), Verdict::Met),
        ];
        for (kind, state, powers, wanted) in table {
            let mut tablet = case_with(&[("child_status", key("unaccompanied"))]);
            let document = tablet.open_form(guardianship::ID);
            tablet.choose(&document, "gd_kind", kind);
            tablet.choose(&document, "gd_state", state);
            tablet.answer(&document, "gd_powers", powers);
            tablet.answer(&document, "gd_person", Answer::Link("casey".to_owned()));
            let answers = Answers::of(&tablet.file);
            assert_eq!(Gate::G02.check(&answers), wanted, "{kind} {state}");
            let by = |giver| consent_by(&answers, giver);
            let other = if wanted.is_met() { not(Unmet::NotTheGuardian) } else { wanted.clone() };
            assert_eq!((by("casey"), by("robin")), (wanted, other));
        }
    }

    #[test]
    fn a_child_in_a_family_needs_no_guardian_and_one_to_be_checked_does() {
        let family = case_with(&[("child_status", key("with_parent"))]);
        assert!(Gate::G02.check(&Answers::of(&family.file)).is_met());
        let unchecked = case_with(&[("child_status", key("to_check"))]);
        assert!(!Gate::G02.check(&Answers::of(&unchecked.file)).is_met());
    }

    #[test]
    fn before_the_privacy_notice_only_the_minimum_may_be_written() {
        let before = case_with(&[]);
        let answers = Answers::of(&before.file);
        let may = |answers: &Answers<'_>, form: &str, at: &str| may_write(answers, form, &path(at)).is_met();
        for at in ["name_display", "languages/r1/lang_tag", "immediate_danger", "privacy_notice_given"] {
            assert!(may(&answers, reg_bia::ID, at), "{at}");
        }
        for at in ["religion", "self_harm", "gender_identity", "family_members/r1/fm_name"] {
            assert!(!may(&answers, reg_bia::ID, at), "{at}");
        }
        assert!(!may(&answers, "tracing", "tr_status"));
        assert!(may(&answers, "withdrawal", "wd_purpose"));
        let after = case_with(&[("privacy_notice_given", Answer::Flag(true))]);
        assert!(may(&Answers::of(&after.file), reg_bia::ID, "self_harm"));
    }
}
