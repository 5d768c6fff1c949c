//! New code takes over only where nothing is open; recordings are kept for days without a network.

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

    /// Keeps the films of one sign language; see `public/boot.js`.
    #[wasm_bindgen(js_name = heardFilms, catch)]
    fn films(language: &str, sign: &str) -> Result<Promise, JsValue>;
}

/// How it went to keep films.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FilmsKept {
    /// All of them are on the tablet.
    Kept,
    /// The tablet has no room for them.
    Full,
    /// The server cannot be reached, or nothing here can keep them.
    Failed,
}

/// Has the films of one sign language kept for days without a network, and those of every other dropped.
pub(crate) async fn keep_films(language: &str, sign: &str) -> FilmsKept {
    let Ok(promise) = films(language, sign) else { return FilmsKept::Failed };
    match JsFuture::from(promise).await.ok().and_then(|how| how.as_string()).as_deref() {
        Some("kept") => FilmsKept::Kept,
        Some("full") => FilmsKept::Full,
        _ => FilmsKept::Failed,
    }
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
