//! V13: the child's voice. Nothing is written down from it by a machine, and nobody hears it before the child sends it.

use domain::child_flow::{Event, Screen};
use leptos::prelude::*;

use super::onward::Onward;
use super::seat::seat;
use super::voice::{Now, Recorder, Talking};
use crate::i18n::t;
use crate::ui::{ChildCard, Field, TextArea};

const SCREEN: Screen = Screen::V13;

/// My voice.
#[component]
pub(super) fn Talk() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(SCREEN);
    let known = seat.line(SCREEN, "known");
    let talking = Talking::at(SCREEN);
    let voice = talking.voice();
    let begin = seat.set(SCREEN, "voice").into_iter().find(|it| it.key == "record");
    let begin = begin.map(|it| it.label).unwrap_or_default();
    let written =
        Signal::derive(move || seat.content(SCREEN).words.map(|words| words.text).unwrap_or_default());
    // Going on stands below, as everywhere; while something is recorded or kept there is only that to decide.
    let decides = move || voice.with(Option::is_some) || talking.is_at_work();
    view! {
        <ChildCard title text=hint>
            <Recorder talking begin on_keep=seat.answer(SCREEN) />
            {known.map(|known| view! { <p>{known}</p> })}
            <Field id="voice-words" label=t("child-voice-words")>
                <TextArea value=written on_input=UnsyncCallback::new(move |text| seat.write_words(SCREEN, text)) />
            </Field>
            {move || (!decides()).then(|| {
                let quiet = !matches!(talking.now.get(), Now::Cannot(_));
                view! { <Onward on_next=seat.acts(|| Event::Next) quiet /> }
            })}
        </ChildCard>
    }
}
