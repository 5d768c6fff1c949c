//! "No answer because…": not answering is an answer, and says why.

use leptos::html::{P, Summary};
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::choice::Choice;
use super::field::FieldContext;
use super::icon::{Icon, IconName};

/// Lets a person say why a question has no answer. Closed it is one quiet line; where a reason stands, the
/// reason is shown instead, with a way to take it back.
#[component]
pub fn AbsenceMenu(
    /// Words of the closed menu: "No answer because…".
    #[prop(into)]
    label: Signal<String>,
    /// The reasons with their keys.
    #[prop(into)]
    reasons: Signal<Vec<Choice>>,
    /// Key of the reason that stands.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Called with the key of a reason.
    #[prop(into)]
    on_choose: UnsyncCallback<String>,
    /// Words of the button that takes the reason back.
    #[prop(into)]
    clear_label: Signal<String>,
    /// Called when the reason is taken back.
    #[prop(into)]
    on_clear: UnsyncCallback<()>,
    /// Beginning of the ids; that of the field by default.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| FieldContext::take().id);
    let id = StoredValue::new(format!("{id}-absence"));
    let reasons = Memo::new(move |_| reasons.get());
    let standing = Memo::new(move |_| {
        let key = value.get()?;
        reasons.with(|reasons| reasons.iter().find(|reason| reason.key == key).cloned())
    });
    // What was pressed goes away: the focus moves to what stands in its place, unless the change came from
    // somewhere else.
    let pressed = StoredValue::new(false);
    let (standing_node, menu_node) = (NodeRef::<P>::new(), NodeRef::<Summary>::new());
    let take_focus = move |element: web_sys::HtmlElement| {
        if pressed.try_get_value() == Some(true) {
            pressed.set_value(false);
            // Focus fails only for an element that is not in the page any more.
            let _ = element.focus();
        }
    };
    standing_node.on_load(move |element| take_focus(element.into()));
    menu_node.on_load(take_focus);
    let reason = move |reason: Choice| {
        let Choice { key, label, .. } = reason;
        let own_id = format!("{}-{key}", id.get_value());
        view! {
            <label class="choice" for=own_id.clone()>
                <input
                    class="choice__input"
                    type="radio"
                    name=id.get_value()
                    id=own_id.clone()
                    on:change=move |_| {
                        pressed.set_value(true);
                        on_choose.run(key.clone());
                    }
                />
                <span class="choice__label">{label}</span>
            </label>
        }
    };
    move || match standing.get() {
        Some(standing) => view! {
            <p class="absence-menu__reason" tabindex="-1" node_ref=standing_node>
                <Icon name=IconName::Minus small=true />
                <span>{standing.label}</span>
                <Button label=clear_label kind=ButtonKind::Link on_press=move |()| {
                            pressed.set_value(true);
                            on_clear.run(());
                        } />
            </p>
        }
        .into_any(),
        None => view! {
            <details class="absence-menu">
                <summary class="absence-menu__open" node_ref=menu_node>
                    <Icon name=IconName::ChevronDown small=true />
                    <span>{move || label.get()}</span>
                </summary>
                <div class="absence-menu__list" role="group" aria-label=move || label.get()>
                    {move || reasons.get().into_iter().map(reason).collect_view()}
                </div>
            </details>
        }
        .into_any(),
    }
}
