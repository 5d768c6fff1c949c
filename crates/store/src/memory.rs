//! The reference backend: a disk in memory. Tests give it faults; it is what IndexedDB is compared with.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::backend::{Backend, Batch, BlindKey, Databases, Record, Room, Select, Step, StoreName};
use crate::error::{Result, StoreError};
use crate::schema::Schema;

type Tables = BTreeMap<StoreName, BTreeMap<BlindKey, Record>>;

#[derive(Debug, Default, Clone)]
struct Database {
    version: u32,
    tables: Tables,
}

/// What happens at a commit instead of success.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The disk is full.
    Full,
    /// The page dies before the transaction is complete: nothing is written.
    CrashBefore,
    /// The page dies after the transaction is complete and before anybody hears of it.
    CrashAfter,
}

#[derive(Debug, Default)]
struct Inner {
    databases: BTreeMap<String, Database>,
    commits: u64,
    faults: BTreeMap<u64, Fault>,
    most: Option<u64>,
    power: u64,
}

/// A disk in memory. Clones are the same disk; it outlives the connections, as a real one does.
#[derive(Debug, Default, Clone)]
pub struct MemoryDisk(Rc<RefCell<Inner>>);

impl MemoryDisk {
    /// An empty disk.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets the commit that comes after `more` others meet a fault.
    pub fn fail_after(&self, more: u64, fault: Fault) {
        let mut inner = self.0.borrow_mut();
        let at = inner.commits + more + 1;
        inner.faults.insert(at, fault);
    }

    /// Takes all planned faults back.
    pub fn heal(&self) {
        self.0.borrow_mut().faults.clear();
    }

    /// Limits the room, in bytes; none lifts the limit.
    pub fn limit(&self, most: Option<u64>) {
        self.0.borrow_mut().most = most;
    }

    /// Bytes in use by all databases.
    #[must_use]
    pub fn used(&self) -> u64 {
        let inner = self.0.borrow();
        inner.databases.values().flat_map(|database| database.tables.values()).map(size).sum()
    }

    /// How many commits succeeded or failed so far.
    #[must_use]
    pub fn commits(&self) -> u64 {
        self.0.borrow().commits
    }
}

/// One connection to a database of a [`MemoryDisk`].
#[derive(Debug)]
pub struct MemoryBackend {
    disk: MemoryDisk,
    name: String,
    power: u64,
    closed: Cell<bool>,
}

impl Databases for MemoryDisk {
    type Backend = MemoryBackend;

    async fn open(&self, name: &str, schema: &'static Schema) -> Result<MemoryBackend> {
        let mut inner = self.0.borrow_mut();
        let power = inner.power;
        let database = inner.databases.entry(name.to_owned()).or_default();
        if database.version > schema.version {
            return Err(StoreError::TooNew);
        }
        database.version = schema.version;
        for def in schema.stores {
            database.tables.entry(def.name).or_default();
        }
        drop(inner);
        Ok(MemoryBackend { disk: self.clone(), name: name.to_owned(), power, closed: Cell::new(false) })
    }

    async fn erase(&self, name: &str) -> Result<()> {
        self.0.borrow_mut().databases.remove(name);
        Ok(())
    }
}

impl MemoryBackend {
    fn with_table<T>(
        &self,
        store: StoreName,
        read: impl FnOnce(&BTreeMap<BlindKey, Record>) -> T,
    ) -> Result<T> {
        let inner = self.disk.0.borrow();
        if self.closed.get() || self.power != inner.power {
            return Err(StoreError::Closed);
        }
        let database = inner.databases.get(&self.name).ok_or(StoreError::Closed)?;
        let table = database.tables.get(&store).ok_or_else(|| no_such_store(store))?;
        Ok(read(table))
    }
}

fn no_such_store(store: StoreName) -> StoreError {
    StoreError::Unavailable(format!("no store {store}"))
}

fn matches(record: &Record, select: Select) -> bool {
    match select {
        Select::All => true,
        Select::Case(case, from) => record.index.case.is_some_and(|(of, order)| of == case && order >= from),
        Select::State(state) => record.index.state == Some(state),
    }
}

fn size(table: &BTreeMap<BlindKey, Record>) -> u64 {
    table.values().flat_map(|record| &record.parts).map(|part| part.len() as u64 + 64).sum()
}

impl Backend for MemoryBackend {
    async fn get(&self, store: StoreName, key: BlindKey) -> Result<Option<Record>> {
        self.with_table(store, |table| table.get(&key).cloned())
    }

    async fn get_all(&self, store: StoreName, select: Select) -> Result<Vec<Record>> {
        let mut found: Vec<Record> = self.with_table(store, |table| {
            table.values().filter(|record| matches(record, select)).cloned().collect()
        })?;
        if matches!(select, Select::Case(..)) {
            found.sort_by_key(|record| (record.index.case.map(|(_, order)| order), record.key));
        }
        Ok(found)
    }

    async fn count(&self, store: StoreName, select: Select) -> Result<usize> {
        self.with_table(store, |table| table.values().filter(|record| matches(record, select)).count())
    }

    async fn commit(&self, batch: Batch) -> Result<()> {
        for store in batch.stores() {
            self.with_table(store, |_| ())?;
        }
        let mut inner = self.disk.0.borrow_mut();
        inner.commits += 1;
        let number = inner.commits;
        let fault = inner.faults.remove(&number);
        match fault {
            Some(Fault::Full) => return Err(StoreError::Full),
            Some(Fault::CrashBefore) => {
                inner.power += 1;
                return Err(StoreError::Closed);
            }
            Some(Fault::CrashAfter) | None => {}
        }
        let most = inner.most;
        let database = inner.databases.get_mut(&self.name).ok_or(StoreError::Closed)?;
        // the steps happen on a copy of what they touch, so that a batch that does not fit leaves no trace
        let copied = |name: StoreName| (name, database.tables.get(&name).cloned().unwrap_or_default());
        let mut touched: Tables = batch.stores().into_iter().map(copied).collect();
        for step in batch.steps {
            let table = touched.entry(step.store()).or_default();
            match step {
                Step::Put(_, record) => drop(table.insert(record.key, record)),
                Step::Remove(_, key) => drop(table.remove(&key)),
                Step::Clear(_) => table.clear(),
            }
        }
        if let Some(most) = most {
            let untouched = database.tables.iter().filter(|(name, _)| !touched.contains_key(name));
            if untouched.map(|(_, table)| size(table)).sum::<u64>() + touched.values().map(size).sum::<u64>()
                > most
            {
                return Err(StoreError::Full);
            }
        }
        database.tables.extend(touched);
        if fault == Some(Fault::CrashAfter) {
            inner.power += 1;
            return Err(StoreError::Closed);
        }
        Ok(())
    }

    async fn room(&self) -> Result<Room> {
        Ok(Room { used: self.disk.used(), most: self.disk.0.borrow().most })
    }

    fn close(&self) {
        self.closed.set(true);
    }
}
