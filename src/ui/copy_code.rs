//! A code that is shown once.

use leptos::prelude::*;

use super::button::Button;
use super::icon::IconName;

/// A code that is shown once, large enough to be read to a colleague, with a button that copies it.
#[component]
pub fn CopyCode(
    /// What the code is for.
    #[prop(into)]
    label: Signal<String>,
    /// The code.
    #[prop(into)]
    code: Signal<String>,
    /// Words of the button.
    #[prop(into)]
    copy_label: Signal<String>,
    /// Called when it should be copied; the caller owns the clipboard.
    #[prop(into)]
    on_copy: UnsyncCallback<()>,
) -> impl IntoView {
    view! {
        <div class="copy-code">
            <p class="copy-code__label">{move || label.get()}</p>
            <output class="copy-code__code">{move || code.get()}</output>
            <Button label=copy_label icon=IconName::Copy on_press=on_copy />
        </div>
    }
}
