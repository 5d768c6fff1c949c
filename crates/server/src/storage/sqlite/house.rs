//! What the place says of itself, in SQLite.

use async_trait::async_trait;
use domain::{House, HouseEntry, HouseVerdict};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use super::SqliteStorage;
use super::rows::{id, moment, signed};
use super::write::SqliteTx;
use crate::storage::{HouseStorage, HouseTx, StorageError};

const TABLE: &str = "house";

/// The verdict as it is kept: the same word as on the wire.
fn verdict_text(verdict: HouseVerdict) -> &'static str {
    match verdict {
        HouseVerdict::True => "true",
        HouseVerdict::NotTrue => "not_true",
        HouseVerdict::Open => "open",
    }
}

fn verdict(text: &str) -> Result<HouseVerdict, StorageError> {
    [HouseVerdict::True, HouseVerdict::NotTrue, HouseVerdict::Open]
        .into_iter()
        .find(|verdict| verdict_text(*verdict) == text)
        .ok_or(StorageError::Unreadable(TABLE))
}

fn entry(row: &SqliteRow) -> Result<HouseEntry, StorageError> {
    let on: String = row.try_get("said_on")?;
    Ok(HouseEntry {
        key: row.try_get("key")?,
        verdict: verdict(row.try_get("verdict")?)?,
        words: row.try_get("words")?,
        named: row.try_get("named")?,
        on: on.parse().map_err(|_| StorageError::Unreadable(TABLE))?,
        fingerprint: row.try_get("fingerprint")?,
        by: id(row.try_get("by_user")?, TABLE)?,
        at: moment(row.try_get("at")?),
    })
}

#[async_trait]
impl HouseStorage for SqliteStorage {
    async fn house(&self) -> Result<House, StorageError> {
        let rows = sqlx::query("SELECT * FROM house ORDER BY number").fetch_all(&self.readers).await?;
        Ok(House(rows.iter().map(entry).collect::<Result<_, _>>()?))
    }
}

#[async_trait]
impl HouseTx for SqliteTx {
    async fn add_house(&mut self, entry: &HouseEntry) -> Result<(), StorageError> {
        let insert = "INSERT INTO house (key, verdict, words, named, said_on, fingerprint, by_user, at)
                      VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        let query = sqlx::query(insert).bind(&entry.key).bind(verdict_text(entry.verdict));
        let query = query.bind(&entry.words).bind(&entry.named).bind(entry.on.to_string());
        let query = query.bind(&entry.fingerprint).bind(entry.by.as_str()).bind(signed(entry.at.0));
        self.run(query).await?;
        Ok(())
    }
}
