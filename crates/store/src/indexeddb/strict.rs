//! The script beside `rexie`: strict durability, and the reasons that `rexie` hides.

use std::error::Error;

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use crate::backend::Room;
use crate::error::{Result, StoreError};

/// What [`last_durability`] must be.
pub(super) const STRICT: &str = "strict";

#[wasm_bindgen(module = "/js/strict_transactions.js")]
extern "C" {
    /// Durability of the newest read-write transaction, read back from the browser; empty before the first.
    #[wasm_bindgen(js_name = lastDurability)]
    pub fn last_durability() -> String;

    #[wasm_bindgen(js_name = lastFailure)]
    fn last_failure() -> String;

    fn blocked(name: &str) -> Promise;

    #[wasm_bindgen(js_name = isInstalled)]
    fn is_installed() -> bool;

    fn estimate() -> Promise;
}

/// Fails where the script could not take hold of the browser's database.
pub(super) fn installed() -> Result<()> {
    if is_installed() { Ok(()) } else { Err(StoreError::NotStrict) }
}

/// Resolves when another tab keeps the next opening of the database from going on.
pub(super) async fn until_blocked(name: &str) {
    // the promise never rejects
    drop(JsFuture::from(blocked(name)).await);
}

/// What an error of `rexie` means. Its own text says nothing; that of its cause begins with the browser's name of it.
pub(super) fn reason(error: &rexie::Error) -> StoreError {
    error.source().map_or_else(|| named(&error.to_string()), reason_of)
}

/// What an error beneath `rexie` means.
pub(super) fn reason_of(error: &dyn Error) -> StoreError {
    named(&error.to_string())
}

/// Why the newest read-write transaction failed. Exact when asked at once after it: the script hears of it first, and
/// no other transaction can fail between.
pub(super) fn last_reason() -> StoreError {
    named(&last_failure())
}

fn named(text: &str) -> StoreError {
    const NAMES: [&str; 8] = [
        "QuotaExceededError",
        "VersionError",
        "InvalidStateError",
        "AbortError",
        "UnknownError",
        "DataError",
        "NotFoundError",
        "TransactionInactiveError",
    ];
    // only the browser's name of it goes on: its message may quote values
    let name = NAMES.into_iter().find(|name| text.contains(name)).unwrap_or("other");
    match name {
        "QuotaExceededError" => StoreError::Full,
        "VersionError" => StoreError::TooNew,
        "InvalidStateError" => StoreError::Closed,
        other => StoreError::Unavailable(other.to_owned()),
    }
}

/// What the browser says about this app's storage.
pub(super) async fn room() -> Result<Room> {
    let unavailable = |_| StoreError::Unavailable("estimate".to_owned());
    let estimate = JsFuture::from(estimate()).await.map_err(unavailable)?;
    let field = |name: &str| Reflect::get(&estimate, &JsValue::from(name)).ok()?.as_f64();
    Ok(Room { used: field("usage").unwrap_or(0.0) as u64, most: field("quota").map(|quota| quota as u64) })
}
