//! Where a case stands in the procedure, computed from its records and never set by hand (domain.md 1.3).

use form_engine::Answer;
use serde::{Deserialize, Serialize};

use crate::answers::{Answers, is_key, is_one_of};
use crate::fact::SignAct;
use crate::fields::{PLANS, bid, closure, followup, guardianship, reg_bia};
use crate::gates::guardian_records;
use crate::outcome::{decisions, untold};
use crate::sign_off::{Review, review, sign_offs};
use crate::track::{Track, track};

/// The stages, in their order. Tracing runs beside them and a review can begin at any of them: both are named because forms
/// ask for them, and never where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// A child was noticed and referred to child protection.
    Identification,
    /// Identity, family, protection status, urgent needs.
    Registration,
    /// Guardian, legal help, interpreter, information, safe care.
    Safeguards,
    /// Full assessment.
    Assessment,
    /// Family tracing and verification.
    Tracing,
    /// Report of the determination.
    BidPreparation,
    /// Panel decision.
    BidPanel,
    /// Notice and review period.
    Notification,
    /// Planning and action.
    Implementation,
    /// Visits.
    FollowUp,
    /// Review and re-opening.
    Review,
    /// Closure or transfer.
    Closure,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Stage; 12] = [
        Stage::Identification,
        Stage::Registration,
        Stage::Safeguards,
        Stage::Assessment,
        Stage::Tracing,
        Stage::BidPreparation,
        Stage::BidPanel,
        Stage::Notification,
        Stage::Implementation,
        Stage::FollowUp,
        Stage::Review,
        Stage::Closure,
    ];

    /// Its key, as conditions of forms and texts write it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Stage::Identification => "identification",
            Stage::Registration => "registration",
            Stage::Safeguards => "safeguards",
            Stage::Assessment => "assessment",
            Stage::Tracing => "tracing",
            Stage::BidPreparation => "bid_preparation",
            Stage::BidPanel => "bid_panel",
            Stage::Notification => "notification",
            Stage::Implementation => "implementation",
            Stage::FollowUp => "follow_up",
            Stage::Review => "review",
            Stage::Closure => "closure",
        }
    }
}

/// A safeguard that must be dealt with before the assessment: there, or asked for with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safeguard {
    /// A guardian is active, or was asked for on a day. Only for a child on his or her own.
    Guardian,
    /// A lawyer was offered.
    LegalOffer,
    /// The interpreting is recorded, where an interpreter was used.
    Interpreter,
}

/// The stage of this case: the furthest whose rule holds.
#[must_use]
pub fn stage(answers: &Answers<'_>) -> Stage {
    if is_closed(answers) {
        Stage::Closure
    } else if !decisions(answers).is_empty() {
        after_decision(answers)
    } else if assessment_review(answers) == Review::Approved {
        after_assessment(answers)
    } else if full_begun(answers) && open_safeguards(answers).is_empty() {
        Stage::Assessment
    } else if short_submitted(answers) {
        Stage::Safeguards
    } else if begun(answers) {
        Stage::Registration
    } else {
        Stage::Identification
    }
}

/// Where a case stands whose assessment is approved and in which nothing was decided. A determination that somebody began before
/// that is a draft, and moves nothing.
fn after_assessment(answers: &Answers<'_>) -> Stage {
    let reports = answers.file().documents_of(bid::ID);
    if reports.iter().any(|report| review(answers.file(), report.id()) != Review::Draft) {
        Stage::BidPanel
    } else if !reports.is_empty() {
        Stage::BidPreparation
    } else if determination_needed(answers) {
        Stage::Assessment
    } else {
        Stage::Implementation
    }
}

/// Where a case stands in which something was decided. A child that was not told comes first, whatever was begun.
fn after_decision(answers: &Answers<'_>) -> Stage {
    let begun = |form: &str| !answers.file().documents_of(form).is_empty();
    if !untold(answers).is_empty() {
        Stage::Notification
    } else if begun(followup::ID) {
        Stage::FollowUp
    } else if PLANS.into_iter().any(begun) {
        Stage::Implementation
    } else {
        Stage::Notification
    }
}

