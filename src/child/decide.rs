//! V17: send, keep or throw away. Three equal ways, in an order drawn by lot.

use domain::child_flow::{Decision, Event, Screen, StillSo};
use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::t;
use crate::ui::{BigChoice, Button, ButtonKind, ChildCard, Drawing};

const WAYS: [(&str, Decision, &str, Drawing); 3] = [
    ("send", Decision::Send, "child-send", Drawing::Send),
    ("keep", Decision::Keep, "child-keep", Drawing::KeepClosed),
    ("throw", Decision::ThrowAway, "child-throw", Drawing::ThrowAway),
];

/// Send or wait.
#[component]
pub(super) fn Decide() -> impl IntoView {
    let seat = seat();
    let band = seat.band();
    let put_off = seat.session.with_untracked(domain::child_flow::ChildSession::has_put_off);
    if !seat.session.with_untracked(domain::child_flow::ChildSession::has_something_to_send) {
        return view! {
            <ChildCard title=seat.line(Screen::V17, "nothing").unwrap_or_else(|| t("child-nothing-said"))>
                {put_off.then(|| view! { <p>{seat.with_worker("child-put-off-stays")}</p> })}
                <div class="child__onward">
                    <Button label=t("child-back") on_press=seat.acts(|| Event::Back) />
                    <Button label=t("child-next") kind=ButtonKind::Primary on_press=seat.acts(|| Event::Next) />
                </div>
            </ChildCard>
        }
        .into_any();
    }
    let (title, hint) = seat.prompt(Screen::V17);
    let takes_back =
        seat.session.with_untracked(|session| session.again.marked(StillSo::TakenBack).next().is_some());
    let chosen = seat.begun.decision;
    let keys = WAYS.iter().map(|(key, ..)| (*key).to_owned()).collect();
    let order = seat.order(Screen::V17, keys);
    let ways = order.into_iter().filter_map(|key| WAYS.into_iter().find(|(name, ..)| *name == key));
    let ways = ways
        .map(|(key, decision, label, picture)| {
            let mine = Signal::derive(move || chosen.get() == Some(decision));
            let take = UnsyncCallback::new(move |_| chosen.set(Some(decision)));
            // The short words go with the question of the young, the longer ones with that of the others.
            let label = if band.is_young() {
                seat.texts.with_value(|texts| texts.label("V17", "way", key).to_owned())
            } else {
                t(label)
            };
            view! { <BigChoice id=format!("way-{key}") name="way" label picture chosen=mine chosen_word=t("child-chosen") on_change=take /> }
        })
        .collect_view();
    let go = UnsyncCallback::new(move |()| {
        if let Some(decision) = chosen.get_untracked() {
            seat.act(Event::Decide(decision));
        }
    });
    let to_nobody = seat
        .session
        .with_untracked(|session| session.shares.keys().all(|recipient| session.gets_nothing(*recipient)));
    // The button waits for the choice, and says so.
    let more = move || match chosen.get() {
        None => t("child-decide-waits"),
        Some(decision) => match decision {
            Decision::Send if put_off => {
                let sent = if to_nobody {
                    seat.with_worker("child-send-words-nobody")
                } else {
                    t("child-send-words")
                };
                format!("{sent} {}", seat.with_worker("child-put-off-stays"))
            }
            Decision::ThrowAway if put_off => {
                format!("{} {}", t("child-throw-words"), t("child-throw-words-put-off"))
            }
            Decision::Send if to_nobody => seat.with_worker("child-send-words-nobody"),
            Decision::Send => t("child-send-words"),
            Decision::Keep => seat.with_worker("child-keep-words"),
            Decision::ThrowAway => t("child-throw-words"),
        },
    };
    view! {
        <ChildCard title text=hint>
            <fieldset class="child__group">
                <legend class="visually-hidden">{t("child-decide-legend")}</legend>
                <div class="child__choices child__choices--few">{ways}</div>
            </fieldset>
            <p role="status">{more}</p>
            {takes_back.then(|| view! { <p>{t("child-taken-back-anyway")}</p> })}
            <div class="child__onward">
                <Button label=t("child-back") on_press=seat.acts(|| Event::Back) />
                <Button label=t("child-next") kind=ButtonKind::Primary disabled=Signal::derive(move || chosen.get().is_none()) on_press=go />
            </div>
        </ChildCard>
    }
    .into_any()
}
