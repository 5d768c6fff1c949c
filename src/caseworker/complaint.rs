//! One complaint, for the complaints office: the words exactly as they were written, what was done, and what comes next.

use std::str::FromStr;

use domain::ComplaintId;
use domain::complaint::{Complaint, Deed, Done, Handling, Reply, Sender, Stand};
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
    let page = RwSignal::new_local(None::<Result<Page, Failure>>);
    if ComplaintId::from_str(&id).is_ok() {
        let path = path.get_value();
        leptos::task::spawn_local(async move {
            let read = transport::get::<Page>(&path).await;
            page.try_set(Some(read));
        });
    }
    let took = UnsyncCallback::new(move |new: Page| page.set(Some(Ok(new))));
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("complaint-title") back_href=To::Complaints.path() back_label=t("common-back") lead=t("complaint-lead") />
            {move || match page.get() {
                None => view! { <Skeleton label=t("complaint-title") lines=8 /> }.into_any(),
                Some(Err(failure)) => view! { <Banner tone=Tone::Warn title=failure::of_transport(&failure) /> }.into_any(),
                Some(Ok(page)) => view! { <Whole page path=path.get_value() took /> }.into_any(),
            }}
        </main>
    }
}

#[component]
fn Whole(page: Page, path: String, took: UnsyncCallback<Page>) -> impl IntoView {
    let handling = Handling::fold(&page.deeds);
    let (stand, complaint) = (handling.stand(), page.complaint.clone());
    let urgent = complaint.is_urgent() && stand != Stand::Closed;
    let number = tv("complaint-number", &[("number", complaint.receipt.to_string().into())]);
    let deeds = page.deeds.clone();
    let names = page.names.clone();
    let name_of = move |done: &Done| {
        names.iter().find(|(user, _)| *user == done.by).map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let line = move |done: &Done| {
        let (what, more) = deed_words(&done.deed);
        let icon = if done.deed == Deed::Closed { IconName::CheckCircle } else { IconName::Note };
        view! {
            <TimelineItem what when=intl::date_and_time(tag(), done.at) who=name_of(done) icon>
                {more.map(|words| view! { <p dir="auto">{words}</p> })}
            </TimelineItem>
        }
    };
    let done = (!deeds.is_empty()).then(|| {
        view! {
            <Card id="complaint-done" title=t("complaint-done")>
                <Timeline label=t("complaint-done")>{deeds.iter().map(line).collect_view()}</Timeline>
            </Card>
        }
    });
    view! {
        {urgent.then(|| view! { <Banner tone=Tone::Stop title=t("complaint-urgent-title") text=t("complaint-urgent-words") still=true /> })}
        <Card id="complaint-said" title=number aside=move || view! { <StandChip stand /> }.into_any()>
            <Said complaint=page.complaint.clone() reference=page.reference.clone() received=intl::date_and_time(tag(), page.received) />
        </Card>
        {done}
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
