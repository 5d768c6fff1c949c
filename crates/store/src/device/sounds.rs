//! What a child recorded: sealed under the key of its session, beside the records of that session. Sounds are larger than
//! all the rest of a session, so each is written once and read only to be heard.

use super::child::{ChildStore, SESSION_KEY};
use super::{clear_record, read_clear};
use crate::backend::{Backend, Batch, BlindKey, Index};
use crate::error::{Result, StoreError};
use crate::schema::{CHILD, CHILD_SOUNDS};
use crate::seal::{Kind, Sealer};
use crate::vault::Vault;

impl<B: Backend, S: Sealer> ChildStore<'_, B, S> {
    /// Keeps a sound, and returns after it is durable.
    ///
    /// # Errors
    /// [`StoreError::Locked`] if no session is under way; [`StoreError::Full`], and then nothing is kept.
    pub async fn put_sound(&self, name: &str, sound: &[u8]) -> Result<()> {
        let mut begun = self.begun().await?;
        let key = self.vault.key(CHILD_SOUNDS, name).await?;
        let record =
            self.vault.seal_bytes(CHILD_SOUNDS, key, Kind::ChildSound, Index::default(), sound).await?;
        let mut batch = Batch::default();
        if !begun.sounds.contains(&key.0) {
            begun.sounds.push(key.0);
            batch.put(CHILD, clear_record(SESSION_KEY, &begun)?);
        }
        batch.put(CHILD_SOUNDS, record);
        self.vault.commit(batch).await
    }

    /// A sound; none where it was thrown away.
    ///
    /// # Errors
    /// Errors of the backend; [`StoreError::Corrupt`].
    pub async fn sound(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let key = self.vault.key(CHILD_SOUNDS, name).await?;
        self.vault.read_bytes(CHILD_SOUNDS, Kind::ChildSound, key).await
    }

    /// Throws a sound away.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn remove_sound(&self, name: &str) -> Result<()> {
        let mut begun = self.begun().await?;
        let key = self.vault.key(CHILD_SOUNDS, name).await?;
        begun.sounds.retain(|it| *it != key.0);
        let mut batch = Batch::default();
        batch.put(CHILD, clear_record(SESSION_KEY, &begun)?);
        batch.remove(CHILD_SOUNDS, key);
        self.vault.commit(batch).await
    }

    async fn begun(&self) -> Result<super::ChildSession> {
        read_clear(&self.vault.backend, CHILD, SESSION_KEY).await?.ok_or(StoreError::Locked)
    }
}

/// Where sounds of these names lie.
pub(super) async fn keys<B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    names: &[&str],
) -> Result<Vec<[u8; 16]>> {
    let mut keys = Vec::with_capacity(names.len());
    for name in names {
        keys.push(vault.key(CHILD_SOUNDS, name).await?.0);
    }
    Ok(keys)
}

/// Adds removing sounds.
pub(super) fn remove(keys: &[[u8; 16]], batch: &mut Batch) {
    for key in keys {
        batch.remove(CHILD_SOUNDS, BlindKey(*key));
    }
}
