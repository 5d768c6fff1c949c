//! A backend and a sealer together: values of any length go in and come out, nothing readable lies between.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::backend::{Backend, Batch, BlindKey, Index, Record, Select, StoreName};
use crate::error::{Result, StoreError};
use crate::json;
use crate::seal::{Kind, PART_MOST, Place, SealError, Sealer, random};
use crate::together::together;

/// Before each part's content: how many parts there are, and which write they belong to.
const PART_HEAD: usize = 2 + 8;

/// A record that could not be read. It stays where it is; the others still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Damaged {
    /// Its store.
    pub store: StoreName,
    /// Its blind key.
    pub key: BlindKey,
    /// Its order in its case, where it has one; not authenticated.
    pub order: Option<u64>,
}

/// All that could be read, and all that could not.
pub(crate) struct Reading<T> {
    pub(crate) found: Vec<T>,
    pub(crate) damaged: Vec<Damaged>,
}

pub(crate) struct Vault<B, S> {
    pub(crate) backend: B,
    sealer: S,
}

impl<B: Backend, S: Sealer> Vault<B, S> {
    pub(crate) fn new(backend: B, sealer: S) -> Self {
        Self { backend, sealer }
    }

    /// The blind key of an id.
    pub(crate) async fn key(&self, store: StoreName, id: &str) -> Result<BlindKey> {
        Ok(self.sealer.blind(store, id.as_bytes()).await?)
    }

    /// Seals a value into a record. Done before any transaction begins: sealing waits for the browser, and a
    /// transaction that waits for anything but its own requests is over.
    pub(crate) async fn seal<T: Serialize>(
        &self,
        store: StoreName,
        key: BlindKey,
        kind: Kind,
        index: Index,
        value: &T,
    ) -> Result<Record> {
        let content = serde_json::to_vec(value).map_err(|_| StoreError::Unwritable)?;
        self.seal_bytes(store, key, kind, index, &content).await
    }

    /// Seals bytes into a record.
    pub(crate) async fn seal_bytes(
        &self,
        store: StoreName,
        key: BlindKey,
        kind: Kind,
        index: Index,
        content: &[u8],
    ) -> Result<Record> {
        let pieces: Vec<&[u8]> =
            if content.is_empty() { vec![content] } else { content.chunks(PART_MOST - PART_HEAD).collect() };
        let count = u16::try_from(pieces.len()).map_err(|_| StoreError::Unwritable)?;
        let mut head = count.to_be_bytes().to_vec();
        head.extend_from_slice(&random::<8>()?);
        let sealed = together((0..count).zip(pieces).map(|(part, piece)| {
            let content = [head.as_slice(), piece].concat();
            async move { self.sealer.seal(Place { store, key, part, kind }, &content).await }
        }));
        let parts = sealed.await.into_iter().collect::<Result<_, _>>()?;
        Ok(Record { key, index, parts })
    }

    /// Opens a record. Parts of different writes do not open together.
    async fn open_bytes(&self, store: StoreName, kind: Kind, record: &Record) -> Result<Vec<u8>, SealError> {
        let mut content = Vec::new();
        let mut first: Option<[u8; PART_HEAD]> = None;
        for (part, envelope) in (0u16..).zip(&record.parts) {
            let opened = self.sealer.open(Place { store, key: record.key, part, kind }, envelope).await?;
            let (head, piece) = opened.split_first_chunk::<PART_HEAD>().ok_or(SealError::Malformed)?;
            if first.get_or_insert(*head) != head {
                return Err(SealError::Malformed);
            }
            content.extend_from_slice(piece);
        }
        let whole = first.is_some_and(|head| head.starts_with(&(record.parts.len() as u16).to_be_bytes()));
        if whole { Ok(content) } else { Err(SealError::Malformed) }
    }

    async fn open<T: DeserializeOwned>(&self, store: StoreName, kind: Kind, record: &Record) -> Result<T> {
        let corrupt = StoreError::Corrupt { store, key: record.key };
        match self.open_bytes(store, kind, record).await {
            Ok(content) => json::read(&content).ok_or(corrupt),
            Err(SealError::Unknown) => Err(StoreError::TooNew),
            Err(SealError::Unavailable) => Err(SealError::Unavailable.into()),
            Err(_) => Err(corrupt),
        }
    }

    /// Reads one value.
    pub(crate) async fn read<T: DeserializeOwned>(
        &self,
        store: StoreName,
        kind: Kind,
        key: BlindKey,
    ) -> Result<Option<T>> {
        match self.backend.get(store, key).await? {
            Some(record) => self.open(store, kind, &record).await.map(Some),
            None => Ok(None),
        }
    }

    /// Reads bytes.
    pub(crate) async fn read_bytes(
        &self,
        store: StoreName,
        kind: Kind,
        key: BlindKey,
    ) -> Result<Option<Vec<u8>>> {
        let Some(record) = self.backend.get(store, key).await? else { return Ok(None) };
        match self.open_bytes(store, kind, &record).await {
            Ok(content) => Ok(Some(content)),
            Err(SealError::Unknown) => Err(StoreError::TooNew),
            Err(SealError::Unavailable) => Err(SealError::Unavailable.into()),
            Err(_) => Err(StoreError::Corrupt { store, key }),
        }
    }

    /// Reads all values that match. A value that does not open is reported and does not keep the others shut.
    pub(crate) async fn read_all<T: DeserializeOwned>(
        &self,
        store: StoreName,
        kind: Kind,
        select: Select,
    ) -> Result<Reading<T>> {
        let records = self.backend.get_all(store, select).await?;
        let opened = together(records.iter().map(|record| self.open::<T>(store, kind, record))).await;
        let mut reading = Reading { found: Vec::with_capacity(opened.len()), damaged: Vec::new() };
        for (record, value) in records.iter().zip(opened) {
            match value {
                Ok(value) => reading.found.push(value),
                Err(StoreError::Corrupt { .. } | StoreError::TooNew) => reading.damaged.push(Damaged {
                    store,
                    key: record.key,
                    order: record.index.case.map(|(_, order)| order),
                }),
                Err(other) => return Err(other),
            }
        }
        Ok(reading)
    }

    /// Writes a batch of sealed records. An empty batch is no transaction.
    pub(crate) async fn commit(&self, batch: Batch) -> Result<()> {
        if batch.steps.is_empty() { Ok(()) } else { self.backend.commit(batch).await }
    }
}
