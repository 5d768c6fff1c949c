//! Keys: a passphrase's key opens the user key, and the user key opens everything else.
//!
//! ```text
//! passphrase ─(crate sync: keys)─► unlock key ──wraps──► user key ──HKDF──► data key, index key
//!                                                                └──HKDF──► wraps the key of a child's session
//! ```
//!
//! The user key is random, made once per user and tablet, and never leaves it. [`Keys`] is the port: in the
//! browser every key is a non-extractable `CryptoKey`; on the host it is bytes, for tests.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;
mod wrapped;

#[cfg(not(target_arch = "wasm32"))]
pub use native::NativeKeys;
#[cfg(target_arch = "wasm32")]
pub use web::WebKeys;
pub use wrapped::{WrappedKey, WrappedSession};

use sync::protocol::Stretching;

use crate::backend::BlindKey;
use crate::seal::{SealError, Sealer};

/// The keys of one unlocked user. Dropping them drops the keys; only a reload truly erases them.
#[expect(async_fn_in_trait, reason = "the app has one thread, so no future needs to be Send")]
pub trait Keys: Sized {
    /// What was derived from the passphrase and wraps the user key.
    type Unlock;
    /// The base key of a child's session: what goes from page to page, never through the disk.
    type Session;
    /// What seals with these keys.
    type Sealer: Sealer;

    /// Takes the 32 bytes that came out of the passphrase. Erase them afterwards.
    ///
    /// # Errors
    /// [`SealError::Unavailable`].
    async fn import_unlock(raw: &[u8; 32]) -> Result<Self::Unlock, SealError>;

    /// Makes a new random user key and wraps it.
    ///
    /// # Errors
    /// [`SealError::TooWeak`] if the stretching is below the floor; [`SealError::Unavailable`].
    async fn create(
        unlock: &Self::Unlock,
        user: BlindKey,
        salt: [u8; 16],
        stretching: Stretching,
    ) -> Result<(Self, WrappedKey), SealError>;

    /// Opens the wrapped user key.
    ///
    /// # Errors
    /// [`SealError::Refused`] for a wrong passphrase, another user's key, or changed parameters;
    /// [`SealError::TooWeak`] if the stretching is below the floor.
    async fn open(unlock: &Self::Unlock, user: BlindKey, wrapped: &WrappedKey) -> Result<Self, SealError>;

    /// Wraps the same user key for a new passphrase. What was sealed stays readable.
    ///
    /// # Errors
    /// As for [`open`](Self::open) and [`create`](Self::create).
    async fn rewrap(
        unlock: &Self::Unlock,
        wrapped: &WrappedKey,
        user: BlindKey,
        new_unlock: &Self::Unlock,
        salt: [u8; 16],
        stretching: Stretching,
    ) -> Result<WrappedKey, SealError>;

    /// Seals and opens this user's records.
    fn sealer(&self) -> Self::Sealer;

    /// Makes the one-time key of a child's session, and wraps it so that only this user can resume the session.
    ///
    /// # Errors
    /// [`SealError::Unavailable`].
    async fn begin_session(&self, user: BlindKey) -> Result<(Self::Session, WrappedSession), SealError>;

    /// Opens the key of a session that was begun with the same user key.
    ///
    /// # Errors
    /// [`SealError::Refused`] if it was begun by somebody else.
    async fn resume_session(
        &self,
        user: BlindKey,
        wrapped: &WrappedSession,
    ) -> Result<Self::Session, SealError>;

    /// Seals and opens the records of a child's session, and nothing else.
    ///
    /// # Errors
    /// [`SealError::Unavailable`].
    async fn session_sealer(session: &Self::Session) -> Result<Self::Sealer, SealError>;
}
