//! In which language the child is told: chosen with the child, proposed from the record.

use catalogue::ChildTexts;
use catalogue::child::TextStatus;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::child_language::{choices, own, proposed};
use super::opened::CaseHandle;
use crate::app::recordings;
use crate::i18n::{PSEUDO, t};
use crate::ports::transport::asset_text;
use crate::ports::voice;
use crate::ui::{Card, Field, Radios};

/// What is known of the texts of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Texts {
    /// They are being read.
    Opening,
    /// They are on this tablet.
    Here(TextStatus),
    /// They, or the words around them, are not.
    Missing,
}

/// The language, as it stands in the boxes.
#[derive(Clone, Copy)]
pub(super) struct LanguageForm {
    /// Its tag.
    chosen: RwSignal<String>,
    /// True where the record proposed it.
    known: bool,
    texts: RwSignal<Texts>,
    /// True where this tablet has neither a voice for the language nor anything recorded in it.
    mute: RwSignal<bool>,
}

impl LanguageForm {
    /// What the record proposes stands there, else the worker's own language.
    pub(super) fn begin(case: CaseHandle) -> Self {
        let found = proposed(case);
        let known = found.is_some();
        let form = Self {
            chosen: RwSignal::new(found.unwrap_or_else(own)),
            known,
            texts: RwSignal::new(Texts::Opening),
            mute: RwSignal::new(false),
        };
        form.read();
        form
    }

    /// What is missing, as ids of texts.
    pub(super) fn missing(self, interpreter: bool) -> Option<&'static str> {
        match self.texts.get() {
            Texts::Here(status) if !status.may_be_shown(interpreter) => {
                Some("handover-missing-language-draft")
            }
            Texts::Missing => Some("handover-missing-language-texts"),
            Texts::Here(_) | Texts::Opening => None,
        }
    }

    /// True where nothing reads aloud in this language, so that the worker does.
    pub(super) fn is_mute(self) -> bool {
        self.mute.get()
    }

    /// The tag of the language.
    pub(super) fn tag(self) -> String {
        self.chosen.get_untracked()
    }

    /// The tag of the language, as it is chosen now.
    pub(super) fn now(self) -> String {
        self.chosen.get()
    }

    /// Looks whether everything in this language is on the tablet.
    fn read(self) {
        let tag = self.chosen.get_untracked();
        if PSEUDO.contains(&tag.as_str()) {
            // A layout is tried: its texts are those of the source.
            self.texts.set(Texts::Here(TextStatus::Source));
            return;
        }
        self.listen(tag.clone());
        self.texts.set(Texts::Opening);
        spawn_local(async move {
            let text = asset_text(&ChildTexts::file(&tag)).await.ok();
            let texts = text.and_then(|text| ChildTexts::parse(&text).ok());
            let around = asset_text(&format!("locales/{tag}.ftl")).await.is_ok();
            let found = texts.filter(|_| around).map_or(Texts::Missing, |texts| Texts::Here(texts.status));
            // Another language may have been chosen meanwhile.
            if self.chosen.try_get_untracked() == Some(tag) {
                self.texts.try_set(found);
            }
        });
    }

    /// Looks whether anything can be heard in this language: the same that the child's page asks.
    fn listen(self, tag: String) {
        self.mute.set(false);
        spawn_local(async move {
            let list = recordings::list(&tag, false).await.ok().flatten();
            let recorded = list.is_some_and(|list| !list.clips.is_empty());
            let silent = !recorded && voice::find(&tag).await.is_none();
            if self.chosen.try_get_untracked() == Some(tag) {
                self.mute.try_set(silent);
            }
        });
    }
}

/// The question.
#[component]
pub(super) fn LanguageCard(
    /// What stands in the boxes.
    form: LanguageForm,
) -> impl IntoView {
    let value = Signal::derive(move || Some(form.chosen.get()));
    let choose = UnsyncCallback::new(move |tag: String| {
        form.chosen.set(tag);
        form.read();
    });
    view! {
        <Card id="handover-language-card" title=t("handover-language-title")>
            <Field id="handover-language" label=t("handover-language") hint=t("handover-language-hint") group=true>
                <Radios options=choices(Some("handover-language-draft")) value on_choose=choose />
            </Field>
            {form.known.then(|| view! { <p class="field__hint">{t("handover-language-known")}</p> })}
            <p class="field__hint">{t("handover-language-typed")}</p>
        </Card>
    }
}
