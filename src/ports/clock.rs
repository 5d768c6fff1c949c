//! The tablet's clock and its source of new ids.

use std::cell::Cell;
use std::rc::Rc;

use domain::{Clock, IdSource, Timestamp};
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsValue;

/// Wall clock and random ids of the browser.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Browser;

impl Clock for Browser {
    fn now(&self) -> Timestamp {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "milliseconds since 1970 fit"
        )]
        Timestamp(js_sys::Date::now().max(0.0) as u64)
    }
}

impl IdSource for Browser {
    /// Twelve hexadecimal digits of time, then eighty random bits: sortable by time, unique on every device.
    fn next_id(&self) -> String {
        let mut random = [0_u8; 10];
        // Without randomness the page cannot seal anything either: boot has already refused to go on.
        let _ = getrandom::fill(&mut random);
        let mut id = format!("{:012x}", self.now().0);
        for byte in random {
            id.push_str(&format!("{byte:02x}"));
        }
        id
    }
}

/// Now as RFC 3339 in UTC.
pub(crate) fn now_rfc3339() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// Milliseconds by a clock that only goes forward; 0 where there is none.
pub(crate) fn monotonic_millis() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Waits until what was changed on the page can be seen, or a moment where nobody sees the page.
pub(crate) async fn painted() {
    Hurry::default().or_painted().await;
}

/// A wait for the page that can be cut short. Its copies are the same wait.
#[derive(Clone, Default)]
pub(crate) struct Hurry(Rc<Cell<Option<js_sys::Function>>>);

impl Hurry {
    /// The same as [`painted`], or until somebody hurries.
    pub(crate) async fn or_painted(&self) {
        const NOT_SEEN: i32 = 200;
        let promise = js_sys::Promise::new(&mut |resolve, _| {
            if let Some(window) = web_sys::window() {
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, NOT_SEEN);
            }
            self.0.set(Some(resolve.clone()));
            // The first frame is the one that is about to be painted; the second begins when it was.
            request_animation_frame(move || {
                request_animation_frame(move || {
                    let _ = resolve.call0(&JsValue::UNDEFINED);
                });
            });
        });
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        self.0.set(None);
    }

    /// Ends the wait now.
    pub(crate) fn hurry(&self) {
        if let Some(resolve) = self.0.take() {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Waits without blocking.
pub(crate) async fn sleep(millis: u32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let delay = i32::try_from(millis).unwrap_or(i32::MAX);
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, delay);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
