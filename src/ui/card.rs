//! A group of things that belong together.

use leptos::prelude::*;

/// A group with an edge of its own and, if it has a title, a place in the outline of the screen.
#[component]
pub fn Card(
    /// Id of the title; needed where there is a title.
    #[prop(optional, into)]
    id: Option<String>,
    /// Title of the group.
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// Runs to the edges, for a list.
    #[prop(optional)]
    flush: bool,
    /// Marked as the thing to do next.
    #[prop(optional)]
    marked: bool,
    /// What stands at the end of the title line.
    #[prop(optional, into)]
    aside: Option<ViewFn>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let heading_id = id.clone();
    let aside = StoredValue::new(aside);
    let head = move || {
        title.get().map(|title| {
            view! {
                <header class="card__header">
                    <h2 class="card__title" id=heading_id.clone()>{title}</h2>
                    {aside.with_value(|aside| aside.as_ref().map(ViewFn::run))}
                </header>
            }
        })
    };
    view! {
        <section class="card" class:card--flush=flush class:card--marked=marked aria-labelledby=id>
            {head}
            {children()}
        </section>
    }
}
