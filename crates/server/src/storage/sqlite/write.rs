//! Writing, on the one connection that may.

use async_trait::async_trait;
use domain::{CaseId, ChangeId, DeviceId, DocumentId, StaffMember, StatementId, Timestamp, UserId};
use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Sqlite, Transaction};

use sync::accept::ContentHash;

use super::rows::{StaffRow, id, member, role_text, signed, unsigned};
use crate::storage::audit::{FIRST_LINK, link};
use crate::storage::{
    CaseHead, Credentials, InvitationFor, Known, NewChange, NewHeld, StorageError, WriteTx,
};

/// A write that has begun and is undone when it is dropped.
pub(super) struct SqliteTx(pub(super) Transaction<'static, Sqlite>);

impl SqliteTx {
    /// Runs a statement and says how many rows it touched.
    pub(super) async fn run(
        &mut self,
        query: Query<'_, Sqlite, SqliteArguments>,
    ) -> Result<u64, StorageError> {
        Ok(query.execute(&mut *self.0).await?.rows_affected())
    }

    async fn end_sessions_and_devices(&mut self, user: &UserId, at: Timestamp) -> Result<(), StorageError> {
        self.run(sqlx::query("DELETE FROM sessions WHERE user_id = ?").bind(user.as_str())).await?;
        let revoke = "UPDATE devices SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL";
        self.run(sqlx::query(revoke).bind(signed(at.0)).bind(user.as_str())).await?;
        Ok(())
    }
}

#[async_trait]
impl WriteTx for SqliteTx {
    async fn commit(self: Box<Self>) -> Result<(), StorageError> {
        Ok(self.0.commit().await?)
    }

    async fn audit(
        &mut self,
        at: Timestamp,
        actor: &str,
        action: &str,
        target: &str,
    ) -> Result<(), StorageError> {
        let last: Option<(i64, Vec<u8>)> =
            sqlx::query_as("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
                .fetch_optional(&mut *self.0)
                .await?;
        let (number, before) = last.unwrap_or((0, FIRST_LINK.to_vec()));
        let number = number + 1;
        let hash = link(&before, unsigned(number), at, actor, action, target);
        let insert = "INSERT INTO audit (number, at, actor, action, target, hash) VALUES (?, ?, ?, ?, ?, ?)";
        let query = sqlx::query(insert).bind(number).bind(signed(at.0)).bind(actor).bind(action).bind(target);
        self.run(query.bind(hash.as_slice())).await?;
        Ok(())
    }

    async fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        let upsert = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        self.run(sqlx::query(upsert).bind(key).bind(value)).await?;
        Ok(())
    }

    async fn add_staff(&mut self, member: &StaffMember, at: Timestamp) -> Result<bool, StorageError> {
        let insert = "INSERT INTO staff (id, sign_in, name, role, added_at) VALUES (?, ?, ?, ?, ?)
                      ON CONFLICT (sign_in) DO NOTHING";
        let query = sqlx::query(insert).bind(member.id.as_str()).bind(&member.sign_in).bind(&member.name);
        Ok(self.run(query.bind(role_text(member.role)).bind(signed(at.0))).await? == 1)
    }

    async fn member(&mut self, user: &UserId) -> Result<Option<(StaffMember, bool)>, StorageError> {
        let row: Option<(String, String, String, String, bool)> =
            sqlx::query_as("SELECT id, sign_in, name, role, active FROM staff WHERE id = ?")
                .bind(user.as_str())
                .fetch_optional(&mut *self.0)
                .await?;
        row.map(|(id, sign_in, name, role, active)| {
            let row: StaffRow = (id, sign_in, name, role);
            Ok((member(row)?, active))
        })
        .transpose()
    }

    async fn administrators(&mut self) -> Result<u64, StorageError> {
        let count: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM staff JOIN credentials ON user_id = id
             WHERE role = 'administrator' AND active = 1",
        )
        .fetch_one(&mut *self.0)
        .await?;
        Ok(unsigned(count))
    }

    async fn close_account(&mut self, user: &UserId, at: Timestamp) -> Result<(), StorageError> {
        self.run(sqlx::query("UPDATE staff SET active = 0 WHERE id = ?").bind(user.as_str())).await?;
        self.run(sqlx::query("DELETE FROM invitations WHERE user_id = ?").bind(user.as_str())).await?;
        self.end_sessions_and_devices(user, at).await
    }

    async fn set_credentials(
        &mut self,
        user: &UserId,
        credentials: &Credentials,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let upsert = "INSERT INTO credentials (user_id, salt, memory_kib, passes, verifier, set_at)
                      VALUES (?, ?, ?, ?, ?, ?)
                      ON CONFLICT (user_id) DO UPDATE SET salt = excluded.salt, passes = excluded.passes,
                      memory_kib = excluded.memory_kib, verifier = excluded.verifier, set_at = excluded.set_at";
        let query = sqlx::query(upsert)
            .bind(user.as_str())
            .bind(&credentials.salt)
            .bind(credentials.stretching.memory_kib)
            .bind(credentials.stretching.passes);
        self.run(query.bind(&credentials.verifier).bind(signed(at.0))).await?;
        self.end_sessions_and_devices(user, at).await
    }

    async fn add_invitation(
        &mut self,
        code_hash: &[u8],
        whom: &InvitationFor,
        expires: Timestamp,
    ) -> Result<(), StorageError> {
        let user = match whom {
            InvitationFor::FirstAdministrator => None,
            InvitationFor::Member(user) => Some(user.as_str()),
        };
        self.run(sqlx::query("DELETE FROM invitations WHERE user_id IS ?").bind(user)).await?;
        let insert = "INSERT INTO invitations (code_hash, user_id, expires_at) VALUES (?, ?, ?)";
        self.run(sqlx::query(insert).bind(code_hash).bind(user).bind(signed(expires.0))).await?;
        Ok(())
    }

    async fn take_invitation(
        &mut self,
        code_hash: &[u8],
        now: Timestamp,
    ) -> Result<Option<InvitationFor>, StorageError> {
        let row: Option<(Option<String>, i64)> =
            sqlx::query_as("DELETE FROM invitations WHERE code_hash = ? RETURNING user_id, expires_at")
                .bind(code_hash)
                .fetch_optional(&mut *self.0)
                .await?;
        match row {
            Some((user, expires)) if unsigned(expires) > now.0 => match user {
                Some(user) => Ok(Some(InvitationFor::Member(id(&user, "invitations")?))),
                None => Ok(Some(InvitationFor::FirstAdministrator)),
            },
            _ => Ok(None),
        }
    }

    async fn add_device(
        &mut self,
        device: &DeviceId,
        user: &UserId,
        token_hash: &[u8],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let insert =
            "INSERT INTO devices (id, user_id, token_hash, added_at, seen_at) VALUES (?, ?, ?, ?, ?)";
        let query = sqlx::query(insert).bind(device.as_str()).bind(user.as_str()).bind(token_hash);
        self.run(query.bind(signed(at.0)).bind(signed(at.0))).await?;
        Ok(())
    }

    async fn renew_device(
        &mut self,
        device: &DeviceId,
        token_hash: &[u8],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let update = "UPDATE devices SET token_hash = ?, seen_at = ? WHERE id = ?";
        self.run(sqlx::query(update).bind(token_hash).bind(signed(at.0)).bind(device.as_str())).await?;
        Ok(())
    }

    async fn revoke_device(&mut self, device: &DeviceId, at: Timestamp) -> Result<bool, StorageError> {
        self.run(sqlx::query("DELETE FROM sessions WHERE device_id = ?").bind(device.as_str())).await?;
        let update = "UPDATE devices SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?";
        Ok(self.run(sqlx::query(update).bind(signed(at.0)).bind(device.as_str())).await? == 1)
    }

    async fn add_session(
        &mut self,
        hash: &[u8],
        user: &UserId,
        device: &DeviceId,
        at: Timestamp,
        over_before: Timestamp,
    ) -> Result<(), StorageError> {
        self.run(sqlx::query("DELETE FROM sessions WHERE began_at < ?").bind(signed(over_before.0))).await?;
        let insert =
            "INSERT INTO sessions (hash, user_id, device_id, began_at, seen_at) VALUES (?, ?, ?, ?, ?)";
        let query = sqlx::query(insert).bind(hash).bind(user.as_str()).bind(device.as_str());
        self.run(query.bind(signed(at.0)).bind(signed(at.0))).await?;
        let seen = "UPDATE devices SET seen_at = ? WHERE id = ?";
        self.run(sqlx::query(seen).bind(signed(at.0)).bind(device.as_str())).await?;
        Ok(())
    }

    async fn touch_session(&mut self, hash: &[u8], at: Timestamp) -> Result<(), StorageError> {
        let update = "UPDATE sessions SET seen_at = ? WHERE hash = ?";
        self.run(sqlx::query(update).bind(signed(at.0)).bind(hash)).await?;
        Ok(())
    }

    async fn end_session(&mut self, hash: &[u8]) -> Result<(), StorageError> {
        self.run(sqlx::query("DELETE FROM sessions WHERE hash = ?").bind(hash)).await?;
        Ok(())
    }

    async fn case(&mut self, case: &CaseId) -> Result<Option<CaseHead>, StorageError> {
        let row: Option<(String, i64)> = sqlx::query_as("SELECT reference, latest FROM cases WHERE id = ?")
            .bind(case.as_str())
            .fetch_optional(&mut *self.0)
            .await?;
        Ok(row.map(|(reference, latest)| CaseHead {
            case: case.clone(),
            reference,
            latest: unsigned(latest),
        }))
    }

    async fn open_case(
        &mut self,
        case: &CaseId,
        site: &str,
        year: u16,
        at: Timestamp,
    ) -> Result<String, StorageError> {
        let number: i64 = sqlx::query_scalar(
            "INSERT INTO reference_counters (site, year, last) VALUES (?, ?, 1)
             ON CONFLICT (site, year) DO UPDATE SET last = last + 1 RETURNING last",
        )
        .bind(site)
        .bind(year)
        .fetch_one(&mut *self.0)
        .await?;
        let reference = format!("BIP-{site}-{:02}-{number:05}", year % 100);
        let insert = "INSERT INTO cases (id, reference, latest, opened_at) VALUES (?, ?, 0, ?)";
        self.run(sqlx::query(insert).bind(case.as_str()).bind(&reference).bind(signed(at.0))).await?;
        Ok(reference)
    }

    async fn is_assigned(&mut self, case: &CaseId, user: &UserId) -> Result<bool, StorageError> {
        let query = sqlx::query_scalar(
            "SELECT count(*) > 0 FROM assignments WHERE case_id = ? AND user_id = ? AND ended_at IS NULL",
        );
        Ok(query.bind(case.as_str()).bind(user.as_str()).fetch_one(&mut *self.0).await?)
    }

    async fn assign(
        &mut self,
        case: &CaseId,
        user: &UserId,
        by: &UserId,
        at: Timestamp,
    ) -> Result<bool, StorageError> {
        let insert = "INSERT INTO assignments (case_id, user_id, by_user, since) VALUES (?, ?, ?, ?)
                      ON CONFLICT DO NOTHING";
        let query = sqlx::query(insert).bind(case.as_str()).bind(user.as_str()).bind(by.as_str());
        Ok(self.run(query.bind(signed(at.0))).await? == 1)
    }

    async fn unassign(&mut self, case: &CaseId, user: &UserId, at: Timestamp) -> Result<bool, StorageError> {
        let update = "UPDATE assignments SET ended_at = ?
                      WHERE case_id = ? AND user_id = ? AND ended_at IS NULL";
        let query = sqlx::query(update).bind(signed(at.0)).bind(case.as_str()).bind(user.as_str());
        Ok(self.run(query).await? == 1)
    }

    async fn known(&mut self, id: &ChangeId) -> Result<Option<Known>, StorageError> {
        let row: Option<(i64, String)> = sqlx::query_as("SELECT number, hash FROM changes WHERE id = ?")
            .bind(id.as_str())
            .fetch_optional(&mut *self.0)
            .await?;
        Ok(row.map(|(number, hash)| Known { number: unsigned(number), hash: ContentHash::from_stored(hash) }))
    }

    async fn held_hash(&mut self, id: &str) -> Result<Option<ContentHash>, StorageError> {
        let query = sqlx::query_scalar(
            "SELECT hash FROM held WHERE id = ? AND settled_at IS NULL AND reason <> 'mismatch'
             ORDER BY received_at LIMIT 1",
        );
        let hash: Option<String> = query.bind(id).fetch_optional(&mut *self.0).await?;
        Ok(hash.map(ContentHash::from_stored))
    }

    async fn held_of_save(
        &mut self,
        device: &str,
        group: &str,
    ) -> Result<Vec<(String, String)>, StorageError> {
        let query = sqlx::query_as(
            "SELECT id, body FROM held WHERE device_id = ? AND save_group = ? AND settled_at IS NULL",
        );
        Ok(query.bind(device).bind(group).fetch_all(&mut *self.0).await?)
    }

    async fn append(&mut self, change: NewChange<'_>, at: Timestamp) -> Result<u64, StorageError> {
        let number: i64 =
            sqlx::query_scalar("UPDATE cases SET latest = latest + 1 WHERE id = ? RETURNING latest")
                .bind(change.case.as_str())
                .fetch_one(&mut *self.0)
                .await?;
        let insert = "INSERT INTO changes (case_id, number, id, hash, body, entered_by, received_at)
                      VALUES (?, ?, ?, ?, ?, ?, ?)";
        let query = sqlx::query(insert).bind(change.case.as_str()).bind(number).bind(change.id.as_str());
        let query = query.bind(change.hash.as_str()).bind(change.body).bind(change.entered_by.as_str());
        self.run(query.bind(signed(at.0))).await?;
        Ok(unsigned(number))
    }

    async fn document(
        &mut self,
        case: &CaseId,
        document: &DocumentId,
    ) -> Result<Option<(String, u32)>, StorageError> {
        let query = sqlx::query_as("SELECT form, version FROM documents WHERE case_id = ? AND id = ?");
        Ok(query.bind(case.as_str()).bind(document.as_str()).fetch_optional(&mut *self.0).await?)
    }

    async fn changes(&mut self, case: &CaseId) -> Result<Vec<String>, StorageError> {
        let query = sqlx::query_scalar("SELECT body FROM changes WHERE case_id = ? ORDER BY number");
        Ok(query.bind(case.as_str()).fetch_all(&mut *self.0).await?)
    }

    async fn add_document(
        &mut self,
        case: &CaseId,
        document: &DocumentId,
        form: &str,
        version: u32,
    ) -> Result<(), StorageError> {
        let insert = "INSERT INTO documents (case_id, id, form, version) VALUES (?, ?, ?, ?)
                      ON CONFLICT DO NOTHING";
        let query = sqlx::query(insert).bind(case.as_str()).bind(document.as_str()).bind(form).bind(version);
        self.run(query).await?;
        Ok(())
    }

    async fn add_taken_back(&mut self, case: &CaseId, statement: &StatementId) -> Result<(), StorageError> {
        let insert = "INSERT INTO taken_back (case_id, statement) VALUES (?, ?) ON CONFLICT DO NOTHING";
        self.run(sqlx::query(insert).bind(case.as_str()).bind(statement.as_str())).await?;
        Ok(())
    }

    async fn hold(&mut self, held: NewHeld<'_>, at: Timestamp) -> Result<(), StorageError> {
        let upsert = "INSERT INTO held (id, hash, reason, body, sent_by, device_id, save_group, received_at)
                      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                      ON CONFLICT (id, hash) DO UPDATE SET reason = excluded.reason";
        let query = sqlx::query(upsert).bind(held.id).bind(held.hash.as_str()).bind(held.reason);
        let query = query.bind(held.body).bind(held.sent_by.as_str()).bind(held.device).bind(held.group);
        self.run(query.bind(signed(at.0))).await?;
        Ok(())
    }

    async fn settle(&mut self, id: &str, hash: &ContentHash, at: Timestamp) -> Result<(), StorageError> {
        let update = "UPDATE held SET settled_at = ? WHERE id = ? AND hash = ? AND settled_at IS NULL";
        self.run(sqlx::query(update).bind(signed(at.0)).bind(id).bind(hash.as_str())).await?;
        Ok(())
    }
}
