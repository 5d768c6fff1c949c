//! Complaints, sealed as they came. They belong to no case, and nothing here knows what is in them.

use async_trait::async_trait;
use domain::{CaseId, ComplaintId, StaffMember, Timestamp, UserId};

use super::StorageError;

/// A sealed complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Which.
    pub id: ComplaintId,
    /// As it came.
    pub sealed: Vec<u8>,
    /// When, to the minute.
    pub received: Timestamp,
}

/// Something that the office did, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedDeed {
    /// What.
    pub sealed: Vec<u8>,
    /// Who.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// Reading.
#[async_trait]
pub trait ComplaintStorage: Send + Sync {
    /// All, in no order.
    async fn letters(&self) -> Result<Vec<Letter>, StorageError>;

    /// One.
    async fn letter(&self, id: &ComplaintId) -> Result<Option<Letter>, StorageError>;

    /// What the office did with one, oldest first.
    async fn deeds(&self, id: &ComplaintId) -> Result<Vec<SealedDeed>, StorageError>;

    /// Everybody who works or ever worked on a case.
    async fn team_ever(&self, case: &CaseId) -> Result<Vec<StaffMember>, StorageError>;

    /// True where somebody of the office has an open account with a passphrase.
    async fn has_complaint_handler(&self) -> Result<bool, StorageError>;
}

/// Writing.
#[async_trait]
pub trait ComplaintTx: Send {
    /// Keeps a letter. False if it was there before.
    async fn add_letter(
        &mut self,
        id: &ComplaintId,
        sealed: &[u8],
        at: Timestamp,
    ) -> Result<bool, StorageError>;

    /// Adds a deed as the next one.
    async fn add_deed(
        &mut self,
        id: &ComplaintId,
        sealed: &[u8],
        by: &UserId,
        at: Timestamp,
    ) -> Result<(), StorageError>;
}
