//! What must be put right, in one place.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::icon::{Icon, IconName};

/// A field and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Id of the field.
    pub id: String,
    /// What is wrong, and how to put it right.
    pub message: String,
}

/// Lists what must be put right; each line leads to its field. Takes the focus after each try.
#[component]
pub fn ErrorSummary(
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// What is wrong, in the order of the screen. Nothing is drawn while there is none.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
    /// Counts the tries; each new one moves the focus here.
    #[prop(into)]
    tries: Signal<u32>,
) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    let errors = Memo::new(move |_| errors.get());
    Effect::new(move |before: Option<u32>| {
        let tries = tries.get();
        if let Some(summary) = node.get()
            && before.unwrap_or_default() != tries
        {
            // Focus fails only for an element that is not in the page any more.
            let _ = summary.focus();
            return tries;
        }
        before.unwrap_or_default()
    });
    move || {
        (!errors.with(Vec::is_empty)).then(|| view! {
            <div class="error-summary" role="alert" tabindex="-1" node_ref=node>
                <h2 class="error-summary__title">
                    <Icon name=IconName::Stop />
                    <span>{move || title.get()}</span>
                </h2>
                <ul class="error-summary__list">{move || errors.get().into_iter().map(line_to_field).collect_view()}</ul>
            </div>
        })
    }
}

/// A line of a list that leads to its field.
pub fn line_to_field(error: FieldError) -> impl IntoView {
    let FieldError { id, message } = error;
    let target = id.clone();
    view! {
        <li>
            <a
                href=format!("#{id}")
                on:click=move |event| {
                    event.prevent_default();
                    go_to_field(&target);
                }
            >
                {message}
            </a>
        </li>
    }
}

/// Focuses the control of a field: itself, or the first one of a group.
fn go_to_field(id: &str) {
    const CONTROLS: &str = "input, select, textarea, button, summary";
    let Some(element) = document().get_element_by_id(id) else { return };
    let inside = element.query_selector(CONTROLS).ok().flatten();
    let control = if element.matches(CONTROLS).unwrap_or(false) { Some(element) } else { inside };
    if let Some(control) = control.and_then(|control| control.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus also scrolls it into view; it fails only for an element that left the page.
        let _ = control.focus();
    }
}
