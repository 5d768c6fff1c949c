//! The way back to the staff's screens: only the passphrase of the worker who handed the tablet over opens it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::easel::PageToDraw;
use super::entry::Entry;
use super::frame::{PLACE, SAVED, SESSION_KEY, Saved};
use super::one_of::Opens;
use super::seat::Seat;
use crate::app::way_back::{Reopened, Waiting, Worker};
use crate::i18n::{self, t, tv};
use crate::ui::{Banner, Button, ButtonKind, ChildCard, Drawing, Tone};

/// The screen after a reload or a crash: what the child said is safe, and the worker can open it again.
#[component]
pub(super) fn Locked(
    /// The session, locked.
    entry: Entry,
) -> impl IntoView {
    let waiting = waiting(&entry, None);
    let then = then(entry);
    view! {
        <div class="child child--waiting">
            <main class="child__main" id="content" tabindex="-1">
                <ChildCard title=t("child-locked-title") picture=Drawing::KeepClosed text=vec![t("child-locked-safe")]>
                    <Worker waiting label=t("child-wait-worker") back=None class="child__onward" then />
                </ChildCard>
            </main>
        </div>
    }
}

/// The calm screen at the end, or where the worker is asked for in between.
#[component]
pub(super) fn WayBack(
    /// The session.
    entry: Entry,
    /// True once the child is done.
    over: bool,
    /// Closed where the child goes on.
    calling: RwSignal<bool>,
) -> impl IntoView {
    let seat = super::seat::seat();
    let waiting = waiting(&entry, Some(seat));
    let then = then(entry);
    let worker = seat.frame.with_value(|frame| frame.worker.clone());
    let wish = seat.wish.get_untracked().map(|wish| tv("child-wait-wish", &[("wish", wish.into())]));
    let text: Vec<String> =
        if over { std::iter::once(t("child-wait-words")).chain(wish).collect() } else { Vec::new() };
    let asked = RwSignal::new(false);
    let label = tv("child-wait-hold", &[("worker", worker.into())]);
    let back = (!over).then(|| (t("child-back"), UnsyncCallback::new(move |()| calling.set(false))));
    view! {
        <div class="child child--waiting">
            <main class="child__main" id="content" tabindex="-1">
                <ChildCard title=seat.with_worker("child-wait-title") picture=Drawing::Rest text>
                    <Worker waiting label back class="child__onward" asked then />
                    {over.then(|| view! { <WhileWaiting asked /> })}
                </ChildCard>
            </main>
        </div>
    }
}

/// A page to draw on while the child waits, if it wants one. Nothing of it is kept, and it is gone as soon as the worker
/// takes the tablet.
#[component]
fn WhileWaiting(
    /// True once the worker is asked for the passphrase.
    asked: RwSignal<bool>,
) -> impl IntoView {
    move || {
        (!asked.get()).then(|| {
            view! {
                <Opens label=t("child-wait-draw")>
                    <p>{t("child-wait-draw-note")}</p>
                    <PageToDraw />
                </Opens>
            }
        })
    }
}

/// What the way back needs to know of a session. On the locked screen nothing says another language than the worker's.
fn waiting(entry: &Entry, seat: Option<Seat>) -> StoredValue<Waiting<Saved>, LocalStorage> {
    let opened = entry.opened.as_ref();
    StoredValue::new_local(Waiting {
        boot: entry.boot.clone(),
        begun: entry.begun.clone(),
        name: SAVED,
        sign_in: opened.map(|opened| opened.frame.sign_in.clone()),
        own: opened.map_or_else(i18n::current, |opened| opened.worker.clone()),
        keeper: seat.map(Seat::keeper),
        is_over: |saved| saved.session.is_over(),
    })
}

/// Draws what comes once the session is open again.
fn then(entry: Entry) -> UnsyncCallback<Reopened<Saved>, AnyView> {
    let entry = StoredValue::new_local(entry);
    UnsyncCallback::new(move |found| go_on_or_end(entry, found))
}

/// The child is not done: the worker says whether it goes on.
fn go_on_or_end(entry: StoredValue<Entry, LocalStorage>, found: Reopened<Saved>) -> AnyView {
    let found = StoredValue::new_local(found);
    let failed = RwSignal::new(false);
    let seat = use_context::<Seat>();
    let go_on = UnsyncCallback::new(move |()| {
        found.get_value().regained.resume(seat.map(|it| it.letter), SESSION_KEY, PLACE, failed);
    });
    let end = UnsyncCallback::new(move |()| {
        spawn_local(async move {
            let Reopened { saved, regained } = found.get_value();
            let locked = entry.with_value(|entry| entry.opened.is_none());
            if let Some(saved) = saved.filter(|_| locked) {
                let device = entry.with_value(|entry| std::rc::Rc::clone(&entry.boot.device));
                // Only says how the session ended; without it the worker ended it, which is true as well.
                let _ = device
                    .child_store(regained.sealer.clone())
                    .put(SAVED, &Saved { page_lost: true, ..saved })
                    .await;
            }
            if regained.give_back().await.is_err() {
                failed.try_set(true);
            }
        });
    });
    let no_worker = StoredValue::new(t("handover-no-worker"));
    view! {
        {move || failed.get().then(|| view! { <Banner tone=Tone::Stop title=no_worker.get_value() /> })}
        <p>{t("child-resume-words")}</p>
        <div class="child__onward">
            <Button label=t("child-resume-open") kind=ButtonKind::Primary on_press=go_on />
            <Button label=t("child-resume-end") on_press=end />
        </div>
    }
    .into_any()
}
