//! One question on the screen: its words, its input by type, what is wrong, and the way to say why there is no answer.

use std::rc::Rc;

use domain::{Absence, Answer, Path};
use form_engine::{EditRefused, FieldType, QuestionView, Required};
use leptos::prelude::*;

use super::session::FormSession;
use super::words;
use super::{choices, dates, links, rows, suggest, texts};
use crate::app::routes::To;
use crate::i18n::t;
use crate::ui::{AbsenceMenu, Choice, Field};

/// An open form in the hands of its components.
pub(super) type Session = StoredValue<Rc<FormSession>, LocalStorage>;

/// What the page around a form draws under its questions, in the context of its screen. A form knows nothing of it.
#[derive(Clone, Copy)]
pub(crate) struct Under(pub(crate) fn(StoredValue<Rc<FormSession>, LocalStorage>, &Path) -> AnyView);

/// What the page around a form draws in place of the input of a file, in the context of its screen; none where it takes none.
#[derive(Clone, Copy)]
pub(crate) struct Attach(pub(crate) fn(StoredValue<Rc<FormSession>, LocalStorage>, &Path) -> Option<AnyView>);

/// The id of a question's control on the screen; links of an error summary lead to it.
pub(crate) fn control_id(path: &Path) -> String {
    format!("q-{}", path.as_str().replace('/', "-"))
}

/// A form's own words, in their own language.
pub(crate) fn asked(text: String) -> impl IntoView {
    let language = words::asked_in();
    let direction = language.as_ref().map(|it| it.direction);
    view! { <span lang=language.map(|it| it.tag) dir=direction>{text}</span> }
}

/// One question, or nothing while it does not apply.
#[component]
pub(super) fn Question(session: Session, path: Path) -> impl IntoView {
    let signal = session.with_value(|it| it.question(&path));
    let shown = {
        let signal = signal.clone();
        Memo::new(move |_| signal.with(|view| view.as_ref().is_some_and(|view| view.relevant)))
    };
    let path = StoredValue::new(path);
    move || {
        shown.get().then(|| {
            let view = signal.get_untracked()?;
            let live =
                Live { session, path, view: Signal::from(signal.clone()), refused: RwSignal::new(None) };
            Some(draw(live, &view))
        })
    }
}

/// What an input component works with.
#[derive(Clone, Copy)]
pub(super) struct Live {
    pub(super) session: Session,
    pub(super) path: StoredValue<Path>,
    /// The question as it is now.
    pub(super) view: Signal<Option<QuestionView>>,
    /// Why what was typed last cannot be kept.
    refused: RwSignal<Option<EditRefused>>,
}

impl Live {
    /// The answer as it is now, or the first value that waits to be confirmed.
    pub(super) fn read<T: Default + Send + Sync + PartialEq + Clone + 'static>(
        self,
        read: impl Fn(&Answer) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        let view = self.view;
        Memo::new(move |_| view.with(|view| view.as_ref().map(|view| read(view.shown())).unwrap_or_default()))
            .into()
    }

    /// A person answered. Late events of a screen that is gone change nothing: what was typed is saved already.
    pub(super) fn answer(self, answer: Answer) {
        self.with(|session, path| {
            self.refused.try_set(session.answer(path, answer).err());
        });
    }

    /// True where the answer is written by signing the form, and not here.
    pub(super) fn comes_with_signature(self) -> bool {
        let form = self.session.with_value(|it| it.engine(|engine| engine.form().about().id.clone()));
        self.path.with_value(|path| domain::comes_with_signature(&form, path.last()))
    }

    /// Takes the answer back.
    pub(super) fn clear(self) {
        self.answer(Answer::Absent(Absence::NotYet));
    }

    /// A person says that the first value is right.
    pub(super) fn confirm(self) {
        self.with(FormSession::confirm);
    }

    /// The person left the field.
    pub(super) fn left(self) {
        self.with(FormSession::left);
    }

    fn with(self, act: impl FnOnce(&Rc<FormSession>, &Path)) {
        if let Some(path) = self.path.try_get_value() {
            self.session.try_with_value(|session| act(session, &path));
        }
    }
}

/// True where the answer has several controls, so that the question names a group. One control takes the question's
/// name itself: a legend around it gives it none.
fn is_group(view: &QuestionView) -> bool {
    match view.kind {
        FieldType::Text
        | FieldType::Longtext
        | FieldType::Number
        | FieldType::Country
        | FieldType::Language
        | FieldType::Location => false,
        // Staff sign with a press.
        FieldType::Signature => !view.written_by.is_empty(),
        FieldType::Single | FieldType::Multi => !choices::is_searched(view),
        _ => true,
    }
}

