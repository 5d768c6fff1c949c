//! Beside an answer of staff: the child's own words that it rests on. Statements are linked, never copied; what the
//! child took back is masked in every link as well.

use catalogue::ChildTexts;
use domain::{Asked, Body, CaseFile, ChildStatement, Offered, Path, RestsOn, StatementId, offered, rests_on};
use domain::{DocumentId, rests_on_child};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;

use super::coverage::child_texts;
use super::form_page::FormHandle;
use super::other_words::{self, InOtherWords};
use super::views::{Statement, card_words};
use crate::app::failure;
use crate::forms::{FormSession, Under, name_of};
use crate::i18n::{t, tv};
use crate::ui::{
    Banner, Button, ButtonKind, Checkboxes, Choice, ChoiceLayout, Dialog, Field, IconName, Tone,
};

/// So many characters of what a child chose stand beside a statement in the list.
const GIST: usize = 140;

/// What the page of a form shows of the child's words; one for all of its questions.
#[derive(Clone, Copy)]
struct Evidence {
    /// The question whose links are being chosen.
    choosing: RwSignal<Option<Choosing>>,
    /// The statement that is read.
    reading: RwSignal<Option<StatementId>>,
}

/// What is being chosen for a question.
#[derive(Clone, PartialEq)]
struct Choosing {
    path: Path,
    asked: &'static Asked,
    /// What stood there when the list was opened.
    seen: RestsOn,
}

/// Lets the questions of this page link to what the child said.
pub(super) fn provide_evidence() {
    provide_context(Evidence { choosing: RwSignal::new(None), reading: RwSignal::new(None) });
    provide_context(Under(under));
}

/// The question's entry in the list of those that may rest on the child's words.
fn asked_at(session: &FormSession, path: &Path) -> Option<&'static Asked> {
    let form = session.engine(|engine| engine.form().about().id.clone());
    rests_on_child(&form, path)
}

/// What the answer at this path rests on, in lines for the review and for paper.
pub(super) fn lines(session: &FormSession, path: &Path) -> Vec<String> {
    if asked_at(session, path).is_none() {
        return Vec::new();
    }
    let found = session.case.now(|file| rests_on(file, &session.document, path));
    let line =
        |id: &StatementId| tv("evidence-line", &[("words", name_of(session.known(), id.as_str()).into())]);
    found.statements.iter().map(line).collect()
}

/// Under a question: nothing where it cannot rest on the child's words, or the child said nothing that is here.
fn under(form: FormHandle, path: &Path) -> AnyView {
    let Some(evidence) = use_context::<Evidence>() else { return ().into_any() };
    let Some(asked) = form.with_value(|it| asked_at(it, path)) else { return ().into_any() };
    view! { <Links form evidence path=path.clone() asked /> }.into_any()
}

#[component]
fn Links(form: FormHandle, evidence: Evidence, path: Path, asked: &'static Asked) -> impl IntoView {
    let path = StoredValue::new(path);
    let of =
        move |file: &CaseFile, document: &DocumentId| path.with_value(|path| rests_on(file, document, path));
    let standing = Memo::new(move |_| {
        form.try_with_value(|it| it.case.track(|file| of(file, &it.document))).unwrap_or_default()
    });
    let said = Memo::new(move |_| {
        let any =
            |file: &CaseFile| file.statements().any(|(_, it)| it.state == domain::AnswerState::Answered);
        form.try_with_value(|it| it.case.track(any)).unwrap_or_default()
    });
    let choose = UnsyncCallback::new(move |()| {
        let seen = standing.get_untracked();
        evidence.choosing.set(Some(Choosing { path: path.get_value(), asked, seen }));
    });
    let label = form.with_value(|it| {
        it.engine(|engine| path.with_value(|path| engine.question(path)).map(|view| view.label))
    });
    let label = StoredValue::new(label.unwrap_or_default());
    let chips = move || {
        let ids = standing.get().statements;
        (!ids.is_empty()).then(|| {
            let chips =
                ids.into_iter().map(|id| view! { <li><LinkChip form evidence id /></li> }).collect_view();
            view! {
                <p class="evidence__title">{t("field-link-rests-on")}</p>
                <ul class="evidence__list">{chips}</ul>
            }
        })
    };
    let button = move || {
        let none = standing.with(|it| it.statements.is_empty());
        (said.get() || !none).then(|| {
            let words = if none { "evidence-add" } else { "evidence-change" };
            view! {
                <Button label=t(words) about=label.get_value() kind=ButtonKind::Quiet icon=IconName::Speech on_press=choose />
            }
        })
    };
    view! { <div class="evidence">{chips} {button}</div> }
}

/// One linked statement. A press opens the words as the child said them; what is masked opens nothing.
#[component]
fn LinkChip(form: FormHandle, evidence: Evidence, id: StatementId) -> impl IntoView {
    let there = form.with_value(|it| it.case.now(|file| file.statements().any(|(_, said)| said.id == id)));
    let masked = form.with_value(|it| it.case.now(|file| file.taken_back().contains_key(&id)));
    if masked {
        return view! { <span class="evidence__gone">{t("field-link-taken-back")}</span> }.into_any();
    }
    if !there {
        return view! { <span class="evidence__gone">{t("evidence-not-here")}</span> }.into_any();
    }
    let words = form.with_value(|it| name_of(it.known(), id.as_str()));
    view! {
        <button type="button" class="evidence__link" dir="auto" on:click=move |_| evidence.reading.set(Some(id.clone()))>
            {words}
        </button>
    }
    .into_any()
}

