//! The box of a passphrase with its words.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::PassphraseInput;

/// A passphrase, as it stands in a signal. It stands in a field.
#[component]
pub(crate) fn PassphraseBox(
    /// What stands in the box.
    value: RwSignal<String>,
    /// True where a new passphrase is chosen.
    #[prop(optional)]
    new: bool,
) -> impl IntoView {
    view! {
        <PassphraseInput
            value
            on_input=UnsyncCallback::new(move |text| value.set(text))
            show_label=t("passphrase-show")
            hide_label=t("passphrase-hide")
            caps_lock_label=t("passphrase-caps-lock")
            new
        />
    }
}
