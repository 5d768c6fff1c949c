//! New code takes over only where nothing is open.

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Lets a newer version that waits take over; see `public/boot.js`.
    #[wasm_bindgen(js_name = heardActivate, catch)]
    fn activate() -> Result<Promise, JsValue>;
}

/// True if a newer version took over: the page must be loaded anew.
pub(crate) async fn activate_waiting() -> bool {
    match activate() {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}
