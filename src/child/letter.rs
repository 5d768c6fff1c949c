//! A letter to the complaints office. It lies over the session and is no part of it: nothing of it is written into the
//! session, looked at again or shown to staff. While it is written it lives in this document's memory alone, because what
//! the session keeps, the worker's passphrase opens; once it is sent it is sealed, and nobody on this tablet opens it.

mod answers;
mod look;
mod steps;

use std::rc::Rc;

use catalogue::child::ScreenOption;
use domain::Clock;
use domain::complaint::{Complainant, Draft, Facts, Step};
use domain::site;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::order::shuffled;
use super::pictures;
use super::seat::{Seat, seat};
use crate::app::letters::{Chance, NotSealed, carry, id_text, keep};
use crate::i18n::t;
use crate::ports::clock::Browser;
use crate::ports::page;
use crate::ui::{Button, ButtonKind, ChildCard};

/// The letter of this session.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    /// True where the tablet knows an office that reads letters.
    pub(super) offered: bool,
    /// True while it lies over the screen.
    pub(super) open: RwSignal<bool>,
    /// What is in it.
    pub(super) draft: RwSignal<Draft>,
    /// True while it is being sealed.
    busy: RwSignal<bool>,
    /// True where it could not be kept.
    failed: RwSignal<bool>,
}

impl Letter {
    /// An empty one, or one that was begun before this document opened.
    pub(super) fn begin(offered: bool, draft: Draft) -> Self {
        Self {
            offered,
            open: RwSignal::new(false),
            draft: RwSignal::new(draft),
            busy: RwSignal::new(false),
            failed: RwSignal::new(false),
        }
    }

    /// Opens it where the child left it; a new one where the last was sent.
    pub(super) fn show(self) {
        if self.draft.with_untracked(Draft::is_sealed) {
            self.draft.set(Draft::default());
        }
        self.open.set(true);
    }

    /// Id of the texts on the screen; none while it does not lie over it.
    pub(super) fn shown(self) -> Option<&'static str> {
        self.open.get().then(|| self.draft.with(|draft| draft.step.texts()))
    }

    /// The child throws it away.
    pub(super) fn throw_away(self) {
        self.draft.set(Draft::default());
        self.open.set(false);
    }

    fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
    }

    fn go_on(self) -> UnsyncCallback<()> {
        UnsyncCallback::new(move |()| self.change(Draft::go_on))
    }

    /// One step back; out of it from the first one.
    pub(super) fn go_back(self) -> UnsyncCallback<()> {
        UnsyncCallback::new(move |()| {
            let mut back = false;
            self.change(|draft| back = draft.go_back());
            if !back {
                self.open.set(false);
            }
        })
    }

    /// Seals it to the office and keeps it until there is a network.
    fn send(self, seat: Seat) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(false);
        spawn_local(async move {
            let sealed = self.seal(seat).await;
            self.failed.try_set(sealed.is_err());
            self.busy.try_set(false);
            if sealed.is_ok() {
                let (boot, _) = seat.sealed();
                // At once where there is a network; else nothing is tried, and whoever is next online carries it.
                if page::maybe_online() {
                    carry(&boot.device).await;
                }
            }
        });
    }

    async fn seal(self, seat: Seat) -> Result<(), NotSealed> {
        let chance = Chance::draw().ok_or(NotSealed::NoOffice)?;
        let id = id_text(&chance.id).parse().map_err(|_| NotSealed::NoOffice)?;
        let language = seat.session.with_untracked(|session| session.setting.language.clone());
        let receipt = chance.receipt.clone();
        let complaint = seat.frame.with_value(|frame| {
            let place = site::key_of(&frame.organisation);
            let facts = Facts {
                id,
                receipt: receipt.clone(),
                from: Complainant::Child,
                case: Some(&frame.case),
                language: &language,
                site: &place,
                now: Browser.now(),
            };
            self.draft.with_untracked(|draft| draft.complaint(facts))
        });
        let complaint = complaint.map_err(|_| NotSealed::NoOffice)?;
        let (boot, _) = seat.sealed();
        keep(&Rc::clone(&boot.device), chance, &complaint).await?;
        self.draft.try_update(|draft| draft.sealed(receipt));
        Ok(())
    }
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
