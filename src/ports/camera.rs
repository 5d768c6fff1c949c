//! The camera, for who signs a text. Pictures without sound go into memory and nowhere else; who drops the camera switches it off.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{MediaRecorderOptions, MediaStream, MediaStreamConstraints};

use super::recorder::{NoDevice, Recording, kind_of, open_as, switch_off};

/// What browsers can write, best first: the first is played by all of them.
const KINDS: [&str; 3] = ["video/mp4;codecs=avc1.42E01E", "video/webm;codecs=vp8", "video/mp4"];
/// Enough to follow hands and a face at the size below; ten seconds are a megabyte.
const BITS_PER_SECOND: u32 = 800_000;
/// Signing is read from quick movements: rather small than jerky.
const WANTED: [(&str, f64); 3] = [("width", 640.0), ("height", 480.0), ("frameRate", 30.0)];

/// A camera that is on.
pub(crate) struct Camera {
    stream: MediaStream,
    kind: &'static str,
}

impl Camera {
    /// Switches it on.
    ///
    /// # Errors
    /// [`NoDevice`].
    pub(crate) async fn open() -> Result<Self, NoDevice> {
        let kind = kind_of(&KINDS).ok_or(NoDevice::Missing)?;
        let video = Object::new();
        let set = |of: &Object, name: &str, value: &JsValue| {
            let _ = Reflect::set(of, &JsValue::from_str(name), value);
        };
        for (name, most) in WANTED {
            let ideal = Object::new();
            set(&ideal, "ideal", &JsValue::from_f64(most));
            set(&video, name, &ideal);
        }
        set(&video, "facingMode", &JsValue::from_str("user"));
        let wanted = MediaStreamConstraints::new();
        wanted.set_video(&video);
        Ok(Self { stream: open_as(&wanted).await?, kind })
    }

    /// What it sees, to be looked at.
    pub(super) fn sees(&self) -> &MediaStream {
        &self.stream
    }

    /// Begins to record; none where the browser cannot.
    pub(crate) fn record(&self) -> Option<Recording> {
        let options = MediaRecorderOptions::new();
        options.set_video_bits_per_second(BITS_PER_SECOND);
        // Tracks of its own, which the recording switches off: the camera stays on for the next text.
        Recording::on(MediaStream::clone(&self.stream), self.kind, &options)
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        switch_off(&self.stream);
    }
}
