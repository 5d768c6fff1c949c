//! Which recordings there are, and of which words.

use serde::{Deserialize, Serialize};

use super::band::Band;
use super::ledger::TextStatus;
use super::signed::SignLanguage;
use crate::error::BadFile;

/// All recorded clips of one kind: sounds, or films in one sign language. A clip is played only for exactly the words that it was
/// recorded from.
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
    /// The shallowest depth that has the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
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
    /// The sign language of a film; none for a sound, and in lists from before there were films.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<SignLanguage>,
}

/// All clips of one language in one file, to carry them from one office to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AudioPack {
    /// Version of this shape; 1.
    pub format: u8,
    /// BCP 47 tag.
    pub language: String,
    /// The clips with their sound.
    pub clips: Vec<PackedClip>,
}

/// One clip of an [`AudioPack`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackedClip {
    /// What it is.
    pub clip: Clip,
    /// The sound, base64.
    pub audio: String,
}

/// How a text stands to its recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// There is a recording of exactly these words.
    Recorded,
    /// There is one of other words: it is not played.
    Stale,
    /// Nobody has recorded it.
    Missing,
}

impl AudioManifest {
    /// Name of the file.
    pub const FILE: &'static str = "child/audio.json";
    /// Version of the shape that this program reads and writes.
    pub const FORMAT: u8 = 1;

    /// A list without a clip.
    #[must_use]
    pub fn empty() -> Self {
        Self { format: Self::FORMAT, clips: Vec::new() }
    }

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

    /// How a text stands to its recording.
    #[must_use]
    pub fn heard(&self, key: &str, language: &str, text: &str) -> Heard {
        if self.clip(key, language, text).is_some() {
            return Heard::Recorded;
        }
        let old = self.clips.iter().any(|clip| clip.key == key && clip.language == language);
        if old { Heard::Stale } else { Heard::Missing }
    }

    /// Puts a clip in the place of the one that was there; gives the one that it replaced.
    pub fn put(&mut self, clip: Clip) -> Option<Clip> {
        let old = self.take(&clip.key, &clip.language);
        let at = self.clips.partition_point(|it| it.key < clip.key);
        self.clips.insert(at, clip);
        old
    }

    /// Takes a clip out.
    pub fn take(&mut self, key: &str, language: &str) -> Option<Clip> {
        let at = self.clips.iter().position(|clip| clip.key == key && clip.language == language)?;
        Some(self.clips.remove(at))
    }
}
