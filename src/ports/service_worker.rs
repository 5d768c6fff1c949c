//! New code takes over only where nothing is open.

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Lets a newer version that waits take over; see `public/boot.js`.
    #[wasm_bindgen(js_name = heardActivate, catch)]
    fn activate() -> Result<Promise, JsValue>;

    /// Keeps the recordings of these languages; see `public/boot.js`.
    #[wasm_bindgen(js_name = heardRecordings, catch)]
    fn recordings(languages: js_sys::Array) -> Result<(), JsValue>;
}

/// Asks for the recordings of these languages to be kept for days without a network, in the background.
pub(crate) fn keep_recordings(languages: &[&str]) {
    let languages = languages.iter().map(|tag| JsValue::from_str(tag)).collect();
    // Without a service worker they are heard online only.
    let _ = recordings(languages);
}

/// True if a newer version took over: the page must be loaded anew.
pub(crate) async fn activate_waiting() -> bool {
    match activate() {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}
