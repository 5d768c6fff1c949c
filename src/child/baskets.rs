//! V10: three baskets, for what is good, what worries the child and what it hopes for. Cards or own words.

use domain::child_flow::{Event, Screen};
use domain::{Band, Chosen};
use leptos::prelude::*;

use super::helper::WhoHelps;
use super::onward::Onward;
use super::seat::{Seat, seat};
use super::time::Times;
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

/// Three baskets.
#[component]
pub(super) fn Baskets() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(SCREEN);
    let keys = seat
        .texts
        .with_value(|texts| texts.cards(seat.band().name()).map(|card| card.key.clone()).collect::<Vec<_>>());
    let order = StoredValue::new(seat.order(SCREEN, keys));
    let open = RwSignal::new(None::<&'static str>);
    // For the youngest, and for who wants it so, one basket after the other; the others see all three at once.
    let one_by_one = seat.band() == Band::B1 || seat.one_thing();
    let step = RwSignal::new(0_usize);
    let shown = move || {
        let now = step.get();
        let here = BASKETS.into_iter().enumerate().filter(|(at, _)| !one_by_one || *at == now);
        here.map(|(_, (part, kind, name))| view! { <OneBasket part kind name open order /> }).collect_view()
    };
    // It stands with the worries, and with all three where all three are seen.
    let asks_helper = move || !one_by_one || step.get() == 1;
    let next = UnsyncCallback::new(move |()| {
        if one_by_one && step.get_untracked() + 1 < BASKETS.len() {
            open.set(None);
            step.update(|step| *step += 1);
        } else {
            seat.answer(SCREEN).run(());
        }
    });
    let back = UnsyncCallback::new(move |()| match step.get_untracked() {
        0 => seat.act(Event::Back),
        now => step.set(now - 1),
    });
    // Not to know of an empty basket is about that one alone: what lies in the others stays an answer.
    let of_this_one = UnsyncCallback::new(move |()| {
        let now = step.get_untracked();
        let here = BASKETS.get(now).map_or("", |(part, ..)| part);
        let content = untrack(|| seat.content(SCREEN));
        let (own, others): (Vec<_>, Vec<_>) = content.chosen.iter().partition(|it| it.part == here);
        let passes = one_by_one && own.is_empty() && (!others.is_empty() || now + 1 < BASKETS.len());
        if passes {
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
            <div class="baskets">{shown}</div>
            {move || asks_helper().then(|| view! { <WhoHelps /> })}
            <Times screen=SCREEN />
            <Onward on_next=next on_back=back />
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
        let chosen = seat.content(SCREEN).chosen.into_iter().filter(|it| it.part == part && it.key != OWN);
        let label = |key: &str| seat.texts.with_value(|texts| texts.card(key).to_owned());
        chosen.map(|it| BasketItem { words: label(&it.key), id: it.key }).collect::<Vec<_>>()
    });
    let own = Signal::derive(move || {
        let chosen = seat.content(SCREEN).chosen.into_iter().find(|it| it.part == part && it.key == OWN);
        chosen.and_then(|it| it.words).unwrap_or_default()
    });
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
            <Button label=t("child-basket-cards") about=t(name) pressed=Signal::derive(move || Some(shown.get())) on_press=toggle />
            {move || shown.get().then(|| view! {
                <fieldset class="child__group">
                    <legend class="visually-hidden">{t(name)}</legend>
                    <div class="child__words">{cards()}</div>
                </fieldset>
            })}
            <Field id=format!("own-{part}") label=t("child-own-words")>
                <TextArea
                    value=own
                    on_input=UnsyncCallback::new(move |text: String| {
                        let there = !text.trim().is_empty();
                        put(seat, part, OWN, Some(text), there);
                    })
                />
            </Field>
        </Basket>
    }
}

fn card(seat: Seat, part: &'static str, key: String) -> impl IntoView {
    let label = seat.texts.with_value(|texts| texts.card(&key).to_owned());
    let (mine, id) = (key.clone(), format!("{part}-{key}"));
    let chosen = Signal::derive(move || {
        seat.content(SCREEN).chosen.iter().any(|it| it.part == part && it.key == mine)
    });
    let change = UnsyncCallback::new(move |now: bool| put(seat, part, &key, None, now));
    view! { <BigChoice id name=format!("cards-{part}") label chosen chosen_word=t("child-chosen") on_change=change several=true /> }
}

/// Puts a card into a basket or takes it out. A card keeps its place while its words change.
fn put(seat: Seat, part: &str, key: &str, words: Option<String>, there: bool) {
    seat.write(SCREEN, |content| {
        let at = content.chosen.iter().position(|it| it.part == part && it.key == key);
        match (at.and_then(|at| content.chosen.get_mut(at)), there) {
            (Some(chosen), true) => chosen.words = words,
            (None, true) => {
                content.chosen.push(Chosen {
                    part: part.to_owned(),
                    key: key.to_owned(),
                    words,
                    strength: None,
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