/// The two dialogs of the page: choosing what an answer rests on, and reading a statement.
#[component]
pub(super) fn EvidenceDialogs(
    /// The form.
    form: FormHandle,
) -> impl IntoView {
    use_context::<Evidence>().map(|evidence| {
        let reading = evidence.reading;
        let words = move || {
            let id = reading.get()?;
            Some(view! { <Words form id /> })
        };
        view! {
            <Choose form evidence />
            <Dialog
                id="evidence-words"
                open=Signal::derive(move || reading.with(Option::is_some))
                on_close=UnsyncCallback::new(move |()| reading.set(None))
                title=t("evidence-words-title")
                close_label=t("common-close")
            >
                {words}
            </Dialog>
        }
    })
}

/// The statement letter by letter.
#[component]
fn Words(form: FormHandle, id: StatementId) -> impl IntoView {
    let texts = child_texts();
    move || {
        let found = form.with_value(|it| {
            it.case.now(|file| {
                let found = file.statements().find(|(_, said)| said.id == id);
                found.map(|(change, said)| {
                    (change.language.clone(), said.clone(), other_words::lines(file, &change.id))
                })
            })
        });
        let texts = texts.get().flatten();
        found.map(|(language, said, lines)| {
            view! { <Statement language said texts><InOtherWords lines /></Statement> }
        })
    }
}

#[component]
fn Choose(form: FormHandle, evidence: Evidence) -> impl IntoView {
    let choosing = evidence.choosing;
    let chosen = RwSignal::new(Vec::<String>::new());
    let failed = RwSignal::new_local(None::<StoreError>);
    Effect::new(move |_| {
        let standing = choosing.with(|it| it.as_ref().map(|it| it.seen.statements.clone()));
        chosen.set(standing.unwrap_or_default().iter().map(ToString::to_string).collect());
        failed.set(None);
    });
    let keep = UnsyncCallback::new(move |()| {
        let Some(Choosing { path, seen, .. }) = choosing.get_untracked() else { return };
        let ids: Vec<StatementId> = chosen.get_untracked().iter().filter_map(|id| id.parse().ok()).collect();
        if ids == seen.statements {
            choosing.set(None);
            return;
        }
        spawn_local(async move {
            let (case, document) = form.with_value(|it| (std::rc::Rc::clone(&it.case), it.document.clone()));
            let fact = seen.changed_to(&document, &path, ids);
            match case.write(vec![Body::Fact(fact)]).await {
                Ok(_) => drop(choosing.try_set(None)),
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    });
    let close = UnsyncCallback::new(move |()| choosing.set(None));
    view! {
        <Dialog
            id="evidence-choose"
            open=Signal::derive(move || choosing.with(Option::is_some))
            on_close=close
            title=t("evidence-title")
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=t("evidence-keep") kind=ButtonKind::Primary on_press=keep />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            <p>{t("evidence-lead")}</p>
            <Lists form evidence chosen />
        </Dialog>
    }
}

/// What can be chosen: what speaks about the question, then everything else that the child said.
#[component]
fn Lists(form: FormHandle, evidence: Evidence, chosen: RwSignal<Vec<String>>) -> impl IntoView {
    let texts = child_texts();
    let change = UnsyncCallback::new(move |(key, on): (String, bool)| {
        chosen.update(|list| {
            list.retain(|it| *it != key);
            if on {
                list.push(key);
            }
        });
    });
    move || {
        let Choosing { path, asked, seen } = evidence.choosing.get()?;
        let texts = texts.get().flatten();
        let (near, far) = form.with_value(|it| choices(it, &path, asked, &seen, texts.as_ref()));
        let list = |id: &'static str, title: &'static str, options: Vec<Choice>| {
            (!options.is_empty()).then(|| {
                view! {
                    <Field id label=t(title) group=true>
                        <Checkboxes options value=chosen on_change=change layout=ChoiceLayout::Stacked />
                    </Field>
                }
            })
        };
        let other = if near.is_empty() { "evidence-all" } else { "evidence-other" };
        let about = if asked.factors.is_empty() && far.is_empty() { "evidence-all" } else { "evidence-near" };
        Some(view! { {list("evidence-near", about, near)} {list("evidence-far", other, far)} })
    }
}

/// The choices beside what the question is about, and the others. What is linked but offered no more stays among
/// them, so that it can be taken away.
fn choices(
    session: &FormSession,
    path: &Path,
    asked: &Asked,
    seen: &RestsOn,
    texts: Option<&ChildTexts>,
) -> (Vec<Choice>, Vec<Choice>) {
    session.case.now(|file| {
        let all = offered(file, &session.document, path, asked);
        let gone = seen.statements.iter().filter(|id| !all.iter().any(|it| it.id == **id));
        let gone = gone.map(|id| Offered { id: id.clone(), speaks_to: false }).collect::<Vec<_>>();
        let (near, far): (Vec<_>, Vec<_>) = all.into_iter().chain(gone).partition(|it| it.speaks_to);
        let choice = |it: Offered| {
            let words = name_of(session.known(), it.id.as_str());
            let choice = Choice::new(it.id.as_str(), words);
            let said = file.statements().find(|(_, said)| said.id == it.id);
            match said.and_then(|(_, said)| gist(said, texts)) {
                Some(gist) => choice.with_hint(gist),
                None => choice,
            }
        };
        (near.into_iter().map(choice).collect(), far.into_iter().map(choice).collect())
    })
}

/// What stood on the cards that the child chose, in one line; none where its own words say it.
fn gist(said: &ChildStatement, texts: Option<&ChildTexts>) -> Option<String> {
    if said.words.is_some() {
        return None;
    }
    let cards: Vec<String> = said.chosen.iter().map(|chosen| card_words(said, chosen, texts)).collect();
    let all = cards.join(" · ");
    let short: String = all.chars().take(GIST).collect();
    (!all.is_empty()).then(|| if short.len() < all.len() { format!("{short}…") } else { short })
}
