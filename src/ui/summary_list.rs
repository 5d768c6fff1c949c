//! Answers to read again.

use leptos::prelude::*;

/// Holds [`SummaryRow`]s.
#[component]
pub fn SummaryList(
    /// The rows.
    children: Children,
) -> impl IntoView {
    view! { <dl class="summary-list">{children()}</dl> }
}

/// One question and its answer.
#[component]
pub fn SummaryRow(
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The answer, or why there is none.
    #[prop(into)]
    value: Signal<String>,
    /// True where the value says why there is no answer.
    #[prop(optional, into)]
    absent: Signal<bool>,
    /// Language of the answer, if it is not that of the screen.
    #[prop(optional, into)]
    lang: MaybeProp<String>,
    /// Where the answer can be changed.
    #[prop(optional, into)]
    href: MaybeProp<String>,
    /// Words of that link; the question is added for screen readers.
    #[prop(optional, into)]
    change_label: MaybeProp<String>,
    /// What stands under the answer, line by line.
    #[prop(optional)]
    notes: Vec<String>,
) -> impl IntoView {
    view! {
        <div class="summary-list__row">
            <dt class="summary-list__key"><bdi>{move || label.get()}</bdi></dt>
            <dd
                class="summary-list__value"
                class:summary-list__value--absent=move || absent.get()
                dir="auto"
                lang=move || lang.get()
            >
                {move || value.get()}
                {notes.into_iter().map(|note| view! { <p class="summary-list__note" dir="auto">{note}</p> }).collect_view()}
            </dd>
            {move || {
                href.get().map(|href| view! {
                    <dd class="summary-list__action">
                        <a href=href>
                            {move || change_label.get()}
                            <span class="visually-hidden">" " {move || label.get()}</span>
                        </a>
                    </dd>
                })
            }}
        </div>
    }
}
