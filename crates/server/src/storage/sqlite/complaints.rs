//! Complaints in SQLite.

use async_trait::async_trait;
use domain::{CaseId, ComplaintId, StaffMember, Timestamp, UserId};

use super::SqliteStorage;
use super::rows::{StaffRow, id, member, moment, signed};
use super::write::SqliteTx;
use crate::storage::{ComplaintStorage, ComplaintTx, Letter, SealedDeed, StorageError};

type LetterRow = (String, Vec<u8>, i64);

fn letter(row: LetterRow) -> Result<Letter, StorageError> {
    Ok(Letter { id: id(&row.0, "complaints")?, sealed: row.1, received: moment(row.2) })
}

#[async_trait]
impl ComplaintStorage for SqliteStorage {
    async fn letters(&self) -> Result<Vec<Letter>, StorageError> {
        let rows: Vec<LetterRow> =
            sqlx::query_as("SELECT id, sealed, received_at FROM complaints").fetch_all(&self.readers).await?;
        rows.into_iter().map(letter).collect()
    }

    async fn letter(&self, id: &ComplaintId) -> Result<Option<Letter>, StorageError> {
        let query = sqlx::query_as("SELECT id, sealed, received_at FROM complaints WHERE id = ?");
        let row: Option<LetterRow> = query.bind(id.as_str()).fetch_optional(&self.readers).await?;
        row.map(letter).transpose()
    }

    async fn deeds(&self, complaint: &ComplaintId) -> Result<Vec<SealedDeed>, StorageError> {
        let query = sqlx::query_as(
            "SELECT sealed, by_user, at FROM complaint_deeds WHERE complaint = ? ORDER BY number",
        );
        let rows: Vec<(Vec<u8>, String, i64)> =
            query.bind(complaint.as_str()).fetch_all(&self.readers).await?;
        let deed = |(sealed, by, at): (Vec<u8>, String, i64)| {
            Ok(SealedDeed { sealed, by: id(&by, "complaint_deeds")?, at: moment(at) })
        };
        rows.into_iter().map(deed).collect()
    }

    async fn team_ever(&self, case: &CaseId) -> Result<Vec<StaffMember>, StorageError> {
        let rows: Vec<StaffRow> = sqlx::query_as(
            "SELECT id, sign_in, name, role FROM staff
             WHERE id IN (SELECT user_id FROM assignments WHERE case_id = ?) ORDER BY id",
        )
        .bind(case.as_str())
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(member).collect()
    }

    async fn has_complaint_handler(&self) -> Result<bool, StorageError> {
        let count: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM staff JOIN credentials ON user_id = id
             WHERE role = 'complaint_handler' AND active = 1",
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(count > 0)
    }
}

#[async_trait]
impl ComplaintTx for SqliteTx {
    async fn add_letter(
        &mut self,
        id: &ComplaintId,
        sealed: &[u8],
        at: Timestamp,
    ) -> Result<bool, StorageError> {
        let insert =
            "INSERT INTO complaints (id, sealed, received_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        let query = sqlx::query(insert).bind(id.as_str()).bind(sealed).bind(signed(at.0));
        Ok(self.run(query).await? == 1)
    }

    async fn add_deed(
        &mut self,
        id: &ComplaintId,
        sealed: &[u8],
        by: &UserId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let insert = "INSERT INTO complaint_deeds (complaint, number, sealed, by_user, at)
             SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4 FROM complaint_deeds WHERE complaint = ?1";
        let query = sqlx::query(insert).bind(id.as_str()).bind(sealed).bind(by.as_str());
        self.run(query.bind(signed(at.0))).await?;
        Ok(())
    }
}
