//! A question that must be dealt with before anything else.

use leptos::html::Dialog as DialogElement;
use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// A modal dialog on the browser's own `<dialog>`: it keeps the focus inside, gives it back afterwards and
/// makes the rest of the screen silent. Its content is drawn only while it is open.
#[component]
pub fn Dialog(
    /// Id of the title.
    #[prop(into)]
    id: String,
    /// True while it is shown; the owner changes it, also after [`on_close`](#structfield.on_close).
    #[prop(into)]
    open: Signal<bool>,
    /// Called when the person closes it without choosing.
    #[prop(into)]
    on_close: UnsyncCallback<()>,
    /// What it asks.
    #[prop(into)]
    title: Signal<String>,
    /// Words of the button that closes it, for screen readers.
    #[prop(into)]
    close_label: Signal<String>,
    /// The choices, at the end.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What is said and asked.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<DialogElement>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            // It can only refuse when it is open already or not in the page: nothing to do then.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let children = StoredValue::new(children);
    let actions = StoredValue::new(actions);
    let content = move || {
        open.get().then(|| {
            view! {
                <div class="dialog__body">{children.with_value(|children| children())}</div>
                {actions.with_value(|actions| {
                    actions.as_ref().map(|actions| view! {
                        <div class="dialog__actions action-bar">{actions.run()}</div>
                    })
                })}
            }
        })
    };
    view! {
        <dialog
            class="dialog"
            node_ref=node
            aria-labelledby=id.clone()
            // The browser may close it without asking, for example at a second Escape.
            on:close=move |_| {
                if open.get_untracked() {
                    on_close.run(());
                }
            }
            on:cancel=move |event: web_sys::Event| {
                event.prevent_default();
                on_close.run(());
            }
        >
            <div class="dialog__panel">
                <div class="dialog__head">
                    <h2 class="dialog__title" id=id.clone()>{move || title.get()}</h2>
                    <button
                        type="button"
                        class="dialog__close"
                        aria-label=move || close_label.get()
                        on:click=move |_| on_close.run(())
                    >
                        <Icon name=IconName::Close />
                    </button>
                </div>
                {content}
            </div>
        </dialog>
    }
}
