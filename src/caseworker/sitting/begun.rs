//! What was begun of a sitting, as it is kept until the person has the tablet or a link was made.

use std::collections::BTreeMap;

use domain::consent::{Mandates, still_asked};
use domain::{CaseId, CivilDate, DocumentId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::What;
use super::form::Form;
use super::setting::{choose_language, is_spoken};
use crate::caseworker::begun::Draft;
use crate::caseworker::wanted::WantedBegun;
use crate::ports::intl;

/// Who decides, as the case names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Person {
    link: String,
    appointment: Option<DocumentId>,
}

/// What stands in the boxes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Begun {
    case: CaseId,
    what: What,
    /// The young person was 18 already.
    of_age: bool,
    /// On which day: who is in the room is asked anew on another one.
    day: CivilDate,
    who: Option<Person>,
    person: String,
    proof: Option<bool>,
    conflict: Option<bool>,
    officer: Option<bool>,
    private: Option<bool>,
    present: Vec<String>,
    with_interpreter: Option<bool>,
    interpreter: String,
    mode: Option<String>,
    independent: Option<bool>,
    language: Option<String>,
    wanted: Vec<WantedBegun>,
    child: String,
    worker: String,
    organisation: String,
    data_contact: String,
    authority: String,
    /// What was confirmed, with the sentence that stood there: another sentence is confirmed by nothing of before.
    confirmed: BTreeMap<String, String>,
    contact: String,
    interpreter_contact: String,
}

impl Draft for Begun {
    const NAME: &'static str = "sitting_drafts";

    fn case(&self) -> &CaseId {
        &self.case
    }

    fn is_of(&self, other: &Self) -> bool {
        self.case == other.case && self.what == other.what
    }
}

impl Begun {
    /// What stands in the boxes now.
    pub(super) fn of(case: &CaseId, what: What, day: CivilDate, form: Form) -> Self {
        let who = form.who.get();
        let mut confirmed = form.confirmed_before.get();
        let keys = form.confirmed.get();
        let says = form.truths_here.get().into_iter().filter(|it| keys.contains(&it.key));
        confirmed.extend(says.map(|it| (it.key, it.says)));
        Self {
            case: case.clone(),
            what,
            of_age: form.of_age,
            day,
            who: who.map(|it| Person { link: it.person, appointment: it.appointment }),
            person: form.person.get(),
            proof: form.proof.get(),
            conflict: form.conflict.get(),
            officer: form.officer.get(),
            private: form.private.get(),
            present: form.present.get(),
            with_interpreter: form.with_interpreter.get(),
            interpreter: form.interpreter.get(),
            mode: form.mode.get(),
            independent: form.independent.get(),
            language: form.language.get(),
            wanted: form.wanted.get().iter().map(|row| row.begun()).collect(),
            child: form.child.get(),
            worker: form.worker.get(),
            organisation: form.organisation.get(),
            data_contact: form.data_contact.get(),
            authority: form.authority.get(),
            confirmed,
            contact: form.contact.get(),
            interpreter_contact: form.interpreter_contact.get(),
        }
    }

    /// Puts it back into the boxes, as far as the case still says the same of those who stand for the child.
    pub(super) fn put(self, form: Form, mandates: &Mandates) {
        // Since the young person is 18, nothing is as it was asked.
        if self.of_age != form.of_age {
            return;
        }
        let asked = self.who.as_ref();
        let who = asked.and_then(|it| still_asked(&mandates.to_ask(), &it.link, it.appointment.as_ref()));
        // The name, the proof and the interest were those of this person.
        if asked.is_none() || who.is_some() {
            form.person.set(self.person);
            form.proof.set(self.proof);
            form.conflict.set(self.conflict);
        }
        form.who.set(who);
        let today = self.day == intl::today();
        form.officer.set(self.officer.filter(|_| today));
        form.private.set(self.private.filter(|_| today));
        form.present.set(if today { self.present } else { Vec::new() });
        form.with_interpreter.set(self.with_interpreter);
        form.interpreter.set(self.interpreter);
        form.mode.set(self.mode);
        form.independent.set(self.independent);
        match self.language.filter(|it| is_spoken(it)) {
            Some(language) => choose_language(form, language),
            None => {
                form.language.set(None);
                form.texts.set(None);
            }
        }
        form.wanted.set(WantedBegun::rows(self.wanted));
        form.child.set(self.child);
        form.worker.set(self.worker);
        form.organisation.set(self.organisation);
        form.data_contact.set(self.data_contact);
        form.authority.set(self.authority);
        form.confirmed.set(Vec::new());
        form.confirmed_before.set(self.confirmed);
        form.contact.set(self.contact);
        form.interpreter_contact.set(self.interpreter_contact);
    }
}
