//! Drawings, recordings and photos of papers: written with the words that name them, carried after them, part by part.
//!
//! What each is and how far it has travelled lies in `blob_meta`; the bytes lie in `blob_chunk`, one record for each
//! part of the way, sealed in pieces like every record.

use std::collections::BTreeSet;

use domain::{CaseId, Change, Media, MediaId};
use serde::{Deserialize, Serialize};
use sync::engine::{NextPart, Standing};
use sync::protocol::{PartsHeld, part_range, parts_of};
use sync::slot::SlotState;

use super::CaseStore;
use super::mirror::{Mirror, case_key};
use crate::backend::{Backend, Batch, BlindKey, Index};
use crate::error::{Result, StoreError};
use crate::schema::{BLOB_CHUNK, BLOB_META};
use crate::seal::{Kind, Sealer};
use crate::vault::Vault;

/// A drawing or recording that a save brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMedia {
    /// As the statement names it.
    pub media: Media,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// How far it has travelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
enum Way {
    /// Made here; the server holds so many parts.
    Waiting { sent: u32 },
    /// Made here, and the server has all of it.
    Sent,
    /// Made elsewhere; so many parts are here.
    Wanted { have: u32 },
    /// Made elsewhere, and all here.
    Here,
    /// Made here; a person decided not to send the words that name it.
    Aside,
}

