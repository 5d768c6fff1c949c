//! Small questions within a screen: one option of a set, a field of own words under a question, and what opens on a
//! touch. Nothing is marked beforehand.

use catalogue::child::ScreenOption;
use domain::Chosen;
use domain::child_flow::{Content, Screen};
use leptos::prelude::*;

use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{BigChoice, Button, Field, TextArea, Words};

/// Key of words of the child's own.
pub(super) const OWN: &str = "own";

/// One option of a set, or none.
#[component]
pub(super) fn OneOf(
    /// Begins the ids; unique on the screen.
    #[prop(into)]
    id: String,
    /// The question; hidden where the screen's own question says it.
    #[prop(into)]
    legend: String,
    /// True where only screen readers hear the question here.
    #[prop(optional)]
    quiet: bool,
    /// True for two or three: on a phone they stand below each other, so that no word breaks.
    #[prop(optional)]
    few: bool,
    /// The options, in their order.
    options: Vec<ScreenOption>,
    /// The key of the option that is chosen.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    /// Called with the key of an option.
    on_choose: UnsyncCallback<String>,
) -> impl IntoView {
    if options.is_empty() {
        return ().into_any();
    }
    let drawn = pictures::of_all(options.iter().map(|it| it.picture.as_deref()));
    let columns = match (drawn.is_some(), few) {
        (true, true) => "child__choices child__choices--few",
        (true, false) => "child__choices",
        (false, _) => "child__words",
    };
    let mut drawn = drawn.unwrap_or_default().into_iter();
    let one = move |option: ScreenOption| {
        let (mine, key) = (option.key.clone(), option.key.clone());
        let is = Signal::derive(move || chosen.with(|it| it.as_deref() == Some(mine.as_str())));
        let take = UnsyncCallback::new(move |_| on_choose.run(key.clone()));
        view! { <BigChoice id=format!("{id}-{}", option.key) name=id.clone() label=option.label picture=drawn.next() chosen=is chosen_word=t("child-chosen") on_change=take /> }
    };
    let options = options.into_iter().map(one).collect_view();
    view! {
        <fieldset class="child__group">
            <legend class:visually-hidden=quiet>{legend}</legend>
            <div class=columns>{options}</div>
        </fieldset>
    }
    .into_any()
}

/// What the child wrote under a part of a screen.
fn own(content: &Content, part: &str) -> String {
    let found = content.chosen.iter().find(|it| it.part == part && it.key == OWN);
    found.and_then(|it| it.words.clone()).unwrap_or_default()
}

/// Own words under a part of a screen, kept at every letter and never changed.
#[component]
pub(super) fn OwnWords(
    /// The screen.
    screen: Screen,
    /// The part.
    part: &'static str,
    /// The question.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let seat = seat();
    let value = Signal::derive(move || own(&seat.content(screen), part));
    let write = UnsyncCallback::new(move |text: String| {
        seat.write(screen, |content| {
            let at = content.chosen.iter().position(|it| it.part == part && it.key == OWN);
            let there = !text.is_empty();
            match (at.and_then(|at| content.chosen.get_mut(at)), there) {
                (Some(chosen), true) => chosen.words = Some(text),
                (None, true) => content.chosen.push(Chosen {
                    part: part.to_owned(),
                    key: OWN.to_owned(),
                    words: Some(text),
                    strength: None,
                    time: None,
                }),
                (_, false) => content.chosen.retain(|it| !(it.part == part && it.key == OWN)),
            }
        });
    });
    view! {
        <Field id=format!("own-{part}") label=label>
            <TextArea value on_input=write />
        </Field>
    }
}

/// Something more that opens on a touch and closes again; what was said in it stays.
#[component]
pub(super) fn Opens(
    /// What it is about.
    #[prop(into)]
    label: String,
    /// Ends the name for screen readers where several stand on the screen.
    #[prop(optional, into)]
    about: Option<Words>,
    /// What opens.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggle = UnsyncCallback::new(move |()| open.update(|open| *open = !*open));
    let button = match about {
        None => view! { <Button label expanded=open on_press=toggle /> }.into_any(),
        Some(about) => view! { <Button label about expanded=open on_press=toggle /> }.into_any(),
    };
    view! {
        <div class="child__opens">
            {button}
            {move || open.get().then(|| children())}
        </div>
    }
}

/// True where feelings are asked on a scale. Where trying it did not work out, own words stand in its place (skip
/// rule 3).
pub(super) fn has_scales(seat: Seat) -> bool {
    seat.session.with_untracked(domain::child_flow::ChildSession::scale_ok)
}
