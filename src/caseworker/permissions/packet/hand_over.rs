//! The packet is put together: print it, save it, or seal it; then write down how it went.

use std::rc::Rc;

use domain::Clock;
use domain::consent::{
    Channel, ConsentFact, ExportHow, ExportWhat, Exported, Packet, PacketMade, PacketMark, Shared,
};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::along::GoesAlong;
use super::left_out::Stands;
use super::saved::{Offered, SavedAs};
use super::{Draft, Permitted};
use crate::app::ask_first::{SHORT_WAIT, ask_first};
use crate::app::desk::{Desk, desk};
use crate::app::passphrase_box::PassphraseBox;
use crate::app::{failure, sealed_file};
use crate::caseworker::exported::{NotWritten, export};
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::permissions::words;
use crate::caseworker::permissions::writing::Writing;
use crate::i18n::{t, tv};
use crate::ports::clock::{self, Browser};
use crate::ports::page;
use crate::ui::{Banner, Button, ButtonKind, Choice, Field, IconName, Radios, Tone};

/// First characters of the digest in a file's name: enough to tell two packets apart, and nothing of the child.
const SHORT: usize = 8;

/// What can be done with a packet.
#[component]
pub(super) fn HandOver(
    case: CaseHandle,
    packet: Packet,
    draft: Draft,
    permitted: Signal<Permitted>,
    done: UnsyncCallback<()>,
) -> impl IntoView {
    let who = words::recipient(&packet.recipient);
    let ready = match packet.entries() {
        0 => tv("packet-ready-along", &[("who", who.into())]),
        entries => tv("packet-ready", &[("count", (entries as usize).into()), ("who", who.into())]),
    };
    let answer_to = tv("packet-answered-to", &[("where", packet.answer_to.clone().into())]);
    let digest = packet.digest();
    let mark = digest.clone();
    let packet = StoredValue::new(packet);
    let failed = RwSignal::new_local(None);
    let desk = StoredValue::new_local(desk());
    let out = Out { case, packet, why: draft.why, failed, desk, asking: RwSignal::new(false) };
    let print = UnsyncCallback::new(move |()| out.after(ExportHow::Printed, page::print));
    let offered = Offered::new();
    let save = UnsyncCallback::new(move |()| {
        out.after(ExportHow::File, move || {
            packet.try_with_value(|it| {
                offered.give(name(it, "json"), it.file().as_bytes(), "application/json")
            });
        });
    });
    view! {
        <section class="packet stack" aria-labelledby="packet-ready">
            <h3 id="packet-ready" class="packet__ready" tabindex="-1">{ready}</h3>
            <p class="question__note permission__digest" dir="ltr">"SHA-256 " {digest}</p>
            <p>{answer_to}</p>
            <GoesAlong packet draft />
            <Stands of=packet.with_value(|it| it.left_out.clone()) id="packet-left-out" />
            <div class="cluster">
                <Button label=t("packet-print") icon=IconName::Note busy=out.asking on_press=print />
                <Button label=t("packet-save") busy=out.asking on_press=save />
            </div>
            <SavedAs offered text="packet-saved-open" />
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            <Seal packet out />
            <Went case packet draft permitted mark done />
        </section>
    }
}

/// A way out of the tablet: the server is asked first whether it is still permitted, and the case says so before it goes.
#[derive(Clone, Copy)]
struct Out {
    case: CaseHandle,
    packet: StoredValue<Packet>,
    /// Why somebody is named in it who is to be left alone.
    why: RwSignal<String>,
    failed: NotWritten,
    /// Taken where the page is drawn: a press comes from outside of it.
    desk: StoredValue<Rc<Desk>, LocalStorage>,
    /// The server is asked.
    asking: RwSignal<bool>,
}

impl Out {
    /// Does it once it is written down.
    fn after(self, how: ExportHow, then: impl FnOnce() + 'static) {
        let desk = self.desk.get_value();
        self.asking.set(true);
        spawn_local(async move {
            ask_first(&desk, SHORT_WAIT).await;
            self.asking.try_set(false);
            // What is no longer permitted is no longer on the page.
            let named_because = self.why.try_get_untracked().unwrap_or_default().trim().to_owned();
            let exported = self.packet.try_with_value(|packet| Exported {
                what: ExportWhat::Packet,
                how,
                recipient: Some(packet.recipient.clone()),
                digest: Some(packet.digest()),
                packet: Some(PacketMade {
                    line: packet.line,
                    groups: packet.groups.clone(),
                    by: packet.by.clone(),
                    entries: packet.entries(),
                    enclosed: packet.going_along(),
                    request: packet.request.clone(),
                    named_because,
                }),
            });
            if let Some(exported) = exported {
                export(self.case, exported, self.failed, then);
            }
        });
    }
}

