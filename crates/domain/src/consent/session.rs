//! A sitting with a guardian: what was told in which words, how well we explained, and the signature under it.

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::advice::Advice;
use super::copy::InTexts;
use super::line::Line;
use super::link::Route;
use super::recipient::Recipient;
use crate::ids::{CaseId, DeviceId, DocumentId, SessionId};
use crate::time::Timestamp;

/// In what role somebody decides (`consent_giver_role`).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GiverRole {
    /// Appointed guardian, also a temporary one.
    Guardian,
    /// A parent.
    Parent,
    /// Somebody else with custody.
    LegalCarer,
    /// The young person, who is 18.
    YoungAdult,
}

/// Who decides.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Giver {
    /// Link of the person, as appointments and the family list hold it; the case's own child for a young adult.
    pub person: String,
    /// In what role.
    pub role: GiverRole,
    /// The appointment that it rests on; none for parents and the young adult.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointment: Option<DocumentId>,
    /// True where somebody saw the paper that proves it.
    pub proof_seen: bool,
    /// True where giver and child want different things for their own sake. Then nothing can be signed.
    pub conflict: bool,
    /// Agrees freely; nobody presses or promises anything.
    pub free: bool,
}

/// How an interpreter took part.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InterpreterMode {
    /// In the room.
    InPerson,
    /// By phone.
    Phone,
    /// By video.
    Video,
}

impl InterpreterMode {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            InterpreterMode::InPerson => "in-person",
            InterpreterMode::Phone => "phone",
            InterpreterMode::Video => "video",
        }
    }
}

/// Who ticked the line of an interpreter who was not in the room, and how the interpreter said it.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TickedFor {
    /// How it was said.
    pub said: InterpreterMode,
    /// The worker who ticked it.
    pub by: String,
}

/// The interpreter of a sitting (gate G05).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interpreter {
    /// Name.
    pub name: String,
    /// How.
    pub mode: InterpreterMode,
    /// Neutral, bound to secrecy, and neither a relative nor a child.
    pub independent: bool,
}

/// One text as it stood on the screen.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextShown {
    /// Screen or line, such as `G04` or `gc.trace`.
    pub id: String,
    /// SHA-256 of exactly the words shown, names put in; hexadecimal.
    pub sha256: String,
    /// SHA-256 of what was heard: of the recording that was played, or, where the tablet's own voice read, of the name of the
    /// voice, its language and the words, on a line each; none where nothing was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio: Option<String>,
}

/// How well we explained. It tests us, never the person.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", content = "words", rename_all = "snake_case")]
pub enum Explaining {
    /// Understood the first time.
    Understood,
    /// Understood after it was explained again.
    AfterAgain,
    /// The worker explained it and wrote how.
    ByWorker(String),
}

/// One question of the teach-back (G11).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// The question.
    pub question: String,
    /// How it went.
    pub explaining: Explaining,
}

/// What the signature covers of one line.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineDigest {
    /// The line.
    pub line: Line,
    /// For whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// SHA-256 of the answer, hexadecimal.
    pub sha256: String,
}

/// How somebody signed. All ways count alike; none holds pressure, speed or times, which could tell who wrote (T16).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Mark {
    /// Drawn on the screen: whole pixels only, see [`super::is_plain_path`].
    Drawn {
        /// The shape.
        path: String,
    },
    /// A mark beside which somebody else stood.
    Mark {
        /// The shape.
        path: String,
        /// Who stood by.
        witness: String,
    },
    /// Said aloud, and somebody else heard it.
    Spoken {
        /// Who heard it.
        witness: String,
    },
    /// On paper, photographed.
    Paper {
        /// SHA-256 of the picture, hexadecimal.
        sha256: String,
    },
}

/// A simple electronic signature, and said to be one.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// How.
    pub mark: Mark,
    /// The name typed under it.
    pub name: String,
    /// Where.
    pub place: String,
    /// When, by the tablet's clock. The server's clock stands in [`super::Received`].
    pub signed: Timestamp,
    /// On which tablet.
    pub device: DeviceId,
    /// The worker, who says that all questions were answered.
    pub worker: String,
    /// The interpreter, who says that everything was interpreted. On the person's own phone ([`super::Route`]) nobody but the
    /// person is there: then it is the person who says so of the interpreter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<String>,
    /// Who ticked the interpreter's line for them; none where they did it themselves, and in sittings from before it was noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticked_for: Option<TickedFor>,
    /// SHA-256 over all of the sitting but this, hexadecimal.
    pub digest: String,
}

/// A sitting: set up, told, explained back, decided line by line, signed.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentSession {
    /// Version of this shape; 1.
    pub v: u8,
    /// Its id.
    pub id: SessionId,
    /// The case, so that no signature can be carried to another.
    pub case: CaseId,
    /// Who decides.
    pub giver: Giver,
    /// At the worker's tablet, or on the person's own phone.
    #[serde(default, skip_serializing_if = "Route::is_together")]
    pub route: Route,
    /// The centre in which the child lives; its permissions end when the child moves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// BCP 47 tag of what was shown.
    pub language: String,
    /// Version of the texts.
    pub content_version: String,
    /// Status of the translation.
    pub translation: String,
    /// What was put into the texts; sittings of older programs do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_texts: Option<InTexts>,
    /// The interpreter, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<Interpreter>,
    /// Who else was in the room, by the keys of the vocabulary `presence`.
    #[serde(default)]
    pub present: Vec<String>,
    /// True where an officer of enforcement was there or waited outside. Then nothing can be signed.
    pub officer_present: bool,
    /// Everything that was told, in its order.
    pub told: Vec<TextShown>,
    /// The questions of the teach-back.
    pub checks: Vec<Checked>,
    /// What was said to the offer of time and of a lawyer; sittings of older programs do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<Advice>,
    /// The day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub day: CivilDate,
    /// The lines under the signature.
    pub lines: Vec<LineDigest>,
    /// The signature.
    pub signature: Signature,
}
