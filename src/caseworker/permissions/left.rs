//! What left the team, and who opened what is kept closed: for everybody who asks who knows what.

use domain::ChangeId;
use domain::consent::{Ledger, PacketMark, Replied, opened};
use leptos::prelude::*;

use super::ask_back::AskBack;
use super::replies::Replies;
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
                told: it.told,
                told_why: it.told_why.to_owned(),
                packet: it.packet.cloned(),
                replies: it.replies.into_iter().cloned().collect(),
            };
            ledger.left().into_iter().map(one).collect::<Vec<_>>()
        })
    });
    let one = move |row: Row| {
        let stop = row.stopped && row.told.is_none();
        let may_ask_back = !row.stopped && row.told.is_none();
        let why = (!row.told_why.is_empty()).then(|| view! { <p dir="auto">{row.told_why}</p> });
        let told =
            row.told.map(|at| tv("permissions-told-to-stop", &[("day", intl::day_of(tag(), at).into())]));
        let packet = row.packet.map(|mark| {
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
        });
        let reply = |it: Replied| {
            let line = tv(
                "permissions-reply-line",
                &[("day", intl::day(tag(), it.on).into()), ("reply", words::reply(it.reply).into())],
            );
            let words = (!it.words.is_empty()).then(|| view! { <span dir="auto">" · " {it.words}</span> });
            view! { <li>{line} {words}</li> }
        };
        let replies = row.replies.into_iter().map(reply).collect_view();
        view! {
            <li class="permission">
                <h3 class="permission__line" dir="auto">{row.who.clone()}</h3>
                {stop.then(|| view! { <Chip label=t("permissions-stopped") tone=Tone::Warn /> })}
                <p>{row.what}</p>
                <p class="question__note">{intl::date_and_time(tag(), row.at)}</p>
                {packet}
                <ul>{replies}</ul>
                {told.map(|words| view! { <p>{words}</p> })}
                {why}
                <Replies case sent=row.sent.clone() who=row.who.clone() stop />
                {may_ask_back.then(|| view! { <AskBack case sent=row.sent who=row.who /> })}
            </li>
        }
    };
    view! {
        <Card id="permissions-left" title=t("permissions-left-title")>
            {move || {
                let all = left.get();
                if all.is_empty() {
                    return view! { <p>{t("permissions-left-none")}</p> }.into_any();
                }
                view! { <ul class="permissions">{all.into_iter().map(one).collect_view()}</ul> }.into_any()
            }}
        </Card>
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
