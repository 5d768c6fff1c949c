//! A child, the people who stand for it, and what they say: for tests of permission.

use form_engine::{Answer, CivilDate};

use super::{Tablet, id};
use crate::change::{Author, Body, Change};
use crate::consent::{
    Assent, AssentAnswer, CHECKS, Checked, ConsentFact, ConsentSession, Decision, Explaining, Giver,
    GiverRole, Line, LineAnswer, Mark, Recipient, RecipientKind, Signature, TOLD, TextShown, sealed,
};
use crate::fact::CaseFact;
use crate::fields::{guardianship, reg_bia};
use crate::ids::{CaseId, DeviceId, DocumentId};
use crate::manner::Band;
use crate::time::Timestamp;

/// A sitting as it stands before its signature: all told, all understood, decided freely.
///
/// # Panics
/// If the day is beyond all calendars.
#[must_use]
pub fn sitting(name: &str, case: &CaseId, device: &DeviceId, giver: Giver, at: Timestamp) -> ConsentSession {
    let told = TOLD.iter().chain(&["G11", "G12"]).map(|screen| TextShown {
        id: (*screen).to_owned(),
        sha256: "a".repeat(64),
        audio: Some("b".repeat(64)),
    });
    let check =
        |question: &&str| Checked { question: (*question).to_owned(), explaining: Explaining::Understood };
    ConsentSession {
        v: 1,
        id: id(name),
        case: case.clone(),
        giver,
        route: crate::consent::Route::Together,
        site: Some("harbour_house".to_owned()),
        language: "ar".to_owned(),
        content_version: "2026-1".to_owned(),
        translation: "machine_draft".to_owned(),
        in_texts: None,
        interpreter: None,
        present: vec!["guardian".to_owned(), "caseworker".to_owned()],
        officer_present: false,
        told: told.collect(),
        checks: CHECKS.iter().map(check).collect(),
        advice: None,
        day: at.day().expect("a day of the calendar"),
        lines: Vec::new(),
        signature: Signature {
            mark: Mark::Drawn { path: "M 10 20 L 11 25 L 40 2".to_owned() },
            name: "Casey Thorn".to_owned(),
            place: "Harbour House".to_owned(),
            signed: at,
            device: device.clone(),
            worker: "Ann".to_owned(),
            interpreter: None,
            ticked_for: None,
            digest: String::new(),
        },
    }
}

/// A guardian by an appointment.
#[must_use]
pub fn guardian(person: &str, appointment: &DocumentId) -> Giver {
    let appointment = Some(appointment.clone());
    giver(person, GiverRole::Guardian, appointment)
}

/// Anybody who decides.
#[must_use]
pub fn giver(person: &str, role: GiverRole, appointment: Option<DocumentId>) -> Giver {
    Giver { person: person.to_owned(), role, appointment, proof_seen: true, conflict: false, free: true }
}

/// Somebody who may receive what goes out on a line; none on a line that leaves to nobody.
#[must_use]
pub fn recipient_of(line: Line) -> Option<Recipient> {
    let kind = *line.recipients().first()?;
    let name = if kind == RecipientKind::Panel { "" } else { "North Bridge" };
    Some(Recipient::new(kind, name))
}

/// An answer on a line for its recipient, for all that the line may carry and as long as it counts.
#[must_use]
pub fn answer(session: &ConsentSession, line: Line, decision: Decision) -> LineAnswer {
    LineAnswer {
        session: session.id.clone(),
        line,
        recipient: recipient_of(line),
        groups: line.groups().iter().copied().collect(),
        decision,
        reason: String::new(),
        conditions: String::new(),
        may_ask: Vec::new(),
        excluded: Vec::new(),
        from: session.day,
        until: line.last_day(session.day),
        sees: std::collections::BTreeSet::new(),
    }
}

/// The changes of a signed sitting: the sitting first, then its answers.
#[must_use]
pub fn bodies(session: ConsentSession, answers: Vec<LineAnswer>) -> Vec<Body> {
    let session = sealed(session, &answers);
    let mut facts = vec![ConsentFact::Session(Box::new(session))];
    facts.extend(answers.into_iter().map(|it| ConsentFact::Answer(Box::new(it))));
    facts.into_iter().map(|fact| Body::Fact(CaseFact::Consent(fact))).collect()
}

/// The child's answer on a line, for all recipients.
#[must_use]
pub fn assent(line: Line, answer: AssentAnswer) -> Assent {
    Assent {
        line,
        recipient: None,
        answer,
        words: String::new(),
        content_version: "2026-1".to_owned(),
        band: Band::B3,
        left_out: std::collections::BTreeSet::new(),
        sees: std::collections::BTreeSet::new(),
    }
}

impl Tablet {
    /// A case of a child of that status and age on a day; none where nobody knows the age.
    pub fn open_for(&mut self, status: &str, age: Option<u16>, today: CivilDate) -> DocumentId {
        self.open_case();
        let document = self.open_form(reg_bia::ID);
        self.choose(&document, reg_bia::CHILD_STATUS, status);
        self.choose(&document, reg_bia::SITE, "harbour_house");
        if let Some(age) = age {
            let born = CivilDate::new(today.year() - age - 1, 12, 31).expect("a day of the calendar");
            self.choose(&document, reg_bia::DOB_PRECISION, "exact");
            self.answer(&document, reg_bia::DOB, Answer::Date(born));
        }
        document
    }

    /// An appointment that stands, with these powers.
    pub fn appoint(&mut self, kind: &str, person: &str, powers: &[&str]) -> DocumentId {
        let document = self.open_form(guardianship::ID);
        let powers = powers.iter().map(|&power| power.to_owned()).collect();
        self.choose(&document, guardianship::KIND, kind);
        self.answer(&document, guardianship::PERSON, Answer::Link(person.to_owned()));
        self.answer(&document, guardianship::POWERS, Answer::Choices(powers));
        self.choose(&document, guardianship::STATE, guardianship::ACTIVE);
        self.answer(&document, "gd_independent", Answer::Flag(true));
        self.choose(&document, "gd_conflict", "none");
        self.choose(&document, "gd_check", "done_clear");
        document
    }

    /// Signs a sitting with its answers, in one save. Each answer sees what this tablet shows on its line.
    pub fn sign(&mut self, session: ConsentSession, mut answers: Vec<LineAnswer>) -> Vec<Change> {
        let by = match session.giver.role {
            GiverRole::YoungAdult => Author::Child,
            _ => Author::Guardian,
        };
        for answer in &mut answers {
            answer.sees = self.sees(answer.line, answer.recipient.as_ref());
        }
        self.write_all_as(&by, bodies(session, answers))
    }

    /// The child answers, having seen what this tablet shows on the line.
    pub fn assents(&mut self, mut assent: Assent) -> Change {
        assent.sees = self.sees(assent.line, recipient_of(assent.line).as_ref());
        self.write_as(&Author::Child, Body::Fact(CaseFact::Consent(ConsentFact::Assent(Box::new(assent)))))
    }

    /// Writes a fact around permission in the worker's name.
    pub fn consent(&mut self, fact: ConsentFact) -> Change {
        self.fact(CaseFact::Consent(fact))
    }

    fn sees(&self, line: Line, recipient: Option<&Recipient>) -> std::collections::BTreeSet<crate::ChangeId> {
        crate::consent::Ledger::read(&self.file, CivilDate::EPOCH).sees(line, recipient)
    }
}
