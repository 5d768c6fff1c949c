//! What was seen of a child under four, on the page of what the child said: an observation, with who saw it, and
//! apart from it what an adult thinks it means.

use catalogue::ChildTexts;
use domain::{Seen, seen};
use leptos::prelude::*;

use super::opened::CaseHandle;
use super::weights::seen_href;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Card, IconName, LinkButton};

/// The observations; nothing where there are none.
#[component]
pub(super) fn WhatWasSeen(
    /// The case.
    case: CaseHandle,
    /// The questions that one looks with, in the worker's language.
    texts: Signal<Option<ChildTexts>>,
) -> impl IntoView {
    let all = move || case.with_value(|it| it.track(seen));
    move || {
        let all = all();
        (!all.is_empty()).then(|| {
            let texts = texts.get();
            let list = all.into_iter().map(|it| one(it, texts.as_ref())).collect_view();
            view! {
                <Card id="what-was-seen" title=t("views-seen-title")>
                    <p>{t("views-seen-lead")}</p>
                    {list}
                    <LinkButton href=seen_href(case) label=t("views-seen-write") icon=IconName::Eye />
                </Card>
            }
        })
    }
}

fn one(it: Seen, texts: Option<&ChildTexts>) -> impl IntoView + use<> {
    let asked = texts.and_then(|texts| {
        let area = texts.observation.areas.iter().find(|area| Some(&area.key) == it.area.as_ref());
        area.map(|area| area.ask.clone())
    });
    let day = it.on.map(|day| intl::day(tag(), day));
    let meta = [day, Some(it.place), Some(it.who)].into_iter().flatten().filter(|words| !words.is_empty());
    let meta = meta.collect::<Vec<_>>().join(" · ");
    let by = (!it.by.is_empty()).then(|| tv("views-seen-by", &[("name", it.by.into())]));
    let means = (!it.means.trim().is_empty()).then(|| {
        view! { <p class="voice__meta" dir="auto">{t("views-seen-means")} " " {it.means}</p> }
    });
    view! {
        <section class="voice voice--seen">
            {asked.map(|words| view! { <h3 class="voice__asked">{words}</h3> })}
            <p dir="auto">{it.saw}</p>
            <p class="voice__meta" dir="auto">{meta}</p>
            {by.map(|words| view! { <p class="voice__meta" dir="auto">{words}</p> })}
            {means}
        </section>
    }
}
