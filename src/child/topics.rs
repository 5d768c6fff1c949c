//! V21 and V22: what we tell a child from about 7 on, as a list to take in any order, now or later.

use domain::Band;
use domain::child_flow::{Event, Screen, Topic};
use leptos::prelude::*;

use super::below::below;
use super::onward::Onward;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::{t, tv};
use crate::ui::{Button, ButtonKind, ChildCard, TopicRow};

/// Title and sentences of a list.
pub(super) fn words(seat: Seat, screen: Screen) -> (String, Vec<String>) {
    if tells_again(seat) {
        (t("child-topics-again"), vec![t("child-topics-again-lead")])
    } else if screen == Screen::V21 {
        let (lists, known) =
            seat.session.with_untracked(|session| (session.has_a_list(), session.has_told_before()));
        match (lists, known) {
            (false, true) => (t("child-topics-known"), vec![t("child-topics-known-lead")]),
            (_, false) => (t("child-topics-title"), vec![t("child-topics-lead")]),
            (true, true) => {
                (t("child-topics-title"), vec![t("child-topics-lead"), t("child-topics-known-list")])
            }
        }
    } else {
        (t("child-topics-still"), vec![t("child-topics-still-lead")])
    }
}

/// True where the child has something told again.
fn tells_again(seat: Seat) -> bool {
    seat.session.with_untracked(|session| session.told_again)
}

/// Topics that fill the first view of the list.
const FIRST: usize = 4;

/// The list.
#[component]
pub(super) fn Topics(
    /// Which of the two.
    screen: Screen,
) -> impl IntoView {
    let seat = seat();
    let (title, text) = words(seat, screen);
    let again = tells_again(seat);
    let onward = if again {
        let back = seat.acts(|| Event::Next);
        view! { <div class="child__onward"><Button label=t("child-topics-again-done") kind=ButtonKind::Primary on_press=back /></div> }
            .into_any()
    } else {
        view! { <Onward on_next=seat.acts(|| Event::Next) /> }.into_any()
    };
    let listed = seat.session.with_untracked(domain::child_flow::ChildSession::listed);
    let one = move |topic| view! { <li>{row(seat, screen, topic)}</li> };
    let (first, rest) = listed.split_at(listed.len().min(FIRST));
    let (first, rest) = (first.to_vec(), rest.to_vec());
    view! {
        <ChildCard title text>
            <ul class="child__topics">
                {first.into_iter().map(one).collect_view()}
                {below(move || rest.into_iter().map(one).collect_view())}
            </ul>
            {below(move || onward)}
        </ChildCard>
    }
}

fn row(seat: Seat, screen: Screen, topic: Topic) -> impl IntoView {
    let (name, picture) = seat.texts.with_value(|texts| {
        let found = texts.topic(topic.name(), seat.band().name()).map(|(topic, _)| topic);
        found.map(|it| (it.title.clone(), it.picture.clone())).unwrap_or_default()
    });
    let (pages, read) =
        seat.session.with_untracked(|session| (session.cards_of(topic), session.heard(topic)));
    // The oldest get no toy look; the words say it all.
    let picture = pictures::of(&picture).filter(|_| seat.band() < Band::B4 || seat.has_symbols());
    let known = seat.session.with_untracked(|session| session.was_told_before(topic));
    let asked_then = topic.option().is_some() && (screen == Screen::V21 || !read);
    let note = (asked_then && !tells_again(seat))
        .then(|| t("child-topics-choice"))
        .or_else(|| (known && !tells_again(seat)).then(|| t("child-topics-known-row")));
    let open = seat.acts(move || Event::Tell(topic));
    view! {
        <TopicRow
            name
            length=tv("child-topics-pages", &[("count", pages.into())])
            note
            read=read.then(|| t("child-topics-read"))
            picture
            on_press=open
        />
    }
}
