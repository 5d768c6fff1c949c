//! What happened, newest first or oldest first as the caller has it.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// Holds [`TimelineItem`]s.
#[component]
pub fn Timeline(
    /// Name of the list for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// What happened.
    children: Children,
) -> impl IntoView {
    view! { <ol class="timeline" aria-label=move || label.get()>{children()}</ol> }
}

/// One thing that happened.
#[component]
pub fn TimelineItem(
    /// What happened.
    #[prop(into)]
    what: Signal<String>,
    /// When, as people read it.
    #[prop(into)]
    when: Signal<String>,
    /// When, as machines read it (RFC 3339).
    #[prop(optional, into)]
    machine_time: MaybeProp<String>,
    /// Who did it.
    #[prop(optional, into)]
    who: MaybeProp<String>,
    /// Its sign.
    #[prop(into)]
    icon: IconName,
    /// More about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <li class="timeline__item">
            <span class="timeline__icon">
                <Icon name=icon />
            </span>
            <p class="timeline__what">{move || what.get()}</p>
            <p class="timeline__meta">
                <time datetime=move || machine_time.get()>{move || when.get()}</time>
                {move || who.get().map(|who| view! { " · " <bdi>{who}</bdi> })}
            </p>
            {children.map(|children| view! { <div class="timeline__more">{children()}</div> })}
        </li>
    }
}
