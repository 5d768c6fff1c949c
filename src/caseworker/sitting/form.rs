//! What the worker sets up before a guardian gets the tablet, and what is still missing for it.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::GuardianTexts;
use catalogue::child::LocalTruth;
use domain::consent::{Interpreter, InterpreterMode, Mandate};
use leptos::prelude::*;

use crate::caseworker::permissions::words;
use crate::caseworker::wanted::Wanted;
use crate::guardian::Names;
use crate::ui::FieldError;

/// How an interpreter takes part, by key.
pub(super) const MODES: [(&str, InterpreterMode); 3] = [
    ("in-person", InterpreterMode::InPerson),
    ("phone", InterpreterMode::Phone),
    ("video", InterpreterMode::Video),
];

fn gap(field: &str, words: &str) -> FieldError {
    FieldError { id: field.to_owned(), message: crate::i18n::t(&format!("sitting-missing-{words}")) }
}

/// What stands in the boxes. Nothing is chosen beforehand.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// Who decides.
    pub(super) who: RwSignal<Option<Mandate>>,
    /// The person's name.
    pub(super) person: RwSignal<String>,
    pub(super) proof: RwSignal<Option<bool>>,
    pub(super) conflict: RwSignal<Option<bool>>,
    pub(super) officer: RwSignal<Option<bool>>,
    pub(super) private: RwSignal<Option<bool>>,
    pub(super) present: RwSignal<Vec<String>>,
    pub(super) with_interpreter: RwSignal<Option<bool>>,
    pub(super) interpreter: RwSignal<String>,
    pub(super) mode: RwSignal<Option<String>>,
    pub(super) independent: RwSignal<Option<bool>>,
    pub(super) language: RwSignal<Option<String>>,
    /// The texts in that language, once they are read.
    pub(super) texts: RwSignal<Option<GuardianTexts>>,
    pub(super) wanted: RwSignal<Vec<Wanted>>,
    pub(super) child: RwSignal<String>,
    pub(super) worker: RwSignal<String>,
    pub(super) organisation: RwSignal<String>,
    pub(super) data_contact: RwSignal<String>,
    pub(super) authority: RwSignal<String>,
    pub(super) confirmed: RwSignal<Vec<String>>,
    /// What was confirmed when it was begun, with its sentence, until the sentences of today are read.
    pub(super) confirmed_before: RwSignal<BTreeMap<String, String>>,
    /// What the place can confirm, in the worker's language.
    pub(super) truths_here: RwSignal<Vec<LocalTruth>>,
    /// For the person's own phone: no room is looked at, and somebody must be within reach.
    pub(super) own: bool,
    /// How the person reaches the worker; on the copy, and needed on the person's own phone.
    pub(super) contact: RwSignal<String>,
    /// How the person reaches who interprets then.
    pub(super) interpreter_contact: RwSignal<String>,
    /// The young person is 18 and decides alone: nobody is chosen, and no paper proves it.
    pub(super) of_age: bool,
    /// On their own phone, to see what was agreed and take it back: nothing is asked.
    pub(super) back: bool,
}

impl Form {
    /// Empty but for names that are known.
    pub(super) fn begin(child: String, worker: String, organisation: String, own: bool) -> Self {
        Self {
            who: RwSignal::default(),
            person: RwSignal::default(),
            proof: RwSignal::default(),
            conflict: RwSignal::default(),
            officer: RwSignal::default(),
            private: RwSignal::default(),
            present: RwSignal::default(),
            with_interpreter: RwSignal::default(),
            interpreter: RwSignal::default(),
            mode: RwSignal::default(),
            independent: RwSignal::default(),
            language: RwSignal::default(),
            texts: RwSignal::default(),
            wanted: RwSignal::default(),
            child: RwSignal::new(child),
            worker: RwSignal::new(worker),
            organisation: RwSignal::new(organisation),
            data_contact: RwSignal::default(),
            authority: RwSignal::default(),
            confirmed: RwSignal::default(),
            confirmed_before: RwSignal::default(),
            truths_here: RwSignal::default(),
            own,
            contact: RwSignal::default(),
            interpreter_contact: RwSignal::default(),
            of_age: false,
            back: false,
        }
    }

    /// For a young person who is 18, by the name by which they are called.
    pub(super) fn begin_of_age(called: String, worker: String, organisation: String) -> Self {
        let form = Self { of_age: true, ..Self::begin(called.clone(), worker, organisation, false) };
        form.who.set(Some(Mandate::own()));
        form.person.set(called);
        form
    }

    /// The same for a link with which somebody sees what they agreed to, and takes it back.
    pub(super) fn to_take_back(self) -> Self {
        Self { own: true, back: true, ..self }
    }

