//! What happens at the microphone or camera while one text is recorded: begin, end, look or listen, keep, throw away.

use std::rc::Rc;

use catalogue::hash;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::{NewFilm, NewRecording};

use super::record::{Script, Work};
use crate::app::failure;
use crate::app::recordings;
use crate::i18n::t;
use crate::ports::camera::Camera;
use crate::ports::clock::{self, Browser};
use crate::ports::playback::Address;
use crate::ports::player::Player;
use crate::ports::recorder::{self, NoDevice, Recording};
use crate::ports::{base64, transport};
use domain::Clock;

/// A text of a card takes seconds; a recording that runs on was forgotten.
const MOST_SECONDS: u64 = 60;

/// What happens at the microphone or camera.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Nothing yet.
    Ready,
    /// It records.
    Recording,
    /// Something is recorded and not kept yet.
    Recorded,
    /// It goes to the server.
    Keeping,
}

/// What was recorded and is not kept yet.
struct Take {
    bytes: Vec<u8>,
    seconds: u16,
    played: Option<Address>,
}

/// What lies on the bench. Not to be drawn.
#[derive(Default)]
pub(super) struct Desk {
    recording: Option<Recording>,
    since: u64,
    take: Option<Rc<Take>>,
    player: Option<Player>,
    /// Stays on from one text to the next.
    camera: Option<Camera>,
    /// The server's recording while it plays.
    kept: Option<Address>,
}

/// What is wrong, in words.
#[derive(Clone)]
pub(super) struct Trouble(pub(super) String);

/// One text under work.
#[derive(Clone, Copy)]
pub(super) struct Bench {
    pub(super) work: Work,
    /// True where it is signed.
    pub(super) signs: bool,
    pub(super) step: RwSignal<Step>,
    /// True while the camera is on.
    pub(super) sees: RwSignal<bool>,
    /// True while what it sees is shown, and no film.
    pub(super) live: RwSignal<bool>,
    pub(super) seconds: RwSignal<u64>,
    pub(super) trouble: RwSignal<Option<Trouble>>,
    pub(super) desk: StoredValue<Desk, LocalStorage>,
    pub(super) script: Memo<Option<Script>>,
}

impl Bench {
    /// An empty bench, with a loudspeaker where sounds are recorded.
    pub(super) fn begin(work: Work, signs: bool, script: Memo<Option<Script>>) -> Self {
        let player = (!signs).then(Player::new).flatten();
        Self {
            work,
            signs,
            step: RwSignal::new(Step::Ready),
            sees: RwSignal::new(false),
            live: RwSignal::new(false),
            seconds: RwSignal::new(0),
            trouble: RwSignal::new(None),
            desk: StoredValue::new_local(Desk { player, ..Desk::default() }),
            script,
        }
    }

    /// Puts up the picture in which the camera and films are seen.
    pub(super) fn hang(self, picture: Player) {
        self.desk.try_update_value(|desk| desk.player = Some(picture));
    }

    /// Takes away what was not kept. A camera stays on, and is what is seen.
    pub(super) fn clear(self) {
        self.desk.try_update_value(|desk| {
            desk.recording = None;
            desk.take = None;
            match (&desk.player, &desk.camera) {
                (Some(player), Some(camera)) => player.live(camera),
                (Some(player), None) => player.stop(),
                (None, _) => {}
            }
        });
        self.live.try_set(self.sees.try_get_untracked() == Some(true));
        self.step.try_set(Step::Ready);
        self.trouble.try_set(None);
    }

    /// Takes everything away and switches the camera off.
    pub(super) fn leave(self) {
        self.desk.try_update_value(|desk| *desk = Desk::default());
    }

    fn says(self, words: String) {
        self.trouble.try_set(Some(Trouble(words)));
    }

    /// Switches the camera on and shows what it sees.
    pub(super) fn look(self) {
        self.trouble.set(None);
        spawn_local(async move {
            match Camera::open().await {
                Ok(camera) => {
                    self.desk.try_update_value(|desk| {
                        if let Some(player) = &desk.player {
                            player.live(&camera);
                        }
                        desk.camera = Some(camera);
                    });
                    self.sees.try_set(true);
                    self.live.try_set(true);
                }
                Err(NoDevice::Refused) => self.says(t("record-camera-refused")),
                Err(NoDevice::Missing) => self.says(t("record-no-camera")),
            }
        });
    }

    /// Begins to record.
    pub(super) fn start(self) {
        self.clear();
        spawn_local(async move {
            let begun = if self.signs {
                let seen = self.desk.try_with_value(|desk| desk.camera.as_ref().and_then(Camera::record));
                seen.flatten().ok_or(NoDevice::Missing)
            } else {
                recorder::start().await
            };
            match begun {
                Ok(recording) => {
                    let since = Browser.now().0;
                    self.desk.try_update_value(|desk| {
                        desk.recording = Some(recording);
                        desk.since = since;
                    });
                    self.seconds.try_set(0);
                    self.step.try_set(Step::Recording);
                    self.watch(since).await;
                }
                Err(NoDevice::Refused) => self.says(t("record-refused")),
                Err(NoDevice::Missing) if self.signs => self.says(t("record-no-camera")),
                Err(NoDevice::Missing) => self.says(t("record-no-microphone")),
            }
        });
    }

