//! One tab leads: Web Locks decide, and a tab that dies gives its lock back.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Waits until this tab is the only one that holds the lock of this name, and keeps it until the page ends.
/// Calls back once it leads. Where the browser has no locks, this tab leads at once.
pub(crate) fn lead(name: &str, leads: impl FnOnce() + 'static) {
    let Some((locks, request)) = manager() else {
        leads();
        return;
    };
    let held = Closure::once_into_js(move |_lock: JsValue| -> Promise {
        leads();
        // A promise that never ends holds the lock as long as the page lives.
        Promise::new(&mut |_, _| {})
    });
    // The promise of the request ends with the page; nobody waits for it.
    let _ = request.call2(&locks, &JsValue::from_str(name), &held);
}

/// `navigator.locks` and its `request`; the bindings do not offer them on stable yet.
fn manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok().filter(JsValue::is_object)?;
    let request = Reflect::get(&locks, &JsValue::from_str("request")).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
