//! What lies over a page until the person goes on: a break, or the person wants to ask the worker, who is near.

use domain::guardian_flow::{Cover, Event};
use leptos::prelude::*;

use super::another::AnotherMeeting;
use super::seat::seat;
use super::sheet::Sheet;
use crate::i18n::{t, tv};
use crate::ports::chime::Chime;
use crate::ui::{Button, ButtonKind};

/// A break, or a question to the worker. What was put down stays.
#[component]
pub(super) fn Over(
    /// What it is.
    cover: Cover,
    /// Asks for the worker's passphrase.
    calling: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let help = cover == Cover::Help;
    let own = seat.own();
    let here = own.is_none();
    // Nobody hears it on the person's own phone.
    let chime = StoredValue::new_local(if help && here { Chime::ring() } else { None });
    on_cleanup(move || {
        chime.try_update_value(Option::take);
    });
    let (title, words) = match (help, own) {
        (true, Some(own)) => {
            let said = [("worker", seat.worker().into()), ("contact", own.contact.into())];
            (seat.with_worker("guardian-ask"), tv("guardian-own-help-words", &said))
        }
        (true, None) => (seat.with_worker("guardian-help-title"), t("guardian-help-words")),
        (false, Some(_)) => (t("guardian-pause-title"), t("guardian-own-pause-words")),
        (false, None) => (t("guardian-pause-title"), t("guardian-pause-words")),
    };
    view! {
        <Sheet title>
            <div class="sheet__told"><p>{words}</p></div>
            <div class="cluster">
                <Button label=t("guardian-go-on") kind=ButtonKind::Primary on_press=seat.acts(|| Event::Resume) />
                <AnotherMeeting />
                {here.then(|| view! {
                    <Button
                        label=seat.with_worker("guardian-i-am")
                        kind=ButtonKind::Link
                        on_press=UnsyncCallback::new(move |()| calling.set(true))
                    />
                })}
            </div>
        </Sheet>
    }
}