    /// Counts the seconds of this recording and ends one that was forgotten.
    async fn watch(self, since: u64) {
        loop {
            clock::sleep(500).await;
            let runs = self.desk.try_with_value(|desk| desk.recording.is_some() && desk.since == since);
            if runs != Some(true) {
                return;
            }
            let seconds = Browser.now().0.saturating_sub(since) / 1000;
            self.seconds.try_set(seconds);
            if seconds >= MOST_SECONDS {
                self.stop();
            }
        }
    }

    /// Ends what is recorded.
    pub(super) fn stop(self) {
        let running = self.desk.try_update_value(|desk| (desk.recording.take(), desk.since));
        let Some((Some(recording), since)) = running else { return };
        let script = self.script.get_untracked();
        spawn_local(async move {
            let lasted = Browser.now().0.saturating_sub(since).div_ceil(1000);
            let sound = recording.stop().await;
            // Meanwhile somebody may have gone on to another text.
            if self.script.try_get_untracked() != Some(script) {
                return;
            }
            let Some(sound) = sound else {
                self.step.try_set(Step::Ready);
                self.says(t("record-nothing"));
                return;
            };
            let take = Take {
                played: Address::of(&sound.bytes, &sound.mime),
                bytes: sound.bytes,
                seconds: u16::try_from(lasted).unwrap_or(u16::MAX),
            };
            self.live.try_set(false);
            self.desk.try_update_value(|desk| {
                // Its beginning stands in the place of what the camera sees.
                if let (true, Some(player), Some(film)) = (self.signs, &desk.player, &take.played) {
                    player.ready(film);
                }
                desk.take = Some(Rc::new(take));
            });
            self.step.try_set(Step::Recorded);
        });
    }

    /// Plays what was just recorded, or what the server has.
    pub(super) fn listen(self) {
        self.live.set(false);
        let take = self.desk.try_with_value(|desk| desk.take.clone()).flatten();
        if let Some(take) = take {
            self.desk.try_with_value(|desk| {
                if let (Some(player), Some(sound)) = (&desk.player, &take.played) {
                    player.play(sound, |_| ());
                }
            });
            return;
        }
        let Some(script) = self.script.get_untracked() else { return };
        let language = self.work.language.get_untracked();
        let Some(folder) = untrack(|| self.work.folder()) else { return };
        let clip =
            self.work.manifest.with_untracked(|all| all.clip(&script.key, &language, &script.text).cloned());
        let Some(clip) = clip else { return };
        spawn_local(async move {
            match transport::recording(&folder, &clip.file, true).await {
                Ok(bytes) => {
                    self.desk.try_update_value(|desk| {
                        desk.kept = Address::of(&bytes, recordings::kind_of(&folder, &clip.file));
                        if let (Some(player), Some(sound)) = (&desk.player, &desk.kept) {
                            player.play(sound, |_| ());
                        }
                    });
                }
                Err(failure) => self.says(failure::of_transport(&failure)),
            }
        });
    }

    /// Brings it to the server.
    pub(super) fn keep(self) {
        let take = self.desk.try_with_value(|desk| desk.take.clone()).flatten();
        let (Some(take), Some(script)) = (take, self.script.get_untracked()) else { return };
        let language = self.work.language.get_untracked();
        let sign = untrack(|| self.work.sign.language()).filter(|_| self.signs);
        if self.signs && sign.is_none() {
            return;
        }
        let (key, text_sha256) = (script.key, hash(script.text.as_bytes()));
        let (seconds, speaker_role) = (take.seconds, self.work.speaker.get_untracked());
        self.step.set(Step::Keeping);
        spawn_local(async move {
            let bytes = base64::encode(&take.bytes);
            let kept = match sign {
                Some(sign) => {
                    let path = format!("recordings/{language}/signed/{}", sign.tag.as_str());
                    let new = NewFilm {
                        key,
                        text_sha256,
                        seconds,
                        speaker_role,
                        sign_name: sign.name,
                        film: bytes,
                    };
                    transport::post::<()>(&path, &new).await
                }
                None => {
                    let new = NewRecording { key, text_sha256, seconds, speaker_role, audio: bytes };
                    transport::post::<()>(&format!("recordings/{language}"), &new).await
                }
            };
            match kept {
                Ok(()) => {
                    self.clear();
                    self.work.changed(&language);
                }
                Err(failure) => {
                    self.step.try_set(Step::Recorded);
                    self.says(failure::of_transport(&failure));
                }
            }
        });
    }

    /// Has the server throw it away.
    pub(super) fn throw_away(self) {
        let Some(script) = self.script.get_untracked() else { return };
        let language = self.work.language.get_untracked();
        let path = match untrack(|| self.work.sign.tag()).filter(|_| self.signs) {
            Some(sign) => format!("recordings/{language}/signed/{}/{}", sign.as_str(), script.key),
            None => format!("recordings/{language}/{}", script.key),
        };
        spawn_local(async move {
            match transport::delete(&path).await {
                Ok(()) => self.work.changed(&language),
                Err(failure) => self.says(failure::of_transport(&failure)),
            }
        });
    }
}