    /// The interpreter, where one is there and all of it is known.
    pub(super) fn interpreter(self) -> Option<Interpreter> {
        let name = self.interpreter.get().trim().to_owned();
        let mode = self.mode.get()?;
        let (_, mode) = MODES.into_iter().find(|(key, _)| *key == mode)?;
        let there = self.with_interpreter.get() == Some(true) && !name.is_empty();
        there.then(|| Interpreter { name, mode, independent: self.independent.get() == Some(true) })
    }

    /// How the person reaches who interprets; empty where nobody does.
    pub(super) fn interpreter_reached(self) -> String {
        let there = self.interpreter().is_some();
        if there { self.interpreter_contact.get().trim().to_owned() } else { String::new() }
    }

    /// What the place has confirmed of the texts.
    pub(super) fn truths(self) -> BTreeSet<String> {
        self.confirmed.get().into_iter().collect()
    }

    /// Names in the texts.
    pub(super) fn names(self) -> Names {
        let tidy = |text: RwSignal<String>| text.get().trim().to_owned();
        Names {
            organisation: tidy(self.organisation),
            child: tidy(if self.of_age { self.person } else { self.child }),
            data_contact: tidy(self.data_contact),
            authority: tidy(self.authority),
            person: tidy(self.person),
            reach: tidy(self.contact),
        }
    }

    /// What is missing, each with its field. The tablet is not handed over before the list is empty. Nothing need be asked of
    /// a person who agreed to something before: they may come for that alone.
    pub(super) fn missing(self, agreed: bool) -> Vec<FieldError> {
        let mut missing = Vec::new();
        let mut needs = |lacks: bool, field: &str, words: &str| {
            missing.extend(lacks.then(|| gap(field, words)));
        };
        let empty = |text: RwSignal<String>| text.with(|text| text.trim().is_empty());
        let yes = |of: RwSignal<Option<bool>>| of.get() == Some(true);
        let no = |of: RwSignal<Option<bool>>| of.get() == Some(false);
        let open = |of: RwSignal<Option<bool>>| of.get().is_none();
        needs(self.who.with(Option::is_none), "sitting-who", "who");
        needs(empty(self.person), "sitting-person", "person");
        if !self.of_age && !self.back {
            needs(open(self.proof), "sitting-proof", "proof");
            needs(no(self.proof), "sitting-proof", "proof-no");
            needs(open(self.conflict), "sitting-conflict", "conflict");
            needs(yes(self.conflict), "sitting-conflict", "conflict-yes");
        }
        if self.own {
            needs(empty(self.contact), "sitting-contact", "contact");
        } else {
            needs(open(self.private), "sitting-private", "private");
            needs(no(self.private), "sitting-private", "private-no");
            needs(open(self.officer), "sitting-officer", "officer");
            needs(yes(self.officer), "sitting-officer", "officer-yes");
        }
        needs(open(self.with_interpreter), "sitting-with-interpreter", "interpreter");
        if yes(self.with_interpreter) {
            needs(empty(self.interpreter), "sitting-interpreter", "interpreter-name");
            let unreached = self.own && empty(self.interpreter_contact);
            needs(unreached, "sitting-interpreter-contact", "interpreter-contact");
            needs(self.mode.with(Option::is_none), "sitting-mode", "mode");
            needs(open(self.independent), "sitting-independent", "independent");
            needs(no(self.independent), "sitting-independent", "independent-no");
        }
        needs(self.language.with(Option::is_none), "sitting-language", "language");
        let interpreted = yes(self.with_interpreter);
        let draft = self
            .texts
            .with(|texts| texts.as_ref().is_some_and(|texts| !texts.status.may_be_shown(interpreted)));
        needs(draft, "sitting-with-interpreter", "draft");
        let unread = self.language.with(Option::is_some) && self.texts.with(Option::is_none);
        needs(unread, "sitting-language", "texts");
        let wanted = self.wanted.get();
        needs(wanted.is_empty() && !agreed && !self.back, "sitting-lines", "lines");
        let person = if self.of_age { "sitting-person" } else { "sitting-who" };
        needs(self.back && self.who.with(Option::is_some) && !agreed, person, "agreed");
        for row in wanted {
            let Some((field, lacks)) = row.lacking() else { continue };
            let gap = gap(&field, lacks);
            // Several rows may lack the same: each is named by its line.
            let message = format!("{}: {}", words::line(row.line), gap.message);
            missing.push(FieldError { message, ..gap });
        }
        let mut needs = |lacks: bool, field: &str, words: &str| {
            missing.extend(lacks.then(|| gap(field, words)));
        };
        needs(!self.of_age && empty(self.child), "sitting-child", "child");
        needs(empty(self.worker), "sitting-worker", "worker");
        needs(empty(self.organisation), "sitting-organisation", "organisation");
        needs(empty(self.data_contact), "sitting-data-contact", "data-contact");
        needs(empty(self.authority), "sitting-authority", "authority");
        // Nothing is asked of who takes something back: no yes has to be free.
        let free = self.back || GuardianTexts::may_be_held(&self.truths());
        needs(!free, "sitting-confirmed", "free-to-refuse");
        missing
    }
}
