//! What a child said. No function of this program can edit a statement.

use serde::{Deserialize, Serialize};

use crate::ids::{SessionId, StatementId};
use crate::media::{Media, MediaKind};
use crate::person_said::PersonSaid;
use crate::time::Timestamp;

/// One thing a child said on one screen, in the child's own words, and who may see it.
///
/// A statement that replaces another names it; current is what nothing replaces (decisions.md 8).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    /// Factors whose cards the child had not come to when it went on, where cards come up one after the other: they were not
    /// offered. Statements of an older app do not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_reached: Vec<String>,
    /// Before, now or later, where the child said so; of all its cards.
    pub time: Option<Horizon>,
    /// The solution it speaks about, such as `return`; none for most screens.
    pub solution: Option<String>,
    /// One of the eight answer states.
    pub state: AnswerState,
    /// What was chosen, as option keys in the order in which the child chose them.
    pub chosen: Vec<Chosen>,
    /// People of the child's map (V06), as the child put them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonSaid>,
    /// The child's own words.
    pub words: Option<Verbatim>,
    /// What the child drew or said into the microphone. The words above are then what it told about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Media>,
    /// True where the child looked at it again, or had it read back, and said that it is right. Absent where that is not known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
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

impl ChildStatement {
    /// A statement in which nothing is said yet: what a new kind of content means for it is decided here.
    #[must_use]
    pub fn blank(id: StatementId, session: SessionId, screen: &str, shown: Shown, said: Timestamp) -> Self {
        Self {
            id,
            session,
            screen: screen.to_owned(),
            factors: Vec::new(),
            not_reached: Vec::new(),
            time: None,
            solution: None,
            state: AnswerState::NotAsked,
            chosen: Vec::new(),
            people: Vec::new(),
            words: None,
            media: Vec::new(),
            confirmed: false,
            source: Source::WithWorker,
            shown,
            said,
            replaces: None,
            shares: Vec::new(),
        }
    }

    /// True where the child says that it does not feel safe at some place, now (V05). Only a statement that was sent
    /// exists, and the child read beforehand that the worker will see this.
    #[must_use]
    pub fn feels_unsafe_now(&self) -> bool {
        let now = matches!(self.time, None | Some(Horizon::Now));
        self.screen == "V05" && now && self.chosen.iter().any(|chosen| chosen.part == "not_safe")
    }

    /// The screen as the specification numbers it: every choice in play is on a V08 of its own.
    #[must_use]
    pub fn asked_on(&self) -> &str {
        match self.screen.split_once('.') {
            Some(("V08", _)) => "V08",
            _ => &self.screen,
        }
    }

    /// True where the child asked something (V14), in words or into the microphone.
    #[must_use]
    pub fn asks_something(&self) -> bool {
        self.questions().next().is_some() || self.asks_by_voice()
    }

    /// True where the child said its question into the microphone.
    #[must_use]
    pub fn asks_by_voice(&self) -> bool {
        self.screen == "V14" && self.media.iter().any(|it| it.kind == MediaKind::Voice)
    }

    /// The questions that the child asked (V14), each with its own words and the key of who should answer it.
    pub fn questions(&self) -> impl Iterator<Item = &Chosen> {
        self.chosen.iter().filter(|chosen| self.screen == "V14" && chosen.part == "question")
    }
}

/// One chosen card or word: where it lay and how strong it was.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    /// The time this card alone speaks about, while the child sorts. A statement speaks about one time, which stands on it:
    /// its cards have none of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Horizon>,
}

/// The eight answer states (child-ux.md 4.1). A refusal is never a gap and never a negative.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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

impl AnswerState {
    /// True where the child said something about what was asked, if only that it does not know or does not want to say.
    /// Going on, another day, another person and what was never asked say nothing of it: earlier words stand beside them.
    #[must_use]
    pub fn says(self) -> bool {
        match self {
            AnswerState::Answered | AnswerState::DontKnow | AnswerState::DontWant => true,
            AnswerState::Skipped
            | AnswerState::Later
            | AnswerState::TellSomeoneElse
            | AnswerState::NotAsked
            | AnswerState::NotApplicable => false,
        }
    }
}

/// The time a statement speaks about.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// Before.
    Before,
    /// Now.
    Now,
    /// When the child is of age, which changes who decides and where it lives.
    #[serde(rename = "turning_18")]
    Turning18,
    /// Later.
    Later,
}

/// The child's own words, letter by letter.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TypedBy {
    /// The child.
    Child,
    /// The worker, word for word. Whether the child agreed to it stands on the statement.
    Worker,
}

/// How the child spoke.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Alone with the tablet.
    ChildAlone,
    /// With the worker beside.
    WithWorker,
    /// Through an interpreter.
    ViaInterpreter,
    /// Somebody who looks after the child answered for it: never the child's own answer.
    ViaCaregiver,
    /// By the child itself, with its own board or device.
    Aac,
}

/// What the child saw when it answered.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    /// BCP 47 tag of the language of the screen. Statements of an older app do not say; the change that holds them does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Options in the order in which they stood on the screen.
    pub order: Vec<String>,
}

/// Link to an earlier statement.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaces {
    /// The earlier statement.
    pub statement: StatementId,
    /// Why, if the child said; such as `changed_mind`.
    pub reason: Option<String>,
    /// Older ones of the same question in whose place it stands as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<StatementId>,
}

impl Replaces {
    /// All that it stands in the place of.
    pub fn all(&self) -> impl Iterator<Item = &StatementId> {
        std::iter::once(&self.statement).chain(&self.also)
    }
}

/// One row of "who may see it": a recipient the child chose.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Who.
    pub recipient: Recipient,
    /// How much.
    pub scope: Scope,
}

/// Who may be told (V16). The list has no immigration authority, and none can be added.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Nothing.
    None,
    /// This statement, whole.
    All,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    pub(crate) fn statement() -> ChildStatement {
        ChildStatement {
            factors: vec!["i22".to_owned()],
            words: Some(Verbatim {
                text: " i want to stay with sami ".to_owned(),
                language: "qaa".to_owned(),
                typed_by: TypedBy::Child,
            }),
            said: Timestamp(5),
            ..crate::testing::said("s1", "V11")
        }
    }

    /// No function of this crate may take a statement, or the change that carries it, to alter it. The types have
    /// public fields, so this reads the sources: neither is ever borrowed for writing.
    #[test]
    fn no_function_borrows_a_statement_or_a_fact_for_writing() {
        let mut open = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
        let mut read = 0;
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                let file = entry.path();
                if file.is_dir() {
                    open.push(file);
                    continue;
                }
                let source = std::fs::read_to_string(&file).unwrap_or_default();
                for forbidden in ["ChildStatement", "CaseFact", "Verbatim"] {
                    let borrowed = format!("&mut {forbidden}");
                    assert!(!source.contains(&borrowed), "{}: {borrowed}", file.display());
                }
                read += 1;
            }
        }
        assert!(read > 10, "the sources were not read");
    }
}
