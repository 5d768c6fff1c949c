//! Drawings and recordings that go with what a child said, and photos of papers. A change names them; their bytes travel
//! apart, after it.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::change::{Body, Change};
use crate::drawing::Sketch;
use crate::fact::CaseFact;
use crate::ids::MediaId;

/// Longest recording, in seconds (child-ux.md V13).
pub const VOICE_MOST_SECONDS: u16 = 180;

/// A drawing, a recording or a photo of a paper, as a change names it: everything but its bytes.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// Its own id.
    pub id: MediaId,
    /// What it is.
    pub kind: MediaKind,
    /// How its bytes are to be read.
    pub mime: String,
    /// Number of its bytes.
    pub size: u32,
    /// How long it lasts, where it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u16>,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
}

/// What it is.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// A drawing of the child, as its lines.
    Drawing,
    /// The child's voice.
    Voice,
    /// A photo of a paper that staff keep with an answer.
    Paper,
}

impl MediaKind {
    /// Most bytes.
    #[must_use]
    pub fn most_bytes(self) -> u32 {
        match self {
            MediaKind::Drawing => 512 * 1024,
            MediaKind::Voice => 3 * 1024 * 1024,
            MediaKind::Paper => 700 * 1024,
        }
    }

    /// True for a kind of bytes that this kind of thing can have. Nothing else is recorded, kept or played.
    #[must_use]
    pub fn may_be(self, mime: &str) -> bool {
        match self {
            MediaKind::Drawing => mime == DRAWING_MIME,
            MediaKind::Paper => mime == PAPER_MIME,
            MediaKind::Voice => {
                let plain = mime.split(';').next().unwrap_or_default().trim();
                matches!(plain, "audio/mp4" | "audio/webm")
            }
        }
    }
}

/// The kind of bytes of a drawing; see [`Sketch`].
pub const DRAWING_MIME: &str = "text/x-heard-drawing";

/// The kind of bytes of a photo of a paper. The tablet draws every photo anew before it is kept: nothing of the camera or of
/// the place goes with it.
pub const PAPER_MIME: &str = "image/jpeg";

/// The drawings, recordings and photos that a change names. Nothing else makes them part of a case.
#[must_use]
pub fn named_by(change: &Change) -> &[Media] {
    match &change.body {
        Body::Fact(CaseFact::ChildStatement(said)) => &said.media,
        Body::Fact(CaseFact::PaperKept(kept)) => std::slice::from_ref(&kept.media),
        _ => &[],
    }
}

impl Media {
    /// A recording.
    #[must_use]
    pub fn voice(id: MediaId, mime: &str, seconds: u16, bytes: &[u8]) -> Self {
        let seconds = Some(seconds);
        Self { seconds, ..Self::of(id, MediaKind::Voice, mime, bytes) }
    }

    /// A drawing and its bytes.
    #[must_use]
    pub fn drawing(id: MediaId, sketch: &Sketch) -> (Self, Vec<u8>) {
        let bytes = String::from(sketch).into_bytes();
        (Self::of(id, MediaKind::Drawing, DRAWING_MIME, &bytes), bytes)
    }

    /// A photo of a paper.
    #[must_use]
    pub fn paper(id: MediaId, bytes: &[u8]) -> Self {
        Self::of(id, MediaKind::Paper, PAPER_MIME, bytes)
    }

    fn of(id: MediaId, kind: MediaKind, mime: &str, bytes: &[u8]) -> Self {
        let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        Self { id, kind, mime: mime.to_owned(), size, seconds: None, sha256: sha256(bytes) }
    }

    /// True where these are its bytes.
    #[must_use]
    pub fn is(&self, bytes: &[u8]) -> bool {
        u32::try_from(bytes.len()) == Ok(self.size) && sha256(bytes) == self.sha256
    }

    /// True where size and kind of bytes are allowed for what it is.
    #[must_use]
    pub fn is_acceptable(&self) -> bool {
        (1..=self.kind.most_bytes()).contains(&self.size) && self.kind.may_be(&self.mime)
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::id;

    #[test]
    fn a_thing_knows_its_bytes_and_no_others() {
        let voice = Media::voice(id("m1"), "audio/webm;codecs=opus", 3, b"abc");
        assert_eq!(voice.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(voice.is(b"abc") && !voice.is(b"abd") && !voice.is(b"ab"));
        assert!(voice.is_acceptable());
    }

    #[test]
    fn nothing_else_is_taken_for_a_voice_or_a_drawing() {
        let voice =
            |mime: &str, size| Media { mime: mime.to_owned(), size, ..Media::voice(id("m1"), "", 3, b"a") };
        for (mime, size) in
            [("text/html", 9), ("audio/wav", 9), ("audio/mp4", 0), ("audio/mp4", 3 * 1024 * 1024 + 1)]
        {
            assert!(!voice(mime, size).is_acceptable(), "{mime} {size}");
        }
        let (drawing, bytes) = Media::drawing(id("m2"), &Sketch::default());
        assert!(drawing.is_acceptable() && drawing.is(&bytes));
        assert!(!Media { mime: "image/svg+xml".to_owned(), ..drawing }.is_acceptable());
    }
}
