//! Who works on which case, for administrators and supervisors: numbers only, no content.

use domain::{CaseId, StaffMember, UserId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::{AssignRequest, CaseEntry, CaseList, StaffList};

use super::listed::{Listed, WhenRead};
use crate::app::failure;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ports::transport::{self, Failure};
use crate::ui::{
    Banner, Button, ButtonKind, Chip, Choice, Dialog, EmptyState, Field, PageHeader, SelectInput, Tone,
};

type Lists = (Vec<CaseEntry>, Vec<StaffMember>);

async fn read() -> Result<Lists, Failure> {
    let cases: CaseList = transport::get("cases").await?;
    let staff: StaffList = transport::get("staff").await?;
    let staff = staff.staff.into_iter().filter(|entry| entry.active).map(|entry| entry.member);
    Ok((cases.cases, staff.collect()))
}

/// The page of assignments. Works online only: the server decides who works on what.
#[component]
pub(crate) fn AssignPage() -> impl IntoView {
    let lists = Listed::<Lists>::begin(|| Box::pin(read()));
    let failed = RwSignal::new_local(None::<Failure>);
    let done = UnsyncCallback::new(move |result: Result<(), Failure>| {
        failed.set(result.err());
        lists.read();
    });
    view! {
        <main class="page page--narrow" id="content">
            <PageHeader title=t("assign-title") lead=t("assign-lead") />
            {move || failed.get().map(|failure| view! { <Banner tone=Tone::Stop title=failure::of_transport(&failure) /> })}
            <WhenRead list=lists label=t("assign-title")><Cases lists done /></WhenRead>
        </main>
    }
}

/// The cases. A row stays one row whatever is read anew: a choice that is not sent yet stays in it.
#[component]
fn Cases(lists: Listed<Lists>, done: UnsyncCallback<Result<(), Failure>>) -> impl IntoView {
    let read = lists.rows(|(cases, _)| cases.clone());
    let cases = Memo::new(move |before: Option<&Vec<CaseEntry>>| {
        let mut cases = read.get();
        // A child with nobody comes first; while the page is open, a row stays in its place under the hands.
        let place = |case: &CaseEntry| before.and_then(|all| all.iter().position(|it| it.case == case.case));
        cases.sort_by_key(|case| (place(case).unwrap_or(usize::MAX), !case.assigned.is_empty()));
        cases
    });
    let staff = lists.rows(|(_, staff)| staff.clone());
    let empty = Memo::new(move |_| cases.with(Vec::is_empty));
    move || {
        if empty.get() {
            return view! { <EmptyState title=t("assign-empty") /> }.into_any();
        }
        view! {
            <ul class="queue card card--flush">
                <For each=move || cases.get() key=|case| case.case.clone() let:case>
                    <Case case cases staff done />
                </For>
            </ul>
        }
        .into_any()
    }
}

/// One case. `case` is how it stood when it came; `cases` says how it stands now.
#[component]
fn Case(
    case: CaseEntry,
    cases: Memo<Vec<CaseEntry>>,
    staff: Memo<Vec<StaffMember>>,
    done: UnsyncCallback<Result<(), Failure>>,
) -> impl IntoView {
    let id: CaseId = case.case.clone();
    let working = Memo::new({
        let case = case.clone();
        move |_| {
            let now = |cases: &Vec<CaseEntry>| cases.iter().find(|it| it.case == case.case).cloned();
            let assigned = cases.with(now).unwrap_or_else(|| case.clone()).assigned;
            staff.with(|staff| assigned.into_iter().map(|user| named(user, staff)).collect::<Vec<_>>())
        }
    });
    let options = Memo::new(move |_| {
        let taken = |id: &UserId| working.with(|all| all.iter().any(|(user, _)| user == id));
        staff.with(|staff| {
            let free = staff.iter().filter(|it| domain::works_on_cases(it.role) && !taken(&it.id));
            free.map(|member| Choice::new(member.id.as_str(), &member.name)).collect::<Vec<_>>()
        })
    });
    let nobody = Memo::new(move |_| working.with(Vec::is_empty));
    let last = Memo::new(move |_| working.with(|all| all.len() == 1));
    let picked = RwSignal::new(String::new());
    // Somebody who was put on the case meanwhile is no choice any more.
    let chosen = Memo::new(move |_| {
        let picked = picked.get();
        if options.with(|all| all.iter().any(|it| it.key == picked)) { picked } else { String::new() }
    });
    let path = StoredValue::new(format!("cases/{id}/assignments"));
    let assign = UnsyncCallback::new(move |()| {
        let Ok(user) = chosen.get_untracked().parse::<UserId>() else { return };
        let (path, sent) = (path.get_value(), user.to_string());
        spawn_local(async move {
            let result = transport::post::<()>(&path, &AssignRequest { user }).await;
            if result.is_ok() && picked.try_get_untracked() == Some(sent) {
                picked.try_set(String::new());
            }
            done.try_run(result);
        });
    });
    let leaving = RwSignal::new(None::<(UserId, String)>);
    let ask = move |user: UserId, name: String| {
        UnsyncCallback::new(move |()| leaving.set(Some((user.clone(), name.clone()))))
    };
    let take_off = UnsyncCallback::new(move |()| {
        let Some((user, _)) = leaving.get_untracked() else { return };
        leaving.set(None);
        let address = format!("{}/{user}", path.get_value());
        spawn_local(async move {
            let result = transport::delete(&address).await;
            done.try_run(result);
        });
    });
    let number = StoredValue::new(case.reference.clone());
    let who = move || leaving.with(|it| it.as_ref().map(|(_, name)| name.clone()).unwrap_or_default());
    let opened = intl::day_of(tag(), case.opened);
    let people = move || {
        let row = |(user, name): (UserId, String)| {
            view! {
                <li class="people__row">
                    <span class="people__name"><bdi>{name.clone()}</bdi></span>
                    <Button label=t("assign-remove") about=name.clone() kind=ButtonKind::Quiet on_press=ask(user, name) />
                </li>
            }
        };
        working.get().into_iter().map(row).collect_view()
    };
    view! {
        <li class="queue__row queue__row--assign">
            <div>
                <p class="queue__what figures">{case.reference.clone()}</p>
                <p class="queue__why">{tv("assign-opened", &[("when", opened.into())])}</p>
                {move || nobody.get().then(|| view! { <Chip label=t("assign-nobody") tone=Tone::Warn /> })}
                <ul class="people">{people}</ul>
            </div>
            <div class="queue__assign">
                <Field id=format!("assign-{id}") label=t("assign-to")>
                    <SelectInput options value=chosen on_choose=UnsyncCallback::new(move |key| picked.set(key)) empty_label=t("field-choose") />
                </Field>
                <Button
                    label=t("assign-button")
                    about=case.reference
                    disabled=Signal::derive(move || chosen.with(String::is_empty))
                    on_press=assign
                />
            </div>
            <Dialog
                id=format!("leave-{id}")
                open=Signal::derive(move || leaving.with(Option::is_some))
                on_close=UnsyncCallback::new(move |()| leaving.set(None))
                title=Signal::derive(move || tv("assign-remove-title", &[("name", who().into()), ("case", number.get_value().into())]))
                close_label=t("common-close")
                actions=ViewFn::from(move || view! {
                    <Button label=t("assign-remove") kind=ButtonKind::Primary on_press=take_off />
                    <Button label=t("common-cancel") on_press=UnsyncCallback::new(move |()| leaving.set(None)) />
                })
            >
                {move || last.get().then(|| view! { <Banner tone=Tone::Warn title=t("assign-remove-last") still=true /> })}
                <p>{move || tv("assign-remove-words", &[("name", who().into())])}</p>
            </Dialog>
        </li>
    }
}

/// Somebody with their name, where it is known here.
fn named(user: UserId, staff: &[StaffMember]) -> (UserId, String) {
    let found = staff.iter().find(|it| it.id == user).map(|it| it.name.clone());
    let name = found.unwrap_or_else(|| user.to_string());
    (user, name)
}
