//! A button that takes a photo or a file. The browser's own field says "choose file" in the browser's language and is smaller than a
//! finger; here its label is the button.

use leptos::prelude::*;

/// A button that opens the camera or the files of the tablet.
#[component]
pub(crate) fn FileButton(
    /// Id of the field.
    id: String,
    /// What is taken or chosen.
    #[prop(into)]
    label: String,
    /// Kinds of files, as the browser names them.
    accept: &'static str,
    /// The camera to open first, where there is one.
    #[prop(optional)]
    capture: Option<&'static str>,
    /// Somebody took or chose one.
    on_change: UnsyncCallback<leptos::ev::Event>,
) -> impl IntoView {
    let named = id.clone();
    view! {
        <span class="file-button">
            <input class="file-button__field" type="file" id=id accept=accept capture=capture on:change=move |event| on_change.run(event) />
            <label class="button" for=named>{label}</label>
        </span>
    }
}
