//! What a child said. No function of this program can edit a statement.

use serde::{Deserialize, Serialize};

use crate::ids::{SessionId, StatementId};
use crate::time::Timestamp;

/// One thing a child said on one screen, in the child's own words, and who may see it.
///
/// A statement that replaces another names it; current is what nothing replaces (decisions.md 8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildStatement {
    /// Its own id.
    pub id: StatementId,
    /// The sitting in which it was made.
    pub session: SessionId,
    /// Screen, such as `V10` (child-ux.md 4.2).
    pub screen: String,
    /// Checklist factors that it speaks to, as catalogue ids such as `i22`.
    pub factors: Vec<String>,
    /// Before, now or later, where the child said so.
    pub time: Option<Horizon>,
    /// The solution it speaks about, such as `return`; none for most screens.
    pub solution: Option<String>,
    /// One of the eight answer states.
    pub state: AnswerState,
    /// What was chosen, as option keys in the order in which the child chose them.
    pub chosen: Vec<Chosen>,
    /// The child's own words.
    pub words: Option<Verbatim>,
    /// How the child spoke.
    pub source: Source,
    /// What stood on the screen when it was said.
    pub shown: Shown,
    /// When it was said, by the tablet's clock.
    pub said: Timestamp,
    /// The statement that this one replaces, and why.
    pub replaces: Option<Replaces>,
    /// Who may see it. A recipient that is not listed sees nothing.
    pub shares: Vec<Share>,
}

/// One chosen card or word: where it lay and how strong it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Part of the screen, such as `worry` of V10 or `mood` of V03.
    pub part: String,
    /// Option key, or `own` for the child's own card.
    pub key: String,
    /// The child's own words on the card, where there are some.
    pub words: Option<String>,
    /// A little or a lot, where asked.
    pub strength: Option<String>,
}

/// The eight answer states (child-ux.md 4.1). A refusal is never a gap and never a negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// The child answered.
    Answered,
    /// The child went on.
    Skipped,
    /// The child does not know.
    DontKnow,
    /// The child does not want to say.
    DontWant,
    /// Another day.
    Later,
    /// The child wants to tell another person.
    TellSomeoneElse,
    /// We did not ask.
    NotAsked,
    /// It does not apply to this child.
    NotApplicable,
}

/// The time a statement speaks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// Before.
    Before,
    /// Now.
    Now,
    /// Later.
    Later,
}

/// The child's own words, letter by letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verbatim {
    /// The words as typed; never trimmed, corrected or translated in place.
    pub text: String,
    /// BCP 47 tag.
    pub language: String,
    /// Who held the keyboard.
    pub typed_by: TypedBy,
}

/// Who typed the child's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TypedBy {
    /// The child.
    Child,
    /// The worker, word for word, read back to the child.
    Worker,
}

/// How the child spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Alone with the tablet.
    ChildAlone,
    /// With the worker beside.
    WithWorker,
    /// Through an interpreter.
    ViaInterpreter,
}

/// What the child saw when it answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Prompt, such as `V10.b3`.
    pub prompt: String,
    /// Version of the content pack.
    pub content_version: String,
    /// Status of the translation: `source`, `machine_draft`, `speaker_reviewed`, `child_tested`.
    pub translation: String,
    /// Depth: `b1` to `b4`.
    pub band: String,
    /// Options in the order in which they stood on the screen.
    pub order: Vec<String>,
}

/// Link to an earlier statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaces {
    /// The earlier statement.
    pub statement: StatementId,
    /// Why, if the child said; such as `changed_mind`.
    pub reason: Option<String>,
}

/// One row of "who may see it": a recipient the child chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Who.
    pub recipient: Recipient,
    /// How much.
    pub scope: Scope,
}

/// Who may be told (V16). The list has no immigration authority, and none can be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// The worker beside the child: a locked row, because the tablet is theirs. Never stored as a choice.
    Worker,
    /// Other caseworkers who look after this child.
    Team,
    /// The person who checks the worker's work.
    Supervisor,
    /// The people who decide.
    Panel,
    /// The child's guardian.
    Guardian,
    /// The child's lawyer.
    Lawyer,
    /// A doctor or nurse.
    Doctor,
    /// The school.
    School,
    /// A member of the family.
    Family,
}

/// How much a recipient may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Nothing.
    None,
    /// This statement, whole.
    All,
}
