//! Keeps a field and its signal alike without fighting the person who types.
//!
//! Writing a value back into a field that already holds it, or while an input method is composing a
//! syllable, moves the caret or drops the syllable. So we write only what differs, and wait for the end
//! of a composition.

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// A control whose text can be read and replaced.
pub(crate) trait TextControl {
    /// The text that stands in the control now.
    fn held(&self) -> String;
    /// Replaces it.
    fn hold(&self, text: &str);
    /// Tells the keyboard not to correct; Safari's own attribute, which has no place in a view.
    fn leave_spelling(&self);
}

impl TextControl for web_sys::HtmlInputElement {
    fn held(&self) -> String {
        self.value()
    }

    fn hold(&self, text: &str) {
        self.set_value(text);
    }

    fn leave_spelling(&self) {
        // A fixed, valid attribute name cannot be refused.
        let _ = self.set_attribute("autocorrect", "off");
    }
}

impl TextControl for web_sys::HtmlTextAreaElement {
    fn held(&self) -> String {
        self.value()
    }

    fn hold(&self, text: &str) {
        self.set_value(text);
    }

    fn leave_spelling(&self) {
        // A fixed, valid attribute name cannot be refused.
        let _ = self.set_attribute("autocorrect", "off");
    }
}

/// `dir` of a text control: that of its first letter, and of the screen while it is empty. With `auto` an
/// empty box would begin at the left in every language.
pub(crate) fn direction(
    value: Signal<String>,
) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static {
    // A box that is just being taken away may still ask once.
    move || (value.try_with(String::is_empty) == Some(false)).then_some("auto")
}

/// Makes the control show `value` whenever it changes for a reason other than typing.
pub(crate) fn follow<E>(node: NodeRef<E>, value: Signal<String>, composing: RwSignal<bool>)
where
    E: ElementType + 'static,
    E::Output: TextControl + JsCast + Clone + 'static,
{
    node.on_load(|control| control.leave_spelling());
    Effect::new(move |_| {
        let (Some(wanted), Some(false)) = (value.try_get(), composing.try_get()) else {
            return;
        };
        if let Some(control) = node.get()
            && control.held() != wanted
        {
            control.hold(&wanted);
        }
    });
}
