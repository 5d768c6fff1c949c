//! What still has to be there before something begins, each line leading to its field; why it did not begin; and the button
//! that begins it.

use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::{Banner, Button, ButtonKind, FieldError, IconName, Tone, line_to_field};

/// The end of a check list: nothing begins while something is missing.
#[component]
pub(super) fn Begin(
    /// Why it did not begin.
    failed: Signal<Option<String>, LocalStorage>,
    /// What is missing.
    #[prop(into)]
    missing: Signal<Vec<FieldError>>,
    /// What the button does.
    label: &'static str,
    /// Its words while it happens.
    busy_label: &'static str,
    /// Its sign.
    icon: IconName,
    /// True while it happens.
    busy: RwSignal<bool>,
    /// Begins.
    begin: UnsyncCallback<()>,
) -> impl IntoView {
    view! {
        {move || failed.get().map(|words| view! { <Banner tone=Tone::Stop title=words /> })}
        {move || missing.with(|it| !it.is_empty()).then(|| view! {
            <p>{t("handover-missing-title")}</p>
            <ul class="gap-list">{missing.get().into_iter().map(line_to_field).collect_view()}</ul>
        })}
        <Button
            label=t(label)
            busy_label=t(busy_label)
            kind=ButtonKind::Primary
            icon
            busy
            disabled=Signal::derive(move || missing.with(|it| !it.is_empty()))
            on_press=begin
        />
    }
}
