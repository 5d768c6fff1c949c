//! Sorting cards: one card lies on top, the child touches the place where it belongs. Nothing has to be dragged, and
//! every card can be moved again; for screen readers the places are lists of buttons.

use leptos::prelude::*;

use super::below::below;
use crate::i18n::{t, tv};
use crate::ui::{BigButton, Button, ButtonKind, Drawing, Picture};

/// A card to sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MatCard {
    /// Its key.
    pub(super) key: String,
    /// Its words.
    pub(super) label: String,
    /// Its drawing, where there is one.
    pub(super) picture: Option<Drawing>,
}

/// A place for cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heap {
    /// Its key.
    pub(super) key: String,
    /// Its words.
    pub(super) label: String,
    /// Words above the cards that lie there.
    pub(super) holds: String,
    /// Its drawing, where there is one.
    pub(super) picture: Option<Drawing>,
}

/// A card that lies somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lying {
    /// Key of the card.
    pub(super) card: String,
    /// Key of the place.
    pub(super) heap: String,
    /// The time that it is about, in a word, where the child said so.
    pub(super) when: Option<String>,
}

/// Cards and places. No card lies anywhere beforehand.
#[component]
pub(super) fn Mat(
    /// All cards, in the order in which they come up.
    #[prop(into)]
    cards: Signal<Vec<MatCard>>,
    /// The places, in their order.
    heaps: Vec<Heap>,
    /// Where each card lies, in the order in which they were put there.
    #[prop(into)]
    lies: Signal<Vec<Lying>>,
    /// Called with a card and its place; none takes it back.
    on_put: UnsyncCallback<(String, Option<String>)>,
    /// Called with a card that the child went past.
    #[prop(optional, into)]
    on_pass: Option<UnsyncCallback<String>>,
    /// Shows the cards that wait as well, each to be taken up: where the child chooses among all of them.
    #[prop(optional)]
    shows_waiting: bool,
) -> impl IntoView {
    // A card that the child took up again or wants to see later goes before or behind the others.
    let picked = RwSignal::new(None::<String>);
    let later = RwSignal::new(Vec::<String>::new());
    let waiting = Memo::new(move |_| {
        let lies = lies.get();
        let mut waiting: Vec<MatCard> =
            cards.get().into_iter().filter(|card| !lies.iter().any(|it| it.card == card.key)).collect();
        later.with(|later| {
            waiting.sort_by_key(|card| later.iter().position(|key| *key == card.key).map_or(0, |at| at + 1));
        });
        if let Some(at) =
            picked.with(|picked| waiting.iter().position(|card| Some(&card.key) == picked.as_ref()))
        {
            let card = waiting.remove(at);
            waiting.insert(0, card);
        }
        waiting
    });
    let top = Memo::new(move |_| waiting.with(|waiting| waiting.first().cloned()));
    let others = Memo::new(move |_| waiting.with(|it| it.iter().skip(1).cloned().collect::<Vec<_>>()));
    let many = Memo::new(move |_| others.with(|others| !others.is_empty()));
    let put = move |heap: String| {
        if let Some(card) = top.get_untracked() {
            picked.set(None);
            on_put.run((card.key, Some(heap)));
        }
    };
    let pass = UnsyncCallback::new(move |()| {
        if let Some(card) = top.get_untracked() {
            picked.set(None);
            later.update(|later| {
                later.retain(|key| *key != card.key);
                later.push(card.key.clone());
            });
            if let Some(on_pass) = on_pass {
                on_pass.run(card.key);
            }
        }
    });
    let back = UnsyncCallback::new(move |key: String| {
        picked.set(Some(key.clone()));
        on_put.run((key, None));
    });
    let heaps = StoredValue::new(heaps);
    let places = move || {
        let one = |heap: Heap| {
            let key = heap.key.clone();
            let press = UnsyncCallback::new(move |()| put(key.clone()));
            view! { <BigButton label=heap.label picture=heap.picture on_press=press /> }
        };
        heaps.get_value().into_iter().map(one).collect_view()
    };
    // The places stay while cards come up, so that whoever uses keys stays where they are.
    let has_top = Memo::new(move |_| top.with(Option::is_some));
    let up = move || match top.get() {
        Some(card) => view! {
            <div class="mat__top" role="status">
                {card.picture.map(|picture| view! { <Picture of=picture /> })}
                <p class="mat__card" dir="auto">{card.label}</p>
            </div>
        }
        .into_any(),
        None => view! { <p role="status">{t("child-mat-done")}</p> }.into_any(),
    };
    let where_to = move || {
        has_top.get().then(|| {
            view! { <div class="mat__places" role="group" aria-label=t("child-mat-where")>{places()}</div> }
        })
    };
    let left = move || match others.with(Vec::len) {
        0 => t("child-mat-last"),
        count => tv("child-mat-left", &[("count", count.into())]),
    };
    let another = move || {
        has_top.get().then(|| {
            view! {
                <div class="mat__more">
                    <p>{left}</p>
                    {move || many.get().then(|| view! { <Button label=t("child-mat-later") kind=ButtonKind::Quiet on_press=pass /> })}
                </div>
            }
        })
    };
    let wait = move || {
        let one = move |card: MatCard| {
            let MatCard { key, label, .. } = card;
            let take_up = UnsyncCallback::new(move |()| picked.set(Some(key.clone())));
            view! { <li><Button label kind=ButtonKind::Quiet on_press=take_up /></li> }
        };
        (shows_waiting && many.get()).then(|| {
            view! {
                <ul class="mat__waiting" aria-label=t("child-mat-others")>
                    <For each=move || others.get() key=|card| card.key.clone() children=one />
                </ul>
            }
        })
    };
    let columns = move || {
        heaps.get_value().into_iter().map(|heap| view! { <Column heap cards lies back /> }).collect_view()
    };
    view! {
        <div class="mat">
            {up}
            {where_to}
            {another}
            {wait}
            {below(move || view! { <div class="mat__columns">{columns()}</div> })}
        </div>
    }
}

#[component]
fn Column(
    heap: Heap,
    cards: Signal<Vec<MatCard>>,
    lies: Signal<Vec<Lying>>,
    back: UnsyncCallback<String>,
) -> impl IntoView {
    let key = heap.key.clone();
    let here = Memo::new(move |_| {
        let cards = cards.get();
        let named = |card: &str| {
            cards.iter().find(|it| it.key == card).map_or_else(|| card.to_owned(), |it| it.label.clone())
        };
        let lies = lies.get().into_iter().filter(|it| it.heap == key);
        lies.map(|it| (named(&it.card), it)).collect::<Vec<_>>()
    });
    let row = move |(label, lies): (String, Lying)| {
        let Lying { card, when, .. } = lies;
        let press = UnsyncCallback::new(move |()| back.run(card.clone()));
        let when = when.map(|when| view! { <span class="mat__when">{when}</span> });
        view! { <li><Button label=label about=t("child-mat-move") kind=ButtonKind::Quiet on_press=press />{when}</li> }
    };
    view! {
        <section class="mat__column">
            <h2 class="mat__name">{heap.holds}</h2>
            <ul class="mat__list">
                <For each=move || here.get() key=|(label, lies)| format!("{} {label} {:?}", lies.card, lies.when) children=row />
            </ul>
        </section>
    }
}
