//! Where the focus goes when a screen is drawn.

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

/// Moves the focus to what is being drawn, once all of it stands there, unless something else took it meanwhile. At once,
/// it would make the browser lay out a page of which the rest changes right after, and everybody waits for both.
pub(super) fn when_drawn(element: HtmlElement) {
    let before = active();
    request_animation_frame(move || {
        if active() == before || before.is_none_or(|before| !before.is_connected()) {
            // Fails only for an element that is not in the page any more.
            let _ = element.focus();
        }
    });
}

fn active() -> Option<Element> {
    document().active_element()
}
