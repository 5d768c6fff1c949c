//! What the data-protection officer may answer.

use form_engine::Answer;
use serde::{Deserialize, Serialize};

use super::request::{Decision, Request, answers_with};
use crate::case_file::CaseFile;
use crate::change::Body;
use crate::fields::disclosure as f;

/// A reason with fewer letters says nothing (form M3, `rq_reason`).
pub const LEAST_REASON: usize = 40;

/// An answer.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Which.
    pub decision: Decision,
    /// Why.
    pub reason: String,
    /// What a lawyer said; needed where a court orders something.
    #[serde(default)]
    pub lawyer: String,
    /// What was given; needed where something is given.
    #[serde(default)]
    pub given: String,
}

/// Why an answer is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoReply {
    /// It is answered already. An answer is never changed.
    Answered,
    /// Nothing is given for enforcement without an order of a court.
    NotForEnforcement,
    /// The reason is missing or too short.
    NoReason,
    /// A lawyer must be heard before a court's order is followed.
    NoLawyer,
    /// What was given is not said.
    NothingGiven,
}

/// The answers that are open for a request.
#[must_use]
pub fn allowed(request: &Request) -> Vec<Decision> {
    let closed = request.counts_as_enforcement();
    let fits = |it: &Decision| !closed || *it != Decision::OutcomeNoticeOnly;
    Decision::ALL.iter().copied().filter(fits).collect()
}

/// True where something leaves with this answer.
#[must_use]
pub fn gives(decision: Decision) -> bool {
    matches!(decision, Decision::OutcomeNoticeOnly | Decision::OrderedByCourt)
}

/// What speaks against this answer, the first thing that is wrong.
///
/// # Errors
/// [`NoReply`] with what has to be put right.
pub fn may_reply(request: &Request, reply: &Reply) -> Result<(), NoReply> {
    let letters = |text: &str| text.trim().chars().count();
    if request.decision.is_some() {
        return Err(NoReply::Answered);
    }
    if !allowed(request).contains(&reply.decision) {
        return Err(NoReply::NotForEnforcement);
    }
    if letters(&reply.reason) < LEAST_REASON {
        return Err(NoReply::NoReason);
    }
    if reply.decision == Decision::OrderedByCourt && letters(&reply.lawyer) == 0 {
        return Err(NoReply::NoLawyer);
    }
    if gives(reply.decision) && letters(&reply.given) == 0 {
        return Err(NoReply::NothingGiven);
    }
    Ok(())
}

/// What an answer writes into the form of the request, signed with a name and a moment as RFC 3339.
#[must_use]
pub fn reply_with(file: &CaseFile, request: &Request, reply: &Reply, name: &str, at: &str) -> Vec<Body> {
    let text = |text: &str| Answer::Text(text.trim().to_owned());
    let mut answers = vec![
        (f::DECISION, Answer::Choice(reply.decision.key().to_owned())),
        (f::REASON, text(&reply.reason)),
    ];
    if !reply.lawyer.trim().is_empty() {
        answers.push((f::LAWYER, text(&reply.lawyer)));
    }
    if gives(reply.decision) {
        answers.push((f::GIVEN, text(&reply.given)));
    }
    answers.push((f::SIGNATURE, Answer::Signed { name: name.to_owned(), at: at.to_owned() }));
    answers_with(file, &request.document, answers)
}
