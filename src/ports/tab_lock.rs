//! One tab leads: Web Locks decide, and a tab that dies gives its lock back.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Waits until this tab is the only one that holds the lock of this name, and keeps it until the page ends.
/// Calls back once it leads. Where the browser has no locks, this tab leads at once.
pub(crate) fn lead(name: &str, leads: impl FnOnce() + 'static) {
    let locks = web_sys::window().map(|window| window.navigator().locks());
    let Some(locks) = locks.filter(|it| !JsValue::from(it.clone()).is_undefined()) else {
        leads();
        return;
    };
    let held = Closure::once_into_js(move |_lock: JsValue| -> js_sys::Promise {
        leads();
        // A promise that never ends holds the lock as long as the page lives.
        js_sys::Promise::new(&mut |_, _| {})
    });
    let request = locks.request_with_callback(name, held.unchecked_ref());
    wasm_bindgen_futures::spawn_local(async move {
        let _ = JsFuture::from(request).await;
    });
}
