//! Opening: lock, version of SQLite, settings, migrations.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::{IdSource, Timestamp};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use super::SqliteStorage;

/// Before 3.51.3 two connections could lose a commit in the write-ahead log (sqlite.org/wal.html).
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);
/// "HEAR": marks the file as ours.
const APPLICATION_ID: i64 = 0x4845_4152;
/// In order; the position is the version. Only ever added to.
const MIGRATIONS: &[&str] = &[
    include_str!("../../../migrations/0001_start.sql"),
    include_str!("../../../migrations/0002_media.sql"),
    include_str!("../../../migrations/0003_taken_back.sql"),
    include_str!("../../../migrations/0004_complaints.sql"),
    include_str!("../../../migrations/0005_house.sql"),
    include_str!("../../../migrations/0006_links.sql"),
];

/// Why a data folder cannot be opened. Each sentence is for the person who starts the server.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another process holds the folder.
    #[error(
        "The data folder {0} is in use by another heard-server. Stop that one, or choose another folder with --data."
    )]
    InUse(PathBuf),
    /// The folder cannot be made or written.
    #[error(
        "The data folder {folder} cannot be used: {source}. Choose a folder you may write to with --data."
    )]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The data was written by a newer version.
    #[error(
        "The data was written by a newer heard-server (store version {found}, this one knows {known}). Start the newer version."
    )]
    TooNew {
        /// Version of the file.
        found: i64,
        /// Newest version that this program knows.
        known: usize,
    },
    /// The file is somebody else's.
    #[error("The file {0} was not made by Heard. Choose another folder with --data.")]
    NotOurs(PathBuf),
    /// The program was linked with an SQLite that can lose commits.
    #[error(
        "This program carries SQLite {0}, which can lose data; 3.51.3 or newer is needed. Build it with its bundled SQLite."
    )]
    OldSqlite(String),
    /// The database failed.
    #[error("The database cannot be opened: {0}.")]
    Database(#[from] sqlx::Error),
}

impl SqliteStorage {
    /// Opens the data folder, making it and its tables where they are missing.
    ///
    /// # Errors
    /// [`OpenError`], with a sentence for the person who starts the server.
    pub async fn open(folder: &Path, ids: &dyn IdSource, now: Timestamp) -> Result<Self, OpenError> {
        let unusable = |source| OpenError::Folder { folder: folder.to_owned(), source };
        make_private(folder).map_err(unusable)?;
        let lock = File::create(folder.join("heard.lock")).map_err(unusable)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(OpenError::InUse(folder.to_owned())),
            Err(TryLockError::Error(source)) => return Err(unusable(source)),
        }

        let file = folder.join("heard.sqlite");
        let writer =
            SqlitePoolOptions::new().max_connections(1).connect_with(settings(&file).create_if_missing(true));
        let writer = writer.await?;
        assert_sqlite(&writer).await?;
        migrate(&writer, &file).await?;
        let epoch = epoch(&writer, ids, now).await?;
        let readers =
            SqlitePoolOptions::new().max_connections(4).connect_with(settings(&file).read_only(true)).await?;
        Ok(Self { writer, readers, epoch, _lock: lock })
    }
}

/// Makes the folder, readable by its owner alone.
fn make_private(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

fn settings(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("secure_delete", "ON")
        .pragma("temp_store", "MEMORY")
        .pragma("journal_size_limit", "67108864")
}

async fn assert_sqlite(pool: &SqlitePool) -> Result<(), OpenError> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(pool).await?;
    if is_safe(&version) { Ok(()) } else { Err(OpenError::OldSqlite(version)) }
}

fn is_safe(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next()) >= OLDEST_SQLITE
}

async fn migrate(pool: &SqlitePool, file: &Path) -> Result<(), OpenError> {
    let found: i64 = sqlx::query_scalar("PRAGMA user_version").fetch_one(pool).await?;
    let mark: i64 = sqlx::query_scalar("PRAGMA application_id").fetch_one(pool).await?;
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema").fetch_one(pool).await?;
    if mark != APPLICATION_ID && tables > 0 {
        return Err(OpenError::NotOurs(file.to_owned()));
    }
    if found > i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX) {
        return Err(OpenError::TooNew { found, known: MIGRATIONS.len() });
    }
    for (version, migration) in (1_i64..).zip(MIGRATIONS) {
        if version > found {
            let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
            sqlx::raw_sql(*migration).execute(&mut *tx).await?;
            // A pragma takes no bound values; both are numbers of this program.
            let mark = format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {version};");
            sqlx::raw_sql(sqlx::AssertSqlSafe(mark)).execute(&mut *tx).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// The epoch is made once. A restore from a backup has to remove it, so that tablets send again what the
/// backup does not have (security-sync.md 3.2.9).
async fn epoch(pool: &SqlitePool, ids: &dyn IdSource, now: Timestamp) -> Result<String, OpenError> {
    let known: Option<String> =
        sqlx::query_scalar("SELECT value FROM meta WHERE key = 'epoch'").fetch_optional(pool).await?;
    if let Some(epoch) = known {
        return Ok(epoch);
    }
    let epoch = format!("{}-{}", now.0, ids.next_id());
    sqlx::query("INSERT INTO meta (key, value) VALUES ('epoch', ?)").bind(&epoch).execute(pool).await?;
    Ok(epoch)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;
    use crate::system::SystemIds;

    #[tokio::test]
    async fn commits_are_synced_and_the_file_is_trusted_with_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStorage::open(folder.path(), &SystemIds, Timestamp(1)).await.unwrap();
        for pool in [&store.writer, &store.readers] {
            let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(pool).await.unwrap();
            assert_eq!(journal, "wal");
            for (pragma, value) in [
                ("PRAGMA synchronous", 2),
                ("PRAGMA foreign_keys", 1),
                ("PRAGMA trusted_schema", 0),
                ("PRAGMA secure_delete", 1),
                ("PRAGMA cell_size_check", 1),
            ] {
                let found: i64 = sqlx::query_scalar(pragma).fetch_one(pool).await.unwrap();
                assert_eq!(found, value, "{pragma}");
            }
        }
        let written = sqlx::query("DELETE FROM meta").execute(&store.readers).await;
        assert!(written.is_err(), "readers only read");
    }

    #[test]
    fn an_sqlite_that_can_lose_commits_is_refused() {
        for old in ["3.40.1", "3.51.2", "2.99.99", "nonsense"] {
            assert!(!is_safe(old), "{old}");
        }
        for good in ["3.51.3", "3.52.0", "4.0.0"] {
            assert!(is_safe(good), "{good}");
        }
    }
}
