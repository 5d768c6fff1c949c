//! A repeating group: one card for each row, closed to a line that says who or what it is.

use domain::{Answer, Path};
use form_engine::{FieldType, QuestionView};
use leptos::prelude::*;

use super::list::QuestionList;
use super::question::{Live, Session, asked, control_id};
use super::words;
use crate::i18n::{t, tv};
use crate::ports::page;
use crate::ui::{Button, ButtonKind, IconName, RepeatCard, RepeatWords};

/// How many answers name a closed card.
const NAMED_BY: usize = 3;

pub(super) fn group(live: Live, view: &QuestionView) -> AnyView {
    let path = live.path.get_value();
    let id = control_id(&path);
    let (heading, hint) = (view.label.clone(), view.hint.clone());
    let session = live.session;
    let rows = {
        let path = path.clone();
        let shape = session.with_value(|it| it.shape.clone());
        // Rows that were taken away on this screen stay in the list, so that they can be put back.
        let known = RwSignal::new(Vec::<Path>::new());
        Effect::new(move |_| {
            shape.track();
            let standing = session.with_value(|it| it.engine(|engine| engine.rows(&path)));
            let missing: Vec<Path> = known
                .with_untracked(|known| standing.into_iter().filter(|row| !known.contains(row)).collect());
            if !missing.is_empty() {
                known.update(|known| known.extend(missing));
            }
        });
        known
    };
    let opened = RwSignal::new(None::<Path>);
    let add = {
        let path = path.clone();
        UnsyncCallback::new(move |()| {
            if stays(session, opened) {
                return;
            }
            if let Some(row) = session.with_value(|it| it.add_row(&path)) {
                opened.set(Some(row));
            }
        })
    };
    let show_missing = session.with_value(|it| it.show_missing.clone());
    let problem = move || {
        let gaps = show_missing.get();
        live.view.with(|view| {
            let problems = view.as_ref().map(|view| view.problems.as_slice()).unwrap_or_default();
            // Before the first entry there is nothing to be wrong about, only something to be missing.
            let shown = |it: &&form_engine::Problem| match words::is_gap(it) {
                true => gaps,
                false => !rows.with(Vec::is_empty),
            };
            problems.iter().filter(|it| it.blocks()).find(shown).map(words::problem)
        })
    };
    let add_label = tv("field-row-add-named", &[("name", heading.clone().into())]);
    view! {
        <fieldset class="rows" id=id tabindex="-1">
            <legend class="rows__title">{asked(heading)}</legend>
            {hint.map(|hint| view! { <p class="field__hint">{asked(hint)}</p> })}
            {move || problem().map(|words| view! { <p class="field__error">{words}</p> })}
            {move || rows.with(Vec::is_empty).then(|| view! { <p class="rows__none">{t("field-row-none")}</p> })}
            <For each=move || rows.get() key=Clone::clone children=move |row| view! { <Row live row opened /> } />
            <Button label=add_label icon=IconName::Plus kind=ButtonKind::Secondary on_press=add />
        </fieldset>
    }
    .into_any()
}

#[component]
fn Row(live: Live, row: Path, opened: RwSignal<Option<Path>>) -> impl IntoView {
    let session = live.session;
    let row = StoredValue::new(row);
    let shape = session.with_value(|it| it.shape.clone());
    let removed = {
        let shape = shape.clone();
        Signal::derive(move || {
            shape.track();
            let group = row.with_value(Path::parent);
            group.is_none_or(|group| {
                !session.with_value(|it| {
                    it.engine(|engine| row.with_value(|row| engine.rows(&group).contains(row)))
                })
            })
        })
    };
    let title = Signal::derive(move || {
        shape.track();
        let named = session.with_value(|it| row.with_value(|row| row_title(it, row)));
        if named.is_empty() { t("field-row-untitled") } else { named }
    });
    let open =
        Signal::derive(move || opened.with(|opened| row.with_value(|row| opened.as_ref() == Some(row))));
    let on_open = UnsyncCallback::new(move |open: bool| {
        if !stays(session, opened) {
            opened.set(open.then(|| row.get_value()));
        }
    });
    let on_remove = UnsyncCallback::new(move |gone: bool| {
        session.with_value(|it| row.with_value(|row| it.keep_row(row, !gone)));
    });
    let word = |id: &'static str| Signal::stored(t(id));
    let words = RepeatWords {
        edit: word("common-edit"),
        done: word("field-row-done"),
        remove: word("field-row-remove"),
        undo: word("field-row-undo"),
        removed: word("field-row-removed"),
    };
    let id = row.with_value(control_id);
    view! {
        <RepeatCard id title open on_open removed on_remove words>
            {move || {
                let paths = session.with_value(|it| it.engine(|engine| row.with_value(|row| engine.row_paths(row))));
                view! { <QuestionList session paths /> }
            }}
        </RepeatCard>
    }
}

/// True where the open card holds something that is no answer yet, such as a day without its time: closed, it would be gone.
/// The focus goes there, where it says what is wrong.
fn stays(session: Session, opened: RwSignal<Option<Path>>) -> bool {
    let Some(row) = opened.get_untracked() else { return false };
    let within = format!("{row}/");
    let first = session.with_value(|it| {
        it.unfinished.borrow().iter().find(|path| path.as_str().starts_with(&within)).cloned()
    });
    if let Some(path) = &first {
        page::focus(&control_id(path));
    }
    first.is_some()
}

/// The first answers of a row that say who or what it is.
pub(crate) fn row_title(session: &super::FormSession, row: &Path) -> String {
    let telling = |view: &QuestionView| {
        view.relevant
            && matches!(
                view.kind,
                FieldType::Text
                    | FieldType::Single
                    | FieldType::Language
                    | FieldType::Country
                    | FieldType::PartialDate
                    | FieldType::Date
            )
            && view.answer.is_value()
            && !session.is_shut(view)
            && !matches!(&view.answer, Answer::Choice(key) if key == "other")
    };
    session.engine(|engine| {
        let paths = engine.row_paths(row);
        let views = paths.iter().filter_map(|path| engine.question(path)).filter(telling).take(NAMED_BY);
        views
            .map(|view| words::answer(session.known(), Some(&view), &view.answer))
            .collect::<Vec<_>>()
            .join(", ")
    })
}
