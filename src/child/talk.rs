//! V13: the child's voice. Nothing is written down from it by a machine, and nobody hears it before the child sends it.

use std::cell::RefCell;
use std::rc::Rc;

use domain::VOICE_MOST_SECONDS;
use domain::child_flow::{Event, Screen};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::{Seat, seat};
use super::sounds::Listen;
use crate::i18n::{t, tv};
use crate::ports::clock;
use crate::ports::recorder::{self, NoMicrophone, Recording};
use crate::ui::{Button, ButtonKind, ChildCard, Field, Icon, IconName, TextArea};

const SCREEN: Screen = Screen::V13;
/// How often the time is looked at, in milliseconds.
const TICK: u32 = 250;

/// What goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Now {
    /// Nothing is recorded, or something is there.
    Quiet,
    /// The microphone is being opened, or a recording is being kept.
    Busy,
    /// The child speaks.
    Records,
    /// The child takes a breath.
    Waits,
    /// There is no microphone, or somebody said no.
    Cannot(NoMicrophone),
    /// It could not be kept.
    NotKept,
}

/// The microphone while it is open, and for how long it has listened.
#[derive(Clone, Copy)]
struct Talking {
    seat: Seat,
    now: RwSignal<Now>,
    millis: RwSignal<u32>,
    recording: StoredValue<Rc<RefCell<Option<Recording>>>, LocalStorage>,
}

impl Talking {
    fn begin(self) {
        self.now.set(Now::Busy);
        self.millis.set(0);
        spawn_local(async move {
            match recorder::start().await {
                Ok(recording) => {
                    // The child may have gone on meanwhile; then the microphone goes off again.
                    let Some(place) = self.recording.try_get_value() else { return };
                    *place.borrow_mut() = Some(recording);
                    self.seat.recording.set(true);
                    self.now.set(Now::Records);
                    self.count().await;
                }
                Err(why) => {
                    self.now.try_set(Now::Cannot(why));
                }
            }
        });
    }

    /// Counts the time that is recorded, and ends at the longest.
    async fn count(self) {
        let mut last = clock::monotonic_millis();
        loop {
            clock::sleep(TICK).await;
            let here = clock::monotonic_millis();
            let passed = here - last;
            last = here;
            match self.now.try_get_untracked() {
                Some(Now::Records) => {
                    self.millis.update(|millis| *millis = millis.saturating_add(whole(passed)))
                }
                Some(Now::Waits) => {}
                _ => return,
            }
            if self.millis.get_untracked() >= u32::from(VOICE_MOST_SECONDS) * 1000 {
                self.stop();
                return;
            }
        }
    }

    fn pause(self, waits: bool) {
        self.recording.with_value(|recording| {
            if let Some(recording) = recording.borrow().as_ref() {
                if waits { recording.pause() } else { recording.resume() }
            }
        });
        self.now.set(if waits { Now::Waits } else { Now::Records });
    }

    /// Ends the recording and keeps it, sealed, at once.
    fn stop(self) {
        let Some(recording) = self.recording.try_get_value().and_then(|it| it.borrow_mut().take()) else {
            return;
        };
        let seconds = self.millis.get_untracked().div_ceil(1000);
        let seconds = u16::try_from(seconds).unwrap_or(VOICE_MOST_SECONDS).clamp(1, VOICE_MOST_SECONDS);
        let (seat, now) = (self.seat, self.now);
        now.set(Now::Busy);
        seat.recording.set(false);
        spawn_local(async move {
            let kept = match recording.stop().await {
                Some(sound) => seat.keep_sound(sound, seconds).await,
                None => false,
            };
            now.try_set(if kept { Now::Quiet } else { Now::NotKept });
        });
    }
}

