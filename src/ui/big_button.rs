//! A large thing to press, with a picture and words.

use leptos::prelude::*;

use super::picture::{Drawing, Picture};
use super::words::Words;

/// One large button that acts at once, beside others of the same size. It looks like a big choice without its dot.
#[component]
pub fn BigButton(
    /// What it says.
    #[prop(into)]
    label: Words,
    /// The picture above the words; without it the button is a line of words.
    #[prop(optional_no_strip, into)]
    picture: Option<Drawing>,
    /// Called on a press.
    #[prop(into)]
    on_press: UnsyncCallback<()>,
    /// Pressed state of a toggle; leave out for an ordinary button.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
) -> impl IntoView {
    let class = match picture {
        Some(_) => "big-choice big-choice--button",
        None => "big-choice big-choice--button big-choice--plain",
    };
    view! {
        <button
            type="button"
            class=class
            aria-pressed=pressed.map(|pressed| move || pressed.get().to_string())
            on:click=move |_| on_press.run(())
        >
            {picture.map(|drawing| view! { <Picture of=drawing /> })}
            <span class="big-choice__words">{label.show()}</span>
        </button>
    }
}
