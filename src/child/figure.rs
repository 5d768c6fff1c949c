//! The child's own figure: one of a few to begin with, then another tone, another head, and what helps it.

use domain::child_flow::Event;
use leptos::prelude::*;

use super::seat::{Seat, seat};
use crate::i18n::{t, tv};
use crate::ui::{Aid, Aids, Avatar, BigChoice, Drawing, Figure, Head, Preview};

/// Takes a picture for today.
fn take(seat: Seat, avatar: Avatar) {
    let name = seat.session.with_untracked(|it| it.called.clone());
    seat.act(Event::Called { name, picture: Some(avatar.to_string()) });
}

/// Words for a head.
pub(super) fn head_words(head: Head) -> String {
    t(&format!("child-head-{}", head.key().replace('_', "-")))
}

/// Pictures to be chosen for today, and what can be changed about a figure.
#[component]
pub(super) fn ChooseFigure() -> impl IntoView {
    let seat = seat();
    let mine = Memo::new(move |_| seat.avatar());
    let figure = Memo::new(move |_| mine.get().and_then(Avatar::figure));
    // The figure that the child changes stays where the child found it.
    let place = StoredValue::new(place_of(figure.get_untracked()));
    let offered = move || {
        let mut offered = Avatar::FIGURES;
        let now = figure.get();
        if let Some(slot) = offered.get_mut(place.get_value())
            && let Some(now) = now
        {
            *slot = now;
        }
        let figures = offered.into_iter().map(Avatar::Figure);
        figures.chain(Avatar::OTHERS).enumerate().collect::<Vec<_>>()
    };
    let choose = move |(at, avatar): (usize, Avatar)| {
        let label = match avatar {
            Avatar::Figure(figure) => head_words(figure.head),
            Avatar::Animal(_) | Avatar::Sign(_) => t(&format!("child-avatar-{avatar}")),
        };
        let chosen = Signal::derive(move || mine.get() == Some(avatar));
        let on_change = UnsyncCallback::new(move |_| {
            if avatar.figure().is_some() {
                place.set_value(at);
            }
            take(seat, avatar);
        });
        view! {
            <BigChoice id=format!("avatar-{at}") name="avatar" label picture=Drawing::Me(avatar) chosen chosen_word=t("child-chosen") on_change />
        }
    };
    let any = Memo::new(move |_| figure.get().is_some());
    view! {
        <fieldset class="child__group">
            <legend>{t("child-avatar-label")}</legend>
            <div class="child__choices child__choices--figures">
                <For each=offered key=|(at, avatar)| (*at, avatar.to_string()) children=choose />
            </div>
        </fieldset>
        {move || any.get().then(|| view! { <ChangeFigure figure /> })}
    }
}

/// Where a figure stands among those offered: with its kind of head, or first.
fn place_of(figure: Option<Figure>) -> usize {
    let head = figure.map(|figure| figure.head);
    Avatar::FIGURES.iter().position(|it| Some(it.head) == head).unwrap_or_default()
}

/// Another tone, another head, and what helps.
#[component]
fn ChangeFigure(figure: Memo<Option<Figure>>) -> impl IntoView {
    let seat = seat();
    let now = move || figure.get().unwrap_or(Avatar::FIGURES[0]);
    let set = move |change: &dyn Fn(Figure) -> Figure| {
        let changed = change(untrack(now));
        take(seat, Avatar::Figure(changed));
    };
    // Each row shows one thing: with a wheelchair a head would be too small to see.
    let plain = |figure: Figure| Drawing::Me(Avatar::Figure(Figure { aids: Aids::NONE, ..figure }));
    let tone = move |skin: u8| {
        let picture = Signal::derive(move || plain(Figure { skin, ..now() }));
        let chosen = Signal::derive(move || now().skin == skin);
        let on_change = UnsyncCallback::new(move |_| set(&|it| Figure { skin, ..it }));
        let label = tv("child-figure-tone", &[("number", usize::from(skin).into())]);
        view! { <Preview id=format!("tone-{skin}") name="tone" label picture chosen on_change /> }
    };
    let head = move |head: Head| {
        let picture = Signal::derive(move || plain(Figure { head, ..now() }));
        let chosen = Signal::derive(move || now().head == head);
        let on_change = UnsyncCallback::new(move |_| set(&|it| Figure { head, ..it }));
        view! { <Preview id=format!("head-{}", head.key()) name="head" label=head_words(head) picture chosen on_change /> }
    };
    let aid = move |aid: Aid| {
        let with = move |it: Figure, there: bool| Figure { aids: it.aids.with(aid, there), ..it };
        let alone = move || Figure { aids: Aids::NONE.with(aid, true), ..now() };
        let picture = Signal::derive(move || Drawing::Me(Avatar::Figure(alone())));
        let chosen = Signal::derive(move || now().aids.has(aid));
        let on_change = UnsyncCallback::new(move |there| set(&|it| with(it, there)));
        let label = t(&format!("child-aid-{}", aid.key().replace('_', "-")));
        view! { <Preview id=format!("aid-{}", aid.key()) name="aid" label picture chosen on_change several=true /> }
    };
    view! {
        <fieldset class="child__group">
            <legend>{t("child-figure-tones")}</legend>
            <div class="previews">{Figure::SKINS.map(tone)}</div>
        </fieldset>
        <fieldset class="child__group">
            <legend>{t("child-figure-heads")}</legend>
            <div class="previews">{Head::ALL.map(head)}</div>
        </fieldset>
        <fieldset class="child__group">
            <legend>{t("child-figure-aids")}</legend>
            <div class="previews">{Aid::ALL.map(aid)}</div>
        </fieldset>
    }
}
