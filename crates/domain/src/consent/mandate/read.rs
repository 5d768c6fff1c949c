//! Reads who stands for the child from the appointments (form M1) and the family list (form A). What people do not
//! agree on is not sure, and what is not sure gives no power.

use std::collections::BTreeSet;

use form_engine::{Answer, CivilDate, Path};

use super::{Known, Mandate, MandateKind, Power};
use crate::age::is_treated_as_child;
use crate::answers::{Answers, is_key, is_one_of};
use crate::case_file::{CaseFile, Document};
use crate::fields::consent::{appointment, family};
use crate::fields::{guardianship, reg_bia};
use crate::track::{Track, track};

/// Everybody who stands for the child, stood for it, or was asked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandates {
    /// Appointments in the order in which they were opened, then parents and carers.
    pub all: Vec<Mandate>,
    /// True where the young person is certainly 18.
    pub is_adult: bool,
    /// True for a child on his or her own: then an appointment is needed.
    pub alone: bool,
    /// The first day on which a guardian was asked for, or on which the case was opened.
    pub waiting_since: Option<CivilDate>,
}

/// Where the child stands with a guardian (child-ux.md 5.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuardianState {
    /// Nobody. Only information, protection, emergencies, help and complaints; no line can be yes.
    None {
        /// Days without a guardian, for worker and supervisor.
        days: Option<u32>,
    },
    /// Somebody assists at once: urgent lines only, for 30 days.
    ProvisionalAssistant,
    /// Appointed; or a parent or carer with custody is here.
    Appointed,
    /// Another guardian since: everything is asked afresh.
    Changed,
    /// The appointment ended, and nobody has come since.
    Ended {
        /// Days without a guardian since.
        days: Option<u32>,
    },
    /// 18: nobody decides in the young person's place.
    OfAge,
}

impl GuardianState {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            GuardianState::None { .. } => "none",
            GuardianState::ProvisionalAssistant => "provisional_assistant",
            GuardianState::Appointed => "appointed",
            GuardianState::Changed => "changed",
            GuardianState::Ended { .. } => "ended",
            GuardianState::OfAge => "of_age",
        }
    }
}

impl Mandates {
    /// Reads a case as it stands on a day.
    #[must_use]
    pub fn read(file: &CaseFile, today: CivilDate) -> Self {
        let answers = Answers::of(file);
        let alone = track(&answers) == Track::Uasc;
        let documents = file.documents_of(guardianship::ID);
        let mut all: Vec<Mandate> =
            documents.iter().filter_map(|document| appointed(&answers, document)).collect();
        if !alone {
            all.extend(family_with_custody(&answers));
        }
        let asked = documents.iter().filter_map(|it| date(&answers, it, guardianship::REQUESTED_ON)).min();
        let opened = || file.opened().and_then(|(change, _, _)| change.recorded.day());
        let is_adult = !is_treated_as_child(&answers, today);
        Self { all, is_adult, alone, waiting_since: asked.or_else(opened) }
    }

    /// Where the child stands with a guardian on a day.
    #[must_use]
    pub fn state(&self, today: CivilDate) -> GuardianState {
        if self.is_adult {
            return GuardianState::OfAge;
        }
        let guardians = || self.all.iter().filter(|it| it.may_consent());
        let standing = || guardians().filter(|it| it.stands_on(today));
        let ended = || guardians().filter(|it| it.ended.is_some_and(|end| end <= today));
        let since = |from: Option<CivilDate>| {
            from.and_then(|from| u32::try_from(today.days_since_1970() - from.days_since_1970()).ok())
        };
        if standing().any(|it| it.kind != MandateKind::Provisional) {
            let replaced = ended().any(|it| it.kind != MandateKind::Provisional);
            return if replaced { GuardianState::Changed } else { GuardianState::Appointed };
        }
        if standing().next().is_some() {
            return GuardianState::ProvisionalAssistant;
        }
        match ended().filter_map(|it| it.ended).max() {
            Some(end) => GuardianState::Ended { days: since(Some(end)) },
            None => GuardianState::None { days: since(self.waiting_since) },
        }
    }
}