/// The name of a file: it names no child and no recipient.
fn name(packet: &Packet, ending: &str) -> String {
    let short: String = packet.digest().chars().take(SHORT).collect();
    format!("packet-{short}.{ending}")
}

/// A file that only the passphrase opens. The passphrase is told by another way than the file.
#[component]
fn Seal(packet: StoredValue<Packet>, out: Out) -> impl IntoView {
    let offered = Offered::new();
    let passphrase = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let tried = RwSignal::new(false);
    let no_room = RwSignal::new(false);
    let wrong = Signal::derive(move || {
        let short = passphrase.with(|it| it.chars().count() < sealed_file::LEAST);
        (tried.get() && short).then(|| tv("packet-passphrase-short", &[("n", sealed_file::LEAST.into())]))
    });
    let seal = UnsyncCallback::new(move |()| {
        tried.set(true);
        no_room.set(false);
        offered.said.set(None);
        if wrong.get_untracked().is_some() {
            page::focus("packet-passphrase");
            return;
        }
        busy.set(true);
        spawn_local(async move {
            // The button says that it works before the work takes the screen.
            clock::sleep(60).await;
            let (Some(held), Some(passphrase)) = (packet.try_get_value(), passphrase.try_get_untracked())
            else {
                return;
            };
            let sealed = sealed_file::seal(&held.file(), passphrase);
            busy.try_set(false);
            let Some(bytes) = sealed else {
                no_room.try_set(true);
                return;
            };
            out.after(ExportHow::SealedFile, move || {
                packet.try_with_value(|it| offered.give(name(it, "age"), &bytes, "application/octet-stream"));
            });
        });
    });
    view! {
        <details class="packet__seal">
            <summary>{t("packet-seal")}</summary>
            <div class="stack">
                <p>{t("packet-seal-lead")}</p>
                <Field id="packet-passphrase" label=t("packet-passphrase") hint=t("packet-passphrase-hint") error=wrong>
                    <PassphraseBox value=passphrase new=true />
                </Field>
                <Button label=t("packet-seal-button") icon=IconName::Lock busy on_press=seal />
                <SavedAs offered text="packet-sealed" />
                {move || no_room.get().then(|| view! { <Banner tone=Tone::Stop title=t("packet-not-sealed") /> })}
            </div>
        </details>
    }
}

/// How it went; only then does it stand in the case.
#[component]
fn Went(
    case: CaseHandle,
    packet: StoredValue<Packet>,
    draft: Draft,
    permitted: Signal<Permitted>,
    mark: String,
    done: UnsyncCallback<()>,
) -> impl IntoView {
    let chosen = RwSignal::new(None::<String>);
    let tried = RwSignal::new(false);
    let writing = Writing::new(case);
    let mark = StoredValue::new(mark);
    let write = UnsyncCallback::new(move |()| {
        tried.set(true);
        let Some(channel) = chosen.get_untracked().and_then(|key| Channel::named(&key)) else {
            page::focus("packet-channel");
            return;
        };
        let fact = packet.with_value(|packet| Shared {
            line: permitted.with_untracked(|it| it.line),
            recipient: packet.recipient.clone(),
            groups: packet.groups.clone(),
            by: packet.by.clone(),
            sent: Browser.now(),
            packet: Some(PacketMark {
                digest: mark.get_value(),
                entries: packet.entries(),
                enclosed: packet.going_along(),
                channel,
                request: packet.request.clone(),
                named_because: draft.why.get_untracked().trim().to_owned(),
            }),
            late: String::new(),
        });
        let over = draft.boxes.over();
        writing.write_then(ConsentFact::Shared(Box::new(fact)), move || {
            over();
            let _ = done.try_run(());
        });
    });
    let options = Signal::stored(
        Channel::ALL.into_iter().map(|it| Choice::new(it.key(), words::channel(it))).collect::<Vec<_>>(),
    );
    let missing =
        Signal::derive(move || (tried.get() && chosen.with(Option::is_none)).then(|| t("common-needed")));
    view! {
        {writing.not_written()}
        <Field id="packet-channel" label=t("packet-channel") required=t("common-required") error=missing group=true>
            <Radios options value=chosen on_choose=UnsyncCallback::new(move |key| chosen.set(Some(key))) />
        </Field>
        <Button label=t("packet-went") kind=ButtonKind::Primary busy=writing.busy on_press=write />
    }
}
