//! The microphone on a child's screen: begin, take a breath, end, listen, throw away. Nothing is written down from it by a
//! machine, and nobody hears it before the child sends it.

use std::cell::RefCell;
use std::rc::Rc;

use domain::child_flow::Screen;
use domain::{Media, VOICE_MOST_SECONDS};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::{Seat, seat};
use super::sounds::Listen;
use crate::i18n::{t, tv};
use crate::ports::clock;
use crate::ports::recorder::{self, NoDevice, Recording};
use crate::ui::{Button, ButtonKind, Icon, IconName};

/// How often the time is looked at, in milliseconds.
const TICK: u32 = 250;

/// What goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Now {
    /// Nothing is recorded, or something is there.
    Quiet,
    /// The microphone is being opened, or a recording is being kept.
    Busy,
    /// The child speaks.
    Records,
    /// The child takes a breath.
    Waits,
    /// There is no microphone, or somebody said no.
    Cannot(NoDevice),
    /// It could not be kept.
    NotKept,
}

/// The microphone while it is open, and for how long it has listened.
#[derive(Clone, Copy)]
pub(super) struct Talking {
    seat: Seat,
    /// The screen with whose answer it goes.
    screen: Screen,
    /// What goes on.
    pub(super) now: RwSignal<Now>,
    millis: RwSignal<u32>,
    recording: StoredValue<Rc<RefCell<Option<Recording>>>, LocalStorage>,
}

impl Talking {
    /// A microphone that is off, for the answer of a screen. Whoever goes on while it records loses nothing: it is kept as
    /// it is.
    pub(super) fn at(screen: Screen) -> Self {
        let talking = Self {
            seat: seat(),
            screen,
            now: RwSignal::new(Now::Quiet),
            millis: RwSignal::new(0),
            recording: StoredValue::new_local(Rc::default()),
        };
        on_cleanup(move || talking.stop());
        talking
    }

    /// What is recorded.
    pub(super) fn voice(self) -> Memo<Option<Media>> {
        Memo::new(move |_| self.seat.content(self.screen).voice)
    }

    /// True while something is recorded or kept: there is only that to decide.
    pub(super) fn is_at_work(self) -> bool {
        matches!(self.now.get(), Now::Busy | Now::Records | Now::Waits)
    }

    fn throw_away(self) {
        self.now.set(Now::Busy);
        spawn_local(async move {
            let gone = self.seat.throw_sound_away(self.screen).await;
            self.now.try_set(if gone { Now::Quiet } else { Now::NotKept });
        });
    }

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
            let Some(millis) = self.millis.try_get_untracked() else { return };
            if millis >= u32::from(VOICE_MOST_SECONDS) * 1000 {
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
        let (seat, screen, now) = (self.seat, self.screen, self.now);
        now.set(Now::Busy);
        seat.recording.set(false);
        spawn_local(async move {
            let kept = match recording.stop().await {
                Some(sound) => seat.keep_sound(screen, sound, seconds).await,
                None => false,
            };
            now.try_set(if kept { Now::Quiet } else { Now::NotKept });
        });
    }
}

/// The button that begins, what goes on, and what was recorded: to listen to and to throw away.
#[component]
pub(super) fn Recorder(
    /// The microphone.
    talking: Talking,
    /// Words of the button that begins.
    #[prop(into)]
    begin: String,
    /// True where the button that begins stands behind others.
    #[prop(optional)]
    quiet: bool,
    /// Goes on with what was recorded; none where going on stands elsewhere.
    #[prop(optional)]
    on_keep: Option<UnsyncCallback<()>>,
) -> impl IntoView {
    let words = move |key: &str| {
        let options = talking.seat.set(Screen::V13, "voice");
        options.into_iter().find(|it| it.key == key).map_or_else(|| key.to_owned(), |it| it.label)
    };
    let words = StoredValue::new(["pause", "keep", "delete"].map(words));
    let word = move |at: usize| words.with_value(|words| words.get(at).cloned().unwrap_or_default());
    let voice = talking.voice();
    let press = move |run: fn(Talking)| UnsyncCallback::new(move |()| run(talking));
    let kind = if quiet { ButtonKind::Quiet } else { ButtonKind::Primary };
    let body = move || {
        match (talking.now.get(), voice.get()) {
        (Now::Busy, _) => view! { <p role="status">{t("child-voice-busy")}</p> }.into_any(),
        (Now::Records, _) => view! {
            <Time talking on=true />
            <div class="child__onward">
                <Button label=word(0) icon=IconName::Pause on_press=press(|it| it.pause(true)) />
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
                <Button label=word(2) icon=IconName::Trash on_press=press(Talking::throw_away) />
                {on_keep.map(|on_press| view! { <Button label=word(1) kind=ButtonKind::Primary icon=IconName::Check on_press /> })}
            </div>
        }
        .into_any(),
        (now, None) => view! {
            <Quiet now small=quiet />
            {(!matches!(now, Now::Cannot(_))).then(|| view! { <Button label=begin.clone() icon=IconName::Microphone kind on_press=press(Talking::begin) /> })}
        }
        .into_any(),
    }
    };
    view! { <div class="voice-talk">{body}</div> }
}

/// Saying it instead of writing, or beside it: for the screens that ask for words. Where there is no microphone it is not
/// offered. What is written goes without the sound, and who hears the sound is asked person by person.
#[component]
pub(super) fn SayIt(
    /// The screen.
    screen: Screen,
) -> impl IntoView {
    let talking = Talking::at(screen);
    let voice = talking.voice();
    let there = RwSignal::new(false);
    spawn_local(async move {
        there.try_set(recorder::is_there().await);
    });
    let known = talking.seat.line(Screen::V13, "known");
    let shown = Memo::new(move |_| there.get() || voice.with(Option::is_some));
    move || {
        let known = known.clone();
        let told =
            move || voice.with(Option::is_some).then(|| known.clone().map(|known| view! { <p>{known}</p> }));
        shown.get().then(|| {
            view! {
                <Recorder talking begin=t("child-say-instead") quiet=true />
                {told}
            }
        })
    }
}

/// What is said while nothing is recorded: why nothing can be, and what the child can do instead.
#[component]
fn Quiet(now: Now, small: bool) -> impl IntoView {
    match now {
        Now::Cannot(why) => {
            let words = match why {
                NoDevice::Missing => "child-voice-missing",
                NoDevice::Refused => "child-voice-refused",
            };
            view! { <p role="status">{t(words)} " " {t("child-voice-instead")}</p> }.into_any()
        }
        Now::NotKept => view! { <p role="status">{t("child-voice-not-kept")}</p> }.into_any(),
        _ if small => ().into_any(),
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
