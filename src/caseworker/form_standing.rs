//! What stands above an open form before anybody writes into it: that it is signed, and in which language it asks.

use domain::{Review, SignAct, review, sign_offs};
use leptos::prelude::*;

use super::form_page::FormHandle;
use crate::forms::words::asked_in;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Tone};

/// Who signed, sent back or approved the form and what a change would mean. Nothing above a draft.
#[component]
pub(super) fn Standing(
    /// The form.
    form: FormHandle,
) -> impl IntoView {
    // The kind, the name, the day and what has to change: the banner is drawn anew only when one of them changes.
    let stands = Signal::derive_local(move || {
        form.with_value(|it| {
            it.case.track(|file| {
                let (words, act) = match review(file, &it.document) {
                    Review::Draft => return None,
                    Review::Submitted if !file.has_supervisor() => ("unseen", SignAct::Submit),
                    Review::Submitted => ("submitted", SignAct::Submit),
                    Review::ChangedSince => ("changed", SignAct::Submit),
                    Review::Returned => ("returned", SignAct::Return),
                    Review::Approved => ("approved", SignAct::Approve),
                };
                let signed = sign_offs(file, &it.document).into_iter();
                let last =
                    signed.filter(|it| it.act == act && !it.corrected).max_by_key(|it| it.change.recorded)?;
                Some((words, last.name.to_owned(), last.change.recorded, last.words.to_owned()))
            })
        })
    });
    move || {
        stands.get().map(|(words, who, at, change)| {
            let when = intl::date_and_time(tag(), at);
            // Where nobody could decide it is signed all the same; only what to do next differs.
            let title = if words == "unseen" { "submitted" } else { words };
            let title = tv(&format!("form-stands-{title}"), &[("who", who.into()), ("when", when.into())]);
            let tone = match words {
                "submitted" => Tone::Info,
                "approved" => Tone::Ok,
                _ => Tone::Warn,
            };
            let text = t(&format!("form-stands-{words}-words"));
            if change.is_empty() {
                return view! { <Banner tone title text still=true /> }.into_any();
            }
            view! {
                <Banner tone title text still=true>
                    <blockquote class="form__change" dir="auto">{change}</blockquote>
                </Banner>
            }
            .into_any()
        })
    }
}

/// Says that the questions are in another language than the screens.
#[component]
pub(super) fn AsksIn() -> impl IntoView {
    asked_in().is_some().then(|| view! { <p class="question__note">{t("form-in-english")}</p> })
}
