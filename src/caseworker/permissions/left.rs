//! What left the team, and who opened what is kept closed: for everybody who asks who knows what.

use domain::ChangeId;
use domain::consent::{Ledger, PacketMark, Replied, opened};
use leptos::prelude::*;

use super::ask_back::AskBack;
use super::replies::Replies;
use super::went_before::WentBefore;
use super::{track, words};
use crate::caseworker::case::name_of;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Card, Chip, Tone};

/// One thing that left, as a screen shows it.
#[derive(Clone, PartialEq)]
struct Row {
    sent: ChangeId,
    who: String,
    what: String,
    at: domain::Timestamp,
    stopped: bool,
    too_late: bool,
    late: String,
    told: Option<domain::Timestamp>,
    told_why: String,
    packet: Option<PacketMark>,
    replies: Vec<Replied>,
}

/// What was sent to whom, newest first, and what they answered. It cannot be called back; where the yes is gone they
/// are told to stop.
#[component]
pub(super) fn LeftTheTeam(case: CaseHandle) -> impl IntoView {
    let left = Memo::new(move |_| {
        track(case, |ledger: &Ledger<'_>| {
            let one = |it: domain::consent::Left<'_>| Row {
                sent: it.change.id.clone(),
                who: words::recipient(it.recipient),
                what: words::groups(it.groups),
                at: it.sent,
                stopped: it.stopped,
                too_late: it.too_late,
                late: it.late.to_owned(),
                told: it.told,
                told_why: it.told_why.to_owned(),
                packet: it.packet.cloned(),
                replies: it.replies.into_iter().cloned().collect(),
            };
            ledger.left().into_iter().map(one).collect::<Vec<_>>()
        })
    });
    let ids = move || left.with(|all| all.iter().map(|row| row.sent.clone()).collect::<Vec<_>>());
    let none = Memo::new(move |_| left.with(Vec::is_empty));
    view! {
        <Card id="permissions-left" title=t("permissions-left-title")>
            {move || if none.get() {
                view! { <p>{t("permissions-left-none")}</p> }.into_any()
            } else {
                // One line stays one line whatever comes in: nobody loses what they are writing in its dialogs.
                view! {
                    <ul class="permissions">
                        <For each=ids key=ChangeId::clone children=move |sent| view! { <One case sent left /> } />
                    </ul>
                }
                .into_any()
            }}
            <WentBefore case />
        </Card>
    }
}

/// One thing that left. What becomes known of it changes its words, and leaves the dialogs in which somebody writes.
#[component]
fn One(case: CaseHandle, sent: ChangeId, left: Memo<Vec<Row>>) -> impl IntoView {
    let of = sent.clone();
    let row = Memo::new(move |_| left.with(|all| all.iter().find(|row| row.sent == of).cloned()));
    let first = row.get_untracked()?;
    let is = move |of: fn(&Row) -> bool| Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(of)));
    let stop = is(|row| row.stopped && row.told.is_none());
    let may_ask_back = is(|row| !row.stopped && row.told.is_none());
    let reply = |it: Replied| {
        let line = tv(
            "permissions-reply-line",
            &[("day", intl::day(tag(), it.on).into()), ("reply", words::reply(it.reply).into())],
        );
        let words = (!it.words.is_empty()).then(|| view! { <span dir="auto">" · " {it.words}</span> });
        view! { <li>{line} {words}</li> }
    };
    let replies = move || {
        let replies = row.with(|row| row.as_ref().map(|row| row.replies.clone()).unwrap_or_default());
        replies.into_iter().map(reply).collect_view()
    };
    let told = move || {
        let (at, why) =
            row.with(|row| row.as_ref().and_then(|row| Some((row.told?, row.told_why.clone()))))?;
        let words = tv("permissions-told-to-stop", &[("day", intl::day_of(tag(), at).into())]);
        let why = (!why.is_empty()).then(|| view! { <p dir="auto">{why}</p> });
        Some(view! { <p>{words}</p> {why} })
    };
    let who = first.who;
    let too_late = is(|row| row.too_late);
    let late = (!first.late.is_empty()).then(|| tv("permissions-left-late", &[("why", first.late.into())]));
    Some(view! {
        <li class="permission">
            <h3 class="permission__line" dir="auto">{who.clone()}</h3>
            {move || stop.get().then(|| view! { <Chip label=t("permissions-stopped") tone=Tone::Warn /> })}
            {move || too_late.get().then(|| view! { <Chip label=t("permissions-left-too-late") tone=Tone::Stop /> })}
            <p>{first.what}</p>
            <p class="question__note">{intl::date_and_time(tag(), first.at)}</p>
            {late.map(|words| view! { <p dir="auto">{words}</p> })}
            {first.packet.map(packet)}
            <ul>{replies}</ul>
            {told}
            <Replies case sent=sent.clone() who=who.clone() stop />
            <AskBack case sent who offered=may_ask_back />
        </li>
    })
}

/// The packet in which it went.
fn packet(mark: PacketMark) -> impl IntoView {
    let about = tv(
        "permissions-packet",
        &[("count", (mark.entries as usize).into()), ("way", words::channel(mark.channel).into())],
    );
    let along = (mark.enclosed > 0)
        .then(|| tv("permissions-packet-along", &[("count", (mark.enclosed as usize).into())]));
    let named = (!mark.named_because.is_empty())
        .then(|| tv("permissions-packet-named", &[("why", mark.named_because.into())]));
    view! {
        <p>{about}</p>
        {along.map(|words| view! { <p>{words}</p> })}
        <p class="question__note" dir="auto">{mark.request}</p>
        {named.map(|words| view! { <p class="question__note" dir="auto">{words}</p> })}
        <p class="question__note permission__digest" dir="ltr">"SHA-256 " {mark.digest}</p>
    }
}

/// Who opened questions that are kept closed, and why.
#[component]
pub(super) fn OpenedClosed(case: CaseHandle) -> impl IntoView {
    let found = move || {
        case.with_value(|it| {
            it.track(|file| {
                let one = |it: domain::consent::Opened<'_>| (it.user.clone(), it.at, it.reason);
                opened(file).into_iter().map(one).collect::<Vec<_>>()
            })
        })
    };
    let one = |(user, at, reason): (domain::UserId, domain::Timestamp, &'static str)| {
        let what = tv(
            "permissions-opened-by",
            &[("who", name_of(&user).into()), ("when", intl::date_and_time(tag(), at).into())],
        );
        view! { <li>{what} " " <span class="question__note">{t(&format!("form-locked-reason-{reason}"))}</span></li> }
    };
    move || {
        let all = found();
        (!all.is_empty()).then(|| {
            view! {
                <Card id="permissions-opened" title=t("permissions-opened-title")>
                    <ul>{all.into_iter().map(one).collect_view()}</ul>
                </Card>
            }
        })
    }
}
