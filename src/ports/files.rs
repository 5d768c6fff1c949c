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
    link.click();
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
