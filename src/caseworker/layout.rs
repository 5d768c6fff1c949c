//! What stands around every staff screen: the bar with ways about, the state of sending, and the lock.

use domain::Role;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use sync::engine::{Phase, SyncStatus, Trouble};

use super::after_session::AfterSession;
use crate::app::auto_lock;
use crate::app::desk::desk;
use crate::app::routes::To;
use crate::i18n::{t, tv};
use crate::ports::page;
use crate::ui::{AppBar, AppBarButton, AppBarLink, AppBarStatus, IconName, SyncTone};

/// The state of sending in one short sentence.
pub(crate) fn sync_words(status: &SyncStatus) -> (SyncTone, String) {
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX).into();
    if status.needs_attention > 0 {
        return (SyncTone::Attention, tv("sync-attention", &[("count", count(status.needs_attention))]));
    }
    match &status.phase {
        Phase::Waiting { trouble: Trouble::SignInNeeded, .. } => (SyncTone::Attention, t("sync-signed-out")),
        _ if status.offline => (SyncTone::Offline, t("sync-offline")),
        Phase::Waiting { trouble: Trouble::Offline | Trouble::TimedOut, .. } => {
            (SyncTone::Offline, t("sync-offline"))
        }
        Phase::Sending | Phase::Receiving if status.waiting > 0 => (SyncTone::Sending, t("sync-working")),
        _ if status.waiting > 0 => {
            (SyncTone::Waiting, tv("sync-waiting", &[("count", count(status.waiting))]))
        }
        Phase::Elsewhere => (SyncTone::Current, t("sync-other-tab")),
        _ => (SyncTone::Current, t("sync-ok")),
    }
}

/// The frame of all staff screens.
#[component]
pub(crate) fn StaffLayout(
    /// The screen.
    children: Children,
) -> impl IntoView {
    let desk = desk();
    let location = use_location();
    let at = move |to: To| {
        let pathname = location.pathname;
        Signal::derive(move || pathname.with(|path| *path == to.path()))
    };
    let status = desk.sync_status.clone();
    let words = Memo::new(move |_| status.with(sync_words).1);
    let status = desk.sync_status.clone();
    let tone = Signal::derive(move || status.with(sync_words).0);
    let role = desk.me.role;
    let links = match role {
        Role::Administrator => {
            vec![
                (To::Staff, "nav-staff", IconName::People),
                (To::Assign, "nav-assign", IconName::Person),
                (To::Record, "nav-record", IconName::Speech),
                (To::House, "nav-house", IconName::Check),
            ]
        }
        Role::Supervisor => {
            vec![
                (To::Home, "nav-home", IconName::Home),
                (To::Assign, "nav-assign", IconName::Person),
                (To::House, "nav-house", IconName::Check),
            ]
        }
        Role::ComplaintHandler => vec![(To::Complaints, "nav-complaints", IconName::Speech)],
        Role::DataProtectionOfficer => {
            vec![(To::Home, "nav-home", IconName::Home), (To::House, "nav-house", IconName::Check)]
        }
        Role::Caseworker => vec![(To::Home, "nav-home", IconName::Home)],
    };
    let links = links.into_iter().chain([(To::Settings, "nav-settings", IconName::Settings)]);
    let links = links
        .map(|(to, label, icon)| view! { <AppBarLink href=to.path() label=t(label) icon=icon current=at(to) /> })
        .collect_view();
    let handle = StoredValue::new_local(desk);
    let end = move || {
        let lock = UnsyncCallback::new(move |()| handle.with_value(auto_lock::lock));
        view! {
            <AppBarStatus href=To::Queue.path() tone words />
            <AppBarButton label=t("nav-lock") icon=IconName::Lock on_press=lock />
        }
    };
    page::set_title(&t("app-name"));
    view! {
        <a class="skip-link" href="#content">{t("nav-skip")}</a>
        <AppBar name=t("app-name") home=To::Home.path() nav_label=t("app-name") end>
            {links}
        </AppBar>
        <AfterSession />
        {children()}
    }
}
