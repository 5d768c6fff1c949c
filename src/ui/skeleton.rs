//! The shape of what is about to come.

use leptos::prelude::*;

/// Stands where content is being opened. It does not move, and waits for this tablet only, never for a
/// network.
#[component]
pub fn Skeleton(
    /// What is being opened, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// How many lines are drawn.
    #[prop(default = 4)]
    lines: usize,
) -> impl IntoView {
    let bars = (0..lines).map(|_| view! { <span class="skeleton__line"></span> }).collect_view();
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{move || label.get()}</span>
            {bars}
        </div>
    }
}
