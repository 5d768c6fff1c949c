//! The port to a place that keeps bytes: sealed records in stores, written in strict transactions.
//!
//! A backend knows no key and no case. It sees blind keys, bytes, and the three clear fields that the
//! design allows: blind case, order, state.

use std::fmt;

use crate::error::Result;
use crate::schema::Schema;

/// Name of a store; one of the constants of [`crate::schema`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StoreName(pub(crate) &'static str);

impl StoreName {
    /// The name as the database knows it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for StoreName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// First 16 bytes of HMAC-SHA-256 over store and id: finds a record and says nothing about it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlindKey(pub [u8; 16]);

impl fmt::Display for BlindKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for BlindKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BlindKey({self})")
    }
}

/// The fields of a record that stand in clear beside its bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Index {
    /// The blind case and the record's order in it.
    pub case: Option<(BlindKey, u64)>,
    /// State of a slot.
    pub state: Option<u8>,
}

/// One record: envelopes that belong together, each small enough to lie in the database itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Where it lies in its store.
    pub key: BlindKey,
    /// What is visible of it.
    pub index: Index,
    /// Its sealed parts, in order; none is larger than 60 KiB, and there is at least one.
    pub parts: Vec<Vec<u8>>,
}

/// Which records of a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Select {
    /// All, by key.
    All,
    /// Those of one case from this order on, by order.
    Case(BlindKey, u64),
    /// Those in one state, by key.
    State(u8),
}

/// One step of a [`Batch`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Writes the whole record; an older one of that key is gone with all its parts.
    Put(StoreName, Record),
    /// Removes a record if it is there.
    Remove(StoreName, BlindKey),
    /// Empties a store.
    Clear(StoreName),
}

impl Step {
    /// The store it touches.
    #[must_use]
    pub fn store(&self) -> StoreName {
        match self {
            Step::Put(store, _) | Step::Remove(store, _) | Step::Clear(store) => *store,
        }
    }
}

/// Steps over any stores of one database that happen together or not at all, in this order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// The steps.
    pub steps: Vec<Step>,
}

impl Batch {
    /// Adds writing a record.
    pub fn put(&mut self, store: StoreName, record: Record) {
        self.steps.push(Step::Put(store, record));
    }

    /// Adds removing a record.
    pub fn remove(&mut self, store: StoreName, key: BlindKey) {
        self.steps.push(Step::Remove(store, key));
    }

    /// The stores that the steps touch, each once.
    #[must_use]
    pub fn stores(&self) -> Vec<StoreName> {
        let mut stores: Vec<StoreName> = self.steps.iter().map(Step::store).collect();
        stores.sort_unstable();
        stores.dedup();
        stores
    }
}

/// Room that the browser gives to this app, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// In use.
    pub used: u64,
    /// At most; none where the place has no limit that it knows of.
    pub most: Option<u64>,
}

/// A database that keeps sealed records. One connection; dropping it closes it.
///
/// The contract suite (`contract`, feature `testing`) says what every implementation must hold.
#[expect(async_fn_in_trait, reason = "the app has one thread, so no future needs to be Send")]
pub trait Backend {
    /// The record of this key.
    ///
    /// # Errors
    /// [`Closed`](crate::StoreError::Closed) and [`Unavailable`](crate::StoreError::Unavailable).
    async fn get(&self, store: StoreName, key: BlindKey) -> Result<Option<Record>>;

    /// All records that match.
    ///
    /// # Errors
    /// As for [`get`](Self::get).
    async fn get_all(&self, store: StoreName, select: Select) -> Result<Vec<Record>>;

    /// How many records match. Walks an index: not for every redraw of a screen.
    ///
    /// # Errors
    /// As for [`get`](Self::get).
    async fn count(&self, store: StoreName, select: Select) -> Result<usize>;

    /// Does all steps in one strict transaction and returns after it is complete: from then on the result
    /// survives a crash of the page and a power cut.
    ///
    /// # Errors
    /// [`Full`](crate::StoreError::Full), [`Closed`](crate::StoreError::Closed),
    /// [`NotStrict`](crate::StoreError::NotStrict) and [`Unavailable`](crate::StoreError::Unavailable). Then
    /// nothing is written, except that after `Closed` all of it may be.
    async fn commit(&self, batch: Batch) -> Result<()>;

    /// The room left for this app.
    ///
    /// # Errors
    /// [`Unavailable`](crate::StoreError::Unavailable).
    async fn room(&self) -> Result<Room>;

    /// Closes the connection; every later call fails with [`Closed`](crate::StoreError::Closed).
    fn close(&self);
}

impl<B: Backend> Backend for &B {
    async fn get(&self, store: StoreName, key: BlindKey) -> Result<Option<Record>> {
        B::get(self, store, key).await
    }

    async fn get_all(&self, store: StoreName, select: Select) -> Result<Vec<Record>> {
        B::get_all(self, store, select).await
    }

    async fn count(&self, store: StoreName, select: Select) -> Result<usize> {
        B::count(self, store, select).await
    }

    async fn commit(&self, batch: Batch) -> Result<()> {
        B::commit(self, batch).await
    }

    async fn room(&self) -> Result<Room> {
        B::room(self).await
    }

    fn close(&self) {
        B::close(self);
    }
}

/// Opens and erases databases by name.
#[expect(async_fn_in_trait, reason = "the app has one thread, so no future needs to be Send")]
pub trait Databases {
    /// The connections that it opens.
    type Backend: Backend;

    /// Opens a database, or makes it.
    ///
    /// # Errors
    /// [`TooNew`](crate::StoreError::TooNew), [`Blocked`](crate::StoreError::Blocked) and
    /// [`Unavailable`](crate::StoreError::Unavailable).
    async fn open(&self, name: &str, schema: &'static Schema) -> Result<Self::Backend>;

    /// Erases a database. What it held was sealed; remnants may stay on the disk, so erase its wrapped key too.
    ///
    /// # Errors
    /// [`Unavailable`](crate::StoreError::Unavailable).
    async fn erase(&self, name: &str) -> Result<()>;
}
