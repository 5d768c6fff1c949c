//! What comes next in a case, and what is missing for it.

use form_engine::{Answer, Path};
use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::conflict::conflicts_of;
use crate::fields::{guardianship, reg_bia};
use crate::gates::{Gate, Unmet, Verdict};
use crate::outcome::{decisions, untold};
use crate::sign_off::Review;
use crate::stage::{Safeguard, Stage, assessment_review, determination_needed, open_safeguards, stage};
use crate::track::{Track, track};

/// What a caseworker does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Open the registration and write the first answers.
    StartRegistration,
    /// Ask what cannot wait: danger today, and the risk of going missing.
    AskUrgentDanger,
    /// Explain the privacy notice, or write down the danger that cannot wait.
    ExplainPrivacyNotice,
    /// Answer what the short assessment always needs.
    FinishShortAssessment,
    /// Sign the short assessment.
    SubmitShortAssessment,
    /// See to guardian, legal offer and interpreter.
    ArrangeSafeguards,
    /// Go on with the full assessment.
    BeginFullAssessment,
    /// Answer what the full assessment always needs.
    FinishAssessment,
    /// Settle what people wrote differently.
    ResolveConflicts,
    /// Sign the full assessment.
    SubmitAssessment,
    /// The supervisor decides.
    AwaitApproval,
    /// The supervisor sent it back.
    ReworkAssessment,
    /// The assessment is approved: prepare the determination.
    PrepareDetermination,
    /// The assessment is approved and needs no determination: plan the actions.
    PlanActions,
    /// The report is with the panel.
    AwaitPanel,
    /// There is a decision, and nobody has told the child.
    TellTheChild,
    /// The child knows the decision; the time in which it can be looked at again runs.
    AwaitFinal,
    /// A plan was begun after the decision.
    CarryOut,
    /// The decision is carried out; the child is visited.
    VisitTheChild,
    /// The case is closed.
    Closed,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// Where the case stands.
    pub stage: Stage,
    /// What to do.
    pub step: Step,
    /// What is missing for it, in the order of the form.
    pub missing: Vec<Missing>,
}

/// One thing that is missing, and where it is put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The form.
    pub form: &'static str,
    /// The section, where one is meant.
    pub section: Option<&'static str>,
    /// The question, where one is meant.
    pub path: Option<Path>,
    /// What is missing.
    pub code: MissingCode,
}

/// What is missing. Each is a sentence on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissingCode {
    /// The form was not opened.
    NotOpened,
    /// A question has no answer and no reason for none.
    Unanswered,
    /// Several values stand against each other.
    InConflict,
    /// A gate is not met.
    Gate(Unmet),
    /// A safeguard is not dealt with.
    Safeguard(Safeguard),
    /// The signature of the caseworker.
    NotSubmitted,
    /// The decision of the supervisor.
    NotDecided,
    /// No supervisor works on the case, so that nobody could decide.
    NobodyDecides,
}

/// What comes next in this case. A reading of facts and gaps: it decides nothing and recommends nothing (rule N16).
#[must_use]
pub fn next_step(answers: &Answers<'_>) -> NextStep {
    let stage = stage(answers);
    if !untold(answers).is_empty() {
        return NextStep { stage, step: Step::TellTheChild, missing: Vec::new() };
    }
    let (step, missing) = match stage {
        Stage::Identification => start(answers),
        Stage::Registration => register(answers),
        Stage::Safeguards => safeguard(answers),
        Stage::BidPreparation => (Step::PrepareDetermination, Vec::new()),
        Stage::BidPanel => (Step::AwaitPanel, Vec::new()),
        Stage::Notification => (Step::AwaitFinal, Vec::new()),
        Stage::Implementation if !decisions(answers).is_empty() => (Step::CarryOut, Vec::new()),
        Stage::FollowUp => (Step::VisitTheChild, Vec::new()),
        Stage::Closure => (Step::Closed, Vec::new()),
        _ => assess(answers),
    };
    NextStep { stage, step, missing }
}

fn start(answers: &Answers<'_>) -> (Step, Vec<Missing>) {
    if answers.document(reg_bia::ID).is_none() {
        return (Step::StartRegistration, vec![whole(MissingCode::NotOpened)]);
    }
    urgent(answers).unwrap_or_else(|| (Step::StartRegistration, unanswered(answers, short_set(answers))))
}

/// Danger first, whatever else is open.
fn urgent(answers: &Answers<'_>) -> Option<(Step, Vec<Missing>)> {
    let open = unanswered(answers, reg_bia::URGENT_SET.iter().copied());
    (!open.is_empty()).then_some((Step::AskUrgentDanger, open))
}

