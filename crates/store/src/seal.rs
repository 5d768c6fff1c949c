//! Sealing: what lies on the disk says nothing without the key, and cannot be moved to another place.
//!
//! [`Sealer`] is the port. WebCrypto stands behind it in the browser, `aes-gcm` in host tests; both share
//! everything but three primitives, and test vectors prove that they agree.

mod envelope;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod padding;
#[cfg(target_arch = "wasm32")]
mod web;

pub use envelope::{ENVELOPE_MOST, Kind, Place};
#[cfg(not(target_arch = "wasm32"))]
pub use native::NativeSealer;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::{derived, gcm_decrypt, gcm_encrypt};
pub use padding::{BUCKETS, PART_MOST};
#[cfg(target_arch = "wasm32")]
pub use web::WebSealer;
#[cfg(target_arch = "wasm32")]
pub(crate) use web::{aes_key, awaited, bytes, derive, gcm, subtle, usages};

use crate::backend::{BlindKey, StoreName};

/// Epoch of the keys that seal now. A rotation of keys raises it; old epochs stay readable.
pub const KEY_EPOCH: u32 = 1;
/// HKDF label of the key that seals records; the epoch follows it.
pub(crate) const LABEL_DATA: &[u8] = b"heard/1/data/1";
/// HKDF label of the key that makes blind keys.
pub(crate) const LABEL_INDEX: &[u8] = b"heard/1/index";
/// HKDF label of the key that wraps the key of a child's session.
pub(crate) const LABEL_CHILD: &[u8] = b"heard/1/child";

/// Why something could not be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Wrong key, a changed byte, or an envelope that was moved from another place. The record counts as
    /// corrupt; if every record fails, the key is wrong and the passphrase must be asked again.
    #[error("the envelope does not open here with this key")]
    Refused,
    /// The bytes are no envelope. The record counts as corrupt.
    #[error("the bytes are no envelope")]
    Malformed,
    /// The envelope has a version, a kind or a key epoch that this program does not know: update the app.
    #[error("the envelope is of an unknown version")]
    Unknown,
    /// The key stretching of this envelope is weaker than the floor. Never ask for a passphrase with it.
    #[error("the key stretching is too weak")]
    TooWeak,
    /// No randomness or no cryptography in this browser. The app cannot work here; say so.
    #[error("cryptography is not available")]
    Unavailable,
}

/// Seals and opens with one user's keys. Dropping it drops the keys; only a reload truly erases them.
#[expect(async_fn_in_trait, reason = "the app has one thread, so no future needs to be Send")]
pub trait Sealer: Clone {
    /// The keys that follow from 32 base bytes by HKDF-SHA-256.
    ///
    /// # Errors
    /// [`SealError::Unavailable`].
    async fn from_base(base: &[u8; 32]) -> Result<Self, SealError>;

    /// AES-256-GCM with the data key; the tag stands at the end.
    ///
    /// # Errors
    /// [`SealError::Unavailable`].
    async fn encrypt(&self, nonce: &[u8; 12], bound: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError>;

    /// The opposite of [`encrypt`](Self::encrypt).
    ///
    /// # Errors
    /// [`SealError::Refused`] if key, nonce, bound bytes or sealed bytes are not those of the sealing.
    async fn decrypt(&self, nonce: &[u8; 12], bound: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError>;

    /// HMAC-SHA-256 with the index key.
    ///
    /// # Errors
    /// [`SealError::Unavailable`].
    async fn mac(&self, data: &[u8]) -> Result<[u8; 32], SealError>;

    /// Pads the content to its bucket and seals it for one place, with a fresh random nonce.
    ///
    /// # Errors
    /// [`SealError::Malformed`] for more than [`PART_MOST`] bytes; [`SealError::Unavailable`].
    async fn seal(&self, place: Place, content: &[u8]) -> Result<Vec<u8>, SealError> {
        let padded = padding::pad(content).ok_or(SealError::Malformed)?;
        let nonce = random()?;
        let sealed = self.encrypt(&nonce, &place.bound(KEY_EPOCH), &padded).await?;
        Ok(envelope::write(place.kind, KEY_EPOCH, &nonce, &sealed))
    }

    /// Opens an envelope that was sealed for exactly this place.
    ///
    /// # Errors
    /// All but [`SealError::TooWeak`].
    async fn open(&self, place: Place, bytes: &[u8]) -> Result<Vec<u8>, SealError> {
        let envelope = envelope::read(bytes)?;
        if envelope.kind != place.kind as u8 {
            return Err(SealError::Refused);
        }
        if envelope.epoch != KEY_EPOCH {
            return Err(SealError::Unknown);
        }
        let padded = self.decrypt(envelope.nonce, &place.bound(envelope.epoch), envelope.sealed).await?;
        padding::unpad(padded).ok_or(SealError::Malformed)
    }

    /// The blind key of an id in a store.
    ///
    /// # Errors
    /// [`SealError::Unavailable`].
    async fn blind(&self, store: StoreName, id: &[u8]) -> Result<BlindKey, SealError> {
        // no store name holds a zero byte, so no two pairs of store and id make the same text
        let text = [store.as_str().as_bytes(), &[0], id].concat();
        let mac = self.mac(&text).await?;
        let mut key = [0; 16];
        key.copy_from_slice(mac.split_at(16).0);
        Ok(BlindKey(key))
    }
}

/// Fresh random bytes from the system.
///
/// # Errors
/// [`SealError::Unavailable`] if the system has none.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], SealError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| SealError::Unavailable)?;
    Ok(bytes)
}
