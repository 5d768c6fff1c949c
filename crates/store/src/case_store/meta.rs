//! Single values beside the cases: who works here, settings, names.

use std::collections::BTreeMap;

use domain::{DeviceId, House, StaffMember, Timestamp, UserId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::CaseStore;
use crate::backend::{Backend, Batch, Index};
use crate::error::Result;
use crate::schema::META;
use crate::seal::{Kind, Sealer};
use crate::vault::Vault;

/// A value that the store keeps once, sealed, under a name.
pub trait MetaValue: Serialize + DeserializeOwned {
    /// Its name. Never renamed, never reused for something else.
    const NAME: &'static str;
}

/// Who this store belongs to, and how this tablet renews the session.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The person.
    pub user: StaffMember,
    /// This user on this tablet.
    pub device: DeviceId,
    /// The random token that renews the session.
    pub device_token: String,
}

impl std::fmt::Debug for Account {
    /// Says nothing: it holds a name and a secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Account(..)")
    }
}

impl MetaValue for Account {
    const NAME: &'static str = "account";
}

/// When everything was last sent and received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastContact(pub Timestamp);

impl MetaValue for LastContact {
    const NAME: &'static str = "last_contact";
}

/// Names of colleagues, so that "who wrote this" reads well offline.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffNames(pub BTreeMap<UserId, StaffMember>);

impl MetaValue for StaffNames {
    const NAME: &'static str = "staff";
}

impl StaffNames {
    /// Takes names over; true if something is new. Nobody is forgotten: old changes still name them.
    pub(super) fn learn(&mut self, staff: &[StaffMember]) -> bool {
        let mut news = false;
        for member in staff {
            news |= self.0.insert(member.id.clone(), member.clone()).as_ref() != Some(member);
        }
        news
    }
}

/// What the place says of itself, as the server said it last.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseWords(pub House);

impl MetaValue for HouseWords {
    const NAME: &'static str = "house";
}

/// What this user has chosen on this tablet, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings(pub BTreeMap<String, String>);

impl MetaValue for Settings {
    const NAME: &'static str = "settings";
}

impl<B: Backend, S: Sealer> CaseStore<B, S> {
    /// A single value; none if it was never written.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`](crate::StoreError::Corrupt) if it does not open.
    pub async fn meta<M: MetaValue>(&self) -> Result<Option<M>> {
        let key = self.vault.key(META, &name::<M>()).await?;
        self.vault.read(META, Kind::Meta, key).await
    }

    /// Writes a single value.
    ///
    /// # Errors
    /// [`StoreError::Full`](crate::StoreError::Full); the older value stays.
    pub async fn put_meta<M: MetaValue>(&self, value: &M) -> Result<()> {
        let mut batch = Batch::default();
        put_meta(&self.vault, &mut batch, value).await?;
        self.vault.commit(batch).await
    }
}

/// Apart from the store's own names, such as that of its counters.
fn name<M: MetaValue>() -> String {
    format!("value/{}", M::NAME)
}

/// Adds writing a single value.
pub(super) async fn put_meta<M: MetaValue, B: Backend, S: Sealer>(
    vault: &Vault<B, S>,
    batch: &mut Batch,
    value: &M,
) -> Result<()> {
    let key = vault.key(META, &name::<M>()).await?;
    batch.put(META, vault.seal(META, key, Kind::Meta, Index::default(), value).await?);
    Ok(())
}
