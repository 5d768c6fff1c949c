//! The third way out of different answers: one text that holds both, changed by hand before it stands.

use domain::{Answer, Conflict};
use form_engine::{FieldType, MOST_CHARACTERS, QuestionView};
use leptos::prelude::*;

use super::conflicts::author_words;
use crate::i18n::{t, tv, tv_kept};
use crate::ui::{Field, TextArea};

/// The key of this way among the choices.
pub(super) const BOTH: &str = "both";

/// Both texts under each other, each with who wrote it; none where the question takes no long text. A name or a number
/// is one or the other.
pub(super) fn both_texts(conflict: &Conflict, view: &QuestionView) -> Option<String> {
    let texts = conflict.texts().filter(|_| view.kind == FieldType::Longtext)?;
    let line = |(value, text): (&domain::ConflictValue, &str)| {
        tv_kept("conflicts-both-part", &[("who", author_words(value).into()), ("words", text.into())])
    };
    Some(texts.into_iter().map(line).collect::<Vec<_>>().join("\n\n"))
}

/// The text as an answer, or what is wrong with it, in words.
pub(super) fn as_answer(text: &str) -> Result<Answer, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(t("conflicts-both-empty"));
    }
    if text.chars().count() > MOST_CHARACTERS {
        return Err(tv("problem-too-long", &[("n", MOST_CHARACTERS.into())]));
    }
    Ok(Answer::Text(text.to_owned()))
}

/// The choice, and below it the text as soon as it is chosen.
#[component]
pub(super) fn Both(
    /// Name of the group of choices.
    name: String,
    /// Both texts under each other.
    proposed: String,
    /// The text as changed by hand; none while it is as proposed.
    text: RwSignal<Option<String>>,
    /// What is chosen.
    chosen: RwSignal<Option<String>>,
) -> impl IntoView {
    let id = StoredValue::new(format!("{name}-both"));
    let proposed = StoredValue::new(proposed);
    let words = Signal::derive(move || text.get().unwrap_or_else(|| proposed.get_value()));
    let here = move || chosen.with(|chosen| chosen.as_deref() == Some(BOTH));
    view! {
        <div class="conflict__side conflict__side--both">
            <label class="conflict__head">
                <input
                    type="radio"
                    class="choice__input"
                    name=name.clone()
                    prop:checked=here
                    on:change=move |_| chosen.set(Some(BOTH.to_owned()))
                />
                <span>{t("conflicts-both")}</span>
            </label>
            {move || if here() {
                view! {
                    <Field id=id.get_value() label=t("conflicts-both-label") hint=t("conflicts-both-hint")>
                        <TextArea value=words on_input=UnsyncCallback::new(move |new| text.set(Some(new))) />
                    </Field>
                }.into_any()
            } else {
                view! { <span class="conflict__meta">{t("conflicts-both-words")}</span> }.into_any()
            }}
        </div>
    }
}
