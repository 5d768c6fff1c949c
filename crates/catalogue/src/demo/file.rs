//! The files of the demo, as they are written.

use std::collections::BTreeMap;

use domain::{Recipient, SignAct, Source, StaffMember, TypedBy, UserId};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// `people.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleText {
    #[expect(dead_code, reason = "said to whoever opens the file")]
    notice: String,
    pub(super) sites: Vec<Site>,
    pub(super) staff: Vec<StaffMember>,
    pub(super) others: Vec<OtherPerson>,
}

/// A reception centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Somebody without an account: a guardian, a lawyer, a member of a panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherPerson {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their part in the procedure; empty where the name says it.
    pub part: String,
}

/// One worked case, of one child or of brothers and sisters.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseText {
    #[expect(dead_code, reason = "names the case to whoever opens the file")]
    id: String,
    pub(super) title: String,
    #[expect(dead_code, reason = "said to whoever opens the file")]
    shows: Vec<String>,
    pub(super) children: Vec<ChildText>,
    pub(super) timeline: Vec<EventText>,
}

/// One child's case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChildText {
    pub(super) case: String,
    pub(super) case_ref: String,
    pub(super) site: String,
    pub(super) caseworker: UserId,
    pub(super) supervisor: UserId,
    pub(super) documents: Vec<DocumentText>,
    pub(super) signed: Vec<SignedText>,
    pub(super) sittings: Vec<SittingText>,
}

/// One filled form.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentText {
    pub(super) id: String,
    pub(super) form: String,
    pub(super) entries: Vec<EntryText>,
}

/// What one person wrote into a form on one day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryText {
    pub(super) day: i32,
    pub(super) by: UserId,
    pub(super) answers: BTreeMap<String, Json>,
}

/// A signature under a form as it stood at the end of a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignedText {
    pub(super) document: String,
    pub(super) day: i32,
    pub(super) by: UserId,
    pub(super) act: SignAct,
}

/// A child's sitting with the tablet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SittingText {
    pub(super) id: String,
    pub(super) day: i32,
    pub(super) by: UserId,
    pub(super) present: String,
    pub(super) explained: Vec<String>,
    pub(super) statements: Vec<StatementText>,
}

/// One thing that the child said.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatementText {
    pub(super) screen: String,
    pub(super) state: domain::AnswerState,
    pub(super) band: String,
    pub(super) language: String,
    pub(super) typed_by: TypedBy,
    pub(super) source: Source,
    pub(super) factors: Vec<String>,
    pub(super) shares: Vec<Recipient>,
    pub(super) chosen: Vec<ChosenText>,
    #[serde(default)]
    pub(super) words: Option<String>,
    #[serde(default)]
    pub(super) time: Option<domain::Horizon>,
}

/// One card that the child chose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChosenText {
    pub(super) part: String,
    pub(super) key: String,
    pub(super) words: String,
}

/// One thing that happened.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventText {
    pub(super) day: i32,
    pub(super) actor: String,
    pub(super) what: String,
    /// The gate that did not let it happen.
    #[serde(default)]
    pub(super) stopped_by: Option<String>,
    /// How the child was met or reached, where it was.
    #[serde(default)]
    pub(super) contact: Option<String>,
    /// The one child of the case that it is about; all, where nothing is said.
    #[serde(default)]
    pub(super) only: Option<String>,
}
