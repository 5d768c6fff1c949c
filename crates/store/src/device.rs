//! `heard-device`: what the tablet knows while it is locked. Nothing in it is personal, and nothing in it
//! opens a case: the user keys lie here wrapped, under names that say nothing.

mod child;
mod kept;
mod letters;
mod sounds;
mod unlock;

pub use child::{ChildSession, ChildStore, Holder};
pub use kept::KeptChild;
pub use letters::WaitingLetter;
pub use unlock::{Unlock, wait_seconds};

use domain::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::backend::{Backend, Batch, BlindKey, Index, Record, StoreName};
use crate::error::{Result, StoreError};
use crate::json;
use crate::schema::{DEVICE, UNLOCK};
use crate::seal::{Sealer, random};

const TABLET_KEY: BlindKey = BlindKey([0; 16]);

/// The tablet's own identity.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Tablet {
    v: u8,
    id: String,
    /// Makes user names blind. It lies in clear beside them: a thief who knows a name can test it, no more.
    secret: [u8; 32],
    since: Timestamp,
}

/// The device database.
pub struct DeviceStore<B, S> {
    backend: B,
    names: S,
    tablet: Tablet,
}

impl<B: Backend, S: Sealer> DeviceStore<B, S> {
    /// Opens the device database; a new one gets a new random identity.
    ///
    /// # Errors
    /// Errors of the backend. [`StoreError::Corrupt`] if the identity does not read: the tablet must be
    /// enrolled anew, and the person must be told that unsent work on it is lost.
    pub async fn open(backend: B, now: Timestamp) -> Result<Self> {
        let tablet = match read_clear(&backend, DEVICE, TABLET_KEY).await? {
            Some(tablet) => tablet,
            None => {
                let id = BlindKey(random()?).to_string();
                let tablet = Tablet { v: 1, id, secret: random()?, since: now };
                let mut batch = Batch::default();
                batch.put(DEVICE, clear_record(TABLET_KEY, &tablet)?);
                backend.commit(batch).await?;
                tablet
            }
        };
        let names = S::from_base(&tablet.secret).await?;
        Ok(Self { backend, names, tablet })
    }

    /// Random id of this tablet's storage. A new one after an eviction tells that something was lost.
    #[must_use]
    pub fn tablet_id(&self) -> &str {
        &self.tablet.id
    }

    /// Since when this storage exists.
    #[must_use]
    pub fn since(&self) -> Timestamp {
        self.tablet.since
    }

    /// The blind id of a user, from the name that is signed in with. Case and spaces around it do not count.
    ///
    /// # Errors
    /// [`StoreError::Seal`].
    pub async fn user(&self, sign_in: &str) -> Result<BlindKey> {
        let name = sign_in.trim().to_lowercase();
        Ok(self.names.blind(UNLOCK, name.as_bytes()).await?)
    }
}

/// Name of a user's own database.
#[must_use]
pub fn user_database(user: BlindKey) -> String {
    format!("heard-u-{user}")
}

/// A record that lies in clear, because it is needed before anybody has unlocked.
fn clear_record<T: Serialize>(key: BlindKey, value: &T) -> Result<Record> {
    let json = serde_json::to_vec(value).map_err(|_| StoreError::Unwritable)?;
    Ok(Record { key, index: Index::default(), parts: vec![json] })
}

async fn read_clear<T: DeserializeOwned>(
    backend: &impl Backend,
    store: StoreName,
    key: BlindKey,
) -> Result<Option<T>> {
    let Some(record) = backend.get(store, key).await? else { return Ok(None) };
    json::read(&record.parts.concat()).map(Some).ok_or(StoreError::Corrupt { store, key })
}
