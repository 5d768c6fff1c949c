//! Complaints, for the complaints office: what is there, what is urgent first. Works online only, and nothing of it is kept
//! on the tablet.

use domain::complaint::Stand;
use leptos::prelude::*;
use sync::protocol::{ComplaintEntry, ComplaintList, UnreadComplaints};

use crate::app::desk::desk;
use crate::app::failure;
use crate::app::routes::To;
use crate::i18n::{key, t, tag, tv};
use crate::ports::{intl, transport};
use crate::ui::{
    Banner, Button, Card, Chip, EmptyState, IconName, PageHeader, Skeleton, TaskItem, TaskList, Tone,
};

/// A topic in words.
pub(super) fn about_words(about: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let words: Vec<String> =
        about.into_iter().map(|code| t(&format!("complaint-about-{}", code.as_ref()))).collect();
    if words.is_empty() { t("complaint-about-nothing") } else { intl::list(tag(), words) }
}

/// How far one is, as a small label.
#[component]
pub(super) fn StandChip(
    /// How far.
    stand: Stand,
) -> impl IntoView {
    let label = t(&format!("complaint-stand-{}", key(stand)));
    match stand {
        Stand::New => view! { <Chip label tone=Tone::Warn /> }.into_any(),
        Stand::InHand | Stand::Answered => view! { <Chip label /> }.into_any(),
        Stand::Closed => view! { <Chip label tone=Tone::Ok /> }.into_any(),
    }
}

/// Tells an administrator that nobody of the office may read some complaints: somebody else has to be added. A number and
/// nothing else; silent where there are none, or no server answers.
#[component]
pub(super) fn Unread() -> impl IntoView {
    let unread = LocalResource::new(|| transport::get::<UnreadComplaints>("complaints/unread"));
    let count = move || unread.get().and_then(Result::ok).map(|it| it.count).filter(|count| *count > 0);
    move || {
        count().map(|_| {
            view! { <Banner tone=Tone::Stop title=t("complaints-unread") text=t("complaints-unread-words") /> }
        })
    }
}

/// All complaints that this person of the office may read.
#[component]
pub(crate) fn ComplaintsPage() -> impl IntoView {
    let again = RwSignal::new(0_u32);
    let list = LocalResource::new(move || {
        again.track();
        async move { transport::get::<ComplaintList>("complaints").await }
    });
    let read_again = UnsyncCallback::new(move |()| again.update(|count| *count += 1));
    let name = desk().me.name.clone();
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("complaints-title") over=name lead=t("complaints-lead") />
            {move || match list.get() {
                None => view! { <Skeleton label=t("complaints-title") lines=5 /> }.into_any(),
                Some(Err(failure)) => view! {
                    <Banner tone=Tone::Warn title=failure::of_transport(&failure)>
                        <Button label=t("common-try-again") on_press=read_again />
                    </Banner>
                }
                .into_any(),
                Some(Ok(list)) if list.complaints.is_empty() => {
                    view! { <EmptyState title=t("complaints-empty") text=t("complaints-empty-words") /> }.into_any()
                }
                Some(Ok(list)) => view! { <Entries entries=list.complaints /> }.into_any(),
            }}
        </main>
    }
}

#[component]
fn Entries(mut entries: Vec<ComplaintEntry>) -> impl IntoView {
    // What may be dangerous comes first, what is closed last; within that, as the server has it: newest first.
    entries.sort_by_key(|it| (it.stand == Stand::Closed, !it.urgent));
    let row = |it: ComplaintEntry| {
        let open = it.stand != Stand::Closed;
        let when = intl::date_and_time(tag(), it.received);
        let why = tv("complaints-row", &[("number", it.receipt.as_str().into()), ("when", when.into())]);
        let urgent = it.urgent && open;
        view! {
            <TaskItem
                href=To::Complaint(it.id).path()
                label=about_words(&it.about)
                why
                icon=IconName::Speech
                tone=if urgent { Tone::Stop } else { Tone::Info }
            >
                {urgent.then(|| view! { <Chip label=t("complaint-urgent") tone=Tone::Stop /> })}
                <StandChip stand=it.stand />
            </TaskItem>
        }
    };
    view! {
        <Card flush=true>
            <TaskList>{entries.into_iter().map(row).collect_view()}</TaskList>
        </Card>
    }
}
