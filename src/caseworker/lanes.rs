//! What the child said over time: one lane for each topic, the newest strong, nothing of the old lost.

use std::collections::BTreeSet;

use domain::{Content, Lane, Stand, StatementId, Topic, counting, lanes};
use leptos::prelude::*;

use super::opened::CaseHandle;
use crate::app::routes::To;
use crate::i18n::{key, t, t_opt, tag, tv};
use crate::ports::intl;
use crate::ui::Card;

/// What a screen asks about, in two words.
pub(super) fn topic_name(screen: &str, solution: Option<&str>) -> String {
    // Every choice is on a screen of its own, under one name.
    let of = screen.split('.').next().unwrap_or(screen);
    let screen = match screen {
        "V09.told" => t("child-part-told"),
        _ => t_opt(&format!("views-topic-{of}")).unwrap_or_else(|| screen.to_owned()),
    };
    match solution {
        None => screen,
        Some(solution) => {
            let name = domain::Solution::of_statement(solution).name();
            format!("{screen}: {}", t(&format!("views-solution-{name}")))
        }
    }
}

/// Why the child changed or took back something, in words.
pub(super) fn reason_words(reason: &str) -> String {
    t_opt(&format!("views-reason-{}", reason.replace('_', "-"))).unwrap_or_else(|| reason.to_owned())
}

/// One version as it is drawn.
struct Dot {
    at: String,
    strong: bool,
    words: String,
    href: Option<String>,
}

fn dots(lane: &Lane<'_>, counts: &BTreeSet<StatementId>, views: &str) -> Vec<Dot> {
    // What the child said last counts now; that it went on later takes nothing of it away.
    let dot = |version: &domain::Version<'_>| {
        let strong = counts.contains(version.id());
        let words = match (&version.stand, version.content) {
            (Stand::TakenBack, _) | (_, Content::Masked(_)) => t("views-version-taken-back"),
            (Stand::Replaced { on, reason }, _) => {
                let when = tv("case-views-replaced", &[("when", intl::day_of(tag(), *on).into())]);
                reason
                    .as_ref()
                    .map_or_else(|| when.clone(), |reason| format!("{when} {}", reason_words(reason)))
            }
            (Stand::Current, Content::Said(said)) if said.state == domain::AnswerState::Answered => {
                t(if strong { "views-version-newest" } else { "views-version-earlier" })
            }
            (Stand::Current, Content::Said(said)) => t_opt(&format!("case-views-state-{}", key(said.state)))
                .unwrap_or_else(|| t("views-cell-left-out")),
        };
        let href =
            matches!(version.content, Content::Said(_)).then(|| format!("{views}#said-{}", version.id()));
        Dot { at: intl::day_of(tag(), version.said()), strong, words, href }
    };
    lane.versions.iter().map(dot).collect()
}

/// All lanes; nothing where the child said nothing.
#[component]
pub(super) fn Lanes(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let views = case.with_value(|it| To::Views(it.id.clone()).path());
    let all = move || {
        let views = views.clone();
        case.with_value(|it| {
            it.track(|file| {
                let (all, counts) = (lanes(file), counting(file));
                let name = |topic: &Topic| topic_name(&topic.screen, topic.solution.as_deref());
                all.iter().map(|lane| (name(&lane.topic), dots(lane, &counts, &views))).collect::<Vec<_>>()
            })
        })
    };
    move || {
        let all = all();
        (!all.is_empty()).then(|| {
            let lanes = all.into_iter().map(|(name, dots)| view! { <OneLane name dots /> }).collect_view();
            view! {
                <Card id="lanes-heading" title=t("views-lanes-title")>
                    <p>{t("views-lanes-lead")}</p>
                    <div class="lanes">{lanes}</div>
                </Card>
            }
        })
    }
}

#[component]
fn OneLane(name: String, dots: Vec<Dot>) -> impl IntoView {
    let dots = dots
        .into_iter()
        .map(|dot| {
            let when = match dot.href {
                Some(href) => view! { <a href=href>{dot.at}</a> }.into_any(),
                None => view! { <span>{dot.at}</span> }.into_any(),
            };
            view! {
                <li class="lane__dot" class:lane__dot--newest=dot.strong>
                    {when}
                    <span class="lane__words">{dot.words}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="lane">
            <h3 class="lane__topic">{name}</h3>
            <ol class="lane__dots">{dots}</ol>
        </section>
    }
}
