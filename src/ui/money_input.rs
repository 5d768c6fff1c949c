//! An amount and its currency.

use leptos::prelude::*;

use super::choice::Choice;
use super::field::FieldContext;
use super::select_input::SelectInput;
use super::text_input::{TextInput, TextKind, Width};

/// An amount as written, never rounded, and its currency. Stands in a field with `group=true`.
#[component]
pub fn MoneyInput(
    /// The amount as written.
    #[prop(into)]
    amount: Signal<String>,
    /// ISO 4217 code; empty for none.
    #[prop(into)]
    currency: Signal<String>,
    /// Called with amount and currency at every change.
    #[prop(into)]
    on_change: UnsyncCallback<(String, String)>,
    /// Currencies to choose among, keyed by ISO 4217 code.
    #[prop(into)]
    currencies: Signal<Vec<Choice>>,
    /// Name of the amount box.
    #[prop(into)]
    amount_label: Signal<String>,
    /// Name of the currency menu.
    #[prop(into)]
    currency_label: Signal<String>,
) -> impl IntoView {
    let id = FieldContext::take().id;
    view! {
        <div class="money">
            <TextInput
                value=amount
                on_input=move |text: String| on_change.run((text, currency.get_untracked()))
                kind=TextKind::Code
                width=Width::Ten
                input_mode="decimal"
                aria_label=amount_label
                id=format!("{id}-amount")
            />
            <SelectInput
                options=currencies
                value=currency
                on_choose=move |key: String| on_change.run((amount.get_untracked(), key))
                empty_label=currency_label
                aria_label=currency_label
                id=format!("{id}-currency")
            />
        </div>
    }
}
