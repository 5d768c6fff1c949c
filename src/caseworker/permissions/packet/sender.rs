//! From whom a packet comes and how it is answered: it stands in the packet, and what was written last is there again, as the
//! worker's own.

use std::rc::Rc;

use domain::consent::Packet;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::desk::{Desk, desk};
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::reach;
use crate::i18n::t;
use crate::ui::{Field, TextInput};

/// What stands in the two boxes.
#[derive(Clone, Copy)]
pub(super) struct Sender {
    organisation: RwSignal<String>,
    answer_to: RwSignal<String>,
    desk: StoredValue<Rc<Desk>, LocalStorage>,
}

impl Sender {
    /// As it was written last; else the place that has the case.
    pub(super) fn begin(case: CaseHandle) -> Self {
        let desk = desk();
        let site = case.with_value(|it| it.now(|file| file.opened().map(|(_, _, site)| site.to_owned())));
        let organisation = site.map(|site| domain::site::name_of(&site)).unwrap_or_default();
        let sender = Self {
            organisation: RwSignal::new(organisation),
            answer_to: RwSignal::default(),
            desk: StoredValue::new_local(Rc::clone(&desk)),
        };
        spawn_local(async move {
            // Whoever was quicker to write keeps what they wrote.
            if let Some(known) = reach::known(&desk).await
                && sender.answer_to.try_with_untracked(String::is_empty) == Some(true)
            {
                if !known.organisation.is_empty() {
                    sender.organisation.try_set(known.organisation);
                }
                sender.answer_to.try_set(known.contact);
            }
        });
        sender
    }

    /// True while nobody could answer.
    pub(super) fn is_silent(self) -> bool {
        self.answer_to.with(|it| it.trim().is_empty())
    }

    /// Remembers what stands there.
    pub(super) fn keep(self) {
        let written = (self.organisation.try_get_untracked(), self.answer_to.try_get_untracked());
        let (Some(organisation), Some(contact), Some(desk)) =
            (written.0, written.1, self.desk.try_get_value())
        else {
            return;
        };
        spawn_local(async move { reach::keep(&desk, organisation, contact).await });
    }

    /// Writes it into a packet.
    pub(super) fn sign(self, packet: &mut Packet) {
        packet.organisation = self.organisation.get_untracked().trim().to_owned();
        packet.answer_to = self.answer_to.get_untracked().trim().to_owned();
    }
}

/// The two boxes.
#[component]
pub(super) fn AskSender(
    /// What stands in them.
    sender: Sender,
    /// Why the second is not enough.
    #[prop(into)]
    wrong: Signal<Option<String>>,
    /// Called where something in them changes.
    changed: UnsyncCallback<()>,
) -> impl IntoView {
    let write = move |of: RwSignal<String>| {
        UnsyncCallback::new(move |text: String| {
            of.set(text);
            changed.run(());
        })
    };
    let keep = UnsyncCallback::new(move |()| sender.keep());
    view! {
        <Field id="packet-organisation" label=t("packet-organisation")>
            <TextInput value=sender.organisation on_input=write(sender.organisation) on_leave=keep max_length=120_u32 />
        </Field>
        <Field id="packet-answer-to" label=t("packet-answer-to") hint=t("packet-answer-to-hint") required=t("common-required") error=wrong>
            <TextInput value=sender.answer_to on_input=write(sender.answer_to) on_leave=keep max_length=120_u32 />
        </Field>
    }
}
