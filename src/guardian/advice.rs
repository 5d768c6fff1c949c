//! Time to think and a lawyer are offered before anything is signed. What the person says to it stands under the signature; who
//! wants either signs nothing today, and the case says so.

use domain::consent::Advice as Said;
use domain::guardian_flow::Event;
use leptos::prelude::*;

use super::another::AnotherMeeting;
use super::seat::seat;
use crate::i18n::t;
use crate::ui::{Banner, Choice, Field, Radios, Tone};

/// Under which name the words of the offer are signed.
const ID: &str = "advice";

/// What was said to the offer, in words.
fn words(of: Said) -> String {
    t(&format!("guardian-advice-{}", of.key().replace('_', "-")))
}

/// The offer as it stands on the page, with its answers.
pub(super) fn offer() -> Vec<String> {
    [t("guardian-advice"), t("guardian-advice-hint")].into_iter().chain(Said::ALL.map(words)).collect()
}

/// The offer, and the four answers to it.
#[component]
pub(super) fn Advice() -> impl IntoView {
    let seat = seat();
    seat.shows(ID, offer());
    let said = Memo::new(move |_| seat.session.with(|session| session.advice));
    let options: Vec<Choice> = Said::ALL.into_iter().map(|it| Choice::new(it.key(), words(it))).collect();
    let value = Signal::derive(move || said.get().map(|it| it.key().to_owned()));
    let choose = UnsyncCallback::new(move |key: String| {
        if let Some(advice) = Said::ALL.into_iter().find(|it| it.key() == key) {
            seat.act(Event::Advised(advice));
        }
    });
    view! {
        <Field id="sign-advice" label=t("guardian-advice") hint=t("guardian-advice-hint") group=true>
            <Radios options value on_choose=choose />
        </Field>
        {move || said.get().filter(|it| it.waits()).map(|_| view! {
            <Banner tone=Tone::Info title=t("guardian-advice-waits") text=t("guardian-advice-waits-words")>
                <AnotherMeeting />
            </Banner>
        })}
    }
}
