//! Where two people answered differently: both answers with author and time, and a choice with a reason.

use std::rc::Rc;

use domain::{Author, Body, Choice as Settle, Claim, Conflict, ConflictValue, Refused, conflicts, resolve};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::conflicts_both::{BOTH, Both, as_answer, both_texts};
use super::opened::{CaseHandle, with_case};
use crate::app::desk::{Desk, desk};
use crate::app::failure;
use crate::app::open_case::OpenCase;
use crate::app::routes::To;
use crate::forms::{FormSession, Locked, row_title, words};
use crate::i18n::{set_apart, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, EmptyState, Field, PageHeader, TextArea, Tone};

/// All questions of the case that have several answers.
#[component]
pub(crate) fn ConflictsPage() -> impl IntoView {
    with_case(|case| view! { <Conflicts case /> })
}

#[component]
fn Conflicts(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    // Compared by place and changes, so that a reason half written survives what arrives elsewhere in the case.
    let found = Memo::new(move |_| Listed(case.with_value(|it| it.track(conflicts))));
    view! {
        <main class="page page--narrow" id="content">
            <PageHeader
                title=t("conflicts-title")
                lead=t("conflicts-lead")
                back_href=To::Case(id).path()
                back_label=t("common-back")
            />
            {move || found.with(|list| list.0.is_empty()).then(|| view! { <EmptyState title=t("conflicts-none") /> })}
            <div class="stack">
                <For each=move || found.get().0 key=key_of children=move |conflict| view! { <Settling case conflict /> } />
            </div>
        </main>
    }
}

#[derive(Clone, PartialEq)]
struct Listed(Vec<Conflict>);

fn key_of(conflict: &Conflict) -> String {
    let changes: Vec<&str> = conflict.values.iter().map(|value| value.change.as_str()).collect();
    format!("{} {} {}", conflict.document, conflict.path, changes.join(" "))
}

/// The question in words, and each answer in words; read from the form.
#[derive(Clone, Default)]
struct Worded {
    question: String,
    /// Which form it stands in, and in the entry of whom or what.
    place: String,
    values: Vec<String>,
    /// Both texts as one, where the question takes a text of many lines.
    both: Option<String>,
    form: Option<Rc<FormSession>>,
}

async fn word(desk: &Rc<Desk>, open: &Rc<OpenCase>, conflict: &Conflict) -> Worded {
    let session = FormSession::open(desk, open, &conflict.document).await.ok();
    let view = session.as_ref().and_then(|it| it.engine(|engine| engine.question(&conflict.path)));
    let group = conflict.path.parent();
    let label = |path: &domain::Path| {
        session.as_ref().and_then(|it| it.engine(|engine| engine.question(path))).map(|view| view.label)
    };
    let question = view.as_ref().map(|view| view.label.clone()).or_else(|| group.as_ref().and_then(label));
    let form = open.now(|file| file.opening(&conflict.document).map(|it| desk.shelf.title(it.form)));
    let entry = conflict.path.parent().zip(session.as_ref());
    let entry = entry.map(|(row, session)| row_title(session, &row)).filter(|title| !title.is_empty());
    let place = form.into_iter().chain(entry).collect::<Vec<_>>().join(" · ");
    let claim = |value: &ConflictValue| match &value.value {
        Claim::Answer(answer) => {
            words::answer(words::Known { desk, case: Some(open) }, view.as_ref(), answer)
        }
        Claim::RowAdded => t("conflicts-row-added"),
        Claim::RowRemoved => t("conflicts-row-removed"),
        Claim::EditedInRow(path) => {
            tv("conflicts-row-edited", &[("question", label(path).unwrap_or_default().into())])
        }
    };
    Worded {
        place,
        question: question.unwrap_or_else(|| conflict.path.as_str().to_owned()),
        values: conflict.values.iter().map(claim).collect(),
        both: view.as_ref().and_then(|view| both_texts(conflict, view)),
        form: session.clone(),
    }
}

fn refused_words(refused: &Refused) -> String {
    t(match refused {
        Refused::NoReason => "conflicts-no-reason",
        Refused::NoConflict => "conflicts-gone",
        _ => "conflicts-choose",
    })
}

/// What a person may choose: one of the values, or whether the row stays.
fn choices(conflict: &Conflict) -> Vec<(String, Settle)> {
    if conflict.about_row {
        return vec![("keep".to_owned(), Settle::KeepRow), ("remove".to_owned(), Settle::RemoveRow)];
    }
    conflict
        .values
        .iter()
        .map(|value| (value.change.as_str().to_owned(), Settle::Keep(value.change.clone())))
        .collect()
}

