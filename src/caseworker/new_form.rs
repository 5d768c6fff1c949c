//! Begins another form of the case.

use domain::{Answers, Body, CaseFact, DocumentId, next_step};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_location, use_navigate};
use store::StoreError;

use super::opened::{CaseHandle, with_case};
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::open_case::OpenCase;
use crate::app::routes::To;
use crate::forms::gate_note;
use crate::i18n::t;
use crate::ports::page;
use crate::ui::{Banner, Button, Chip, PageHeader, Tone};

/// Begins a form in the case; says under which id.
///
/// # Errors
/// [`StoreError`]: nothing was saved.
pub(super) async fn begin_form(
    case: &OpenCase,
    form: &catalogue::FormEntry,
) -> Result<DocumentId, StoreError> {
    let document = DocumentId::new(&crate::ports::clock::Browser).map_err(|_| StoreError::Unwritable)?;
    let opened = CaseFact::DocumentOpened {
        document: document.clone(),
        form: form.id.clone(),
        version: form.version,
        hash: form.hash.clone(),
    };
    case.write(vec![Body::Fact(opened)]).await?;
    Ok(document)
}

/// The list of all forms; one press begins one.
#[component]
pub(crate) fn NewFormPage() -> impl IntoView {
    with_case(|case| view! { <Forms case /> })
}

#[component]
fn Forms(case: CaseHandle) -> impl IntoView {
    let desk = desk();
    let id = case.with_value(|it| it.id.clone());
    let failed = RwSignal::new_local(None);
    let navigate = use_navigate();
    let begin = move |form: catalogue::FormEntry| {
        let navigate = navigate.clone();
        UnsyncCallback::new(move |()| {
            let (navigate, form) = (navigate.clone(), form.clone());
            spawn_local(async move {
                let case = case.get_value();
                match begin_form(&case, &form).await {
                    Ok(document) => navigate(
                        &To::Resume(case.id.clone(), document).path(),
                        leptos_router::NavigateOptions::default(),
                    ),
                    Err(error) => {
                        failed.try_set(Some(error));
                    }
                }
            });
        })
    };
    let begun = case.with_value(|it| {
        it.now(|file| {
            let opened = file.documents().filter_map(|document| file.opening(document.id()));
            opened.map(|opening| opening.form.to_owned()).collect::<Vec<_>>()
        })
    });
    let mut seen = Vec::new();
    // Newest version of each form; a form of which there is only ever one is not offered twice.
    let mut offered: Vec<catalogue::FormEntry> = desk
        .shelf
        .entries()
        .iter()
        .filter(|entry| {
            let fresh = !seen.contains(&entry.id);
            seen.push(entry.id.clone());
            fresh && (entry.repeatable || !begun.contains(&entry.id))
        })
        .cloned()
        .collect();
    // What the next step waits for stands first, the others by their names.
    let wanted: Vec<&str> = case.with_value(|it| {
        it.now(|file| next_step(&Answers::of(file)).missing.iter().map(|missing| missing.form).collect())
    });
    let later = |entry: &catalogue::FormEntry| !wanted.contains(&entry.id.as_str());
    offered.sort_by(|a, b| later(a).cmp(&later(b)).then_with(|| a.title.cmp(&b.title)));
    let lines = offered
        .into_iter()
        .map(|entry| {
            let title = entry.title.clone();
            let purpose = entry.purpose.clone();
            let outside = domain::fields::NOT_ABOUT_THE_TEAM.contains(&entry.id.as_str());
            let notes_only = domain::fields::consent::PERMIT_NOTHING.contains(&entry.id.as_str());
            let needed = (!later(&entry)).then(|| t("case-forms-needed"));
            let id = format!("begin-{}", entry.id);
            view! {
                <li class="queue__row" id=id>
                    <div>
                        <p class="queue__what">{title.clone()}</p>
                        {(!purpose.is_empty()).then(|| view! { <p class="queue__why">{purpose}</p> })}
                        {outside.then(|| view! { <p class="queue__why">{t("complaint-not-here")}</p> })}
                        {notes_only.then(|| view! { <p class="queue__why">{t("permits-nothing")}</p> })}
                        {needed.map(|words| view! { <p class="queue__state"><Chip label=words tone=Tone::Info /></p> })}
                    </div>
                    <Button label=t("case-forms-begin-one") about=title on_press=begin(entry) />
                </li>
            }
        })
        .collect_view();
    // A question that has nothing to link to leads to the form that is missing.
    let hash = use_location().hash;
    Effect::new(move |_| {
        hash.with(|hash| {
            if let Some(form) = hash.strip_prefix('#') {
                page::start_at(form);
            }
        });
    });
    let note = case.with_value(|it| gate_note(it, "form-gate-forms"));
    view! {
        <main class="page page--narrow" id="content">
            <PageHeader
                title=t("case-forms-begin-title")
                lead=t("case-forms-own-design")
                back_href=To::Case(id).path()
                back_label=t("common-back")
            />
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            {note}
            <ul class="queue card card--flush">{lines}</ul>
        </main>
    }
}
