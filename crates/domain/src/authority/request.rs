//! A request as the case holds it.

use form_engine::{Answer, Path};
use serde::{Deserialize, Serialize};

use super::seen::Seen;
use crate::answers::Answers;
use crate::case_file::{CaseFile, Document};
use crate::change::Body;
use crate::consent::ConsentFact;
use crate::fields::disclosure as f;
use crate::ids::{ChangeId, DocumentId, UserId};
use crate::time::Timestamp;

/// Who asks: vocabulary `requester_category`.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asker {
    /// Child protection.
    ChildProtection,
    /// A court.
    Court,
    /// Police, about a crime against a child.
    PoliceCrime,
    /// Police, about something else.
    PoliceOther,
    /// An authority that decides on staying or returning.
    ImmigrationDecision,
    /// A service that looks for, holds or removes people.
    ImmigrationEnforcement,
    /// Another State.
    ForeignState,
    /// Somebody else.
    Other,
}

/// Is it for finding, holding or removing somebody? What nobody knows counts as yes.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ForEnforcement {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Nobody knows.
    Unknown,
}

/// The answers that there are: vocabulary `request_decision`.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Nothing is given.
    Refused,
    /// They may ask the child's lawyer.
    RedirectedLawyer,
    /// A figure without names, and nothing of a child.
    NoData,
    /// That a procedure is open or finished, and its outcome.
    OutcomeNoticeOnly,
    /// What a court ordered.
    OrderedByCourt,
}

macro_rules! keyed {
    ($of:ident: $($variant:ident = $key:literal),+ $(,)?) => {
        impl $of {
            /// All of them, in the order in which they stand on a screen.
            pub const ALL: &'static [$of] = &[$($of::$variant),+];

            /// Its key in forms and texts.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $($of::$variant => $key),+ }
            }

            /// The one of this key.
            #[must_use]
            pub fn named(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.key() == key)
            }
        }
    };
}

keyed!(Asker: ChildProtection = "child_protection", Court = "court", PoliceCrime = "police_crime",
    PoliceOther = "police_other", ImmigrationDecision = "immigration_decision",
    ImmigrationEnforcement = "immigration_enforcement", ForeignState = "foreign_state", Other = "other");
keyed!(ForEnforcement: Yes = "yes", No = "no", Unknown = "unknown");
keyed!(Decision: Refused = "refused", RedirectedLawyer = "redirected_lawyer", NoData = "no_data",
    OutcomeNoticeOnly = "outcome_notice_only", OrderedByCourt = "ordered_by_court");

/// One request, with its answer where there is one.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The form in which it stands.
    pub document: DocumentId,
    /// Version of the form.
    pub version: u32,
    /// Who wrote it down.
    pub by: UserId,
    /// When it was written down, by the tablet's clock.
    pub written: Timestamp,
    /// When they asked, RFC 3339; empty where nobody wrote it.
    pub on: String,
    /// Who asks, in words.
    pub from: String,
    /// What kind of authority; none where nobody wrote it.
    pub asker: Option<Asker>,
    /// What they want to know.
    pub what: String,
    /// What they say it is for.
    pub purpose: String,
    /// Is it for enforcement?
    pub enforcement: ForEnforcement,
    /// True once child, guardian and lawyer were told.
    pub told: bool,
    /// What a lawyer said.
    pub lawyer: String,
    /// The answer; none while the officer has not answered.
    pub decision: Option<Decision>,
    /// Why.
    pub reason: String,
    /// What was given.
    pub given: String,
    /// Who answered, by name.
    pub answered_by: String,
    /// When it was answered, by the server's clock.
    pub answered: Option<Timestamp>,
    /// That the officer looked at it; none while nobody did. Answered is looked at too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
}

impl Request {
    /// True where it counts as being for enforcement: it is, nobody knows, or of these kinds nobody may believe a no.
    #[must_use]
    pub fn counts_as_enforcement(&self) -> bool {
        self.enforcement != ForEnforcement::No
            || matches!(self.asker, Some(Asker::ImmigrationEnforcement | Asker::ForeignState))
    }
}

/// Every request of the case, the one written last first.
#[must_use]
pub fn requests(file: &CaseFile) -> Vec<Request> {
    let answers = Answers::of(file);
    let documents = file.documents_of(f::ID).into_iter().rev();
    documents.filter_map(|document| read(file, &answers, document)).collect()
}

