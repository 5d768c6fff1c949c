//! V02: try the buttons. Each is tried where it stands on every screen, with something that really needs it; the
//! youngest try the faces too.

use domain::Band;
use domain::child_flow::{Event, Grade, Screen, Trial};
use leptos::prelude::*;

use super::onward::Onward;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{BigButton, ChildAct, ChildCard, Drawing, Picture};

const SCREEN: Screen = Screen::V02;

fn line(seat: Seat, name: &str) -> Option<String> {
    seat.line(SCREEN, name)
}

/// Question and sentences of what is being tried.
pub(super) fn words(seat: Seat, trial: Trial) -> (String, Vec<String>) {
    let (title, mut text) = seat.prompt(SCREEN);
    if Trial::of(seat.band()).is_empty() {
        text.extend(controls(seat).into_iter().map(|(name, does)| format!("{name}. {does}")));
        return (title, text);
    }
    let named = |title: &str, text: &str| {
        (line(seat, title).unwrap_or_default(), line(seat, text).into_iter().collect::<Vec<_>>())
    };
    match trial {
        Trial::DontKnow => {
            // The youngest hear one thing at a time.
            if seat.band() == Band::B1 {
                text.clear();
            }
            text.extend(line(seat, "cannot_know"));
            (title, text)
        }
        Trial::Correction => named("mistake", "correct"),
        Trial::Skip => named("skip", "skip_how"),
        Trial::Pause => named("pause", "pause_how"),
        Trial::ScaleLike => {
            let missed = seat.session.with_untracked(|session| session.practice.misses > 0);
            (
                line(seat, "scale_like").unwrap_or_default(),
                line(seat, "again").into_iter().filter(|_| missed).collect(),
            )
        }
        Trial::ScaleDislike => (line(seat, "scale_dislike").unwrap_or_default(), Vec::new()),
    }
}

/// The control of the bar that is being tried.
pub(super) fn control(trial: Trial) -> Option<ChildAct> {
    match trial {
        Trial::DontKnow => Some(ChildAct::DontKnow),
        Trial::Skip => Some(ChildAct::Skip),
        Trial::Pause => Some(ChildAct::Pause),
        Trial::Correction | Trial::ScaleLike | Trial::ScaleDislike => None,
    }
}

/// Says that what was tried before works; nothing where it was left out.
fn confirmed(seat: Seat, trial: Trial) -> Option<String> {
    let before = Trial::of(seat.band()).iter().take_while(|it| **it != trial).last()?;
    let control = before.control()?;
    // Not once more where the faces are tried a second time.
    let tried =
        seat.session.with_untracked(|it| it.practice.misses == 0 && it.practice.tried.contains(&control));
    let name = if *before == Trial::Correction { "corrected" } else { "works" };
    line(seat, name).filter(|_| tried)
}

/// Try the buttons.
#[component]
pub(super) fn TryButtons() -> impl IntoView {
    let seat = seat();
    if Trial::of(seat.band()).is_empty() {
        return view! { <AllControls /> }.into_any();
    }
    let trial = Memo::new(move |_| seat.session.with(|session| session.practice.trial));
    (move || view! { <OneTrial trial=trial.get() /> }).into_any()
}

/// What each control does, for those who read it on one screen: name and words.
fn controls(seat: Seat) -> Vec<(String, String)> {
    let named = |key: &str, words: &str| {
        let name = seat.texts.with_value(|texts| texts.bar_label(key, seat.band()).to_owned());
        (name, t(&format!("child-try-{words}")))
    };
    vec![
        named("skip", "skip"),
        named("dont_know", "dont-know"),
        named("dont_want", "dont-want"),
        named("tell_other", "tell-other"),
        named("pause", "pause"),
        (t("child-not-right"), t("child-try-not-right")),
    ]
}

/// All controls on one screen. Whoever presses one sees that it works, and stays.
#[component]
fn AllControls() -> impl IntoView {
    let seat = seat();
    let (title, text) = seat.prompt(SCREEN);
    let rows = controls(seat).into_iter().map(|(name, does)| view! { <dt>{name}</dt> <dd>{does}</dd> });
    let works = move || {
        let any = seat.session.with(|session| !session.practice.tried.is_empty());
        any.then(|| view! { <p class="child__noted">{line(seat, "works")}</p> })
    };
    view! {
        <ChildCard title text>
            <dl class="child__controls">{rows.collect_view()}</dl>
            <div role="status">{works}</div>
            <Onward on_next=seat.acts(|| Event::Next) />
        </ChildCard>
    }
}

#[component]
fn OneTrial(
    /// What is tried.
    trial: Trial,
) -> impl IntoView {
    let seat = seat();
    let (title, text) = words(seat, trial);
    let confirmed = confirmed(seat, trial);
    let thing = match trial {
        Trial::ScaleLike => Some(Drawing::IceCream),
        Trial::ScaleDislike => Some(Drawing::WetSock),
        _ => None,
    };
    let not_right = (trial == Trial::Correction).then(|| {
        view! {
            <div class="child__choices child__choices--few">
                <BigButton label=t("child-not-right") on_press=seat.acts(|| Event::NotRight) />
            </div>
        }
    });
    let faces = thing.map(|thing| {
        let options = seat.set(SCREEN, "scale");
        let mut drawn =
            pictures::of_all(options.iter().map(|it| it.picture.as_deref())).unwrap_or_default().into_iter();
        let one = |option: catalogue::child::ScreenOption| {
            let grade = Grade::named(&option.key);
            let give = UnsyncCallback::new(move |()| {
                if let Some(grade) = grade {
                    seat.act(Event::Graded(grade));
                }
            });
            view! { <BigButton label=option.label picture=drawn.next() on_press=give /> }
        };
        let faces = options.into_iter().map(one).collect_view();
        view! {
            <Picture of=thing />
            <div class="child__choices" role="group" aria-label=seat.ask(SCREEN, "scale")>{faces}</div>
        }
    });
    view! {
        <ChildCard title text>
            {not_right}
            {faces}
            {confirmed.map(|words| view! { <p class="child__noted" role="status">{words}</p> })}
            <Onward on_next=seat.acts(|| Event::Next) quiet=true />
        </ChildCard>
    }
}
