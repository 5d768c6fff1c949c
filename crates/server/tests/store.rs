//! Opening a data folder: what is refused, and what stays after it was closed.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use domain::Timestamp;
use server::SystemIds;
use server::storage::Storage;
use server::storage::sqlite::{OpenError, SqliteStorage};
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use std::path::Path;

const NOW: Timestamp = Timestamp(1_767_268_800_000);

async fn open(folder: &Path) -> Result<SqliteStorage, OpenError> {
    SqliteStorage::open(folder, &SystemIds, NOW).await
}

/// The file as another program would open it.
async fn file(folder: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(folder.join("heard.sqlite")).create_if_missing(true);
    SqliteConnection::connect_with(&options).await.unwrap()
}

#[tokio::test]
async fn the_epoch_stays_the_same_until_it_is_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(folder.path()).await.unwrap();
    let epoch = first.epoch().to_owned();
    first.close().await;
    drop(first);
    let second = open(folder.path()).await.unwrap();
    assert_eq!(second.epoch(), epoch);
    second.close().await;
    drop(second);
    let mut restored = file(folder.path()).await;
    sqlx::query("DELETE FROM meta WHERE key = 'epoch'").execute(&mut restored).await.unwrap();
    restored.close().await.unwrap();
    assert_ne!(open(folder.path()).await.unwrap().epoch(), epoch);
}

#[tokio::test]
async fn a_folder_is_open_once() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(folder.path()).await.unwrap();
    assert!(matches!(open(folder.path()).await, Err(OpenError::InUse(_))));
    first.close().await;
    drop(first);
    assert!(open(folder.path()).await.is_ok());
}

#[tokio::test]
async fn data_of_a_newer_version_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path()).await.unwrap().close().await;
    let mut newer = file(folder.path()).await;
    sqlx::query("PRAGMA user_version = 99").execute(&mut newer).await.unwrap();
    newer.close().await.unwrap();
    assert!(matches!(open(folder.path()).await, Err(OpenError::TooNew { found: 99, .. })));
}

#[tokio::test]
async fn the_file_of_another_program_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let mut foreign = file(folder.path()).await;
    sqlx::query("CREATE TABLE recipes (name TEXT)").execute(&mut foreign).await.unwrap();
    foreign.close().await.unwrap();
    assert!(matches!(open(folder.path()).await, Err(OpenError::NotOurs(_))));
}

#[tokio::test]
async fn a_write_that_is_not_committed_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    tx.set_meta("kept", "no").await.unwrap();
    drop(tx);
    assert_eq!(store.meta("kept").await.unwrap(), None);
    let mut tx = store.begin().await.unwrap();
    tx.set_meta("kept", "yes").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(store.meta("kept").await.unwrap().as_deref(), Some("yes"));
}

#[tokio::test]
async fn not_even_the_owner_of_the_database_edits_changes_or_the_audit_log() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    tx.audit(NOW, "server", "first_code", "-").await.unwrap();
    tx.commit().await.unwrap();
    store.close().await;
    drop(store);
    let mut owner = file(folder.path()).await;
    for statement in ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"] {
        let refused = sqlx::query(statement).execute(&mut owner).await;
        assert!(refused.unwrap_err().to_string().contains("append-only"), "{statement}");
    }
}
