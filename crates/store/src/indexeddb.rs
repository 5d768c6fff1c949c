//! IndexedDB behind the [`Backend`] port, through `rexie`. Nothing else in the workspace names `rexie`.
//!
//! Three rules of the browser shape this file:
//!
//! * A transaction is over as soon as it waits for anything but its own requests. So everything is sealed before, and
//!   all requests of a batch are placed at once.
//! * `rexie` cannot ask for strict durability and hides why a transaction failed; the script beside it does both.
//! * Futures of placed requests stay alive until the transaction is over: the browser calls into them, and a call
//!   into a dropped one would abort the transaction.

mod rows;
mod strict;

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;

use rexie::{Index as DbIndex, ObjectStore, Rexie, Transaction, TransactionMode, TransactionResult};
use wasm_bindgen::JsValue;

use crate::backend::{Backend, Batch, BlindKey, Databases, Record, Room, Select, Step, StoreName};
use crate::error::{Result, StoreError};
use crate::schema::{Schema, StoreDef};

pub use strict::last_durability;

/// Index over blind case and order.
const BY_CASE: &str = "cn";
/// Index over the state.
const BY_STATE: &str = "s";

/// The browser's databases.
#[derive(Debug, Clone, Copy, Default)]
pub struct IndexedDb;

/// One connection to a database.
#[derive(Debug)]
pub struct IndexedDbBackend {
    database: RefCell<Option<Rexie>>,
}

impl Databases for IndexedDb {
    type Backend = IndexedDbBackend;

    async fn open(&self, name: &str, schema: &'static Schema) -> Result<IndexedDbBackend> {
        strict::installed()?;
        let mut builder = Rexie::builder(name).version(schema.version);
        for def in schema.stores {
            builder = builder.add_object_store(object_store(def));
        }
        let blocked = strict::until_blocked(name);
        let opened = first_of(builder.build(), blocked).await.ok_or(StoreError::Blocked)?;
        Ok(IndexedDbBackend { database: RefCell::new(Some(opened.map_err(|error| strict::reason(&error))?)) })
    }

    async fn erase(&self, name: &str) -> Result<()> {
        Rexie::delete(name).await.map_err(|error| strict::reason(&error))
    }
}

fn object_store(def: &StoreDef) -> ObjectStore {
    let mut store = ObjectStore::new(def.name.as_str()).key_path_array(["k", "p"]);
    if def.by_case {
        store = store.add_index(DbIndex::new_array(BY_CASE, ["c", "n"]));
    }
    if def.by_state {
        store = store.add_index(DbIndex::new(BY_STATE, "s"));
    }
    store
}

/// The result of the first future, or none if the second is done before it.
async fn first_of<T>(first: impl Future<Output = T>, second: impl Future<Output = ()>) -> Option<T> {
    let (mut first, mut second) = (pin!(first), pin!(second));
    poll_fn(|cx| {
        if let Poll::Ready(value) = first.as_mut().poll(cx) {
            return Poll::Ready(Some(value));
        }
        second.as_mut().poll(cx).map(|()| None)
    })
    .await
}

impl IndexedDbBackend {
    fn transaction(&self, stores: &[StoreName], mode: TransactionMode) -> Result<Transaction> {
        let names: Vec<&str> = stores.iter().map(|store| store.as_str()).collect();
        let database = self.database.borrow();
        let database = database.as_ref().ok_or(StoreError::Closed)?;
        database.transaction(&names, mode).map_err(|error| strict::reason(&error))
    }

