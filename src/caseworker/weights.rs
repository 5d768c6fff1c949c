//! What weight the child's views get: on the whole and for each solution in play, and what is still to be written.

use std::collections::BTreeMap;

use domain::{About, Flaw, Weighed, fields, still_to_weigh, weights};
use leptos::prelude::*;

use super::opened::CaseHandle;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::i18n::{key, t};
use crate::ui::{Card, Chip, LinkButton, Tone};

/// The newest version of the record of views that has these parts.
const WITH_WEIGHTS: u32 = 2;
/// The first version that has a part for what was seen of a very young child.
const WITH_SEEN: u32 = 3;

/// Where a part of the record of views is written; where none is begun, where one begins it.
pub(super) fn record_href(case: CaseHandle, section: &str) -> String {
    record_from(case, section, WITH_WEIGHTS)
}

/// Where one writes what was seen of a very young child.
pub(super) fn seen_href(case: CaseHandle) -> String {
    record_from(case, "seen", WITH_SEEN)
}

fn record_from(case: CaseHandle, section: &str, from: u32) -> String {
    let id = case.with_value(|it| it.id.clone());
    let newest = case.with_value(|it| {
        it.now(|file| {
            let newest = file.documents_of(fields::views::ID).last().map(|found| found.id().clone())?;
            let version = file.opening(&newest)?.version;
            (version >= from).then_some(newest)
        })
    });
    match newest {
        Some(document) => To::Section(id, document, section.to_owned()).path(),
        None => format!("{}#begin-{}", To::NewForm(id).path(), fields::views::ID),
    }
}

fn about_words(about: About) -> String {
    match about {
        About::Whole => t("views-weight-whole"),
        About::Solution(solution) => t(&format!("views-solution-{}", solution.name())),
    }
}

fn flaw_words(flaw: Flaw) -> String {
    t(match flaw {
        Flaw::NoReason => "views-flaw-no-reason",
        Flaw::AgeAlone => "views-flaw-age-alone",
        Flaw::TooFewReasons => "views-flaw-too-few-reasons",
        Flaw::AnotherTalk => "views-flaw-another-talk",
        Flaw::DepartsWithoutReason => "views-flaw-departs",
    })
}

/// What is weighed and what is not.
type All = (BTreeMap<About, Weighed>, Vec<About>);

/// The weights as they stand.
#[component]
pub(super) fn WeightsCard(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let all = move || -> All { case.with_value(|it| it.track(|file| (weights(file), still_to_weigh(file)))) };
    let rows = move || {
        let (weighed, open) = all();
        let mut about: Vec<About> = weighed.keys().copied().chain(open).collect();
        about.sort_unstable();
        about.dedup();
        about
            .into_iter()
            .map(|about| view! { <One about weighed=weighed.get(&about).cloned() /> })
            .collect_view()
    };
    view! {
        <Card id="weights-heading" title=t("views-weight-title")>
            <p>{t("views-weight-lead")}</p>
            <ul class="weights">{rows}</ul>
            <div class="case__write">
                {move || view! { <LinkButton href=record_href(case, "weight") label=t("views-weight-write") /> }}
            </div>
        </Card>
    }
}

#[component]
fn One(about: About, weighed: Option<Weighed>) -> impl IntoView {
    let weight = weighed.as_ref().and_then(|it| it.weight).map(|weight| {
        let desk = desk();
        let label = desk.shelf.lists().option("view_weight", weight.name()).map(|it| it.label.clone());
        label.unwrap_or_else(|| key(weight.name()))
    });
    let flaws =
        weighed.iter().flat_map(|it| it.flaws.clone()).map(|flaw| view! { <li>{flaw_words(flaw)}</li> });
    let flaws = flaws.collect_view();
    let departs = weighed.as_ref().is_some_and(|it| it.departs);
    let resting = weighed.as_ref().map_or(0, |it| it.rests_on.len());
    let words = weighed.as_ref().map(|it| it.words.clone()).filter(|words| !words.is_empty());
    let carries = weighed.as_ref().is_some_and(Weighed::carries);
    let chip = match weight {
        Some(label) if carries => view! { <Chip label tone=Tone::Ok /> }.into_any(),
        Some(label) => view! { <Chip label tone=Tone::Warn /> }.into_any(),
        None => view! { <Chip label=t("views-weight-open") /> }.into_any(),
    };
    view! {
        <li class="weights__row">
            <h3 class="weights__about">{about_words(about)}</h3>
            <div class="weights__chips">
                {chip}
                {departs.then(|| view! { <Chip label=t("views-weight-departs") tone=Tone::Warn /> })}
                {(resting > 0).then(|| view! { <Chip label=crate::i18n::tv("views-weight-rests", &[("count", resting.into())]) /> })}
            </div>
            <ul class="gap-list">{flaws}</ul>
            {words.map(|words| view! { <p class="weights__words" dir="auto">{words}</p> })}
        </li>
    }
}
