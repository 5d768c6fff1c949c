//! The way back to the staff's screens: only the passphrase of the worker who handed the tablet over opens it.

use domain::child_flow::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::covers::Help;
use super::easel::PageToDraw;
use super::entry::Entry;
use super::frame::{PLACE, SAVED, SESSION_KEY, Saved};
use super::one_of::Opens;
use super::seat::Seat;
use crate::app::way_back::{Reopened, Waiting, Worker};
use crate::i18n::{self, t, tv};
use crate::ui::{Banner, Button, ButtonKind, ChildCard, Drawing, IconName, Tone};

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
    let label = StoredValue::new(tv("child-wait-hold", &[("worker", worker.into())]));
    let text = StoredValue::new(text);
    // The bar is gone here, and help is called for all the same: it is noted, rings, and leads back to this page.
    let helped = RwSignal::new(false);
    let card = move || {
        if helped.get() {
            let back = UnsyncCallback::new(move |()| {
                seat.act(Event::Resume);
                helped.set(false);
            });
            return view! { <Help on_back=back /> }.into_any();
        }
        let back = (!over).then(|| (t("child-back"), UnsyncCallback::new(move |()| calling.set(false))));
        let title = seat.with_worker("child-wait-title");
        view! {
            <ChildCard title picture=Drawing::Rest text=text.get_value()>
                <Worker waiting label=label.get_value() back class="child__onward" asked then />
                <NeedsHelp asked helped />
                {over.then(|| view! { <WhileWaiting asked /> })}
            </ChildCard>
        }
        .into_any()
    };
    view! {
        <div class="child child--waiting">
            <main class="child__main" id="content" tabindex="-1">{card}</main>
        </div>
    }
}

/// "I need help", in the words of the bar that is not there any more.
#[component]
fn NeedsHelp(
    /// True once the worker is asked for the passphrase.
    asked: RwSignal<bool>,
    /// True while the adult is called.
    helped: RwSignal<bool>,
) -> impl IntoView {
    let seat = super::seat::seat();
    let call = UnsyncCallback::new(move |()| {
        seat.act(Event::Help);
        helped.set(true);
    });
    let label = seat.texts.with_value(|texts| texts.bar_label("help", seat.band()).to_owned());
    let label = StoredValue::new(label);
    move || {
        (!asked.get()).then(|| {
            view! {
                <div class="child__onward">
                    <Button label=label.get_value() icon=IconName::BubbleBang on_press=call />
                </div>
            }
        })
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
