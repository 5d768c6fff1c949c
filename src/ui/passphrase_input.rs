//! A passphrase.

use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::controlled::follow;
use super::field::FieldContext;
use super::icon::{Icon, IconName};

/// A passphrase with a button that shows it and a hint when the capitals key is on. Pasting and password
/// managers are welcome: nobody should have to remember more than they must (WCAG 3.3.8).
#[component]
pub fn PassphraseInput(
    /// What stands in the box.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every change.
    #[prop(into)]
    on_input: UnsyncCallback<String>,
    /// Words of the button that shows the letters.
    #[prop(into)]
    show_label: Signal<String>,
    /// Words of the button that hides them again.
    #[prop(into)]
    hide_label: Signal<String>,
    /// Said while the capitals key is on.
    #[prop(into)]
    caps_lock_label: Signal<String>,
    /// True where a new passphrase is chosen.
    #[prop(optional)]
    new: bool,
) -> impl IntoView {
    let field = FieldContext::take();
    let node = NodeRef::<Input>::new();
    let composing = RwSignal::new(false);
    let (shown, set_shown) = signal(false);
    let (capitals, set_capitals) = signal(false);
    follow(node, value, composing);
    let look = move |event: KeyboardEvent| set_capitals.set(event.get_modifier_state("CapsLock"));
    view! {
        <span class="passphrase">
            <input
                class="text-input__box"
                node_ref=node
                id=field.id.clone()
                type=move || if shown.get() { "text" } else { "password" }
                dir="ltr"
                autocomplete=if new { "new-password" } else { "current-password" }
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=move || field.described_by.get()
                aria-invalid=field.aria_invalid()
                aria-required=field.aria_required()
                on:input:target=move |event| on_input.run(event.target().value())
                on:compositionstart=move |_| composing.set(true)
                on:compositionend=move |_| composing.set(false)
                on:keydown=look
                on:keyup=look
            />
            <button
                type="button"
                class="passphrase__reveal"
                aria-controls=field.id.clone()
                on:click=move |_| set_shown.update(|shown| *shown = !*shown)
            >
                {move || view! { <Icon name=if shown.get() { IconName::EyeOff } else { IconName::Eye } small=true /> }}
                <span>{move || if shown.get() { hide_label.get() } else { show_label.get() }}</span>
            </button>
        </span>
        <p class="field__note" role="status">
            {move || capitals.get().then(|| caps_lock_label.get())}
        </p>
    }
}
