//! The functions themselves.

use std::collections::{BTreeMap, BTreeSet};

use form_engine::{
    Absence, Answer, CivilDate, ContextValue, HostFunctions, PartialDate, Path, Reader, TODAY, days_in_month,
};

use crate::age::{Birth, BirthAnswers, age_as_answer};
use crate::answers::{Answers, is_key, is_one_of};
use crate::attention::holds_back_tracing;
use crate::case_file::{CaseFile, Document};
use crate::consent::{Group, Ledger, Line, WithoutYes};
use crate::fields::{referral, reg_bia, tracing, views};
use crate::gates::{Gate, consent_by};
use crate::ids::DocumentId;
use crate::named::{NamedKind, named, same_name};
use crate::statement::{Recipient, Scope};
use crate::weight::{Flaw, Weight, flaws, names_age, rests_on_age_alone};

/// What the functions need to know of a case, taken from it once. Make a new one when the case changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseHost {
    reference: String,
    version: u32,
    rows: BTreeMap<Path, Vec<String>>,
    statements: Vec<String>,
    limited_statements: bool,
    special_needs: bool,
    treatment: bool,
    sibling_here: bool,
    consenting: Option<Vec<String>>,
    may_trace: bool,
    talk_first: bool,
    may_receive: Vec<MayReceive>,
}

/// Somebody to whom something may go today.
#[derive(Debug, Clone, PartialEq, Eq)]
struct MayReceive {
    /// Ids of the records of bodies with this name.
    records: Vec<String>,
    /// Keys of what may go there.
    scope: Vec<&'static str>,
}

impl CaseHost {
    /// What this document of a case is told on a day. `reference` is the server's number, empty until there is one.
    #[must_use]
    pub fn of(answers: &Answers<'_>, document: &DocumentId, reference: &str, today: CivilDate) -> Self {
        let file = answers.file();
        let local = || file.opened().map(|(_, number, _)| number.to_owned()).unwrap_or_default();
        let form = file.opening(document).map(|opening| opening.form).unwrap_or_default();
        let place = file.documents_of(form).iter().position(|found| found.id() == document).unwrap_or(0);
        let statements = file.current_statements();
        let shared_with_team = |shares: &[crate::statement::Share]| {
            shares.iter().any(|share| share.recipient == Recipient::Team && share.scope == Scope::All)
        };
        let people: Vec<String> = crate::gates::guardian_records(answers)
            .into_iter()
            .flat_map(|record| answers.in_document(record, crate::fields::guardianship::PERSON))
            .filter_map(|(_, person)| match person {
                Answer::Link(person) if consent_by(answers, person).is_met() => Some(person.clone()),
                _ => None,
            })
            .collect();
        let needs_guardian = crate::track::track(answers) == crate::track::Track::Uasc;
        Self {
            reference: if reference.is_empty() { local() } else { reference.to_owned() },
            version: u32::try_from(place).unwrap_or(0).saturating_add(1),
            rows: file.filled(document).rows,
            limited_statements: statements.iter().any(|(_, said)| !shared_with_team(&said.shares)),
            statements: statements.into_iter().map(|(_, said)| said.id.to_string()).collect(),
            special_needs: functional_difficulty(answers)
                || !answers.rows(reg_bia::ID, "conditions").is_empty(),
            treatment: any_row(answers, "conditions", "cond_treatment", Answer::is_value),
            sibling_here: sibling_here(answers),
            may_receive: if form == referral::ID { may_receive(file, today) } else { Vec::new() },
            // Only where it is asked: the ledger reads everything that was ever said about permissions.
            may_trace: form == tracing::ID
                && Ledger::read(file, today).may_go().iter().any(|it| it.line == Line::Trace),
            talk_first: form == tracing::ID && holds_back_tracing(file),
            consenting: (needs_guardian || !Gate::G02.check(answers).is_met()).then_some(people),
        }
    }

    fn row_number(&self, at: &Path) -> Answer {
        let Some(row) = at.parent() else { return NOTHING };
        let known =
            row.parent().and_then(|group| self.rows.get(&group)).map(Vec::as_slice).unwrap_or_default();
        // A row that was added since comes last: ids of rows sort by time.
        let place = known.iter().position(|id| id == row.last()).unwrap_or(known.len());
        Answer::Number((place + 1).to_string())
    }

    /// Whether everything that is to be sent may go to this provider today (gate G20, domain.md 2, form K1).
    fn referral_permitted(&self, answers: &Reader<'_>) -> Answer {
        let (Answer::Link(provider), Answer::Choices(scope)) =
            (answers.answer(referral::PROVIDER), answers.answer(referral::SCOPE))
        else {
            return NOTHING;
        };
        Answer::Flag(is_covered(&self.may_receive, provider, scope))
    }

