//! V15: everything the child said, to look at, change or take out before anybody else sees it.

use std::collections::{BTreeMap, BTreeSet};

use domain::child_flow::{ChildSession, Entry, Event, Screen, Tell};
use domain::{AnswerState, Horizon};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::again::Marked;
use super::below::below;
use super::draw::drawn;
use super::onward::Onward;
use super::own_aloud::{MayBeHeard, OwnAloud, ReadMine};
use super::put_aside::{NotPutAgain, StillWaiting};
use super::seat::{Seat, seat};
use super::sounds::Listen;
use super::steps::SaidTo;
use crate::i18n::{key, t, tv};
use crate::ports::{clock, page};
use crate::ui::{Button, ButtonKind, ChildCard, SketchView};

/// What one answer says, line by line, in the child's own words and the words of the cards.
pub(super) fn lines(seat: Seat, screen: Screen, entry: &Entry) -> Vec<String> {
    if entry.state != AnswerState::Answered {
        let whom = entry.tell.as_ref().map(|whom| whom_words(&whom.key, whom.name.as_deref()));
        let kept = (entry.state == AnswerState::Later && !entry.content.is_empty())
            .then(|| t("child-state-later-kept"));
        let state = t(&format!("child-state-{}", key(entry.state)));
        return std::iter::once(state).chain(whom).chain(kept).collect();
    }
    if screen == Screen::A1 {
        return super::steps::lines(seat, entry);
    }
    let band = entry.band.unwrap_or_else(|| seat.band());
    let people = entry.content.people.iter().filter(|it| !it.is_blank()).map(|it| {
        let about = seat.texts.with_value(|texts| texts.about_person(it));
        format!("{}: {}", super::person::name_of(it), about.join(" · "))
    });
    let word = |chosen: &domain::Chosen| {
        let solution = |key: &str| super::choice::name(seat, key);
        let said = seat.texts.with_value(|texts| texts.said(screen.name(), band, chosen, &solution));
        if let Some(said) = said {
            return said;
        }
        let label = seat.texts.with_value(|texts| match (&chosen.words, screen) {
            (Some(words), _) => words.clone(),
            (None, _) => texts.label(screen.name(), &chosen.part, &chosen.key).to_owned(),
        });
        match chosen.part.as_str() {
            "face" => label,
            "mood" => match &chosen.strength {
                Some(strength) => {
                    format!("{label}, {}", t(&format!("child-mood-{}", strength.replace('_', "-"))))
                }
                None => label,
            },
            "question" | "place" | "own" => label,
            "helper" => format!("{}: {label}", seat.ask(screen, "helper")),
            "help" => label,
            part => match seat.texts.with_value(|texts| texts.heap(screen.name(), part).map(str::to_owned)) {
                Some(heap) => format!("{heap}: {label}"),
                None => format!("{}: {label}", t(&format!("child-basket-{part}"))),
            },
        }
    };
    let timed = |chosen: &domain::Chosen| match chosen.time {
        Some(time) => format!("{} · {}", word(chosen), super::time::word(seat, time)),
        None => word(chosen),
    };
    let mut lines: Vec<String> = people.chain(entry.content.chosen.iter().map(timed)).collect();
    let when = |time: Horizon| match time {
        Horizon::Before => "child-said-before",
        Horizon::Now => "child-said-now",
        Horizon::Turning18 => "child-said-turning-18",
        Horizon::Later => "child-said-later",
    };
    lines.extend(entry.content.time.map(|time| t(when(time))));
    lines.extend(entry.content.words.iter().map(|words| words.text.clone()));
    lines
}

/// Somebody the child would rather tell.
pub(super) fn whom_words(key: &str, name: Option<&str>) -> String {
    name.map_or_else(|| t(&format!("child-tell-{}", key.replace('_', "-"))), str::to_owned)
}

/// Heading and sentence where the child said nothing.
pub(super) fn of_nothing(seat: Seat) -> (String, String) {
    let nothing = t("child-empty-look");
    let title = seat.line(Screen::V15, "empty").unwrap_or_else(|| nothing.clone());
    (title, seat.line(Screen::V17, "nothing").unwrap_or(nothing))
}

