//! The requests of a case: what to say to somebody who asks, a way to write it down, and what was answered.

use domain::authority::{Request, answer_change, gives, requests, told_with};
use domain::consent::Ledger;
use domain::fields::disclosure;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words::{Standing, Whole, title};
use super::write::Write;
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::routes::To;
use crate::caseworker::opened::{CaseHandle, with_case};
use crate::caseworker::permissions::CannotBeTold;
use crate::i18n::{t, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Card, Chip, EmptyState, IconName, LinkButton, PageHeader, Tone};

/// The page of the case in the address.
#[component]
pub(crate) fn RequestsPage() -> impl IntoView {
    with_case(|case| view! { <Page case /> })
}

fn all(case: CaseHandle) -> Vec<Request> {
    case.with_value(|it| it.track(requests))
}

#[component]
fn Page(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let over = case.with_value(|it| crate::caseworker::home::called(&it.summary().content));
    let found = Memo::new(move |_| all(case));
    let none = Memo::new(move |_| found.with(Vec::is_empty));
    let open = RwSignal::new(false);
    let written = RwSignal::new(false);
    let begin = UnsyncCallback::new(move |()| {
        written.set(false);
        open.set(true);
    });
    let done = UnsyncCallback::new(move |()| {
        open.set(false);
        written.set(true);
    });
    let cancel = UnsyncCallback::new(move |()| open.set(false));
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("authority-title") over lead=t("authority-lead") back_href=To::Case(id).path() back_label=t("common-back") />
            <Card id="authority-say" title=t("authority-say-title") marked=true>
                <blockquote class="authority__say"><p>{t("authority-say")}</p></blockquote>
                <ul class="authority__rules">
                    <li>{t("authority-rule-nothing")}</li>
                    <li>{t("authority-rule-paper")}</li>
                    <li>{t("authority-rule-force")}</li>
                </ul>
                {move || (!open.get()).then(|| view! {
                    <Button label=t("authority-begin") kind=ButtonKind::Primary icon=IconName::Pencil on_press=begin />
                })}
            </Card>
            {move || written.get().then(|| view! { <Banner tone=Tone::Ok title=t("authority-kept") text=t("authority-kept-words") /> })}
            {move || open.get().then(|| view! { <Write case done cancel /> })}
            {move || match (none.get(), open.get()) {
                // Whoever writes one down is not told that there is none.
                (false, _) | (true, true) => ().into_any(),
                (true, false) => view! { <EmptyState title=t("authority-none") text=t("authority-none-words") /> }.into_any(),
            }}
            <For each=move || found.get() key=|it| it.document.clone() let:request>
                <One case request all=found />
            </For>
        </main>
    }
}

/// One request. `request` is how it stood when it came; `all` says how it stands now: what is being written in it stays.
#[component]
fn One(case: CaseHandle, request: Request, all: Memo<Vec<Request>>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None);
    let document = StoredValue::new(request.document.clone());
    let tell = UnsyncCallback::new(move |()| {
        let bodies = case.with_value(|it| it.now(|file| told_with(file, &document.get_value())));
        busy.set(true);
        spawn_local(async move {
            let done = case.get_value().write(bodies).await;
            busy.try_set(false);
            failed.try_set(done.err());
        });
    });
    let id = format!("request-{}", request.document);
    let by = desk().name_of(&request.by);
    let now = Memo::new(move |_| {
        let found = all.with(|all| all.iter().find(|it| it.document == request.document).cloned());
        found.unwrap_or_else(|| request.clone())
    });
    let heading = Memo::new(move |_| now.with(title));
    let told = Memo::new(move |_| now.with(|it| it.told));
    // What was given is told to the child, or somebody writes why not (promise P11).
    let answer = Memo::new(move |_| {
        let found = case.with_value(|it| {
            it.track(|file| {
                let of = answer_change(file, &document.get_value())?;
                let why_not = Ledger::read(file, intl::today()).cannot_tell(&of).map(str::to_owned);
                Some((of, why_not))
            })
        });
        found.filter(|_| now.with(|it| it.decision.is_some_and(gives) && !it.told))
    });
    let why_not = Memo::new(move |_| answer.get().and_then(|(_, why)| why));
    let child_waits = Memo::new(move |_| answer.get().filter(|(_, why)| why.is_none()).map(|(of, _)| of));
    // In the first version of the form anybody could answer: what stands there is said to be from before.
    let older = move || now.with(|it| it.version < disclosure::ANSWERED_BY_OFFICER && it.decision.is_some());
    view! {
        <Card id title=heading>
            {move || view! { <Standing of=now.get() /> }}
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            {move || older().then(|| view! { <p class="question__note">{t("authority-older")}</p> })}
            {move || view! { <Whole of=now.get() by=by.clone() /> }}
            {move || (!told.get()).then(|| view! {
                <p>{t("authority-tell-words")}</p>
                <Button label=t("authority-tell") about=move || heading.get() busy on_press=tell />
            })}
            {move || why_not.get().map(|why| view! { <p dir="auto">{t("without-yes-cannot-tell")} ": " {why}</p> })}
            {move || child_waits.get().map(|of| view! {
                <Banner tone=Tone::Warn title=t("without-yes-child-waits") still=true />
                <CannotBeTold case of about=heading.get_untracked() />
            })}
        </Card>
    }
}

/// How many requests there are, with the way to the page, for the page of the case.
#[component]
pub(in crate::caseworker) fn RequestsCard(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let counts = Memo::new(move |_| {
        let all = all(case);
        (all.len(), all.iter().filter(|it| it.decision.is_none()).count())
    });
    let words = move || match counts.get() {
        (0, _) => t("authority-card-none"),
        (count, _) => tv("authority-card-count", &[("count", count.into())]),
    };
    view! {
        <Card id="authority-heading" title=t("authority-title")>
            {move || (counts.get().1 > 0).then(|| view! { <Chip label=t("authority-waits") tone=Tone::Warn /> })}
            <p>{words}</p>
            <LinkButton href=To::Requests(id).path() label=t("authority-open") />
        </Card>
    }
}
