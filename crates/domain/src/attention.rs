//! What is due in a case, or must not be overlooked (domain.md 1.6, 1.10, 1.11).
//!
//! A reading of what is written: it shows facts and days, it weighs nothing against anything (rule N16).

use form_engine::{Answer, CivilDate, PartialDate, Path};
use serde::{Deserialize, Serialize};

use crate::age::Birth;
use crate::answers::{Answers, is_key, is_one_of};
use crate::change::Change;
use crate::conflict::conflicts;
use crate::fact::CaseFact;
use crate::fields::{guardianship, reg_bia};
use crate::gates::Gate;
use crate::outcome;
use crate::promised::promised;
use crate::sign_off::{Review, review};
use crate::stage::{full_begun, short_submitted};
use crate::statement::AnswerState;
use crate::time::Timestamp;

mod after_talk;
mod come_back;
mod concern;
mod held_back;
mod order;
mod safety;
mod spot;
mod voices;

pub use come_back::{ComeBack, came_back, contact, waits_for_contact};
pub use concern::Concern;
pub use held_back::holds_back_tracing;
pub use order::{Due, Urgency, attention};
pub use spot::Spot;
pub use voices::concerns_of_voices;

/// One thing that needs attention.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Attention {
    /// What.
    pub concern: Concern,
    /// Until which day; none for what is due at once or has no day.
    pub due: Option<CivilDate>,
    /// How many of them, where that is asked (conflicts, needs, actions due on that day).
    pub count: u32,
    /// Until which moment of that day, as it is written (RFC 3339), where an hour was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moment: Option<String>,
    /// Where it is seen to; none where that is no one place. Since version 4 of the summary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spot: Option<Spot>,
}

/// Half a year, in days: so long before the eighteenth birthday the step to adulthood begins.
const HALF_A_YEAR: i32 = 182;

/// So long before the eighteenth birthday it is listed at all, in days.
const A_YEAR: i32 = 365;

impl Attention {
    /// The eighteenth birthday, for [`Concern::TurningEighteen`]: what is due before it is due half a year earlier.
    #[must_use]
    pub fn birthday(&self) -> Option<CivilDate> {
        let due = self.due.filter(|_| self.concern == Concern::TurningEighteen)?;
        CivilDate::from_days_since_1970(due.days_since_1970() + HALF_A_YEAR).ok()
    }

    /// True for an eighteenth birthday that is more than a year ahead: nothing is to be done about it yet.
    #[must_use]
    pub fn is_far(&self, today: CivilDate) -> bool {
        self.birthday().is_some_and(|day| day.days_since_1970() - today.days_since_1970() > A_YEAR)
    }
}

/// What needs attention in one case, sorted by concern and day.
#[must_use]
pub fn concerns(answers: &Answers<'_>) -> Vec<Attention> {
    let mut found = Vec::new();
    dangers(answers, &mut found);
    childs_wishes(answers, &mut found);
    after_talk::note_all(answers, &mut found);
    referrals(answers, &mut found);
    dated(answers, &mut found);
    record_keeping(answers, &mut found);
    outcome_talks(answers, &mut found);
    found.sort();
    found.dedup();
    found
}

/// What needs attention in one case on a day, what was permitted with it, sorted by concern and day.
#[must_use]
pub fn concerns_on(answers: &Answers<'_>, today: CivilDate) -> Vec<Attention> {
    let mut found = concerns(answers);
    found.extend(concerns_of_voices(answers.file(), today));
    found.sort();
    found.dedup();
    found
}

type Found = Vec<Attention>;
type Test<'a> = &'a dyn Fn(&Answer) -> bool;

fn note(found: &mut Found, concern: Concern, due: Option<CivilDate>, spot: Option<Spot>) {
    found.push(Attention { concern, due, count: 1, moment: None, spot });
}

fn yes(answer: &Answer) -> bool {
    is_key(answer, "yes")
}

