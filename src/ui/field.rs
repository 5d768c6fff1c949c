//! What all questions share: label, hint, error, and the wiring that a screen reader needs.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::context::Provider;
use leptos::prelude::*;

use super::choice::InLanguage;
use super::icon::{Icon, IconName};

/// What an input learns from the [`Field`] around it.
#[derive(Debug, Clone)]
pub struct FieldContext {
    /// Id of the control; in a group, the beginning of the ids of its controls.
    pub id: String,
    /// Ids of hint and error, for `aria-describedby`. Empty in a group, where the group itself has them.
    pub described_by: Signal<Option<String>>,
    /// True while an error is shown.
    pub invalid: Signal<bool>,
    /// True where an answer is needed.
    pub required: Signal<bool>,
}

impl FieldContext {
    /// The context of the field around this input, or one with an id of its own where there is none.
    pub(crate) fn take() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        use_context().unwrap_or_else(|| Self {
            id: format!("field-{}", NEXT.fetch_add(1, Ordering::Relaxed)),
            described_by: Signal::stored(None),
            invalid: Signal::stored(false),
            required: Signal::stored(false),
        })
    }

    /// `aria-invalid`: only set while there is an error.
    pub(crate) fn aria_invalid(
        &self,
    ) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static + use<> {
        let invalid = self.invalid;
        move || invalid.get().then_some("true")
    }

    /// `aria-required`: only set where an answer is needed.
    pub(crate) fn aria_required(
        &self,
    ) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static + use<> {
        let required = self.required;
        move || required.get().then_some("true")
    }
}

/// One question. Put exactly one input into it; the input finds its id and its descriptions by itself.
#[component]
pub fn Field(
    /// Id of the control, unique on the screen; links of an error summary lead to it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// Help for answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong and how to put it right.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// A word about the answer: who changed it, where it came from.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// The word for "required"; without it the question is optional.
    #[prop(optional, into)]
    required: MaybeProp<String>,
    /// The language of question and help, where it is not that of the page.
    #[prop(optional_no_strip, into)]
    language: Option<InLanguage>,
    /// True where the answer has several controls: choices, dates, money.
    #[prop(optional)]
    group: bool,
    /// What stands below the answer: absence menu, urgent flag.
    #[prop(optional, into)]
    tools: Option<ViewFn>,
    /// The input.
    children: Children,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let invalid = Signal::derive(move || error.with(Option::is_some));
    let descriptions = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        Signal::derive(move || {
            let hint = hint.with(Option::is_some).then_some(hint_id.as_str());
            let error = error.with(Option::is_some).then_some(error_id.as_str());
            let ids: Vec<&str> = hint.into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    };
    let context = FieldContext {
        id: id.clone(),
        described_by: if group { Signal::stored(None) } else { descriptions },
        invalid,
        required: Signal::derive(move || required.with(Option::is_some)),
    };
    let language = StoredValue::new(language);
    let tag = move || language.with_value(|it| it.as_ref().map(|it| it.tag.clone()));
    let direction = language.with_value(|it| it.as_ref().map(|it| it.direction));
    let words = move || {
        view! {
            <span lang=tag() dir=direction>{move || label.get()}</span>
            {move || required.get().map(|word| view! { " " <span class="field__required">{word}</span> })}
        }
    };
    let hint_view = move || {
        let id = hint_id.clone();
        hint.get().map(
            |hint| view! { <p class="field__hint" id=id><span lang=tag() dir=direction>{hint}</span></p> },
        )
    };
    let error_view = move || {
        let id = error_id.clone();
        error.get().map(|error| {
            view! {
                <p class="field__error" id=id>
                    <Icon name=IconName::Stop />
                    <span>{error}</span>
                </p>
            }
        })
    };
    let note_view = move || note.get().map(|note| view! { <p class="field__note">{note}</p> });
    let tools_view = tools.map(|tools| view! { <div class="field__tools">{tools.run()}</div> });
    let input = view! { <Provider value=context>{children()}</Provider> };
    if group {
        view! {
            <fieldset
                class="field"
                class:field--error=move || invalid.get()
                id=id
                aria-describedby=move || descriptions.get()
            >
                <legend class="field__legend">{words()}</legend>
                {hint_view}
                {error_view}
                {input}
                {note_view}
                {tools_view}
            </fieldset>
        }
        .into_any()
    } else {
        view! {
            <div class="field" class:field--error=move || invalid.get()>
                <label class="field__label" for=id>{words()}</label>
                {hint_view}
                {error_view}
                {input}
                {note_view}
                {tools_view}
            </div>
        }
        .into_any()
    }
}
