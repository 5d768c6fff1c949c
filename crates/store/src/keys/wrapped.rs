//! Wrapped keys as they lie on the disk: useless without the passphrase.

use serde::{Deserialize, Serialize};
use sync::protocol::Stretching;

use crate::backend::BlindKey;
use crate::seal::SealError;

/// The user key, wrapped by what was stretched from the passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrappedKey {
    v: u8,
    /// Salt of the stretching.
    pub salt: [u8; 16],
    /// Parameters of the stretching.
    pub stretching: Stretching,
    pub(super) nonce: [u8; 12],
    pub(super) sealed: Vec<u8>,
}

/// The key of a child's session, wrapped by the worker's user key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrappedSession {
    v: u8,
    pub(super) nonce: [u8; 12],
    pub(super) sealed: Vec<u8>,
}

impl WrappedKey {
    pub(super) fn new(salt: [u8; 16], stretching: Stretching, nonce: [u8; 12], sealed: Vec<u8>) -> Self {
        Self { v: 1, salt, stretching, nonce, sealed }
    }

    /// What is authenticated with the key: nobody can swap users, the salt, or make the stretching cheaper.
    pub(super) fn bound(user: BlindKey, salt: [u8; 16], stretching: Stretching) -> Vec<u8> {
        let mut bound = b"heard/1/user-key\0".to_vec();
        bound.extend_from_slice(&user.0);
        bound.extend_from_slice(&salt);
        bound.extend_from_slice(&stretching.memory_kib.to_be_bytes());
        bound.extend_from_slice(&stretching.passes.to_be_bytes());
        bound
    }

    /// Refuses an envelope that would let a passphrase be guessed cheaply.
    pub(super) fn checked(stretching: Stretching) -> Result<(), SealError> {
        if stretching.is_strong_enough() { Ok(()) } else { Err(SealError::TooWeak) }
    }
}

impl WrappedSession {
    pub(super) fn new(nonce: [u8; 12], sealed: Vec<u8>) -> Self {
        Self { v: 1, nonce, sealed }
    }

    pub(super) fn bound(user: BlindKey) -> Vec<u8> {
        let mut bound = b"heard/1/session-key\0".to_vec();
        bound.extend_from_slice(&user.0);
        bound
    }
}
