//! Reading a push so that nothing of it is lost, not even what this version cannot read.

use domain::{Change, ChangeId};
use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use sync::accept::{ContentHash, content_hash};

use crate::error::ApiError;

/// One element of a push.
pub(super) struct Incoming<'a> {
    /// As received, byte for byte.
    pub(super) raw: &'a str,
    /// Its id, or one made of its content where it has none.
    pub(super) id: ChangeId,
    /// Where it was made, as far as it says so.
    pub(super) device: String,
    /// The save it belongs to, as far as it says so.
    pub(super) group: String,
    /// Its content: canonical where it can be read, byte for byte otherwise.
    pub(super) hash: ContentHash,
    pub(super) parsed: Parsed,
}

/// What this version makes of an element.
pub(super) enum Parsed {
    Change(Box<Change>),
    /// Not a change that this version knows: one from a newer app, most likely.
    Unreadable,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    changes: Vec<&'a RawValue>,
}

/// What even a newer change says about itself.
#[derive(Deserialize)]
struct Outline {
    #[serde(default)]
    id: Option<ChangeId>,
    #[serde(default)]
    device: Option<String>,
    #[serde(default)]
    group: Option<String>,
}

impl<'a> Incoming<'a> {
    /// Takes a body apart.
    ///
    /// # Errors
    /// [`ApiError::Malformed`] if it is not the envelope of a push at all.
    pub(super) fn read(body: &'a [u8]) -> Result<Vec<Self>, ApiError> {
        let envelope: Envelope<'a> = serde_json::from_slice(body).map_err(|_| ApiError::Malformed)?;
        envelope.changes.into_iter().map(|raw| Self::element(raw.get())).collect()
    }

    fn element(raw: &'a str) -> Result<Self, ApiError> {
        // A newer version is never read as an older one, even if it would fit.
        let change = serde_json::from_str::<Change>(raw).ok().filter(|change| change.v <= 1);
        if let Some(change) = change {
            return Ok(Self {
                raw,
                id: change.id.clone(),
                device: change.device.as_str().to_owned(),
                group: change.group.as_str().to_owned(),
                hash: content_hash(&change).map_err(|_| ApiError::Malformed)?,
                parsed: Parsed::Change(Box::new(change)),
            });
        }
        let digest: String =
            Sha256::digest(raw.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        let outline = serde_json::from_str(raw).unwrap_or(Outline { id: None, device: None, group: None });
        let id = match outline.id {
            Some(id) => id,
            None => made_up(&digest)?,
        };
        let text = |text: Option<String>| text.filter(|text| text.len() <= 64).unwrap_or_default();
        Ok(Self {
            raw,
            id,
            device: text(outline.device),
            group: text(outline.group),
            hash: ContentHash::from_stored(digest),
            parsed: Parsed::Unreadable,
        })
    }
}

fn made_up(digest: &str) -> Result<ChangeId, ApiError> {
    let short: String = digest.chars().take(40).collect();
    format!("unread-{short}").parse().map_err(|_| ApiError::Internal("a made-up id is no id"))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn what_cannot_be_read_keeps_its_id_and_every_byte() {
        let body = br#"{"changes":[ {"v":2, "id":"c1","group":"g1","new":{"shape":[1, 2]}} ]}"#;
        let read = Incoming::read(body).unwrap();
        let it = read.first().unwrap();
        assert_eq!(it.raw, r#"{"v":2, "id":"c1","group":"g1","new":{"shape":[1, 2]}}"#);
        assert_eq!((it.id.as_str(), it.group.as_str()), ("c1", "g1"));
        assert!(matches!(it.parsed, Parsed::Unreadable));
    }

    #[test]
    fn what_has_no_id_gets_one_of_its_content() {
        let read = Incoming::read(br#"{"changes":[7,"x",7]}"#).unwrap();
        let ids: Vec<&str> = read.iter().map(|it| it.id.as_str()).collect();
        assert!(ids[0].starts_with("unread-") && ids[0] == ids[2] && ids[0] != ids[1], "{ids:?}");
    }
}
