//! What weight the child's views get: on the whole and for each solution in play, and what is still to be written.

use std::collections::BTreeMap;

use domain::{About, DocumentId, Flaw, Weighed, fields, still_to_weigh, weights};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use store::StoreError;

use super::new_form::begin_form;
use super::opened::CaseHandle;
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::routes::To;
use crate::forms::gate_note;
use crate::i18n::{key, t, tv};
use crate::ui::{Banner, Button, Card, Chip, LinkButton, Tone};

/// The part of the record of views in which the weight stands.
const WEIGHT: &str = "weight";

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

/// The newest record of views, where it has the parts of this version.
fn record_of(case: CaseHandle, from: u32) -> Option<DocumentId> {
    case.with_value(|it| {
        it.track(|file| {
            let newest = file.documents_of(fields::views::ID).last().map(|found| found.id().clone())?;
            let version = file.opening(&newest)?.version;
            (version >= from).then_some(newest)
        })
    })
}

fn record_from(case: CaseHandle, section: &str, from: u32) -> String {
    let id = case.with_value(|it| it.id.clone());
    match untrack(|| record_of(case, from)) {
        Some(document) => To::Section(id, document, section.to_owned()).path(),
        None => format!("{}#begin-{}", To::NewForm(id).path(), fields::views::ID),
    }
}

fn about_words(about: About) -> String {
    match about {
        About::Factor(id) => {
            let desk = desk();
            let point = desk.shelf.lists().option("checklist_item", id).map(|it| it.label.clone());
            tv("views-weight-point", &[("point", point.unwrap_or_else(|| id.to_owned()).into())])
        }
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
            {case.with_value(|it| gate_note(it, "form-gate-weight"))}
            <WriteWeight case />
        </Card>
    }
}

/// Leads to the weight in the record of views; where none is begun that has this part, begins one.
#[component]
fn WriteWeight(case: CaseHandle) -> impl IntoView {
    let failed = RwSignal::new_local(None::<StoreError>);
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    let begin = UnsyncCallback::new(move |()| {
        let Some(form) = desk().shelf.entry(fields::views::ID).cloned() else { return };
        busy.set(true);
        spawn_local(async move {
            let case = case.get_value();
            match begin_form(&case, &form).await {
                Ok(document) => {
                    let to = To::Section(case.id.clone(), document, WEIGHT.to_owned()).path();
                    navigate.try_with_value(|go| go(&to, NavigateOptions::default()));
                }
                Err(error) => {
                    failed.try_set(Some(error));
                    busy.try_set(false);
                }
            }
        });
    });
    let begun = Memo::new(move |_| record_of(case, WITH_WEIGHTS).is_some());
    view! {
        {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
        <div class="case__write">
            {move || if begun.get() {
                view! { <LinkButton href=record_href(case, WEIGHT) label=t("views-weight-write") /> }.into_any()
            } else {
                view! { <Button label=t("views-weight-begin") busy on_press=begin /> }.into_any()
            }}
        </div>
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
                {(resting > 0).then(|| view! { <Chip label=tv("views-weight-rests", &[("count", resting.into())]) /> })}
            </div>
            <ul class="gap-list">{flaws}</ul>
            {words.map(|words| view! { <p class="weights__words" dir="auto">{words}</p> })}
        </li>
    }
}