    fn guardian_ready(&self, answers: &Reader<'_>) -> Answer {
        let Some(people) = &self.consenting else { return Answer::Flag(true) };
        match answers.answer("cg_giver") {
            Answer::Link(giver) => Answer::Flag(people.contains(giver)),
            _ => Answer::Flag(!people.is_empty()),
        }
    }
}

const NOTHING: Answer = Answer::Absent(Absence::NotYet);

impl HostFunctions for CaseHost {
    fn compute(&self, function: &str, at: &Path, answers: &Reader<'_>) -> Answer {
        match function {
            "not_age_alone" => {
                words_at(at, answers).map_or(NOTHING, |it| Answer::Flag(!rests_on_age_alone(it)))
            }
            "age_not_named" => words_at(at, answers).map_or(NOTHING, |it| Answer::Flag(!names_age(it))),
            "weight_carries" => weight_carries(at, answers),
            "age_years" => today(answers).map_or(NOTHING, |today| age_as_answer(birth(answers), today)),
            "approved_on" => approved_on(answers).map_or(NOTHING, Answer::Date),
            "bid_due" => bid_due(answers).map_or(NOTHING, Answer::Date),
            "bid_number" => Answer::Text(format!("{}-BID-{}", self.reference, self.version)),
            "case_plan_due" => case_plan_due(answers).map_or(NOTHING, Answer::Date),
            "case_ref" => Answer::Text(self.reference.clone()),
            "child_has_special_needs" => Answer::Flag(self.special_needs),
            "child_statements" => Answer::Links(self.statements.clone()),
            "days_waiting_for_guardian" => days_between(answers, "gd_requested_on", "gd_appointed_on"),
            "dob_earliest" => birth(answers).earliest().map_or(NOTHING, Answer::Date),
            "dob_latest" => birth(answers).latest().map_or(NOTHING, Answer::Date),
            "form_version" => Answer::Number(self.version.to_string()),
            "guardian_ready" => self.guardian_ready(answers),
            "has_limited_statements" => Answer::Flag(self.limited_statements),
            "has_ongoing_treatment" => Answer::Flag(self.treatment),
            "has_sibling_here" => Answer::Flag(self.sibling_here),
            "is_child" => is_child(answers),
            "months_in_country" => months_in_country(answers),
            "placement_days" => days_between(answers, "pl_start", "pl_end"),
            "referral_number" => Answer::Text(format!("{}-REF-{}", self.reference, self.version)),
            "referral_permitted" => self.referral_permitted(answers),
            "row_number" => self.row_number(at),
            "tracing_authorised" => {
                Answer::Flag(self.may_trace && !self.talk_first && is_traced_safely(answers))
            }
            "unhcr_code" => unhcr_code(answers.answer("pc_type")),
            "verification_overall" => verification_overall(answers),
            "verification_valid_until" => {
                let until =
                    signed_day(answers.answer("vr_signature_sup")).and_then(|day| months_after(day, 6));
                until.map_or(NOTHING, Answer::Date)
            }
            _ => NOTHING,
        }
    }
}

/// Who may receive what today, by a yes that counts or by what goes out without one.
fn may_receive(file: &CaseFile, today: CivilDate) -> Vec<MayReceive> {
    let ledger = Ledger::read(file, today);
    let bodies = named(file, NamedKind::Body);
    let one = |name: &str, groups: &BTreeSet<Group>| MayReceive {
        records: bodies.iter().filter(|it| same_name(&it.name, name)).map(|it| it.id.clone()).collect(),
        scope: groups.iter().map(|group| group.key()).collect(),
    };
    let agreed = ledger.may_go().into_iter().filter_map(|it| Some(one(&it.recipient?.name, &it.groups)));
    let without_yes = ledger.without_yes().filter(WithoutYes::is_open);
    agreed.chain(without_yes.map(|it| one(&it.recipient.name, it.groups))).collect()
}

fn is_covered(may: &[MayReceive], provider: &String, scope: &[String]) -> bool {
    let covers = |it: &MayReceive| {
        it.records.contains(provider) && scope.iter().all(|group| it.scope.contains(&group.as_str()))
    };
    !scope.is_empty() && may.iter().any(covers)
}

/// The same for a referral as it stands; where people do not agree on it, it may not go.
pub(crate) fn referral_may_go(file: &CaseFile, document: &Document, day: CivilDate) -> bool {
    let answers = Answers::of(file);
    let only = |field: &str| match answers.in_document(document, field).as_slice() {
        [(_, answer)] => Some(*answer),
        _ => None,
    };
    let (Some(Answer::Link(provider)), Some(Answer::Choices(scope))) =
        (only(referral::PROVIDER), only(referral::SCOPE))
    else {
        return false;
    };
    is_covered(&may_receive(file, day), provider, scope)
}

