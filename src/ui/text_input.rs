//! One line of text.

use leptos::html::Input;
use leptos::prelude::*;

use super::controlled::{direction, follow};
use super::field::FieldContext;

/// What is typed: chooses the keyboard of the tablet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextKind {
    /// Words.
    #[default]
    Text,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A code of letters and digits, written from left to right in every language.
    Code,
}

/// How long the answer is expected to be; the box says so by its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// Two characters, such as a day.
    Two,
    /// Four characters, such as a year.
    Four,
    /// About ten characters.
    Ten,
    /// About twenty characters.
    Twenty,
    /// As wide as the column.
    #[default]
    Full,
}

impl Width {
    /// Class of the box.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Two => "text-input text-input--w2",
            Self::Four => "text-input text-input--w4",
            Self::Ten => "text-input text-input--w10",
            Self::Twenty => "text-input text-input--w20",
            Self::Full => "text-input",
        }
    }
}

/// One line of text, as typed. Nothing is corrected, completed or remembered by the browser: other people
/// use this tablet too.
#[component]
pub fn TextInput(
    /// What stands in the box.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every change.
    #[prop(into)]
    on_input: UnsyncCallback<String>,
    /// Called when the person leaves the box.
    #[prop(optional, into)]
    on_leave: Option<UnsyncCallback<()>>,
    /// What is typed.
    #[prop(optional)]
    kind: TextKind,
    /// How wide the box is.
    #[prop(optional)]
    width: Width,
    /// Longest text, in characters of the browser (UTF-16 units).
    #[prop(optional, into)]
    max_length: Option<u32>,
    /// Language of the answer, if it is not that of the screen.
    #[prop(optional, into)]
    lang: MaybeProp<String>,
    /// A unit or sign before the box.
    #[prop(optional, into)]
    prefix: MaybeProp<String>,
    /// A unit after the box.
    #[prop(optional, into)]
    suffix: MaybeProp<String>,
    /// Name of the box where it is one of several in a field.
    #[prop(optional, into)]
    aria_label: MaybeProp<String>,
    /// Id, where it is not that of the field.
    #[prop(optional, into)]
    id: Option<String>,
    /// Keyboard for digits, with or without a decimal sign (`numeric`, `decimal`).
    #[prop(optional, into)]
    input_mode: Option<&'static str>,
) -> impl IntoView {
    let field = FieldContext::take();
    let node = NodeRef::<Input>::new();
    let composing = RwSignal::new(false);
    follow(node, value, composing);
    let free = direction(value);
    let (kind_type, mode, fixed_dir) = match kind {
        TextKind::Text => ("text", input_mode, None),
        TextKind::Phone => ("tel", Some("tel"), Some("ltr")),
        TextKind::Email => ("email", Some("email"), Some("ltr")),
        TextKind::Code => ("text", input_mode, Some("ltr")),
    };
    let affix = |words: MaybeProp<String>| {
        move || words.get().map(|words| view! { <span class="text-input__affix">{words}</span> })
    };
    view! {
        <span class=width.class()>
            {affix(prefix)}
            <input
                class="text-input__box"
                node_ref=node
                id=id.unwrap_or_else(|| field.id.clone())
                type=kind_type
                inputmode=mode
                dir=move || fixed_dir.or_else(free)
                lang=move || lang.get()
                maxlength=max_length
                autocomplete="off"
                autocapitalize=if kind == TextKind::Text { "sentences" } else { "none" }
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
            />
            {affix(suffix)}
        </span>
    }
}
