//! Personal links, in SQLite.

use async_trait::async_trait;
use domain::consent::{LINK_TRIES, LinkSeen};
use domain::{CaseId, DeviceId, LinkId, Timestamp, UserId};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use super::SqliteStorage;
use super::rows::{id, moment, signed};
use super::write::SqliteTx;
use crate::storage::{LinkRow, LinkStorage, LinkTx, NewLinkRow, StorageError, WaitingAnswer};

const TABLE: &str = "links";

fn row(row: &SqliteRow) -> Result<LinkRow, StorageError> {
    let when = |name: &str| -> Result<Option<Timestamp>, StorageError> {
        Ok(row.try_get::<Option<i64>, _>(name)?.map(moment))
    };
    Ok(LinkRow {
        id: id(row.try_get("id")?, TABLE)?,
        case: id(row.try_get("case_id")?, TABLE)?,
        session: id(row.try_get("session")?, TABLE)?,
        until: moment(row.try_get("until")?),
        verifier: row.try_get("verifier")?,
        wrong: row.try_get("wrong")?,
        sealed: row.try_get("sealed")?,
        opened: when("opened_at")?,
        withdrawn: when("withdrawn_at")?,
        answered: when("answered_at")?,
        digest: row.try_get("digest")?,
    })
}

#[async_trait]
impl LinkStorage for SqliteStorage {
    async fn links_of(&self, case: &CaseId) -> Result<Vec<LinkSeen>, StorageError> {
        let query = sqlx::query("SELECT * FROM links WHERE case_id = ?").bind(case.as_str());
        let rows = query.fetch_all(&self.readers).await?;
        let seen = |it: LinkRow| LinkSeen {
            link: it.id,
            opened: it.opened,
            answered: it.answered,
            locked: it.wrong >= LINK_TRIES,
            withdrawn: it.withdrawn,
        };
        rows.iter().map(|it| row(it).map(seen)).collect()
    }

    async fn links_want_care(&self, user: &UserId, now: Timestamp) -> Result<bool, StorageError> {
        let query =
            "SELECT count(*) FROM links WHERE (sealed IS NOT NULL AND until <= ?) OR (answer IS NOT NULL
            AND case_id IN (SELECT case_id FROM assignments WHERE user_id = ? AND ended_at IS NULL))";
        let query = sqlx::query_scalar(query).bind(signed(now.0)).bind(user.as_str());
        let count: i64 = query.fetch_one(&self.readers).await?;
        Ok(count > 0)
    }
}

#[async_trait]
impl LinkTx for SqliteTx {
    async fn add_link(&mut self, link: NewLinkRow<'_>, at: Timestamp) -> Result<bool, StorageError> {
        let insert = "INSERT INTO links (id, case_id, session, by_user, made_at, until, verifier, sealed)
                      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
        let query = sqlx::query(insert).bind(link.id.as_str()).bind(link.case.as_str());
        let query = query.bind(link.session.as_str()).bind(link.by.as_str()).bind(signed(at.0));
        let query = query.bind(signed(link.until.0)).bind(link.verifier).bind(link.sealed);
        Ok(self.run(query).await? == 1)
    }

    async fn link(&mut self, id: &LinkId) -> Result<Option<LinkRow>, StorageError> {
        let query = sqlx::query("SELECT * FROM links WHERE id = ?").bind(id.as_str());
        query.fetch_optional(&mut *self.0).await?.as_ref().map(row).transpose()
    }

    async fn count_wrong(&mut self, id: &LinkId) -> Result<(), StorageError> {
        self.run(sqlx::query("UPDATE links SET wrong = wrong + 1 WHERE id = ?").bind(id.as_str())).await?;
        Ok(())
    }

    async fn note_opened(&mut self, id: &LinkId, at: Timestamp) -> Result<(), StorageError> {
        let update = "UPDATE links SET opened_at = ? WHERE id = ? AND opened_at IS NULL";
        self.run(sqlx::query(update).bind(signed(at.0)).bind(id.as_str())).await?;
        Ok(())
    }

    async fn withdraw_link(&mut self, id: &LinkId, at: Timestamp) -> Result<(), StorageError> {
        let update = "UPDATE links SET withdrawn_at = ?, sealed = NULL WHERE id = ? AND withdrawn_at IS NULL";
        self.run(sqlx::query(update).bind(signed(at.0)).bind(id.as_str())).await?;
        Ok(())
    }

    async fn answer_link(
        &mut self,
        id: &LinkId,
        digest: Option<&str>,
        sealed: &[u8],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let update = "UPDATE links SET answered_at = ?, digest = ?, answer = ?, sealed = NULL WHERE id = ?";
        let query = sqlx::query(update).bind(signed(at.0)).bind(digest).bind(sealed).bind(id.as_str());
        self.run(query).await?;
        Ok(())
    }

    async fn take_answers(
        &mut self,
        user: &UserId,
        device: &DeviceId,
        again: Timestamp,
        at: Timestamp,
    ) -> Result<Vec<WaitingAnswer>, StorageError> {
        let update = "UPDATE links SET taken_at = iif(taken_by = ?1, taken_at, ?2), taken_by = ?1
             WHERE (taken_by IS NULL OR taken_by = ?1 OR taken_at < ?3)
               AND answer IS NOT NULL AND case_id IN
                   (SELECT case_id FROM assignments WHERE user_id = ?4 AND ended_at IS NULL)
             RETURNING id, case_id, answer";
        let query = sqlx::query(update).bind(device.as_str()).bind(signed(at.0));
        let query = query.bind(signed(again.0)).bind(user.as_str());
        let rows = query.fetch_all(&mut *self.0).await?;
        let answer = |row: &SqliteRow| {
            Ok(WaitingAnswer {
                link: id(row.try_get("id")?, TABLE)?,
                case: id(row.try_get("case_id")?, TABLE)?,
                sealed: row.try_get("answer")?,
            })
        };
        rows.iter().map(answer).collect()
    }

    async fn answer_is_in_case(&mut self, id: &LinkId) -> Result<(), StorageError> {
        self.run(sqlx::query("UPDATE links SET answer = NULL WHERE id = ?").bind(id.as_str())).await?;
        Ok(())
    }

    async fn sweep_links(&mut self, now: Timestamp, old: Timestamp, tries: u32) -> Result<(), StorageError> {
        let over = "UPDATE links SET sealed = NULL WHERE sealed IS NOT NULL AND (until <= ? OR wrong >= ?)";
        self.run(sqlx::query(over).bind(signed(now.0)).bind(tries)).await?;
        let unsigned =
            "UPDATE links SET answer = NULL WHERE answer IS NOT NULL AND digest IS NULL AND answered_at < ?";
        self.run(sqlx::query(unsigned).bind(signed(old.0))).await?;
        Ok(())
    }
}
