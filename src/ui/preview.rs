//! A small picture to choose, where the picture says it all and its words are for screen readers.

use leptos::prelude::*;

use super::picture::{Drawing, Picture};

/// One small picture among others of one question, in a `<fieldset>` with a legend. Chosen is told by a filled dot, by
/// a ring and in words.
#[component]
pub fn Preview(
    /// Id, unique on the screen.
    #[prop(into)]
    id: String,
    /// Name that the choices of one question share.
    #[prop(into)]
    name: String,
    /// What it is, for screen readers.
    #[prop(into)]
    label: String,
    /// The picture.
    #[prop(into)]
    picture: Signal<Drawing>,
    /// True where it is chosen.
    #[prop(into)]
    chosen: Signal<bool>,
    /// Called with whether it is chosen now.
    #[prop(into)]
    on_change: UnsyncCallback<bool>,
    /// True where several can be chosen.
    #[prop(optional)]
    several: bool,
) -> impl IntoView {
    view! {
        <label class="preview" for=id.clone()>
            <input
                class="preview__input"
                type=if several { "checkbox" } else { "radio" }
                id=id.clone()
                name=name
                prop:checked=move || chosen.get()
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            {move || view! { <Picture of=picture.get() /> }}
            <span class="visually-hidden">{label}</span>
            <span class="preview__dot" aria-hidden="true"></span>
        </label>
    }
}
