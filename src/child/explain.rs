//! A topic: its cards, one after the other, then a question that tests our explaining and not the child.

use domain::Band;
use domain::child_flow::{CheckAnswer, Event, Topic};
use leptos::prelude::*;

use super::ask::AskButton;
use super::letter::LetterButton;
use super::order::is_turned;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::{t, tv};
use crate::ui::{BigButton, Button, ButtonKind, ChildCard, Drawing};

/// The sentences of a card. After a miss the first card begins with other words.
pub(super) fn card_words(seat: Seat, topic: Topic, card: u8) -> Vec<String> {
    let missed =
        seat.session.with_untracked(|session| session.topics.get(&topic).is_some_and(|it| it.misses > 0));
    seat.texts.with_value(|all| {
        let Some((_, texts)) = all.topic(topic.name(), seat.band().name()) else { return Vec::new() };
        let mut lines = Vec::new();
        if missed && card == 0 {
            lines.push(t("child-check-sorry"));
            lines.push(seat.filled(&texts.check.again));
        }
        if let Some(card) = texts.cards.get(usize::from(card)) {
            lines.extend(seat.told(all, card));
        }
        lines
    })
}

/// Which page of the topic it is: dots for the eye, words for who hears; for the oldest words alone.
fn pages(seat: Seat, topic: Topic, card: u8) -> Option<impl IntoView> {
    let all = seat.session.with_untracked(|session| session.cards_of(topic));
    let now = usize::from(card) + 1;
    let words = tv("child-page-of", &[("now", now.into()), ("all", all.into())]);
    let oldest = seat.band() == Band::B4;
    let dot = move |at: usize| view! { <span class="child__dot" class:child__dot--now=at == now></span> };
    let dots = (!oldest).then(|| {
        view! { <span class="child__dots" aria-hidden="true">{(1..=all).map(dot).collect_view()}</span> }
    });
    (all > 1).then(|| {
        view! { <p class="child__pages">{dots}<span class:visually-hidden=!oldest>{words}</span></p> }
    })
}

/// A card of a topic.
#[component]
pub(super) fn TopicCard(
    /// The topic.
    topic: Topic,
    /// Which card.
    card: u8,
) -> impl IntoView {
    let seat = seat();
    let (title, picture) = seat.texts.with_value(|texts| {
        let found = texts.topic(topic.name(), seat.band().name()).map(|(topic, _)| topic);
        found.map(|topic| (topic.title.clone(), pictures::of(&topic.picture))).unwrap_or_default()
    });
    let text = card_words(seat, topic, card);
    view! {
        <ChildCard title picture text told=true>
            {pages(seat, topic, card)}
            {(topic == Topic::T13).then(|| view! { <LetterButton /> })}
            <div class="child__onward">
                <Button label=t("child-back") on_press=seat.acts(|| Event::Back) />
                <Button label=t("child-next") kind=ButtonKind::Primary on_press=seat.acts(|| Event::Next) />
            </div>
            <div class="child__onward"><AskButton /></div>
        </ChildCard>
    }
}

/// Whether our sentence stands first, drawn by lot once and kept.
fn ours_first(seat: Seat, topic: Topic) -> bool {
    let stands =
        seat.session.with_untracked(|session| session.topics.get(&topic).and_then(|it| it.ours_first));
    stands.unwrap_or_else(|| {
        let ours_first = is_turned();
        seat.act(Event::CheckStands { ours_first });
        ours_first
    })
}

/// The question after a topic. Pressing is answering; no answer is wrong.
#[component]
pub(super) fn TopicCheck(
    /// The topic.
    topic: Topic,
) -> impl IntoView {
    let seat = seat();
    let band = seat.band();
    let check = seat
        .texts
        .with_value(|texts| texts.topic(topic.name(), band.name()).map(|(_, texts)| texts.check.clone()));
    let Some(check) = check else { return ().into_any() };
    // Both answers have a picture or none has: a picture alone would draw the finger.
    let names = [check.expected_picture.as_deref(), check.other_picture.as_deref()];
    let mut drawn =
        pictures::of_all(names.into_iter()).filter(|_| seat.has_symbols()).unwrap_or_default().into_iter();
    let (expected, other) = (drawn.next(), drawn.next());
    let answers = [
        (check.expected.clone(), CheckAnswer::Expected, expected),
        (check.other.clone(), CheckAnswer::Other, other),
    ];
    let answer = |(words, answer, picture): (String, CheckAnswer, Option<Drawing>)| {
        let press = seat.acts(move || Event::Checked(answer));
        view! { <BigButton label=seat.filled(&words) picture on_press=press /> }
    };
    let [ours, theirs] = answers.map(answer);
    let answers = if ours_first(seat, topic) { [ours, theirs] } else { [theirs, ours] };
    let answers = answers.into_iter().collect_view();
    // One question and nothing else for the youngest; the others are told once that they cannot get it wrong.
    let asked = seat.session.with_untracked(|session| session.topics.values().any(|it| it.was_checked()));
    let words = if band == Band::B1 || asked { Vec::new() } else { vec![t("child-check-words")] };
    let others = [
        (t("child-check-not-sure"), CheckAnswer::NotSure),
        (t("child-check-again"), CheckAnswer::Again),
    ]
    .map(
        |(words, answer)| view! { <Button label=words on_press=seat.acts(move || Event::Checked(answer)) /> },
    );
    view! {
        <ChildCard title=seat.filled(&check.question) text=words>
            <div class="child__choices child__choices--few">{answers}</div>
            <div class="child__choices child__choices--few">{others.collect_view()}</div>
            <div class="child__onward">
                <Button label=t("child-back") kind=ButtonKind::Quiet on_press=seat.acts(|| Event::Back) />
                <Button label=t("child-not-right") kind=ButtonKind::Quiet on_press=seat.acts(|| Event::NotRight) />
                <AskButton />
            </div>
        </ChildCard>
    }
    .into_any()
}
