//! Dated, authored entries beside the forms: a note, a contact. They cannot be changed later.

use std::collections::BTreeSet;

use domain::{Body, CaseFact, CaseId, ComeBack, contact};
use form_engine::MOST_CHARACTERS;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;
use serde::{Deserialize, Serialize};

use super::begun::{Draft, Keeper};
use super::come_back::WhatItAnswers;
use super::opened::CaseHandle;
use super::reached::BeforeYouCall;
use crate::app::desk::desk;
use crate::app::failure;
use crate::i18n::{t, tv};
use crate::ports::page;
use crate::ui::{Banner, Button, ButtonKind, Card, Choice, Field, IconName, Radios, TextArea, Tone};

/// How staff reach a child.
const MODES: [&str; 4] = ["in_person", "phone", "video", "message"];

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    Note,
    Contact,
}

/// What was begun of both, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Begun {
    case: CaseId,
    note: String,
    contact: String,
    mode: Option<String>,
    #[serde(default)]
    answers: BTreeSet<ComeBack>,
}

impl Draft for Begun {
    const NAME: &'static str = "note_drafts";

    fn case(&self) -> &CaseId {
        &self.case
    }
}

/// What stands in the boxes of both.
#[derive(Clone, Copy)]
struct Boxes {
    note: RwSignal<String>,
    contact: RwSignal<String>,
    mode: RwSignal<Option<String>>,
    answers: RwSignal<BTreeSet<ComeBack>>,
}

impl Boxes {
    fn empty() -> Self {
        Self {
            note: RwSignal::default(),
            contact: RwSignal::default(),
            mode: RwSignal::default(),
            answers: RwSignal::default(),
        }
    }

    fn text(self, what: Writing) -> RwSignal<String> {
        match what {
            Writing::Note => self.note,
            Writing::Contact => self.contact,
        }
    }

    fn clear(self, what: Writing) {
        self.text(what).set(String::new());
        if what == Writing::Contact {
            self.mode.set(None);
            self.answers.set(BTreeSet::new());
        }
    }

    fn draft(self, case: &CaseId) -> Begun {
        Begun {
            case: case.clone(),
            note: self.note.get(),
            contact: self.contact.get(),
            mode: self.mode.get(),
            answers: self.answers.get(),
        }
    }
}

/// Two ways to write something down; the box opens in place. What was begun and not kept stands there again.
#[component]
pub(super) fn Notes(case: CaseHandle) -> impl IntoView {
    // Who comes because somebody must be in touch begins to write at once.
    let asked = use_location().hash.with_untracked(|hash| hash.trim_start_matches('#') == "contact");
    let writing = RwSignal::new(asked.then_some(Writing::Contact));
    Effect::new(move |_| {
        if asked {
            page::focus("write-heading");
        }
    });
    let boxes = Boxes::empty();
    let again = RwSignal::new(false);
    let id = case.with_value(|it| it.id.clone());
    let keeper = StoredValue::new_local(Keeper::new(desk(), untrack(|| boxes.draft(&id))));
    let take = move |begun: Begun| {
        if writing.get_untracked().is_none() {
            let what = if begun.note.is_empty() { Writing::Contact } else { Writing::Note };
            writing.set(Some(what));
        }
        boxes.note.set(begun.note);
        boxes.contact.set(begun.contact);
        boxes.mode.set(begun.mode);
        boxes.answers.set(begun.answers);
    };
    let now = move || boxes.draft(&id);
    keeper.with_value(|it| it.follow(now.clone(), take, again));
    let begin = move |what: Writing| UnsyncCallback::new(move |()| writing.set(Some(what)));
    move || {
        match writing.get() {
        None => view! {
            <div class="case__write">
                <Button label=t("case-note-title") icon=IconName::Pencil on_press=begin(Writing::Note) />
                <Button label=t("case-contact-title") icon=IconName::Speech on_press=begin(Writing::Contact) />
            </div>
        }
        .into_any(),
        Some(what) => {
            let now = now.clone();
            let done = UnsyncCallback::new(move |()| {
                boxes.clear(what);
                again.set(false);
                writing.set(None);
                // What stands in the case is not begun any more, also where somebody locks in this moment.
                let (keeper, left) = (keeper.get_value(), untrack(&now));
                spawn_local(async move { keeper.at_once(left).await });
            });
            view! { <Write case what boxes again done /> }.into_any()
        }
    }
    }
}

/// True for what no answer of a form could hold either.
fn is_too_long(words: &str) -> bool {
    words.len() > MOST_CHARACTERS && words.chars().count() > MOST_CHARACTERS
}

#[component]
fn Write(
    case: CaseHandle,
    what: Writing,
    boxes: Boxes,
    again: RwSignal<bool>,
    done: UnsyncCallback<()>,
) -> impl IntoView {
    let (text, mode) = (boxes.text(what), boxes.mode);
    let busy = RwSignal::new(false);
    let tried = RwSignal::new(false);
    let failed = RwSignal::new_local(None);
    let modes: Vec<Choice> =
        MODES.iter().map(|mode| Choice::new(*mode, t(&format!("case-contact-mode-{mode}")))).collect();
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let words = text.get_untracked();
        if words.trim().is_empty()
            || is_too_long(&words)
            || (what == Writing::Contact && mode.with_untracked(Option::is_none))
        {
            return;
        }
        let fact = match what {
            Writing::Note => CaseFact::Note { text: words },
            Writing::Contact => {
                contact(mode.get_untracked().unwrap_or_default(), words, boxes.answers.get_untracked())
            }
        };
        busy.set(true);
        spawn_local(async move {
            match case.get_value().write(vec![Body::Fact(fact)]).await {
                // Whoever went on to another page has no box to close here any more.
                Ok(_) => drop(done.try_run(())),
                Err(error) => {
                    failed.try_set(Some(error));
                    busy.try_set(false);
                }
            }
        });
    });
    let (title, label, hint, button) = match what {
        Writing::Note => ("case-note-title", "case-note-label", Some(t("case-note-hint")), "case-note-save"),
        Writing::Contact => {
            ("case-contact-title", "case-contact-text", Some(t("case-contact-hint")), "case-contact-save")
        }
    };
    let wrong = Signal::derive(move || {
        text.with(|words| match () {
            // At once: what is too long for the server cannot be shortened once it is kept.
            () if is_too_long(words) => Some(tv("problem-too-long", &[("n", MOST_CHARACTERS.into())])),
            () => (tried.get() && words.trim().is_empty()).then(|| t("common-needed")),
        })
    });
    let no_mode =
        Signal::derive(move || (tried.get() && mode.with(Option::is_none)).then(|| t("common-needed")));
    view! {
        <Card id="write-heading" title=t(title)>
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            {move || again.get().then(|| view! { <Banner title=t("common-begun-again") still=true /> })}
            {(what == Writing::Contact).then(|| view! {
                <BeforeYouCall case />
                <Field id="contact-mode" label=t("case-contact-mode") error=no_mode group=true>
                    <Radios options=modes value=mode on_choose=UnsyncCallback::new(move |key| mode.set(Some(key))) />
                </Field>
                <WhatItAnswers case ticked=boxes.answers />
            })}
            <Field id="write-text" label=t(label) hint error=wrong>
                <TextArea value=text on_input=UnsyncCallback::new(move |words| text.set(words)) />
            </Field>
            <div class="case__write">
                <Button label=t(button) kind=ButtonKind::Primary busy on_press=keep />
                <Button label=t("common-cancel") kind=ButtonKind::Quiet on_press=done />
            </div>
        </Card>
    }
}
