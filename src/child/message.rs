//! V11: a message in the child's own words, which nobody changes; written, said, drawn, or all of it.

use domain::Band;
use domain::child_flow::Screen;
use leptos::prelude::*;

use super::easel::DrawBeside;
use super::one_of::Opens;
use super::onward::Onward;
use super::pictures;
use super::seat::seat;
use super::voice::SayIt;
use crate::i18n::t;
use crate::ui::{ChildCard, Field, TextArea};

/// A message.
#[component]
pub(super) fn Message() -> impl IntoView {
    let seat = seat();
    let screen = Screen::V11;
    let (title, hint) = seat.prompt(screen);
    let words =
        Signal::derive(move || seat.content(screen).words.map(|words| words.text).unwrap_or_default());
    let field = move || {
        view! {
            <Field id="message" label=t("child-message-label")>
                <TextArea value=words on_input=UnsyncCallback::new(move |text| seat.write_words(screen, text)) />
            </Field>
        }
    };
    // The youngest do not write: the box is for the adult who writes down what the child says.
    let field = if seat.band() == Band::B1 {
        view! { <Opens label=t("child-writes-for-you")>{field()}</Opens> }.into_any()
    } else {
        field().into_any()
    };
    view! {
        <ChildCard title picture=pictures::of("letter") text=hint>
            {field}
            <SayIt screen />
            <Opens label=t("child-draw-beside")><DrawBeside screen /></Opens>
            <Onward on_next=seat.answer(screen) />
        </ChildCard>
    }
}
