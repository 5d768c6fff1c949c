//! Who may know what of a child: what was permitted, taken back and sent, and the gate before anything leaves.

mod answer;
mod ask_back;
mod bring;
mod broken;
mod came;
mod clear_step;
mod copy;
mod differ;
mod gate;
mod gate_begun;
mod in_the_way;
mod left;
mod limits;
mod lines;
mod links;
mod packet;
mod replies;
mod sittings;
mod take_back;
mod tell_guardian;
mod told_when;
pub(super) mod voices;
mod went_before;
mod wishes;
mod without_yes;
pub(super) mod words;
mod writing;

use domain::consent::{Ledger, fears_guardian};
use leptos::prelude::*;

use super::hand_on::Waiting;
use super::opened::{CaseHandle, with_case};
use crate::app::routes::To;
use crate::i18n::{t, tv};
use crate::ports::intl;
use crate::ui::{Banner, ButtonKind, Card, IconName, LinkButton, PageHeader, Tone};
use broken::Broken;
use came::CameBack;
pub(crate) use copy::CopyPage;
use differ::Differ;
use gate::Gate;
use left::{LeftTheTeam, OpenedClosed};
use lines::Lines;
use links::Links;
use sittings::Sittings;
use wishes::Wishes;
pub(super) use without_yes::CannotBeTold;
use without_yes::WithoutYes;
pub(crate) use without_yes::WithoutYesPage;

/// The page of permissions of the case in the address.
#[component]
pub(crate) fn PermissionsPage() -> impl IntoView {
    with_case(|case| view! { <Page case /> })
}

/// Reads the permissions of a case today, and again whenever the case changes.
pub(super) fn track<T>(case: CaseHandle, read: impl FnOnce(&Ledger<'_>) -> T) -> T {
    case.with_value(|it| it.track(|file| read(&Ledger::read(file, intl::today()))))
}

#[component]
fn Page(case: CaseHandle) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let title = case.with_value(|it| super::home::called(&it.summary().content));
    let ask = To::Sitting(id.clone()).path();
    // Once the young person is 18, nobody else is asked.
    let of_age = Memo::new(move |_| track(case, |ledger| ledger.mandates().is_adult));
    let fears = Memo::new(move |_| !of_age.get() && case.with_value(|it| it.track(fears_guardian)));
    let made = RwSignal::new(None);
    provide_context(packet::Made(made));
    provide_context(packet::Composing(RwSignal::new(None)));
    let printed = Signal::derive(move || made.with(Option::is_some));
    let link = To::SittingLink(id.clone()).path();
    let back = To::AgreedLink(id.clone()).path();
    // Who agreed to nothing has nothing to take back.
    let agreed = Memo::new(move |_| track(case, |ledger| !ledger.agreed_by_anybody().is_empty()));
    let seen = To::WhoSaw(id.clone()).path();
    view! {
        <main class="page" id="content">
            <div class="stack" class=("no-print", printed)>
            <PageHeader title=t("permissions-title") over=title back_href=To::Case(id).path() back_label=t("common-back") />
            <p>{t("permissions-lead")}</p>
            <p>{t("permissions-not-sharing")}</p>
            <div class="case__write">
                <LinkButton
                    href=ask
                    label=Signal::derive(move || t(if of_age.get() { "sitting-ask-of-age" } else { "sitting-ask" }))
                    kind=ButtonKind::Primary
                    icon=IconName::Tablet
                />
                {move || (!of_age.get()).then(|| view! {
                    <LinkButton href=link.clone() label=t("sitting-link-ask") icon=IconName::Lock />
                })}
                {move || agreed.get().then(|| view! {
                    <LinkButton href=back.clone() label=t("sitting-back-link-ask") icon=IconName::Lock />
                })}
                <LinkButton href=seen label=t("seen-title") icon=IconName::Eye />
            </div>
            {move || fears.get().then(|| view! {
                <Banner tone=Tone::Warn title=t("sitting-fears") text=t("permissions-fears-words") still=true />
            })}
            <Waiting case />
            <Broken case />
            <CameBack case />
            <Wishes case />
            <Differ case />
            <Lines case />
            <Links case />
            <Sittings case />
            <Gate case />
            <WithoutYes case />
            <LeftTheTeam case />
            <OpenedClosed case />
            </div>
            {move || made.get().map(|packet| view! { <packet::Paper packet /> })}
        </main>
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
    let broken = move || track(case, |ledger| ledger.broken().len());
    view! {
        <Card id="permissions-heading" title=t("permissions-title")>
            {move || (broken() > 0).then(|| view! { <Banner tone=Tone::Stop title=t("permissions-broken-card") still=true /> })}
            <p>{words}</p>
            <LinkButton href=To::Permissions(id).path() label=t("permissions-open") />
        </Card>
    }
}
