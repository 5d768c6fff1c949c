//! Plays sounds and films from memory, one at a time, and never by itself.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlAudioElement, HtmlMediaElement};

use super::camera::Camera;
use super::playback::Address;

type Over = Rc<RefCell<Option<Box<dyn FnOnce(bool)>>>>;

/// One loudspeaker or one picture. A loudspeaker stands in the page without being seen, and leaves it when it is dropped; a picture
/// belongs to the screen that drew it.
pub(crate) struct Player {
    element: HtmlMediaElement,
    is_own: bool,
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
        Some(Self::on(element.into(), true))
    }

    /// One that shows films in an element of the page, always without sound.
    pub(crate) fn of(element: HtmlMediaElement) -> Self {
        element.set_muted(true);
        Self::on(element, false)
    }

    fn on(element: HtmlMediaElement, is_own: bool) -> Self {
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
        Self { element, is_own, over, _ended: ended }
    }

    /// Shows what the camera sees.
    pub(crate) fn live(&self, camera: &Camera) {
        self.stop();
        self.element.set_src_object(Some(camera.sees()));
        // One that does not begin is seen not to.
        let _ = self.element.play();
    }

    /// Shows the beginning of a film and waits.
    pub(crate) fn ready(&self, film: &Address) {
        self.stop();
        self.load(film);
    }

    fn load(&self, bytes: &Address) {
        if self.element.src_object().is_some() {
            self.element.set_src_object(None);
        }
        self.element.set_src(bytes.as_str());
    }

    /// Plays a sound or film from its beginning; calls back when it is over, with false where the browser plays nothing because nobody
    /// has touched the page, and never after [`Player::stop`].
    pub(crate) fn play(&self, sound: &Address, over: impl FnOnce(bool) + 'static) {
        *self.over.borrow_mut() = Some(Box::new(over));
        self.load(sound);
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
        if self.is_own {
            let _ = js_sys::Reflect::set(&self.element, &JsValue::from_str("src"), &JsValue::from_str(""));
            self.element.remove();
        }
    }
}
