//! Asking for something back that was sent and is still permitted: it went to the wrong body, or was more than was needed.

use domain::consent::{CalledBack, ConsentFact};
use domain::{ChangeId, Clock};
use leptos::prelude::*;

use super::writing::Writing;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ports::clock::Browser;
use crate::ui::{Button, ButtonKind, Dialog, Field, TextArea};

/// The button, and what to tell them. It is written down once they were told, with the reason.
#[component]
pub(super) fn AskBack(
    case: CaseHandle,
    /// The record of what was sent.
    sent: ChangeId,
    /// To whom.
    who: String,
    /// True while it can be asked for. An open dialog stays where it is not any more: nobody loses what they are writing.
    #[prop(into)]
    offered: Signal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let busy = writing.busy;
    let id = StoredValue::new(sent);
    let begin = UnsyncCallback::new(move |()| open.set(true));
    let close = UnsyncCallback::new(move |()| {
        open.set(false);
        tried.set(false);
    });
    let told = UnsyncCallback::new(move |()| {
        tried.set(true);
        let reason = reason.get_untracked().trim().to_owned();
        if reason.is_empty() {
            return;
        }
        let fact = ConsentFact::CalledBack(CalledBack { of: id.get_value(), told: Browser.now(), reason });
        writing.write_then(fact, move || {
            open.try_set(false);
        });
    });
    let missing = Signal::derive(move || {
        (tried.get() && reason.with(|it| it.trim().is_empty())).then(|| t("common-needed"))
    });
    let name = id.with_value(ToString::to_string);
    let title = tv("permissions-back-title", &[("who", who.clone().into())]);
    let notice = StoredValue::new(tv("permissions-back-notice", &[("who", who.clone().into())]));
    view! {
        {writing.not_written()}
        {move || offered.get().then(|| view! {
            <Button label=t("permissions-back") about=who.clone() kind=ButtonKind::Quiet on_press=begin />
        })}
        <Dialog
            id=format!("ask-back-{name}")
            open
            on_close=close
            title
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=t("permissions-stop-told") kind=ButtonKind::Primary busy on_press=told />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            <p dir="auto">{notice.get_value()}</p>
            <Field id=format!("ask-back-why-{name}") label=t("permissions-back-why") hint=t("permissions-back-why-hint") required=t("common-required") error=missing>
                <TextArea value=reason on_input=UnsyncCallback::new(move |words| reason.set(words)) />
            </Field>
        </Dialog>
    }
}
