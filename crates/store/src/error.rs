//! What can go wrong when the tablet remembers, each with what to do next.

use domain::ChangeId;

use crate::backend::{BlindKey, StoreName};
use crate::seal::SealError;

/// Why the store could not do what it was asked. Nothing is half-written when one of these is returned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The tablet has no room left. Keep the change in memory, say so, ask the person to free room, try again.
    #[error("the tablet's storage is full")]
    Full,
    /// Another tab holds an older version of the database open. Ask the person to close it.
    #[error("the store is open in another tab")]
    Blocked,
    /// The connection is gone: another tab upgraded the database, or the browser closed it. Reload the page.
    /// Whether the transaction under way was committed is not known; reading again tells.
    #[error("the store was closed")]
    Closed,
    /// A newer version of Heard wrote this database. Update the app; never write over it.
    #[error("the store was written by a newer version of Heard")]
    TooNew,
    /// The browser cannot promise that a save survives a power cut. Nothing is written; update the browser.
    #[error("this browser cannot save durably")]
    NotStrict,
    /// A record cannot be read. It is left where it is and the others still open; report it.
    #[error("a record of the store {store} cannot be read")]
    Corrupt {
        /// Where it lies.
        store: StoreName,
        /// Its blind key: says nothing about what it holds.
        key: BlindKey,
    },
    /// The keys do not open this database. Ask for the passphrase again.
    #[error("the keys do not open this store")]
    Locked,
    /// A change with this id was stored before with other content. Make a new change with a new id.
    #[error("the change is there already, with other content")]
    Immutable(ChangeId),
    /// No change with this id needs attention. Read the list again.
    #[error("no such change needs attention")]
    NotHeld(ChangeId),
    /// A child's session is under way on this tablet. Resume and end it first; it may hold what a child said.
    #[error("a child's session is under way")]
    SessionOpen,
    /// Sealing failed for another reason than a wrong key. A defect, or a browser without cryptography.
    #[error("sealing failed")]
    Seal(#[from] SealError),
    /// The browser refused without a reason that the person could cure. Reload; if it stays, report the code.
    #[error("the browser's storage failed: {0}")]
    Unavailable(String),
    /// A value could not be written as JSON: a defect of the program.
    #[error("a value cannot be written")]
    Unwritable,
}

/// Result of everything that touches the store.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