/// Gate G07 beside the permission itself, which the ledger holds, and beside whom the child holds back: searching is safe or can be made so, the child does not say
/// no or not now, and the lawyer agrees where a claim for protection is open or possible. What nobody has answered, or nobody
/// knows, counts as not met.
fn is_traced_safely(answers: &Reader<'_>) -> bool {
    let safe = is_one_of(answers.answer(tracing::DANGER), &tracing::SAFE);
    let wish = answers.answer(tracing::CHILD_WISH);
    let wanted = matches!(wish, Answer::Choice(_)) && !is_one_of(wish, &tracing::NOT_WANTED);
    let no_claim = is_key(answers.answer(tracing::PROTECTION_CLAIM), "no");
    let cleared = *answers.answer(tracing::LAWYER_AGREES) == Answer::Flag(true);
    safe && wanted && (no_claim || cleared)
}

/// The words of the very question that is looked at.
fn words_at<'a>(at: &Path, answers: &Reader<'a>) -> Option<&'a str> {
    match answers.answer(at.last()) {
        Answer::Text(words) => Some(words),
        _ => None,
    }
}

/// Whether there are reasons enough; what is wrong with the words is said by another rule.
fn weight_carries(at: &Path, answers: &Reader<'_>) -> Answer {
    let [weight, reasons, words] = match at.last() {
        views::WHOLE_REASONS => [views::WHOLE_WEIGHT, views::WHOLE_REASONS, views::WHOLE_WORDS],
        views::FACTOR_REASONS => [views::FACTOR_WEIGHT, views::FACTOR_REASONS, views::FACTOR_WORDS],
        _ => [views::WEIGHT, views::REASONS, views::REASON_WORDS],
    };
    let weight = match answers.answer(weight) {
        Answer::Choice(key) => Weight::named(key),
        _ => None,
    };
    let (Some(weight), Answer::Choices(reasons)) = (weight, answers.answer(reasons)) else {
        return NOTHING;
    };
    let words = match answers.answer(words) {
        Answer::Text(words) => words.as_str(),
        _ => "",
    };
    Answer::Flag(!flaws(weight, reasons, words).contains(&Flaw::TooFewReasons))
}

fn today(answers: &Reader<'_>) -> Option<CivilDate> {
    match answers.fact(TODAY) {
        Some(ContextValue::Day(day)) => Some(*day),
        _ => None,
    }
}

fn birth(answers: &Reader<'_>) -> Birth {
    Birth::from_answers(BirthAnswers {
        dob: Some(answers.answer(reg_bia::DOB)),
        precision: Some(answers.answer(reg_bia::DOB_PRECISION)),
        age_told: Some(answers.answer(reg_bia::AGE_TOLD)),
        age_told_to: Some(answers.answer(reg_bia::AGE_TOLD_TO)),
        told_on: Some(answers.answer(reg_bia::DATE_REGISTERED)),
    })
}

/// Doubt about the age counts only once it is decided for good (gate G28).
fn is_child(answers: &Reader<'_>) -> Answer {
    let decided = is_key(answers.answer(reg_bia::AGE_DISPUTE_STATUS), reg_bia::ADULT_FINAL);
    today(answers).map_or(NOTHING, |today| Answer::Flag(!decided && birth(answers).is_child_on(today)))
}

fn approved_on(answers: &Reader<'_>) -> Option<CivilDate> {
    let approved = is_key(answers.answer("sup_decision"), "approved");
    signed_day(answers.answer("sup_signature")).filter(|_| approved)
}

/// Time limits after approval by level of risk (domain.md 1.6). No risk seen: no limit.
fn case_plan_due(answers: &Reader<'_>) -> Option<CivilDate> {
    let days = match answers.answer(reg_bia::RISK_LEVEL) {
        Answer::Choice(level) => match level.as_str() {
            "emergency" => 0,
            "high" => 3,
            "medium" => 7,
            "low" => 14,
            _ => return None,
        },
        _ => return None,
    };
    days_after(approved_on(answers)?, days)
}

/// Time limits of a determination by urgency (domain.md 1.6, design).
fn bid_due(answers: &Reader<'_>) -> Option<CivilDate> {
    let days = match answers.answer("bd_urgency") {
        Answer::Choice(urgency) => match urgency.as_str() {
            "urgent" => 14,
            "priority" => 30,
            "standard" => 60,
            _ => return None,
        },
        _ => return None,
    };
    days_after(day(answers.answer("bd_started"))?, days)
}

