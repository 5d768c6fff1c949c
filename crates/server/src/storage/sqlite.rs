//! SQLite, compiled in: the normal store of a server (security-sync.md 3.3.7).
//!
//! One connection writes and every write begins with `BEGIN IMMEDIATE`; a few read-only connections read
//! beside it. `synchronous=FULL`, so that a commit that was acknowledged outlives a power cut.

mod authority;
mod complaints;
mod house;
mod links;
mod media;
mod open;
mod read;
mod rows;
mod write;

use std::fs::File;

use sqlx::SqlitePool;

pub use open::OpenError;

/// One data folder with one database file, held by one process.
pub struct SqliteStorage {
    writer: SqlitePool,
    readers: SqlitePool,
    epoch: String,
    /// Held for as long as the store lives; another process finds the folder in use.
    _lock: File,
}