#[component]
fn Settling(case: CaseHandle, conflict: Conflict) -> impl IntoView {
    let chosen = RwSignal::new(None::<String>);
    let both = RwSignal::new(None::<String>);
    let reason = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let name = format!("conflict-{}-{}", conflict.document, conflict.path.as_str().replace('/', "-"));
    let conflict = StoredValue::new(conflict);
    let worded = LocalResource::new(move || {
        let (desk, open, conflict) = (desk(), case.get_value(), conflict.get_value());
        async move { word(&desk, &open, &conflict).await }
    });
    let settle = UnsyncCallback::new(move |()| {
        let Some(key) = chosen.get_untracked() else {
            wrong.set(Some(t("conflicts-choose")));
            return;
        };
        let choice = if key == BOTH {
            let text = both
                .get_untracked()
                .unwrap_or_else(|| worded.get_untracked().and_then(|it| it.both).unwrap_or_default());
            match as_answer(&text) {
                Ok(answer) => Some(Settle::Write(answer)),
                Err(words) => {
                    wrong.set(Some(words));
                    return;
                }
            }
        } else {
            conflict.with_value(|it| choices(it).into_iter().find(|(its, _)| *its == key).map(|(_, it)| it))
        };
        let body = choice.map(|choice| {
            conflict.with_value(|it| {
                case.with_value(|open| {
                    open.now(|file| resolve(file, &it.document, &it.path, choice, &reason.get_untracked()))
                })
            })
        });
        match body {
            Some(Ok(body)) => write(case, body, busy, wrong),
            Some(Err(refused)) => wrong.set(Some(refused_words(&refused))),
            None => wrong.set(Some(t("conflicts-choose"))),
        }
    });
    let sides = move || {
        let worded = worded.get().unwrap_or_default();
        let path = conflict.with_value(|it| it.path.clone());
        match worded.form.as_ref().filter(|form| form.shuts(&path)) {
            Some(form) => {
                let session = StoredValue::new_local(Rc::clone(form));
                view! { <Locked session paths=vec![path] /> }.into_any()
            }
            None => {
                let drawn = conflict.with_value(|it| sides(it, &worded, &name, chosen));
                let merged = worded.both.map(|proposed| {
                    view! { <Both name=name.clone() proposed text=both chosen /> }
                });
                view! { {drawn} {merged} }.into_any()
            }
        }
    };
    let id = conflict.with_value(|it| format!("reason-{}", it.path.as_str().replace('/', "-")));
    view! {
        <fieldset class="conflict">
            <legend>
                {move || worded.get().map(|it| view! { <span class="conflict__place">{it.place}</span> {it.question} })}
            </legend>
            <div class="conflict__sides">{sides}</div>
            {move || wrong.get().map(|words| view! { <Banner tone=Tone::Stop title=words /> })}
            <Field id label=t("conflicts-reason") hint=t("conflicts-reason-hint") required=t("common-required")>
                <TextArea value=reason on_input=UnsyncCallback::new(move |text| reason.set(text)) />
            </Field>
            <Button label=t("conflicts-settle") kind=ButtonKind::Primary busy on_press=settle />
        </fieldset>
    }
}

fn write(case: CaseHandle, body: Body, busy: RwSignal<bool>, wrong: RwSignal<Option<String>>) {
    busy.set(true);
    wrong.set(None);
    spawn_local(async move {
        if let Err(error) = case.get_value().write(vec![body]).await {
            wrong.try_set(Some(failure::of_store(&error)));
            busy.try_set(false);
        }
    });
}

/// Whose words they are.
pub(super) fn author_words(value: &ConflictValue) -> String {
    match &value.author {
        Author::Staff(user) => desk().name_of(user),
        Author::Child => t("case-people-child"),
        Author::Guardian => t("conflicts-guardian"),
    }
}

fn sides(conflict: &Conflict, worded: &Worded, name: &str, chosen: RwSignal<Option<String>>) -> AnyView {
    let meta = |value: &ConflictValue| {
        format!("{} · {}", set_apart(&author_words(value)), intl::date_and_time(tag(), value.recorded))
    };
    let told: Vec<(String, String)> = conflict
        .values
        .iter()
        .zip(worded.values.iter())
        .map(|(value, words)| (words.clone(), meta(value)))
        .collect();
    if conflict.about_row {
        let history = told
            .into_iter()
            .map(|(words, meta)| view! { <li>{words} " " <span class="conflict__meta">{meta}</span></li> });
        let options = [("keep", "conflicts-keep-row"), ("remove", "conflicts-remove-row")];
        return view! {
            <ul>{history.collect_view()}</ul>
            {options.into_iter().map(|(key, words)| side(name, key.to_owned(), t(words), String::new(), chosen)).collect_view()}
        }
        .into_any();
    }
    let keys = choices(conflict).into_iter().map(|(key, _)| key);
    keys.zip(told).map(|(key, (words, meta))| side(name, key, words, meta, chosen)).collect_view().into_any()
}

fn side(name: &str, key: String, words: String, meta: String, chosen: RwSignal<Option<String>>) -> AnyView {
    let own = StoredValue::new(key);
    view! {
        <label class="conflict__side">
            <span class="conflict__head">
                <input
                    type="radio"
                    class="choice__input"
                    name=name.to_owned()
                    on:change=move |_| chosen.set(Some(own.get_value()))
                />
                <span>{t("conflicts-keep")}</span>
            </span>
            <span class="conflict__value" dir="auto">{words}</span>
            <span class="conflict__meta">{meta}</span>
        </label>
    }
    .into_any()
}
