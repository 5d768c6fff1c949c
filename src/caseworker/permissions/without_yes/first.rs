//! "I will tell you first if I can": whoever passes something on says whether the child was told first, and why not
//! (child-ux.md 3.5, promise P5).

use leptos::prelude::*;

use super::boxes::{Boxes, FIRST, NOT_FIRST};
use crate::i18n::t;
use crate::ui::{Choice, Field, Radios, TextArea};

/// The question, and the box for the reason once the answer is no.
#[component]
pub(super) fn First(
    /// What stands in the boxes.
    boxes: Boxes,
    /// The word for what must be answered.
    needed: String,
    /// What is wrong with the field of this id.
    wrong: Callback<&'static str, Signal<Option<String>>>,
) -> impl IntoView {
    let answers = vec![
        Choice::new(FIRST, t("without-yes-first-yes")),
        Choice::new(NOT_FIRST, t("without-yes-first-no")),
    ];
    let choose = UnsyncCallback::new(move |it| boxes.first.set(Some(it)));
    let typed = UnsyncCallback::new(move |words| boxes.not_first.set(words));
    let not_first = Memo::new(move |_| boxes.is_not_first());
    let needed = StoredValue::new(needed);
    view! {
        <Field
            id="without-yes-first"
            label=t("without-yes-first")
            hint=t("without-yes-first-hint")
            required=needed.get_value()
            error=wrong.run("without-yes-first")
            group=true
        >
            <Radios options=Signal::stored(answers) value=boxes.first on_choose=choose />
        </Field>
        {move || not_first.get().then(|| view! {
            <Field
                id="without-yes-not-first"
                label=t("without-yes-first-why")
                hint=t("without-yes-first-why-hint")
                required=needed.get_value()
                error=wrong.run("without-yes-not-first")
            >
                <TextArea value=boxes.not_first on_input=typed max_length=2000_u32 />
            </Field>
        })}
    }
}
