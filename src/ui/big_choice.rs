//! A large thing to choose, with a picture and words.

use leptos::prelude::*;

use super::picture::{Drawing, Picture};

/// One large choice. Chosen is told by a filled dot, by a ring and in words. Several of them stand in a
/// `<fieldset>` with a legend; one name for those of which only one can be chosen.
#[component]
pub fn BigChoice(
    /// Id, unique on the screen.
    #[prop(into)]
    id: String,
    /// Name that the choices of one question share.
    #[prop(into)]
    name: String,
    /// What it is.
    #[prop(into)]
    label: String,
    /// The picture above the words; without it the choice is a line of words.
    #[prop(optional_no_strip, into)]
    picture: Option<Drawing>,
    /// True where it is chosen.
    #[prop(into)]
    chosen: Signal<bool>,
    /// Word that a screen reader adds while it is chosen.
    #[prop(into)]
    chosen_word: String,
    /// Called with whether it is chosen now.
    #[prop(into)]
    on_change: UnsyncCallback<bool>,
    /// True where several can be chosen.
    #[prop(optional)]
    several: bool,
    /// Language of the words, where it is not that of the page.
    #[prop(optional, into)]
    lang: Option<String>,
    /// Ground from 1 to 6, all of the same lightness; 0 for none.
    #[prop(optional)]
    tint: u8,
) -> impl IntoView {
    let class = match (picture.is_some(), tint) {
        (false, 0) => "big-choice big-choice--words".to_owned(),
        (true, 0) => "big-choice".to_owned(),
        (false, tint) => format!("big-choice big-choice--words big-choice--tint-{tint}"),
        (true, tint) => format!("big-choice big-choice--tint-{tint}"),
    };
    view! {
        <label class=class for=id.clone()>
            <input
                class="big-choice__input"
                type=if several { "checkbox" } else { "radio" }
                id=id.clone()
                name=name
                prop:checked=move || chosen.get()
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            {picture.map(|drawing| view! { <Picture of=drawing /> })}
            <span class="big-choice__words" dir=lang.is_some().then_some("auto") lang=lang>
                {label}
            </span>
            <span class="big-choice__dot" aria-hidden="true"></span>
            <span class="visually-hidden">
                {move || if chosen.get() { format!(" {chosen_word}") } else { String::new() }}
            </span>
        </label>
    }
}
