//! Reading, on the read-only connections.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::{CaseId, ChangeId, DeviceId, DocumentId, StaffMember, StatementId, UserId};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use sync::protocol::{CaseEntry, DeviceEntry, StaffEntry, Stretching};

use super::SqliteStorage;
use super::rows::{StaffRow, id, member, moment, signed, unsigned};
use super::write::SqliteTx;
use crate::storage::{
    Account, AuditEntry, CaseHead, Credentials, Device, Held, Session, Storage, StorageError, WriteTx,
};

#[async_trait]
impl Storage for SqliteStorage {
    async fn begin(&self) -> Result<Box<dyn WriteTx>, StorageError> {
        Ok(Box::new(SqliteTx(self.writer.begin_with("BEGIN IMMEDIATE").await?)))
    }

    fn epoch(&self) -> &str {
        &self.epoch
    }

    async fn meta(&self, key: &str) -> Result<Option<String>, StorageError> {
        let query = sqlx::query_scalar("SELECT value FROM meta WHERE key = ?").bind(key);
        Ok(query.fetch_optional(&self.readers).await?)
    }

    async fn account(&self, sign_in: &str) -> Result<Option<Account>, StorageError> {
        let row = sqlx::query(
            "SELECT id, sign_in, name, role, active, salt, memory_kib, passes, verifier
             FROM staff LEFT JOIN credentials ON user_id = id WHERE sign_in = ?",
        )
        .bind(sign_in)
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| account(&row)).transpose()
    }

    async fn staff(&self) -> Result<Vec<StaffEntry>, StorageError> {
        let rows = sqlx::query(
            "SELECT id, sign_in, name, role, active, verifier IS NOT NULL AS enrolled
             FROM staff LEFT JOIN credentials ON user_id = id ORDER BY sign_in",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter()
            .map(|row| {
                Ok(StaffEntry {
                    member: person(row)?,
                    enrolled: row.try_get("enrolled")?,
                    active: row.try_get("active")?,
                })
            })
            .collect()
    }

    async fn has_administrator(&self) -> Result<bool, StorageError> {
        let count: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM staff JOIN credentials ON user_id = id
             WHERE role = 'administrator' AND active = 1",
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(count > 0)
    }

    async fn colleagues(&self, user: &UserId) -> Result<Vec<StaffMember>, StorageError> {
        let rows: Vec<StaffRow> = sqlx::query_as(
            "WITH mine AS (SELECT case_id FROM assignments WHERE user_id = ?1 AND ended_at IS NULL),
                  people AS (
                      SELECT user_id AS person FROM assignments WHERE case_id IN mine
                      UNION SELECT by_user FROM assignments WHERE case_id IN mine
                      UNION SELECT ?1)
             SELECT id, sign_in, name, role FROM staff WHERE id IN people ORDER BY id",
        )
        .bind(user.as_str())
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(member).collect()
    }

    async fn session(&self, hash: &[u8]) -> Result<Option<Session>, StorageError> {
        let row = sqlx::query(
            "SELECT staff.id, sign_in, name, role, active, device_id, revoked_at IS NOT NULL AS revoked,
                    began_at, sessions.seen_at AS seen
             FROM sessions JOIN staff ON staff.id = sessions.user_id JOIN devices ON devices.id = device_id
             WHERE hash = ?",
        )
        .bind(hash)
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| {
            Ok(Session {
                member: person(&row)?,
                active: row.try_get("active")?,
                device: id(row.try_get("device_id")?, "sessions")?,
                device_revoked: row.try_get("revoked")?,
                began: moment(row.try_get("began_at")?),
                seen: moment(row.try_get("seen")?),
            })
        })
        .transpose()
    }

    async fn device(&self, device: &DeviceId) -> Result<Option<Device>, StorageError> {
        let row = sqlx::query(
            "SELECT user_id, token_hash, revoked_at IS NOT NULL AS revoked FROM devices WHERE id = ?",
        )
        .bind(device.as_str())
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| {
            Ok(Device {
                user: id(row.try_get("user_id")?, "devices")?,
                token_hash: row.try_get("token_hash")?,
                revoked: row.try_get("revoked")?,
            })
        })
        .transpose()
    }

    async fn devices(&self) -> Result<Vec<DeviceEntry>, StorageError> {
        let rows = sqlx::query(
            "SELECT id, user_id, added_at, seen_at, revoked_at IS NOT NULL AS revoked
             FROM devices ORDER BY seen_at DESC, id",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter()
            .map(|row| {
                Ok(DeviceEntry {
                    device: id(row.try_get("id")?, "devices")?,
                    user: id(row.try_get("user_id")?, "devices")?,
                    added: moment(row.try_get("added_at")?),
                    seen: moment(row.try_get("seen_at")?),
                    revoked: row.try_get("revoked")?,
                })
            })
            .collect()
    }

    async fn cases(&self) -> Result<Vec<CaseEntry>, StorageError> {
        let rows: Vec<(String, String, i64, Option<String>)> = sqlx::query_as(
            "SELECT cases.id, reference, opened_at, user_id FROM cases
             LEFT JOIN assignments ON case_id = cases.id AND ended_at IS NULL
             ORDER BY opened_at DESC, cases.id, user_id",
        )
        .fetch_all(&self.readers)
        .await?;
        let mut entries: Vec<CaseEntry> = Vec::new();
        for (case, reference, opened, user) in rows {
            let user = user.map(|user| id(&user, "assignments")).transpose()?;
            match entries.last_mut() {
                Some(entry) if entry.case.as_str() == case => entry.assigned.extend(user),
                _ => entries.push(CaseEntry {
                    case: id(&case, "cases")?,
                    reference,
                    opened: moment(opened),
                    assigned: user.into_iter().collect(),
                }),
            }
        }
        Ok(entries)
    }

    async fn cases_of(&self, user: &UserId) -> Result<Vec<CaseHead>, StorageError> {
        let rows: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT cases.id, reference, latest FROM assignments JOIN cases ON cases.id = case_id
             WHERE user_id = ? AND ended_at IS NULL ORDER BY cases.id",
        )
        .bind(user.as_str())
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|(case, reference, latest)| {
                Ok(CaseHead { case: id(&case, "cases")?, reference, latest: unsigned(latest) })
            })
            .collect()
    }

    async fn has_case(&self, case: &CaseId) -> Result<bool, StorageError> {
        let query = sqlx::query_scalar("SELECT count(*) > 0 FROM cases WHERE id = ?").bind(case.as_str());
        Ok(query.fetch_one(&self.readers).await?)
    }

    async fn changes_after(
        &self,
        case: &CaseId,
        number: u64,
        most_bytes: usize,
    ) -> Result<Vec<(u64, String)>, StorageError> {
        // The running sum starts before each row, so that the first row always fits.
        let rows: Vec<(i64, String)> = sqlx::query_as(
            "SELECT number, body FROM (
                 SELECT number, body, sum(octet_length(body)) OVER (ORDER BY number) AS bytes,
                        row_number() OVER (ORDER BY number) AS place
                 FROM (SELECT number, body FROM changes WHERE case_id = ? AND number > ?
                       ORDER BY number LIMIT 500))
             WHERE bytes <= ? OR place = 1 ORDER BY number",
        )
        .bind(case.as_str())
        .bind(signed(number))
        .bind(signed(most_bytes as u64))
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(number, body)| (unsigned(number), body)).collect())
    }

    async fn documents(&self, case: &CaseId) -> Result<Vec<(DocumentId, String, u32)>, StorageError> {
        let rows: Vec<(String, String, u32)> =
            sqlx::query_as("SELECT id, form, version FROM documents WHERE case_id = ? ORDER BY id")
                .bind(case.as_str())
                .fetch_all(&self.readers)
                .await?;
        rows.into_iter()
            .map(|(document, form, version)| Ok((id(&document, "documents")?, form, version)))
            .collect()
    }

    async fn taken_back(&self, case: &CaseId) -> Result<BTreeSet<StatementId>, StorageError> {
        let query = sqlx::query_scalar("SELECT statement FROM taken_back WHERE case_id = ?");
        let rows: Vec<String> = query.bind(case.as_str()).fetch_all(&self.readers).await?;
        rows.iter().map(|statement| id(statement, "taken_back")).collect()
    }

    async fn statements(&self, case: &CaseId) -> Result<Vec<String>, StorageError> {
        let query = sqlx::query_scalar(
            "SELECT body FROM changes
             WHERE case_id = ? AND json_extract(body, '$.body.fact') = 'child_statement' ORDER BY number",
        );
        Ok(query.bind(case.as_str()).fetch_all(&self.readers).await?)
    }

    async fn change(&self, case: &CaseId, id: &ChangeId) -> Result<Option<String>, StorageError> {
        let query = sqlx::query_scalar("SELECT body FROM changes WHERE id = ? AND case_id = ?");
        Ok(query.bind(id.as_str()).bind(case.as_str()).fetch_optional(&self.readers).await?)
    }

    async fn held(&self) -> Result<Vec<Held>, StorageError> {
        let rows: Vec<(String, String, String, bool)> = sqlx::query_as(
            "SELECT id, reason, body, settled_at IS NOT NULL FROM held ORDER BY received_at, id, hash",
        )
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(id, reason, body, settled)| Held { id, reason, body, settled }).collect())
    }

    async fn audit(&self, number: u64, most: u32) -> Result<Vec<AuditEntry>, StorageError> {
        let rows: Vec<(i64, i64, String, String, String, Vec<u8>)> = sqlx::query_as(
            "SELECT number, at, actor, action, target, hash FROM audit
             WHERE number > ? ORDER BY number LIMIT ?",
        )
        .bind(signed(number))
        .bind(most)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows
            .into_iter()
            .map(|(number, at, actor, action, target, hash)| AuditEntry {
                number: unsigned(number),
                at: moment(at),
                actor,
                action,
                target,
                hash,
            })
            .collect())
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

fn person(row: &SqliteRow) -> Result<StaffMember, StorageError> {
    member((row.try_get("id")?, row.try_get("sign_in")?, row.try_get("name")?, row.try_get("role")?))
}

fn account(row: &SqliteRow) -> Result<Account, StorageError> {
    let verifier: Option<String> = row.try_get("verifier")?;
    let credentials = verifier
        .map(|verifier| {
            Ok::<_, StorageError>(Credentials {
                salt: row.try_get("salt")?,
                stretching: Stretching {
                    memory_kib: row.try_get("memory_kib")?,
                    passes: row.try_get("passes")?,
                },
                verifier,
            })
        })
        .transpose()?;
    Ok(Account { member: person(row)?, active: row.try_get("active")?, credentials })
}
