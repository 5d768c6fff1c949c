//! What became of something that was sent: the recipient's answer, and telling them to stop.

use domain::consent::{CalledBack, ConsentFact, Replied, Reply};
use domain::{ChangeId, Clock};
use leptos::prelude::*;

use super::words;
use super::writing::Writing;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ui::{Banner, Button, ButtonKind, Choice, Dialog, Field, Radios, TextArea, Tone};

/// Buttons under one thing that was sent.
#[component]
pub(super) fn Replies(
    case: CaseHandle,
    /// The record of it.
    sent: ChangeId,
    /// To whom.
    who: String,
    /// They must be told to stop.
    #[prop(into)]
    stop: Signal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let chosen = RwSignal::new(None::<String>);
    let text = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let busy = writing.busy;
    let id = StoredValue::new(sent);
    let close = UnsyncCallback::new(move |()| {
        open.set(false);
        chosen.set(None);
        text.set(String::new());
        tried.set(false);
    });
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let Some(reply) = chosen.get_untracked().and_then(|key| Reply::named(&key)) else { return };
        let words = text.get_untracked().trim().to_owned();
        let fact = ConsentFact::Replied(Replied { of: id.get_value(), reply, on: intl::today(), words });
        // The dialog stays where it is: for the next answer it begins empty.
        writing.write_then(fact, move || {
            let _ = close.try_run(());
        });
    });
    let told = UnsyncCallback::new(move |()| {
        writing.write(ConsentFact::CalledBack(CalledBack {
            of: id.get_value(),
            told: Browser.now(),
            reason: String::new(),
        }));
    });
    let options = Signal::stored(
        Reply::ALL.into_iter().map(|it| Choice::new(it.key(), words::reply(it))).collect::<Vec<_>>(),
    );
    let missing =
        Signal::derive(move || (tried.get() && chosen.with(Option::is_none)).then(|| t("common-needed")));
    let name = id.with_value(ToString::to_string);
    let title = tv("permissions-reply-title", &[("who", who.clone().into())]);
    let about = who.clone();
    let told_to_stop = move || {
        let about = about.clone();
        let notice = tv("permissions-stop-notice", &[("who", about.clone().into())]);
        view! {
            <Banner tone=Tone::Warn title=t("permissions-stop-title") text=notice still=true>
                <Button label=t("permissions-stop-told") about busy on_press=told />
            </Banner>
        }
    };
    view! {
        {writing.not_written()}
        {move || stop.get().then(&told_to_stop)}
        <Button label=t("permissions-reply") about=who kind=ButtonKind::Quiet on_press=UnsyncCallback::new(move |()| open.set(true)) />
        <Dialog
            id=format!("reply-{name}")
            open
            on_close=close
            title
            close_label=t("common-close")
            actions=ViewFn::from(move || view! {
                <Button label=t("permissions-reply-keep") kind=ButtonKind::Primary busy on_press=keep />
                <Button label=t("common-cancel") on_press=close />
            })
        >
            <Field id=format!("reply-what-{name}") label=t("permissions-reply-what") required=t("common-required") error=missing group=true>
                <Radios options value=chosen on_choose=UnsyncCallback::new(move |key| chosen.set(Some(key))) />
            </Field>
            <Field id=format!("reply-words-{name}") label=t("permissions-reply-words") hint=t("permissions-reply-words-hint")>
                <TextArea value=text on_input=UnsyncCallback::new(move |words| text.set(words)) />
            </Field>
        </Dialog>
    }
}
