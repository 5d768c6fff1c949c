//! The data-protection officer's first screen: what authorities asked for, who tried to name a recipient that may never be one,
//! and who opened closed questions.
//! Works online only. These words of a case and no others reach the officer, and nothing is kept on the tablet.

use domain::DocumentId;
use domain::authority::Request;
use domain::consent::Forbidden;
use leptos::prelude::*;
use sync::protocol::{AuthorityEntry, AuthorityList, RefusedEntry};

use super::openings::Openings;
use super::reply::ReplyForm;
use super::seen::SeenForm;
use super::words::{Standing, Whole, title};
use crate::app::desk::desk;
use crate::caseworker::complaints::Unread;
use crate::caseworker::listed::{Listed, WhenRead};
use crate::i18n::{t, tag, tv};
use crate::ports::{intl, transport};
use crate::ui::{Banner, Button, ButtonKind, Card, Chip, EmptyState, PageHeader, SectionHeading, Tone};

/// The page.
#[component]
pub(in crate::caseworker) fn OfficerPage() -> impl IntoView {
    let list = Listed::<AuthorityList>::begin(|| Box::pin(transport::get("authorities")));
    let answered = RwSignal::new(false);
    let saw = UnsyncCallback::new(move |()| list.read());
    let done = UnsyncCallback::new(move |()| {
        answered.set(true);
        list.read();
    });
    let name = desk().me.name.clone();
    view! {
        <main class="home page page--narrow stack" id="content">
            <PageHeader title=t("authority-title") over=name lead=t("authority-officer-lead") />
            <Unread />
            {move || answered.get().then(|| view! { <Banner tone=Tone::Ok title=t("authority-sent") /> })}
            <WhenRead list label=t("authority-title")><Lists list done saw /></WhenRead>
            <Openings />
        </main>
    }
}

#[component]
fn Lists(list: Listed<AuthorityList>, done: UnsyncCallback<()>, saw: UnsyncCallback<()>) -> impl IntoView {
    let all = list.rows(|list| list.requests.clone());
    let refused = list.rows(|list| list.refused.clone());
    let those = move |answered: bool| {
        Memo::new(move |_| {
            let is_one = |it: &&AuthorityEntry| it.request.decision.is_some() == answered;
            all.with(|all| {
                all.iter().filter(is_one).map(|it| it.request.document.clone()).collect::<Vec<_>>()
            })
        })
    };
    let (waiting, answered) = (those(false), those(true));
    let count = |of: usize| tv("authority-count", &[("count", of.into())]);
    let cards = move |ids: Memo<Vec<DocumentId>>| {
        view! {
            <For each=move || ids.get() key=DocumentId::clone children=move |id| {
                let entry = Memo::new(move |before: Option<&Option<AuthorityEntry>>| {
                    let found = all.with(|all| all.iter().find(|it| it.request.document == id).cloned());
                    found.or_else(|| before.cloned().flatten())
                });
                view! { <One entry done saw /> }
            } />
        }
    };
    let tries = move || refused.get().into_iter().map(|it| view! { <Tried it /> }).collect_view();
    let none_open = Memo::new(move |_| waiting.with(Vec::is_empty));
    let none_over = Memo::new(move |_| answered.with(Vec::is_empty));
    view! {
        <section class="stack" aria-labelledby="authority-open-heading">
            <SectionHeading id="authority-open-heading" title=t("authority-open-title") note=Signal::derive(move || count(waiting.with(Vec::len))) />
            {move || none_open.get().then(|| view! { <EmptyState title=t("authority-open-none") text=t("authority-open-none-words") /> })}
            {cards(waiting)}
        </section>
        <section class="stack" aria-labelledby="authority-refused-heading">
            <SectionHeading id="authority-refused-heading" title=t("authority-refused-title") note=Signal::derive(move || count(refused.with(Vec::len))) />
            <p>{t("authority-refused-lead")}</p>
            {move || if refused.with(Vec::is_empty) {
                view! { <p class="question__note">{t("authority-refused-none")}</p> }.into_any()
            } else {
                view! { <Card><ul class="permissions">{tries}</ul></Card> }.into_any()
            }}
        </section>
        {move || (!none_over.get()).then(|| view! {
            <section class="stack" aria-labelledby="authority-over-heading">
                <SectionHeading id="authority-over-heading" title=t("authority-over-title") note=Signal::derive(move || count(answered.with(Vec::len))) />
                {cards(answered)}
            </section>
        })}
    }
}

/// One request, with a way to say that it was looked at and to answer it while it waits. What changes in it leaves the boxes in
/// which the officer writes.
#[component]
fn One(
    entry: Memo<Option<AuthorityEntry>>,
    done: UnsyncCallback<()>,
    saw: UnsyncCallback<()>,
) -> impl IntoView {
    let first = entry.get_untracked()?;
    let (id, heading) = (first.request.document.to_string(), title(&first.request));
    let (number, about) = (first.reference.clone(), heading.clone());
    // Once it is answered it stands in the other list.
    let marked = first.request.decision.is_none();
    let open = RwSignal::new(false);
    let is = move |of: fn(&Request) -> bool| {
        Memo::new(move |_| entry.with(|it| it.as_ref().is_some_and(|it| of(&it.request))))
    };
    let (waits, unseen) = (is(|request| request.decision.is_none()), is(Request::is_unseen));
    let begin = UnsyncCallback::new(move |()| open.set(true));
    let cancel = UnsyncCallback::new(move |()| open.set(false));
    let first = StoredValue::new(first);
    let request = move || {
        let it = entry.get_untracked().unwrap_or_else(|| first.get_value());
        (it.case, it.request)
    };
    let stands = move || {
        entry.get().map(|it| {
            view! {
                <Standing of=it.request.clone() />
                <Whole of=it.request by=it.by />
            }
        })
    };
    let form = move || {
        let (case, request) = request();
        view! { <ReplyForm case request done cancel /> }
    };
    let look = move || {
        let (case, request) = request();
        view! { <SeenForm case request done=saw /> }
    };
    Some(view! {
        <Card id=format!("request-{id}") title=heading marked>
            <p class="authority__case">{tv("authority-case", &[("number", number.into())])}</p>
            {stands}
            {move || unseen.get().then(look)}
            {move || (waits.get() && !open.get()).then(|| view! {
                <Button label=t("authority-reply") about=about.clone() kind=ButtonKind::Primary on_press=begin />
            })}
            {move || (waits.get() && open.get()).then(form)}
        </Card>
    })
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
