//! V16: whether somebody may hear the child's voice. A voice tells who speaks, so nothing takes it along by itself.

use domain::Recipient;
use domain::child_flow::{Event, ShareChoice};
use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::{key, t};
use crate::ui::BigChoice;

/// The question for one person, once that person gets something and there is a voice.
#[component]
pub(super) fn MayHear(
    /// Who.
    recipient: Recipient,
) -> impl IntoView {
    let seat = seat();
    let gets = move |choice: &ShareChoice| *choice != ShareChoice::Nothing;
    let asked = Memo::new(move |_| {
        seat.session.with(|session| session.has_a_voice() && session.shares.get(&recipient).is_some_and(gets))
    });
    let id = StoredValue::new(format!("share-{}-voice", key(recipient)));
    let chosen = Signal::derive(move || seat.session.with(|session| session.may_hear(recipient)));
    let change = UnsyncCallback::new(move |hears| seat.act(Event::LetHear { recipient, hears }));
    move || {
        asked.get().then(|| {
            let id = id.get_value();
            view! {
                <div class="share-row__parts">
                    <BigChoice name=id.clone() id label=t("child-share-voice") picture=seat.symbol("ear") chosen chosen_word=t("child-chosen") on_change=change several=true />
                    <p class="share-row__why">{t("child-share-voice-why")}</p>
                </div>
            }
        })
    }
}
