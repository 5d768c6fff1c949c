//! Which recordings there are, and of which words.

use serde::{Deserialize, Serialize};

use super::ledger::TextStatus;
use crate::error::BadFile;

/// All recorded clips. A clip is played only for exactly the words that it was recorded from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AudioManifest {
    /// Version of this shape; 1.
    pub format: u8,
    /// The clips.
    pub clips: Vec<Clip>,
}

/// One recorded clip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clip {
    /// Key of the text, such as `T05.b3.c1.p1`.
    pub key: String,
    /// BCP 47 tag.
    pub language: String,
    /// SHA-256 of the words, hexadecimal.
    pub text_sha256: String,
    /// Name of the file.
    pub file: String,
    /// Length.
    pub seconds: u16,
    /// Who spoke: a role, never a name.
    pub speaker_role: String,
    /// Day, as `YYYY-MM-DD`.
    pub recorded_on: String,
    /// How far the clip has come.
    pub status: TextStatus,
}

impl AudioManifest {
    /// Name of the file.
    pub const FILE: &'static str = "child/audio.json";

    /// Reads the list of clips.
    ///
    /// # Errors
    /// [`BadFile`] where the text is no such list.
    pub fn parse(text: &str) -> Result<Self, BadFile> {
        serde_json::from_str(text).map_err(|error| BadFile::new(Self::FILE, error))
    }

    /// The clip of exactly these words; none where there is none or its words are old.
    #[must_use]
    pub fn clip(&self, key: &str, language: &str, text: &str) -> Option<&Clip> {
        let now = crate::hash(text.as_bytes());
        self.clips.iter().find(|clip| clip.key == key && clip.language == language && clip.text_sha256 == now)
    }
}
