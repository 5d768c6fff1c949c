//! Parts of a case's page: forms with their progress, people, the child's views, the latest entries.

use std::rc::Rc;

use domain::{Answer, CaseFact, DocumentId, Review, consent, fields::reg_bia, review};
use form_engine::{Extent, Progress as FormProgress, ProgressState};
use leptos::prelude::*;

use super::case::name_of;
use super::opened::CaseHandle;
use super::reached;
use super::sitting::kind_words;
use super::timeline::latest_entries;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::forms::FormSession;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Card, Chip, IconName, LinkButton, TaskItem, TaskList, Tone};

/// The forms of the case, newest last, each with how far it is.
#[component]
pub(super) fn Forms(case: CaseHandle) -> impl IntoView {
    let documents = Signal::derive_local(move || {
        case.with_value(|it| {
            it.track(|file| {
                let mut found: Vec<(domain::Timestamp, DocumentId, String)> = file
                    .documents()
                    .filter_map(|document| {
                        let opening = file.opening(document.id())?;
                        Some((opening.at, document.id().clone(), opening.form.to_owned()))
                    })
                    .collect();
                found.sort();
                found
            })
        })
    });
    let id = case.with_value(|it| it.id.clone());
    view! {
        <Card id="forms-heading" title=t("case-forms-title") flush=true>
            <TaskList labelled_by="forms-heading">
                {move || documents.get().into_iter().map(|(at, document, form)| view! { <FormLine case document form at /> }).collect_view()}
            </TaskList>
            <div class="card__foot">
                <LinkButton href=To::NewForm(id.clone()).path() label=t("case-forms-begin") icon=IconName::Plus />
            </div>
        </Card>
    }
}

#[component]
fn FormLine(case: CaseHandle, document: DocumentId, form: String, at: domain::Timestamp) -> impl IntoView {
    let title = desk().shelf.title(&form);
    let state = case.with_value(|it| it.track(|file| review(file, &document)));
    // A mark is for what asks for something; what is as it should be stands in the line, in words.
    let (chip, quiet) = match state {
        Review::Draft => (None, None),
        Review::Submitted => (None, Some("case-form-signed")),
        Review::Approved => (None, Some("case-form-approved")),
        Review::ChangedSince => (Some("case-form-changed-since"), None),
        Review::Returned => (Some("case-form-returned"), None),
    };
    let counted = {
        let document = document.clone();
        LocalResource::new(move || {
            let (desk, case, document) = (desk(), case.get_value(), document.clone());
            async move {
                let session = FormSession::open(&desk, &case, &document).await.ok()?;
                Some(progress_of(&session))
            }
        })
    };
    let why = Signal::derive(move || {
        let begun = tv("case-form-begun", &[("when", intl::day_of(tag(), at).into())]);
        let counted = counted.get().flatten().map(|(answered, wanted)| {
            tv("case-form-progress", &[("answered", answered.into()), ("wanted", wanted.into())])
        });
        let parts = [Some(begun), counted, quiet.map(t)];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    });
    let id = case.with_value(|it| it.id.clone());
    view! {
        <TaskItem href=To::Resume(id, document).path() label=title why icon=IconName::Note>
            {chip.map(|words| view! { <Chip label=t(words) tone=Tone::Warn /> })}
        </TaskItem>
    }
}

/// What is answered and wanted in the whole form.
fn progress_of(session: &Rc<FormSession>) -> (usize, usize) {
    session.engine(|engine| {
        let sections = engine.sections();
        let of = |id: &str| -> FormProgress { engine.progress_of(id, Extent::Whole) };
        let relevant = sections.iter().filter(|it| it.relevant).map(|it| of(&it.id));
        relevant.fold((0, 0), |sum, it| (sum.0 + it.answered as usize, sum.1 + it.wanted as usize))
    })
}

/// The first part that is not complete: where somebody who was interrupted goes on. A form in which nobody has
/// written since it was begun opens at its first part.
pub(super) fn resume_at(session: &Rc<FormSession>) -> Option<String> {
    if session.case.now(|file| file.is_untouched(&session.document)) {
        let first = |sections: Vec<form_engine::SectionView>| sections.into_iter().find(|it| it.relevant);
        return session.engine(|engine| first(engine.sections())).map(|section| section.id);
    }
    session.engine(|engine| {
        let sections = engine.sections();
        let open = |id: &str| engine.progress(id).state != ProgressState::Complete;
        let begun = sections
            .iter()
            .filter(|it| it.relevant)
            .find(|it| engine.progress(&it.id).state == ProgressState::InProgress);
        let first = begun.or_else(|| sections.iter().filter(|it| it.relevant).find(|it| open(&it.id)));
        first.or(sections.first()).map(|section| section.id.clone())
    })
}

