//! How a talk with the child was held: what was set, by whom and why.

use domain::{Course, DepthReason, DepthSet, Manner, SetBy, SetWhy, Timestamp};
use leptos::prelude::*;

use super::course::Went;
use super::handover_why::why_words;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;

/// One depth: what it means, who set it, why and when.
fn depth(set: &DepthSet) -> String {
    let mut parts = vec![
        t(&format!("handover-depth-{}", set.band.name())),
        t(&format!("views-manner-{}", key(set.source))),
    ];
    // Where the age or the child set it, that is the reason.
    let reason = set.reason.filter(|it| !matches!(it, DepthReason::AgeOnly | DepthReason::ChildAsked));
    parts.extend(reason.map(|it| t(&format!("handover-depth-why-{}", key(it).replace('_', "-")))));
    parts.extend(Some(set.words.clone()).filter(|words| !words.is_empty()));
    parts.push(intl::date_and_time(tag(), set.at));
    parts.join(" · ")
}

/// What was set, by whom, why and when.
fn said(what: String, why: Option<&SetWhy>, by: String, at: Timestamp) -> String {
    let why = why.map(why_words);
    let parts = [what, by].into_iter().chain(why).chain([intl::date_and_time(tag(), at)]);
    parts.collect::<Vec<_>>().join(" · ")
}

/// How a talk was held, folded.
#[component]
pub(super) fn Held(
    /// What was set.
    manner: Manner,
    /// How it went, where the talk says so.
    course: Option<Course>,
) -> impl IntoView {
    let depths = manner.depth.iter().map(|set| view! { <li dir="auto">{depth(set)}</li> }).collect_view();
    let by = |by: SetBy| t(&format!("views-manner-{}", key(by)));
    let readings = manner.reading.iter().map(|set| {
        let reading = t(&format!("handover-reading-{}", set.reading.name()));
        view! { <li dir="auto">{said(reading, set.why.as_ref(), by(set.by), set.at)}</li> }
    });
    let helped = manner.support.iter().map(|set| {
        let names: Vec<_> =
            set.helps.iter().map(|it| t(&format!("handover-help-{}", it.name().replace('_', "-")))).collect();
        let names = if names.is_empty() { t("views-manner-no-help") } else { intl::list(tag(), names) };
        view! { <li dir="auto">{said(names, set.why.as_ref(), by(set.by), set.at)}</li> }
    });
    let spoken = manner.language.iter().map(|set| {
        let name = intl::language_name(tag(), &set.language).unwrap_or_else(|| set.language.clone());
        view! { <li>{[name, by(set.by), intl::date_and_time(tag(), set.at)].join(" · ")}</li> }
    });
    let spoken = spoken.collect_view();
    let signed = manner.sign_language.as_ref().map(|sign| {
        let name = intl::language_name(tag(), sign).unwrap_or_else(|| sign.clone());
        view! { <li>{tv("views-manner-signed", &[("language", name.into())])}</li> }
    });
    let written = manner.writing.iter().map(|set| {
        let who = t(&format!("views-manner-writes-{}", key(set.writes)));
        view! { <li>{[who, by(set.by), intl::date_and_time(tag(), set.at)].join(" · ")}</li> }
    });
    let written = written.collect_view();
    let (readings, helped) = (readings.collect_view(), helped.collect_view());
    let options: Vec<String> =
        manner.options.iter().map(|it| t(&format!("handover-option-{}", it.name()))).collect();
    let options = (!options.is_empty())
        .then(|| tv("views-manner-options", &[("names", intl::list(tag(), options).into())]));
    view! {
        <details>
            <summary>{t("views-manner-title")}</summary>
            <ul>
                {depths} {spoken} {signed} {readings} {helped} {written} {options.map(|words| view! { <li>{words}</li> })}
                {course.map(|course| view! { <Went course /> })}
            </ul>
        </details>
    }
}
