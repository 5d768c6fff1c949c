//! V01: a picture and a name for today. Both may stay empty.

use domain::child_flow::{Event, Screen};
use leptos::prelude::*;

use super::below::below;
use super::figure::ChooseFigure;
use super::fit::HowToRead;
use super::news::News;
use super::seat::seat;
use super::tongues::Languages;
use crate::i18n::t;
use crate::ui::{Button, ButtonKind, ChildCard, Field, TextInput};

/// Hello.
#[component]
pub(super) fn Hello() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(Screen::V01);
    let name =
        Signal::derive(move || seat.session.with(|session| session.called.clone().unwrap_or_default()));
    let write = UnsyncCallback::new(move |text: String| {
        let picture = seat.session.with_untracked(|it| it.picture.clone());
        seat.act(Event::Called { name: (!text.is_empty()).then_some(text), picture });
    });
    view! {
        <ChildCard title text=hint>
            <News />
            <ChooseFigure />
            {below(move || view! {
            <Field id="child-name" label=t("child-name-label") hint=t("child-name-hint")>
                <TextInput value=name on_input=write max_length=40_u32 />
            </Field>
            <Languages />
            <HowToRead />
            <div class="child__onward">
                <Button label=t("child-next") kind=ButtonKind::Primary on_press=seat.acts(|| Event::Next) />
            </div>
            })}
        </ChildCard>
    }
}
