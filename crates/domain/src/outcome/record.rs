//! What is kept of an outcome talk.

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::change::Change;
use crate::fact::{CaseFact, Explained};
use crate::ids::{ChangeId, DocumentId, SessionId, StatementId};
use crate::manner::Band;
use crate::time::Timestamp;

/// How something that a child said counted in the decision.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// It is part of the plan.
    Followed,
    /// A part of it is.
    Partly,
    /// Not this time.
    Not,
}

impl Counted {
    /// All of them, in the order of the screen.
    pub const ALL: [Counted; 3] = [Counted::Followed, Counted::Partly, Counted::Not];

    /// Its key in records and texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Counted::Followed => "followed",
            Counted::Partly => "partly",
            Counted::Not => "not",
        }
    }
}

/// One thing that the child said, and what the child is told about it. It names the statement and holds none of its
/// words, so that it tells nobody more than the child allowed.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeItem {
    /// What the child said.
    pub statement: StatementId,
    /// How it counted; none while nobody has written it.
    pub counted: Option<Counted>,
    /// Why it, or a part of it, was not followed; ends a sentence that begins "because".
    #[serde(default)]
    pub reason: String,
    /// What of it is in the plan, or what makes it easier.
    #[serde(default)]
    pub measure: String,
}

/// A day on which somebody talks with the child again.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub day: CivilDate,
    /// Who.
    pub who: String,
}

/// What the child will be told, or was told, in plain words of the child's language.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomePlan {
    /// The determination it is about; none for a decision that stands in no form.
    pub decision: Option<DocumentId>,
    /// How deep the child is told.
    pub band: Band,
    /// BCP 47 tag of the language of the pages.
    pub language: String,
    /// What was decided.
    #[serde(default)]
    pub decided: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// What the child said, in the order in which it is talked about.
    #[serde(default)]
    pub items: Vec<OutcomeItem>,
    /// What happens next.
    #[serde(default)]
    pub next_step: String,
    /// When.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub next_day: Option<CivilDate>,
    /// Who helps the child to disagree, such as a lawyer.
    #[serde(default)]
    pub lawyer: String,
    /// When that person was told of the decision.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub lawyer_told: Option<CivilDate>,
    /// The last day to challenge the decision.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub last_day: Option<CivilDate>,
    /// Who is with the child today.
    #[serde(default)]
    pub who_today: String,
    /// What is done for the child today; for staff.
    #[serde(default)]
    pub support: String,
    /// When somebody talks with the child again.
    #[serde(default)]
    pub follow_up: Vec<FollowUp>,
    /// The worker, by the name that the child knows.
    #[serde(default)]
    pub worker: String,
    /// Who interprets; needed where no speaker has read the words of the pages.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub interpreter: String,
}

impl OutcomePlan {
    /// An empty one.
    #[must_use]
    pub fn empty(decision: Option<DocumentId>, band: Band, language: &str, worker: &str) -> Self {
        Self {
            decision,
            band,
            language: language.to_owned(),
            decided: String::new(),
            reason: String::new(),
            items: Vec::new(),
            next_step: String::new(),
            next_day: None,
            lawyer: String::new(),
            lawyer_told: None,
            last_day: None,
            who_today: String::new(),
            support: String::new(),
            follow_up: Vec::new(),
            worker: worker.to_owned(),
            interpreter: String::new(),
        }
    }
}

/// A page of the talk that stood before the child.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageTold {
    /// Screen, `O1` to `O6`.
    pub page: String,
    /// The statement that it was about, on O3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementId>,
    /// When it was left, by the tablet's clock.
    pub at: Timestamp,
}

/// How an outcome talk ended.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TalkEnd {
    /// The child heard all of it.
    Finished,
    /// The child did not want to hear it now.
    NotNow,
    /// The child stopped it.
    Stopped,
}

/// A talk that was held, with exactly what was told. What the child said about it is a statement of the child, with its
/// own rows of who may see it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeTalk {
    /// The sitting.
    pub session: SessionId,
    /// What was told.
    pub plan: OutcomePlan,
    /// Version of the texts around it.
    pub content_version: String,
    /// Status of the translation of those texts.
    pub translation: String,
    /// The pages in their order.
    pub told: Vec<PageTold>,
    /// How well we explained: what was decided (O1) and what the child can do (O5).
    pub checks: Vec<Explained>,
    /// What the child said about it, where the child let it be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reaction: Option<StatementId>,
    /// How it ended.
    pub end: TalkEnd,
}

impl CaseFile {
    /// The preparations that no other one takes the place of. Several where people prepared apart from each other.
    #[must_use]
    pub fn outcome_plans(&self) -> Vec<(&Change, &OutcomePlan)> {
        let all: Vec<(&Change, &OutcomePlan, &Vec<ChangeId>)> = self
            .facts()
            .filter_map(|(change, fact)| match fact {
                CaseFact::OutcomePrepared { plan, sees } => Some((change, plan.as_ref(), sees)),
                _ => None,
            })
            .collect();
        let seen = |id: &ChangeId| all.iter().any(|(_, _, sees)| sees.contains(id));
        let standing = all.iter().filter(|(change, _, _)| !seen(&change.id));
        standing.map(|(change, plan, _)| (*change, *plan)).collect()
    }

    /// The talks that were held, oldest first, also those that the child ended.
    pub fn outcome_talks(&self) -> impl DoubleEndedIterator<Item = (&Change, &OutcomeTalk)> {
        self.facts().filter_map(|(change, fact)| match fact {
            CaseFact::OutcomeTalk(talk) => Some((change, talk.as_ref())),
            _ => None,
        })
    }

    /// Why the child was not told, oldest first: the decision and the reason.
    pub fn outcome_reasons(&self) -> impl DoubleEndedIterator<Item = (&Change, Option<&DocumentId>, &str)> {
        self.facts().filter_map(|(change, fact)| match fact {
            CaseFact::OutcomeNotTold { decision, reason } => {
                Some((change, decision.as_ref(), reason.as_str()))
            }
            _ => None,
        })
    }
}
