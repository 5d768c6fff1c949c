//! The officer says that a request was looked at, with words to the team or without.

use domain::CaseId;
use domain::authority::{REMARK_MOST, Request};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::{AuthorityPath, NewSeen};

use super::words::title;
use crate::app::failure;
use crate::i18n::t;
use crate::ports::transport;
use crate::ui::{Banner, Button, Field, TextArea, Tone};

/// A box for words that may stay empty, and a button.
#[component]
pub(super) fn SeenForm(
    /// The case of the request.
    case: CaseId,
    /// The request.
    request: Request,
    /// Called once the server has it.
    done: UnsyncCallback<()>,
) -> impl IntoView {
    let remark = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<String>);
    let about = title(&request);
    let id = format!("seen-{}", request.document);
    let path = StoredValue::new(AuthorityPath { case, document: request.document }.seen());
    let keep = UnsyncCallback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let seen = NewSeen { remark: remark.get_untracked() };
        spawn_local(async move {
            let sent = transport::post::<()>(&path.get_value(), &seen).await;
            match sent {
                // Nothing is sent twice: the button comes back with the list, if it comes back at all.
                Ok(()) => drop(done.try_run(())),
                Err(failure) => {
                    busy.try_set(false);
                    failed.try_set(Some(failure::of_transport(&failure)));
                }
            }
        });
    });
    let typed = UnsyncCallback::new(move |words| remark.set(words));
    let most = u32::try_from(REMARK_MOST).unwrap_or(u32::MAX);
    view! {
        {move || failed.get().map(|words| view! { <Banner tone=Tone::Stop title=words /> })}
        <Field id label=t("authority-remark-label") hint=t("authority-remark-hint")>
            <TextArea value=remark on_input=typed max_length=most />
        </Field>
        <Button label=t("authority-saw") about busy on_press=keep />
    }
}