fn register(answers: &Answers<'_>) -> (Step, Vec<Missing>) {
    if let Some(urgent) = urgent(answers) {
        return urgent;
    }
    if let Verdict::NotMet { reasons } = Gate::G01.check(answers) {
        let missing = reasons.into_iter().filter_map(|reason| {
            let (section, field) = reason.place()?;
            Some(question(section, field, MissingCode::Gate(reason)))
        });
        return (Step::ExplainPrivacyNotice, missing.collect());
    }
    let open = unanswered(answers, short_set(answers));
    if !open.is_empty() {
        return (Step::FinishShortAssessment, open);
    }
    let conflicts = in_conflict(answers);
    if !conflicts.is_empty() {
        return (Step::ResolveConflicts, conflicts);
    }
    (Step::SubmitShortAssessment, vec![whole(MissingCode::NotSubmitted)])
}

fn safeguard(answers: &Answers<'_>) -> (Step, Vec<Missing>) {
    let open: Vec<Missing> = open_safeguards(answers).into_iter().map(missing_safeguard).collect();
    if !open.is_empty() {
        return (Step::ArrangeSafeguards, open);
    }
    (Step::BeginFullAssessment, unanswered(answers, reg_bia::FULL_SET.iter().copied()))
}

fn assess(answers: &Answers<'_>) -> (Step, Vec<Missing>) {
    let wanted = short_set(answers).chain(reg_bia::FULL_SET.iter().copied());
    let open = unanswered(answers, wanted);
    if !open.is_empty() {
        return (Step::FinishAssessment, open);
    }
    let conflicts = in_conflict(answers);
    if !conflicts.is_empty() {
        return (Step::ResolveConflicts, conflicts);
    }
    match assessment_review(answers) {
        Review::Draft | Review::ChangedSince => {
            (Step::SubmitAssessment, vec![whole(MissingCode::NotSubmitted)])
        }
        Review::Submitted => {
            let decides = answers.file().has_supervisor();
            let code = if decides { MissingCode::NotDecided } else { MissingCode::NobodyDecides };
            (Step::AwaitApproval, vec![whole(code)])
        }
        Review::Returned => (Step::ReworkAssessment, vec![whole(MissingCode::NotSubmitted)]),
        Review::Approved if determination_needed(answers) => (Step::PrepareDetermination, Vec::new()),
        Review::Approved => (Step::PlanActions, Vec::new()),
    }
}

type Wanted = (&'static str, &'static str);

fn short_set(answers: &Answers<'_>) -> impl Iterator<Item = Wanted> {
    let separated: &[Wanted] = if track(answers) == Track::Uasc { reg_bia::SHORT_SET_SEPARATED } else { &[] };
    reg_bia::SHORT_SET.iter().chain(separated).copied().chain(birth(answers))
}

/// A date of birth or an age, whichever the precision asks for; nothing where nothing is known.
fn birth(answers: &Answers<'_>) -> Option<Wanted> {
    use reg_bia::precision::{AGE_ONLY, RANGE, UNKNOWN};
    let precision = answers.only(reg_bia::ID, reg_bia::DOB_PRECISION)?;
    match precision {
        Answer::Choice(key) if key == UNKNOWN => None,
        Answer::Choice(key) if key == AGE_ONLY || key == RANGE => Some(("identity", reg_bia::AGE_TOLD)),
        Answer::Choice(_) => Some(("identity", reg_bia::DOB)),
        _ => None,
    }
}

fn unanswered(answers: &Answers<'_>, wanted: impl Iterator<Item = Wanted>) -> Vec<Missing> {
    wanted
        .filter(|(_, field)| !answers.is_answered(reg_bia::ID, field))
        .map(|(section, field)| question(section, field, MissingCode::Unanswered))
        .collect()
}

fn in_conflict(answers: &Answers<'_>) -> Vec<Missing> {
    let Some(document) = answers.document(reg_bia::ID) else { return Vec::new() };
    let conflicts = conflicts_of(answers.file(), document.id()).into_iter();
    conflicts
        .map(|conflict| Missing {
            form: reg_bia::ID,
            section: None,
            path: Some(conflict.path),
            code: MissingCode::InConflict,
        })
        .collect()
}

fn missing_safeguard(safeguard: Safeguard) -> Missing {
    let code = MissingCode::Safeguard(safeguard);
    match safeguard {
        Safeguard::Guardian => Missing { form: guardianship::ID, section: None, path: None, code },
        Safeguard::LegalOffer => question("representation", reg_bia::LEGAL_REP_STATUS, code),
        Safeguard::Interpreter => question("session", reg_bia::INTERPRETER_USED, code),
    }
}

fn question(section: &'static str, field: &str, code: MissingCode) -> Missing {
    Missing { form: reg_bia::ID, section: Some(section), path: Path::top(field).ok(), code }
}

fn whole(code: MissingCode) -> Missing {
    Missing { form: reg_bia::ID, section: None, path: None, code }
}

#[cfg(test)]
mod tests;
