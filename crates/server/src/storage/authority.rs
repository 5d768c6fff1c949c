//! What the data-protection officer oversees and who saw a case, behind the same doors as all the rest.

use async_trait::async_trait;
use domain::CaseId;

use super::{AuditEntry, StorageError};

/// Reading.
#[async_trait]
pub trait AuthorityStorage: Send + Sync {
    /// Cases in which this form was begun.
    async fn cases_with_form(&self, form: &str) -> Result<Vec<CaseId>, StorageError>;

    /// Changes of all cases whose JSON holds this text, as JSON. Whoever asks reads each and decides.
    async fn changes_holding(&self, text: &str) -> Result<Vec<String>, StorageError>;

    /// Rows of the audit log about this id, newest first, `most` at most.
    async fn audit_about(&self, target: &str, most: u32) -> Result<Vec<AuditEntry>, StorageError>;
}
