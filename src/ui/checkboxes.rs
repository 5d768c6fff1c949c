//! Several of several.

use leptos::prelude::*;

use super::choice::{Choice, ChoiceLayout, OtherChoice};
use super::field::FieldContext;
use super::text_input::TextInput;

/// Any number of choices. Stands in a [`super::Field`] with `group=true`.
#[component]
pub fn Checkboxes(
    /// What to choose among.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// Keys of the chosen ones.
    #[prop(into)]
    value: Signal<Vec<String>>,
    /// Called with a key and whether it is chosen now.
    #[prop(into)]
    on_change: UnsyncCallback<(String, bool)>,
    /// How the choices stand.
    #[prop(optional)]
    layout: ChoiceLayout,
    /// A choice with a text box.
    #[prop(optional, into)]
    other: Option<OtherChoice>,
) -> impl IntoView {
    let id = StoredValue::new(FieldContext::take().id);
    let options = Memo::new(move |_| options.get());
    let rows =
        move || options.get().into_iter().map(|choice| checkbox(id, choice, value, on_change)).collect_view();
    let other_box = move || {
        other.filter(|other| value.with(|now| now.contains(&other.key.get_value()))).map(|other| {
            view! {
                <div class="choices__other">
                    <TextInput
                        value=other.value
                        on_input=other.on_input
                        aria_label=other.label
                        id=format!("{}-other-text", id.get_value())
                    />
                </div>
            }
        })
    };
    view! {
        <div class=move || layout.class(options.with(Vec::len))>
            {rows}
            {other_box}
        </div>
    }
}

/// One choice with its words.
fn checkbox(
    id: StoredValue<String>,
    choice: Choice,
    value: Signal<Vec<String>>,
    on_change: UnsyncCallback<(String, bool)>,
) -> impl IntoView {
    let Choice { key, label, hint, language } = choice;
    let direction = language.as_ref().map(|it| it.direction);
    let language = language.map(|it| it.tag);
    let own_id = format!("{}-{key}", id.get_value());
    let hint_id = hint.is_some().then(|| format!("{own_id}-hint"));
    let mine = key.clone();
    let chosen = Memo::new(move |_| value.with(|now| now.contains(&mine)));
    view! {
        <label class="choice" for=own_id.clone()>
            <input
                class="choice__input"
                type="checkbox"
                id=own_id.clone()
                value=key.clone()
                aria-describedby=hint_id.clone()
                prop:checked=move || chosen.get()
                on:change:target=move |event| on_change.run((key.clone(), event.target().checked()))
            />
            <span class="choice__words">
                // Within the line, which begins where the page begins.
                <span class="choice__label"><span lang=language dir=direction>{label}</span></span>
                {hint.map(|hint| view! { <span class="choice__hint" id=hint_id>{hint}</span> })}
            </span>
        </label>
    }
}

/// A single box with one sentence: "The date is an estimate". Needs no field around it.
#[component]
pub fn SingleCheckbox(
    /// Id of the box.
    #[prop(into)]
    id: String,
    /// The sentence that is agreed to.
    #[prop(into)]
    label: Signal<String>,
    /// True where it is chosen.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called with whether it is chosen now.
    #[prop(into)]
    on_change: UnsyncCallback<bool>,
) -> impl IntoView {
    view! {
        <label class="choice" for=id.clone()>
            <input
                class="choice__input"
                type="checkbox"
                id=id.clone()
                prop:checked=move || checked.get()
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span class="choice__label">{move || label.get()}</span>
        </label>
    }
}
