//! Today: what is due first, then my cases, then a way to a new one.

use domain::{CaseId, CaseSummary, Query, Role};
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
            shown.set(Some(cases));
            failed.set(None);
        }
        Some(Err(error)) => failed.set(Some(error)),
        None => {}
    });
    let query = RwSignal::new(String::new());
    let has_any = Memo::new(move |_| shown.with(|cases| cases.as_ref().map(|cases| !cases.is_empty())));
    let cases = Memo::new(move |_| shown.get().unwrap_or_default());
    view! {
        <main class="home page" id="content">
            <PageHeader title=t("home-title") over=name />
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            {move || match has_any.get() {
                None => view! { <Skeleton label=t("home-cases-loading") lines=8 /> }.into_any(),
                Some(false) => view! { <NoCases /> }.into_any(),
                Some(true) => view! { <Cases cases query /> }.into_any(),
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

/// What is due, and the cases. What arrives meanwhile changes words where they stand: a row is never taken away from under a
/// finger.
#[component]
fn Cases(cases: Memo<Vec<CaseSummary>>, query: RwSignal<String>) -> impl IntoView {
    let all = RwSignal::new(false);
    let waits = Memo::new(move |_| cases.with(|cases| approvals(&desk(), cases)));
    let due = Memo::new(move |_| {
        cases.with(|cases| {
            let own = own_talk_lines(&desk(), cases);
            due_lines(cases).into_iter().chain(own).collect::<Vec<_>>()
        })
    });
    let found = Memo::new(move |_| {
        let query = Query::new(&query.get());
        cases.with(|cases| {
            let found = cases.iter().filter(|case| query.is_empty() || case.matches(&query));
            found.map(|case| case.case.clone()).collect::<Vec<_>>()
        })
    });
    let found_words = Signal::derive(move || {
        let count = found.with(Vec::len);
        query.with(|it| !it.trim().is_empty()).then(|| match count {
            0 => t("home-search-none"),
            _ => tv("home-search-count", &[("count", count.into())]),
        })
    });
    let count =
        Signal::derive(move || Some(tv("home-cases-count", &[("count", cases.with(Vec::len).into())])));
    let blank = Memo::new(move |_| query.with(|it| it.trim().is_empty()));
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
        {move || blank.get().then(|| view! {
            {move || view! { <Approvals lines=waits.get() /> }}
            {move || view! { <Due lines=due.get() all /> }}
        })}
        <section class="home__cases" aria-labelledby="cases-heading">
            <SectionHeading id="cases-heading" title=t("home-cases-title") note=count />
            <ul class="case-list">
                <For each=move || found.get() key=CaseId::clone children=move |id| view! { <CaseRow id cases /> } />
            </ul>
        </section>
    }
}

#[component]
fn CaseRow(id: CaseId, cases: Memo<Vec<CaseSummary>>) -> impl IntoView {
    let href = To::Case(id.clone()).path();
    let case = Memo::new(move |_| cases.with(|cases| cases.iter().find(|it| it.case == id).cloned()));
    let says = move |words: fn(&CaseSummary) -> String| {
        move || case.with(|it| it.as_ref().map(words).unwrap_or_default())
    };
    let urgent = move || {
        let concern = case.with(|it| {
            it.as_ref()
                .and_then(|case| case.attention.iter().find(|it| it.concern.is_urgent()).map(concern_words))
        });
        concern.map(|words| view! { <Chip label=words tone=Tone::Stop /> })
    };
    view! {
        <li class="case-row">
            <div class="case-row__who">
                <a class="case-row__name" href=href dir="auto">{says(called)}</a>
                <span class="case-row__ref figures">{says(number)}</span>
            </div>
            <div class="case-row__stage">
                <Chip label=Signal::derive(says(|case| t(&format!("stage-{}", case.stage.key())))) />
                {urgent}
            </div>
            <p class="case-row__next">{says(next)}</p>
            <p class="case-row__meta">{says(contact)}</p>
        </li>
    }
}

fn number(case: &CaseSummary) -> String {
    if case.reference.is_empty() {
        tv("home-number-local", &[("number", case.local_number.as_str().into())])
    } else {
        case.reference.clone()
    }
}

fn next(case: &CaseSummary) -> String {
    tv("home-next-step", &[("step", t(&format!("step-{}", key(case.next_step))).into())])
}

fn contact(case: &CaseSummary) -> String {
    match case.last_contact {
        Some(at) => tv("home-last-contact", &[("when", intl::day_of(tag(), at).into())]),
        None => t("home-last-contact-none"),
    }
}
