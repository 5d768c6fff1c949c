//! Somebody in a list: how they are drawn, their name, and a word about them.

use leptos::prelude::*;

use super::picture::{Drawing, Picture, PictureSize};

/// One person as a button. The name stands as it was written, in its own writing direction.
#[component]
pub fn PersonChip(
    /// How they are drawn.
    figure: Drawing,
    /// The name.
    #[prop(into)]
    name: String,
    /// A second, quieter line.
    #[prop(optional_no_strip, into)]
    more: Option<String>,
    /// What a press does, for screen readers.
    #[prop(into)]
    about: String,
    /// Called on a press.
    #[prop(into)]
    on_press: UnsyncCallback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="person-chip" on:click=move |_| on_press.run(())>
            <Picture of=figure size=PictureSize::Small />
            <span class="person-chip__words">
                <span class="person-chip__name" dir="auto">{name}</span>
                {more.map(|more| view! { " " <span class="person-chip__more">{more}</span> })}
            </span>
            <span class="visually-hidden">" " {about}</span>
        </button>
    }
}
