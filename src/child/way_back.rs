//! The way back to the staff's screens: only the passphrase of the worker who handed the tablet over opens it.

use domain::Clock;
use domain::complaint::Draft;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::keys::{Keys, WebKeys};
use store::{SealError, StoreError};
use wasm_bindgen::JsValue;

use super::entry::Entry;
use super::frame::{LETTER, PLACE, SAVED, SESSION_KEY, Saved};
use super::seat::Seat;
use crate::app::boot::RETURN_KEY;
use crate::app::unlock::{self, Refusal};
use crate::app::unlock_screen;
use crate::i18n::{t, tv};
use crate::ports::clock::Browser;
use crate::ports::{child_channel, page};
use crate::ui::{
    Banner, Button, ButtonKind, ChildCard, Drawing, Field, PassphraseInput, TextInput, TextKind, Tone,
};

/// What the right passphrase gives, until the worker has said what is to happen.
#[derive(Clone)]
struct Opened {
    unlock_key: JsValue,
    session_key: JsValue,
    sign_in: String,
    saved: Option<Saved>,
    sealer: store::seal::WebSealer,
}

/// The screen after a reload or a crash: what the child said is safe, and the worker can open it again.
#[component]
pub(super) fn Locked(
    /// The session, locked.
    entry: Entry,
) -> impl IntoView {
    let entry = StoredValue::new_local(entry);
    view! {
        <div class="child child--waiting">
            <main class="child__main" id="content" tabindex="-1">
                <ChildCard title=t("child-locked-title") picture=Drawing::KeepClosed text=vec![t("child-locked-safe")]>
                    <Worker entry name=String::new() on_cancel=None />
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
    let entry = StoredValue::new_local(entry);
    let worker = seat.frame.with_value(|frame| frame.worker.clone());
    let text = if over { vec![t("child-wait-words")] } else { Vec::new() };
    let cancel = (!over).then(|| UnsyncCallback::new(move |()| calling.set(false)));
    view! {
        <div class="child child--waiting">
            <main class="child__main" id="content" tabindex="-1">
                <ChildCard title=seat.with_worker("child-wait-title") picture=Drawing::Rest text>
                    <Worker entry name=worker on_cancel=cancel />
                </ChildCard>
            </main>
        </div>
    }
}

/// The worker's button and, behind it, the passphrase.
#[component]
fn Worker(
    entry: StoredValue<Entry, LocalStorage>,
    name: String,
    on_cancel: Option<UnsyncCallback<()>>,
) -> impl IntoView {
    let asked = RwSignal::new(false);
    let opened = RwSignal::new_local(None::<Opened>);
    let label = if name.is_empty() {
        t("child-wait-worker")
    } else {
        tv("child-wait-hold", &[("worker", name.into())])
    };
    let label = StoredValue::new(label);
    move || match (opened.get(), asked.get()) {
        (Some(found), _) => view! { <GoOnOrEnd entry found /> }.into_any(),
        (None, true) => view! { <Passphrase entry opened asked /> }.into_any(),
        (None, false) => view! {
            <div class="child__onward">
                {on_cancel.map(|cancel| view! { <Button label=t("child-back") on_press=cancel /> })}
                <Button label=label.get_value() on_press=UnsyncCallback::new(move |()| asked.set(true)) />
            </div>
        }
        .into_any(),
    }
}

#[component]
fn Passphrase(
    entry: StoredValue<Entry, LocalStorage>,
    opened: RwSignal<Option<Opened>, LocalStorage>,
    asked: RwSignal<bool>,
) -> impl IntoView {
    let known = entry.with_value(|entry| entry.opened.as_ref().map(|opened| opened.frame.sign_in.clone()));
    let asks_name = known.is_none();
    let sign_in = RwSignal::new(known.unwrap_or_default());
    let passphrase = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let refused = RwSignal::new(None::<String>);
    let seat = use_context::<Seat>();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || passphrase.with_untracked(String::is_empty) {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            if let Some(seat) = seat {
                seat.settled().await;
            }
            let name = sign_in.get_untracked();
            let result = open(&entry.get_value(), &name, &passphrase.get_untracked()).await;
            passphrase.try_set(String::new());
            busy.try_set(false);
            match result {
                Ok(found) if found.saved.as_ref().is_some_and(|saved| saved.session.is_over()) => {
                    if give_back(&found).await.is_err() {
                        refused.try_set(Some(t("handover-no-worker")));
                    }
                }
                Ok(found) => {
                    opened.try_set(Some(found));
                }
                Err(Refusal::WrongPassphrase) => {
                    refused.try_set(Some(t("child-wait-wrong")));
                }
                Err(why) => {
                    refused.try_set(Some(unlock_screen::words(&why, &name)));
                }
            }
        });
    };
    view! {
        <form class="child__back" on:submit=submit novalidate>
            {move || refused.get().map(|words| view! { <Banner tone=Tone::Warn title=words /> })}
            {asks_name.then(|| view! {
                <Field id="back-name" label=t("unlock-sign-in")>
                    <TextInput value=sign_in on_input=UnsyncCallback::new(move |text| sign_in.set(text)) kind=TextKind::Code />
                </Field>
            })}
            <Field id="back-passphrase" label=t("child-wait-passphrase")>
                <PassphraseInput
                    value=passphrase
                    on_input=UnsyncCallback::new(move |text| passphrase.set(text))
                    show_label=t("passphrase-show")
                    hide_label=t("passphrase-hide")
                    caps_lock_label=t("passphrase-caps-lock")
                />
            </Field>
            <div class="child__onward">
                <Button label=t("child-back") on_press=UnsyncCallback::new(move |()| asked.set(false)) />
                <Button label=t("child-wait-open") kind=ButtonKind::Primary busy submit=true on_press=UnsyncCallback::new(|()| ()) />
            </div>
        </form>
    }
}