    /// Keys or rows that match. Only what is asked for is copied out of the database.
    async fn find(&self, store: StoreName, select: Select, keys: bool) -> Result<Vec<JsValue>> {
        let transaction = self.transaction(&[store], TransactionMode::ReadOnly)?;
        let objects = transaction.store(store.as_str()).map_err(|error| strict::reason(&error))?;
        let (name, range) = match select {
            Select::All => {
                let all = if keys {
                    objects.get_all_keys(None, None).await
                } else {
                    objects.get_all(None, None).await
                };
                return all.map_err(|error| strict::reason(&error));
            }
            Select::Case(case, from) => (BY_CASE, rows::case_range(case, from)?),
            Select::State(state) => (BY_STATE, rows::state_range(state)?),
        };
        let index = objects.index(name).map_err(|error| strict::reason(&error))?;
        let found = if keys {
            index.get_all_keys(Some(range), None).await
        } else {
            index.get_all(Some(range), None).await
        };
        found.map_err(|error| strict::reason(&error))
    }
}

/// A request of a batch that was placed, or could not be.
type Request<'a> = Pin<Box<dyn Future<Output = rexie::Result<()>> + 'a>>;

impl Backend for IndexedDbBackend {
    async fn get(&self, store: StoreName, key: BlindKey) -> Result<Option<Record>> {
        let transaction = self.transaction(&[store], TransactionMode::ReadOnly)?;
        let objects = transaction.store(store.as_str()).map_err(|error| strict::reason(&error))?;
        let found = objects.get_all(Some(rows::parts_range(key, 0)?), None).await;
        Ok(rows::records(&found.map_err(|error| strict::reason(&error))?).pop())
    }

    async fn get_all(&self, store: StoreName, select: Select) -> Result<Vec<Record>> {
        Ok(rows::records(&self.find(store, select, false).await?))
    }

    async fn count(&self, store: StoreName, select: Select) -> Result<usize> {
        Ok(rows::first_parts(&self.find(store, select, true).await?))
    }

    async fn commit(&self, batch: Batch) -> Result<()> {
        let stores = batch.stores();
        let transaction = self.transaction(&stores, TransactionMode::ReadWrite)?;
        if strict::last_durability() != strict::STRICT {
            drop(transaction.abort().await);
            return Err(StoreError::NotStrict);
        }
        let mut objects = Vec::with_capacity(stores.len());
        for store in stores {
            objects.push((store, transaction.store(store.as_str()).map_err(|error| strict::reason(&error))?));
        }
        let mut requests: Vec<Request<'_>> = Vec::new();
        for step in batch.steps {
            let Some((_, objects)) = objects.iter().find(|(store, _)| *store == step.store()) else {
                continue;
            };
            match step {
                Step::Put(_, record) => {
                    let beyond = rows::parts_range(record.key, record.parts.len())?;
                    requests.push(Box::pin(objects.delete(beyond.into())));
                    let rows = rows::rows(&record).into_iter().map(|row| (row, None));
                    requests.push(Box::pin(objects.put_all(rows)));
                }
                Step::Remove(_, key) => {
                    requests.push(Box::pin(objects.delete(rows::parts_range(key, 0)?.into())));
                }
                Step::Clear(_) => requests.push(Box::pin(objects.clear())),
            }
        }
        // every request is placed by its first poll, and all of them in this one
        let refused = poll_fn(|cx| {
            let place = |request: &mut Request<'_>| match request.as_mut().poll(cx) {
                Poll::Ready(Err(error)) => Some(strict::reason(&error)),
                Poll::Ready(Ok(())) | Poll::Pending => None,
            };
            Poll::Ready(requests.iter_mut().find_map(place))
        })
        .await;
        if let Some(error) = refused {
            drop(transaction.abort().await);
            return Err(error);
        }
        match transaction.done().await {
            Ok(TransactionResult::Committed) => Ok(()),
            Ok(TransactionResult::Aborted) | Err(_) => Err(strict::last_reason()),
        }
    }

    async fn room(&self) -> Result<Room> {
        strict::room().await
    }

    fn close(&self) {
        if let Some(database) = self.database.take() {
            database.close();
        }
    }
}

impl Drop for IndexedDbBackend {
    /// A connection that is only forgotten stays open in the browser and blocks every upgrade.
    fn drop(&mut self) {
        self.close();
    }
}
