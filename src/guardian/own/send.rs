//! Brings the answer to the team, sealed to the key that came with the sitting. Without a network it stays sealed on the phone
//! and is tried again; once it is there, nothing of the sitting stays here.

use domain::consent::TakenBackHere;
use domain::{Clock, Timestamp};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::letter;
use sync::protocol::LinkAnswer;

use super::super::copy::OwnPaper;
use super::super::frame::Saved;
use super::super::line::title_of_line;
use super::super::receipt::Receipt;
use super::super::seat::{Seat, seat};
use super::super::sheet::Sheet;
use super::open::{Closed, forget};
use crate::i18n::{t, tv};
use crate::ports::clock::{self, Browser};
use crate::ports::lifecycle::{PageEvent, on_page_event};
use crate::ports::{base64, page, transport};
use crate::ui::{Banner, Button, ButtonKind, IconName, Tone};

/// Milliseconds until it is tried again by itself.
const AGAIN: u32 = 20_000;

/// From this width on a screen is no phone, and may have a printer near it.
const NO_PHONE: f64 = 768.0;

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    /// Being sent.
    Sending,
    /// Not yet: it stays here and is tried again.
    Waits,
    /// It is there, since this moment by the clock of the phone.
    There(Timestamp),
    /// The team no longer takes it.
    Refused(Closed),
}

/// The page after the last one.
#[component]
pub(crate) fn Sending() -> impl IntoView {
    let seat = seat();
    let signed = seat.session.with_untracked(domain::guardian_flow::GuardianSession::is_signed);
    let sent = RwSignal::new(Sent::Sending);
    let busy = RwSignal::new(false);
    let attempt = move || {
        if busy.get_untracked() || !matches!(sent.get_untracked(), Sent::Sending | Sent::Waits) {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let result = send(seat).await;
            busy.try_set(false);
            sent.try_set(result);
        });
    };
    attempt();
    let listening = on_page_event(move |event| {
        if matches!(event, PageEvent::Online | PageEvent::Shown) {
            attempt();
        }
    });
    let guard = StoredValue::new_local(Some(listening));
    on_cleanup(move || {
        guard.try_update_value(Option::take);
    });
    spawn_local(async move {
        while matches!(sent.try_get_untracked(), Some(Sent::Sending | Sent::Waits)) {
            clock::sleep(AGAIN).await;
            if sent.try_get_untracked().is_some() {
                attempt();
            }
        }
    });
    let takes_back = seat.takes_back();
    // Nobody is thanked for what did not count.
    let heading = move || match (sent.get(), signed) {
        (Sent::There(_), _) if takes_back => "guardian-own-back-sent",
        (Sent::Refused(_), _) if takes_back => "guardian-own-back-refused",
        (_, _) if takes_back => "guardian-own-back-sending",
        (Sent::Refused(Closed::Over), true) => "guardian-own-late",
        (Sent::Refused(_), true) => "guardian-own-not-counted",
        (_, true) => "guardian-own-signed",
        (_, false) => "guardian-own-unsigned",
    };
    let heading = Memo::new(move |_| heading());
    // A phone prints into a file; only a larger screen is offered a printer.
    let keep = if page::is_wide(NO_PHONE) { "guardian-own-print" } else { "guardian-own-keep" };
    let contact = seat.own().map(|own| {
        tv("guardian-own-contact", &[("worker", seat.worker().into()), ("contact", own.contact.into())])
    });
    let told = move || {
        match sent.get() {
        Sent::Sending => view! { <p role="status">{t("guardian-own-sending")}</p> }.into_any(),
        Sent::There(_) if takes_back => view! {
            <TakenBack />
            <p>{t("guardian-own-gone")}</p>
            <Button
                label=t(if page::is_wide(NO_PHONE) { "guardian-receipt-print" } else { "guardian-receipt-keep" })
                icon=IconName::Note
                on_press=UnsyncCallback::new(|()| page::print())
            />
        }
        .into_any(),
        Sent::There(_) => {
            view! { <Banner tone=Tone::Ok title=t("guardian-own-sent") text=t("guardian-own-sent-words") /> }.into_any()
        }
        Sent::Waits => view! {
            <Banner tone=Tone::Warn title=t("guardian-own-waits") text=t("guardian-own-waits-words")>
                <Button label=t("guardian-own-send-now") busy on_press=UnsyncCallback::new(move |()| attempt()) />
            </Banner>
        }
        .into_any(),
        Sent::Refused(why) => {
            let title = t(&format!("guardian-own-{}", why.key()));
            let next = match why {
                _ if takes_back => "guardian-own-back-call",
                Closed::Over => "guardian-own-late-next",
                _ => "guardian-own-not-taken",
            };
            let gone = why.is_final().then(|| view! { <p>{t("guardian-own-gone")}</p> });
            view! { <Banner tone=Tone::Stop title text=t(next)>{gone}</Banner> }.into_any()
        }
    }
    };
    view! {
        <main class="sitting sitting--waiting" id="content" tabindex="-1">
            <div class="no-print">
                {move || {
                    let heading = heading.get();
                    let contact = contact.clone();
                    let refused = matches!(sent.get_untracked(), Sent::Refused(_));
                    view! {
                        <Sheet title=t(heading) lead=t(&format!("{heading}-words"))>
                            {told}
                            {contact.map(|words| view! { <p>{words}</p> })}
                            // What does not count is not printed as if it did.
                            {(signed && !refused).then(|| view! {
                                <Button
                                    label=t(keep)
                                    kind=ButtonKind::Secondary
                                    icon=IconName::Note
                                    on_press=UnsyncCallback::new(|()| page::print())
                                />
                            })}
                        </Sheet>
                    }
                }}
            </div>
            {move || (signed && !matches!(sent.get(), Sent::Refused(_))).then(|| view! { <OwnPaper /> })}
            {move || match sent.get() {
                Sent::There(at) if takes_back => Some(view! { <Receipt arrived=at /> }),
                _ => None,
            }}
        </main>
    }
}

