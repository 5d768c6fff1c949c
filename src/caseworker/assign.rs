//! Who works on which case, for administrators and supervisors: numbers only, no content.

use domain::{StaffMember, UserId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::{AssignRequest, CaseEntry, CaseList, StaffList};

use crate::app::failure;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ports::transport::{self, Failure};
use crate::ui::{
    Banner, Button, ButtonKind, Chip, Choice, Dialog, EmptyState, Field, PageHeader, SelectInput, Skeleton,
    Tone,
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
    let again = RwSignal::new(0_u32);
    let lists = LocalResource::new(move || {
        again.track();
        read()
    });
    let failed = RwSignal::new_local(None::<Failure>);
    let done = UnsyncCallback::new(move |result: Result<(), Failure>| {
        failed.set(result.err());
        again.update(|count| *count += 1);
    });
    view! {
        <main class="page page--narrow" id="content">
            <PageHeader title=t("assign-title") lead=t("assign-lead") />
            {move || failed.get().map(|failure| view! { <Banner tone=Tone::Stop title=failure::of_transport(&failure) /> })}
            {move || match lists.get() {
                None => view! { <Skeleton label=t("assign-title") lines=5 /> }.into_any(),
                Some(Err(failure)) => view! { <Banner tone=Tone::Warn title=failure::of_transport(&failure) /> }.into_any(),
                Some(Ok((cases, _))) if cases.is_empty() => view! { <EmptyState title=t("assign-empty") /> }.into_any(),
                Some(Ok((mut cases, staff))) => {
                    // A child with nobody comes first.
                    cases.sort_by_key(|case| !case.assigned.is_empty());
                    view! {
                    <ul class="queue card card--flush">
                        {cases.into_iter().map(|case| { let staff = staff.clone(); view! { <Case case staff done /> } }).collect_view()}
                    </ul>
                    }
                    .into_any()
                }
            }}
        </main>
    }
}

#[component]
fn Case(
    case: CaseEntry,
    staff: Vec<StaffMember>,
    done: UnsyncCallback<Result<(), Failure>>,
) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let path = StoredValue::new(format!("cases/{}/assignments", case.case));
    let name = |user: &UserId| {
        staff
            .iter()
            .find(|member| member.id == *user)
            .map_or_else(|| user.to_string(), |member| member.name.clone())
    };
    let working: Vec<(UserId, String)> =
        case.assigned.iter().map(|user| (user.clone(), name(user))).collect();
    let nobody = working.is_empty();
    let free = staff
        .iter()
        .filter(|member| domain::works_on_cases(member.role) && !case.assigned.contains(&member.id));
    let options: Vec<Choice> = free.map(|member| Choice::new(member.id.as_str(), &member.name)).collect();
    let assign = UnsyncCallback::new(move |()| {
        let Ok(user) = chosen.get_untracked().parse::<UserId>() else { return };
        spawn_local(async move {
            let result = transport::post::<()>(&path.get_value(), &AssignRequest { user }).await;
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
        spawn_local(async move { done.run(transport::delete(&address).await) });
    });
    let last = working.len() == 1;
    let number = StoredValue::new(case.reference.clone());
    let who = move || leaving.with(|it| it.as_ref().map(|(_, name)| name.clone()).unwrap_or_default());
    let opened = intl::day_of(tag(), case.opened);
    let id = format!("assign-{}", case.case);
    view! {
        <li class="queue__row queue__row--assign">
            <div>
                <p class="queue__what figures">{case.reference.clone()}</p>
                <p class="queue__why">{tv("assign-opened", &[("when", opened.into())])}</p>
                {nobody.then(|| view! { <Chip label=t("assign-nobody") tone=Tone::Warn /> })}
                <ul class="people">
                    {working.into_iter().map(|(user, name)| view! {
                        <li class="people__row">
                            <span class="people__name"><bdi>{name.clone()}</bdi></span>
                            <Button label=t("assign-remove") about=name.clone() kind=ButtonKind::Quiet on_press=ask(user, name) />
                        </li>
                    }).collect_view()}
                </ul>
            </div>
            <div class="queue__assign">
                <Field id label=t("assign-to")>
                    <SelectInput options value=chosen on_choose=UnsyncCallback::new(move |key| chosen.set(key)) empty_label=t("field-choose") />
                </Field>
                <Button
                    label=t("assign-button")
                    about=case.reference
                    disabled=Signal::derive(move || chosen.with(String::is_empty))
                    on_press=assign
                />
            </div>
            <Dialog
                id=format!("leave-{}", case.case)
                open=Signal::derive(move || leaving.with(Option::is_some))
                on_close=UnsyncCallback::new(move |()| leaving.set(None))
                title=Signal::derive(move || tv("assign-remove-title", &[("name", who().into()), ("case", number.get_value().into())]))
                close_label=t("common-close")
                actions=ViewFn::from(move || view! {
                    <Button label=t("assign-remove") kind=ButtonKind::Primary on_press=take_off />
                    <Button label=t("common-cancel") on_press=UnsyncCallback::new(move |()| leaving.set(None)) />
                })
            >
                {last.then(|| view! { <Banner tone=Tone::Warn title=t("assign-remove-last") still=true /> })}
                <p>{move || tv("assign-remove-words", &[("name", who().into())])}</p>
            </Dialog>
        </li>
    }
}