/// Look again.
#[component]
pub(super) fn LookAgain() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(Screen::V15);
    // "That is right" redraws its own button alone: the finger or the key stays where it is.
    let entries = Memo::new(move |_| {
        let all = seat.session.with(|session| session.entries.clone());
        let as_said = |(screen, entry)| (screen, Entry { confirmed: false, ..entry });
        all.into_iter().map(as_said).collect::<BTreeMap<Screen, Entry>>()
    });
    let tells = Memo::new(move |_| seat.session.with(|session| session.tells.clone()));
    let taken = Memo::new(move |_| seat.session.with(|session| session.taken.clone()));
    // A step is no view: what the child agrees to there is its own yes or no, and this only marks the place.
    let right = RwSignal::new(BTreeSet::<String>::new());
    let aloud = OwnAloud::begin();
    let said = move || {
        // What was taken out stays in its place, to be put back, until the child leaves the screen.
        let out = taken.get();
        let mut all: BTreeMap<Screen, Option<Entry>> =
            out.entries.keys().copied().map(|it| (it, None)).collect();
        // What it only left out stands in one line below.
        let steps_out = !out.steps.is_empty();
        let stays =
            |it: &(Screen, Entry)| it.1.state != AnswerState::Skipped || it.0 == Screen::A1 && steps_out;
        let said = entries.get().into_iter().filter(stays);
        all.extend(said.map(|(screen, entry)| (screen, Some(entry))));
        let entries = all.into_iter().map(|(screen, entry)| match entry {
            // Each step is the child's own matter, and is changed or taken out without the others.
            Some(entry)
                if screen == Screen::A1
                    && matches!(entry.state, AnswerState::Answered | AnswerState::Skipped) =>
            {
                super::steps::each(seat, &entry, &out.steps)
                    .into_iter()
                    .map(|said| one_step(seat, said, right, aloud))
                    .collect_view()
                    .into_any()
            }
            Some(entry) => one(seat, screen, entry, aloud).into_any(),
            None => taken_out(seat.prompt(screen).0, seat.acts(move || Event::PutBack(screen))).into_any(),
        });
        let entries = entries.collect_view();
        let gone = |(at, tell): (usize, Tell)| {
            let whom = whom_words(&tell.whom.key, tell.whom.name.as_deref());
            taken_out(whom, seat.acts(move || Event::PutBackTell(at)))
        };
        let gone = out.tells.into_iter().enumerate().map(gone).collect_view();
        let tells =
            tells.get().into_iter().enumerate().map(|(place, tell)| wish(seat, place, tell)).collect_view();
        view! { <ul class="child__said">{entries} {tells} {gone}</ul> }
    };
    let empty = Memo::new(move |_| seat.session.with(ChildSession::has_nothing_to_look_at));
    let passed = Memo::new(move |_| seat.session.with(ChildSession::went_on_at));
    // Whoever comes back from a question finds itself where it left.
    let from = seat.looked_at.get_untracked();
    let step = seat.looked_at_step.get_value();
    seat.looked_at.set(None);
    seat.looked_at_step.set_value(None);
    if let Some(screen) = from {
        spawn_local(async move {
            clock::sleep(0).await;
            page::focus(&step.map_or_else(|| place_of(screen), |part| place_of_step(&part)));
        });
    }
    let (of_nothing, nothing) = of_nothing(seat);
    view! {
        <ChildCard title=Signal::derive(move || if empty.get() { of_nothing.clone() } else { title.clone() })>
            // Where there is nothing, nobody is told to touch something.
            {move || if empty.get() {
                view! { <p>{nothing.clone()}</p> }.into_any()
            } else {
                hint.iter().cloned().map(|line| view! { <p>{line}</p> }).collect_view().into_any()
            }}
            <MayBeHeard aloud />
            {said}
            {below(move || view! {
            <Marked />
            {move || passed.with(|it| !it.is_empty()).then(|| view! { <WentOn passed=passed.get() from /> })}
            <StillWaiting on_open=UnsyncCallback::new(move |screen| opens(seat, screen).run(())) />
            <NotPutAgain on_take_up=UnsyncCallback::new(move |screen| opens(seat, screen).run(())) />
            <Onward on_next=seat.acts(|| Event::Next) />
            })}
        </ChildCard>
    }
}

/// Where a question stands on this screen, answered or not.
fn place_of(screen: Screen) -> String {
    format!("looked-at-{}", screen.key())
}

/// Where a step stands on this screen.
fn place_of_step(part: &str) -> String {
    // A space ends an id.
    format!("{}-{}", place_of(Screen::A1), part.replace(char::is_whitespace, "-"))
}

/// Opens a question, and notes from where.
fn opens(seat: Seat, screen: Screen) -> UnsyncCallback<()> {
    UnsyncCallback::new(move |()| {
        seat.looked_at.set(Some(screen));
        seat.act(Event::GoTo(screen));
    })
}

/// A step to which the child said something, or took out what it had said.
fn one_step(seat: Seat, said: SaidTo, right: RwSignal<BTreeSet<String>>, aloud: OwnAloud) -> AnyView {
    let SaidTo { part, title, lines } = said;
    let place = place_of_step(&part);
    let Some(lines) = lines else {
        return taken_out(title, seat.acts(move || Event::PutBackStep(part.clone()))).into_any();
    };
    let (to, out) = (part.clone(), part);
    let change = UnsyncCallback::new(move |()| {
        seat.looked_at_step.set_value(Some(to.clone()));
        opens(seat, Screen::A1).run(());
    });
    let read = (!lines.is_empty()).then(|| lines.join(". "));
    let words = lines.into_iter().map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
    let read = read.map(|words| {
        let (place, about) = (place.clone(), title.clone());
        view! { <ReadMine aloud place about words /> }
    });
    let own = view! {
        <blockquote class="child__own">{words}</blockquote>
        {read}
    };
    let take_out = seat.acts(move || Event::TakeOutStep(out.clone()));
    let (here, mine) = (place.clone(), place.clone());
    let is_right = Signal::derive(move || right.with(|right| right.contains(&here)));
    let mark = UnsyncCallback::new(move |()| {
        right.update(|right| {
            right.insert(mine.clone());
        });
    });
    entry_with_controls(title, place, own.into_any(), (is_right, mark), change, take_out).into_any()
}

