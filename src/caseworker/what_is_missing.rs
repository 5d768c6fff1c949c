//! What still has to be there before something begins, each line leading to its field; and why it did not begin.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::{Banner, FieldError, Tone, line_to_field};

/// Above the button that begins: why it did not go, and what is missing.
#[component]
pub(super) fn WhatIsMissing(
    /// Why it did not begin.
    failed: Signal<Option<String>, LocalStorage>,
    /// What is missing.
    #[prop(into)]
    missing: Signal<Vec<FieldError>>,
) -> impl IntoView {
    view! {
        {move || failed.get().map(|words| view! { <Banner tone=Tone::Stop title=words /> })}
        {move || missing.with(|it| !it.is_empty()).then(|| view! {
            <p>{t("handover-missing-title")}</p>
            <ul class="gap-list">{missing.get().into_iter().map(line_to_field).collect_view()}</ul>
        })}
    }
}
