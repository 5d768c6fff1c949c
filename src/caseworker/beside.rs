//! Beside a statement: how it was asked, how adults read it, and the child's way to take it back. Nothing here edits a
//! word of the child.

use domain::{Author, Body, CHANGE_REASONS, CaseFact, ChangeId, ChildStatement, TakenBack, TypedBy};
use form_engine::MOST_CHARACTERS;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::lanes::reason_words;
use super::opened::CaseHandle;
use super::other_words::{OtherWordsOf, PutIntoOtherWords, can_be_put};
use crate::app::desk::desk;
use crate::app::failure;
use crate::i18n::{key, set_apart, t, t_opt, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Choice, Dialog, Field, IconName, Radios, TextArea, Tone};

/// How a statement was asked: depth, who typed, how the child spoke, and how far the translation has come.
#[component]
pub(super) fn HowAsked(
    /// The statement.
    said: ChildStatement,
) -> impl IntoView {
    let mut lines = vec![t(&format!("views-source-{}", key(said.source).replace('_', "-")))];
    if let Some(words) = &said.words {
        let typed =
            if words.typed_by == TypedBy::Worker { "views-typed-worker" } else { "views-typed-child" };
        lines.push(t(typed));
        // What the child typed itself needs nobody's agreement.
        if words.typed_by == TypedBy::Worker && !said.confirmed {
            lines.push(t("views-read-back-not-known"));
        }
    }
    if said.confirmed {
        lines.push(t("views-confirmed"));
    }
    lines.extend(t_opt(&format!("handover-depth-{}", said.shown.band)));
    lines.push(tv(
        "views-shown",
        &[("screen", said.screen.clone().into()), ("version", said.shown.content_version.clone().into())],
    ));
    if let Some(language) = &said.shown.language {
        let name = intl::language_name(tag(), language).unwrap_or_else(|| language.clone());
        lines.push(tv("views-asked-in", &[("language", name.into())]));
    }
    lines.extend(t_opt(&format!("views-translation-{}", said.shown.translation.replace('_', "-"))));
    view! {
        <details>
            <summary>{t("views-how-asked")}</summary>
            <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </details>
    }
}

/// How adults read it, kept apart from what the child said; and the child's wish to take it back.
#[component]
pub(super) fn Beside(
    /// The case.
    case: CaseHandle,
    /// The change that holds the statement.
    change: ChangeId,
    /// The statement.
    said: ChildStatement,
) -> impl IntoView {
    let id = StoredValue::new(change);
    let readings = move || {
        case.with_value(|it| {
            it.track(|file| {
                let of = id.get_value();
                let read = file.readings(&of).map(|(change, text)| {
                    let who = match &change.author {
                        Author::Staff(user) => desk().name_of(user),
                        Author::Child | Author::Guardian => String::new(),
                    };
                    (
                        format!("{} · {}", set_apart(&who), intl::day_of(tag(), change.recorded)),
                        text.to_owned(),
                    )
                });
                read.collect::<Vec<_>>()
            })
        })
    };
    let draw = move || {
        let rows = readings().into_iter().map(|(who, text)| {
            view! { <li><p dir="auto">{text}</p> <p class="voice__meta">{who}</p></li> }
        });
        let rows = rows.collect_view();
        (!rows.is_empty()).then(|| {
            view! {
                <div class="reading">
                    <h4 class="reading__title">{t("views-reading-title")}</h4>
                    <ul>{rows}</ul>
                </div>
            }
        })
    };
    let name = said.id.to_string();
    let put = can_be_put(&said)
        .then(|| view! { <PutIntoOtherWords case change=id.get_value() said=said.clone() /> });
    view! {
        <OtherWordsOf case change=id.get_value() />
        {draw}
        <div class="case__write">
            {put}
            <WriteReading case change=id name=name.clone() />
            <TakeBack case said name />
        </div>
    }
}

#[component]
fn WriteReading(case: CaseHandle, change: StoredValue<ChangeId>, name: String) -> impl IntoView {
    let open = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let failed = RwSignal::new_local(None);
    let field = StoredValue::new(format!("reading-{name}"));
    let wrong = Signal::derive(move || {
        text.with(|words| match words.chars().count() {
            count if count > MOST_CHARACTERS => {
                Some(tv("problem-too-long", &[("n", MOST_CHARACTERS.into())]))
            }
            _ => (tried.get() && words.trim().is_empty()).then(|| t("common-needed")),
        })
    });
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        if wrong.get_untracked().is_some() {
            return;
        }
        let fact = CaseFact::Reading { of: change.get_value(), text: text.get_untracked() };
        spawn_local(async move {
            match case.get_value().write(vec![Body::Fact(fact)]).await {
                Ok(_) => {
                    open.try_set(false);
                    text.try_set(String::new());
                    tried.try_set(false);
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    });
    let close = UnsyncCallback::new(move |()| open.set(false));
    view! {
        <Button label=t("views-reading-add") kind=ButtonKind::Quiet icon=IconName::Pencil on_press=UnsyncCallback::new(move |()| open.set(true)) />
        <Dialog
            id=format!("reading-dialog-{name}")
            open
            on_close=close
            title=t("views-reading-add")
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=t("common-save") kind=ButtonKind::Primary on_press=keep />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            <Field id=field.get_value() label=t("views-reading-title") hint=t("views-reading-hint") error=wrong>
                <TextArea value=text on_input=UnsyncCallback::new(move |words| text.set(words)) />
            </Field>
        </Dialog>
    }
}

#[component]
fn TakeBack(case: CaseHandle, said: ChildStatement, name: String) -> impl IntoView {
    let open = RwSignal::new(false);
    let reason = RwSignal::new(None::<String>);
    let failed = RwSignal::new_local(None);
    let said = StoredValue::new(said);
    let field = StoredValue::new(format!("take-back-{name}"));
    let options = StoredValue::new(CHANGE_REASONS.map(|key| Choice::new(key, reason_words(key))).to_vec());
    let take = UnsyncCallback::new(move |()| {
        let taken = said.with_value(|said| TakenBack {
            statement: said.id.clone(),
            session: said.session.clone(),
            screen: said.screen.clone(),
            said: said.said,
            reason: reason.get_untracked(),
        });
        let fact = CaseFact::StatementTakenBack(Box::new(taken));
        spawn_local(async move {
            if let Err(error) = case.get_value().write_as(&Author::Child, vec![Body::Fact(fact)]).await {
                failed.try_set(Some(error));
            }
        });
    });
    let close = UnsyncCallback::new(move |()| open.set(false));
    view! {
        <Button label=t("views-take-back") kind=ButtonKind::Quiet icon=IconName::Undo on_press=UnsyncCallback::new(move |()| open.set(true)) />
        <Dialog
            id=format!("take-back-dialog-{name}")
            open
            on_close=close
            title=t("views-take-back-title")
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=t("views-take-back-button") kind=ButtonKind::Primary on_press=take />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            <p>{t("views-take-back-words")}</p>
            <Field id=field.get_value() label=t("views-take-back-why") group=true>
                <Radios options=options.get_value() value=reason on_choose=UnsyncCallback::new(move |key| reason.set(Some(key))) />
            </Field>
        </Dialog>
    }
}