fn appointed(answers: &Answers<'_>, document: &Document) -> Option<Mandate> {
    let only = |field: &str| only(answers, document, field);
    let Some(Answer::Link(person)) = only(guardianship::PERSON) else { return None };
    let Some(Answer::Choice(kind)) = only(guardianship::KIND) else { return None };
    let kind = match kind.as_str() {
        "temporary_guardian" => MandateKind::Provisional,
        "guardian" => MandateKind::Guardian,
        "special_rep_family" => MandateKind::Separate,
        _ => MandateKind::Lawyer,
    };
    let is = |field: &str, key: &str| only(field).is_some_and(|answer| is_key(answer, key));
    let known = |field: &str, good: &[&str]| match only(field) {
        None => Known::Open,
        Some(answer) if is_one_of(answer, good) => Known::Yes,
        Some(_) => Known::No,
    };
    let powers = match only(guardianship::POWERS) {
        Some(Answer::Choices(keys)) => {
            Power::ALL.into_iter().filter(|power| keys.iter().any(|key| key == power.key())).collect()
        }
        _ => BTreeSet::new(),
    };
    // Where people wrote different days, the latest beginning counts and the earliest end.
    let days = |field: &str| answers.in_document(document, field).into_iter().filter_map(|it| day(it.1));
    let from = days(appointment::FROM).max();
    let ended = days(appointment::END).min();
    let ends = answers.in_document(document, guardianship::STATE);
    let is_over = ends.iter().any(|(_, answer)| is_key(answer, "ended"));
    let ended = ended
        .or_else(|| is_over.then(|| ends.iter().filter_map(|(it, _)| it.recorded.day()).min()).flatten());
    Some(Mandate {
        appointment: Some(document.id().clone()),
        person: person.clone(),
        kind,
        powers,
        from,
        ended,
        // One that has ended stood before: `ended` says until when.
        active: is(guardianship::STATE, guardianship::ACTIVE) || is(guardianship::STATE, "ended"),
        independent: match only(appointment::INDEPENDENT) {
            Some(Answer::Flag(true)) => Known::Yes,
            Some(_) => Known::No,
            None => Known::Open,
        },
        free_of_conflict: known(appointment::CONFLICT, &["none", "declared_minor"]),
        checked: known(appointment::CHECK, &["done_clear"]),
    })
}

/// Parents and carers who have custody and are here. Nobody who is a danger to the child decides for it.
fn family_with_custody(answers: &Answers<'_>) -> Vec<Mandate> {
    let conflict = match answers.only(reg_bia::ID, family::PARENT_CONFLICT) {
        Some(answer) if is_key(answer, "no") => Known::Yes,
        Some(answer) if is_key(answer, "yes") => Known::No,
        _ => Known::Open,
    };
    let rows = answers.rows(reg_bia::ID, reg_bia::FAMILY_MEMBERS);
    let every = |row: &Path, field: &str, test: &dyn Fn(&Answer) -> bool| {
        let all = answers.in_row(reg_bia::ID, row, field);
        !all.is_empty() && all.iter().all(|(_, answer)| test(answer))
    };
    let mut found = Vec::new();
    for row in &rows {
        let unsafe_now = answers.in_row(reg_bia::ID, row, family::UNSAFE);
        let custody = every(row, family::CUSTODY, &|answer| is_key(answer, "yes"));
        let here = every(row, family::HERE, &|answer| *answer == Answer::Flag(true));
        if !custody || !here || unsafe_now.iter().any(|(_, answer)| is_key(answer, "yes")) {
            continue;
        }
        let parent = every(row, family::RELATION, &|answer| is_one_of(answer, PARENTS));
        found.push(Mandate {
            appointment: None,
            person: row.last().to_owned(),
            kind: if parent { MandateKind::Parent } else { MandateKind::LegalCarer },
            powers: Power::ALL.into_iter().collect(),
            from: None,
            ended: None,
            active: true,
            independent: Known::Open,
            free_of_conflict: conflict,
            checked: Known::Open,
        });
    }
    found
}

/// Keys of the vocabulary `relationship` for parents.
const PARENTS: &[&str] = &["mother", "father"];

fn only<'a>(answers: &Answers<'a>, document: &Document, field: &str) -> Option<&'a Answer> {
    let all = answers.in_document(document, field);
    let (_, first) = all.first()?;
    all.iter().all(|(_, answer)| answer == first).then_some(*first)
}

fn date(answers: &Answers<'_>, document: &Document, field: &str) -> Option<CivilDate> {
    only(answers, document, field).and_then(day)
}

fn day(answer: &Answer) -> Option<CivilDate> {
    if let Answer::Date(day) = answer { Some(*day) } else { None }
}
