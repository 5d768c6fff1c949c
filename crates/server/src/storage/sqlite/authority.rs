//! What the data-protection officer oversees and who saw a case, in SQLite. The officer asks a few times a day: no index is kept
//! for it.

use async_trait::async_trait;
use domain::CaseId;

use super::SqliteStorage;
use super::rows::{id, moment, unsigned};
use crate::storage::{AuditEntry, AuthorityStorage, StorageError};

#[async_trait]
impl AuthorityStorage for SqliteStorage {
    async fn cases_with_form(&self, form: &str) -> Result<Vec<CaseId>, StorageError> {
        let query =
            sqlx::query_scalar("SELECT DISTINCT case_id FROM documents WHERE form = ? ORDER BY case_id");
        let found: Vec<String> = query.bind(form).fetch_all(&self.readers).await?;
        found.into_iter().map(|case| id(&case, "documents")).collect()
    }

    async fn changes_holding(&self, text: &str) -> Result<Vec<String>, StorageError> {
        let query = sqlx::query_scalar("SELECT body FROM changes WHERE instr(body, ?) > 0 ORDER BY rowid");
        Ok(query.bind(text).fetch_all(&self.readers).await?)
    }

    async fn audit_about(&self, target: &str, most: u32) -> Result<Vec<AuditEntry>, StorageError> {
        let rows: Vec<(i64, i64, String, String, String, Vec<u8>)> = sqlx::query_as(
            "SELECT number, at, actor, action, target, hash FROM audit
             WHERE target = ? ORDER BY number DESC LIMIT ?",
        )
        .bind(target)
        .bind(most)
        .fetch_all(&self.readers)
        .await?;
        let entry = |(number, at, actor, action, target, hash)| AuditEntry {
            number: unsigned(number),
            at: moment(at),
            actor,
            action,
            target,
            hash,
        };
        Ok(rows.into_iter().map(entry).collect())
    }
}
