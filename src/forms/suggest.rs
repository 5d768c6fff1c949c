//! First values of an open form: proposed, marked on the screen, and answers only after somebody's press.

use std::rc::Rc;

use domain::{Answers, Door, Path, Surroundings, first_values};
use leptos::html::P;
use leptos::prelude::*;

use super::autosave::Autosave;
use super::question::Live;
use super::session::FormSession;
use crate::i18n::t;
use crate::ports::intl;
use crate::ui::{Button, ButtonKind, Icon, IconName};

impl FormSession {
    /// Works out the first values again and draws those that are others now.
    pub(super) fn propose(&self) {
        let found = self.case.now(|file| {
            let around = Surroundings {
                user: &self.desk.me.id,
                today: intl::today(),
                day_of: &intl::local_day,
                for_whom: &|item| self.items.get(item).copied(),
            };
            first_values(&Answers::of(file), &self.document, &self.instance.borrow(), &around)
        });
        let changed = self.instance.borrow_mut().suggest(found);
        if !changed.is_empty() {
            self.redraw_at(&mut changed.iter());
        }
    }

    /// A person says that a first value is right: from now on it is an answer like any other.
    pub(super) fn confirm(self: &Rc<Self>, path: &Path) {
        if let Some(value) = self.engine(|engine| engine.question(path)?.suggested) {
            // The engine made it and would take it back; a case that moved on meanwhile shows what stands now.
            let _ = self.answer(path, value);
            Autosave::flush(self);
        }
    }

    /// The first values of a part that wait for a person. Only what was on the screen counts: nobody can say that
    /// something is right without having seen it.
    pub(crate) fn waiting_in(&self, section: &str) -> Vec<Path> {
        let drawn: Vec<Path> = self.drawn.borrow().keys().cloned().collect();
        let waits = |path: &Path| {
            let view = self.engine(|engine| {
                engine.question(path).filter(|_| engine.form().section_of(path) == Some(section))
            });
            view.is_some_and(|view| view.relevant && view.suggested.is_some())
                && self.door(path) == Some(Door::Open)
        };
        drawn.into_iter().filter(waits).collect()
    }

    /// A person says that all of these first values are right.
    pub(crate) fn confirm_all(self: &Rc<Self>, section: &str) {
        for path in self.waiting_in(section) {
            self.confirm(&path);
        }
    }
}

/// The mark of a first value, with the press that makes it an answer.
pub(super) fn mark(live: Live, label: String) -> AnyView {
    let waits =
        Memo::new(move |_| live.view.with(|view| view.as_ref().is_some_and(|it| it.suggested.is_some())));
    // The pressed button goes away: the focus moves to the sentence that says what it did.
    let pressed = RwSignal::new(false);
    let done = NodeRef::<P>::new();
    done.on_load(|sentence| {
        let _ = sentence.focus();
    });
    let confirm = UnsyncCallback::new(move |()| {
        pressed.set(true);
        live.confirm();
    });
    let label = StoredValue::new(label);
    (move || {
        if waits.get() {
            return view! {
                <div class="question__filled">
                    <p><Icon name=IconName::Info small=true /> " " {t("field-filled-in")}</p>
                    <Button
                        label=t("field-filled-in-confirm")
                        about=label.get_value()
                        icon=IconName::Check
                        kind=ButtonKind::Quiet
                        on_press=confirm
                    />
                </div>
            }
            .into_any();
        }
        if pressed.get() {
            return view! { <p class="question__note" tabindex="-1" node_ref=done>{t("field-filled-in-done")}</p> }
                .into_any();
        }
        ().into_any()
    })
    .into_any()
}