/// True once a form that closes the case is signed.
fn is_closed(answers: &Answers<'_>) -> bool {
    let forms = answers.file().documents_of(closure::ID).into_iter();
    forms.filter(|form| review(answers.file(), form.id()) != Review::Draft).any(|form| {
        let kinds = answers.in_document(form, closure::KIND);
        kinds.iter().any(|(_, kind)| is_key(kind, closure::CLOSE))
    })
}

/// The safeguards that nobody has dealt with yet.
#[must_use]
pub fn open_safeguards(answers: &Answers<'_>) -> Vec<Safeguard> {
    let mut open = Vec::new();
    if track(answers) == Track::Uasc && !guardian_dealt_with(answers) {
        open.push(Safeguard::Guardian);
    }
    let offered = ["appointed", "offered_wanted", "declined_informed"];
    if !answers.every(reg_bia::ID, reg_bia::LEGAL_REP_STATUS, |answer| is_one_of(answer, &offered)) {
        open.push(Safeguard::LegalOffer);
    }
    let none_used = answers.every(reg_bia::ID, reg_bia::INTERPRETER_USED, |a| *a == Answer::Flag(false));
    let recorded =
        answers.every(reg_bia::ID, reg_bia::INTERPRETER_SESSION, |answer| matches!(answer, Answer::Link(_)));
    if !none_used && !recorded {
        open.push(Safeguard::Interpreter);
    }
    open
}

fn guardian_dealt_with(answers: &Answers<'_>) -> bool {
    guardian_records(answers).into_iter().any(|record| {
        let state = answers.in_document(record, guardianship::STATE);
        let active = !state.is_empty() && state.iter().all(|(_, a)| is_key(a, guardianship::ACTIVE));
        let requested = answers.in_document(record, guardianship::REQUESTED_ON);
        active || requested.iter().any(|(_, answer)| matches!(answer, Answer::Date(_)))
    })
}

/// True once something was answered in the registration.
fn begun(answers: &Answers<'_>) -> bool {
    answers.document(reg_bia::ID).is_some_and(|document| {
        let filled = answers.file().filled(document.id());
        !filled.answers.is_empty() || !filled.rows.is_empty()
    })
}

/// True once the short assessment was submitted, whatever was written since.
pub(crate) fn short_submitted(answers: &Answers<'_>) -> bool {
    answers.document(reg_bia::ID).is_some_and(|document| {
        let signatures = sign_offs(answers.file(), document.id());
        signatures.iter().any(|signature| signature.act == SignAct::Submit && !signature.corrected)
    })
}

/// True once a question was answered that only the full assessment asks.
pub(crate) fn full_begun(answers: &Answers<'_>) -> bool {
    reg_bia::FULL_SET.iter().any(|(_, field)| answers.is_answered(reg_bia::ID, field))
}

/// Where the assessment stands between caseworker and supervisor.
pub(crate) fn assessment_review(answers: &Answers<'_>) -> Review {
    answers.document(reg_bia::ID).map_or(Review::Draft, |document| review(answers.file(), document.id()))
}

/// True where a determination is needed: somebody says so, or return is in the room in any way
/// (domain.md 1.7: forced as soon as return was raised, a reason is given or a return decision exists).
#[must_use]
pub fn determination_needed(answers: &Answers<'_>) -> bool {
    let any = |field: &str, test: &dyn Fn(&Answer) -> bool| answers.any(reg_bia::ID, field, test).is_some();
    any(reg_bia::BID_REQUIRED, &|answer| *answer == Answer::Flag(true))
        || any(reg_bia::RETURN_RAISED_BY, &|answer| answer.is_value() && !is_key(answer, "nobody"))
        || any(reg_bia::BID_REASONS, &|answer| matches!(answer, Answer::Choices(keys) if !keys.is_empty()))
        || any(reg_bia::RETURN_DECISION_EXISTS, &|answer| is_key(answer, "yes"))
}
