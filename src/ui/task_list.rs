//! What is to be done: one row per task, the whole row answers to a finger.

use leptos::prelude::*;

use super::banner::Tone;
use super::icon::{Icon, IconName};

/// Holds [`TaskItem`]s.
#[component]
pub fn TaskList(
    /// Id of the heading that names the list.
    #[prop(optional, into)]
    labelled_by: Option<String>,
    /// The tasks.
    children: Children,
) -> impl IntoView {
    view! { <ul class="task-list" aria-labelledby=labelled_by>{children()}</ul> }
}

/// One task: what, why, and where it stands.
#[component]
pub fn TaskItem(
    /// Where the task is done.
    #[prop(into)]
    href: String,
    /// What is to be done.
    #[prop(into)]
    label: Signal<String>,
    /// Why, or for whom and until when.
    #[prop(optional, into)]
    why: MaybeProp<String>,
    /// A sign before the words.
    #[prop(into)]
    icon: IconName,
    /// Colour of the sign, which the words must say as well.
    #[prop(optional, into)]
    tone: Option<Tone>,
    /// Where it stands: chips.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let icon_class = match tone {
        Some(Tone::Warn) => "task-list__icon task-list__icon--warn",
        Some(Tone::Stop) => "task-list__icon task-list__icon--stop",
        Some(Tone::Ok) => "task-list__icon task-list__icon--ok",
        Some(Tone::Info) => "task-list__icon",
        None => "task-list__icon task-list__icon--plain",
    };
    view! {
        <li class="task-list__item">
            <span class=icon_class>
                <Icon name=icon />
            </span>
            <a class="task-list__link" href=href>{move || label.get()}</a>
            {move || why.get().map(|why| view! { <span class="task-list__why">{why}</span> })}
            {children.map(|children| view! { <span class="task-list__status">{children()}</span> })}
        </li>
    }
}
