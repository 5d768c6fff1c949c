//! The room that the browser gives us on the tablet, and its word that it will not clear it.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// What the browser says about our room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Room {
    /// Bytes in use, as the browser estimates them.
    pub(crate) used: u64,
    /// Bytes that we may use at most.
    pub(crate) quota: u64,
    /// True if the browser promised not to clear it by itself.
    pub(crate) persistent: bool,
}

/// Asks the browser to keep our data, and how much room is left. Never fails: no answer is "not promised".
pub(crate) async fn ask_to_keep() -> Room {
    let Some(storage) = web_sys::window().map(|window| window.navigator().storage()) else {
        return Room::default();
    };
    let mut room = Room::default();
    if let Ok(promise) = storage.persist() {
        room.persistent = JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy());
    }
    if let Ok(promise) = storage.estimate()
        && let Ok(estimate) = JsFuture::from(promise).await
    {
        room.used = number(&estimate, "usage");
        room.quota = number(&estimate, "quota");
    }
    room
}

fn number(object: &JsValue, name: &str) -> u64 {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok().and_then(|it| it.as_f64());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "byte counts are whole and positive"
    )]
    value.map_or(0, |value| value.max(0.0) as u64)
}
