//! One of a short list, in the browser's own menu.

use leptos::html::Select;
use leptos::prelude::*;

use super::choice::Choice;
use super::field::FieldContext;

/// One of a list in the browser's own menu, for lists that everybody knows, such as currencies. Radios show
/// more at once; [`super::SelectSearch`] finds faster in long lists.
#[component]
pub fn SelectInput(
    /// What to choose among.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// Key of the chosen one; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the key of the choice; empty when the choice is taken back.
    #[prop(into)]
    on_choose: UnsyncCallback<String>,
    /// Words of the line that means no choice.
    #[prop(into)]
    empty_label: Signal<String>,
    /// Name of the menu where no field around it gives one.
    #[prop(optional, into)]
    aria_label: MaybeProp<String>,
    /// Id, where it is not that of the field.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let field = FieldContext::take();
    let node = NodeRef::<Select>::new();
    let options = Memo::new(move |_| options.get());
    // The choice can only be shown once its line exists, so this follows the list as well.
    Effect::new(move |_| {
        options.track();
        let wanted = value.get();
        if let Some(select) = node.get()
            && select.value() != wanted
        {
            select.set_value(&wanted);
        }
    });
    let line = |choice: Choice| view! { <option value=choice.key>{choice.label}</option> };
    view! {
        <select
            class="select"
            node_ref=node
            id=id.unwrap_or_else(|| field.id.clone())
            autocomplete="off"
            aria-label=move || aria_label.get()
            aria-describedby=move || field.described_by.get()
            aria-invalid=field.aria_invalid()
            aria-required=field.aria_required()
            on:change:target=move |event| on_choose.run(event.target().value())
        >
            <option value="">{move || empty_label.get()}</option>
            {move || options.get().into_iter().map(line).collect_view()}
        </select>
    }
}
