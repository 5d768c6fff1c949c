//! The officer's answer: one of the few that are open for this request, with its reason.

use domain::CaseId;
use domain::authority::{Decision, LEAST_REASON, NoReply, Reply, Request, allowed, gives, may_reply};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::{AuthorityPath, NewReply};

use super::words;
use crate::app::failure;
use crate::i18n::{t, tv};
use crate::ports::transport;
use crate::ui::{Banner, Button, ButtonKind, Choice, Field, Radios, TextArea, Tone};

/// The boxes of an answer.
#[component]
pub(super) fn ReplyForm(
    /// The case of the request.
    case: CaseId,
    /// The request.
    request: Request,
    /// Called once the server has it.
    done: UnsyncCallback<()>,
    /// Called when the officer leaves it.
    cancel: UnsyncCallback<()>,
) -> impl IntoView {
    let chosen = RwSignal::new(None::<String>);
    let (reason, lawyer, given) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let tried = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<String>);
    let options: Vec<Choice> =
        allowed(&request).into_iter().map(|it| Choice::new(it.key(), words::decision(it))).collect();
    let closed = request.counts_as_enforcement();
    let id = request.document.to_string();
    let path = StoredValue::new(AuthorityPath { case, document: request.document.clone() }.path());
    let request = StoredValue::new(request);
    let decision = move || chosen.with(|key| key.as_deref().and_then(Decision::named));
    let reply = move || {
        decision().map(|decision| Reply {
            decision,
            reason: reason.get(),
            lawyer: lawyer.get(),
            given: if gives(decision) { given.get() } else { String::new() },
        })
    };
    let wrong = Memo::new(move |_| {
        let reply = reply()?;
        request.with_value(|request| may_reply(request, &reply)).err()
    });
    let needs = move |what: NoReply, words: String| {
        Signal::derive(move || (tried.get() && wrong.get() == Some(what)).then(|| words.clone()))
    };
    let send = UnsyncCallback::new(move |()| {
        tried.set(true);
        let Some(reply) = reply() else { return };
        if wrong.get_untracked().is_some() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let sent = transport::post::<()>(&path.get_value(), &NewReply { reply }).await;
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
    let none = Signal::derive(move || (tried.get() && decision().is_none()).then(|| t("common-needed")));
    let too_short = tv("authority-reason-short", &[("count", LEAST_REASON.into())]);
    let typed = move |text: RwSignal<String>| UnsyncCallback::new(move |words| text.set(words));
    let needed = t("common-required");
    let box_id = move |name: &str| format!("{name}-{id}");
    let (choose_id, reason_id, lawyer_id, given_id) =
        (box_id("decision"), box_id("reason"), box_id("lawyer"), box_id("given"));
    let given_id = StoredValue::new(given_id);
    view! {
        {move || failed.get().map(|title| view! { <Banner tone=Tone::Stop title /> })}
        {closed.then(|| view! { <Banner tone=Tone::Warn title=t("authority-closed") still=true /> })}
        <Field id=choose_id label=t("authority-answer") required=needed.clone() error=none group=true>
            <Radios options value=chosen on_choose=UnsyncCallback::new(move |key| chosen.set(Some(key))) />
        </Field>
        <Field id=reason_id label=t("authority-reason") hint=t("authority-reason-hint") required=needed error=needs(NoReply::NoReason, too_short)>
            <TextArea value=reason on_input=typed(reason) max_length=4000_u32 />
        </Field>
        <Field id=lawyer_id label=t("authority-lawyer") hint=t("authority-lawyer-hint") error=needs(NoReply::NoLawyer, t("authority-lawyer-needed"))>
            <TextArea value=lawyer on_input=typed(lawyer) max_length=4000_u32 />
        </Field>
        {move || decision().is_some_and(gives).then(|| view! {
            <Field id=given_id.get_value() label=t("authority-given") hint=t("authority-given-hint") error=needs(NoReply::NothingGiven, t("common-needed"))>
                <TextArea value=given on_input=typed(given) max_length=4000_u32 />
            </Field>
        })}
        <p class="question__note">{t("authority-reply-final")}</p>
        <div class="case__write">
            <Button label=t("authority-reply-send") kind=ButtonKind::Primary busy on_press=send />
            <Button label=t("common-cancel") on_press=cancel />
        </div>
    }
}
