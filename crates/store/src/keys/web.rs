//! Keys in the browser's keeping. The user key is made, wrapped and opened by WebCrypto and never lies in
//! this program's memory; only the unlock key does, for the moment in which it is imported.

use js_sys::{Object, Uint8Array};
use sync::protocol::Stretching;
use wasm_bindgen::JsCast;
use web_sys::CryptoKey;

use super::{Keys, WrappedKey, WrappedSession};
use crate::backend::BlindKey;
use crate::seal::{
    LABEL_CHILD, SealError, WebSealer, aes_key, awaited, bytes, derive, gcm, random, subtle, usages,
};

/// One user's keys.
#[derive(Debug, Clone)]
pub struct WebKeys {
    sealer: WebSealer,
    child: CryptoKey,
}

const WRAPS: &[&str] = &["wrapKey", "unwrapKey"];

impl WebKeys {
    async fn from_user_key(base: &CryptoKey) -> Result<Self, SealError> {
        let sealer = WebSealer::from_base_key(base).await?;
        let child = derive(base, LABEL_CHILD, &aes_key(), WRAPS).await?;
        Ok(Self { sealer, child })
    }
}

/// A fresh random 256-bit key, wrapped. WebCrypto makes no HKDF keys, so it begins as a key for AES-GCM.
async fn fresh(wrapper: &CryptoKey, how: &Object) -> Result<Vec<u8>, SealError> {
    let key = subtle()?.generate_key_with_object(&aes_key(), true, &usages(&["encrypt"]));
    wrap(awaited(key).await?.unchecked_ref(), wrapper, how).await
}

async fn wrap(key: &CryptoKey, wrapper: &CryptoKey, how: &Object) -> Result<Vec<u8>, SealError> {
    let wrapped = awaited(subtle()?.wrap_key_with_object("raw", key, wrapper, how)).await?;
    Ok(bytes(&wrapped))
}

/// A wrapped key as a base key, from which only other keys can be derived.
async fn unwrap(wrapper: &CryptoKey, how: &Object, sealed: &[u8]) -> Result<CryptoKey, SealError> {
    let sealed = Uint8Array::from(sealed);
    let uses = usages(&["deriveKey"]);
    let key = subtle()?
        .unwrap_key_with_js_u8_array_and_object_and_str("raw", &sealed, wrapper, how, "HKDF", false, &uses);
    Ok(awaited(key).await.map_err(|_| SealError::Refused)?.unchecked_into())
}

impl Keys for WebKeys {
    type Unlock = CryptoKey;
    type Session = CryptoKey;
    type Sealer = WebSealer;

    async fn import_unlock(raw: &[u8; 32]) -> Result<CryptoKey, SealError> {
        let raw = Uint8Array::from(raw.as_slice());
        let key = subtle()?.import_key_with_str("raw", &raw, "AES-GCM", false, &usages(WRAPS));
        let key = awaited(key).await;
        raw.fill(0, 0, raw.length());
        Ok(key?.unchecked_into())
    }

    async fn create(
        unlock: &CryptoKey,
        user: BlindKey,
        salt: [u8; 16],
        stretching: Stretching,
    ) -> Result<(Self, WrappedKey), SealError> {
        WrappedKey::checked(stretching)?;
        let nonce = random()?;
        let how = gcm(&nonce, &WrappedKey::bound(user, salt, stretching));
        let wrapped = WrappedKey::new(salt, stretching, nonce, fresh(unlock, &how).await?);
        Ok((Self::open(unlock, user, &wrapped).await?, wrapped))
    }

    async fn open(unlock: &CryptoKey, user: BlindKey, wrapped: &WrappedKey) -> Result<Self, SealError> {
        WrappedKey::checked(wrapped.stretching)?;
        let how = gcm(&wrapped.nonce, &WrappedKey::bound(user, wrapped.salt, wrapped.stretching));
        Self::from_user_key(&unwrap(unlock, &how, &wrapped.sealed).await?).await
    }

    async fn rewrap(
        unlock: &CryptoKey,
        wrapped: &WrappedKey,
        user: BlindKey,
        new_unlock: &CryptoKey,
        salt: [u8; 16],
        stretching: Stretching,
    ) -> Result<WrappedKey, SealError> {
        WrappedKey::checked(wrapped.stretching)?;
        WrappedKey::checked(stretching)?;
        let old = gcm(&wrapped.nonce, &WrappedKey::bound(user, wrapped.salt, wrapped.stretching));
        let sealed = Uint8Array::from(wrapped.sealed.as_slice());
        // extractable for this one moment, inside WebCrypto, because only such a key can be wrapped again
        let key = subtle()?.unwrap_key_with_js_u8_array_and_object_and_str(
            "raw",
            &sealed,
            unlock,
            &old,
            "AES-GCM",
            true,
            &usages(&["encrypt"]),
        );
        let key: CryptoKey = awaited(key).await.map_err(|_| SealError::Refused)?.unchecked_into();
        let nonce = random()?;
        let new = gcm(&nonce, &WrappedKey::bound(user, salt, stretching));
        Ok(WrappedKey::new(salt, stretching, nonce, wrap(&key, new_unlock, &new).await?))
    }

    fn sealer(&self) -> WebSealer {
        self.sealer.clone()
    }

    async fn begin_session(&self, user: BlindKey) -> Result<(CryptoKey, WrappedSession), SealError> {
        let nonce = random()?;
        let how = gcm(&nonce, &WrappedSession::bound(user));
        let wrapped = WrappedSession::new(nonce, fresh(&self.child, &how).await?);
        Ok((self.resume_session(user, &wrapped).await?, wrapped))
    }

    async fn resume_session(&self, user: BlindKey, wrapped: &WrappedSession) -> Result<CryptoKey, SealError> {
        let how = gcm(&wrapped.nonce, &WrappedSession::bound(user));
        unwrap(&self.child, &how, &wrapped.sealed).await
    }

    async fn session_sealer(session: &CryptoKey) -> Result<WebSealer, SealError> {
        WebSealer::from_base_key(session).await
    }
}
