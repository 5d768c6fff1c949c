//! The way back to the staff's screens: only the passphrase of the worker who handed the tablet over opens it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::entry::Entry;
use super::frame::{PLACE, SAVED, SESSION_KEY, Saved};
use super::receipt::Receipt;
use super::seat::{Seat, seat};
use super::sheet::Sheet;
use crate::app::way_back::{Reopened, Waiting, Worker};
use crate::i18n::{self, t};
use crate::ports::page;
use crate::ui::{Banner, Button, ButtonKind, IconName, Tone};

/// The screen after a reload or a crash: everything is kept, and the worker can open it again.
#[component]
pub(super) fn Locked(
    /// The sitting, locked.
    entry: Entry,
) -> impl IntoView {
    let waiting = waiting(&entry, None);
    view! {
        <main class="sitting sitting--waiting" id="content" tabindex="-1">
            <Sheet title=t("guardian-locked-title") lead=t("guardian-locked-words")>
                <Worker waiting label=t("child-wait-worker") back=None class="cluster" then=UnsyncCallback::new(go_on_or_end) />
            </Sheet>
        </main>
    }
}

/// The calm screen at the end, or where the worker is asked for in between.
#[component]
pub(super) fn WayBack(
    /// The sitting.
    entry: Entry,
    /// True once the sitting is over.
    over: bool,
    /// Closed where the sitting goes on.
    calling: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let waiting = waiting(&entry, Some(seat));
    let signed = seat.session.with_untracked(domain::guardian_flow::GuardianSession::is_signed);
    let took_back = seat.session.with_untracked(|session| !session.taken_back.is_empty());
    let words = match (over, signed) {
        (false, _) => String::new(),
        (true, true) => t("guardian-over-signed"),
        (true, false) if took_back => t("guardian-over-taken-back"),
        (true, false) => t("guardian-over-open"),
    };
    // What was taken back can be taken along, on paper.
    let receipt = over && took_back;
    let back = (!over).then(|| (t("common-back"), UnsyncCallback::new(move |()| calling.set(false))));
    view! {
        <main class="sitting sitting--waiting" id="content" tabindex="-1">
            <div class="no-print">
                <Sheet title=seat.with_worker("guardian-wait-title") lead=words>
                    {receipt.then(|| view! { <PrintReceipt /> })}
                    <Worker waiting label=seat.with_worker("guardian-i-am") back class="cluster" then=UnsyncCallback::new(go_on_or_end) />
                </Sheet>
            </div>
            {receipt.then(|| view! { <Receipt /> })}
        </main>
    }
}

/// The button that prints the receipt below the page.
#[component]
fn PrintReceipt() -> impl IntoView {
    view! {
        <Button
            label=t("guardian-receipt-print")
            icon=IconName::Note
            on_press=UnsyncCallback::new(|()| page::print())
        />
    }
}

/// What the way back needs to know of a sitting. On the locked screen nothing says another language than the worker's.
fn waiting(entry: &Entry, seat: Option<Seat>) -> StoredValue<Waiting<Saved>, LocalStorage> {
    let opened = entry.opened.as_ref();
    StoredValue::new_local(Waiting {
        boot: entry.boot.clone(),
        begun: entry.begun.clone(),
        name: SAVED,
        sign_in: opened.map(|opened| opened.frame.sign_in.clone()),
        own: opened.map_or_else(i18n::current, |opened| opened.tongue.clone()),
        keeper: seat.map(Seat::keeper),
        is_over: |saved| saved.session.is_over(),
    })
}

/// The sitting is not over: the worker says whether it goes on.
fn go_on_or_end(found: Reopened<Saved>) -> AnyView {
    let signed = found.saved.as_ref().is_some_and(|saved| saved.session.is_signed());
    let found = StoredValue::new_local(found);
    let failed = RwSignal::new(false);
    let seat = use_context::<Seat>();
    let go_on = UnsyncCallback::new(move |()| {
        found.get_value().regained.resume(seat.map(|it| it.letter), SESSION_KEY, PLACE, failed);
    });
    let end = UnsyncCallback::new(move |()| {
        spawn_local(async move {
            if found.get_value().regained.give_back().await.is_err() {
                failed.try_set(true);
            }
        });
    });
    let words = t(if signed { "guardian-end-signed" } else { "guardian-end-open" });
    let no_worker = StoredValue::new(t("handover-no-worker"));
    view! {
        {move || failed.get().then(|| view! { <Banner tone=Tone::Stop title=no_worker.get_value() /> })}
        <p>{words}</p>
        <div class="cluster">
            <Button label=t("guardian-resume") kind=ButtonKind::Primary on_press=go_on />
            <Button label=t("guardian-end") on_press=end />
        </div>
    }
    .into_any()
}
