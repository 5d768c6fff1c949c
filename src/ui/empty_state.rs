//! Nothing here yet, and what to do about it.

use leptos::prelude::*;

/// Says that a list is empty, why that is fine, and what comes next.
#[component]
pub fn EmptyState(
    /// What is empty.
    #[prop(into)]
    title: Signal<String>,
    /// What will stand here, or what to do.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// A picture above the words.
    #[prop(optional, into)]
    picture: Option<ViewFn>,
    /// Buttons and links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            {picture.map(|picture| picture.run())}
            <h2 class="empty-state__title">{move || title.get()}</h2>
            {move || text.get().map(|text| view! { <p>{text}</p> })}
            {children.map(|children| view! { <div class="action-bar">{children()}</div> })}
        </div>
    }
}
