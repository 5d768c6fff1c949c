//! V12: draw, and tell about the picture. What an adult sees in it has no place here.

use domain::Band;
use domain::child_flow::{Event, Screen};
use domain::drawing::Sketch;
use leptos::prelude::*;

use super::below::below;
use super::easel::DrawBeside;
use super::one_of::Opens;
use super::onward::Onward;
use super::seat::seat;
use crate::i18n::t;
use crate::ui::{Button, ButtonKind, ChildCard, Field, TextArea};

const SCREEN: Screen = Screen::V12;

/// Draw.
#[component]
pub(super) fn Draw() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(SCREEN);
    let words =
        Signal::derive(move || seat.content(SCREEN).words.map(|words| words.text).unwrap_or_default());
    let box_for_words = move || {
        view! {
            <Field id="told" label=t("child-draw-told") hint=seat.line(SCREEN, "describe").unwrap_or_default()>
                <TextArea value=words on_input=UnsyncCallback::new(move |text| seat.write_words(SCREEN, text)) />
            </Field>
        }
    };
    // The youngest do not write: the box is for the adult who writes down what the child tells of its drawing.
    let field = move || match seat.band() {
        Band::B1 => view! { <Opens label=t("child-writes-for-you")>{box_for_words()}</Opens> }.into_any(),
        _ => box_for_words().into_any(),
    };
    let next = UnsyncCallback::new(move |()| seat.answer(SCREEN).run(()));
    // From there going on leads back at once, and to nothing that was chosen here.
    let looks_again = seat.session.with_untracked(|session| session.from_review);
    view! {
        <ChildCard title text=hint.clone()>
            <DrawBeside screen=SCREEN />
            {below(move || view! {
            {field()}
            {(seat.band() == Band::B1 && !looks_again).then(|| view! { <Besides /> })}
            <Onward on_next=next />
            })}
        </ChildCard>
    }
}

/// What the youngest are asked only where they choose it: their voice, a message, a question. Each comes when they go on.
#[component]
fn Besides() -> impl IntoView {
    let seat = seat();
    let one = move |(screen, key): (Screen, &str)| {
        let chosen = Signal::derive(move || seat.session.with(|session| session.also.contains(&screen)));
        view! { <Button label=t(key) kind=ButtonKind::Quiet on_press=seat.acts(move || Event::Also(screen)) pressed=chosen /> }
    };
    let all = [
        (Screen::V13, "child-draw-voice"),
        (Screen::V11, "child-draw-message"),
        (Screen::V14, "child-draw-question"),
    ];
    all.into_iter().map(one).collect_view()
}

/// A drawing that is there, for the screens that show what was said.
pub(super) fn drawn(content: &domain::child_flow::Content) -> Option<Sketch> {
    content.drawing.clone().filter(|sketch| !sketch.is_empty())
}