/// Opens the session's key with the passphrase of the worker who handed the tablet over. Wrong tries are counted.
async fn open(entry: &Entry, sign_in: &str, passphrase: &str) -> Result<Opened, Refusal> {
    let device = &entry.boot.device;
    let user = device.user(sign_in).await?;
    let known =
        device.unlock(user).await?.filter(|_| user == entry.begun.user()).ok_or(Refusal::WrongPassphrase)?;
    let wait = known.wait(Browser.now());
    if wait > 0 {
        return Err(Refusal::Wait(wait));
    }
    let stretched =
        unlock::stretch(passphrase, &known.wrapped.salt, known.wrapped.stretching, sign_in).await?;
    let keys = match WebKeys::open(&stretched.unlock_key, user, &known.wrapped).await {
        Ok(keys) => keys,
        Err(SealError::Refused) => {
            return Err(match device.failed(user, Browser.now()).await? {
                0..=2 => Refusal::WrongPassphrase,
                seconds => Refusal::Wait(seconds),
            });
        }
        Err(other) => return Err(Refusal::Store(StoreError::Seal(other))),
    };
    device.succeeded(user).await?;
    let sealed = |error| Refusal::Store(StoreError::Seal(error));
    let session_key = keys.resume_session(user, &entry.begun.wrapped).await.map_err(sealed)?;
    let sealer = WebKeys::session_sealer(&session_key).await.map_err(sealed)?;
    let (records, _) = device.child_store(sealer.clone()).records::<Saved>().await?;
    let saved = records.into_iter().find(|(name, _)| name == SAVED).map(|(_, saved)| saved);
    Ok(Opened {
        unlock_key: stretched.unlock_key.into(),
        session_key: session_key.into(),
        sign_in: sign_in.to_owned(),
        saved,
        sealer,
    })
}

/// Hands the unlock key to the staff's document and leaves for it.
async fn give_back(found: &Opened) -> Result<(), child_channel::NoWorker> {
    let handed = js_sys::Object::new();
    for (name, value) in [("key", &found.unlock_key), ("signIn", &JsValue::from_str(&found.sign_in))] {
        // Setting a property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&handed, &JsValue::from_str(name), value);
    }
    child_channel::hold(RETURN_KEY, &handed).await?;
    page::leave_for("/");
    Ok(())
}

/// The child is not done: the worker says whether it goes on.
#[component]
fn GoOnOrEnd(entry: StoredValue<Entry, LocalStorage>, found: Opened) -> impl IntoView {
    let found = StoredValue::new_local(found);
    let failed = RwSignal::new(false);
    let seat = use_context::<Seat>();
    let go_on = UnsyncCallback::new(move |()| {
        spawn_local(async move {
            // A letter that is being written crosses over in memory alone; nothing on this screen tells of it.
            let letter = seat.map(|seat| seat.letter.draft.get_untracked()).filter(Draft::waits);
            let letter = letter.and_then(|draft| serde_json::to_string(&draft).ok());
            if let Some(letter) = letter {
                // Without a service worker there was no session either.
                let _ = child_channel::hold(LETTER, &JsValue::from_str(&letter)).await;
            }
            match child_channel::hold(SESSION_KEY, &found.get_value().session_key).await {
                Ok(()) => page::leave_for(PLACE),
                Err(_) => {
                    failed.try_set(true);
                }
            }
        });
    });
    let end = UnsyncCallback::new(move |()| {
        spawn_local(async move {
            let Opened { saved, sealer, .. } = found.get_value();
            let locked = entry.with_value(|entry| entry.opened.is_none());
            if let Some(saved) = saved.filter(|_| locked) {
                let device = entry.with_value(|entry| std::rc::Rc::clone(&entry.boot.device));
                // Only says how the session ended; without it the worker ended it, which is true as well.
                let _ = device.child_store(sealer).put(SAVED, &Saved { page_lost: true, ..saved }).await;
            }
            if give_back(&found.get_value()).await.is_err() {
                failed.try_set(true);
            }
        });
    });
    view! {
        {move || failed.get().then(|| view! { <Banner tone=Tone::Stop title=t("handover-no-worker") /> })}
        <p>{t("child-resume-words")}</p>
        <div class="child__onward">
            <Button label=t("child-resume-open") kind=ButtonKind::Primary on_press=go_on />
            <Button label=t("child-resume-end") on_press=end />
        </div>
    }
}
