//! A drawing or a recording of the child that goes along in a packet, with its bytes, so that the digest stands on them too.
//!
//! What may go along follows the statement that names it: a recording is a statement of its own and has its own choice of
//! who may hear it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::packet::may_be_told;
use super::recipient::RecipientKind;
use crate::case_file::CaseFile;
use crate::media::{Media, MediaKind};
use crate::statement::ChildStatement;
use crate::time::Timestamp;

/// One drawing or recording in a packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enclosed {
    /// What it is.
    pub kind: MediaKind,
    /// What the child was asked.
    pub asked: String,
    /// When the child drew or said it.
    pub said: Timestamp,
    /// How its bytes are to be read.
    pub mime: String,
    /// Number of its bytes.
    pub size: u32,
    /// How long it lasts, where it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u16>,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Its bytes, in base64.
    pub bytes: String,
}

impl Enclosed {
    /// Encloses something that a statement names; none where these are not its bytes, or bytes of another kind. No statement
    /// names a paper.
    #[must_use]
    pub fn of(said: &ChildStatement, media: &Media, asked: &str, bytes: &[u8]) -> Option<Self> {
        (media.kind != MediaKind::Paper && media.is_acceptable() && media.is(bytes)).then(|| Self {
            kind: media.kind,
            asked: asked.to_owned(),
            said: said.said,
            mime: media.mime.clone(),
            size: media.size,
            seconds: media.seconds,
            sha256: media.sha256.clone(),
            bytes: STANDARD.encode(bytes),
        })
    }

    /// Its bytes; none where they are damaged.
    #[must_use]
    pub fn content(&self) -> Option<Vec<u8>> {
        STANDARD.decode(&self.bytes).ok()
    }
}

/// Drawings and recordings that this kind of recipient may be given, each once, with the statement that names it.
#[must_use]
pub fn may_go_along(file: &CaseFile, kind: RecipientKind) -> Vec<(&ChildStatement, &Media)> {
    let mut found: Vec<(&ChildStatement, &Media)> = Vec::new();
    for (_, said) in may_be_told(file, kind) {
        for media in &said.media {
            if found.iter().all(|(_, other)| other.sha256 != media.sha256) {
                found.push((said, media));
            }
        }
    }
    found
}
