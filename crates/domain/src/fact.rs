//! What happened in a case: append-only, typed, never edited.

use std::collections::BTreeSet;

use form_engine::Path;
use serde::{Deserialize, Serialize};

use crate::attention::ComeBack;
use crate::course::Course;
use crate::coverage::CellMarked;
use crate::explain_again::ExplainedAgain;
use crate::hand_on::HandedOn;
use crate::ids::{ChangeId, ContactId, DocumentId, SessionId, StatementId, UserId};
use crate::lock::OpenReason;
use crate::manner::Manner;
use crate::named::NamedKind;
use crate::opening::{OpeningExplained, OpeningSeen};
use crate::other_words::OtherWords;
use crate::outcome::{OutcomePlan, OutcomeTalk};
use crate::paper::{PaperKept, PaperPutAside};
use crate::self_check::SelfCheck;
use crate::statement::ChildStatement;
use crate::taken_back::TakenBack;

/// One thing that happened. New kinds are added at the end; a kind is never renamed or reused.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", content = "data", rename_all = "snake_case")]
pub enum CaseFact {
    /// The case begins; its author is assigned to it.
    CaseOpened {
        /// Number on the tablet until the server gives the case reference, such as `T3-0007`.
        local_number: String,
        /// The reception centre.
        site: String,
    },
    /// A form is begun.
    DocumentOpened {
        /// The filled form.
        document: DocumentId,
        /// Id of its form.
        form: String,
        /// Published version of the form.
        version: u32,
        /// SHA-256 of the form's file, hexadecimal.
        hash: String,
    },
    /// Somebody works on the case from now on. Made by the server alone.
    Assigned {
        /// Who.
        user: UserId,
        /// In which role.
        role: crate::staff::Role,
    },
    /// Somebody works on the case no longer. Made by the server alone.
    Unassigned {
        /// Who.
        user: UserId,
    },
    /// Something a child said and chose to send.
    ChildStatement(Box<ChildStatement>),
    /// A child's session with the tablet ended; says how, never what was not sent.
    ChildSession {
        /// The sitting.
        session: SessionId,
        /// How it ended.
        end: SessionEnd,
        /// True where the child told us nothing today: a complete, respected result.
        no_views: bool,
        /// Topics that were explained and how well we explained them.
        explained: Vec<Explained>,
        /// True where the child pressed "I need help".
        help_pressed: bool,
        /// Who was present, in words, and whether the child agreed.
        present: String,
        /// How the talk was held: depth, choices in play. Talks with an older app do not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        manner: Option<Box<Manner>>,
        /// How the talk went: what was tried, rests, what to look at together. Talks with an older app do not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        course: Option<Box<Course>>,
    },
    /// A version of a document is signed.
    SignOff {
        /// The filled form.
        document: DocumentId,
        /// SHA-256 over the canonical answers, hexadecimal; see `sign_off::digest`.
        digest: String,
        /// What the signer does: `submit` or `approve`.
        act: SignAct,
        /// The name typed under it.
        name: String,
        /// Version of the sentence that was signed.
        text_version: String,
        /// What has to change, where it is sent back.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
    /// A dated, authored note beside the forms.
    Note {
        /// The words.
        text: String,
    },
    /// Staff met or reached the child.
    Contact {
        /// How: `in_person`, `phone`, `video`, `message`.
        mode: String,
        /// What it was about, in a line.
        text: String,
        /// What the child waited for and this answers. None in a contact from before that was asked: it answers all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answers: Option<BTreeSet<ComeBack>>,
    },
    /// A correction: what this change says about an earlier fact.
    Correction {
        /// The fact that was wrong.
        of: ChangeId,
        /// What is right.
        text: String,
    },
    /// Somebody opened questions that are kept closed, and said why.
    LockOpened {
        /// The filled form.
        document: DocumentId,
        /// The first of the questions. Those in the same part of the form were opened with it.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        path: Path,
        /// Why.
        reason: OpenReason,
        /// Why, in own words; empty where the reason says it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
    /// The child took back something that it had said. Nothing of it is in here.
    StatementTakenBack(Box<TakenBack>),
    /// How an adult reads what a child said: kept apart, and never taken for the child's words.
    Reading {
        /// The change that holds the statement.
        of: ChangeId,
        /// The adult's words.
        text: String,
    },
    /// What the child said, translated or written down from its recording by an adult.
    OtherWords(Box<OtherWords>),
    /// Somebody prepared what the child will be told about a decision.
    OutcomePrepared {
        /// What will be told.
        plan: Box<OutcomePlan>,
        /// The preparations that stood on the screen and whose place it takes.
        sees: Vec<ChangeId>,
    },
    /// Somebody told the child what was decided, or began to.
    OutcomeTalk(Box<OutcomeTalk>),
    /// The child cannot be told; says why.
    OutcomeNotTold {
        /// Which determination; none for a decision that stands in no form.
        decision: Option<DocumentId>,
        /// Why.
        reason: String,
    },
    /// Something around permission: who decided what, and what left the team.
    Consent(crate::consent::ConsentFact),
    /// An answer rests on what the child said: links to its statements, never its words.
    RestsOn {
        /// The filled form.
        document: DocumentId,
        /// The question.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        path: Path,
        /// The statements, all of them.
        statements: Vec<StatementId>,
        /// The links that stood on the screen and whose place it takes.
        sees: Vec<ChangeId>,
    },
    /// Somebody, or a body, belongs to the case of whom no form keeps a record.
    Named {
        /// What links hold.
        id: ContactId,
        /// What was named.
        kind: NamedKind,
        /// The name as it was written down.
        name: String,
    },
    /// The worker beside the child looked back at its own part in a talk, or put it off.
    SelfCheck(Box<SelfCheck>),
    /// Somebody wrote why a point does not apply to this child, or took that back.
    CellMarked(Box<CellMarked>),
    /// Somebody explained a topic again that had not come across in a talk.
    ExplainedAgain(Box<ExplainedAgain>),
    /// Somebody got what the child wanted them to read, or did not.
    HandedOn(Box<HandedOn>),
    /// A photo of a paper was kept with an answer.
    PaperKept(Box<PaperKept>),
    /// A photo of a paper is the wrong one.
    PaperPutAside(Box<PaperPutAside>),
    /// The data-protection officer looked at an opening of closed questions, or asks why. Made by the server alone.
    OpeningSeen(Box<OpeningSeen>),
    /// Somebody answers what the officer asked about an opening.
    OpeningExplained(Box<OpeningExplained>),
}

impl CaseFact {
    /// The change that it stands beside and without which it says nothing: a correction, a reading, other words,
    /// what became of a paper or of an opening.
    #[must_use]
    pub fn beside(&self) -> Option<&ChangeId> {
        match self {
            CaseFact::Correction { of, .. } | CaseFact::Reading { of, .. } => Some(of),
            CaseFact::OtherWords(words) => Some(&words.of),
            CaseFact::PaperPutAside(it) => Some(&it.of),
            CaseFact::OpeningSeen(it) => Some(&it.of),
            CaseFact::OpeningExplained(it) => Some(&it.of),
            _ => None,
        }
    }
}

/// How a child's session ended.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionEnd {
    /// The child came to the end.
    Finished,
    /// The child stopped it.
    StoppedByChild,
    /// The worker stopped it.
    StoppedByWorker,
    /// The tablet went off, or the page was lost.
    Interrupted,
}

/// One topic that was shown to the child, and what the child could say of it afterwards.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    /// Topic, such as `T05`.
    pub topic: String,
    /// Version of the text shown.
    pub content_version: String,
    /// How well we explained: never a pass mark.
    pub outcome: TeachBack,
    /// True where our sentence stood first in the question after it, false where it stood second; none where the
    /// question was not asked, or an older app asked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ours_first: Option<bool>,
}

/// How well an explanation came across (child-ux.md 0, point 13: it tests us, not the child).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeachBack {
    /// The child could say it.
    Understood,
    /// Not yet; explain it again in other words.
    ExplainAgain,
    /// The child did not want to say it back, or skipped the topic.
    NotTried,
}

/// What a signature does.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignAct {
    /// The caseworker submits.
    Submit,
    /// The supervisor approves.
    Approve,
    /// The supervisor sends it back.
    Return,
}
