//! Files that a person chooses or gets, outside the app's own storage.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlAnchorElement, HtmlInputElement};

use super::playback::Address;

/// Offers a text as a file to keep. The address must live until the browser has taken it.
pub(crate) fn offer(name: &str, address: &Address) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address.as_str());
    link.set_download(name);
    // Some browsers press only what stands in the page.
    let body = document.body()?;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}

/// The text of the file that was just chosen in an input; none where nothing was chosen or it is no text.
pub(crate) async fn chosen_text(event: &Event) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    let text = JsFuture::from(file.text()).await.ok()?.as_string();
    // The same file can be chosen again.
    input.set_value("");
    text
}

/// The bytes of the file that was just chosen in an input; none where nothing was chosen or it cannot be read.
pub(crate) async fn chosen_bytes(event: &Event) -> Option<Vec<u8>> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
