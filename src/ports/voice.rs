//! Reads aloud with a voice that lives on the device. A remote voice would send what stands on a child's
//! screen to somebody else, and would be silent without a network; none is ever used.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::clock;

/// Longest wait for the list of voices, in steps of [`STEP`].
const TRIES: u8 = 10;
const STEP: u32 = 100;
/// Speaking at once after stopping is dropped by some browsers.
const BREATH: u32 = 60;

/// A voice of this device for one language.
#[derive(Clone)]
pub(crate) struct Voice {
    synthesis: JsValue,
    voice: JsValue,
}

/// Looks for a voice of the device; none where only remote ones speak the language.
pub(crate) async fn find(language: &str) -> Option<Voice> {
    let window = JsValue::from(web_sys::window()?);
    let synthesis = get(&window, "speechSynthesis").filter(JsValue::is_object)?;
    let base = language.split('-').next().unwrap_or(language).to_lowercase();
    for _ in 0..TRIES {
        let voices = call(&synthesis, "getVoices", &[])?;
        let found = Array::from(&voices).iter().find(|voice| {
            let local = get(voice, "localService").is_some_and(|it| it == JsValue::TRUE);
            let tag = get(voice, "lang").and_then(|tag| tag.as_string()).unwrap_or_default().to_lowercase();
            local && tag.split(['-', '_']).next() == Some(base.as_str())
        });
        if let Some(voice) = found {
            return Some(Voice { synthesis, voice });
        }
        clock::sleep(STEP).await;
    }
    None
}

impl Voice {
    /// What the device calls it, and the language it speaks.
    pub(crate) fn called(&self) -> (String, String) {
        let text = |name| get(&self.voice, name).and_then(|it| it.as_string()).unwrap_or_default();
        (text("name"), text("lang"))
    }

    /// Reads a text; calls back when it is over or was stopped, with false where it was broken off or refused.
    pub(crate) async fn speak(&self, text: &str, over: impl FnOnce(bool) + 'static) {
        self.stop();
        clock::sleep(BREATH).await;
        if self.begin(text, over).is_none() {
            self.stop();
        }
    }

    fn begin(&self, text: &str, over: impl FnOnce(bool) + 'static) -> Option<()> {
        let class: Function =
            get(&JsValue::from(web_sys::window()?), "SpeechSynthesisUtterance")?.dyn_into().ok()?;
        let utterance = Reflect::construct(&class, &Array::of1(&JsValue::from_str(text))).ok()?;

        let over = Closure::once_into_js(move |event: JsValue| {
            let kind = get(&event, "type").and_then(|kind| kind.as_string());
            over(kind.as_deref() != Some("error"));
        });
        let language = get(&self.voice, "lang")?;
        // It ends one way or the other, once.
        let each = [("voice", &self.voice), ("onend", &over), ("onerror", &over), ("lang", &language)];
        for (name, value) in each {
            Reflect::set(&utterance, &JsValue::from_str(name), value).ok()?;
        }
        call(&self.synthesis, "speak", &[utterance]).map(|_| ())
    }

    /// Is silent.
    pub(crate) fn stop(&self) {
        let _ = call(&self.synthesis, "cancel", &[]);
    }
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}

fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = get(of, name)?.dyn_into().ok()?;
    function.apply(of, &arguments.iter().collect::<Array>()).ok()
}
