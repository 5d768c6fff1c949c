//! V05 and V07: places and the child's life, sorted by how they are. The child can add a card of its own.

use domain::child_flow::{Event, Screen};
use domain::{Band, Chosen, Verbatim};
use leptos::prelude::*;

use super::below::below;
use super::mat::{Heap, Lying, Mat, MatCard};
use super::onward::Onward;
use super::pairs::Pairs;
use super::pictures;
use super::seat::{Seat, seat};
use super::time::{self, Times};
use crate::i18n::t;
use crate::ui::{BigChoice, Button, ChildCard, Field, TextInput};

/// Part of a card of the child's own that lies nowhere yet.
const OWN: &str = "own";

/// Places.
#[component]
pub(super) fn Places() -> impl IntoView {
    let seat = seat();
    if seat.band() == Band::B1 || !scale_ok(seat) {
        view! { <LikedPlaces /> }.into_any()
    } else {
        view! { <Sorting screen=Screen::V05 set="feel" /> }.into_any()
    }
}

/// The child's life.
#[component]
pub(super) fn Life() -> impl IntoView {
    if !scale_ok(seat()) {
        return view! { <Pairs /> }.into_any();
    }
    view! { <Sorting screen=Screen::V07 set="mat" /> }.into_any()
}

/// True where faces and heaps mean to this child what they mean to us.
fn scale_ok(seat: Seat) -> bool {
    seat.session.with_untracked(domain::child_flow::ChildSession::scale_ok)
}

/// The cards of a screen in their order, and those that the child wrote.
pub(super) fn cards(seat: Seat, screen: Screen) -> Signal<Vec<MatCard>> {
    let band = seat.band();
    let all: Vec<MatCard> = seat.texts.with_value(|texts| {
        let card = |key: &str, label: &str, picture: Option<&str>| MatCard {
            key: key.to_owned(),
            label: seat.filled(label),
            picture: picture.and_then(pictures::of),
        };
        if screen == Screen::V05 {
            let places = texts.options(screen.name(), "place", band).into_iter();
            // A place of the child's own is written below, and "no place" is no place to sort.
            let places =
                places.filter(|it| band == Band::B1 || !matches!(it.key.as_str(), "own" | "nowhere"));
            places
                .filter(|it| it.key != "own")
                .map(|it| card(&it.key, &it.label, it.picture.as_deref()))
                .collect()
        } else {
            let life = texts.cards(band.name());
            let life = life.map(|it| card(&it.key, &it.label, Some(&it.picture)));
            let most = if band == Band::B1 { 6 } else { usize::MAX };
            life.take(most).collect()
        }
    });
    let order = seat.order(screen, all.iter().map(|card| card.key.clone()).collect());
    // Either all cards have a drawing or none: a drawn card would be seen before the others.
    let drawn = all.iter().all(|card| card.picture.is_some());
    let standing: Vec<MatCard> = order
        .iter()
        .filter_map(|key| all.iter().find(|card| card.key == *key).cloned())
        .map(|card| MatCard { picture: card.picture.filter(|_| drawn), ..card })
        .collect();
    let cards = Memo::new(move |_| {
        let own = seat.content(screen).chosen.into_iter().filter(|it| it.words.is_some());
        let own = own.map(|it| MatCard { key: it.key, label: it.words.unwrap_or_default(), picture: None });
        let mut all = standing.clone();
        for card in own {
            if !all.iter().any(|it| it.key == card.key) {
                // What the child wrote comes up next.
                all.insert(0, card);
            }
        }
        all
    });
    cards.into()
}

/// Puts a card on a heap, or takes it back; a card of the child's own keeps its words. It is about the time at which the
/// switch stands, and what was marked on it goes along.
fn put(seat: Seat, screen: Screen, heaps: &[String], card: &str, heap: Option<String>) {
    let time = time::of_the_next(seat, screen).filter(|_| heap.is_some());
    seat.write(screen, |content| {
        let lies = |it: &Chosen| it.key == card && (heaps.contains(&it.part) || it.part == OWN);
        let words = content.chosen.iter().find(|it| lies(it)).and_then(|it| it.words.clone());
        content.chosen.retain(|it| !lies(it));
        let part = heap.or_else(|| words.as_ref().map(|_| OWN.to_owned()));
        if let Some(part) = part {
            content.chosen.push(Chosen { part, key: card.to_owned(), words, strength: None, time });
        }
        content.chosen.iter_mut().filter(|it| it.key == card).for_each(|it| it.time = time);
    });
}

