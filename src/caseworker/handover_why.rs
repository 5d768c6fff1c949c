//! Why the words reach the child in another way, or why something helps: a short reason beside what is set at the hand-over
//! (child-ux.md 2.1). The child may be looking on, so that nothing here names an age or what it cannot do.

use domain::{SetWhy, SupportReason};
use leptos::prelude::*;

use crate::i18n::{key, t};
use crate::ui::{Choice, Field, Radios, TextInput};

/// A reason as it stands in the boxes.
#[derive(Clone, Copy)]
pub(super) struct WhyBoxes {
    reason: RwSignal<Option<String>>,
    words: RwSignal<String>,
}

impl WhyBoxes {
    /// Nothing is chosen.
    pub(super) fn empty() -> Self {
        Self { reason: RwSignal::default(), words: RwSignal::default() }
    }

    /// The reason; none while none is chosen.
    pub(super) fn get(self) -> Option<SetWhy> {
        let chosen = self.reason.get()?;
        let reason = SupportReason::ALL.into_iter().find(|it| key(*it) == chosen)?;
        Some(SetWhy { reason, words: self.words.get().trim().to_owned() })
    }

    /// Puts a reason in, or takes it out.
    pub(super) fn set(self, why: Option<SetWhy>) {
        self.reason.set(why.as_ref().map(|it| key(it.reason)));
        self.words.set(why.map(|it| it.words).unwrap_or_default());
    }

    /// True while it does not say why.
    pub(super) fn is_open(self) -> bool {
        self.get().is_none_or(|why| !why.is_whole())
    }
}

/// A reason in words.
pub(super) fn why_words(why: &SetWhy) -> String {
    let reason = t(&format!("handover-why-{}", key(why.reason).replace('_', "-")));
    if why.words.is_empty() { reason } else { format!("{reason} ({})", why.words) }
}

/// The reasons, and a box for own words.
#[component]
pub(super) fn Why(
    /// Id of the question, and of its text.
    id: &'static str,
    /// What stands in the boxes.
    boxes: WhyBoxes,
) -> impl IntoView {
    let options: Vec<Choice> = SupportReason::ALL
        .into_iter()
        .map(|it| Choice::new(key(it), t(&format!("handover-why-{}", key(it).replace('_', "-")))))
        .collect();
    let WhyBoxes { reason, words } = boxes;
    view! {
        <Field id label=t(id) group=true>
            <Radios options=Signal::stored(options) value=reason on_choose=UnsyncCallback::new(move |it| reason.set(Some(it))) />
        </Field>
        <Field id=format!("{id}-words") label=t("handover-depth-words")>
            <TextInput value=words on_input=UnsyncCallback::new(move |text| words.set(text)) max_length=200_u32 />
        </Field>
    }
}
