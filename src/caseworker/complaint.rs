//! One complaint, for the complaints office: the words exactly as they were written, what was done, and what comes next.

use std::str::FromStr;

use domain::complaint::{Complaint, Deed, Done, Handling, Reply, Sender, Stand};
use domain::{ComplaintId, UserId};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use sync::protocol::ComplaintPage as Page;

use super::complaint_deeds::{Next, deed_words};
use super::complaints::{StandChip, about_words};
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ports::transport::{self, Failure};
use crate::ui::{
    Banner, Card, IconName, PageHeader, Skeleton, SummaryList, SummaryRow, Timeline, TimelineItem, Tone,
};

/// The page of one complaint.
#[component]
pub(crate) fn ComplaintPage() -> impl IntoView {
    let params = use_params_map();
    let id = params.with_untracked(|params| params.get("complaint")).unwrap_or_default();
    let path = StoredValue::new(format!("complaints/{id}"));
    let page = RwSignal::new(None::<Page>);
    let failed = RwSignal::new_local(None::<Failure>);
    if ComplaintId::from_str(&id).is_ok() {
        let path = path.get_value();
        leptos::task::spawn_local(async move {
            match transport::get::<Page>(&path).await {
                Ok(read) => drop(page.try_set(Some(read))),
                Err(failure) => drop(failed.try_set(Some(failure))),
            }
        });
    }
    let there = Memo::new(move |_| page.with(Option::is_some));
    let whole = move || {
        let first = page.get_untracked()?;
        let now = Memo::new(move |_| page.get().unwrap_or_else(|| first.clone()));
        let took = UnsyncCallback::new(move |new: Page| page.set(Some(new)));
        Some(view! { <Whole page=now path=path.get_value() took /> })
    };
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("complaint-title") back_href=To::Complaints.path() back_label=t("common-back") lead=t("complaint-lead") />
            {move || match (there.get(), failed.get()) {
                (true, _) => whole().into_any(),
                (false, Some(failure)) => view! { <Banner tone=Tone::Warn title=failure::of_transport(&failure) /> }.into_any(),
                (false, None) => view! { <Skeleton label=t("complaint-title") lines=8 /> }.into_any(),
            }}
        </main>
    }
}

/// The complaint and what is done with it. What was done is read anew after each deed; the boxes stay as they are.
#[component]
fn Whole(page: Memo<Page>, path: String, took: UnsyncCallback<Page>) -> impl IntoView {
    let Page { complaint, received, reference, .. } = page.get_untracked();
    let handling = Memo::new(move |_| page.with(|page| Handling::fold(&page.deeds)));
    let dangerous = complaint.is_urgent();
    let urgent = move || dangerous && handling.with(Handling::stand) != Stand::Closed;
    let number = tv("complaint-number", &[("number", complaint.receipt.to_string().into())]);
    let line = |done: &Done, names: &[(UserId, String)]| {
        let who = names.iter().find(|(user, _)| *user == done.by).map(|(_, name)| name.clone());
        let (what, more) = deed_words(&done.deed);
        let icon = if done.deed == Deed::Closed { IconName::CheckCircle } else { IconName::Note };
        view! {
            <TimelineItem what when=intl::date_and_time(tag(), done.at) who=who.unwrap_or_default() icon>
                {more.map(|words| view! { <p dir="auto">{words}</p> })}
            </TimelineItem>
        }
    };
    let lines = move || page.with(|page| page.deeds.iter().map(|it| line(it, &page.names)).collect_view());
    let any = Memo::new(move |_| page.with(|page| !page.deeds.is_empty()));
    let said = complaint.clone();
    view! {
        {move || urgent().then(|| view! { <Banner tone=Tone::Stop title=t("complaint-urgent-title") text=t("complaint-urgent-words") still=true /> })}
        <Card id="complaint-said" title=number aside=move || view! { <StandChip stand=handling.with(Handling::stand) /> }.into_any()>
            <Said complaint=said reference received=intl::date_and_time(tag(), received) />
        </Card>
        {move || any.get().then(|| view! {
            <Card id="complaint-done" title=t("complaint-done")>
                <Timeline label=t("complaint-done")>{lines}</Timeline>
            </Card>
        })}
        <Next complaint handling path took />
    }
}

#[component]
fn Said(complaint: Complaint, reference: Option<String>, received: String) -> impl IntoView {
    let or_nothing =
        |text: &str| if text.trim().is_empty() { t("complaint-nothing") } else { text.to_owned() };
    let no_words = complaint.words.trim().is_empty();
    let no_whom = complaint.about_whom.trim().is_empty();
    let (name, case, reply) = match &complaint.sender {
        Sender::WithoutName => (t("complaint-without-name"), None, t("complaint-reply-none")),
        Sender::Named { name, case, reply } => {
            // The number where the server knows the case; that they agreed is said all the same.
            let case =
                case.as_ref().map(|_| reference.clone().unwrap_or_else(|| t("complaint-case-unknown")));
            let reply = match reply {
                Reply::NotSaid => t("complaint-reply-not-said"),
                Reply::NotWanted => t("complaint-reply-not-wanted"),
                Reply::Wanted { how } => tv("complaint-reply-wanted", &[("how", or_nothing(how).into())]),
            };
            (name.clone(), Some(case.unwrap_or_else(|| t("complaint-case-not-told"))), reply)
        }
    };
    let language = complaint.language.clone();
    view! {
        <SummaryList>
            <SummaryRow label=t("complaint-words") value=or_nothing(&complaint.words) absent=no_words lang=language.clone() />
            <SummaryRow label=t("complaint-about") value=about_words(&complaint.about) />
            <SummaryRow label=t("complaint-whom") value=or_nothing(&complaint.about_whom) absent=no_whom lang=language />
            <SummaryRow label=t("complaint-safe") value=t(&format!("complaint-safe-{}", complaint.safe_now)) />
            <SummaryRow label=t("complaint-from") value=t(&format!("complaint-from-{}", key(complaint.from))) />
            <SummaryRow label=t("complaint-name") value=name />
            {case.map(|case| view! { <SummaryRow label=t("complaint-case") value=case /> })}
            <SummaryRow label=t("complaint-reply") value=reply />
            <SummaryRow label=t("complaint-place") value=or_nothing(&domain::site::name_of(&complaint.site)) />
            <SummaryRow label=t("complaint-at") value=intl::date_and_time(tag(), complaint.at) />
            <SummaryRow label=t("complaint-received") value=received />
        </SummaryList>
    }
}
