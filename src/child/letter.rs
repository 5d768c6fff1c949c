//! The child's letter to the complaints office, step by step. What it is and where it lives: `app::letter`.

mod answers;
mod look;
mod steps;

use std::rc::Rc;

use catalogue::child::ScreenOption;
use domain::complaint::{Complainant, Draft, Step};
use leptos::prelude::*;

use super::order::shuffled;
use super::pictures;
use super::seat::{Seat, seat};
use crate::app::letter::{Letter, Writer};
use crate::i18n::t;
use crate::ui::{Button, ButtonKind, ChildCard};

/// Id of the texts on the screen; none while it does not lie over it.
pub(super) fn shown(letter: Letter) -> Option<&'static str> {
    letter.open.get().then(|| letter.draft.with(|draft| draft.step.texts()))
}

/// Seals it, in the name of the child or without one.
fn send(seat: Seat) {
    let (boot, _) = seat.sealed();
    let language = seat.session.with_untracked(|session| session.setting.language.clone());
    let writer = seat.frame.with_value(|frame| Writer {
        from: Complainant::Child,
        case: frame.case.clone(),
        language,
        organisation: frame.organisation.clone(),
    });
    seat.letter.send(Rc::clone(&boot.device), writer);
}

/// Question and help of a step.
fn words(seat: Seat, step: Step) -> (String, Vec<String>) {
    seat.texts.with_value(|texts| match texts.screen(step.texts(), seat.band().name()) {
        Some((_, texts)) => {
            (seat.filled(&texts.prompt), texts.hint.iter().map(|hint| seat.filled(hint)).collect())
        }
        None => (String::new(), Vec::new()),
    })
}

/// A further sentence of a step; none where the depth has not got it.
fn line(seat: Seat, step: Step, name: &str) -> Option<String> {
    let band = seat.band();
    seat.texts.with_value(|texts| texts.line(step.texts(), name, band).map(|line| seat.filled(line)))
}

/// The options of a set. A letter's order is drawn anew and not kept: the session remembers nothing of it.
fn options(seat: Seat, step: Step, set: &str) -> Vec<ScreenOption> {
    let band = seat.band();
    let all: Vec<ScreenOption> =
        seat.texts.with_value(|texts| texts.options(step.texts(), set, band).into_iter().cloned().collect());
    if step == Step::Safe {
        return all;
    }
    // The way out of the list stays at its end.
    let (last, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|option| option.key == "other");
    shuffled(others).into_iter().chain(last).collect()
}

/// The label of an option, as the child read it.
fn label(seat: Seat, step: Step, set: &str, key: &str) -> String {
    seat.texts.with_value(|texts| texts.label(step.texts(), set, key).to_owned())
}

/// A button that opens the letter. Nothing where nobody would read it.
#[component]
pub(super) fn LetterButton() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    letter.offered.then(|| {
        let begun = letter.draft.with_untracked(Draft::waits);
        let words = t(if begun { "letter-go-on" } else { "letter-open" });
        let open = UnsyncCallback::new(move |()| {
            seat.telling.set(false);
            seat.beside.set(false);
            letter.show();
        });
        view! { <div class="child__onward"><Button label=words icon=crate::ui::IconName::Note on_press=open /></div> }
    })
}

/// The letter, step by step.
#[component]
pub(super) fn LetterScreen() -> impl IntoView {
    let seat = seat();
    let letter = seat.letter;
    let step = Memo::new(move |_| letter.draft.with(|draft| draft.step));
    move || match step.get() {
        Step::Begin => view! { <Begin /> }.into_any(),
        Step::About => view! { <steps::About /> }.into_any(),
        Step::Words => view! { <steps::Words /> }.into_any(),
        Step::Safe => view! { <answers::Safe /> }.into_any(),
        Step::Name => view! { <answers::Name /> }.into_any(),
        Step::Reply => view! { <answers::Reply /> }.into_any(),
        Step::Look => view! { <look::Look /> }.into_any(),
        Step::Sealed => view! { <look::Sealed /> }.into_any(),
    }
}

/// Who reads it, and who does not.
#[component]
fn Begin() -> impl IntoView {
    let seat = seat();
    let (title, text) = words(seat, Step::Begin);
    view! {
        <ChildCard title picture=pictures::of("letterbox") text told=true>
            <Onward on_next=seat.letter.go_on() />
        </ChildCard>
    }
}

/// Back and on within the letter, and a way out that loses nothing.
#[component]
fn Onward(
    /// Goes on.
    on_next: UnsyncCallback<()>,
) -> impl IntoView {
    let letter = seat().letter;
    let begins = letter.draft.with_untracked(|draft| draft.step == Step::Begin);
    let leave = UnsyncCallback::new(move |()| letter.open.set(false));
    view! {
        <div class="child__onward">
            <Button label=t("child-back") on_press=letter.go_back() />
            <Button label=t("child-next") kind=ButtonKind::Primary on_press=on_next />
        </div>
        {(!begins).then(|| view! {
            <div class="child__onward"><Button label=t("letter-leave") kind=ButtonKind::Link on_press=leave /></div>
        })}
    }
}
