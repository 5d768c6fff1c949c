//! V09: what the child would choose. Nothing is ranked: several can be wanted alike, and none of them is an answer.

use domain::child_flow::Screen;
use leptos::prelude::*;

use super::choice::{name, replace, tick, tint};
use super::one_of::{OneOf, OwnWords};
use super::onward::Onward;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{BigChoice, ChildCard, Drawing};

const SCREEN: Screen = Screen::V09;
/// What the child wants, what could be all right too, and what is beside both.
const WANT: &str = "want";
const FINE: &str = "fine";
const END: &str = "end";
const NONE: &str = "none";

fn has(seat: Seat, part: &str, key: &str) -> bool {
    seat.chose(SCREEN, |it| it.part == part && it.key == key)
}

/// If I could choose.
#[component]
pub(super) fn Compare() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(SCREEN);
    let choices: Vec<Screen> =
        seat.session.with_untracked(domain::child_flow::ChildSession::choices_answered);
    let choices = StoredValue::new(choices);
    let wanted = Memo::new(move |_| seat.chose(SCREEN, |it| it.part == WANT));
    let want = move || choices.get_value().into_iter().map(|screen| one(seat, screen, WANT)).collect_view();
    let rest = move || {
        let rest = choices.get_value().into_iter();
        rest.filter(|screen| !has(seat, WANT, screen.solution().unwrap_or_default())).collect::<Vec<_>>()
    };
    let rest = Memo::new(move |_| rest());
    let fine = move || {
        let label = seat.line(SCREEN, FINE).filter(|_| wanted.get() && rest.with(|rest| !rest.is_empty()))?;
        let rest = rest.get().into_iter().map(|screen| one(seat, screen, FINE)).collect_view();
        Some(view! {
            <fieldset class="child__group">
                <legend>{label}</legend>
                <div class="child__choices child__choices--same">{rest}</div>
            </fieldset>
        })
    };
    let sure = Signal::derive(move || {
        seat.content(SCREEN).chosen.into_iter().find(|it| it.part == "sure").map(|it| it.key)
    });
    let be_sure = UnsyncCallback::new(move |key: String| replace(seat, SCREEN, "sure", &key));
    view! {
        <ChildCard title=title.clone() text=hint>
            <fieldset class="child__group">
                <legend class="visually-hidden">{title}</legend>
                <div class="child__choices child__choices--same">{want()}</div>
            </fieldset>
            {fine}
            <div class=pictures::columns(seat.has_symbols())>{seat.set(SCREEN, END).into_iter().map(|it| beside(seat, it)).collect_view()}</div>
            <OneOf id="sure" legend=seat.ask(SCREEN, "sure") options=seat.set(SCREEN, "sure") chosen=sure on_choose=be_sure />
            {seat.line(SCREEN, "mind").map(|label| view! { <OwnWords screen=SCREEN part="mind" label /> })}
            <Onward on_next=seat.answer(SCREEN) />
        </ChildCard>
    }
}

/// One choice, as large as the others and on its own tint.
fn one(seat: Seat, screen: Screen, part: &'static str) -> impl IntoView {
    let key = screen.solution().unwrap_or_default();
    let chosen = Signal::derive(move || has(seat, part, key));
    let on_change = UnsyncCallback::new(move |now: bool| {
        seat.write(SCREEN, |content| {
            // Whoever wants one of them does not say "none of these" any more; a choice stands in one place only.
            content.chosen.retain(|it| {
                let mine = it.key == key && (it.part == WANT || it.part == FINE);
                !(mine || it.part == END && it.key == NONE)
            });
            if now {
                content.chosen.push(domain::Chosen {
                    part: part.to_owned(),
                    key: key.to_owned(),
                    words: None,
                    strength: None,
                    time: None,
                });
            }
        });
    });
    let picture = Drawing::Choice;
    view! { <BigChoice id=format!("{part}-{key}") name=part label=name(seat, key) picture chosen chosen_word=t("child-chosen") on_change several=true tint=tint(seat, screen) /> }
}

/// "Some are the same", "none of these", "something else".
fn beside(seat: Seat, option: catalogue::child::ScreenOption) -> impl IntoView {
    let (mine, key) = (option.key.clone(), option.key.clone());
    let chosen = Signal::derive(move || has(seat, END, &mine));
    let on_change = UnsyncCallback::new(move |now: bool| {
        if now && key == NONE {
            seat.write(SCREEN, |content| {
                content.chosen.retain(|it| ![WANT, FINE, END].contains(&it.part.as_str()));
            });
        }
        tick(seat, SCREEN, END, &key, now);
    });
    let picture = pictures::of_option(&option);
    view! { <BigChoice id=format!("end-{}", option.key) name=END label=option.label picture chosen chosen_word=t("child-chosen") on_change several=true /> }
}

/// Whether somebody told the child what to choose. It stays with the worker unless the child names somebody.
#[component]
pub(super) fn Told() -> impl IntoView {
    let seat = seat();
    let screen = Screen::V09Told;
    let (title, hint) = seat.prompt(screen);
    let chosen = Signal::derive(move || {
        seat.content(screen).chosen.into_iter().find(|it| it.part == "influence").map(|it| it.key)
    });
    let choose = UnsyncCallback::new(move |key: String| replace(seat, screen, "influence", &key));
    view! {
        <ChildCard title=title.clone() text=hint>
            <OneOf id="influence" legend=title quiet=true options=seat.set(screen, "influence") chosen on_choose=choose />
            <Onward on_next=seat.answer(screen) />
        </ChildCard>
    }
}