#[component]
fn Sorting(screen: Screen, set: &'static str) -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(screen);
    let options = seat.set(screen, set);
    let pictures = pictures::of_all(options.iter().map(|it| it.picture.as_deref())).unwrap_or_default();
    let mut pictures = pictures.into_iter();
    let heaps: Vec<Heap> = options
        .into_iter()
        .map(|it| Heap { key: it.key, holds: it.label.clone(), label: it.label, picture: pictures.next() })
        .collect();
    let keys = StoredValue::new(heaps.iter().map(|heap| heap.key.clone()).collect::<Vec<_>>());
    // Every letter of a card that the child writes is kept: what lies there is drawn anew only where it is another.
    let lies: Signal<Vec<Lying>> = Memo::new(move |_| {
        let content = seat.content(screen);
        let lying = content.chosen.iter().filter(|it| keys.with_value(|keys| keys.contains(&it.part)));
        let when = |it: &Chosen| time::word_of(seat, &content, it);
        lying
            .map(|it| Lying { card: it.key.clone(), heap: it.part.clone(), when: when(it) })
            .collect::<Vec<_>>()
    })
    .into();
    let on_put = UnsyncCallback::new(move |(card, heap): (String, Option<String>)| {
        keys.with_value(|keys| put(seat, screen, keys, &card, heap));
    });
    let on_pass =
        UnsyncCallback::new(move |card: String| seat.act(Event::Passed { screen, cards: vec![card] }));
    let cards = cards(seat, screen);
    view! {
        <ChildCard title text=hint>
            <Times screen />
            <Mat cards heaps lies on_put on_pass />
            {below(move || view! {
                {(seat.band() != Band::B1).then(|| view! { <Own screen /> })}
                {(screen == Screen::V07).then(|| view! { <Marks cards lies /> })}
                {(screen == Screen::V05).then(|| view! { <super::unsafe_place::Unsafe /> })}
                <Onward on_next=UnsyncCallback::new(move |()| {
                    put_in(seat, screen);
                    seat.answer(screen).run(());
                }) />
            })}
        </ChildCard>
    }
}

/// What the child has written becomes a card of its own. Nothing where it wrote nothing.
fn put_in(seat: Seat, screen: Screen) {
    let written = |words: &Verbatim| !words.text.trim().is_empty();
    if !untrack(|| seat.content(screen)).words.as_ref().is_some_and(written) {
        return;
    }
    seat.write(screen, |content| {
        let free = |key: &String| content.chosen.iter().all(|it| it.key != *key);
        let key = (1..=usize::MAX).map(|number| format!("{OWN}{number}")).find(free).unwrap_or_default();
        let words = content.words.take().map(|words| words.text);
        content.chosen.push(Chosen { part: OWN.to_owned(), key, words, strength: None, time: None });
    });
}

/// A card in the child's own words. What is being written is the words of the screen: kept at once, and sent even where
/// nobody made a card of it. The card comes up next.
#[component]
fn Own(screen: Screen) -> impl IntoView {
    let seat = seat();
    let words = Signal::derive(move || seat.content(screen).words.map(|it| it.text).unwrap_or_default());
    let empty = Signal::derive(move || words.with(|words| words.trim().is_empty()));
    view! {
        <Field id=format!("own-{}", screen.name()) label=t("child-own-card") hint=t("child-mat-add-waits")>
            <TextInput value=words on_input=UnsyncCallback::new(move |text| seat.write_words(screen, text)) max_length=120_u32 />
        </Field>
        <Button label=t("child-mat-add") disabled=empty on_press=UnsyncCallback::new(move |()| put_in(seat, screen)) />
    }
}

