//! Who may know what of a child: what was permitted, taken back and sent, and the gate before anything leaves.

mod gate;
mod left;
mod lines;
mod take_back;
mod words;

use domain::consent::Ledger;
use leptos::prelude::*;

use super::opened::{CaseHandle, with_case};
use crate::app::routes::To;
use crate::i18n::{t, tv};
use crate::ports::intl;
use crate::ui::{Banner, Card, LinkButton, PageHeader, Tone};
use gate::Gate;
use left::{LeftTheTeam, OpenedClosed};
use lines::Lines;

/// The page of permissions of the case in the address.
#[component]
pub(crate) fn PermissionsPage() -> impl IntoView {
    with_case(|case| view! { <Page case /> })
}

/// Reads the permissions of a case today, and again whenever the case changes.
fn track<T>(case: CaseHandle, read: impl FnOnce(&Ledger<'_>) -> T) -> T {
    case.with_value(|it| it.track(|file| read(&Ledger::read(file, intl::today()))))
}

#[component]
fn Page(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let title = case.with_value(|it| super::home::called(&it.summary().content));
    view! {
        <main class="page stack" id="content">
            <PageHeader title=t("permissions-title") over=title back_href=To::Case(id).path() back_label=t("common-back") />
            <p>{t("permissions-lead")}</p>
            <Differ case />
            <Lines case />
            <Gate case />
            <LeftTheTeam case />
            <OpenedClosed case />
        </main>
    }
}

/// Where voices differ: both stand, and somebody else looks at it.
#[component]
fn Differ(case: CaseHandle) -> impl IntoView {
    let found = move || track(case, |ledger| ledger.disagreements());
    move || {
        let one = |it: domain::consent::Disagreement| {
            let what = words::line_for(it.line, it.recipient.as_ref());
            let then = it.supervisor_from.map(|day| {
                tv("permissions-supervisor-from", &[("day", intl::day(crate::i18n::tag(), day).into())])
            });
            view! {
                <Banner tone=Tone::Warn title=what text=words::course(it.course) still=true>
                    {then.map(|words| view! { <p>{words}</p> })}
                </Banner>
            }
        };
        found().into_iter().map(one).collect_view()
    }
}

/// How many permissions count today, with the way to the page.
#[component]
pub(super) fn PermissionsCard(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let words = move || {
        let (asked, open, differ) =
            track(case, |ledger| (ledger.asked().len(), ledger.may_go().len(), ledger.disagreements().len()));
        match (asked, differ) {
            (0, _) => t("permissions-none-asked"),
            (_, 0) => tv("permissions-count", &[("open", open.into()), ("asked", asked.into())]),
            _ => tv("permissions-differ", &[("count", differ.into())]),
        }
    };
    view! {
        <Card id="permissions-heading" title=t("permissions-title")>
            <p>{words}</p>
            <LinkButton href=To::Permissions(id).path() label=t("permissions-open") />
        </Card>
    }
}
