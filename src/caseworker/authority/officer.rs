//! The data-protection officer's first screen: what authorities asked for, who tried to name a recipient that may never be one,
//! and who opened closed questions.
//! Works online only. These words of a case and no others reach the officer, and nothing is kept on the tablet.

use domain::consent::Forbidden;
use leptos::prelude::*;
use sync::protocol::{AuthorityEntry, AuthorityList, RefusedEntry};

use super::openings::Openings;
use super::reply::ReplyForm;
use super::seen::SeenForm;
use super::words::{Standing, Whole, title};
use crate::app::desk::desk;
use crate::app::failure;
use crate::caseworker::complaints::Unread;
use crate::i18n::{t, tag, tv};
use crate::ports::{intl, transport};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Chip, EmptyState, PageHeader, SectionHeading, Skeleton, Tone,
};

/// The page.
#[component]
pub(in crate::caseworker) fn OfficerPage() -> impl IntoView {
    let again = RwSignal::new(0_u32);
    let list = LocalResource::new(move || {
        again.track();
        async move { transport::get::<AuthorityList>("authorities").await }
    });
    let answered = RwSignal::new(false);
    let read_again = UnsyncCallback::new(move |()| again.update(|count| *count += 1));
    let saw = read_again;
    let done = UnsyncCallback::new(move |()| {
        answered.set(true);
        again.update(|count| *count += 1);
    });
    let name = desk().me.name.clone();
    view! {
        <main class="home page page--narrow stack" id="content">
            <PageHeader title=t("authority-title") over=name lead=t("authority-officer-lead") />
            <Unread />
            {move || answered.get().then(|| view! { <Banner tone=Tone::Ok title=t("authority-sent") /> })}
            {move || match list.get() {
                None => view! { <Skeleton label=t("authority-title") lines=6 /> }.into_any(),
                Some(Err(failure)) => view! {
                    <Banner tone=Tone::Warn title=failure::of_transport(&failure)>
                        <Button label=t("common-try-again") on_press=read_again />
                    </Banner>
                }
                .into_any(),
                Some(Ok(list)) => view! { <Lists list done saw /> }.into_any(),
            }}
            <Openings />
        </main>
    }
}

#[component]
fn Lists(list: AuthorityList, done: UnsyncCallback<()>, saw: UnsyncCallback<()>) -> impl IntoView {
    let (waiting, answered): (Vec<_>, Vec<_>) =
        list.requests.into_iter().partition(|it| it.request.decision.is_none());
    let count = |of: usize| tv("authority-count", &[("count", of.into())]);
    let (open, over, tries) = (waiting.len(), answered.len(), list.refused.len());
    let cards = move |entries: Vec<AuthorityEntry>| {
        entries.into_iter().map(|entry| view! { <One entry done saw /> }).collect_view()
    };
    let refused = list.refused.into_iter().map(|it| view! { <Tried it /> }).collect_view();
    view! {
        <section class="stack" aria-labelledby="authority-open-heading">
            <SectionHeading id="authority-open-heading" title=t("authority-open-title") note=count(open) />
            {(open == 0).then(|| view! { <EmptyState title=t("authority-open-none") text=t("authority-open-none-words") /> })}
            {cards(waiting)}
        </section>
        <section class="stack" aria-labelledby="authority-refused-heading">
            <SectionHeading id="authority-refused-heading" title=t("authority-refused-title") note=count(tries) />
            <p>{t("authority-refused-lead")}</p>
            {(tries == 0).then(|| view! { <p class="question__note">{t("authority-refused-none")}</p> })}
            {(tries > 0).then(|| view! { <Card><ul class="permissions">{refused}</ul></Card> })}
        </section>
        {(over > 0).then(|| view! {
            <section class="stack" aria-labelledby="authority-over-heading">
                <SectionHeading id="authority-over-heading" title=t("authority-over-title") note=count(over) />
                {cards(answered)}
            </section>
        })}
    }
}

/// One request, with a way to say that it was looked at and to answer it while it waits.
#[component]
fn One(entry: AuthorityEntry, done: UnsyncCallback<()>, saw: UnsyncCallback<()>) -> impl IntoView {
    let AuthorityEntry { case, reference, by, request } = entry;
    let heading = title(&request);
    let about = heading.clone();
    let open = RwSignal::new(false);
    let waits = request.decision.is_none();
    let shown = request.clone();
    let begin = UnsyncCallback::new(move |()| open.set(true));
    let cancel = UnsyncCallback::new(move |()| open.set(false));
    let unseen = request.is_unseen().then(|| (case.clone(), request.clone()));
    let form = move || {
        let (case, request) = (case.clone(), request.clone());
        view! { <ReplyForm case request done cancel /> }
    };
    view! {
        <Card id=format!("request-{}", shown.document) title=heading marked=waits>
            <p class="authority__case">{tv("authority-case", &[("number", reference.into())])}</p>
            <Standing of=shown.clone() />
            <Whole of=shown by />
            {unseen.map(|(case, request)| view! { <SeenForm case request done=saw /> })}
            {move || (waits && !open.get()).then(|| view! {
                <Button label=t("authority-reply") about=about.clone() kind=ButtonKind::Primary on_press=begin />
            })}
            {move || (waits && open.get()).then(form.clone())}
        </Card>
    }
}

/// One attempt.
#[component]
fn Tried(it: RefusedEntry) -> impl IntoView {
    let why = match it.found {
        Forbidden::Enforcement => "authority-refused-enforcement",
        Forbidden::StateOfOrigin => "authority-refused-origin",
        Forbidden::Police => "authority-refused-police",
    };
    let who = tv(
        "authority-refused-by",
        &[
            ("who", it.by.into()),
            ("when", intl::date_and_time(tag(), it.at).into()),
            ("number", it.reference.into()),
        ],
    );
    view! {
        <li class="permission">
            <h3 class="permission__line" dir="auto">{it.name}</h3>
            <Chip label=t(why) tone=Tone::Stop />
            <p>{who}</p>
        </li>
    }
}
