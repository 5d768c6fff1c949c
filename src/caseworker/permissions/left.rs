//! What left the team, and who opened what is kept closed: for everybody who asks who knows what.

use domain::consent::{Ledger, opened};
use leptos::prelude::*;

use super::{track, words};
use crate::caseworker::case::name_of;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Card, Chip, Tone};

/// What was sent to whom, newest first. It cannot be called back; where the yes is gone they are told to stop.
#[component]
pub(super) fn LeftTheTeam(case: CaseHandle) -> impl IntoView {
    let left = move || {
        track(case, |ledger: &Ledger<'_>| {
            let one = |it: domain::consent::Left<'_>| {
                (words::recipient(it.recipient), words::groups(it.groups), it.sent, it.stopped)
            };
            ledger.left().into_iter().map(one).collect::<Vec<_>>()
        })
    };
    let one = |(who, what, at, stopped): (String, String, domain::Timestamp, bool)| {
        view! {
            <li class="permission">
                <h3 class="permission__line" dir="auto">{who}</h3>
                {stopped.then(|| view! { <Chip label=t("permissions-stopped") tone=Tone::Warn /> })}
                <p>{what}</p>
                <p class="question__note">{intl::date_and_time(tag(), at)}</p>
            </li>
        }
    };
    view! {
        <Card id="permissions-left" title=t("permissions-left-title")>
            {move || {
                let all = left();
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