/// What was taken back, once it has arrived.
#[component]
fn TakenBack() -> impl IntoView {
    let seat = seat();
    let taken = seat.session.with_untracked(|session| session.taken_back.clone());
    let one = |it: TakenBackHere| {
        let (title, recipient) = title_of_line(seat, it.line, it.recipient.as_ref());
        view! {
            <li class="permission">
                <h2 class="permission__line">{title}</h2>
                {recipient.map(|who| view! { <p>{who}</p> })}
            </li>
        }
    };
    view! { <ul class="permissions">{taken.into_iter().map(one).collect_view()}</ul> }
}

async fn send(seat: Seat) -> Sent {
    seat.keeper().settled().await;
    let (Some(own), Some(line)) = (seat.own(), seat.line()) else { return Sent::Refused(Closed::Phone) };
    let Some(session) = seat.session.try_get_untracked() else { return Sent::Refused(Closed::Phone) };
    let mut once = [0; 32];
    if getrandom::fill(&mut once).is_err() {
        return Sent::Refused(Closed::Phone);
    }
    // A link to take back brings that alone.
    let (digest, sealed) = match session.took_back().filter(|_| session.asks_nothing()) {
        Some(took_back) => (Some(took_back.digest()), letter::seal(&own.key, once, &took_back)),
        None => {
            let digest = session.signed.as_ref().map(|signed| signed.signature.digest.clone());
            (digest, letter::seal(&own.key, once, &Saved::now(session, Browser.now())))
        }
    };
    let Ok(sealed) = sealed else { return Sent::Refused(Closed::Phone) };
    let answer =
        LinkAnswer { auth_key: base64::encode(&line.auth_key), digest, sealed: base64::encode(&sealed) };
    match transport::post_unnamed(&format!("links/{}/answer", line.name), &answer).await {
        Ok(_) => {
            let (boot, id) = seat.on_phone();
            forget(&boot, id).await;
            Sent::There(Browser.now())
        }
        Err(failure) => match Closed::of(&failure) {
            Closed::Offline | Closed::Wait(_) => Sent::Waits,
            closed => {
                if closed.is_final() {
                    let (boot, id) = seat.on_phone();
                    forget(&boot, id).await;
                }
                Sent::Refused(closed)
            }
        },
    }
}