/// My voice.
#[component]
pub(super) fn Talk() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(SCREEN);
    let known = seat.line(SCREEN, "known");
    let talking = Talking {
        seat,
        now: RwSignal::new(Now::Quiet),
        millis: RwSignal::new(0),
        recording: StoredValue::new_local(Rc::default()),
    };
    // Whoever goes on while it records loses nothing: it is kept as it is.
    on_cleanup(move || talking.stop());
    let words = move |key: &str| {
        let options = seat.set(SCREEN, "voice");
        options.into_iter().find(|it| it.key == key).map_or_else(|| key.to_owned(), |it| it.label)
    };
    let words = StoredValue::new(["record", "pause", "keep", "delete"].map(words));
    let word = move |at: usize| words.with_value(|words| words.get(at).cloned().unwrap_or_default());
    let voice = Memo::new(move |_| seat.content(SCREEN).voice);
    let away = UnsyncCallback::new(move |()| {
        talking.now.set(Now::Busy);
        spawn_local(async move {
            let gone = seat.throw_sound_away().await;
            talking.now.try_set(if gone { Now::Quiet } else { Now::NotKept });
        });
    });
    let written =
        Signal::derive(move || seat.content(SCREEN).words.map(|words| words.text).unwrap_or_default());
    let press = move |run: fn(Talking)| UnsyncCallback::new(move |()| run(talking));
    let body = move || {
        match (talking.now.get(), voice.get()) {
        (Now::Busy, _) => view! { <p role="status">{t("child-voice-busy")}</p> }.into_any(),
        (Now::Records, _) => view! {
            <Time talking on=true />
            <div class="child__onward">
                <Button label=word(1) icon=IconName::Pause on_press=press(|it| it.pause(true)) />
                <Button label=t("child-voice-stop") icon=IconName::Check kind=ButtonKind::Primary on_press=press(Talking::stop) />
            </div>
        }
        .into_any(),
        (Now::Waits, _) => view! {
            <Time talking on=false />
            <div class="child__onward">
                <Button label=t("child-voice-go-on") icon=IconName::Microphone on_press=press(|it| it.pause(false)) />
                <Button label=t("child-voice-stop") icon=IconName::Check kind=ButtonKind::Primary on_press=press(Talking::stop) />
            </div>
        }
        .into_any(),
        (_, Some(voice)) => view! {
            <p role="status">{tv("child-voice-there", &[("time", minutes(u32::from(voice.seconds.unwrap_or(0))).into())])}</p>
            <Listen voice />
            <div class="child__onward">
                <Button label=word(3) icon=IconName::Trash on_press=away />
                <Button label=word(2) kind=ButtonKind::Primary icon=IconName::Check on_press=seat.answer(SCREEN) />
            </div>
        }
        .into_any(),
        (now, None) => view! {
            <Quiet now />
            <div class="child__onward">
                {(!matches!(now, Now::Cannot(_))).then(|| view! { <Button label=word(0) icon=IconName::Microphone kind=ButtonKind::Primary on_press=press(Talking::begin) /> })}
                <Button label=t("child-back") on_press=seat.acts(|| Event::Back) />
                <Button label=t("child-next") on_press=seat.acts(|| Event::Next) />
            </div>
        }
        .into_any(),
    }
    };
    view! {
        <ChildCard title text=hint>
            <div class="voice-talk">{body}</div>
            {known.map(|known| view! { <p>{known}</p> })}
            <Field id="voice-words" label=t("child-voice-words")>
                <TextArea value=written on_input=UnsyncCallback::new(move |text| seat.write_words(SCREEN, text)) />
            </Field>
        </ChildCard>
    }
}

/// What is said while nothing is recorded: why nothing can be, and what the child can do instead.
#[component]
fn Quiet(now: Now) -> impl IntoView {
    match now {
        Now::Cannot(why) => {
            let words = match why {
                NoMicrophone::Missing => "child-voice-missing",
                NoMicrophone::Refused => "child-voice-refused",
            };
            view! { <p role="status">{t(words)} " " {t("child-voice-instead")}</p> }.into_any()
        }
        Now::NotKept => view! { <p role="status">{t("child-voice-not-kept")}</p> }.into_any(),
        _ => {
            view! { <span class="voice-talk__sign" aria-hidden="true"><Icon name=IconName::Microphone /></span> }
                .into_any()
        }
    }
}

/// The time, and whether it runs.
#[component]
fn Time(talking: Talking, on: bool) -> impl IntoView {
    let class = if on { "voice-talk__sign voice-talk__sign--on" } else { "voice-talk__sign" };
    let most = minutes(u32::from(VOICE_MOST_SECONDS));
    let time = move || {
        let now = minutes(talking.millis.get() / 1000);
        tv("child-voice-time", &[("now", now.into()), ("most", most.clone().into())])
    };
    view! {
        <span class=class aria-hidden="true"><Icon name=if on { IconName::Microphone } else { IconName::Pause } /></span>
        <p class="voice-talk__state" role="status">{t(if on { "child-voice-on" } else { "child-voice-waits" })}</p>
        <p class="voice-talk__time">{time}</p>
    }
}

fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a tick is less than a second, and a clock that only goes forward"
)]
fn whole(millis: f64) -> u32 {
    millis.round() as u32
}
