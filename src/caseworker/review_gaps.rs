//! What is missing before somebody signs, part by part: the first part stands open, the others are folded with their counts.
//!
//! A first value that the form proposes is no answer until somebody has looked at it, so that it is listed too; but it is said
//! to be proposed and not to be missing.

use form_engine::{Gap, Problem, SectionView};
use leptos::prelude::*;

use super::form_page::FormHandle;
use crate::app::routes::To;
use crate::forms::{control_id, words};
use crate::i18n::{t, tv};
use crate::ui::{Banner, Card, Tone};

/// One gap, as the list shows it.
#[derive(Clone)]
struct Line {
    section: String,
    href: String,
    label: String,
    why: String,
    proposed: bool,
}

/// Counts in words: what is missing, and what is proposed.
fn counts(lines: &[Line]) -> String {
    let proposed = lines.iter().filter(|it| it.proposed).count();
    let part = |id: &str, count: usize| (count > 0).then(|| tv(id, &[("count", count.into())]));
    let missing = part("form-review-part-missing", lines.len() - proposed);
    let both = [missing, part("form-review-part-proposed", proposed)];
    both.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What is missing, part by part, each line leading to its question.
#[component]
pub(super) fn Gaps(
    /// The form.
    form: FormHandle,
    /// What the form lacks.
    gaps: Vec<Gap>,
) -> impl IntoView {
    if gaps.is_empty() {
        return view! { <Banner tone=Tone::Ok title=t("form-review-ready") still=true /> }.into_any();
    }
    let (case, document) = form.with_value(|it| (it.case.id.clone(), it.document.clone()));
    let line = |gap: Gap| {
        let section = To::Section(case.clone(), document.clone(), gap.section.clone()).path();
        let waits = |view: form_engine::QuestionView| view.suggested.is_some();
        let proposed =
            form.with_value(|it| it.engine(|engine| engine.question(&gap.path).is_some_and(waits)));
        let why = match &gap.why {
            _ if proposed => t("form-review-proposed"),
            Problem::Missing => t("form-review-missing"),
            other => words::problem(other),
        };
        let href = format!("{section}#{}", control_id(&gap.path));
        Line { section: gap.section, href, label: gap.label, why, proposed }
    };
    let lines: Vec<Line> = gaps.into_iter().map(line).collect();
    let proposed = lines.iter().filter(|it| it.proposed).count();
    let missing = lines.len() - proposed;
    let title = match missing {
        0 => tv("form-review-only-proposed", &[("count", proposed.into())]),
        _ => tv("form-review-gaps", &[("count", missing.into())]),
    };
    let parts = form.with_value(|it| it.engine(form_engine::Instance::sections)).into_iter();
    let parts = parts.filter_map(move |part: SectionView| {
        let lines: Vec<Line> = lines.iter().filter(|it| it.section == part.id).cloned().collect();
        (!lines.is_empty()).then_some((part.title, lines))
    });
    let parts = parts.enumerate().map(|(at, (title, lines))| {
        let counts = counts(&lines);
        let rows = lines.into_iter().map(|it| {
            view! { <li><a href=it.href>{it.label}</a> " " <span class="gap-list__why">{it.why}</span></li> }
        });
        view! {
            <details class="gaps__part" open=at == 0>
                <summary><span class="gaps__name">{title}</span> " " <span class="gap-list__why">{counts}</span></summary>
                <ul class="gap-list">{rows.collect_view()}</ul>
            </details>
        }
    });
    view! {
        <Card id="gaps-heading" title>
            {(proposed > 0).then(|| view! { <p class="question__note">{t("form-review-proposed-words")}</p> })}
            {parts.collect_view()}
        </Card>
    }
    .into_any()
}
