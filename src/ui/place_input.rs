//! A place.

use leptos::prelude::*;

use super::select_search::Suggestions;
use super::text_input::TextInput;

/// A place in the person's own words, with those already named in this case one press away.
#[component]
pub fn PlaceInput(
    /// The place in words.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every change or with the picked suggestion.
    #[prop(into)]
    on_input: UnsyncCallback<String>,
    /// Called when the person leaves the box.
    #[prop(optional, into)]
    on_leave: Option<UnsyncCallback<()>>,
    /// Places named before.
    #[prop(optional, into)]
    suggestions: Signal<Vec<String>>,
    /// Name of the suggestions.
    #[prop(optional, into)]
    suggestions_label: MaybeProp<String>,
) -> impl IntoView {
    let left = move |()| {
        if let Some(left) = on_leave {
            left.run(());
        }
    };
    let open = move || value.with(String::is_empty) && !suggestions.with(Vec::is_empty);
    let list = move || {
        suggestions
            .get()
            .into_iter()
            .map(|place| super::choice::Choice::new(place.clone(), place))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="place">
            <TextInput value=value on_input=on_input on_leave=left />
            {move || {
                open().then(|| view! {
                    <Suggestions label=suggestions_label choices=list on_pick=move |place: String| on_input.run(place) />
                })
            }}
        </div>
    }
}
