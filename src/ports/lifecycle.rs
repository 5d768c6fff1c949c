//! What happens to the page: hidden, shown, left, the network back; and how long nobody touched it.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{EventTarget, VisibilityState};

/// Something that happened to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageEvent {
    /// It is out of sight, or about to go: write now.
    Hidden,
    /// It is in sight again.
    Shown,
    /// The browser says that a network is there.
    Online,
    /// The browser says that no network is there.
    Offline,
}

/// One listener: on what, to which event, and what is called.
pub(super) type Listener = (EventTarget, &'static str, Closure<dyn FnMut()>);

/// Removes its listeners when it is dropped.
pub(crate) struct Listening(Vec<Listener>);

impl Drop for Listening {
    fn drop(&mut self) {
        for (target, event, handler) in &self.0 {
            let _ = target.remove_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        }
    }
}

impl Listening {
    fn add(&mut self, target: &EventTarget, event: &'static str, handler: impl FnMut() + 'static) {
        let handler = Closure::<dyn FnMut()>::new(handler);
        let _ = target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        self.0.push((target.clone(), event, handler));
    }
}

/// Calls back at every event of the page until the guard is dropped.
pub(crate) fn on_page_event(handler: impl Fn(PageEvent) + 'static) -> Listening {
    let mut listening = Listening(Vec::new());
    let handler = Rc::new(handler);
    let Some(window) = web_sys::window() else { return listening };
    for (name, event) in
        [("pagehide", PageEvent::Hidden), ("online", PageEvent::Online), ("offline", PageEvent::Offline)]
    {
        let handler = Rc::clone(&handler);
        listening.add(&window, name, move || handler(event));
    }
    if let Some(document) = window.document() {
        let target = document.clone();
        listening.add(&target, "visibilitychange", move || {
            let hidden = document.visibility_state() == VisibilityState::Hidden;
            handler(if hidden { PageEvent::Hidden } else { PageEvent::Shown });
        });
    }
    listening
}

/// Remembers when somebody last touched the page.
pub(crate) struct Touches {
    last: Rc<Cell<f64>>,
    _listening: Listening,
}

impl Touches {
    /// Begins to watch keys and pointers.
    pub(crate) fn watch() -> Self {
        let last = Rc::new(Cell::new(js_sys::Date::now()));
        let mut listening = Listening(Vec::new());
        if let Some(window) = web_sys::window() {
            for event in ["pointerdown", "keydown", "scroll"] {
                let last = Rc::clone(&last);
                listening.add(&window, event, move || last.set(js_sys::Date::now()));
            }
        }
        Self { last, _listening: listening }
    }

    /// Milliseconds since the last touch.
    pub(crate) fn idle_millis(&self) -> f64 {
        js_sys::Date::now() - self.last.get()
    }
}
