//! Yes or no, and yes, no or not known.

use leptos::prelude::*;

use super::choice::{Choice, ChoiceLayout};
use super::radios::Radios;

/// Yes or no, side by side and equal; nothing is chosen beforehand. Stands in a field with `group=true`.
#[component]
pub fn YesNo(
    /// The answer.
    #[prop(into)]
    value: Signal<Option<bool>>,
    /// Called with the answer.
    #[prop(into)]
    on_choose: UnsyncCallback<bool>,
    /// The word for yes.
    #[prop(into)]
    yes: Signal<String>,
    /// The word for no.
    #[prop(into)]
    no: Signal<String>,
    /// Words of the button that takes the answer back.
    #[prop(optional, into)]
    clear_label: MaybeProp<String>,
    /// Called when the answer is taken back.
    #[prop(optional, into)]
    on_clear: Option<UnsyncCallback<()>>,
) -> impl IntoView {
    let options = move || vec![Choice::new("yes", yes.get()), Choice::new("no", no.get())];
    let key = move || value.get().map(|yes| if yes { "yes".to_owned() } else { "no".to_owned() });
    view! {
        <Radios
            options=options
            value=key
            on_choose=move |key: String| on_choose.run(key == "yes")
            layout=ChoiceLayout::Segmented
            clear_label=clear_label
            on_clear=move |()| {
                if let Some(clear) = on_clear {
                    clear.run(());
                }
            }
        />
    }
}

/// Yes, no or not known, equal in size. The keys are `yes`, `no` and `unknown`.
#[component]
pub fn YesNoUnknown(
    /// Key of the answer.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Called with the key of the answer.
    #[prop(into)]
    on_choose: UnsyncCallback<String>,
    /// The word for yes.
    #[prop(into)]
    yes: Signal<String>,
    /// The word for no.
    #[prop(into)]
    no: Signal<String>,
    /// The words for not known.
    #[prop(into)]
    unknown: Signal<String>,
    /// Words of the button that takes the answer back.
    #[prop(optional, into)]
    clear_label: MaybeProp<String>,
    /// Called when the answer is taken back.
    #[prop(optional, into)]
    on_clear: Option<UnsyncCallback<()>>,
) -> impl IntoView {
    let options = move || {
        vec![
            Choice::new("yes", yes.get()),
            Choice::new("no", no.get()),
            Choice::new("unknown", unknown.get()),
        ]
    };
    view! {
        <Radios
            options=options
            value=value
            on_choose=on_choose
            layout=ChoiceLayout::Segmented
            clear_label=clear_label
            on_clear=move |()| {
                if let Some(clear) = on_clear {
                    clear.run(());
                }
            }
        />
    }
}
