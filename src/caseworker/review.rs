//! Check the answers of a form, jump to what is missing, sign.

use form_engine::SectionView;
use leptos::prelude::*;

use super::evidence;
use super::form_message::MessageToDeciders;
use super::form_page::{FormHandle, NotSaved, with_form};
use super::form_voices::VoicesDiffer;
use super::opened::with_case;
use super::review_gaps::Gaps;
use super::review_reasons::Reasons;
use super::sign::{Sign, gaps_of};
use crate::app::routes::To;
use crate::forms::{control_id, words};
use crate::i18n::{t, tv};
use crate::ui::{Card, PageHeader, SummaryList, SummaryRow};

/// The review page of a form.
#[component]
pub(crate) fn ReviewPage() -> impl IntoView {
    with_case(|case| with_form(case, |form| view! { <ReviewForm form /> }))
}

#[component]
fn ReviewForm(form: FormHandle) -> impl IntoView {
    let title = form.with_value(|it| it.engine(|engine| engine.form().about().title.clone()));
    let case = form.with_value(|it| it.case.id.clone());
    form.with_value(|it| it.show_missing.set(true));
    let gaps = move || {
        form.with_value(|it| {
            it.shape.track();
            gaps_of(it)
        })
    };
    let parts = move || {
        let sections: Vec<SectionView> = form.with_value(|it| {
            it.shape.track();
            it.engine(|engine| engine.sections().into_iter().filter(|it| it.relevant).collect())
        });
        sections.into_iter().map(|section| view! { <Section form section /> }).collect_view()
    };
    view! {
        <main class="page" id="content">
            <PageHeader title=t("form-review-title") over=title back_href=To::Case(case).path() back_label=t("common-back") />
            <div class="stack">
                <NotSaved form />
                <MessageToDeciders form />
                <VoicesDiffer form />
                {move || view! { <Gaps form gaps=gaps() /> }}
                <Reasons form />
                {parts}
                // Who signs has gone past the answers first.
                <Sign form />
            </div>
        </main>
    }
}

/// The answers of one part as they stand.
#[component]
fn Section(form: FormHandle, section: SectionView) -> impl IntoView {
    let (case, document) = form.with_value(|it| (it.case.id.clone(), it.document.clone()));
    let href = To::Section(case, document, section.id.clone()).path();
    let rows = form.with_value(|it| {
        it.engine(|engine| {
            let mut rows = Vec::new();
            let mut open: Vec<_> = engine.section_paths(&section.id).into_iter().rev().collect();
            while let Some(path) = open.pop() {
                let Some(view) = engine.question(&path).filter(|view| view.relevant) else { continue };
                let inner: Vec<_> = engine.rows(&path).iter().flat_map(|row| engine.row_paths(row)).collect();
                open.extend(inner.into_iter().rev());
                if view.kind != form_engine::FieldType::Group {
                    let answer = if view.kept_closed() && !view.answer.is_blank() {
                        t("form-review-kept-closed")
                    } else if view.suggested.is_some() {
                        tv(
                            "form-review-filled-in",
                            &[("value", words::answer(it.known(), Some(&view), view.shown()).into())],
                        )
                    } else {
                        words::answer(it.known(), Some(&view), &view.answer)
                    };
                    let missing = view.required && view.suggested.is_none() && view.answer.is_blank();
                    let answer = if missing { t("form-review-missing") } else { answer };
                    // What is worked out, or what somebody else writes, cannot be changed here.
                    let computed = view.kind == form_engine::FieldType::Computed;
                    let at = (!computed && !view.for_others).then(|| {
                        let at_top = path.steps().count() == 1;
                        if at_top { format!("{href}#{}", control_id(&path)) } else { href.clone() }
                    });
                    let rests_on = evidence::lines(it, &path);
                    rows.push((view.label.clone(), answer, !view.answer.is_value(), at, rests_on));
                }
            }
            rows
        })
    });
    let id = format!("review-{}", section.id);
    view! {
        <Card id title=section.title.clone()>
            <SummaryList>
                {rows.into_iter().map(|(label, value, absent, href, notes)| view! {
                    <SummaryRow label value absent href change_label=t("common-edit") notes />
                }).collect_view()}
            </SummaryList>
        </Card>
    }
}
