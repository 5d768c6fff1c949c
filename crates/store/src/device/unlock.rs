//! How a user's passphrase opens the user key, and how often somebody guessed wrong.

use domain::Timestamp;
use serde::{Deserialize, Serialize};

use super::{DeviceStore, clear_record, read_clear};
use crate::backend::{Backend, Batch, BlindKey, Select};
use crate::error::Result;
use crate::keys::WrappedKey;
use crate::schema::UNLOCK;
use crate::seal::Sealer;

/// Longest pause after wrong passphrases, in seconds.
const LONGEST_WAIT: u32 = 900;

/// What a lock screen needs to ask one user for the passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlock {
    v: u8,
    /// The wrapped user key, with salt and parameters of the stretching.
    pub wrapped: WrappedKey,
    /// Wrong passphrases since the last right one.
    pub failures: u32,
    /// When the last wrong one was typed.
    pub last_failure: Timestamp,
}

impl Unlock {
    /// Seconds until the next try, at this time. A courtesy, not a defence: the defence is the stretching.
    #[must_use]
    pub fn wait(&self, now: Timestamp) -> u32 {
        let wait = wait_seconds(self.failures);
        let passed = now.0.saturating_sub(self.last_failure.0) / 1000;
        // a clock that was set back must not lock anybody out for longer than the pause itself
        wait.saturating_sub(u32::try_from(passed).unwrap_or(u32::MAX))
    }
}

/// Pause after so many wrong passphrases, in seconds: 1, 2, 4 and so on up to a quarter of an hour.
#[must_use]
pub fn wait_seconds(failures: u32) -> u32 {
    match failures {
        0 => 0,
        1..=10 => (1 << (failures - 1)).min(LONGEST_WAIT),
        _ => LONGEST_WAIT,
    }
}

impl<B: Backend, S: Sealer> DeviceStore<B, S> {
    /// What is needed to unlock; none if this user has never signed in on this tablet.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`](crate::StoreError::Corrupt): the person must sign in online again.
    pub async fn unlock(&self, user: BlindKey) -> Result<Option<Unlock>> {
        read_clear(&self.backend, UNLOCK, user).await
    }

    /// Keeps a user's wrapped key, new or wrapped for another passphrase.
    ///
    /// # Errors
    /// [`StoreError::Full`](crate::StoreError::Full); the older one stays.
    pub async fn put_unlock(&self, user: BlindKey, wrapped: WrappedKey) -> Result<()> {
        self.write(user, &Unlock { v: 1, wrapped, failures: 0, last_failure: Timestamp(0) }).await
    }

    /// Counts a wrong passphrase. Returns the seconds until the next try.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn failed(&self, user: BlindKey, now: Timestamp) -> Result<u32> {
        let Some(mut unlock) = self.unlock(user).await? else { return Ok(0) };
        unlock.failures = unlock.failures.saturating_add(1);
        unlock.last_failure = now;
        self.write(user, &unlock).await?;
        Ok(wait_seconds(unlock.failures))
    }

    /// Forgets wrong passphrases after a right one.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn succeeded(&self, user: BlindKey) -> Result<()> {
        match self.unlock(user).await? {
            Some(unlock) if unlock.failures > 0 => self.write(user, &Unlock { failures: 0, ..unlock }).await,
            _ => Ok(()),
        }
    }

    /// Destroys a user's wrapped key: what was sealed with it can never be read again.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn forget_user(&self, user: BlindKey) -> Result<()> {
        let mut batch = Batch::default();
        batch.remove(UNLOCK, user);
        self.backend.commit(batch).await
    }

    /// How many users can unlock this tablet.
    ///
    /// # Errors
    /// Errors of the backend.
    pub async fn users(&self) -> Result<usize> {
        self.backend.count(UNLOCK, Select::All).await
    }

    async fn write(&self, user: BlindKey, unlock: &Unlock) -> Result<()> {
        let mut batch = Batch::default();
        batch.put(UNLOCK, clear_record(user, unlock)?);
        self.backend.commit(batch).await
    }
}
