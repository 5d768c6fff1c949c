//! How far something is.

use leptos::prelude::*;

/// How far something is, in words and as a bar. The words carry the meaning; the bar repeats it.
#[component]
pub fn Progress(
    /// Id of the words, unique on the screen.
    #[prop(into)]
    id: String,
    /// How far, in words: "6 of 9 answered".
    #[prop(into)]
    words: Signal<String>,
    /// What is done.
    #[prop(into)]
    done: Signal<usize>,
    /// What there is to do.
    #[prop(into)]
    total: Signal<usize>,
) -> impl IntoView {
    view! {
        <div class="progress">
            <span class="progress__words" id=id.clone()>{move || words.get()}</span>
            <progress
                class="progress__bar"
                aria-labelledby=id.clone()
                // A bar of length nothing is drawn full by browsers.
                max=move || total.get().max(1).to_string()
                value=move || done.get().to_string()
            ></progress>
        </div>
    }
}