impl Way {
    /// As it stands in clear beside the sealed record. A number is never reused.
    fn clear(self) -> u8 {
        match self {
            Way::Waiting { .. } => 0,
            Way::Sent => 1,
            Way::Wanted { .. } => 2,
            Way::Here => 3,
            Way::Aside => 4,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Blob {
    v: u8,
    pub(super) case: CaseId,
    pub(super) media: Media,
    way: Way,
}

impl Blob {
    fn new(case: &CaseId, media: &Media, way: Way) -> Self {
        Self { v: 1, case: case.clone(), media: media.clone(), way }
    }

    fn waits(&self) -> bool {
        matches!(self.way, Way::Waiting { .. })
    }

    pub(super) fn is_wanted(&self) -> bool {
        matches!(self.way, Way::Wanted { .. })
    }
}

pub(super) use domain::media_named_by as named_by;

impl Mirror {
    /// True where it is to be sent. What a held statement names waits for a person, as the statement does.
    pub(super) fn travels(&self, blob: &Blob) -> bool {
        blob.waits() && !self.is_named(&blob.media.id, |state| matches!(state, SlotState::Held { .. }))
    }

    fn is_named(&self, media: &MediaId, state: impl Fn(&SlotState) -> bool) -> bool {
        let slots = self.slots.values().filter(|slot| state(&slot.state));
        slots.flat_map(|slot| named_by(&slot.change)).any(|it| it.id == *media)
    }
}

impl<B: Backend, S: Sealer> CaseStore<B, S> {
    /// The next part to carry that is not among those passed: first one to send whose words the server has, then one
    /// to fetch.
    ///
    /// # Errors
    /// Errors of the backend; [`StoreError::Corrupt`] for bytes that do not open.
    pub async fn next_part(&self, passed: &BTreeSet<MediaId>) -> Result<Option<NextPart>> {
        let mut guard = self.mirror.lock().await;
        let mirror = self.mirrored(&mut guard).await?;
        let open = || mirror.blobs.values().filter(|blob| !passed.contains(&blob.media.id));
        let unsent = |state: &SlotState| !matches!(state, SlotState::Sent { .. });
        for blob in open() {
            let (Way::Waiting { sent }, false) = (blob.way, mirror.is_named(&blob.media.id, unsent)) else {
                continue;
            };
            // All parts are there and the server does not say that they are whole: it begins anew.
            let part = if sent < parts_of(blob.media.size) { sent } else { 0 };
            let (case, media) = (blob.case.clone(), blob.media.clone());
            let bytes = self.part(&media.id, part).await?.ok_or(StoreError::Unwritable)?;
            return Ok(Some(NextPart::Send { case, media, part, bytes }));
        }
        let fetch = open().find_map(|blob| match blob.way {
            Way::Wanted { have } => Some((blob, have)),
            _ => None,
        });
        Ok(fetch.map(|(blob, part)| {
            let (case, media) = (blob.case.clone(), blob.media.clone());
            NextPart::Fetch { case, media, part }
        }))
    }

    /// Writes down how much of a drawing or recording the server holds.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn record_part(&self, media: &MediaId, held: PartsHeld) -> Result<Standing> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let mut batch = Batch::default();
        if let Some(blob) = mirror.blobs.get_mut(media).filter(|blob| blob.waits()) {
            blob.way = if held.whole { Way::Sent } else { Way::Waiting { sent: held.parts } };
            put_meta(&self.vault, &mut batch, blob).await?;
        }
        self.vault.commit(batch).await?;
        let standing = mirror.standing();
        *guard = Some(mirror);
        Ok(standing)
    }

    /// Keeps a part that was fetched, if it is the next one. With the last one it is seen whether the bytes are those
    /// that the statement names; if not, all parts go and are fetched anew.
    ///
    /// # Errors
    /// [`StoreError::Full`]; then nothing has changed.
    pub async fn keep_part(&self, media: &MediaId, part: u32, bytes: &[u8]) -> Result<Standing> {
        let mut guard = self.mirror.lock().await;
        let mut mirror = self.taken(&mut guard).await?;
        let mut batch = Batch::default();
        if let Some(blob) = mirror.blobs.get_mut(media).filter(|blob| blob.way == Way::Wanted { have: part })
        {
            let parts = parts_of(blob.media.size);
            blob.way = Way::Wanted { have: part + 1 };
            if part + 1 == parts {
                let mut whole = self.parts(&blob.media.id, part).await?.unwrap_or_default();
                whole.extend_from_slice(bytes);
                blob.way = if blob.media.is(&whole) { Way::Here } else { Way::Wanted { have: 0 } };
            }
            if blob.way == (Way::Wanted { have: 0 }) {
                remove_parts(&self.vault, &mut batch, &blob.media).await?;
            } else {
                put_part(&self.vault, &mut batch, media, part, bytes).await?;
            }
            put_meta(&self.vault, &mut batch, blob).await?;
        }
        self.vault.commit(batch).await?;
        let standing = mirror.standing();
        *guard = Some(mirror);
        Ok(standing)
    }

    /// The bytes of a drawing or recording; none where not all of them are here.
    ///
    /// # Errors
    /// Errors of the backend; [`StoreError::Corrupt`] for bytes that do not open or are not those that are named.
    pub async fn media(&self, media: &MediaId) -> Result<Option<Vec<u8>>> {
        let mut guard = self.mirror.lock().await;
        let Some(blob) = self.mirrored(&mut guard).await?.blobs.get(media).filter(|it| !it.is_wanted())
        else {
            return Ok(None);
        };
        let bytes = self.parts(media, parts_of(blob.media.size)).await?;
        match bytes {
            Some(bytes) if blob.media.is(&bytes) => Ok(Some(bytes)),
            _ => Err(StoreError::Corrupt { store: BLOB_CHUNK, key: part_key(&self.vault, media, 0).await? }),
        }
    }

    async fn part(&self, media: &MediaId, part: u32) -> Result<Option<Vec<u8>>> {
        let key = part_key(&self.vault, media, part).await?;
        self.vault.read_bytes(BLOB_CHUNK, Kind::BlobPart, key).await
    }

    /// The bytes of the first parts; none where one is missing.
    async fn parts(&self, media: &MediaId, count: u32) -> Result<Option<Vec<u8>>> {
        let mut whole = Vec::new();
        for part in 0..count {
            let Some(bytes) = self.part(media, part).await? else { return Ok(None) };
            whole.extend_from_slice(&bytes);
        }
        Ok(Some(whole))
    }
}

/// Adds writing what a save brings. What is there already stays as it is.
pub(super) async fn put_new<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    mirror: &mut Mirror,
    case: &CaseId,
    media: &[NewMedia],
) -> Result<()> {
    for NewMedia { media, bytes } in media {
        if mirror.blobs.contains_key(&media.id) {
            continue;
        }
        if !media.is(bytes) {
            return Err(StoreError::Unwritable);
        }
        for part in 0..parts_of(media.size) {
            let range = part_range(media.size, part).and_then(|range| bytes.get(range));
            put_part(vault, batch, &media.id, part, range.ok_or(StoreError::Unwritable)?).await?;
        }
        let blob = Blob::new(case, media, Way::Waiting { sent: 0 });
        put_meta(vault, batch, &blob).await?;
        mirror.blobs.insert(media.id.clone(), blob);
    }
    Ok(())
}

/// Adds noting what pulled statements name and the tablet lacks. What nobody may have is not asked for.
pub(super) async fn put_wanted<'a, B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    mirror: &mut Mirror,
    case: &CaseId,
    named: impl Iterator<Item = &'a Media>,
) -> Result<()> {
    for media in named {
        if media.is_acceptable() && !mirror.blobs.contains_key(&media.id) {
            let blob = Blob::new(case, media, Way::Wanted { have: 0 });
            put_meta(vault, batch, &blob).await?;
            mirror.blobs.insert(media.id.clone(), blob);
        }
    }
    Ok(())
}

