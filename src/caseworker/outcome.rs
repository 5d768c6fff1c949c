//! Telling the child what was decided: what is prepared, when it is due, the talks that were held, or why none can be.

mod bar;
mod draft;
mod ear;
mod go;
mod heard;
mod item;
mod paper;
mod prepare;
mod react;
mod sealed;
mod show;
mod source;
mod stop;

pub(super) use source::Source;

use domain::outcome::{Decided, TELL_WITHIN, TalkEnd, decisions, untold, working_days_after};
use domain::{Answers, Body, CaseFact, ChangeId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::case::name_of;
use super::come_back::WaitsForYou;
use super::coverage::child_texts;
use super::opened::{CaseHandle, with_case};
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, Card, Field, IconName, LinkButton, PageHeader, TextArea, Tone};

pub(crate) use paper::OutcomePaperPage;
pub(crate) use show::OutcomeShowPage;

/// The page of the case in the address.
#[component]
pub(crate) fn OutcomePage() -> impl IntoView {
    with_case(|case| view! { <Outcome case /> })
}

#[component]
fn Outcome(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("outcome-title") back_href=To::Case(id).path() back_label=t("common-back") />
            <p>{t("outcome-lead")}</p>
            <Standing case />
            <WaitsForYou case />
            <Held case />
            <prepare::Prepare case />
            <NotTold case />
        </main>
    }
}

/// The decision that is talked about: one that the child was not told of, else the newest.
fn decision_of(answers: &Answers<'_>) -> Option<Decided> {
    untold(answers).into_iter().next().or_else(|| decisions(answers).pop())
}

/// By when the child is told, or that it was.
#[component]
fn Standing(case: CaseHandle) -> impl IntoView {
    let open = Memo::new(move |_| case.with_value(|it| it.track(|file| untold(&Answers::of(file)))));
    let none =
        Memo::new(move |_| case.with_value(|it| it.track(|file| decisions(&Answers::of(file)).is_empty())));
    move || match open.get().first() {
        Some(decided) => {
            let due = decided.on.and_then(|day| working_days_after(day, TELL_WITHIN));
            let words = due.map_or_else(
                || t("outcome-due"),
                |day| {
                    let id = if day < intl::today() { "outcome-overdue" } else { "outcome-due-by" };
                    tv(id, &[("day", intl::day(tag(), day).into())])
                },
            );
            view! { <Banner tone=Tone::Warn title=words still=true /> }.into_any()
        }
        None if none.get() => view! { <Banner title=t("outcome-no-decision") still=true /> }.into_any(),
        None => view! { <Banner tone=Tone::Ok title=t("outcome-told") still=true /> }.into_any(),
    }
}

/// The talks that were held, newest first, each with the child's reaction and its paper, and reasons for none.
#[component]
fn Held(case: CaseHandle) -> impl IntoView {
    type Line = (ChangeId, String, String, bool);
    let texts = child_texts();
    let texts = Signal::derive(move || texts.get().flatten());
    let lines = Memo::new(move |_| {
        case.with_value(|it| {
            it.track(|file| {
                let who = |change: &domain::Change| {
                    let when = intl::date_and_time(tag(), change.recorded);
                    let who = name_of(&change.entered_by);
                    tv("outcome-held", &[("who", who.into()), ("when", when.into())])
                };
                let talks = file.outcome_talks().map(|(change, talk)| {
                    let end = t(&format!("outcome-end-{}", key(talk.end)));
                    (change.recorded, (change.id.clone(), who(change), end, talk.end == TalkEnd::Finished))
                });
                let reasons = file.outcome_reasons().map(|(change, _, reason)| {
                    let words = tv("outcome-not-told-because", &[("reason", reason.into())]);
                    (change.recorded, (change.id.clone(), who(change), words, false))
                });
                let mut all: Vec<(domain::Timestamp, Line)> = talks.chain(reasons).collect();
                all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
                all.into_iter().map(|(_, line)| line).collect::<Vec<Line>>()
            })
        })
    });
    let id = StoredValue::new(case.with_value(|it| it.id.clone()));
    let one = move |(change, who, end, finished): Line| {
        let paper = To::OutcomePaper(id.get_value(), change.clone()).path();
        view! {
            <li class="outcome__talk">
                <p>{end}</p>
                <p class="outcome__when">{who}</p>
                <heard::ReactionTo case talk=change texts />
                {finished.then(|| view! { <LinkButton href=paper label=t("outcome-paper") icon=IconName::Note /> })}
            </li>
        }
    };
    move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            view! {
                <Card id="outcome-held" title=t("outcome-held-title")>
                    <ul class="outcome__talks">{lines.into_iter().map(one).collect_view()}</ul>
                </Card>
            }
        })
    }
}

/// The child cannot be told: a written reason stands in its place.
#[component]
fn NotTold(case: CaseHandle) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None);
    let wrong = Signal::derive(move || {
        (tried.get() && reason.with(|it| it.trim().is_empty())).then(|| t("problem-missing"))
    });
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let words = reason.get_untracked().trim().to_owned();
        if words.is_empty() {
            return;
        }
        let decision =
            case.with_value(|it| it.now(|file| decision_of(&Answers::of(file)).map(|it| it.document)));
        busy.set(true);
        spawn_local(async move {
            let fact = CaseFact::OutcomeNotTold { decision, reason: words };
            let done = case.get_value().write(vec![Body::Fact(fact)]).await;
            if done.is_ok() {
                reason.try_set(String::new());
                tried.try_set(false);
            }
            failed.try_set(done.err());
            busy.try_set(false);
        });
    });
    view! {
        <details class="outcome__none">
            <summary>{t("outcome-none-title")}</summary>
            <Card id="outcome-none" title=t("outcome-none-title")>
                {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
                <Field id="outcome-none-reason" label=t("outcome-none-reason") hint=t("outcome-none-hint") error=wrong>
                    <TextArea value=reason on_input=UnsyncCallback::new(move |text| reason.set(text)) />
                </Field>
                <Button label=t("outcome-none-save") busy on_press=keep />
            </Card>
        </details>
    }
}
