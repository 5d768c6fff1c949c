//! Two soft tones, again and again for some seconds: an adult in the next room looks up, and a child is not frightened.

use wasm_bindgen::JsValue;
use web_sys::{AudioContext, OscillatorType};

/// Tones in hertz, and when each begins, in seconds.
const TONES: [(f32, f64); 8] = [
    (659.0, 0.0),
    (523.0, 0.35),
    (659.0, 1.6),
    (523.0, 1.95),
    (659.0, 3.2),
    (523.0, 3.55),
    (659.0, 4.8),
    (523.0, 5.15),
];
/// How long a tone lasts, in seconds.
const LASTS: f64 = 0.3;
const LOUD: f32 = 0.35;

/// Sounds while it lives; dropping it is silence at once.
pub(crate) struct Chime(AudioContext);

impl Chime {
    /// Begins to call. None where the tablet cannot sound; the words on the screen stand alone then.
    pub(crate) fn ring() -> Option<Self> {
        let context = AudioContext::new().ok()?;
        for (hertz, at) in TONES {
            play(&context, hertz, at).ok()?;
        }
        Some(Self(context))
    }
}

impl Drop for Chime {
    fn drop(&mut self) {
        let _ = self.0.close();
    }
}

fn play(context: &AudioContext, hertz: f32, at: f64) -> Result<(), JsValue> {
    let now = context.current_time();
    let gain = context.create_gain()?;
    gain.gain().set_value(LOUD);
    gain.connect_with_audio_node(&context.destination())?;
    let tone = context.create_oscillator()?;
    // A plain sine has no edge that hurts.
    tone.set_type(OscillatorType::Sine);
    tone.frequency().set_value(hertz);
    tone.connect_with_audio_node(&gain)?;
    tone.start_with_when(now + at)?;
    tone.stop_with_when(now + at + LASTS)?;
    Ok(())
}
