//! A number, as written.

use leptos::prelude::*;

use super::text_input::{TextInput, TextKind, Width};

/// A number as written, never rounded. A text box with the digit keyboard: the number boxes of browsers
/// drop what they cannot read and change the value when a finger scrolls over them.
#[component]
pub fn NumberInput(
    /// What stands in the box.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every change.
    #[prop(into)]
    on_input: UnsyncCallback<String>,
    /// Called when the person leaves the box.
    #[prop(optional, into)]
    on_leave: Option<UnsyncCallback<()>>,
    /// True where a fraction makes sense.
    #[prop(optional)]
    decimal: bool,
    /// How wide the box is; four characters by default.
    #[prop(default = Width::Four)]
    width: Width,
    /// The unit, after the box.
    #[prop(optional, into)]
    unit: MaybeProp<String>,
    /// Name of the box where it is one of several in a field.
    #[prop(optional, into)]
    aria_label: MaybeProp<String>,
    /// Id, where it is not that of the field.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| super::field::FieldContext::take().id);
    let left = move |()| {
        if let Some(left) = on_leave {
            left.run(());
        }
    };
    view! {
        <TextInput
            value=value
            on_input=on_input
            on_leave=left
            kind=TextKind::Code
            width=width
            suffix=unit
            aria_label=aria_label
            id=id
            input_mode=if decimal { "decimal" } else { "numeric" }
        />
    }
}
