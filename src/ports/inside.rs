//! Keeps a person inside one document: the way back of the browser, and pages that the browser keeps frozen.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::EventTarget;

use super::lifecycle::Listener;

/// Removes its listeners when it is dropped.
pub(crate) struct Inside(Vec<Listener>);

impl Drop for Inside {
    fn drop(&mut self) {
        for (target, event, handler) in &self.0 {
            let _ = target.remove_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        }
    }
}

/// Turns the browser's way back into a call, until the guard is dropped. Browsers pass over entries that were made
/// without a touch, so that an entry is made at the first touch after each step back.
pub(crate) fn catch_back(path: String, back: impl Fn() + 'static) -> Inside {
    let guarded = Rc::new(Cell::new(false));
    let mut inside = Inside(Vec::new());
    let Some(window) = web_sys::window() else { return inside };
    let stand = {
        let (window, guarded) = (window.clone(), Rc::clone(&guarded));
        move || {
            let history = window.history();
            let pushed = history.map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&path)));
            guarded.set(matches!(pushed, Ok(Ok(()))));
        }
    };
    for touch in ["pointerdown", "keydown"] {
        let (guarded, stand) = (Rc::clone(&guarded), stand.clone());
        inside.add(&window, touch, move || {
            if !guarded.get() {
                stand();
            }
        });
    }
    inside.add(&window, "popstate", move || {
        stand();
        // An entry made without a touch may be passed over: the next touch makes another.
        guarded.set(false);
        back();
    });
    inside
}

/// From now on this document is left for good: if the browser should bring it back from its cache, with all that
/// its memory holds, it goes to the other one at once.
pub(crate) fn never_return(path: &'static str) {
    let Some(window) = web_sys::window() else { return };
    let handler = Closure::<dyn FnMut()>::new(move || super::page::leave_for(path));
    let _ = window.add_event_listener_with_callback("pageshow", handler.as_ref().unchecked_ref());
    // Lives as long as the document does.
    handler.forget();
}

impl Inside {
    fn add(&mut self, target: &EventTarget, event: &'static str, handler: impl FnMut() + 'static) {
        let handler = Closure::<dyn FnMut()>::new(handler);
        let _ = target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        self.0.push((target.clone(), event, handler));
    }
}
