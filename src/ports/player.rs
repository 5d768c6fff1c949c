//! Plays sounds from memory, one at a time, and never by itself.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlAudioElement;

use super::playback::Address;

type Over = Rc<RefCell<Option<Box<dyn FnOnce(bool)>>>>;

/// One loudspeaker. It stands in the page without being seen, and leaves it when it is dropped.
pub(crate) struct Player {
    element: HtmlAudioElement,
    over: Over,
    _ended: Closure<dyn FnMut()>,
}

impl Player {
    /// A silent one; none where the browser has no sound.
    pub(crate) fn new() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let element: HtmlAudioElement = document.create_element("audio").ok()?.dyn_into().ok()?;
        element.set_hidden(true);
        document.body()?.append_child(&element).ok()?;
        let over = Over::default();
        let here = Rc::clone(&over);
        let ended = Closure::<dyn FnMut()>::new(move || {
            let over = here.borrow_mut().take();
            if let Some(over) = over {
                over(true);
            }
        });
        let heard = ended.as_ref().unchecked_ref();
        element.set_onended(Some(heard));
        // What cannot be played is over at once: nobody waits for it.
        element.set_onerror(Some(heard));
        Some(Self { element, over, _ended: ended })
    }

    /// Plays a sound from its beginning; calls back when it is over, with false where the browser plays nothing because nobody
    /// has touched the page, and never after [`Player::stop`].
    pub(crate) fn play(&self, sound: &Address, over: impl FnOnce(bool) + 'static) {
        *self.over.borrow_mut() = Some(Box::new(over));
        self.element.set_src(sound.as_str());
        match self.element.play() {
            Ok(playing) => {
                let over = Rc::clone(&self.over);
                wasm_bindgen_futures::spawn_local(async move {
                    // Broken off by the next sound it says nothing: that one has its own end.
                    if JsFuture::from(playing).await.is_err_and(|error| is_refusal(&error)) {
                        let over = over.borrow_mut().take();
                        if let Some(over) = over {
                            over(false);
                        }
                    }
                });
            }
            Err(_) => self.stop(),
        }
    }

    /// Is silent.
    pub(crate) fn stop(&self) {
        self.over.borrow_mut().take();
        // Asked for with every screen of a child, where mostly nothing plays.
        if !self.element.paused() {
            let _ = self.element.pause();
        }
    }
}

/// True where the browser plays nothing because nobody has touched the page.
fn is_refusal(error: &JsValue) -> bool {
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name")).ok();
    name.and_then(|name| name.as_string()).as_deref() == Some("NotAllowedError")
}

impl Drop for Player {
    fn drop(&mut self) {
        self.stop();
        self.element.set_onended(None);
        self.element.set_onerror(None);
        let _ = js_sys::Reflect::set(&self.element, &JsValue::from_str("src"), &JsValue::from_str(""));
        self.element.remove();
    }
}