fn dangers(answers: &Answers<'_>, found: &mut Found) {
    let held = ["detention", "police_custody", "closed_border_facility"];
    let high = ["high", "emergency"];
    let table: [(&str, Concern, Test<'_>); 6] = [
        (reg_bia::IMMEDIATE_DANGER, Concern::ImmediateDanger, &yes),
        (reg_bia::SELF_HARM, Concern::SelfHarm, &yes),
        (reg_bia::HEALTH_URGENT, Concern::UrgentHealth, &yes),
        (reg_bia::RETURN_DECISION_EXISTS, Concern::ReturnBeforeDetermination, &yes),
        (reg_bia::LOCATION_KIND, Concern::Detention, &|answer| is_one_of(answer, &held)),
        (reg_bia::MISSING_RISK, Concern::MissingRisk, &|answer| is_one_of(answer, &high)),
    ];
    for (field, concern, test) in table {
        if let Some(change) = answers.any(reg_bia::ID, field, test) {
            note(found, concern, None, Spot::of(change));
        }
    }
}

/// Days in which a level of risk asks for a response (domain.md 1.6, inter-agency risk levels).
const RESPONSE_DAYS: [(&str, i32); 4] = [("emergency", 0), ("high", 1), ("medium", 3), ("low", 7)];

fn dated(answers: &Answers<'_>, found: &mut Found) {
    let contact = came_back(answers.file(), ComeBack::RiskResponse);
    for (level, days) in RESPONSE_DAYS {
        if let Some(change) = answers.any(reg_bia::ID, reg_bia::RISK_LEVEL, |a| is_key(a, level))
            && contact.is_none_or(|contact| contact < change.recorded)
        {
            note(found, Concern::RiskResponse, days_after(change, days), Some(Spot::Contact));
            break;
        }
    }
    for (field, concern) in [
        (reg_bia::APPEAL_DEADLINE, Concern::AppealDeadline),
        (reg_bia::NEXT_ASSESSMENT_ON, Concern::NextAssessment),
    ] {
        let days = answers.all(reg_bia::ID, field).into_iter();
        let first = days.filter_map(|(change, answer)| Some((day_of(answer)?, change))).min_by_key(|it| it.0);
        if let Some((day, change)) = first {
            note(found, concern, Some(day), Spot::of(change));
        }
    }
    let needs = open_rows(answers, reg_bia::IMMEDIATE_NEEDS, reg_bia::NEED_BY, |row| {
        let done = answers.in_row(reg_bia::ID, row, reg_bia::NEED_DONE_ON);
        !done.iter().any(|(_, answer)| answer.is_value())
    });
    let actions = open_rows(answers, reg_bia::BIA_ACTIONS, reg_bia::ACT_DUE, |row| {
        let status = answers.in_row(reg_bia::ID, row, reg_bia::ACT_STATUS);
        !status.iter().any(|(_, answer)| is_one_of(answer, &["done", "dropped"]))
    });
    let group = |group: &str| Spot::question(answers, reg_bia::ID, group);
    found.extend(by_day(Concern::UrgentNeed, needs, &group(reg_bia::IMMEDIATE_NEEDS)));
    found.extend(by_day(Concern::ActionDue, actions, &group(reg_bia::BIA_ACTIONS)));
    if let Some(birthday) = Birth::of_case(answers).turns_18_on() {
        let born = Spot::question(answers, reg_bia::ID, reg_bia::DOB);
        note(found, Concern::TurningEighteen, half_a_year_before(birthday), born);
    }
}

/// When something is due: the day, and the moment where one is written.
type When = (Option<CivilDate>, Option<String>);

/// When the rows of a group that are still open are due; nothing for a row without a day.
fn open_rows(answers: &Answers<'_>, group: &str, day: &str, is_open: impl Fn(&Path) -> bool) -> Vec<When> {
    let rows = answers.rows(reg_bia::ID, group).into_iter().filter(|row| is_open(row));
    rows.map(|row| {
        let days = answers.in_row(reg_bia::ID, &row, day).into_iter();
        let first = days.filter_map(|(_, answer)| Some((day_of(answer)?, moment_of(answer)))).min();
        first.map_or((None, None), |(day, moment)| (Some(day), moment))
    })
    .collect()
}

fn by_day(concern: Concern, mut days: Vec<When>, group: &Option<Spot>) -> Vec<Attention> {
    days.sort();
    days.chunk_by(|a, b| a == b)
        .filter_map(|same| {
            let (due, moment) = same.first()?.clone();
            let count = u32::try_from(same.len()).unwrap_or(u32::MAX);
            Some(Attention { concern, due, count, moment, spot: group.clone() })
        })
        .collect()
}

fn childs_wishes(answers: &Answers<'_>, found: &mut Found) {
    if safety::feels_unsafe(answers) {
        note(found, Concern::ChildFeelsUnsafe, None, Some(Spot::Views));
    }
    if held_back::talk_first(answers) {
        note(found, Concern::TalkFirst, None, Some(Spot::Views));
    }
    let open = |to: ComeBack, at: Timestamp| came_back(answers.file(), to).is_none_or(|contact| contact < at);
    for (change, fact) in answers.file().facts() {
        if let CaseFact::ChildSession { help_pressed: true, .. } = fact
            && open(ComeBack::AskedForHelp, change.recorded)
        {
            note(found, Concern::ChildAskedForHelp, None, Some(Spot::Views));
        }
    }
    for (change, statement) in answers.file().current_statements() {
        if statement.state == AnswerState::TellSomeoneElse && open(ComeBack::WantsToTell, change.recorded) {
            note(found, Concern::ChildWantsToTell, None, Some(Spot::Views));
        }
        if statement.asks_something() && open(ComeBack::AskedQuestion, change.recorded) {
            note(found, Concern::ChildAskedQuestion, None, Some(Spot::Views));
        }
    }
}

/// A referral is on its way once it was sent.
fn referred(answers: &Answers<'_>, field: &str) -> bool {
    answers
        .any(reg_bia::ID, field, |a| is_one_of(a, &["sent", "accepted", "decided", "not_needed"]))
        .is_some()
}

fn referrals(answers: &Answers<'_>, found: &mut Found) {
    let any = |field: &str, test: &dyn Fn(&Answer) -> bool| answers.any(reg_bia::ID, field, test);
    let question = |field: &str| Spot::question(answers, reg_bia::ID, field);
    let marked =
        |answer: &Answer| matches!(answer, Answer::Choices(keys) if keys.iter().any(|key| key != "none"));
    if let Some(change) = any(reg_bia::TRAFFICKING_SCREEN, &marked)
        && !referred(answers, reg_bia::TRAFFICKING_REFERRAL)
    {
        note(
            found,
            Concern::TraffickingReferral,
            days_after(change, 1),
            question(reg_bia::TRAFFICKING_REFERRAL),
        );
    }
    let open = |answer: &Answer| is_one_of(answer, &["yes", "unknown"]);
    let feared = [
        any(reg_bia::PROTECTION_CLAIM_POSSIBLE, &open),
        any(reg_bia::FEAR_RETURN, &open),
        any(reg_bia::RISK_TYPES, &marked),
    ];
    if let Some(change) = feared.into_iter().flatten().min_by_key(|change| change.recorded)
        && any(reg_bia::LEGAL_SCREEN_DONE, &yes).is_none()
    {
        note(found, Concern::LegalScreen, days_after(change, 7), question(reg_bia::LEGAL_SCREEN_DONE));
    }
    let doubtful = |answer: &Answer| is_one_of(answer, &["stateless_suspected", "undetermined"]);
    if let Some(change) = any(reg_bia::NATIONALITY_STATUS, &doubtful)
        && !referred(answers, reg_bia::STATELESS_REFERRAL)
    {
        note(
            found,
            Concern::StatelessnessReferral,
            days_after(change, 14),
            question(reg_bia::STATELESS_REFERRAL),
        );
    }
    let unregistered = |answer: &Answer| is_one_of(answer, &["not_registered", "in_progress"]);
    if let Some(change) = any(reg_bia::BIRTH_REGISTERED, &unregistered) {
        note(found, Concern::BirthRegistration, days_after(change, 14), Spot::of(change));
    }
    if !answers.all(reg_bia::ID, reg_bia::CHILD_STATUS).is_empty()
        && !Gate::G02.check(answers).is_met()
        && let Some((opened, _, _)) = answers.file().opened()
    {
        note(
            found,
            Concern::GuardianMissing,
            days_after(opened, 1),
            Some(Spot::form(answers, guardianship::ID)),
        );
    }
}

fn record_keeping(answers: &Answers<'_>, found: &mut Found) {
    for (concern, count, spot) in [
        (Concern::Conflict, conflicts(answers.file()).len(), Spot::Conflicts),
        (Concern::Mismatch, answers.file().mismatches().count(), Spot::Timeline),
    ] {
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            found.push(Attention { concern, due: None, count, moment: None, spot: Some(spot) });
        }
    }
    let back = answers.file().documents().filter(|it| review(answers.file(), it.id()) == Review::Returned);
    for document in back {
        note(found, Concern::SentBack, None, Some(Spot::Review { document: document.id().clone() }));
    }
    // The full assessment follows the short one within 14 days (domain.md 1.7).
    if short_submitted(answers)
        && !full_begun(answers)
        && let Some((opened, _, _)) = answers.file().opened()
    {
        note(found, Concern::FullAssessment, days_after(opened, 14), Some(Spot::form(answers, reg_bia::ID)));
    }
}

