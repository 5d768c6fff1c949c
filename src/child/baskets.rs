//! V10: three baskets, for what is good, what worries the child and what it hopes for. Cards or own words.

use std::collections::BTreeMap;

use domain::child_flow::{ChildSession, Event, Screen};
use domain::{Band, Chosen};
use leptos::prelude::*;

use super::below::below;
use super::choice::life;
use super::easel::DrawBeside;
use super::helper::WhoHelps;
use super::one_of::Opens;
use super::onward::Onward;
use super::pictures;
use super::seat::{Seat, seat};
use super::time::{self, Times};
use super::voice::SayIt;
use crate::i18n::t;
use crate::ui::{Basket, BasketItem, BasketKind, BigChoice, Button, ChildCard, Field, TextArea};

const SCREEN: Screen = Screen::V10;
/// Key of the child's own card.
const OWN: &str = "own";
const BASKETS: [(&str, BasketKind, &str); 3] = [
    ("good", BasketKind::Good, "child-basket-good"),
    ("worry", BasketKind::Worry, "child-basket-worry"),
    ("hope", BasketKind::Hope, "child-basket-hope"),
];

/// Which basket is in view where one comes after the other. It outlasts a pause, a cover and another language, so that
/// the child finds the basket again that it left.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    step: RwSignal<Option<usize>>,
    /// What lay in a basket that the child then refused. It is no answer any more, and is back as soon as the child is.
    aside: RwSignal<BTreeMap<&'static str, Vec<Chosen>>>,
}

impl Walk {
    /// Nowhere yet.
    pub(super) fn begin() -> Self {
        Self { step: RwSignal::new(None), aside: RwSignal::new(BTreeMap::new()) }
    }

    /// The child is on another screen.
    pub(super) fn leave(self) {
        self.step.set(None);
        self.aside.set(BTreeMap::new());
    }
}

/// The question of the basket in view, for the youngest, who see one after the other.
pub(super) fn question(seat: Seat) -> Option<String> {
    let (part, ..) = BASKETS.get(seat.baskets.step.get().unwrap_or_default())?;
    (seat.band() == Band::B1).then(|| seat.line(SCREEN, part)).flatten()
}

