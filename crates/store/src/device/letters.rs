//! Complaints that wait for a network, and the key of the office that alone can open them. They belong to the tablet and
//! to nobody on it: whoever is next online carries them, and nothing beside them tells who wrote or when.

use serde::{Deserialize, Serialize};

use super::{DeviceStore, clear_record, read_clear};
use crate::backend::{Backend, Batch, BlindKey, Index, Record, Select};
use crate::error::Result;
use crate::schema::{LETTERS, OFFICE};
use crate::seal::Sealer;

const OFFICE_KEY: BlindKey = BlindKey([0; 16]);

/// The public key of the complaints office; no secret.
#[derive(Clone, Serialize, Deserialize)]
struct Office {
    v: u8,
    key: [u8; 32],
}

/// A sealed complaint that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingLetter {
    /// Its random id.
    pub id: [u8; 16],
    /// The sealed bytes.
    pub sealed: Vec<u8>,
}

impl<B: Backend, S: Sealer> DeviceStore<B, S> {
    /// The key of the complaints office; none where the tablet has not heard of one, and then nobody is offered to
    /// write.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn office(&self) -> Result<Option<[u8; 32]>> {
        Ok(read_clear::<Office>(&self.backend, OFFICE, OFFICE_KEY).await?.map(|office| office.key))
    }

    /// Keeps what the server said of the office: its key, or that there is none.
    ///
    /// # Errors
    /// Errors of the backend; the older one stays.
    pub async fn put_office(&self, key: Option<[u8; 32]>) -> Result<()> {
        let mut batch = Batch::default();
        match key {
            Some(key) => batch.put(OFFICE, clear_record(OFFICE_KEY, &Office { v: 1, key })?),
            None => batch.remove(OFFICE, OFFICE_KEY),
        }
        self.backend.commit(batch).await
    }

    /// Keeps a sealed complaint until it is sent, and returns after it is durable.
    ///
    /// # Errors
    /// [`StoreError::Full`](crate::StoreError::Full), and then nothing is kept.
    pub async fn keep_letter(&self, letter: &WaitingLetter) -> Result<()> {
        let mut batch = Batch::default();
        let parts = vec![letter.sealed.clone()];
        batch.put(LETTERS, Record { key: BlindKey(letter.id), index: Index::default(), parts });
        self.backend.commit(batch).await
    }

    /// Everything that waits.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn letters(&self) -> Result<Vec<WaitingLetter>> {
        let records = self.backend.get_all(LETTERS, Select::All).await?;
        Ok(records.into_iter().map(|it| WaitingLetter { id: it.key.0, sealed: it.parts.concat() }).collect())
    }

    /// The office has it: nothing of it stays here.
    ///
    /// # Errors
    /// Errors of the backend; then it is sent again, and counts once.
    pub async fn letter_sent(&self, id: [u8; 16]) -> Result<()> {
        let mut batch = Batch::default();
        batch.remove(LETTERS, BlindKey(id));
        self.backend.commit(batch).await
    }
}
