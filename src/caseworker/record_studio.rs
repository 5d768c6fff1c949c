//! One text at a time: the words large, record, listen, keep, next.

use std::rc::Rc;

use catalogue::child::Heard;
use catalogue::hash;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::NewRecording;

use super::record::{Script, Work};
use crate::app::failure;
use crate::app::recordings;
use crate::i18n::{t, tv};
use crate::ports::clock::{self, Browser};
use crate::ports::playback::Address;
use crate::ports::player::Player;
use crate::ports::recorder::{self, NoMicrophone, Recording};
use crate::ports::{base64, transport};
use crate::ui::{Banner, Button, ButtonKind, Card, IconName, Tone};
use domain::Clock;

/// A text of a card takes seconds; a recording that runs on was forgotten.
const MOST_SECONDS: u64 = 60;

/// What happens at the microphone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
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
    sound: Option<Address>,
}

#[derive(Default)]
struct Desk {
    recording: Option<Recording>,
    since: u64,
    take: Option<Rc<Take>>,
    player: Option<Player>,
    /// The sound of the server's recording while it plays.
    kept: Option<Address>,
}

/// What is wrong, in words.
#[derive(Clone)]
struct Trouble(String);

/// The place where one text is recorded.
#[component]
pub(super) fn Studio(
    /// What is recorded.
    work: Work,
) -> impl IntoView {
    let step = RwSignal::new(Step::Ready);
    let seconds = RwSignal::new(0_u64);
    let trouble = RwSignal::new(None::<Trouble>);
    let desk = StoredValue::new_local(Desk { player: Player::new(), ..Desk::default() });
    let script = Memo::new(move |_| work.scripts.with(|all| all.get(work.at.get()).cloned()));
    let studio = Bench { work, step, seconds, trouble, desk, script };
    // Another text: what was recorded for the one before and not kept is gone.
    Effect::new(move |_| {
        script.track();
        studio.clear();
    });
    on_cleanup(move || studio.clear());

    let place = move || script.get().map(|it| it.place).unwrap_or_default();
    let words = move || script.get().map(|it| it.text).unwrap_or_default();
    let count = move || {
        let total = work.scripts.with(Vec::len);
        tv("record-count", &[("n", (work.at.get() + 1).into()), ("total", total.into())])
    };
    let state = move || match step.get() {
        Step::Recording => {
            tv("record-running", &[("n", usize::try_from(seconds.get()).unwrap_or_default().into())])
        }
        Step::Recorded | Step::Keeping => t("record-not-kept"),
        Step::Ready => match script.get().map(|script| work.heard(&script)) {
            Some(Heard::Recorded) => t("record-state-recorded"),
            Some(Heard::Stale) => t("record-stale-words"),
            _ => t("record-state-missing"),
        },
    };
    let is = move |one: Step| Signal::derive(move || step.get() == one);
    let has_clip = Signal::derive(move || script.get().is_some_and(|it| work.heard(&it) == Heard::Recorded));
    let record_label = Signal::derive(move || {
        t(match step.get() {
            Step::Ready if has_clip.get() => "record-again",
            Step::Ready => "record-start",
            Step::Recording => "record-stop",
            Step::Recorded | Step::Keeping => "record-again",
        })
    });
    let record_kind = move || {
        if matches!(step.get(), Step::Ready | Step::Recording) {
            ButtonKind::Primary
        } else {
            ButtonKind::Secondary
        }
    };
    let press = UnsyncCallback::new(move |()| {
        if step.get_untracked() == Step::Recording { studio.stop() } else { studio.start() }
    });
    let listen = UnsyncCallback::new(move |()| studio.listen());
    let keep = UnsyncCallback::new(move |()| studio.keep());
    let throw_away = UnsyncCallback::new(move |()| studio.throw_away());
    let go = move |by: isize| {
        UnsyncCallback::new(move |()| {
            let last = work.scripts.with_untracked(Vec::len).saturating_sub(1);
            work.at.update(|at| *at = at.saturating_add_signed(by).min(last));
        })
    };
    let quiet = Signal::derive(move || {
        !(step.get() == Step::Recorded || (step.get() == Step::Ready && has_clip.get()))
    });
    view! {
        <Card id="record-studio" title=t("record-studio")>
            <p class="queue__why">{count} " · " <bdi>{place}</bdi></p>
            <p class="record__words" id="record-words" tabindex="-1" lang=move || work.language.get() dir="auto">{words}</p>
            <p role="status">{state}</p>
            {move || trouble.get().map(|Trouble(words)| view! { <Banner tone=Tone::Stop title=words /> })}
            <div class="record__buttons">
                {move || view! { <Button label=record_label kind=record_kind() icon=IconName::Speech disabled=is(Step::Keeping) on_press=press /> }}
                <Button label=t("record-listen") icon=IconName::Ear disabled=quiet on_press=listen />
                {move || matches!(step.get(), Step::Recorded | Step::Keeping).then(|| view! {
                    <Button label=t("record-keep") kind=ButtonKind::Primary icon=IconName::Check busy=is(Step::Keeping) on_press=keep />
                })}
            </div>
            <div class="record__buttons">
                <Button label=t("record-previous") kind=ButtonKind::Quiet on_press=go(-1) />
                <Button label=t("record-next") kind=ButtonKind::Quiet on_press=go(1) />
                {move || (step.get() == Step::Ready && has_clip.get()).then(|| view! {
                    <Button label=t("record-remove") kind=ButtonKind::Quiet on_press=throw_away />
                })}
            </div>
        </Card>
    }
}

