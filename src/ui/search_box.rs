//! Finds in what is on this tablet.

use leptos::html::Input;
use leptos::prelude::*;

use super::controlled::{direction, follow};
use super::icon::{Icon, IconName};

/// A box to search in; says how many were found once there is something to find.
#[component]
pub fn SearchBox(
    /// Id of the box.
    #[prop(into)]
    id: String,
    /// What can be searched for; a label for screen readers and the words in the empty box.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in the box.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every change.
    #[prop(into)]
    on_input: UnsyncCallback<String>,
    /// How many were found, in words.
    #[prop(optional, into)]
    found: MaybeProp<String>,
) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    let composing = RwSignal::new(false);
    follow(node, value, composing);
    view! {
        <div class="search-box" role="search">
            <label class="visually-hidden" for=id.clone()>{move || label.get()}</label>
            <span class="search-box__row">
                <Icon name=IconName::Search />
                <input
                    class="text-input__box"
                    node_ref=node
                    id=id.clone()
                    type="search"
                    enterkeyhint="search"
                    dir=direction(value)
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=move || label.get()
                    on:input:target=move |event| on_input.run(event.target().value())
                    on:compositionstart=move |_| composing.set(true)
                    on:compositionend=move |_| composing.set(false)
                />
            </span>
            <p class="search-box__count" role="status">{move || found.get()}</p>
        </div>
    }
}
