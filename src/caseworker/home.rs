//! Today: what is due first, then my cases, then a way to a new one.

use domain::{CaseSummary, Query, Role};
use leptos::prelude::*;

use super::authority::OfficerPage;
use super::complaints::{ComplaintsPage, Unread};
use super::home_due::{Approvals, Due, approvals, concern_words, due_lines, own_talk_lines};
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::{
    Banner, ButtonKind, Card, Chip, EmptyState, IconName, LinkButton, PageHeader, SearchBox, SectionHeading,
    Skeleton, TaskItem, TaskList, Tone,
};

/// Name to show for a child.
pub(super) fn called(summary: &CaseSummary) -> String {
    if summary.called.is_empty() { t("home-unnamed") } else { summary.called.clone() }
}

/// The staff's first screen.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let desk = desk();
    if desk.me.role == Role::Administrator {
        return view! { <Office name=desk.me.name.clone() /> }.into_any();
    }
    if desk.me.role == Role::ComplaintHandler {
        return view! { <ComplaintsPage /> }.into_any();
    }
    if desk.me.role == Role::DataProtectionOfficer {
        return view! { <OfficerPage /> }.into_any();
    }
    let revision = desk.revision.clone();
    let name = desk.me.name.clone();
    let handle = StoredValue::new_local(desk);
    let list = LocalResource::new(move || {
        revision.track();
        let desk = handle.get_value();
        async move { desk.summaries().await }
    });
    // The list that was read last stays on the screen while it is read again.
    let shown = RwSignal::new(None::<Vec<CaseSummary>>);
    let failed = RwSignal::new_local(None);
    Effect::new(move |_| match list.get() {
        Some(Ok(mut cases)) => {
            cases.sort_by_key(|case| std::cmp::Reverse(case.updated));
            // A list that says the same stays as it is: drawn anew it would take a row away from under a finger.
            if shown.with_untracked(|now| now.as_ref() != Some(&cases)) {
                shown.set(Some(cases));
            }
            failed.set(None);
        }
        Some(Err(error)) => failed.set(Some(error)),
        None => {}
    });
    let query = RwSignal::new(String::new());
    // Kept above the list, which is drawn anew with every change that arrives.
    let all = RwSignal::new(false);
    view! {
        <main class="home page" id="content">
            <PageHeader title=t("home-title") over=name />
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            {move || match shown.get() {
                None => view! { <Skeleton label=t("home-cases-loading") lines=8 /> }.into_any(),
                Some(cases) if cases.is_empty() => view! { <NoCases /> }.into_any(),
                Some(cases) => view! { <Cases cases query all /> }.into_any(),
            }}
        </main>
    }
    .into_any()
}

/// An administrator opens no cases: the places of this work stand here instead.
#[component]
fn Office(name: String) -> impl IntoView {
    let places = [
        (To::Staff, "home-admin-staff", "home-admin-staff-words", IconName::People),
        (To::Assign, "home-admin-assign", "home-admin-assign-words", IconName::Person),
        (To::Record, "nav-record", "home-admin-record-words", IconName::Speech),
        (To::House, "nav-house", "home-admin-house-words", IconName::Check),
    ];
    let places = places.map(|(to, label, why, icon)| {
        view! { <TaskItem href=to.path() label=t(label) why=t(why) icon /> }
    });
    view! {
        <main class="home page page--narrow" id="content">
            <PageHeader title=t("home-title") over=name lead=t("home-admin-words") />
            <Unread />
            <Card flush=true>
                <TaskList>
                    {places}
                </TaskList>
            </Card>
        </main>
    }
}

#[component]
fn NoCases() -> impl IntoView {
    view! {
        <EmptyState title=t("home-cases-empty-title") text=t("home-cases-empty-words")>
            <LinkButton href=To::NewCase.path() label=t("home-new-case") kind=ButtonKind::Primary icon=IconName::Plus />
        </EmptyState>
    }
}

#[component]
fn Cases(cases: Vec<CaseSummary>, query: RwSignal<String>, all: RwSignal<bool>) -> impl IntoView {
    let mut due = due_lines(&cases);
    due.extend(own_talk_lines(&desk(), &cases));
    let approvals = approvals(&desk(), &cases);
    let cases = StoredValue::new(cases);
    let found = Memo::new(move |_| {
        let query = Query::new(&query.get());
        cases.with_value(|cases| {
            let places =
                cases.iter().enumerate().filter(|(_, case)| query.is_empty() || case.matches(&query));
            places.map(|(at, _)| at).collect::<Vec<usize>>()
        })
    });
    let found_words = Signal::derive(move || {
        let count = found.with(Vec::len);
        query.with(|it| !it.trim().is_empty()).then(|| match count {
            0 => t("home-search-none"),
            _ => tv("home-search-count", &[("count", count.into())]),
        })
    });
    let count = cases.with_value(Vec::len);
    view! {
        <div class="home__tools">
            <SearchBox
                id="case-search"
                label=t("home-search-label")
                value=query
                on_input=UnsyncCallback::new(move |text| query.set(text))
                found=found_words
            />
            <LinkButton href=To::NewCase.path() label=t("home-new-case") kind=ButtonKind::Primary icon=IconName::Plus />
        </div>
        {move || query.with(|it| it.trim().is_empty()).then(|| view! {
            <Approvals lines=approvals.clone() />
            <Due lines=due.clone() all />
        })}
        <section class="home__cases" aria-labelledby="cases-heading">
            <SectionHeading id="cases-heading" title=t("home-cases-title") note=tv("home-cases-count", &[("count", count.into())]) />
            <ul class="case-list">
                {move || found.get().into_iter().filter_map(|at| {
                    cases.with_value(|cases| cases.get(at).cloned()).map(|case| view! { <CaseRow case /> })
                }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn CaseRow(case: CaseSummary) -> impl IntoView {
    let stage = t(&format!("stage-{}", case.stage.key()));
    let next = tv("home-next-step", &[("step", t(&format!("step-{}", key(case.next_step))).into())]);
    let contact = match case.last_contact {
        Some(at) => tv("home-last-contact", &[("when", intl::day_of(tag(), at).into())]),
        None => t("home-last-contact-none"),
    };
    let urgent = case.attention.iter().find(|it| it.concern.is_urgent()).map(concern_words);
    let number = if case.reference.is_empty() {
        tv("home-number-local", &[("number", case.local_number.as_str().into())])
    } else {
        case.reference.clone()
    };
    view! {
        <li class="case-row">
            <div class="case-row__who">
                <a class="case-row__name" href=To::Case(case.case.clone()).path() dir="auto">{called(&case)}</a>
                <span class="case-row__ref figures">{number}</span>
            </div>
            <div class="case-row__stage">
                <Chip label=stage />
                {urgent.map(|words| view! { <Chip label=words tone=Tone::Stop /> })}
            </div>
            <p class="case-row__next">{next}</p>
            <p class="case-row__meta">{contact}</p>
        </li>
    }
}
