//! Marks an answer as urgent.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// One press marks an answer as urgent, another takes the mark away. The words say which of the two it is.
#[component]
pub fn UrgentFlag(
    /// True where the answer is marked.
    #[prop(into)]
    flagged: Signal<bool>,
    /// Called with the new state.
    #[prop(into)]
    on_change: UnsyncCallback<bool>,
    /// Words while it is not marked: "Mark as urgent".
    #[prop(into)]
    label: Signal<String>,
    /// Words while it is marked: "Urgent".
    #[prop(into)]
    flagged_label: Signal<String>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="urgent-flag"
            aria-pressed=move || flagged.get().to_string()
            on:click=move |_| on_change.run(!flagged.get())
        >
            <Icon name=IconName::Flag small=true />
            <span>{move || if flagged.get() { flagged_label.get() } else { label.get() }}</span>
        </button>
    }
}
