//! The microphone, and what records from it or from the camera (`camera`). What is recorded goes into memory and nowhere else; who
//! drops a recording switches off what it came from.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobEvent, MediaRecorder, MediaRecorderOptions, MediaStream, MediaStreamConstraints,
    MediaStreamTrack, RecordingState,
};

/// What browsers can write, best first: the first is played by all of them.
const KINDS: [&str; 2] = ["audio/mp4", "audio/webm;codecs=opus"];
/// Enough for a voice; three minutes are half a megabyte.
const BITS_PER_SECOND: u32 = 24_000;

type Begun = (MediaRecorder, Rc<RefCell<Vec<Blob>>>, Closure<dyn FnMut(BlobEvent)>);

/// Why nothing can be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoDevice {
    /// There is none, or this browser cannot record.
    Missing,
    /// Somebody said no, now or earlier.
    Refused,
}

/// A recording that runs or waits.
pub(crate) struct Recording {
    recorder: MediaRecorder,
    stream: MediaStream,
    chunks: Rc<RefCell<Vec<Blob>>>,
    kind: &'static str,
    _on_chunk: Closure<dyn FnMut(BlobEvent)>,
}

/// What was recorded.
pub(crate) struct Sound {
    /// The kind of its bytes.
    pub(crate) mime: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

/// Asks for the microphone, so that nobody has to be asked later, and switches it off again.
///
/// # Errors
/// [`NoDevice`].
pub(crate) async fn permission() -> Result<(), NoDevice> {
    kind().ok_or(NoDevice::Missing)?;
    let stream = open().await?;
    switch_off(&stream);
    Ok(())
}

/// True where there is a microphone that could be asked for. Nobody is asked by it.
pub(crate) async fn is_there() -> bool {
    let devices = async {
        kind()?;
        let devices = web_sys::window()?.navigator().media_devices().ok().filter(|it| !it.is_undefined())?;
        let found = JsFuture::from(devices.enumerate_devices().ok()?).await.ok()?;
        found.dyn_into::<Array>().ok()
    };
    let of_a_voice = |device: JsValue| {
        let kind = Reflect::get(&device, &JsValue::from_str("kind")).ok().and_then(|kind| kind.as_string());
        kind.as_deref() == Some("audioinput")
    };
    devices.await.is_some_and(|devices| devices.iter().any(of_a_voice))
}

/// Begins to record.
///
/// # Errors
/// [`NoDevice`].
pub(crate) async fn start() -> Result<Recording, NoDevice> {
    let kind = kind().ok_or(NoDevice::Missing)?;
    let options = MediaRecorderOptions::new();
    options.set_audio_bits_per_second(BITS_PER_SECOND);
    Recording::on(open().await?, kind, &options).ok_or(NoDevice::Missing)
}

impl Recording {
    /// Begins to record a stream, which it switches off at the end. The stream itself and no `clone` of it: that is the browser's own, with a second track, and the first would stay on.
    pub(super) fn on(
        stream: MediaStream,
        kind: &'static str,
        options: &MediaRecorderOptions,
    ) -> Option<Self> {
        options.set_mime_type(kind);
        let begun = Self::begin(&stream, options);
        if begun.is_none() {
            switch_off(&stream);
        }
        let (recorder, chunks, on_chunk) = begun?;
        Some(Self { recorder, stream, chunks, kind, _on_chunk: on_chunk })
    }

    fn begin(stream: &MediaStream, options: &MediaRecorderOptions) -> Option<Begun> {
        let recorder =
            MediaRecorder::new_with_media_stream_and_media_recorder_options(stream, options).ok()?;
        let chunks = Rc::new(RefCell::new(Vec::new()));
        let here = Rc::clone(&chunks);
        let on_chunk = Closure::<dyn FnMut(BlobEvent)>::new(move |event: BlobEvent| {
            here.borrow_mut().extend(event.data());
        });
        recorder.set_ondataavailable(Some(on_chunk.as_ref().unchecked_ref()));
        recorder.start().ok()?;
        Some((recorder, chunks, on_chunk))
    }

    /// Waits; what was recorded so far stays.
    pub(crate) fn pause(&self) {
        // It has ended by itself where the microphone was pulled out; stopping finds what there is.
        let _ = self.recorder.pause();
    }

    /// Goes on.
    pub(crate) fn resume(&self) {
        let _ = self.recorder.resume();
    }

    /// Ends it and switches the microphone off; none where nothing was recorded.
    pub(crate) async fn stop(self) -> Option<Sound> {
        if self.recorder.state() != RecordingState::Inactive {
            let recorder = self.recorder.clone();
            let ended = Promise::new(&mut |resolve, _| recorder.set_onstop(Some(&resolve)));
            self.recorder.stop().ok()?;
            JsFuture::from(ended).await.ok()?;
        }
        let chunks: Array = self.chunks.take().into_iter().map(JsValue::from).collect();
        let blob = Blob::new_with_blob_sequence(&chunks).ok()?;
        let bytes = Uint8Array::new(&JsFuture::from(blob.array_buffer()).await.ok()?).to_vec();
        (!bytes.is_empty()).then(|| Sound { mime: self.kind.to_owned(), bytes })
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        self.recorder.set_ondataavailable(None);
        switch_off(&self.stream);
    }
}

fn kind() -> Option<&'static str> {
    kind_of(&KINDS)
}

/// The first of these kinds that this browser can write.
pub(super) fn kind_of(kinds: &[&'static str]) -> Option<&'static str> {
    let there = Reflect::has(&JsValue::from(web_sys::window()?), &JsValue::from_str("MediaRecorder"));
    if there != Ok(true) {
        return None;
    }
    kinds.iter().copied().find(|kind| MediaRecorder::is_type_supported(kind))
}

async fn open() -> Result<MediaStream, NoDevice> {
    let voice = Object::new();
    for (name, value) in [
        ("channelCount", JsValue::from_f64(1.0)),
        ("echoCancellation", JsValue::TRUE),
        ("noiseSuppression", JsValue::TRUE),
    ] {
        let _ = Reflect::set(&voice, &JsValue::from_str(name), &value);
    }
    let wanted = MediaStreamConstraints::new();
    wanted.set_audio(&voice);
    open_as(&wanted).await
}

/// Asks the browser for a device.
pub(super) async fn open_as(wanted: &MediaStreamConstraints) -> Result<MediaStream, NoDevice> {
    let window = web_sys::window().ok_or(NoDevice::Missing)?;
    // Without a secure origin there are no devices at all.
    let devices = window.navigator().media_devices().map_err(|_| NoDevice::Missing)?;
    if devices.is_undefined() {
        return Err(NoDevice::Missing);
    }
    let asked = devices.get_user_media_with_constraints(wanted).map_err(|_| NoDevice::Missing)?;
    let stream = JsFuture::from(asked).await.map_err(|error| why(&error))?;
    stream.dyn_into().map_err(|_| NoDevice::Missing)
}

fn why(error: &JsValue) -> NoDevice {
    let name = Reflect::get(error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => NoDevice::Refused,
        _ => NoDevice::Missing,
    }
}

pub(super) fn switch_off(stream: &MediaStream) {
    for track in stream.get_tracks().iter() {
        if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
            track.stop();
        }
    }
}
