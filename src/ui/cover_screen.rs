//! Covers what a child has said.

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::picture::{Drawing, Picture};

/// An opaque cover. The caller takes the covered screen out of the page while it is shown: a cover that only
/// lies on top leaves the words to screen readers and to anybody who scrolls.
#[component]
pub fn CoverScreen(
    /// A plain sentence that says nothing about what is behind it.
    #[prop(into)]
    words: Signal<String>,
    /// Words of the way back.
    #[prop(into)]
    back_label: Signal<String>,
    /// Called when somebody wants to go back.
    #[prop(into)]
    on_back: UnsyncCallback<()>,
    /// What the way back asks for, such as three pictures.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="cover-screen">
            <Picture of=Drawing::Blanket />
            <p class="cover-screen__words">{move || words.get()}</p>
            {children.map(|children| children())}
            <Button label=back_label kind=ButtonKind::Secondary on_press=on_back />
        </div>
    }
}
