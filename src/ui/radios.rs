//! One of several.

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::choice::{Choice, ChoiceLayout, OtherChoice};
use super::field::FieldContext;
use super::text_input::TextInput;

/// One of several choices; nothing is chosen beforehand. Stands in a [`super::Field`] with `group=true`.
#[component]
pub fn Radios(
    /// What to choose among.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// Key of the chosen one.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Called with the key of the choice, also when the chosen one is pressed again.
    #[prop(into)]
    on_choose: UnsyncCallback<String>,
    /// How the choices stand.
    #[prop(optional)]
    layout: ChoiceLayout,
    /// A choice with a text box.
    #[prop(optional, into)]
    other: Option<OtherChoice>,
    /// Words of the button that takes the answer back; without them there is none.
    #[prop(optional, into)]
    clear_label: MaybeProp<String>,
    /// Called when the answer is taken back.
    #[prop(optional, into)]
    on_clear: Option<UnsyncCallback<()>>,
) -> impl IntoView {
    let field = FieldContext::take();
    // Parents often derive the list from a form that changes at every key: draw it only when it differs.
    let options = Memo::new(move |_| options.get());
    let id = StoredValue::new(field.id.clone());
    let required = field.required;
    let rows = move || {
        options.get().into_iter().map(|choice| radio(id, choice, value, on_choose, required)).collect_view()
    };
    let other_box = move || {
        other.filter(|other| value.with(|now| now.as_ref() == Some(&other.key.get_value()))).map(|other| {
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
    let clear = move || {
        let label = clear_label.get()?;
        let on_clear = on_clear?;
        value.with(Option::is_some).then(|| {
            view! {
                <div class="choices__clear">
                    <Button label=label kind=ButtonKind::Link on_press=move |()| on_clear.run(()) />
                </div>
            }
        })
    };
    view! {
        <div class=move || layout.class(options.with(Vec::len))>
            {rows}
            {other_box}
            {clear}
        </div>
    }
}

/// One choice with its words.
fn radio(
    id: StoredValue<String>,
    choice: Choice,
    value: Signal<Option<String>>,
    on_choose: UnsyncCallback<String>,
    required: Signal<bool>,
) -> impl IntoView {
    let Choice { key, label, hint, language } = choice;
    let direction = language.as_ref().map(|it| it.direction);
    let language = language.map(|it| it.tag);
    let name = id.get_value();
    let own_id = format!("{name}-{key}");
    let hint_id = hint.is_some().then(|| format!("{own_id}-hint"));
    let (mine, again) = (key.clone(), key.clone());
    let chosen = Memo::new(move |_| value.with(|now| now.as_ref() == Some(&mine)));
    view! {
        <label class="choice" for=own_id.clone()>
            <input
                class="choice__input"
                type="radio"
                name=name
                id=own_id.clone()
                value=key.clone()
                aria-describedby=hint_id.clone()
                required=move || required.get()
                prop:checked=move || chosen.get()
                // A press on the one that is chosen already changes nothing and still says "this one": it confirms
                // what was filled in for the person.
                on:click=move |_| {
                    if chosen.get_untracked() {
                        on_choose.run(again.clone());
                    }
                }
                on:change=move |_| on_choose.run(key.clone())
            />
            <span class="choice__words">
                // Within the line, which begins where the page begins.
                <span class="choice__label"><span lang=language dir=direction>{label}</span></span>
                {hint.map(|hint| view! { <span class="choice__hint" id=hint_id>{hint}</span> })}
            </span>
        </label>
    }
}
