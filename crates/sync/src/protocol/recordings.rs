//! Recordings of the words that a child hears. They are no case data: everybody who opens the app may hear them.

use serde::{Deserialize, Serialize};

/// Most bytes of one recording.
pub const RECORDING_MOST_BYTES: usize = 2 * 1024 * 1024;
/// Most bytes of one film in sign language: a minute is the longest that is recorded, and at the rate that the app asks for it has
/// half of this; browsers write more where much moves.
pub const FILM_MOST_BYTES: usize = 12 * 1024 * 1024;
/// Most bytes of the body that carries all recordings of a language from one office to another.
pub const PACK_MOST_BYTES: usize = 96 * 1024 * 1024;

/// `POST recordings/{language}`: an administrator recorded one text.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRecording {
    /// Key of the text, such as `T05.b3.c1.p1`.
    pub key: String,
    /// SHA-256 of the words that were read, hexadecimal. Other words than the server's are refused.
    pub text_sha256: String,
    /// Length, rounded up.
    pub seconds: u16,
    /// Who spoke: a role, never a name.
    pub speaker_role: SpeakerRole,
    /// The sound, base64: WebM or MP4.
    pub audio: String,
}

/// `POST recordings/{language}/signed/{sign}`: an administrator recorded one text in a sign language.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewFilm {
    /// Key of the text, such as `T05.b3.c1.p1`.
    pub key: String,
    /// SHA-256 of the words that were signed, hexadecimal. Other words than the server's are refused.
    pub text_sha256: String,
    /// Length, rounded up.
    pub seconds: u16,
    /// Who signs: a role, never a name.
    pub speaker_role: SpeakerRole,
    /// The sign language as the house calls it.
    pub sign_name: String,
    /// The film without sound, base64: WebM or MP4.
    pub film: String,
}

/// `GET /recordings/{language}/signed.json`: a sign language in which something is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilmsIn {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name, in words of the house.
    pub name: String,
}

/// Who speaks or signs on a recording.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeakerRole {
    /// A cultural mediator.
    Mediator,
    /// An interpreter.
    Interpreter,
    /// Somebody of the staff.
    Staff,
}

impl SpeakerRole {
    /// All roles.
    pub const ALL: [SpeakerRole; 3] = [SpeakerRole::Mediator, SpeakerRole::Interpreter, SpeakerRole::Staff];

    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            SpeakerRole::Mediator => "mediator",
            SpeakerRole::Interpreter => "interpreter",
            SpeakerRole::Staff => "staff",
        }
    }
}

/// Answer to `PUT recordings/{language}`: what became of recordings from another office.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordingsTaken {
    /// Recordings that are here now.
    pub taken: usize,
    /// Left out because their words are not today's, or no child hears them.
    pub left_out: usize,
    /// Texts that still nobody has recorded.
    pub missing: usize,
}
