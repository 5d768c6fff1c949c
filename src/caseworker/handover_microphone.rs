//! The browser asks for the microphone here, of the worker: no question of a machine meets the child.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::t;
use crate::ports::recorder::{self, NoDevice};
use crate::ui::{Banner, Button, Card, Tone};

/// Asks for the microphone. Nothing hangs on it: a child can draw and write without.
#[component]
pub(super) fn Microphone() -> impl IntoView {
    let busy = RwSignal::new(false);
    let came = RwSignal::new(None::<Result<(), NoDevice>>);
    let ask = UnsyncCallback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            came.try_set(Some(recorder::permission().await));
            busy.try_set(false);
        });
    });
    let said = move || {
        came.get().map(|came| {
            let (tone, words) = match came {
                Ok(()) => (Tone::Ok, "handover-microphone-ready"),
                Err(NoDevice::Refused) => (Tone::Warn, "handover-microphone-refused"),
                Err(NoDevice::Missing) => (Tone::Warn, "handover-microphone-missing"),
            };
            view! { <Banner tone title=t(words) /> }
        })
    };
    view! {
        <Card id="handover-microphone" title=t("handover-microphone-title")>
            <p>{t("handover-microphone-words")}</p>
            <Button label=t("handover-microphone-ask") busy on_press=ask />
            {said}
        </Card>
    }
}
