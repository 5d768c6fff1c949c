//! What the place says of itself, behind the same doors as all the rest.

use async_trait::async_trait;
use domain::{House, HouseEntry};

use super::StorageError;

/// Reading.
#[async_trait]
pub trait HouseStorage: Send + Sync {
    /// Everything that was ever written down, oldest first.
    async fn house(&self) -> Result<House, StorageError>;
}

/// Writing.
#[async_trait]
pub trait HouseTx: Send {
    /// Adds an entry.
    async fn add_house(&mut self, entry: &HouseEntry) -> Result<(), StorageError>;
}
