//! V07 for a child to whom faces mean something else: two cards at a time, and which one it likes more, if either.

use domain::Chosen;
use domain::child_flow::{Event, Screen};
use leptos::prelude::*;

use super::mat::MatCard;
use super::onward::Onward;
use super::pictures;
use super::seat::seat;
use super::sort::cards;
use crate::i18n::t;
use crate::ui::{BigChoice, ChildCard};

const SCREEN: Screen = Screen::V07;
/// Part of the card that is liked more. Its pair is its neighbour in the order that goes with the answer.
const RATHER: &str = "rather";
/// Part of both cards where neither is liked more.
const SAME: &str = "same";

fn lies(part: &str, key: &str) -> Chosen {
    Chosen { part: part.to_owned(), key: key.to_owned(), words: None, strength: None, time: None }
}

/// Which one do you like more? Neither is fine too.
#[component]
pub(super) fn Pairs() -> impl IntoView {
    let seat = seat();
    let all = cards(seat, SCREEN).get_untracked();
    let pairs: Vec<Vec<MatCard>> = all.chunks_exact(2).map(<[MatCard]>::to_vec).collect();
    let last = pairs.len().saturating_sub(1);
    let pairs = StoredValue::new(pairs);
    let step = RwSignal::new(0_usize);
    let next = UnsyncCallback::new(move |()| {
        // Neither is an answer too: both were in view.
        let pair = pairs.with_value(|pairs| pairs.get(step.get_untracked()).cloned().unwrap_or_default());
        seat.act(Event::Passed { screen: SCREEN, cards: pair.into_iter().map(|card| card.key).collect() });
        if step.get_untracked() < last {
            step.update(|step| *step += 1);
        } else {
            seat.answer(SCREEN).run(());
        }
    });
    let back = UnsyncCallback::new(move |()| match step.get_untracked() {
        0 => seat.act(Event::Back),
        now => step.set(now - 1),
    });
    let ask = seat.ask(SCREEN, "pair");
    let same = seat.set(SCREEN, "pair").into_iter().find(|it| it.key == SAME);
    let drawn = same.as_ref().and_then(pictures::of_option);
    let same = StoredValue::new(same.map(|it| it.label).unwrap_or_default());
    let two = move || {
        let pair = pairs.with_value(|pairs| pairs.get(step.get()).cloned().unwrap_or_default());
        let keys: Vec<String> = pair.iter().map(|card| card.key.clone()).collect();
        let one = |card: MatCard| {
            let (mine, key, keys) = (card.key.clone(), card.key.clone(), keys.clone());
            let chosen = Signal::derive(move || seat.chose(SCREEN, |it| it.part == RATHER && it.key == mine));
            let take = UnsyncCallback::new(move |_| {
                seat.write(SCREEN, |content| {
                    content.chosen.retain(|it| !keys.contains(&it.key));
                    content.chosen.push(lies(RATHER, &key));
                });
            });
            let name = format!("pair-{}", step.get_untracked());
            view! { <BigChoice id=format!("pair-{}", card.key) name label=card.label picture=card.picture chosen chosen_word=t("child-chosen") on_change=take /> }
        };
        let (mine, both, name) = (keys.clone(), keys.clone(), format!("pair-{}", step.get_untracked()));
        let is_same =
            Signal::derive(move || seat.chose(SCREEN, |it| it.part == SAME && mine.contains(&it.key)));
        let take = UnsyncCallback::new(move |_| {
            seat.write(SCREEN, |content| {
                content.chosen.retain(|it| !both.contains(&it.key));
                content.chosen.extend(both.iter().map(|key| lies(SAME, key)));
            });
        });
        let label = same.with_value(Clone::clone);
        let same = view! { <BigChoice id=format!("{name}-same") name label picture=drawn chosen=is_same chosen_word=t("child-chosen") on_change=take /> };
        let cards = pair.into_iter().map(one).collect_view();
        view! {
            <div class="child__choices child__choices--few">{cards}</div>
            {same}
        }
    };
    view! {
        <ChildCard title=ask.clone()>
            <fieldset class="child__group">
                <legend class="visually-hidden">{ask}</legend>
                {two}
            </fieldset>
            <Onward on_next=next on_back=back />
        </ChildCard>
    }
}
