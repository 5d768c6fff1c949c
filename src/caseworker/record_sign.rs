//! In which sign language texts are signed: the house writes its code and calls it by its name.

use catalogue::child::{AudioManifest, SignLanguage, SignTag};
use leptos::prelude::*;

use crate::i18n::{t, tv};
use crate::ui::{Field, TextInput};

/// British, and French Belgian sign language: both forms of a code.
const EXAMPLES: &str = "bfi, sgn-BE-FR";

/// Code and name, as they stand in the boxes.
#[derive(Clone, Copy)]
pub(super) struct SignBoxes {
    tag: RwSignal<String>,
    name: RwSignal<String>,
}

impl SignBoxes {
    /// Nothing is written.
    pub(super) fn empty() -> Self {
        Self { tag: RwSignal::default(), name: RwSignal::default() }
    }

    /// The code; none while it has another form.
    pub(super) fn tag(self) -> Option<SignTag> {
        self.tag.with(|tag| SignTag::parse(tag))
    }

    /// Both; none while something is missing.
    pub(super) fn language(self) -> Option<SignLanguage> {
        self.tag.with(|tag| self.name.with(|name| SignLanguage::written(tag, name)))
    }

    /// Puts in the name that this sign language has here already, where nobody wrote another.
    pub(super) fn known(self, list: &AudioManifest) {
        let name = list.clips.iter().rev().find_map(|clip| clip.sign.as_ref().map(|sign| sign.name.clone()));
        if let Some(name) = name {
            self.name.try_update(|written| {
                if written.trim().is_empty() {
                    *written = name;
                }
            });
        }
    }
}

/// The two boxes.
#[component]
pub(super) fn SignFields(
    /// What stands in them.
    boxes: SignBoxes,
) -> impl IntoView {
    let SignBoxes { tag, name } = boxes;
    let wrong = Memo::new(move |_| tag.with(|tag| !tag.trim().is_empty() && SignTag::parse(tag).is_none()));
    view! {
        <Field id="record-sign-tag" label=t("record-sign-tag") hint=tv("record-sign-tag-hint", &[("example", EXAMPLES.into())])>
            <TextInput value=tag on_input=UnsyncCallback::new(move |text| tag.set(text)) />
        </Field>
        {move || wrong.get().then(|| view! { <p class="field__hint" role="status">{t("record-sign-tag-wrong")}</p> })}
        <Field id="record-sign-name" label=t("record-sign-name") hint=t("record-sign-name-hint")>
            <TextInput value=name on_input=UnsyncCallback::new(move |text| name.set(text)) />
        </Field>
    }
}
