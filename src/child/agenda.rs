//! V04: what first. The child orders what is asked and leaves out what it does not want; the rest follows.

use domain::Band;
use domain::child_flow::{Agenda, ChildSession, Event, Screen};
use leptos::prelude::*;

use super::below::below;
use super::mat::{Heap, Lying, Mat, MatCard};
use super::pictures;
use super::put_aside::NotPutAgain;
use super::seat::seat;
use crate::i18n::t;
use crate::ui::{BigButton, Button, ButtonKind, ChildCard};

/// The cards of the texts by the screens that they lead to.
const CARDS: [(&str, Screen); 9] = [
    ("places", Screen::V05),
    ("people", Screen::V06),
    ("life", Screen::V07),
    ("choices", Screen::V08),
    ("baskets", Screen::V10),
    ("message", Screen::V11),
    ("draw", Screen::V12),
    ("voice", Screen::V13),
    ("questions", Screen::V14),
];

/// The card that has something told again.
const AGAIN: &str = "again";

/// What first.
#[component]
pub(super) fn WhatFirst() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(Screen::V04);
    let asked = seat.session.with_untracked(ChildSession::to_order);
    let set = seat.set(Screen::V04, "agenda");
    // It is nothing to put into an order: it leads to what was told, and back here.
    let again = set.iter().find(|it| it.key == AGAIN).map(|it| {
        view! { <BigButton label=it.label.clone() on_press=seat.acts(|| Event::TellAgain) /> }
    });
    // The oldest get no toy look; the words say it all.
    let drawn = seat.band() < Band::B4 || seat.has_symbols();
    let set: Vec<(Screen, MatCard)> = set
        .into_iter()
        .filter_map(|it| {
            let (_, screen) =
                CARDS.into_iter().find(|(key, screen)| *key == it.key && asked.contains(screen))?;
            let picture = pictures::of_option(&it).filter(|_| drawn);
            Some((screen, MatCard { key: it.key, label: it.label, picture }))
        })
        .collect();
    let aside = Memo::new(move |_| seat.session.with(ChildSession::not_put_again));
    // What the child did not want to answer lies below, until it takes it up.
    let cards = Signal::derive(move || {
        let aside = aside.get();
        let here = set.iter().filter(|(screen, _)| !aside.contains(screen));
        here.map(|(_, card)| card.clone()).collect::<Vec<_>>()
    });
    let take_up = UnsyncCallback::new(move |screen| seat.act(Event::Also(screen)));
    let heap = |key: &str| {
        let words = |of: &str| t(&format!("child-agenda-{key}{of}"));
        // What the child wants is said on the button; above the cards stands what they are.
        Heap { key: key.to_owned(), label: words(""), holds: words("-holds"), picture: None }
    };
    let heaps = vec![heap("first"), heap("out")];
    let lies = Signal::derive(move || {
        let agenda = seat.session.with(|session| session.agenda.clone());
        let named = |screens: Vec<Screen>, heap: &'static str| {
            let keys = screens.into_iter().filter_map(|screen| CARDS.iter().find(|(_, it)| *it == screen));
            let lies = |key: &str| Lying { card: key.to_owned(), heap: heap.to_owned(), when: None };
            keys.map(|(key, _)| lies(key)).collect::<Vec<_>>()
        };
        [named(agenda.first, "first"), named(agenda.out, "out")].concat()
    });
    let on_put = UnsyncCallback::new(move |(card, heap): (String, Option<String>)| {
        let Some((_, screen)) = CARDS.iter().find(|(key, _)| *key == card) else { return };
        let mut agenda: Agenda = seat.session.with_untracked(|session| session.agenda.clone());
        agenda.first.retain(|it| it != screen);
        agenda.out.retain(|it| it != screen);
        match heap.as_deref() {
            Some("first") => agenda.first.push(*screen),
            Some(_) => agenda.out.push(*screen),
            None => {}
        }
        seat.act(Event::Agenda(agenda));
    });
    view! {
        <ChildCard title text=hint>
            <Mat cards heaps lies on_put shows_waiting=true />
            {below(move || view! {
            <p>{t("child-agenda-rest")}</p>
            <NotPutAgain on_take_up=take_up />
            <div class="agenda__again">{again}</div>
            <div class="child__onward">
                <Button label=t("child-back") on_press=seat.acts(|| Event::Back) />
                <Button label=t("child-next") kind=ButtonKind::Primary on_press=seat.acts(|| Event::Next) />
            </div>
            })}
        </ChildCard>
    }
}
