//! The reference cipher, from the RustCrypto family. For tests on the host; the browser uses WebCrypto.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{LABEL_DATA, LABEL_INDEX, SealError, Sealer};

/// AES-256-GCM and HMAC-SHA-256 on the host.
#[derive(Clone)]
pub struct NativeSealer {
    data: Zeroizing<[u8; 32]>,
    index: Hmac<Sha256>,
}

/// A key that follows from a base key by HKDF-SHA-256 with a label.
pub(crate) fn derived(base: &[u8; 32], label: &[u8]) -> Result<Zeroizing<[u8; 32]>, SealError> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, base).expand(label, key.as_mut()).map_err(|_| SealError::Unavailable)?;
    Ok(key)
}

/// AES-256-GCM, tag at the end.
pub(crate) fn gcm_encrypt(
    key: &[u8; 32],
    nonce: &[u8; 12],
    bound: &[u8],
    plain: &[u8],
) -> Result<Vec<u8>, SealError> {
    let payload = Payload { msg: plain, aad: bound };
    Aes256Gcm::new(key.into()).encrypt(Nonce::from_slice(nonce), payload).map_err(|_| SealError::Unavailable)
}

/// The opposite of [`gcm_encrypt`].
pub(crate) fn gcm_decrypt(
    key: &[u8; 32],
    nonce: &[u8; 12],
    bound: &[u8],
    sealed: &[u8],
) -> Result<Vec<u8>, SealError> {
    let payload = Payload { msg: sealed, aad: bound };
    Aes256Gcm::new(key.into()).decrypt(Nonce::from_slice(nonce), payload).map_err(|_| SealError::Refused)
}

impl Sealer for NativeSealer {
    async fn from_base(base: &[u8; 32]) -> Result<Self, SealError> {
        let index = <Hmac<Sha256> as Mac>::new_from_slice(derived(base, LABEL_INDEX)?.as_slice());
        Ok(Self { data: derived(base, LABEL_DATA)?, index: index.map_err(|_| SealError::Unavailable)? })
    }

    async fn encrypt(&self, nonce: &[u8; 12], bound: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
        gcm_encrypt(&self.data, nonce, bound, plain)
    }

    async fn decrypt(&self, nonce: &[u8; 12], bound: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        gcm_decrypt(&self.data, nonce, bound, sealed)
    }

    async fn mac(&self, data: &[u8]) -> Result<[u8; 32], SealError> {
        Ok(self.index.clone().chain_update(data).finalize().into_bytes().into())
    }
}
