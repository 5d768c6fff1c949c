//! Drawings and recordings, behind the same doors as all the rest. The bytes lie in the database: a backup that has the
//! words has what they name.

use async_trait::async_trait;
use domain::{CaseId, ChangeId, Media, Timestamp};

use super::StorageError;

/// A thing that a statement names, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaHead {
    /// Number of its bytes.
    pub size: u32,
    /// How many parts are here, from the first one on.
    pub parts: u32,
    /// True once all are here and the bytes were found to be the right ones.
    pub whole: bool,
}

/// Reading.
#[async_trait]
pub trait MediaStorage: Send + Sync {
    /// A thing of a case; none where no statement of the case names it.
    async fn media(&self, case: &CaseId, sha256: &str) -> Result<Option<MediaHead>, StorageError>;

    /// The changes that name it, as JSON.
    async fn media_named(&self, case: &CaseId, sha256: &str) -> Result<Vec<String>, StorageError>;

    /// One part of its bytes.
    async fn media_part(
        &self,
        case: &CaseId,
        sha256: &str,
        part: u32,
    ) -> Result<Option<Vec<u8>>, StorageError>;
}

/// Writing.
#[async_trait]
pub trait MediaTx: Send {
    /// Notes that a change names a thing.
    async fn name_media(&mut self, case: &CaseId, media: &Media, by: &ChangeId) -> Result<(), StorageError>;

    /// A thing of a case, as this write sees it.
    async fn media_head(&mut self, case: &CaseId, sha256: &str) -> Result<Option<MediaHead>, StorageError>;

    /// Adds a part.
    async fn add_media_part(
        &mut self,
        case: &CaseId,
        sha256: &str,
        part: u32,
        bytes: &[u8],
    ) -> Result<(), StorageError>;

    /// All bytes that are here, in their order.
    async fn media_bytes(&mut self, case: &CaseId, sha256: &str) -> Result<Vec<u8>, StorageError>;

    /// All bytes are here and are the right ones.
    async fn media_whole(&mut self, case: &CaseId, sha256: &str, at: Timestamp) -> Result<(), StorageError>;

    /// The bytes are not the right ones: they begin anew.
    async fn drop_media_parts(&mut self, case: &CaseId, sha256: &str) -> Result<(), StorageError>;
}
