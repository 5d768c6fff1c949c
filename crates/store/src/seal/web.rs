//! WebCrypto behind the [`Sealer`] port: keys are non-extractable and never lie in this program's memory.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

use super::{LABEL_DATA, LABEL_INDEX, SealError, Sealer};

/// The keys of one user, or of one child's session, in the browser's keeping.
#[derive(Debug, Clone)]
pub struct WebSealer {
    data: CryptoKey,
    index: CryptoKey,
}

impl WebSealer {
    /// The keys that follow from a base key: an HKDF key that allows `deriveKey`.
    ///
    /// # Errors
    /// [`SealError::Unavailable`].
    pub async fn from_base_key(base: &CryptoKey) -> Result<Self, SealError> {
        let aes = aes_key();
        let data = derive(base, LABEL_DATA, &aes, &["encrypt", "decrypt"]).await?;
        let hmac = algorithm("HMAC", &[("hash", "SHA-256".into()), ("length", 256.into())]);
        let index = derive(base, LABEL_INDEX, &hmac, &["sign"]).await?;
        Ok(Self { data, index })
    }
}

impl Sealer for WebSealer {
    async fn from_base(base: &[u8; 32]) -> Result<Self, SealError> {
        let raw = Uint8Array::from(base.as_slice());
        let key = subtle()?.import_key_with_str("raw", &raw, "HKDF", false, &usages(&["deriveKey"]));
        let key = awaited(key).await;
        raw.fill(0, 0, raw.length());
        Self::from_base_key(&key?.unchecked_into()).await
    }

    async fn encrypt(&self, nonce: &[u8; 12], bound: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let plain = Uint8Array::from(plain);
        let sealed = subtle()?.encrypt_with_object_and_js_u8_array(&gcm(nonce, bound), &self.data, &plain);
        Ok(bytes(&awaited(sealed).await?))
    }

    async fn decrypt(&self, nonce: &[u8; 12], bound: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
        let sealed = Uint8Array::from(sealed);
        let plain = subtle()?.decrypt_with_object_and_js_u8_array(&gcm(nonce, bound), &self.data, &sealed);
        // WebCrypto tells a wrong key from nothing else, on purpose
        Ok(bytes(&awaited(plain).await.map_err(|_| SealError::Refused)?))
    }

    async fn mac(&self, data: &[u8]) -> Result<[u8; 32], SealError> {
        let data = Uint8Array::from(data);
        let mac = awaited(subtle()?.sign_with_str_and_js_u8_array("HMAC", &self.index, &data)).await?;
        bytes(&mac).try_into().map_err(|_| SealError::Unavailable)
    }
}

/// `crypto.subtle` of the page or of the worker.
pub(crate) fn subtle() -> Result<SubtleCrypto, SealError> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).map_err(failed)?;
    let subtle = crypto.unchecked_into::<Crypto>().subtle();
    // absent where the page did not come over HTTPS or from this machine
    if subtle.is_undefined() { Err(SealError::Unavailable) } else { Ok(subtle) }
}

/// An algorithm description: a name and its parameters.
pub(crate) fn algorithm(name: &str, parameters: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    let named = [("name", JsValue::from(name))];
    for (key, value) in named.iter().chain(parameters) {
        // setting a property of a fresh plain object cannot fail
        drop(Reflect::set(&object, &(*key).into(), value));
    }
    object
}

/// AES-GCM with a nonce and the bytes bound to the content.
pub(crate) fn gcm(nonce: &[u8; 12], bound: &[u8]) -> Object {
    let nonce = Uint8Array::from(nonce.as_slice());
    algorithm("AES-GCM", &[("iv", nonce.into()), ("additionalData", Uint8Array::from(bound).into())])
}

/// The type of an AES-256-GCM key.
pub(crate) fn aes_key() -> Object {
    algorithm("AES-GCM", &[("length", 256.into())])
}

/// A key that follows from a base key by HKDF-SHA-256 with a label.
pub(crate) async fn derive(
    base: &CryptoKey,
    label: &[u8],
    of: &Object,
    uses: &[&str],
) -> Result<CryptoKey, SealError> {
    let salt = Uint8Array::new_with_length(0);
    let parameters =
        [("hash", "SHA-256".into()), ("salt", salt.into()), ("info", Uint8Array::from(label).into())];
    let hkdf = algorithm("HKDF", &parameters);
    let key = subtle()?.derive_key_with_object_and_object(&hkdf, base, of, false, &usages(uses));
    Ok(awaited(key).await?.unchecked_into())
}

/// What a key may be used for.
pub(crate) fn usages(uses: &[&str]) -> JsValue {
    uses.iter().map(|usage| JsValue::from(*usage)).collect::<Array>().into()
}

/// Waits for a promise of WebCrypto.
pub(crate) async fn awaited(promise: Result<Promise, JsValue>) -> Result<JsValue, SealError> {
    JsFuture::from(promise.map_err(failed)?).await.map_err(failed)
}

/// The bytes of an `ArrayBuffer`.
pub(crate) fn bytes(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

/// WebCrypto names no reason that a person could act on.
pub(crate) fn failed(_: JsValue) -> SealError {
    SealError::Unavailable
}
