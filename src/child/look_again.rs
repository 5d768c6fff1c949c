//! V15: everything the child said, to look at, change or take out before anybody else sees it.

use std::collections::{BTreeMap, BTreeSet};

use domain::child_flow::{Entry, Event, Screen, Tell};
use domain::{AnswerState, Horizon};
use leptos::prelude::*;

use super::again::Marked;
use super::draw::drawn;
use super::onward::Onward;
use super::seat::{Seat, seat};
use super::sounds::Listen;
use crate::i18n::{key, t};
use crate::ui::{Button, ChildCard, SketchView};

/// What one answer says, line by line, in the child's own words and the words of the cards.
pub(super) fn lines(seat: Seat, screen: Screen, entry: &Entry) -> Vec<String> {
    if entry.state != AnswerState::Answered {
        let whom = entry.tell.as_ref().map(|whom| whom_words(&whom.key, whom.name.as_deref()));
        return std::iter::once(t(&format!("child-state-{}", key(entry.state)))).chain(whom).collect();
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
    let mut lines: Vec<String> = people.chain(entry.content.chosen.iter().map(word)).collect();
    let when = |time: Horizon| match time {
        Horizon::Before => "child-said-before",
        Horizon::Now => "child-said-now",
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

/// Look again.
#[component]
pub(super) fn LookAgain() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(Screen::V15);
    let entries = Memo::new(move |_| seat.session.with(|session| session.entries.clone()));
    let tells = Memo::new(move |_| seat.session.with(|session| session.tells.clone()));
    let taken = Memo::new(move |_| seat.session.with(|session| session.taken.clone()));
    let right = RwSignal::new(BTreeSet::<Screen>::new());
    let said = move || {
        // What was taken out stays in its place, to be put back, until the child leaves the screen.
        let out = taken.get();
        let mut all: BTreeMap<Screen, Option<Entry>> = out.entries.into_keys().map(|it| (it, None)).collect();
        all.extend(entries.get().into_iter().map(|(screen, entry)| (screen, Some(entry))));
        let entries = all.into_iter().map(|(screen, entry)| match entry {
            Some(entry) => one(seat, screen, entry, right).into_any(),
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
    let unmarked = Memo::new(move |_| seat.session.with(|session| session.again.marks.is_empty()));
    let empty = move || {
        unmarked.get()
            && entries.with(BTreeMap::is_empty)
            && tells.with(Vec::is_empty)
            && taken.with(|taken| taken.is_empty())
    };
    view! {
        <ChildCard title text=hint>
            {move || empty().then(|| view! { <p>{t("child-empty-look")}</p> })}
            {said}
            <Marked />
            <Onward on_next=seat.acts(|| Event::Next) />
        </ChildCard>
    }
}

fn one(seat: Seat, screen: Screen, entry: Entry, right: RwSignal<BTreeSet<Screen>>) -> impl IntoView {
    let (prompt, _) = seat.prompt(screen);
    let words =
        lines(seat, screen, &entry).into_iter().map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
    let sketch = drawn(&entry.content).filter(|_| entry.state == AnswerState::Answered);
    let voice = entry.content.voice.clone().filter(|_| entry.state == AnswerState::Answered);
    let is_right = Signal::derive(move || Some(right.with(|right| right.contains(&screen))));
    let mark = UnsyncCallback::new(move |()| {
        right.update(|right| {
            right.insert(screen);
        });
    });
    let about = prompt.clone();
    view! {
        <li class="child__entry">
            <h2 class="child__asked">{prompt}</h2>
            <blockquote class="child__own">{words}</blockquote>
            {sketch.map(|sketch| view! { <SketchView sketch=Signal::stored(sketch) label=t("child-draw-yours") /> })}
            {voice.map(|voice| view! { <Listen voice /> })}
            <div class="child__onward">
                <Button label=t("child-right") about=about.clone() pressed=is_right on_press=mark />
                <Button label=t("child-not-right-change") about=about.clone() on_press=seat.acts(move || Event::GoTo(screen)) />
                <Button label=t("child-take-out") about on_press=seat.acts(move || Event::TakeOut(screen)) />
            </div>
        </li>
    }
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
