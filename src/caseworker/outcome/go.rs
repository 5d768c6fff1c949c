//! What is missing before the child can be told, each line leading to its field, and the way to the pages.

use domain::outcome::{Advice, PlanGap, advice, gaps, speakable};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::draft::Draft;
use super::source::Texts;
use crate::app::failure;
use crate::app::routes::To;
use crate::caseworker::child_language::is_draft;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Card, FieldError, IconName, Tone, line_to_field};

/// What is missing, what is better done before, and the way to the pages.
#[component]
pub(super) fn Go(
    /// The case.
    case: CaseHandle,
    /// What is being prepared.
    draft: Draft,
    /// The child's texts.
    texts: Texts,
) -> impl IntoView {
    let said = Memo::new(move |_| case.with_value(|it| it.track(|file| !speakable(file).is_empty())));
    let missing =
        Memo::new(move |_| draft.plan.with(|plan| gaps(plan, said.get(), is_draft(&plan.language))));
    let no_days = move || draft.no_days.into_iter().filter(|(_, wrong)| wrong.get()).map(|(id, _)| id);
    let ready = Memo::new(move |_| missing.with(Vec::is_empty) && no_days().next().is_none());
    let better = Memo::new(move |_| draft.plan.with(|plan| advice(plan, intl::today())));
    let navigate = StoredValue::new_local(use_navigate());
    let to = StoredValue::new(case.with_value(|it| To::OutcomeShow(it.id.clone()).path()));
    let show = UnsyncCallback::new(move |()| {
        draft.keep_then(move || {
            navigate.try_with_value(|navigate| {
                navigate(&to.get_value(), leptos_router::NavigateOptions::default())
            });
        });
    });
    let lines = move || {
        let wrong: Vec<&'static str> = no_days().collect();
        // A day that is no day is said to be wrong, not to be missing.
        let missing = missing.get().into_iter();
        let gaps = missing.filter(|gap| *gap != PlanGap::NextDay || !wrong.contains(&"next-day"));
        let gaps: Vec<FieldError> = gaps.map(|gap| line(&gap, case, texts)).collect();
        let days = wrong.into_iter().map(|id| {
            let id = format!("outcome-{id}");
            let message = tv("outcome-gap-no-day", &[("field", t(&id).into())]);
            FieldError { id, message }
        });
        gaps.into_iter().chain(days).map(line_to_field).collect_view()
    };
    view! {
        <Card id="outcome-go" title=t("outcome-go-title") marked=true>
            <p>{t("outcome-go-words")}</p>
            {move || draft.failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            {move || (!ready.get()).then(|| view! {
                <p>{t("outcome-missing")}</p>
                <ul class="gap-list">{lines}</ul>
            })}
            {move || better.with(|it| !it.is_empty()).then(|| view! {
                <p>{t("outcome-better")}</p>
                <ul class="gap-list">
                    {better.get().into_iter().map(|it| match better_at(it) {
                        Some(id) => line_to_field(FieldError { id: id.to_owned(), message: t(advice_id(it)) }).into_any(),
                        None => view! { <li>{t(advice_id(it))}</li> }.into_any(),
                    }).collect_view()}
                </ul>
            })}
            <p class="question__note" role="status">
                {move || t(if draft.kept.get() { "outcome-kept" } else { "outcome-not-kept" })}
            </p>
            <Button
                label=t("outcome-show")
                kind=ButtonKind::Primary
                icon=IconName::TwoFigures
                disabled=Signal::derive(move || !ready.get())
                on_press=show
            />
        </Card>
    }
}

/// A gap with its field. What is about one thing that the child said names it.
fn line(gap: &PlanGap, case: CaseHandle, texts: Texts) -> FieldError {
    let (id, words, statement) = match gap {
        PlanGap::Decided => ("outcome-decided", "outcome-gap-decided", None),
        PlanGap::Reason => ("outcome-reason", "outcome-gap-reason", None),
        PlanGap::NothingOfTheChild => ("outcome-said", "outcome-gap-nothing", None),
        PlanGap::Counted(of) => ("outcome-counted", "outcome-gap-counted", Some(of)),
        PlanGap::ItemReason(of) => ("outcome-reason", "outcome-gap-item-reason", Some(of)),
        PlanGap::Measure(of) => ("outcome-measure", "outcome-gap-measure", Some(of)),
        PlanGap::NextStep => ("outcome-next-step", "outcome-gap-next-step", None),
        PlanGap::NextDay => ("outcome-next-day", "outcome-gap-next-day", None),
        PlanGap::Lawyer => ("outcome-lawyer", "outcome-gap-lawyer", None),
        PlanGap::Interpreter => ("outcome-interpreter", "outcome-gap-interpreter", None),
        PlanGap::WhoToday => ("outcome-who-today", "outcome-gap-who-today", None),
    };
    let Some(statement) = statement else { return FieldError { id: id.to_owned(), message: t(words) } };
    let said = case.with_value(|case| texts.with(|source| source.said(case, statement)));
    let message = tv("outcome-gap-about", &[("what", t(words).into()), ("said", said.into())]);
    FieldError { id: format!("{id}-{statement}"), message }
}

fn advice_id(advice: Advice) -> &'static str {
    match advice {
        Advice::LawyerFirst => "outcome-better-lawyer",
        Advice::LastDay => "outcome-better-last-day",
        Advice::LastDayOver => "outcome-better-last-day-over",
        Advice::BeforeTheWeekend => "outcome-better-weekend",
        Advice::NoFollowUp => "outcome-better-follow-up",
    }
}

/// Where it is written down, where that is one field.
fn better_at(advice: Advice) -> Option<&'static str> {
    match advice {
        Advice::LawyerFirst => Some("outcome-lawyer-told"),
        Advice::LastDay | Advice::LastDayOver => Some("outcome-last-day"),
        Advice::BeforeTheWeekend => None,
        Advice::NoFollowUp => Some("outcome-follow-up"),
    }
}
