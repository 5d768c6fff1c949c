//! The way back from a session's document to the staff's: only the passphrase of the worker who handed the tablet over
//! opens it. A child's session and a guardian's sitting go the same way.

mod worker;

pub(crate) use worker::{Reopened, Waiting, Worker};

use domain::Clock;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::device::ChildSession;
use store::keys::{Keys, WebKeys};
use store::seal::WebSealer;
use store::{SealError, StoreError};
use wasm_bindgen::JsValue;

use crate::app::boot::{Boot, RETURN_KEY};
use crate::app::letter::Letter;
use crate::app::passphrase_box::PassphraseBox;
use crate::app::unlock::{self, Refusal};
use crate::app::unlock_screen;
use crate::i18n::{Tongue, t};
use crate::ports::clock::Browser;
use crate::ports::{child_channel, page};
use crate::ui::{Banner, Button, ButtonKind, Field, TextInput, TextKind, Tone};

/// What the right passphrase gives, until the worker has said what is to happen.
#[derive(Clone)]
pub(crate) struct Regained {
    unlock_key: JsValue,
    session_key: JsValue,
    sign_in: String,
    /// Opens what the session kept.
    pub(crate) sealer: WebSealer,
}

/// Opens the session's key with the passphrase of the worker who handed the tablet over. Wrong tries are counted.
///
/// # Errors
/// [`Refusal`]; the session stays as it is.
async fn regain(
    boot: &Boot,
    begun: &ChildSession,
    sign_in: &str,
    passphrase: &str,
) -> Result<Regained, Refusal> {
    let device = &boot.device;
    let user = device.user(sign_in).await?;
    let known =
        device.unlock(user).await?.filter(|_| user == begun.user()).ok_or(Refusal::WrongPassphrase)?;
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
    let session_key = keys.resume_session(user, &begun.wrapped).await.map_err(sealed)?;
    let sealer = WebKeys::session_sealer(&session_key).await.map_err(sealed)?;
    Ok(Regained {
        unlock_key: stretched.unlock_key.into(),
        session_key: session_key.into(),
        sign_in: sign_in.to_owned(),
        sealer,
    })
}

impl Regained {
    /// Hands the unlock key to the staff's document and leaves for it.
    ///
    /// # Errors
    /// [`child_channel::NoWorker`] when the app has no service worker.
    pub(crate) async fn give_back(&self) -> Result<(), child_channel::NoWorker> {
        let handed = js_sys::Object::new();
        for (name, value) in [("key", &self.unlock_key), ("signIn", &JsValue::from_str(&self.sign_in))] {
            // Setting a property of a fresh object cannot fail.
            let _ = js_sys::Reflect::set(&handed, &JsValue::from_str(name), value);
        }
        child_channel::hold(RETURN_KEY, &handed).await?;
        page::leave_for("/");
        Ok(())
    }

    /// Hands the session's key to its document once more and begins that anew.
    ///
    /// # Errors
    /// [`child_channel::NoWorker`] when the app has no service worker.
    async fn go_on(&self, name: &str, place: &'static str) -> Result<(), child_channel::NoWorker> {
        child_channel::hold(name, &self.session_key).await?;
        page::leave_for(place);
        Ok(())
    }

    /// The same from a button: a letter that waits is carried over first. `failed` turns true when the app has no service
    /// worker.
    pub(crate) fn resume(
        self,
        letter: Option<Letter>,
        name: &'static str,
        place: &'static str,
        failed: RwSignal<bool>,
    ) {
        spawn_local(async move {
            if let Some(letter) = letter {
                letter.cross().await;
            }
            if self.go_on(name, place).await.is_err() {
                failed.try_set(true);
            }
        });
    }
}

/// Why the way stays closed, in words.
fn words(why: &Refusal, sign_in: &str) -> String {
    match why {
        Refusal::WrongPassphrase => t("child-wait-wrong"),
        why => unlock_screen::words(why, sign_in),
    }
}

/// Something that the worker alone reads, within a page of somebody else's language: in the worker's own words.
fn for_worker<V: IntoView + 'static>(tongue: &Tongue, draw: impl FnOnce() -> V) -> impl IntoView {
    let language = tongue.language;
    let drawn = tongue.speak(draw);
    view! { <div class="for-worker" lang=language.tag dir=language.direction>{drawn}</div> }
}

/// Sign-in name, where it is not known, and passphrase.
#[component]
fn PassphraseForm(
    /// The name that the worker signs in with, where the session says it.
    known: Option<String>,
    /// Why it did not open.
    refused: RwSignal<Option<String>>,
    /// True while it is being opened.
    busy: RwSignal<bool>,
    /// Called with name and passphrase.
    on_try: UnsyncCallback<(String, String)>,
    /// Called where nobody wants to open anything after all.
    on_cancel: UnsyncCallback<()>,
) -> impl IntoView {
    let asks_name = known.is_none();
    let sign_in = RwSignal::new(known.unwrap_or_default());
    let passphrase = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || passphrase.with_untracked(String::is_empty) {
            return;
        }
        on_try.run((sign_in.get_untracked(), passphrase.get_untracked()));
        passphrase.set(String::new());
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
                <PassphraseBox value=passphrase />
            </Field>
            <div class="child__onward">
                <Button label=t("child-back") kind=ButtonKind::Quiet on_press=on_cancel />
                <Button label=t("child-wait-open") kind=ButtonKind::Primary busy submit=true on_press=UnsyncCallback::new(|()| ()) />
            </div>
        </form>
    }
}
