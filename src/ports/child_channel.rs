//! Hands a key from one document to the next through the service worker's memory, never through disk.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, MessageEvent, ServiceWorker};

/// Why a key could not be handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoWorker;

/// Puts something that can be cloned into the worker's memory, under a name, for about two minutes.
///
/// # Errors
/// [`NoWorker`] when the app has no service worker yet: it was opened for the first time just now.
pub(crate) async fn hold(name: &str, value: &JsValue) -> Result<(), NoWorker> {
    ask("hold", name, value).await.map(|_| ())
}

/// Takes it out again; it can be taken once.
///
/// # Errors
/// [`NoWorker`] when the app has no service worker.
pub(crate) async fn take(name: &str) -> Result<Option<JsValue>, NoWorker> {
    let value = ask("take", name, &JsValue::NULL).await?;
    Ok(if value.is_null() || value.is_undefined() { None } else { Some(value) })
}

async fn ask(kind: &str, name: &str, value: &JsValue) -> Result<JsValue, NoWorker> {
    let worker = active_worker().await.ok_or(NoWorker)?;
    let channel = MessageChannel::new().map_err(|_| NoWorker)?;
    let message = Object::new();
    for (key, part) in
        [("kind", &JsValue::from_str(kind)), ("name", &JsValue::from_str(name)), ("value", value)]
    {
        let _ = Reflect::set(&message, &JsValue::from_str(key), part);
    }
    let port = channel.port1();
    let answered = Promise::new(&mut |resolve, reject| {
        let on_message = Closure::once_into_js(move |event: MessageEvent| {
            let _ = resolve.call1(&JsValue::UNDEFINED, &event.data());
        });
        port.set_onmessage(Some(on_message.unchecked_ref()));
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, 3000);
        }
    });
    let transfer = js_sys::Array::of1(&channel.port2());
    worker.post_message_with_transferable(&message, &transfer).map_err(|_| NoWorker)?;
    let answer = JsFuture::from(answered).await.map_err(|_| NoWorker)?;
    channel.port1().close();
    Ok(Reflect::get(&answer, &JsValue::from_str("value")).unwrap_or(JsValue::NULL))
}

async fn active_worker() -> Option<ServiceWorker> {
    let container = web_sys::window()?.navigator().service_worker();
    if JsValue::from(container.clone()).is_undefined() {
        return None;
    }
    if let Some(worker) = container.controller() {
        return Some(worker);
    }
    let registration = JsFuture::from(container.get_registration()).await.ok()?;
    registration.dyn_into::<web_sys::ServiceWorkerRegistration>().ok()?.active()
}