fn outcome_talks(answers: &Answers<'_>, found: &mut Found) {
    for decided in outcome::untold(answers) {
        let due = decided.on.and_then(|day| outcome::working_days_after(day, outcome::TELL_WITHIN));
        note(found, Concern::ChildNotTold, due, Some(Spot::Outcome));
    }
    if outcome::disagreement_waits(answers.file()) {
        note(found, Concern::ChildDisagrees, None, Some(Spot::Outcome));
    }
    for (concern, days) in [
        (Concern::PromisedDay, outcome::promised_days(answers)),
        (Concern::OutcomeFollowUp, outcome::follow_ups(answers)),
    ] {
        days.into_iter().for_each(|day| note(found, concern, Some(day), Some(Spot::Outcome)));
    }
    if let Some(day) = promised(answers.file()) {
        note(found, Concern::PromisedDay, Some(day), Some(Spot::Contact));
    }
}

fn days_after(change: &Change, days: i32) -> Option<CivilDate> {
    CivilDate::from_days_since_1970(change.recorded.day()?.days_since_1970() + days).ok()
}

/// 17 years and 6 months: half a year of 182 days before the birthday.
fn half_a_year_before(birthday: CivilDate) -> Option<CivilDate> {
    CivilDate::from_days_since_1970(birthday.days_since_1970() - HALF_A_YEAR).ok()
}

fn day_of(answer: &Answer) -> Option<CivilDate> {
    match answer {
        Answer::Date(day) => Some(*day),
        Answer::PartialDate(date) => PartialDate::earliest(*date).ok(),
        Answer::Moment(text) => text.get(..10)?.parse().ok(),
        _ => None,
    }
}

fn moment_of(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Moment(text) => Some(text.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