fn read(file: &CaseFile, answers: &Answers<'_>, document: &Document) -> Option<Request> {
    let all = |field: &str| answers.in_document(document, field);
    let keys = |field: &str| -> Vec<String> {
        let choice = |answer: &Answer| match answer {
            Answer::Choice(key) => Some(key.clone()),
            _ => None,
        };
        all(field).into_iter().filter_map(|(_, answer)| choice(answer)).collect()
    };
    if !keys(f::KIND).iter().any(|key| key == f::AUTHORITY_REQUEST) {
        return None;
    }
    // Where two people wrote different words, both are read.
    let words = |field: &str| {
        let mut found: Vec<&str> = Vec::new();
        for (_, answer) in all(field) {
            let (Answer::Text(text) | Answer::Moment(text) | Answer::Signed { name: text, .. }) = answer
            else {
                continue;
            };
            if !found.contains(&text.trim()) {
                found.push(text.trim());
            }
        }
        found.join(" / ")
    };
    let opening = file.opening(document.id())?;
    let no = {
        let said = keys(f::ENFORCEMENT);
        !said.is_empty() && said.iter().all(|key| key == "no")
    };
    let yes = keys(f::ENFORCEMENT).iter().any(|key| key == "yes");
    let enforcement = match (no, yes) {
        (true, _) => ForEnforcement::No,
        (_, true) => ForEnforcement::Yes,
        _ => ForEnforcement::Unknown,
    };
    let newest = all(f::DECISION).into_iter().max_by_key(|(change, _)| change.recorded);
    let decision = newest.and_then(|(_, answer)| match answer {
        Answer::Choice(key) => Decision::named(key),
        _ => None,
    });
    Some(Request {
        document: document.id().clone(),
        version: opening.version,
        by: opening.by.clone(),
        written: opening.at,
        on: words(f::ON),
        from: words(f::FROM),
        asker: most_careful(&keys(f::ASKER)),
        what: words(f::WHAT),
        purpose: words(f::PURPOSE),
        enforcement,
        told: all(f::TOLD).iter().any(|(_, answer)| **answer == Answer::Flag(true)),
        lawyer: words(f::LAWYER),
        decision,
        reason: words(f::REASON),
        given: words(f::GIVEN),
        answered_by: words(f::SIGNATURE),
        answered: decision.and(newest).map(|(change, _)| change.recorded),
        seen: seen(file, document.id()),
    })
}

/// The first time that the officer looked at it.
fn seen(file: &CaseFile, document: &DocumentId) -> Option<Seen> {
    file.consents().find_map(|(change, fact)| match fact {
        ConsentFact::RequestSeen(it) if it.of == *document => {
            Some(Seen { name: it.name.clone(), at: change.recorded, remark: it.remark.clone() })
        }
        _ => None,
    })
}

/// The change by which a request was answered; none while nobody answered.
#[must_use]
pub fn answer_change(file: &CaseFile, document: &DocumentId) -> Option<ChangeId> {
    let answers = Answers::of(file);
    let document = file.documents_of(f::ID).into_iter().find(|it| it.id() == document)?;
    let all = answers.in_document(document, f::DECISION).into_iter();
    all.max_by_key(|(change, _)| change.recorded).map(|(change, _)| change.id.clone())
}

/// True where a change holds what an authority got for an answer.
#[must_use]
pub fn is_answer(file: &CaseFile, change: &ChangeId) -> bool {
    let known = |document: &DocumentId| file.documents_of(f::ID).iter().any(|it| it.id() == document);
    file.change(change).is_some_and(|it| match &it.body {
        Body::Answer { document, path, .. } => {
            known(document) && Path::top(f::DECISION).is_ok_and(|decision| *path == decision)
        }
        _ => false,
    })
}

/// Where two people named different kinds, a kind that counts as enforcement goes before.
fn most_careful(keys: &[String]) -> Option<Asker> {
    let mut kinds: Vec<Asker> = keys.iter().filter_map(|key| Asker::named(key)).collect();
    kinds.sort_by_key(|kind| !matches!(kind, Asker::ImmigrationEnforcement | Asker::ForeignState));
    kinds.first().copied()
}

/// What somebody who was asked writes down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// When, RFC 3339.
    pub on: String,
    /// Who asks.
    pub from: String,
    /// What kind of authority.
    pub asker: Asker,
    /// What they want to know.
    pub what: String,
    /// What they say it is for.
    pub purpose: String,
    /// Is it for enforcement?
    pub enforcement: ForEnforcement,
}

impl Asked {
    /// True where all of it says something.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        [&self.on, &self.from, &self.what, &self.purpose].iter().all(|text| !text.trim().is_empty())
    }
}

/// The answers that a request writes into its new form.
#[must_use]
pub fn ask_with(file: &CaseFile, document: &DocumentId, asked: &Asked) -> Vec<Body> {
    let text = |text: &str| Answer::Text(text.trim().to_owned());
    let key = |key: &str| Answer::Choice(key.to_owned());
    let answers = vec![
        (f::ON, Answer::Moment(asked.on.clone())),
        (f::KIND, key(f::AUTHORITY_REQUEST)),
        (f::FROM, text(&asked.from)),
        (f::ASKER, key(asked.asker.key())),
        (f::WHAT, text(&asked.what)),
        (f::PURPOSE, text(&asked.purpose)),
        (f::ENFORCEMENT, key(asked.enforcement.key())),
    ];
    answers_with(file, document, answers)
}

/// Child, guardian and lawyer were told of it.
#[must_use]
pub fn told_with(file: &CaseFile, document: &DocumentId) -> Vec<Body> {
    answers_with(file, document, vec![(f::TOLD, Answer::Flag(true))])
}

/// Answers to questions of a form that is there, each with what stood before.
pub(super) fn answers_with(
    file: &CaseFile,
    document: &DocumentId,
    answers: Vec<(&str, Answer)>,
) -> Vec<Body> {
    let body = |(field, value): (&str, Answer)| {
        let path = Path::top(field).ok()?;
        let sees = file.seen_at(document, &path);
        Some(Body::Answer { document: document.clone(), path, value, sees, reason: String::new() })
    };
    answers.into_iter().filter_map(body).collect()
}
