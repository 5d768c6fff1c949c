//! The copy: in the guardian's language and the worker's, to print here, without a network. How it was handed over is
//! written down; nobody has to take it.

use domain::consent::CopyHow;
use domain::guardian_flow::Event;
use leptos::prelude::*;

use super::paper::{CopyOf, Paper, Side};
use super::seat::seat;
use super::sheet::Sheet;
use crate::i18n::{self, t};
use crate::ports::page;
use crate::ui::{BigButton, Button, ButtonKind, IconName};

/// The ways in which a copy changes hands, with the ends of their texts' ids.
const WAYS: [(CopyHow, &str); 4] = [
    (CopyHow::Printed, "printed"),
    (CopyHow::PdfSaved, "saved"),
    (CopyHow::Refused, "refused"),
    (CopyHow::Later, "later"),
];

/// The page after the signature.
#[component]
pub(super) fn Copy() -> impl IntoView {
    let seat = seat();
    let (title, lead) = seat.step("G14");
    let one = move |(how, key): (CopyHow, &'static str)| {
        let label = t(&format!("guardian-copy-{key}"));
        view! { <BigButton label on_press=seat.acts(move || Event::CopyGiven(how)) /> }
    };
    view! {
        <div class="no-print">
            <Sheet title lead>
                <p role="status">{t("guardian-signed")}</p>
                <Button
                    label=t("guardian-print")
                    kind=ButtonKind::Primary
                    icon=IconName::Note
                    on_press=UnsyncCallback::new(|()| page::print())
                />
                <h2 class="sheet__question">{t("guardian-copy-how")}</h2>
                <div class="answers answers--stacked">{WAYS.map(one).collect_view()}</div>
            </Sheet>
        </div>
        <OwnPaper />
    }
}

/// The paper of what was signed here; nothing before.
#[component]
pub(super) fn OwnPaper() -> impl IntoView {
    let seat = seat();
    let state = seat.session.get_untracked();
    let signed = state.signed.as_deref().cloned();
    signed.map(|session| {
        let answers = state.answers(session.signature.signed);
        let side = |texts, tongue| Side { texts, tongue };
        let put_in = seat.frame.with_value(|frame| frame.in_texts());
        let reach = Some(put_in.reach.clone()).filter(|it| !it.is_empty());
        let of = CopyOf {
            answers,
            reach: reach.map(|contact| (seat.worker(), contact)),
            put_in,
            own: side(seat.texts.get_value(), i18n::current()),
            official: side(seat.official.get_value(), seat.tongue.get_value()),
            session,
        };
        view! { <Paper of /> }
    })
}