#[derive(Clone, Copy)]
struct Bench {
    work: Work,
    step: RwSignal<Step>,
    seconds: RwSignal<u64>,
    trouble: RwSignal<Option<Trouble>>,
    desk: StoredValue<Desk, LocalStorage>,
    script: Memo<Option<Script>>,
}

impl Bench {
    fn clear(self) {
        self.desk.try_update_value(|desk| {
            desk.recording = None;
            desk.take = None;
            if let Some(player) = &desk.player {
                player.stop();
            }
        });
        self.step.try_set(Step::Ready);
        self.trouble.try_set(None);
    }

    fn says(self, words: String) {
        self.trouble.try_set(Some(Trouble(words)));
    }

    fn start(self) {
        self.clear();
        spawn_local(async move {
            match recorder::start().await {
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
                Err(NoMicrophone::Refused) => self.says(t("record-refused")),
                Err(NoMicrophone::Missing) => self.says(t("record-no-microphone")),
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

    fn stop(self) {
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
                sound: Address::of(&sound.bytes, &sound.mime),
                bytes: sound.bytes,
                seconds: u16::try_from(lasted).unwrap_or(u16::MAX),
            };
            self.desk.try_update_value(|desk| desk.take = Some(Rc::new(take)));
            self.step.try_set(Step::Recorded);
        });
    }

    /// Plays what was just recorded, or what the server has.
    fn listen(self) {
        let take = self.desk.try_with_value(|desk| desk.take.clone()).flatten();
        if let Some(take) = take {
            self.desk.try_with_value(|desk| {
                if let (Some(player), Some(sound)) = (&desk.player, &take.sound) {
                    player.play(sound, |_| ());
                }
            });
            return;
        }
        let Some(script) = self.script.get_untracked() else { return };
        let language = self.work.language.get_untracked();
        let clip =
            self.work.manifest.with_untracked(|all| all.clip(&script.key, &language, &script.text).cloned());
        let Some(clip) = clip else { return };
        spawn_local(async move {
            match transport::recording(&language, &clip.file, true).await {
                Ok(bytes) => {
                    self.desk.try_update_value(|desk| {
                        desk.kept = Address::of(&bytes, recordings::kind_of(&clip.file));
                        if let (Some(player), Some(sound)) = (&desk.player, &desk.kept) {
                            player.play(sound, |_| ());
                        }
                    });
                }
                Err(failure) => self.says(failure::of_transport(&failure)),
            }
        });
    }

    fn keep(self) {
        let take = self.desk.try_with_value(|desk| desk.take.clone()).flatten();
        let (Some(take), Some(script)) = (take, self.script.get_untracked()) else { return };
        let language = self.work.language.get_untracked();
        let path = format!("recordings/{language}");
        let new = NewRecording {
            text_sha256: hash(script.text.as_bytes()),
            key: script.key,
            seconds: take.seconds,
            speaker_role: self.work.speaker.get_untracked(),
            audio: base64::encode(&take.bytes),
        };
        self.step.set(Step::Keeping);
        spawn_local(async move {
            match transport::post::<()>(&path, &new).await {
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

    fn throw_away(self) {
        let Some(script) = self.script.get_untracked() else { return };
        let language = self.work.language.get_untracked();
        let path = format!("recordings/{language}/{}", script.key);
        spawn_local(async move {
            match transport::delete(&path).await {
                Ok(()) => self.work.changed(&language),
                Err(failure) => self.says(failure::of_transport(&failure)),
            }
        });
    }
}
