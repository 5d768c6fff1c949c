//! The worker's button on a session's calm screen and, behind it, the passphrase. Everything else is the session's own:
//! what it looks like, and what happens once it is open.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;
use store::device::ChildSession;

use super::{PassphraseForm, Regained, for_worker, regain, words};
use crate::app::boot::Boot;
use crate::app::keeper::Keeper;
use crate::app::unlock::Refusal;
use crate::i18n::{Tongue, t};
use crate::ui::Button;

/// What the right passphrase gives, until the worker has said what is to happen.
#[derive(Clone)]
pub(crate) struct Reopened<T> {
    /// The keys.
    pub(crate) regained: Regained,
    /// How far the session is; none where nothing of it was kept.
    pub(crate) saved: Option<T>,
}

/// The session that is to be opened again.
#[derive(Clone)]
pub(crate) struct Waiting<T> {
    /// Where it is kept.
    pub(crate) boot: Boot,
    /// How it began.
    pub(crate) begun: ChildSession,
    /// The name under which it is kept.
    pub(crate) name: &'static str,
    /// Who handed the tablet over, where the session is open and says it.
    pub(crate) sign_in: Option<String>,
    /// The worker's own words.
    pub(crate) own: Tongue,
    /// What keeps the session's steps, while it is open.
    pub(crate) keeper: Option<Keeper>,
    /// True for a session that is over: then nothing is asked any more.
    pub(crate) is_over: fn(&T) -> bool,
}

impl<T: DeserializeOwned> Waiting<T> {
    async fn open(&self, sign_in: &str, passphrase: &str) -> Result<Reopened<T>, Refusal> {
        let regained = regain(&self.boot, &self.begun, sign_in, passphrase).await?;
        let store = self.boot.device.child_store(regained.sealer.clone());
        let (records, _) = store.records::<T>().await?;
        let saved = records.into_iter().find(|(name, _)| name == self.name).map(|(_, saved)| saved);
        Ok(Reopened { regained, saved })
    }
}

/// The button, then the passphrase, then what `then` draws with the opened session, in the worker's words.
#[component]
pub(crate) fn Worker<T: Clone + DeserializeOwned + 'static>(
    /// The session.
    waiting: StoredValue<Waiting<T>, LocalStorage>,
    /// Words of the button.
    label: String,
    /// Words of the button that goes back to the session, and what it does; none where there is no way back to it.
    back: Option<(String, UnsyncCallback<()>)>,
    /// Class of the row of buttons.
    class: &'static str,
    /// True once the worker is asked for the passphrase.
    #[prop(default = RwSignal::new(false))]
    asked: RwSignal<bool>,
    /// Draws what comes then.
    then: UnsyncCallback<Reopened<T>, AnyView>,
) -> impl IntoView {
    let opened = RwSignal::new_local(None::<Reopened<T>>);
    let own = StoredValue::new_local(waiting.with_value(|it| it.own.clone()));
    let passphrase = move || passphrase(waiting, opened, asked);
    move || match (opened.get(), asked.get()) {
        (Some(found), _) => own.with_value(|own| for_worker(own, || then.run(found)).into_any()),
        (None, true) => own.with_value(|own| for_worker(own, passphrase).into_any()),
        (None, false) => {
            let back = back.clone().map(|(label, press)| view! { <Button label on_press=press /> });
            view! {
                <div class=class>
                    {back}
                    <Button label=label.clone() on_press=UnsyncCallback::new(move |()| asked.set(true)) />
                </div>
            }
            .into_any()
        }
    }
}

fn passphrase<T: Clone + DeserializeOwned + 'static>(
    waiting: StoredValue<Waiting<T>, LocalStorage>,
    opened: RwSignal<Option<Reopened<T>>, LocalStorage>,
    asked: RwSignal<bool>,
) -> AnyView {
    let known = waiting.with_value(|it| it.sign_in.clone());
    let busy = RwSignal::new(false);
    let refused = RwSignal::new(None::<String>);
    let no_worker = StoredValue::new(t("handover-no-worker"));
    let on_try = UnsyncCallback::new(move |(name, passphrase): (String, String)| {
        busy.set(true);
        let waiting = waiting.get_value();
        spawn_local(async move {
            if let Some(keeper) = &waiting.keeper {
                keeper.settled().await;
            }
            let result = waiting.open(&name, &passphrase).await;
            busy.try_set(false);
            match result {
                Ok(found) if found.saved.as_ref().is_some_and(waiting.is_over) => {
                    if found.regained.give_back().await.is_err() {
                        refused.try_set(no_worker.try_get_value());
                    }
                }
                Ok(found) => {
                    opened.try_set(Some(found));
                }
                Err(why) => {
                    refused.try_set(Some(waiting.own.speak(|| words(&why, &name))));
                }
            }
        });
    });
    let on_cancel = UnsyncCallback::new(move |()| asked.set(false));
    view! { <PassphraseForm known refused busy on_try on_cancel /> }.into_any()
}
