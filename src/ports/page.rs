//! The page itself: where it stands, loading it anew, its language and mode, the focus.

use wasm_bindgen::{JsCast, closure::Closure, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Folder of all hashed files of this build, set by the boot script; ends with a slash.
    #[wasm_bindgen(thread_local_v2, js_name = heardBase)]
    static BASE: String;
}

/// Address of a file that belongs to this build, such as `forms/manifest.json`.
pub(crate) fn asset(name: &str) -> String {
    BASE.with(|base| format!("{base}{name}"))
}

/// The path of the address, never with anything personal in it.
pub(crate) fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// What stands behind the sign `#` of the address. It is never sent to any server.
pub(crate) fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Another link was opened in this very page: it begins anew with that one.
pub(crate) fn reload_with_another_link() {
    let Some(window) = web_sys::window() else { return };
    let reload = Closure::<dyn FnMut()>::new(|| {
        if let Some(window) = web_sys::window() {
            let _ = window.location().reload();
        }
    });
    let _ = window.add_event_listener_with_callback("hashchange", reload.as_ref().unchecked_ref());
    // Lives as long as the document does.
    reload.forget();
}

/// Where this page came from, such as `https://heard.example`.
pub(crate) fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Leaves this document for another one: all memory of this one, keys included, is gone.
pub(crate) fn leave_for(path: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(path);
    }
}

/// Changes the path of the address before anything is drawn; the document stays.
pub(crate) fn stand_at(path: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(path));
    }
}

/// Sets language and direction of the document.
pub(crate) fn set_language(tag: &str, direction: &str) {
    set_root("lang", tag);
    set_root("dir", direction);
}

/// Sets an attribute of the document's root, such as `data-mode`.
pub(crate) fn set_root(name: &str, value: &str) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|it| it.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute(name, value);
    }
}

/// An attribute of the document's root.
pub(crate) fn root(name: &str) -> Option<String> {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|it| it.document_element());
    root.and_then(|root| root.get_attribute(name))
}

/// Puts the title of the tab: the product and the kind of page, never a name.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Moves the focus to the element with this id and scrolls it into view.
pub(crate) fn focus(id: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let element = document.get_element_by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        element.scroll_into_view();
        let _ = element.focus();
        // A question with several controls is a group, which takes the focus only when it is told to.
        if document.active_element().is_none_or(|it| it.id() != id) {
            element.set_tab_index(-1);
            let _ = element.focus();
        }
    }
}

/// Lets go of what has the focus, because it is about to leave the page: taking it away with the focus on it costs the
/// browser a whole layout.
pub(crate) fn let_go_of_focus() {
    let active = web_sys::window().and_then(|window| window.document()).and_then(|it| it.active_element());
    if let Some(element) = active.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Begins a page at its top, with the focus on its heading, so that a screen reader reads where one is.
pub(crate) fn start_at_top() {
    focus("page-heading");
    // The focus scrolls to the heading; above it stands the title of the page, which must be seen as well.
    scroll_to_top();
}

/// Shows the page from its top; the focus stays where it is.
pub(crate) fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Begins a page at one of its elements; at its top where the page has no such element.
pub(crate) fn start_at(id: &str) {
    let there =
        web_sys::window().and_then(|window| window.document()).and_then(|it| it.get_element_by_id(id));
    if there.is_some() { focus(id) } else { start_at_top() }
}

/// Opens everything that is folded around the element with this id, and goes there; nothing where there is no such element.
pub(crate) fn unfold(id: &str) {
    let found =
        web_sys::window().and_then(|window| window.document()).and_then(|it| it.get_element_by_id(id));
    let mut around = found.clone();
    while let Some(fold) = around.and_then(|it| it.closest("details").ok().flatten()) {
        let _ = fold.set_attribute("open", "");
        around = fold.parent_element();
    }
    if found.is_some() {
        focus(id);
    }
}

/// True where the person asked the tablet for less motion.
pub(crate) fn wants_less_motion() -> bool {
    let asked = web_sys::window().map(|window| window.match_media("(prefers-reduced-motion: reduce)"));
    asked.and_then(Result::ok).flatten().is_some_and(|asked| asked.matches())
}

/// What the browser hints about the network; only a heartbeat is the truth.
pub(crate) fn maybe_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// True where the window is at least this wide, in CSS pixels.
pub(crate) fn is_wide(pixels: f64) -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok()).and_then(|it| it.as_f64());
    width.is_some_and(|width| width >= pixels)
}

/// Puts a text on the clipboard, where the browser allows it; it can be read from the screen otherwise.
pub(crate) fn copy(text: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.navigator().clipboard().write_text(text);
    }
}

/// Opens the browser's way to print this page.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
