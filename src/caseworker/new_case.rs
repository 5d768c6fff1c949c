//! A new case: one child, a name if there is one, the reception centre. Everything else is asked in the form.

use domain::{Answer, Body, CaseFact, CaseId, DocumentId, Path, fields::reg_bia};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

use crate::app::desk::{Desk, desk};
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::t;
use crate::ui::{Banner, Button, ButtonKind, Field, PageHeader, PlaceInput, TextInput, Tone};

/// Opens a case, and its registration.
#[component]
pub(crate) fn NewCasePage() -> impl IntoView {
    let desk = desk();
    let site = RwSignal::new(String::new());
    let name = RwSignal::new(String::new());
    let (busy, tried) = (RwSignal::new(false), RwSignal::new(false));
    let failed = RwSignal::new_local(None);
    let similar = similar_names(&desk, name);
    let navigate = use_navigate();
    let handle = StoredValue::new_local(desk);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let site = domain::site::key_of(&site.get_untracked());
        if site.is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        let navigate = navigate.clone();
        spawn_local(async move {
            let desk = handle.get_value();
            match open_case(&desk, &site, name.get_untracked().trim()).await {
                Ok(case) => navigate(&To::Case(case).path(), leptos_router::NavigateOptions::default()),
                Err(error) => {
                    failed.try_set(Some(error));
                    busy.try_set(false);
                }
            }
        });
    };
    let site_error = Signal::derive(move || {
        (tried.get() && site.with(|it| domain::site::key_of(it).is_empty())).then(|| t("common-needed"))
    });
    view! {
        <main class="page page--narrow" id="content">
            <PageHeader title=t("case-new-title") lead=t("case-new-lead") back_href=To::Home.path() back_label=t("nav-home") />
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            <form class="stack" on:submit=submit novalidate>
                <Field id="new-name" label=t("case-new-name") hint=t("case-new-name-hint")>
                    <TextInput value=name on_input=UnsyncCallback::new(move |text| name.set(text)) />
                </Field>
                {similar}
                <Field id="new-site" label=t("case-new-site") required=t("common-required") error=site_error>
                    <PlaceInput
                        value=site
                        on_input=UnsyncCallback::new(move |text| site.set(text))
                        suggestions=known_sites(&handle.get_value(), site)
                        suggestions_label=t("field-suggested")
                    />
                </Field>
                <Button
                    label=t("case-new-button")
                    busy
                    submit=true
                    kind=ButtonKind::Primary
                    on_press=UnsyncCallback::new(|()| ())
                />
            </form>
        </main>
    }
}

/// Cases on this tablet with a name like the one that is typed: the same child may be known already.
fn similar_names(desk: &std::rc::Rc<Desk>, name: RwSignal<String>) -> impl IntoView + use<> {
    let handle = StoredValue::new_local(std::rc::Rc::clone(desk));
    let cases = LocalResource::new(move || {
        let desk = handle.get_value();
        async move { desk.summaries().await.unwrap_or_default() }
    });
    move || {
        let query = domain::Query::new(&name.get());
        if name.with(|it| it.trim().chars().count() < 3) {
            return None;
        }
        let found: Vec<_> = cases.get()?.into_iter().filter(|case| case.matches(&query)).take(3).collect();
        (!found.is_empty()).then(|| {
            view! {
                <Banner tone=Tone::Warn title=t("case-new-similar")>
                    <ul>
                        {found.into_iter().map(|case| view! {
                            <li><a href=To::Case(case.case.clone()).path()>{case.called.clone()} " " {case.number().to_owned()}</a></li>
                        }).collect_view()}
                    </ul>
                </Banner>
            }
        })
    }
}

/// Centres of the cases on this tablet. Where all are of one centre, the new one is most likely of it too.
fn known_sites(desk: &std::rc::Rc<Desk>, typed: RwSignal<String>) -> Signal<Vec<String>> {
    let desk = std::rc::Rc::clone(desk);
    let known = RwSignal::new(Vec::new());
    spawn_local(async move {
        let cases = desk.summaries().await.unwrap_or_default();
        let mut names: Vec<String> = cases.iter().map(|case| domain::site::name_of(&case.site)).collect();
        names.sort();
        names.dedup();
        // Whoever typed a centre already means that one.
        if let [only] = names.as_slice()
            && typed.try_with_untracked(String::is_empty) == Some(true)
        {
            typed.try_set(only.clone());
        }
        known.try_set(names);
    });
    known.into()
}

/// Writes the opening, the registration form, and what the person typed, in one save. What else the form can know of
/// itself, such as the day, it proposes when it is opened.
async fn open_case(desk: &std::rc::Rc<Desk>, site: &str, name: &str) -> Result<CaseId, store::StoreError> {
    let browser = desk.browser();
    let case = CaseId::new(&browser).map_err(|_| store::StoreError::Unwritable)?;
    let document = DocumentId::new(&browser).map_err(|_| store::StoreError::Unwritable)?;
    let opened = desk.begin_case(&case);
    let mut bodies =
        vec![Body::Fact(CaseFact::CaseOpened { local_number: local_number(&case), site: site.to_owned() })];
    if let Some(form) = desk.shelf.entry(reg_bia::ID) {
        bodies.push(Body::Fact(CaseFact::DocumentOpened {
            document: document.clone(),
            form: form.id.clone(),
            version: form.version,
            hash: form.hash.clone(),
        }));
        let mut answer = |id: &str, value: Answer| {
            if let Ok(path) = Path::top(id) {
                bodies.push(Body::Answer {
                    document: document.clone(),
                    path,
                    value,
                    sees: Vec::new(),
                    reason: String::new(),
                });
            }
        };
        answer(reg_bia::SITE, Answer::Link(site.to_owned()));
        if !name.is_empty() {
            answer(reg_bia::NAME_DISPLAY, Answer::Text(name.to_owned()));
        }
    }
    opened.write(bodies).await?;
    Ok(case)
}

/// A number for people until the server gives one: `T` and the end of the id, which no other tablet has.
fn local_number(case: &CaseId) -> String {
    let id = case.as_str();
    let tail: String = id.chars().skip(id.len().saturating_sub(5)).collect();
    format!("T-{}", tail.to_uppercase())
}
