//! Somebody's voice, to listen to. Nothing plays by itself.

use leptos::html::Audio;
use leptos::prelude::*;

use super::button::Button;
use super::icon::IconName;

/// Plays a recording. With `words` it is one button that begins and stops; without, the browser's own controls.
#[component]
pub fn VoicePlayer(
    /// Where the sound is.
    #[prop(into)]
    src: String,
    /// What it is, for who does not see it.
    #[prop(into)]
    label: String,
    /// "Listen" and "Stop".
    #[prop(optional_no_strip)]
    words: Option<(String, String)>,
) -> impl IntoView {
    let audio = NodeRef::<Audio>::new();
    let plays = RwSignal::new(false);
    let press = UnsyncCallback::new(move |()| {
        let Some(audio) = audio.get_untracked() else { return };
        if plays.get_untracked() {
            // Stopping what has stopped by itself does nothing.
            let _ = audio.pause();
            audio.set_current_time(0.0);
        } else {
            // What cannot be played does not begin; the button stays as it is.
            let _ = audio.play();
        }
    });
    let button = words.map(|(listen, stop)| {
        let label = Signal::derive(move || if plays.get() { stop.clone() } else { listen.clone() });
        view! { <Button label icon=IconName::Ear pressed=plays on_press=press /> }
    });
    let controls = button.is_none();
    view! {
        <div class="voice-player">
            <audio
                class="voice-player__audio"
                node_ref=audio
                src=src
                preload="metadata"
                controls=controls
                aria-label=label
                on:play=move |_| plays.set(true)
                on:pause=move |_| plays.set(false)
                on:ended=move |_| plays.set(false)
            ></audio>
            {button}
        </div>
    }
}
