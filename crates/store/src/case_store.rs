//! One user's cases on this tablet: own changes in slots, pulled history in blocks, summaries, heads.
//!
//! What the operations must do is written in the documentation of crate `sync`; this is where it happens on
//! a disk. Every operation is one strict transaction and returns after it is complete.
//!
//! * `save`: what a person types becomes pending slots.
//! * `send`: freezing, and what became of what was sent.
//! * `receive`: pulled pages, revoked cases, a restored server.
//! * `read`: a case, the list of cases, what stands where.
//! * `attention`: what a person decides about held changes.
//! * `blobs`: drawings and recordings, which travel after the words.
//! * `meta`: account, settings and other single values.
//!
//! Slots and heads are mirrored in memory while the store is open. The disk comes first: the mirror is taken away before
//! a transaction and comes back after it, so whoever is interrupted reads the disk again.
//!
//! One page at a time may use a user's database; the app holds a Web Lock for it.

mod attention;
mod blobs;
mod meta;
mod mirror;
mod read;
mod receive;
mod save;
mod send;

use std::cell::RefCell;
use std::collections::BTreeSet;

use async_lock::{Mutex, MutexGuard};
use domain::ChangeId;

pub use attention::{Decision, SetAside};
pub use blobs::NewMedia;
pub use meta::{Account, HouseWords, LastContact, MetaValue, Settings, StaffNames};
pub use mirror::Slot;
pub use read::{CaseRecord, Listing, Place, Summary};

use crate::backend::{Backend, Batch, BlindKey, Index, Room, Select};
use crate::error::{Result, StoreError};
use crate::schema::{META, SLOTS};
use crate::seal::{Kind, Sealer};
use crate::vault::Vault;
use mirror::Mirror;

/// Where the record lies that tells right keys from wrong ones. It cannot be blind: wrong keys make wrong
/// blind keys, find nothing, and would take a full store for an empty one.
const CHECK_KEY: BlindKey = BlindKey([0; 16]);
const CHECK: &str = "heard";

/// One user's cases. Open it with the user's own database and keys.
pub struct CaseStore<B, S> {
    vault: Vault<B, S>,
    mirror: Mutex<Option<Mirror>>,
    /// Ids of slots that went while the store is open. Their ids stay taken; no open question outlives the page.
    gone: RefCell<BTreeSet<ChangeId>>,
}

impl<B: Backend, S: Sealer> CaseStore<B, S> {
    /// Opens the store, or begins an empty one.
    ///
    /// # Errors
    /// [`StoreError::Locked`] if the keys are not those of this database; errors of the backend.
    pub async fn open(backend: B, sealer: S) -> Result<Self> {
        let vault = Vault::new(backend, sealer);
        match vault.read::<String>(META, Kind::Meta, CHECK_KEY).await {
            Ok(Some(check)) if check == CHECK => {}
            Ok(None) => {
                let others = vault.backend.count(META, Select::All).await?
                    + vault.backend.count(SLOTS, Select::All).await?;
                if others > 0 {
                    return Err(StoreError::Locked);
                }
                let mut batch = Batch::default();
                batch.put(META, vault.seal(META, CHECK_KEY, Kind::Meta, Index::default(), &CHECK).await?);
                vault.commit(batch).await?;
            }
            Ok(Some(_)) | Err(StoreError::Corrupt { .. }) => return Err(StoreError::Locked),
            Err(other) => return Err(other),
        }
        Ok(Self { vault, mirror: Mutex::new(None), gone: RefCell::default() })
    }

    /// The room that this app uses and may use.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn room(&self) -> Result<Room> {
        self.vault.backend.room().await
    }

    /// The mirror for reading.
    async fn mirrored<'a>(&self, guard: &'a mut MutexGuard<'_, Option<Mirror>>) -> Result<&'a Mirror> {
        let mirror = self.taken(guard).await?;
        Ok(guard.insert(mirror))
    }

    /// The mirror for writing: not there until it is put back after the transaction.
    async fn taken(&self, guard: &mut MutexGuard<'_, Option<Mirror>>) -> Result<Mirror> {
        match guard.take() {
            Some(mirror) => Ok(mirror),
            None => Mirror::load(&self.vault).await,
        }
    }
}