/// Days from one day to another, or to today while the other is not there.
fn days_between(answers: &Reader<'_>, from: &str, to: &str) -> Answer {
    let to = day(answers.answer(to)).or_else(|| today(answers));
    let between = day(answers.answer(from)).zip(to).map(|(a, b)| b.days_since_1970() - a.days_since_1970());
    between.map_or(NOTHING, |days| Answer::Number(days.max(0).to_string()))
}

/// Whole months that are certain: of a partial date the last possible day counts.
fn months_in_country(answers: &Reader<'_>) -> Answer {
    let born_here = *answers.answer(reg_bia::BORN_IN_HOST) == Answer::Flag(true);
    let since = match answers.answer(reg_bia::DATE_ARRIVED_COUNTRY) {
        Answer::PartialDate(date) => PartialDate::latest(*date).ok(),
        Answer::Date(day) => Some(*day),
        _ if born_here => birth(answers).latest(),
        _ => None,
    };
    let Some((since, today)) = since.zip(today(answers)) else { return NOTHING };
    let months = |day: CivilDate| i32::from(day.year()) * 12 + i32::from(day.month());
    let whole = months(today) - months(since) - i32::from(today.day() < since.day());
    Answer::Number(whole.max(0).to_string())
}

/// Codes for export (domain.md 3.7). Where none is established, or where one cannot be chosen without more facts,
/// the value stays empty.
fn unhcr_code(concern: &Answer) -> Answer {
    let Answer::Choice(concern) = concern else { return NOTHING };
    let code = match concern.as_str() {
        "unaccompanied" => "SC-UC",
        "separated" => "SC-SC",
        "child_headed" => "SC-CH",
        "child_labour" => "CR-LO",
        "worst_labour" => "CR-LW",
        "child_marriage" => "CR-CS",
        "armed_group" => "CR-AF",
        "conflict_with_law" => "CR-CL",
        "no_school" => "CR-NE",
        "no_documents" => "LP-ND",
        "physical_violence" | "emotional_violence" | "neglect" | "abandonment" | "family_violence" => "LP-AN",
        "sexual_violence" => "SV-VA",
        "discrimination" => "LP-MS",
        _ => return NOTHING,
    };
    Answer::Text(code.to_owned())
}

fn verification_overall(answers: &Reader<'_>) -> Answer {
    let fields = ["vr_relationship", "vr_capacity", "vr_willing", "vc_harm_history"];
    let [relationship, capacity, willing, harm] = fields.map(|field| answers.answer(field));
    let open = |answer: &Answer| !answer.is_value() || is_one_of(answer, &["pending", "unknown"]);
    let positive = is_key(relationship, "verified")
        && is_one_of(capacity, &["adequate", "adequate_with_support"])
        && !is_key(willing, "no")
        && is_key(harm, "no");
    let overall = if [relationship, capacity, willing, harm].into_iter().any(open) {
        "open"
    } else if positive {
        "positive"
    } else {
        "negative"
    };
    Answer::Text(overall.to_owned())
}

fn any_row(answers: &Answers<'_>, group: &str, field: &str, test: impl Fn(&Answer) -> bool) -> bool {
    let rows = answers.rows(reg_bia::ID, group);
    rows.iter().any(|row| answers.in_row(reg_bia::ID, row, field).iter().any(|(_, answer)| test(answer)))
}

fn functional_difficulty(answers: &Answers<'_>) -> bool {
    any_row(answers, "functioning", "fn_level", |answer| is_one_of(answer, &["a_lot", "cannot", "daily"]))
}

fn sibling_here(answers: &Answers<'_>) -> bool {
    let siblings = ["brother", "sister", "half_sibling", "step_sibling"];
    answers.rows(reg_bia::ID, "family_members").iter().any(|row| {
        let of = |field| answers.in_row(reg_bia::ID, row, field);
        of("fm_relation").iter().any(|(_, relation)| is_one_of(relation, &siblings))
            && of("fm_here").iter().any(|(_, here)| **here == Answer::Flag(true))
    })
}

fn day(answer: &Answer) -> Option<CivilDate> {
    if let Answer::Date(day) = answer { Some(*day) } else { None }
}

fn signed_day(answer: &Answer) -> Option<CivilDate> {
    if let Answer::Signed { at, .. } = answer { at.get(..10)?.parse().ok() } else { None }
}

fn days_after(day: CivilDate, days: i32) -> Option<CivilDate> {
    CivilDate::from_days_since_1970(day.days_since_1970() + days).ok()
}

/// The same day some months later; a day that the month does not have becomes its last.
fn months_after(day: CivilDate, months: u16) -> Option<CivilDate> {
    let count = u16::from(day.month()) - 1 + months;
    let year = day.year().checked_add(count / 12)?;
    let month = u8::try_from(count % 12 + 1).ok()?;
    CivilDate::new(year, month, day.day().min(days_in_month(year, month))).ok()
}
