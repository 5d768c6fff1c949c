//! Not today: another meeting. It is asked once more, because the sitting ends with it and nothing is signed.

use domain::guardian_flow::Event;
use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::t;
use crate::ui::Button;

/// The way to another meeting.
#[component]
pub(super) fn AnotherMeeting() -> impl IntoView {
    let seat = seat();
    // Where nothing is asked there is no other meeting to ask it at; the link opens again until its days are over.
    if seat.takes_back() {
        return ().into_any();
    }
    let asked = RwSignal::new(false);
    let ask = move |on: bool| UnsyncCallback::new(move |()| asked.set(on));
    (move || {
        if asked.get() {
            view! {
                <div class="sheet__ask" role="group" aria-label=t("guardian-another")>
                    <p>{t("guardian-another-words")}</p>
                    <div class="cluster">
                        <Button label=t("guardian-another-yes") on_press=seat.acts(|| Event::AnotherMeeting) />
                        <Button label=t("guardian-another-no") on_press=ask(false) />
                    </div>
                </div>
            }
            .into_any()
        } else {
            view! { <Button label=t("guardian-another") on_press=ask(true) /> }.into_any()
        }
    })
    .into_any()
}
