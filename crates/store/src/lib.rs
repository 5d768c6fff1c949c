//! What the tablet remembers, sealed.
//!
//! * [`backend`]: the port to a place that keeps bytes, and one strict transaction at a time.
//!   `memory` is the reference; `indexeddb` is the browser.
//! * [`schema`]: the databases and their stores, append-only.
//! * [`seal`]: AES-256-GCM, blind keys and padding behind one port.
//! * [`keys`]: how a passphrase's key opens the user key.
//! * [`case_store`]: one user's cases; what the app and the sync driver work with.
//! * [`parcel`]: what leaves the tablet for one person, sealed to a link and its code.
//! * [`device`]: what the tablet knows while it is locked.
//! * `contract` (feature `testing`): what every backend and sealer must hold, run on the host and in a browser.
//!
//! Not here: what a set of changes means (crate `domain`), when to send it (crate `sync`), screens.

pub mod backend;
pub mod case_store;
#[cfg(any(test, feature = "testing"))]
pub mod contract;
pub mod device;
mod error;
#[cfg(target_arch = "wasm32")]
pub mod indexeddb;
mod json;
pub mod keys;
pub mod memory;
pub mod parcel;
pub mod schema;
pub mod seal;
mod together;
mod vault;

pub use backend::{Backend, Databases};
pub use case_store::CaseStore;
pub use device::DeviceStore;
pub use error::{Result, StoreError};
pub use keys::Keys;
pub use seal::{SealError, Sealer};
pub use vault::Damaged;
