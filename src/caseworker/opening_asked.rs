//! What the data-protection officer says to the openings of closed questions in a case, and the way to answer a question.

use domain::opening::{LockOpening, OPENING_WORDS_MOST, explain_opening, lock_openings_of};
use domain::{Body, Change, ChangeId, Refused};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::opened::CaseHandle;
use super::who_saw::why_opened;
use crate::app::failure;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Button, ButtonKind, Card, Field, TextArea};

/// One opening to which the officer said something.
#[derive(Clone, PartialEq)]
struct Row {
    change: ChangeId,
    what: String,
    why: String,
    lines: Vec<String>,
    waits: Option<ChangeId>,
}

/// The card; nothing while the officer said nothing.
#[component]
pub(super) fn OpeningAnswers(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let rows = Memo::new(move |_| {
        case.with_value(|it| {
            it.track(|file| {
                let all = lock_openings_of(file);
                let said = all.iter().filter(|it| it.seen.is_some() || !it.asked.is_empty());
                said.map(row).collect::<Vec<_>>()
            })
        })
    });
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <Card id="openings-asked" title=t("opening-case-title")>
                    <p>{t("opening-case-lead")}</p>
                    <ul class="permissions">
                        <For each=move || rows.get() key=|row| row.change.clone() let:row>
                            <One case row rows />
                        </For>
                    </ul>
                </Card>
            }
        })
    }
}

/// One opening. `row` is how it stood when it came; `rows` says how it stands now: an answer that is being written stays.
#[component]
fn One(case: CaseHandle, row: Row, rows: Memo<Vec<Row>>) -> impl IntoView {
    let Row { change, what, why, .. } = row.clone();
    let about = what.clone();
    let now = Memo::new(move |_| {
        rows.with(|rows| rows.iter().find(|it| it.change == row.change).cloned())
            .unwrap_or_else(|| row.clone())
    });
    let waits = Memo::new(move |_| now.with(|it| it.waits.clone()));
    // An answer that is being written outlives a further question.
    let words = RwSignal::new(String::new());
    let lines = move || {
        let lines = now.with(|it| it.lines.clone());
        lines.into_iter().map(|words| view! { <p dir="auto">{words}</p> }).collect_view()
    };
    view! {
        <li class="permission" id=format!("opening-{change}")>
            <p>{what}</p>
            <p class="question__note" dir="auto">{why}</p>
            {lines}
            {move || waits.get().map(|asked| view! { <Explain case asked words about=about.clone() /> })}
        </li>
    }
}

fn row(of: &LockOpening<'_>) -> Row {
    let who = |change: &Change| super::case::name_of(&change.entered_by);
    let said = |id: &str, name: String, change: &Change, words: &str| {
        let when = intl::date_and_time(tag(), change.recorded);
        tv(id, &[("who", name.into()), ("when", when.into()), ("words", words.into())])
    };
    let mut lines = Vec::new();
    for it in &of.asked {
        lines.push(said("opening-line-asked", it.seen.name.clone(), it.change, &it.seen.remark));
        lines
            .extend(it.explained.iter().map(|(by, words)| said("opening-line-answered", who(by), by, words)));
    }
    if let Some((change, seen)) = of.seen {
        let id = if seen.remark.is_empty() { "opening-line-looked" } else { "opening-line-seen" };
        lines.push(said(id, seen.name.clone(), change, &seen.remark));
    }
    let opened =
        [("who", who(of.change).into()), ("when", intl::date_and_time(tag(), of.change.recorded).into())];
    Row {
        change: of.change.id.clone(),
        what: tv("permissions-opened-by", &opened),
        why: why_opened(of.reason, of.words),
        lines,
        waits: of.open_question().map(|it| it.change.id.clone()),
    }
}

/// The box for the answer.
#[component]
fn Explain(case: CaseHandle, asked: ChangeId, words: RwSignal<String>, about: String) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let id = format!("explain-{asked}");
    let asked = StoredValue::new(asked);
    let most = u32::try_from(OPENING_WORDS_MOST).unwrap_or(u32::MAX);
    let send = UnsyncCallback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        let fact = case.with_value(|it| {
            it.now(|file| explain_opening(file, &asked.get_value(), &words.get_untracked()))
        });
        let fact = match fact {
            Ok(fact) => fact,
            Err(Refused::NoReason) => return wrong.set(Some(t("opening-words-needed"))),
            // Somebody answered meanwhile: the page shows it.
            Err(_) => return,
        };
        busy.set(true);
        spawn_local(async move {
            let done = case.get_value().write(vec![Body::Fact(fact)]).await;
            busy.try_set(false);
            if done.is_ok() {
                words.try_set(String::new());
            }
            wrong.try_set(done.err().map(|error| failure::of_store(&error)));
        });
    });
    view! {
        <Field id label=t("opening-explain") hint=t("opening-explain-hint") required=t("common-required") error=wrong>
            <TextArea value=words on_input=UnsyncCallback::new(move |it| words.set(it)) max_length=most />
        </Field>
        <Button label=t("opening-explain-send") about kind=ButtonKind::Primary busy on_press=send />
    }
}
