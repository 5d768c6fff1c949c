//! Many lines of text.

use leptos::html::Textarea;
use leptos::prelude::*;

use super::controlled::{direction, follow};
use super::field::FieldContext;

/// Many lines of text, as typed; the box grows with them. Writing direction follows the first letter.
#[component]
pub fn TextArea(
    /// What stands in the box.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every change.
    #[prop(into)]
    on_input: UnsyncCallback<String>,
    /// Called when the person leaves the box.
    #[prop(optional, into)]
    on_leave: Option<UnsyncCallback<()>>,
    /// Longest text, in characters of the browser (UTF-16 units).
    #[prop(optional, into)]
    max_length: Option<u32>,
    /// Language of the answer, if it is not that of the screen.
    #[prop(optional, into)]
    lang: MaybeProp<String>,
    /// Name of the box where no field around it gives one.
    #[prop(optional, into)]
    aria_label: MaybeProp<String>,
    /// Id, where it is not that of the field.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let field = FieldContext::take();
    let node = NodeRef::<Textarea>::new();
    let composing = RwSignal::new(false);
    follow(node, value, composing);
    view! {
        <span class="text-area" data-grows-with=move || value.get()>
            <textarea
                class="text-area__box"
                node_ref=node
                id=id.unwrap_or_else(|| field.id.clone())
                rows="3"
                dir=direction(value)
                lang=move || lang.get()
                maxlength=max_length
                autocomplete="off"
                spellcheck="false"
                aria-label=move || aria_label.get()
                aria-describedby=move || field.described_by.get()
                aria-invalid=field.aria_invalid()
                aria-required=field.aria_required()
                on:input:target=move |event| on_input.run(event.target().value())
                on:compositionstart=move |_| composing.set(true)
                on:compositionend=move |_| composing.set(false)
                on:blur=move |_| {
                    // A box that is taken away from under the hands still says that it is left, to nobody.
                    on_leave.and_then(|left| left.try_run(()));
                }
            ></textarea>
        </span>
    }
}