/// The staff who work on the case, those who are appointed for the child, and the family as far as it is written down.
#[component]
pub(super) fn People(case: CaseHandle) -> impl IntoView {
    let people = move || {
        case.with_value(|it| {
            it.track(|file| {
                let mut people: Vec<(String, String)> = file
                    .assigned()
                    .into_iter()
                    .map(|user| (name_of(user), t("case-people-worker")))
                    .collect();
                let appointed = consent::appointed(file, intl::today()).into_iter();
                people.extend(appointed.map(|(name, kind)| {
                    (name.unwrap_or_else(|| t("sitting-name-elsewhere")), kind_words(kind))
                }));
                for document in file.documents_of(reg_bia::ID) {
                    let filled = file.filled(document.id());
                    for (group, rows) in
                        filled.rows.iter().filter(|(group, _)| group.as_str() == reg_bia::FAMILY_MEMBERS)
                    {
                        let named =
                            rows.iter().filter_map(|row| group.row(row).ok()?.field(reg_bia::FM_NAME).ok());
                        people.extend(named.filter_map(|path| match filled.answers.get(&path) {
                            Some(Answer::Text(name)) => Some((name.clone(), t("case-people-family"))),
                            _ => None,
                        }));
                    }
                }
                with_reach(people, reached::all(file))
            })
        })
    };
    view! {
        <Card id="people-heading" title=t("case-people-title")>
            <ul class="people">
                {move || people().into_iter().map(|Person { name, role, reach }| view! {
                    <li class="people__row">
                        <span class="people__name" dir="auto">{name}</span>
                        <span class="people__role">{role}</span>
                        {reach.map(|words| view! {
                            <p class="people__reach" dir="auto">{tv("permissions-reach-words", &[("words", words.into())])}</p>
                        })}
                    </li>
                }).collect_view()}
            </ul>
        </Card>
    }
}

/// One row of the people of a case.
struct Person {
    name: String,
    role: String,
    /// How they want to be reached, if they said it.
    reach: Option<String>,
}

/// The people, each with how they want to be reached. Who said it and stands nowhere else has a row of their own.
fn with_reach(people: Vec<(String, String)>, said: Vec<consent::Reached>) -> Vec<Person> {
    let row = |(name, role)| Person { name, role, reach: None };
    let mut rows: Vec<Person> = people.into_iter().map(row).collect();
    for one in said {
        let words = reached::words(&one);
        let name = one.name.unwrap_or_else(|| t("sitting-name-elsewhere"));
        match rows.iter_mut().find(|row| row.name == name && row.reach.is_none()) {
            Some(row) => row.reach = Some(words),
            None => rows.push(Person { name, role: t("case-people-asked"), reach: Some(words) }),
        }
    }
    rows
}

/// How much the child said, and the way to hand over the tablet.
#[component]
pub(super) fn ViewsCard(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let sessions = Signal::derive(move || {
        case.with_value(|it| {
            it.track(|file| {
                file.facts()
                    .filter(|(_, fact)| matches!(fact, CaseFact::ChildSession { .. }))
                    .map(|(change, _)| change.recorded)
                    .max()
            })
        })
    });
    // There is nothing to tell before something was decided.
    let decided = Memo::new(move |_| {
        case.with_value(|it| {
            it.track(|file| !domain::outcome::decisions(&domain::Answers::of(file)).is_empty())
        })
    });
    let saw = Signal::derive(move || case.with_value(|it| it.track(|file| !domain::seen(file).is_empty())));
    let open = To::Views(id.clone()).path();
    let offered = To::Coverage(id.clone()).path();
    let outcome = To::Outcome(id.clone()).path();
    let handover = To::Handover(id).path();
    view! {
        <Card id="views-heading" title=t("case-views-title")>
            {move || match sessions.get() {
                // What was seen of a very young child stands there too.
                None if saw.get() => {
                    view! { <LinkButton href=open.clone() label=t("case-views-open") icon=IconName::Speech /> }.into_any()
                }
                None => view! { <p>{t("case-views-empty")}</p> }.into_any(),
                Some(at) => view! {
                    <p>{tv("case-views-session", &[("when", intl::day_of(tag(), at).into())])}</p>
                    <LinkButton href=open.clone() label=t("case-views-open") icon=IconName::Speech />
                }
                .into_any(),
            }}
            <LinkButton href=offered label=t("views-coverage-open") icon=IconName::Eye />
            <LinkButton href=handover label=t("case-views-handover") icon=IconName::Tablet />
            {move || decided.get().then(|| view! { <LinkButton href=outcome.clone() label=t("outcome-title") icon=IconName::TwoFigures /> })}
        </Card>
    }
}

/// The latest entries of the timeline.
pub(super) fn latest(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    view! {
        <Card id="timeline-heading" title=t("case-timeline-title")>
            {latest_entries(case, 5)}
            <LinkButton href=To::Timeline(id).path() label=t("case-timeline-all") />
        </Card>
    }
}