/// Three baskets.
#[component]
pub(super) fn Baskets() -> impl IntoView {
    let seat = seat();
    let (of_all, hint) = seat.prompt(SCREEN);
    let title = move || question(seat).unwrap_or_else(|| of_all.clone());
    let keys = seat
        .texts
        .with_value(|texts| texts.cards(seat.band().name()).map(|card| card.key.clone()).collect::<Vec<_>>());
    let order = StoredValue::new(seat.order(SCREEN, keys));
    let open = RwSignal::new(None::<&'static str>);
    // For the youngest, and for who wants it so, one basket after the other; the others see all three at once.
    let one_by_one = seat.band() == Band::B1 || seat.one_thing();
    let Walk { step: walked, aside } = seat.baskets;
    if walked.get_untracked().is_none() {
        walked.set(Some(seat.session.with_untracked(ChildSession::basket_to_go_on_with)));
    }
    let step = Signal::derive(move || walked.get().unwrap_or_default());
    let shown = move || {
        let now = step.get();
        let draw = move |at: usize| {
            let basket = BASKETS.get(at).copied();
            basket.map(|(part, kind, name)| view! { <OneBasket part kind name open order /> })
        };
        if one_by_one {
            return draw(now).into_any();
        }
        view! {
            {draw(0)}
            {below(move || (1..BASKETS.len()).map(draw).collect_view())}
        }
        .into_any()
    };
    // It stands with the worries, and with all three where all three are seen.
    let asks_helper = move || !one_by_one || step.get() == 1;
    let next = UnsyncCallback::new(move |()| {
        seat.noted.set(None);
        if one_by_one && step.get_untracked() + 1 < BASKETS.len() {
            open.set(None);
            walked.set(Some(step.get_untracked() + 1));
        } else {
            seat.answer(SCREEN).run(());
        }
    });
    let back = UnsyncCallback::new(move |()| match step.get_untracked() {
        0 => seat.act(Event::Back),
        now => {
            let before = BASKETS
                .get(now - 1)
                .and_then(|(part, ..)| aside.try_update(|all| all.remove(part)).flatten());
            if let Some(lay) = before {
                seat.write(SCREEN, |content| content.chosen.extend(lay));
            }
            walked.set(Some(now - 1));
        }
    });
    // A refusal is about the basket in view alone: what lies in the others stays an answer.
    let of_this_one = UnsyncCallback::new(move |event: Event| {
        // Leaving it out leaves everything where it lies.
        if event == Event::Skip {
            return false;
        }
        let now = step.get_untracked();
        let here = BASKETS.get(now).map_or("", |(part, ..)| part);
        let content = untrack(|| seat.content(SCREEN));
        let (own, others): (Vec<_>, Vec<_>) = content.chosen.into_iter().partition(|it| it.part == here);
        let passes = one_by_one && (!others.is_empty() || now + 1 < BASKETS.len());
        if passes {
            if !own.is_empty() {
                aside.update(|all| drop(all.insert(here, own)));
                seat.write(SCREEN, |content| content.chosen.retain(|it| it.part != here));
            }
            next.run(());
        }
        passes
    });
    seat.part.set_value(Some(of_this_one));
    on_cleanup(move || {
        seat.part.try_set_value(None);
    });
    view! {
        <ChildCard title text=hint>
            <Times screen=SCREEN />
            <div class="baskets">{shown}</div>
            {below(move || view! {
            {move || asks_helper().then(|| view! { <WhoHelps /> })}
            {(seat.band() > Band::B1).then(|| view! {
                <SayIt screen=SCREEN />
                <Opens label=t("child-draw-beside")><DrawBeside screen=SCREEN /></Opens>
            })}
            <Onward on_next=next on_back=back />
            })}
        </ChildCard>
    }
}

#[component]
fn OneBasket(
    part: &'static str,
    kind: BasketKind,
    name: &'static str,
    open: RwSignal<Option<&'static str>>,
    order: StoredValue<Vec<String>>,
) -> impl IntoView {
    let seat = seat();
    let items = Signal::derive(move || {
        let content = seat.content(SCREEN);
        let here = content.chosen.iter().filter(|it| it.part == part && it.key != OWN);
        let label = |key: &str| seat.texts.with_value(|texts| texts.card(key).to_owned());
        let item = |it: &Chosen| BasketItem {
            words: label(&it.key),
            id: it.key.clone(),
            quiet: time::word_of(seat, &content, it),
        };
        here.map(item).collect::<Vec<_>>()
    });
    let own = Signal::derive(move || {
        let chosen = seat.content(SCREEN).chosen.into_iter().find(|it| it.part == part && it.key == OWN);
        chosen.and_then(|it| it.words).unwrap_or_default()
    });
    // Own words have no place in the list above: their time stands below them.
    let own_time = move || {
        let content = seat.content(SCREEN);
        let own = content.chosen.iter().find(|it| it.part == part && it.key == OWN)?;
        let word = time::word_of(seat, &content, own)?;
        Some(view! { <p class="basket__quiet">{word}</p> })
    };
    let field = move || {
        let write = UnsyncCallback::new(move |text: String| {
            let there = !text.trim().is_empty();
            put(seat, part, OWN, Some(text), there);
        });
        view! {
            <Field id=format!("own-{part}") label=t("child-own-words")>
                <TextArea value=own on_input=write />
            </Field>
        }
    };
    // The youngest do not write: the box is for the adult who writes down what the child says.
    let own_words = if seat.band() == Band::B1 {
        view! { <Opens label=t("child-writes-for-you") about=t(name)>{field()}</Opens> }.into_any()
    } else {
        field().into_any()
    };
    let shown = Memo::new(move |_| open.get() == Some(part));
    let toggle = UnsyncCallback::new(move |()| {
        open.update(|now| *now = if *now == Some(part) { None } else { Some(part) })
    });
    let cards = move || order.get_value().into_iter().map(|key| card(seat, part, key)).collect_view();
    view! {
        <Basket
            kind
            name=t(name)
            items
            out_label=t("child-take-out")
            on_out=UnsyncCallback::new(move |key: String| put(seat, part, &key, None, false))
        >
            <Button label=t("child-basket-cards") about=t(name) pressed=shown on_press=toggle />
            {move || shown.get().then(|| view! {
                <fieldset class="child__group">
                    <legend class="visually-hidden">{t(name)}</legend>
                    <div class=pictures::columns(seat.has_symbols())>{cards()}</div>
                </fieldset>
            })}
            {own_words}
            {own_time}
        </Basket>
    }
}

fn card(seat: Seat, part: &'static str, key: String) -> impl IntoView {
    let label = seat.texts.with_value(|texts| texts.card(&key).to_owned());
    let (mine, id) = (key.clone(), format!("{part}-{key}"));
    let chosen = Signal::derive(move || seat.chose(SCREEN, |it| it.part == part && it.key == mine));
    let picture = life(seat, &key);
    let change = UnsyncCallback::new(move |now: bool| put(seat, part, &key, None, now));
    view! { <BigChoice id name=format!("cards-{part}") label picture chosen chosen_word=t("child-chosen") on_change=change several=true /> }
}

/// Puts a card into a basket or takes it out, for the time at which the switch stands. A card keeps its place while its
/// words change; words are about the time at which they were written last.
fn put(seat: Seat, part: &str, key: &str, words: Option<String>, there: bool) {
    let time = time::of_the_next(seat, SCREEN);
    seat.write(SCREEN, |content| {
        let at = content.chosen.iter().position(|it| it.part == part && it.key == key);
        match (at.and_then(|at| content.chosen.get_mut(at)), there) {
            (Some(chosen), true) => {
                chosen.words = words;
                chosen.time = time.or(chosen.time);
            }
            (None, true) => {
                content.chosen.push(Chosen {
                    part: part.to_owned(),
                    key: key.to_owned(),
                    words,
                    strength: None,
                    time,
                });
            }
            (_, false) => content.chosen.retain(|it| !(it.part == part && it.key == key)),
        }
        // Without a worry there is nothing to help with.
        if !content.chosen.iter().any(|it| it.part == "worry") {
            content.chosen.retain(|it| it.part != "helper");
        }
    });
}
