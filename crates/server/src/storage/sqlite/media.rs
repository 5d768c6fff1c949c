//! Drawings and recordings in SQLite.

use async_trait::async_trait;
use domain::{CaseId, ChangeId, Media, MediaKind, Timestamp};
use sqlx::{Executor, Sqlite};

use super::SqliteStorage;
use super::rows::signed;
use super::write::SqliteTx;
use crate::storage::{MediaHead, MediaStorage, MediaTx, StorageError};

const HEAD: &str = "SELECT size, whole_at IS NOT NULL,
        (SELECT count(*) FROM media_parts WHERE media_parts.case_id = media.case_id AND media_parts.sha256 = media.sha256)
     FROM media WHERE case_id = ? AND sha256 = ?";

async fn head<'e>(
    from: impl Executor<'e, Database = Sqlite>,
    case: &CaseId,
    sha256: &str,
) -> Result<Option<MediaHead>, StorageError> {
    let row: Option<(u32, bool, u32)> =
        sqlx::query_as(HEAD).bind(case.as_str()).bind(sha256).fetch_optional(from).await?;
    Ok(row.map(|(size, whole, parts)| MediaHead { size, parts, whole }))
}

#[async_trait]
impl MediaStorage for SqliteStorage {
    async fn media(&self, case: &CaseId, sha256: &str) -> Result<Option<MediaHead>, StorageError> {
        head(&self.readers, case, sha256).await
    }

    async fn media_named(&self, case: &CaseId, sha256: &str) -> Result<Vec<String>, StorageError> {
        let query = sqlx::query_scalar(
            "SELECT body FROM media_named JOIN changes ON changes.id = change_id
             WHERE media_named.case_id = ? AND sha256 = ? ORDER BY number",
        );
        Ok(query.bind(case.as_str()).bind(sha256).fetch_all(&self.readers).await?)
    }

    async fn media_part(
        &self,
        case: &CaseId,
        sha256: &str,
        part: u32,
    ) -> Result<Option<Vec<u8>>, StorageError> {
        let query =
            sqlx::query_scalar("SELECT bytes FROM media_parts WHERE case_id = ? AND sha256 = ? AND part = ?");
        Ok(query.bind(case.as_str()).bind(sha256).bind(part).fetch_optional(&self.readers).await?)
    }
}

#[async_trait]
impl MediaTx for SqliteTx {
    async fn name_media(&mut self, case: &CaseId, media: &Media, by: &ChangeId) -> Result<(), StorageError> {
        let kind = match media.kind {
            MediaKind::Drawing => "drawing",
            MediaKind::Voice => "voice",
            MediaKind::Paper => "paper",
        };
        let insert = "INSERT INTO media (case_id, sha256, kind, mime, size) VALUES (?, ?, ?, ?, ?)
                      ON CONFLICT DO NOTHING";
        let query = sqlx::query(insert).bind(case.as_str()).bind(&media.sha256).bind(kind);
        self.run(query.bind(&media.mime).bind(media.size)).await?;
        let insert =
            "INSERT INTO media_named (case_id, sha256, change_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        self.run(sqlx::query(insert).bind(case.as_str()).bind(&media.sha256).bind(by.as_str())).await?;
        Ok(())
    }

    async fn media_head(&mut self, case: &CaseId, sha256: &str) -> Result<Option<MediaHead>, StorageError> {
        head(&mut *self.0, case, sha256).await
    }

    async fn add_media_part(
        &mut self,
        case: &CaseId,
        sha256: &str,
        part: u32,
        bytes: &[u8],
    ) -> Result<(), StorageError> {
        let insert = "INSERT INTO media_parts (case_id, sha256, part, bytes) VALUES (?, ?, ?, ?)";
        self.run(sqlx::query(insert).bind(case.as_str()).bind(sha256).bind(part).bind(bytes)).await?;
        Ok(())
    }

    async fn media_bytes(&mut self, case: &CaseId, sha256: &str) -> Result<Vec<u8>, StorageError> {
        let query = sqlx::query_scalar(
            "SELECT bytes FROM media_parts WHERE case_id = ? AND sha256 = ? ORDER BY part",
        );
        let parts: Vec<Vec<u8>> = query.bind(case.as_str()).bind(sha256).fetch_all(&mut *self.0).await?;
        Ok(parts.concat())
    }

    async fn media_whole(&mut self, case: &CaseId, sha256: &str, at: Timestamp) -> Result<(), StorageError> {
        let update = "UPDATE media SET whole_at = ? WHERE case_id = ? AND sha256 = ?";
        self.run(sqlx::query(update).bind(signed(at.0)).bind(case.as_str()).bind(sha256)).await?;
        Ok(())
    }

    async fn drop_media_parts(&mut self, case: &CaseId, sha256: &str) -> Result<(), StorageError> {
        let delete = "DELETE FROM media_parts WHERE case_id = ? AND sha256 = ?";
        self.run(sqlx::query(delete).bind(case.as_str()).bind(sha256)).await?;
        Ok(())
    }
}
