//! What the child recorded, kept sealed beside the session; and a button to hear it.

use std::rc::Rc;

use domain::child_flow::Screen;
use domain::{IdSource, Media, MediaId};
use leptos::prelude::*;

use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ports::clock::Browser;
use crate::ports::playback::Address;
use crate::ports::recorder::Sound;
use crate::ui::VoicePlayer;

impl Seat {
    /// Keeps a recording of a screen, sealed, in place of the one before. False where it could not be kept.
    pub(super) async fn keep_sound(self, screen: Screen, sound: Sound, seconds: u16) -> bool {
        let Ok(id) = Browser.next_id().parse::<MediaId>() else { return false };
        let media = Media::voice(id, &sound.mime, seconds, &sound.bytes);
        let (boot, sealer) = self.sealed();
        let store = boot.device.child_store(sealer);
        if !media.is_acceptable() || store.put_sound(media.id.as_str(), &sound.bytes).await.is_err() {
            return false;
        }
        self.write(screen, |content| content.voice = Some(media));
        true
    }

    /// Throws the recording of a screen away, the sound first.
    pub(super) async fn throw_sound_away(self, screen: Screen) -> bool {
        let Some(media) = untrack(|| self.content(screen).voice) else { return true };
        let (boot, sealer) = self.sealed();
        if boot.device.child_store(sealer).remove_sound(media.id.as_str()).await.is_err() {
            return false;
        }
        self.write(screen, |content| content.voice = None);
        true
    }

    async fn sound(self, media: &Media) -> Option<Vec<u8>> {
        let (boot, sealer) = self.sealed();
        let sound = boot.device.child_store(sealer).sound(media.id.as_str()).await.ok()??;
        media.is(&sound).then_some(sound)
    }
}

/// A button to hear what was recorded, and to stop.
#[component]
pub(super) fn Listen(
    /// The recording.
    voice: Media,
) -> impl IntoView {
    let seat = seat();
    let address = LocalResource::new(move || {
        let voice = voice.clone();
        async move { seat.sound(&voice).await.and_then(|sound| Address::of(&sound, &voice.mime)).map(Rc::new) }
    });
    move || {
        address.get().flatten().map(|address| {
            let words = Some((t("child-voice-listen"), t("child-voice-stop-listening")));
            view! { <VoicePlayer src=address.as_str() label=t("child-voice-yours") words /> }
        })
    }
}