/// What should stay, what should change, what matters most, of the cards that lie somewhere. Any of them, or none.
#[component]
fn Marks(cards: Signal<Vec<MatCard>>, lies: Signal<Vec<Lying>>) -> impl IntoView {
    let seat = seat();
    let screen = Screen::V07;
    let marks = StoredValue::new(seat.set(screen, "change"));
    let ask = StoredValue::new(seat.ask(screen, "change"));
    let open = RwSignal::new(None::<String>);
    let any = Memo::new(move |_| lies.with(|lies| !lies.is_empty()));
    let tick = move |mark: String, card: MatCard| {
        let (mine, key) = (mark.clone(), card.key.clone());
        let chosen = Signal::derive(move || seat.chose(screen, |it| it.part == mine && it.key == key));
        let id = format!("mark-{mark}-{}", card.key);
        let name = format!("mark-{mark}");
        let change = UnsyncCallback::new(move |now: bool| {
            seat.write(screen, |content| {
                content.chosen.retain(|it| !(it.part == mark && it.key == card.key));
                if now {
                    let (part, key) = (mark.clone(), card.key.clone());
                    let of_the_card = content.chosen.iter().find(|it| it.key == key).cloned();
                    let (words, time) = of_the_card.map(|it| (it.words, it.time)).unwrap_or_default();
                    content.chosen.push(Chosen { part, key, words, strength: None, time });
                }
            });
        });
        let picture = card.picture.filter(|_| seat.has_symbols());
        view! { <BigChoice id name label=card.label picture chosen chosen_word=t("child-chosen") on_change=change several=true /> }
    };
    let one = move |mark: catalogue::child::ScreenOption| {
        let (key, shown) = (mark.key.clone(), mark.key.clone());
        let is_open = Memo::new(move |_| open.with(|open| open.as_deref() == Some(shown.as_str())));
        let toggle = UnsyncCallback::new(move |()| {
            let key = key.clone();
            open.update(|open| *open = if open.as_deref() == Some(key.as_str()) { None } else { Some(key) });
        });
        let (label, legend) = (mark.label.clone(), mark.label.clone());
        let lying = move || {
            let lies = lies.get();
            let cards = cards.get().into_iter().filter(|card| lies.iter().any(|it| it.card == card.key));
            cards.map(|card| tick(mark.key.clone(), card)).collect_view()
        };
        let lying = StoredValue::new_local(lying);
        view! {
            <Button label expanded=is_open on_press=toggle />
            {move || is_open.get().then(|| view! {
                <fieldset class="child__group">
                    <legend class="visually-hidden">{legend.clone()}</legend>
                    <div class=pictures::columns(seat.has_symbols())>{lying.with_value(|lying| lying())}</div>
                </fieldset>
            })}
        }
    };
    move || {
        let marks = marks.get_value();
        (any.get() && !marks.is_empty()).then(|| {
            view! {
                <div class="child__group" role="group" aria-label=ask.get_value()>
                    <p>{ask.get_value()}</p>
                    {marks.into_iter().map(one).collect_view()}
                </div>
            }
        })
    }
}

/// For the youngest: the places where the child likes to be. Touching one again takes it back.
#[component]
fn LikedPlaces() -> impl IntoView {
    let seat = seat();
    let screen = Screen::V05;
    let (title, hint) = seat.prompt(screen);
    let one = move |card: MatCard| {
        let (mine, key) = (card.key.clone(), card.key.clone());
        let chosen = Signal::derive(move || seat.chose(screen, |it| it.key == mine && it.part != OWN));
        let change = UnsyncCallback::new(move |now: bool| {
            seat.write(screen, |content| {
                // A card that the child wrote at another depth keeps its words, and stays where it is not liked.
                let words = content.chosen.iter().filter(|it| it.key == key).find_map(|it| it.words.clone());
                content.chosen.retain(|it| it.key != key);
                let part = if now { Some("place") } else { words.as_ref().map(|_| OWN) };
                if let Some(part) = part {
                    let (part, key) = (part.to_owned(), key.clone());
                    content.chosen.push(Chosen { part, key, words, strength: None, time: None });
                }
            });
        });
        view! { <BigChoice id=format!("place-{}", card.key) name="place" label=card.label picture=card.picture chosen chosen_word=t("child-chosen") on_change=change several=true /> }
    };
    let cards = cards(seat, screen).get_untracked();
    // Words alone need more room than a drawing with a word.
    let drawn = cards.iter().any(|card| card.picture.is_some());
    let columns = if drawn { "child__choices" } else { "child__words" };
    view! {
        <ChildCard title text=hint>
            <fieldset class="child__group">
                <legend class="visually-hidden">{seat.prompt(screen).0}</legend>
                <div class=columns>{cards.into_iter().map(one).collect_view()}</div>
            </fieldset>
            <super::unsafe_place::Unsafe />
            <Onward on_next=seat.answer(screen) />
        </ChildCard>
    }
}