fn draw(live: Live, view: &QuestionView) -> AnyView {
    if view.kind == FieldType::Group {
        return rows::group(live, view);
    }
    let path = live.path.get_value();
    let id = control_id(&path);
    let label = view.label.clone();
    let marked = view.prefill.is_some().then(|| suggest::mark(live, view.label.clone()));
    let computed =
        view.wanted == Required::Computed || view.kind == FieldType::Computed || live.comes_with_signature();
    let required = Signal::derive(move || {
        live.view.with(|view| view.as_ref().is_some_and(|view| view.required)).then(|| t("common-required"))
    });
    let local = RwSignal::new(None::<String>);
    notes_unfinished(live, &path, local);
    let show_missing = live.session.with_value(|session| session.show_missing.clone());
    let error = Signal::derive(move || {
        let gaps = show_missing.get();
        local.get().or_else(|| live.refused.get().as_ref().map(words::refused)).or_else(|| {
            live.view.with(|view| {
                let problems = view.as_ref().map(|view| view.problems.as_slice()).unwrap_or_default();
                problems.iter().find(|it| it.blocks() && (gaps || !words::is_gap(it))).map(words::problem)
            })
        })
    });
    let opened = {
        let path = path.clone();
        move |_| {
            live.session.try_with_value(|session| session.opened(&path));
        }
    };
    let contested = {
        let path = path.clone();
        move || live.session.with_value(|session| session.contested(&path))
    };
    let conflicts = live.session.with_value(|session| To::Conflicts(session.case.id.clone()).path());
    let shown = view.clone();
    let tools = if computed { None } else { Some(ViewFn::from(move || unless_answered(live))) };
    let group = is_group(view) && !computed;
    let under = use_context::<Under>().map(|under| (under.0)(live.session, &path));
    view! {
        <div class="question" on:focusin=opened on:focusout=move |_| live.left()>
            <Field id label hint=view.hint.clone() language=words::asked_in() required error group tools=tools.unwrap_or_else(|| ViewFn::from(|| ()))>
                // Made inside the field, where it finds its id and its descriptions.
                {input(live, &shown, local)}
            </Field>
            {marked}
            {move || contested().then(|| view! {
                <p class="question__conflict">
                    {t("field-conflict")} " " <a href=conflicts.clone()>{t("field-conflict-open")}</a>
                </p>
            })}
            {under}
        </div>
    }
    .into_any()
}

/// Has the form know where something stands that is no answer yet.
fn notes_unfinished(live: Live, path: &Path, local: RwSignal<Option<String>>) {
    let note = {
        let path = path.clone();
        move |unfinished: bool| {
            live.session.try_with_value(|session| {
                let mut all = session.unfinished.borrow_mut();
                if unfinished { all.insert(path.clone()) } else { all.remove(&path) }
            });
        }
    };
    let gone = note.clone();
    Effect::new(move |_| note(local.with(Option::is_some)));
    on_cleanup(move || gone(false));
}

/// The input for a type of question. A new type is one more line here and one more component.
fn input(live: Live, view: &QuestionView, local: RwSignal<Option<String>>) -> AnyView {
    match view.kind {
        FieldType::Single | FieldType::Longtext if live.comes_with_signature() => stands(live),
        FieldType::Text if view.many => texts::many(live),
        FieldType::Text => texts::line(live, view),
        FieldType::Longtext => texts::long(live),
        FieldType::Number => texts::number(live, local),
        FieldType::Money => texts::money(live, local),
        FieldType::Location => texts::place(live),
        FieldType::Signature => texts::signature(live, view),
        FieldType::Datetime => dates::moment(live, local),
        FieldType::Date => dates::day(live, local),
        FieldType::PartialDate => dates::partial(live, local),
        FieldType::Bool => choices::yes_no(live),
        FieldType::Yn => choices::yes_no_unknown(live),
        FieldType::Single => choices::one(live, view, local),
        FieldType::Multi => choices::several(live, view, local),
        FieldType::Country | FieldType::Language => choices::standard(live, view, local),
        FieldType::Ref => links::reference(live, view),
        FieldType::Computed => stands(live),
        FieldType::File | FieldType::Photo | FieldType::Audio | FieldType::Drawing => {
            let path = live.path.get_value();
            let taken = use_context::<Attach>().and_then(|attach| (attach.0)(live.session, &path));
            let later = || view! { <p class="question__later">{t("field-not-here-yet")}</p> }.into_any();
            taken.unwrap_or_else(later)
        }
        FieldType::Group => ().into_any(),
    }
}

/// An answer that nobody writes here.
fn stands(live: Live) -> AnyView {
    let empty = if live.comes_with_signature() { "field-signed-at-end" } else { "field-computed-empty" };
    let words = Signal::derive(move || {
        live.view.with(|view| match view {
            Some(view) if view.answer.is_value() => {
                live.session.with_value(|it| words::answer(it.known(), Some(view), &view.answer))
            }
            _ => t(empty),
        })
    });
    view! { <p class="question__computed">{move || words.get()}</p> }.into_any()
}

/// The menu of reasons, while no answer stands: beside one it would only be in the way.
fn unless_answered(live: Live) -> impl IntoView {
    let answered =
        Memo::new(move |_| live.view.with(|view| view.as_ref().is_some_and(|view| view.answer.is_value())));
    move || (!answered.get()).then(|| absence_menu(live))
}

fn absence_menu(live: Live) -> impl IntoView {
    let reasons: Vec<Choice> = Absence::GIVEN
        .iter()
        .map(|reason| Choice::new(words::absence_key(*reason), words::absence(*reason)))
        .collect();
    let value = live.read(|answer| match answer {
        Answer::Absent(reason) if *reason != Absence::NotYet => Some(words::absence_key(*reason).to_owned()),
        _ => None,
    });
    let choose = UnsyncCallback::new(move |key: String| {
        let reason = Absence::GIVEN.into_iter().find(|reason| words::absence_key(*reason) == key);
        if let Some(reason) = reason {
            live.answer(Answer::Absent(reason));
        }
    });
    view! {
        <AbsenceMenu
            label=t("field-no-answer")
            reasons
            value
            on_choose=choose
            clear_label=t("field-absence-clear")
            on_clear=UnsyncCallback::new(move |()| live.clear())
        />
    }
}
