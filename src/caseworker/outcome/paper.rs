//! What was told, on one page for the child to take along: in its depth and language, for a printer.

use domain::ChangeId;
use domain::consent::{ExportHow, ExportWhat, Exported};
use domain::outcome::OutcomeTalk;
use leptos::prelude::*;

use super::source::Source;
use crate::app::failure;
use crate::app::routes::To;
use crate::caseworker::exported::export;
use crate::caseworker::opened::{CaseHandle, param, with_case};
use crate::i18n::t;
use crate::ports::{intl, page};
use crate::ui::{Banner, Button, ButtonKind, EmptyState, LinkButton, PageHeader, Tone};

/// The paper of the talk in the address.
#[component]
pub(crate) fn OutcomePaperPage() -> impl IntoView {
    with_case(|case| view! { <Paper case /> })
}

#[component]
fn Paper(case: CaseHandle) -> impl IntoView {
    let back = To::Outcome(case.with_value(|it| it.id.clone())).path();
    let wanted: Option<ChangeId> = param("talk").get_untracked().parse().ok();
    let found = case.with_value(|it| {
        it.now(|file| {
            let mut talks = file.outcome_talks();
            let talk = talks.find(|(change, _)| Some(&change.id) == wanted.as_ref());
            talk.map(|(change, talk)| (change.recorded, talk.clone()))
        })
    });
    let Some((at, talk)) = found else {
        return view! {
            <main class="page" id="content">
                <EmptyState title=t("outcome-paper-none")>
                    <LinkButton href=back label=t("common-back") />
                </EmptyState>
            </main>
        }
        .into_any();
    };
    let language = talk.plan.language.clone();
    let source = LocalResource::new(move || Source::read(language.clone()));
    let failed = RwSignal::new_local(None);
    let print = UnsyncCallback::new(move |()| {
        let told = Exported {
            what: ExportWhat::Outcome,
            how: ExportHow::Printed,
            recipient: None,
            digest: None,
            packet: None,
        };
        export(case, told, failed, page::print);
    });
    let draft = move || source.get().flatten().is_some_and(|source| source.tongue.is_draft());
    view! {
        <main class="page page--narrow stack" id="content">
            <div class="no-print stack">
                <PageHeader title=t("outcome-paper") back_href=back back_label=t("common-back") />
                <p>{t("outcome-paper-lead")}</p>
                {move || draft().then(|| view! { <Banner tone=Tone::Warn title=t("outcome-draft") still=true /> })}
                {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
                <Button label=t("outcome-print") kind=ButtonKind::Primary on_press=print />
            </div>
            {move || source.get().flatten().map(|source| view! { <Sheet case talk=talk.clone() source at /> })}
        </main>
    }
    .into_any()
}

#[component]
fn Sheet(case: CaseHandle, talk: OutcomeTalk, source: Source, at: domain::Timestamp) -> impl IntoView {
    let plan = &talk.plan;
    let days = source.days(plan);
    let part = |screen: &str| {
        let words = source.texts.outcome_words(screen, plan, &days);
        let lines = words.lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        view! { <section class="paper__part"><h2 class="paper__title">{words.title}</h2> {lines}</section> }
    };
    let said = |item: &domain::outcome::OutcomeItem| {
        let words = case.with_value(|case| source.said(case, &item.statement));
        // What is not for this reader is not printed; the child has its own page from the worker who was there.
        (!words.is_empty()).then(|| {
            let told = source.texts.outcome_item(item, &words, plan.band);
            let lines = told.lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <li class="paper__item"><p class="paper__said" dir="auto">{words}</p> {lines}</li> }
        })
    };
    let items: Vec<_> = plan.items.iter().filter_map(said).collect();
    let heading = source.texts.outcome_words("O2", plan, &days).title;
    let last = source.texts.outcome_words("O6", plan, &days);
    let again: Vec<_> = last.lines.into_iter().map(|line| view! { <p>{line}</p> }).collect();
    let language = source.tongue.language;
    let when = intl::day_of(language.tag, at);
    let note = source.tongue.is_draft().then(|| source.tongue.t("outcome-paper-draft"));
    view! {
        <article class="paper" lang=language.tag dir=language.direction data-band=plan.band.name()>
            <header class="paper__head">
                <h1 class="paper__name">{source.tongue.t("outcome-paper-title")}</h1>
                <p class="paper__when">{when} " · " <span dir="auto">{plan.worker.clone()}</span></p>
            </header>
            {part("O1")}
            {(!items.is_empty()).then(|| view! {
                <section class="paper__part">
                    <h2 class="paper__title">{heading}</h2>
                    <ul class="paper__items">{items}</ul>
                </section>
            })}
            {part("O4")}
            {part("O5")}
            <section class="paper__part">{again}</section>
            {note.map(|note| view! { <p class="paper__draft">{note}</p> })}
        </article>
    }
}
