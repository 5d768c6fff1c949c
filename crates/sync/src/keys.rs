//! Which keys come out of a passphrase. The same code runs in the browser's worker, at the server's demo and in tests.
//!
//! ```text
//! passphrase ──Argon2id──► master key ──HKDF "heard/1/auth"──────────────► auth key    goes to the server
//!                                     └─HKDF "heard/1/unlock" ‖ context──► unlock key  never leaves the tablet
//! ```
//!
//! The unlock key cannot be computed from the auth key, so a server cannot open a tablet (security-sync.md 3.1.1).
//! Zeroing on drop is good housekeeping, not a promise: in the browser only the end of the worker frees the memory.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

#[cfg(any(test, feature = "stretch"))]
use crate::protocol::Stretching;

/// HKDF label of the key that goes to the server.
pub const AUTH_LABEL: &str = "heard/1/auth";
/// HKDF label of the key that wraps the user key on one tablet; the context follows it.
pub const UNLOCK_LABEL: &str = "heard/1/unlock";
/// Bytes of a salt.
pub const SALT_BYTES: usize = 16;
/// Bytes of every key here.
pub const KEY_BYTES: usize = 32;

/// Why no key came out of a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing but spaces was typed. Type the passphrase.
    #[error("the passphrase is empty")]
    Empty,
    /// The parameters are below the floor. A server or an envelope that asks for them was tampered with.
    #[error("the stretching parameters are too weak")]
    TooWeak,
    /// The parameters are out of any range, or the memory for them could not be had.
    #[error("the passphrase could not be stretched on this device")]
    NotPossible,
}

/// What was stretched from a passphrase. Never stored, never sent, never printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct MasterKey([u8; KEY_BYTES]);

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterKey(..)")
    }
}

impl MasterKey {
    /// A master key that was stretched elsewhere, such as in a test vector.
    #[must_use]
    pub fn from_bytes(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }

    /// What the server is shown instead of the passphrase. The server keeps only a stretched form of it.
    #[must_use]
    pub fn auth_key(&self) -> Zeroizing<[u8; KEY_BYTES]> {
        self.derive(&[AUTH_LABEL.as_bytes()])
    }

    /// What wraps the user key on a tablet. The context is the device id, so that two tablets of one person
    /// have different ones.
    #[must_use]
    pub fn unlock_key(&self, context: &str) -> Zeroizing<[u8; KEY_BYTES]> {
        self.derive(&[UNLOCK_LABEL.as_bytes(), context.as_bytes()])
    }

    fn derive(&self, info: &[&[u8]]) -> Zeroizing<[u8; KEY_BYTES]> {
        let mut key = Zeroizing::new([0_u8; KEY_BYTES]);
        // The only error of HKDF is an output of more than 255 blocks; this is one.
        let fits = Hkdf::<Sha256>::new(None, &self.0).expand_multi_info(info, key.as_mut_slice());
        debug_assert!(fits.is_ok(), "one block always fits");
        key
    }
}

/// Stretches a passphrase with Argon2id (version 1.3, one lane) to 32 bytes.
///
/// Spaces around the passphrase are not part of it, since keyboards of tablets add them. Everything else counts byte by
/// byte as UTF-8: letters are neither folded nor recomposed, so a passphrase should be of letters that every keyboard writes alike;
/// generated ones are.
///
/// # Errors
/// [`KeyError`], see there.
#[cfg(any(test, feature = "stretch"))]
pub fn stretch(
    passphrase: &str,
    salt: &[u8; SALT_BYTES],
    stretching: Stretching,
) -> Result<MasterKey, KeyError> {
    if !stretching.is_strong_enough() {
        return Err(KeyError::TooWeak);
    }
    let typed = passphrase.trim();
    if typed.is_empty() {
        return Err(KeyError::Empty);
    }
    let params = argon2::Params::new(stretching.memory_kib, stretching.passes, 1, Some(KEY_BYTES))
        .map_err(|_| KeyError::NotPossible)?;
    let argon2 = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let mut key = MasterKey([0; KEY_BYTES]);
    argon2.hash_password_into(typed.as_bytes(), salt, &mut key.0).map_err(|_| KeyError::NotPossible)?;
    Ok(key)
}

#[cfg(test)]
mod tests;
