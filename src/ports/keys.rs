//! From passphrase to keys, in a worker of its own, so that no frame is lost and the passphrase's memory ends
//! with that worker.

use js_sys::{Promise, Reflect, Uint8Array};
use sync::protocol::Stretching;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
pub(crate) use web_sys::CryptoKey;

#[wasm_bindgen]
extern "C" {
    /// Starts the worker; see `public/boot.js`.
    #[wasm_bindgen(js_name = heardDerive, catch)]
    fn derive(
        passphrase: &str,
        salt: &[u8],
        memory_kib: u32,
        passes: u32,
        context: &str,
    ) -> Result<Promise, JsValue>;
}

/// What a passphrase becomes. The passphrase itself is nowhere any more.
pub(crate) struct PassKeys {
    /// Sent to the server at sign-in, 32 bytes.
    pub(crate) auth_key: Vec<u8>,
    /// Opens this user's key on this tablet; cannot be read out.
    pub(crate) unlock_key: CryptoKey,
}

/// Stretches a passphrase. `context` binds the unlock key to one user.
///
/// # Errors
/// A plain reason when the worker could not start or had not enough memory.
pub(crate) async fn stretch(
    passphrase: &str,
    salt: &[u8],
    cost: Stretching,
    context: &str,
) -> Result<PassKeys, String> {
    let failed = |_| "the worker that opens the tablet did not answer".to_owned();
    let promise = derive(passphrase, salt, cost.memory_kib, cost.passes, context).map_err(failed)?;
    let answer = JsFuture::from(promise).await.map_err(failed)?;
    let part = |name: &str| Reflect::get(&answer, &JsValue::from_str(name)).map_err(failed);
    let auth_key = Uint8Array::new(&part("authKey")?).to_vec();
    let unlock_key = part("unlockKey")?.dyn_into::<CryptoKey>().map_err(failed)?;
    Ok(PassKeys { auth_key, unlock_key })
}