/// Adds removing what belongs to a case, but for what held statements name.
pub(super) async fn forget<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    mirror: &mut Mirror,
    case: &CaseId,
) -> Result<()> {
    let held = |state: &SlotState| matches!(state, SlotState::Held { .. });
    let of_case = mirror.blobs.values().filter(|blob| blob.case == *case && blob.way != Way::Aside);
    let gone = of_case.filter(|blob| !mirror.is_named(&blob.media.id, held));
    let gone: Vec<Media> = gone.map(|blob| blob.media.clone()).collect();
    for media in gone {
        batch.remove(BLOB_META, vault.key(BLOB_META, media.id.as_str()).await?);
        remove_parts(vault, batch, &media).await?;
        mirror.blobs.remove(&media.id);
    }
    Ok(())
}

/// Adds sending everything again that was made here: the server may have lost it.
pub(super) async fn send_again<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    mirror: &mut Mirror,
) -> Result<()> {
    for blob in mirror.blobs.values_mut() {
        if matches!(blob.way, Way::Waiting { .. } | Way::Sent) {
            blob.way = Way::Waiting { sent: 0 };
            put_meta(vault, batch, blob).await?;
        }
    }
    Ok(())
}

/// Adds keeping here what a change names that is not sent.
pub(super) async fn set_aside<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    mirror: &mut Mirror,
    change: &Change,
) -> Result<()> {
    for media in named_by(change) {
        // What is sent in its place may name it as well.
        if mirror.is_named(&media.id, |_| true) {
            continue;
        }
        if let Some(blob) = mirror.blobs.get_mut(&media.id).filter(|blob| blob.waits()) {
            blob.way = Way::Aside;
            put_meta(vault, batch, blob).await?;
        }
    }
    Ok(())
}

async fn put_meta<B: Backend, S: Sealer>(vault: &Vault<B, S>, batch: &mut Batch, blob: &Blob) -> Result<()> {
    let key = vault.key(BLOB_META, blob.media.id.as_str()).await?;
    let case = case_key(vault, &blob.case).await?;
    let index = Index { case: Some((case, 0)), state: Some(blob.way.clear()) };
    batch.put(BLOB_META, vault.seal(BLOB_META, key, Kind::BlobMeta, index, blob).await?);
    Ok(())
}

async fn put_part<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    media: &MediaId,
    part: u32,
    bytes: &[u8],
) -> Result<()> {
    let key = part_key(vault, media, part).await?;
    batch.put(BLOB_CHUNK, vault.seal_bytes(BLOB_CHUNK, key, Kind::BlobPart, Index::default(), bytes).await?);
    Ok(())
}

async fn remove_parts<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    media: &Media,
) -> Result<()> {
    for part in 0..parts_of(media.size) {
        batch.remove(BLOB_CHUNK, part_key(vault, &media.id, part).await?);
    }
    Ok(())
}

async fn part_key<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    media: &MediaId,
    part: u32,
) -> Result<BlindKey> {
    vault.key(BLOB_CHUNK, &format!("{media}/{part}")).await
}