/// Something that the child said, and what it can do with it.
fn entry_with_controls(
    title: String,
    place: String,
    said: AnyView,
    (is_right, mark): (Signal<bool>, UnsyncCallback<()>),
    change: UnsyncCallback<()>,
    take_out: UnsyncCallback<()>,
) -> impl IntoView {
    let about = title.clone();
    view! {
        <li class="child__entry" id=place>
            <h2 class="child__asked">{title}</h2>
            {said}
            <div class="child__onward">
                <Button label=t("child-right") about=about.clone() pressed=is_right on_press=mark />
                <Button label=t("child-not-right-change") about=about.clone() on_press=change />
                <Button label=t("child-take-out") about on_press=take_out />
            </div>
        </li>
    }
}

fn one(seat: Seat, screen: Screen, entry: Entry, aloud: OwnAloud) -> impl IntoView {
    let (prompt, _) = seat.prompt(screen);
    let lines = lines(seat, screen, &entry);
    let read = (entry.state == AnswerState::Answered && !lines.is_empty()).then(|| lines.join(". "));
    let words = lines.into_iter().map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
    let sketch = drawn(&entry.content).filter(|_| entry.state == AnswerState::Answered);
    let voice = entry.content.voice.clone().filter(|_| entry.state == AnswerState::Answered);
    let about = prompt.clone();
    let said = view! {
        <blockquote class="child__own">{words}</blockquote>
        {sketch.map(|sketch| view! { <SketchView sketch=Signal::stored(sketch) label=t("child-draw-yours") /> })}
        {voice.map(|voice| view! { <Listen voice /> })}
        {read.map(|words| view! { <ReadMine aloud place=place_of(screen) about=about.clone() words /> })}
    };
    let take_out = seat.acts(move || Event::TakeOut(screen));
    let is_right = Signal::derive(move || {
        seat.session.with(|session| session.entries.get(&screen).is_some_and(|entry| entry.confirmed))
    });
    let right = (is_right, seat.acts(move || Event::Right(screen)));
    entry_with_controls(prompt, place_of(screen), said.into_any(), right, opens(seat, screen), take_out)
}

/// Something that the child took out, and the way to put it back.
fn taken_out(about: String, put_back: UnsyncCallback<()>) -> impl IntoView {
    view! {
        <li class="child__entry child__entry--out">
            <h2 class="child__asked">{about.clone()}</h2>
            <p role="status">{t("child-taken-out")}</p>
            <div class="child__onward">
                <Button label=t("child-put-back") about on_press=put_back />
            </div>
        </li>
    }
}

fn wish(seat: Seat, place: usize, tell: Tell) -> impl IntoView {
    let whom = whom_words(&tell.whom.key, tell.whom.name.as_deref());
    view! {
        <li class="child__entry">
            <h2 class="child__asked">{t("child-state-tell_someone_else")}</h2>
            <blockquote class="child__own"><p dir="auto">{whom.clone()}</p></blockquote>
            <div class="child__onward">
                <Button label=t("child-take-out") about=whom on_press=seat.acts(move || Event::TakeOutTell(place)) />
            </div>
        </li>
    }
}

/// The questions at which the child went on, in one quiet line that opens to a list; each leads to its question. The list
/// is open for a child that comes back from one of them.
#[component]
fn WentOn(
    /// The questions.
    passed: Vec<Screen>,
    /// What the child comes back from.
    #[prop(optional_no_strip)]
    from: Option<Screen>,
) -> impl IntoView {
    let seat = seat();
    let open = RwSignal::new(from.is_some_and(|from| passed.contains(&from)));
    let toggle = UnsyncCallback::new(move |()| open.update(|open| *open = !*open));
    let count = passed.len();
    let one = move |screen: Screen| {
        view! { <li id=place_of(screen)><Button label=seat.prompt(screen).0 kind=ButtonKind::Quiet on_press=opens(seat, screen) /></li> }
    };
    let list = move || passed.iter().copied().map(one).collect_view();
    view! {
        <div class="child__passed">
            <Button label=tv("child-went-on", &[("count", count.into())]) kind=ButtonKind::Quiet expanded=open on_press=toggle />
            {move || open.get().then(|| view! { <ul class="child__passed-list">{list()}</ul> })}
        </div>
    }
}
