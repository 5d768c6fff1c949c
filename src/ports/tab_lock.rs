//! One tab leads: Web Locks decide, and a tab that dies gives its lock back.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

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

/// Takes the lock of this name if nobody holds it, and keeps it until the page ends. True where the browser has no
/// locks: one tab is the rule, and nothing can be known of another.
pub(crate) async fn take_if_free(name: &str) -> bool {
    let Some((locks, request)) = manager() else { return true };
    let answered = Promise::new(&mut |resolve, _| {
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let free = !lock.is_null();
            let _ = resolve.call1(&JsValue::UNDEFINED, &JsValue::from_bool(free));
            if free { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
        });
        let how = Object::new();
        let _ = Reflect::set(&how, &JsValue::from_str("ifAvailable"), &JsValue::TRUE);
        let _ = request.call3(&locks, &JsValue::from_str(name), &how, &granted);
    });
    JsFuture::from(answered).await.is_ok_and(|free| free.is_truthy())
}

/// `navigator.locks` and its `request`; the bindings do not offer them on stable yet.
fn manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok().filter(JsValue::is_object)?;
    let request = Reflect::get(&locks, &JsValue::from_str("request")).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
