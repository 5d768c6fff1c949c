//! What radios, checkboxes and lists choose among.

use leptos::prelude::*;

/// The language of words that are not in that of the page around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InLanguage {
    /// BCP 47 tag, for `lang`.
    pub tag: String,
    /// For `dir`: `ltr` or `rtl`.
    pub direction: &'static str,
}

impl InLanguage {
    /// A language with its direction.
    pub fn new(tag: impl Into<String>, direction: &'static str) -> Self {
        Self { tag: tag.into(), direction }
    }
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// The stored key.
    pub key: String,
    /// What the person reads.
    pub label: String,
    /// More about it, below or beside the label.
    pub hint: Option<String>,
    /// The language of the label, where it is not that of the page.
    pub language: Option<InLanguage>,
}

impl Choice {
    /// A choice with a key and a label.
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into(), hint: None, language: None }
    }

    /// The same with a label in another language than that of the page.
    #[must_use]
    pub fn in_language(mut self, language: InLanguage) -> Self {
        self.language = Some(language);
        self
    }

    /// The same with a second line.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// How choices stand on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChoiceLayout {
    /// Cards below each other; more than seven stand close together in columns.
    #[default]
    Auto,
    /// Cards below each other, however many.
    Stacked,
    /// Close together in columns.
    Compact,
    /// Side by side and equal in size, for two or three.
    Segmented,
}

impl ChoiceLayout {
    /// Class of the list for that number of choices.
    pub(crate) fn class(self, count: usize) -> &'static str {
        match self {
            Self::Auto if count > 7 => "choices choices--compact",
            Self::Auto | Self::Stacked => "choices",
            Self::Compact => "choices choices--compact",
            Self::Segmented => "choices choices--segmented",
        }
    }
}

/// The choice that lets a person say it in other words.
#[derive(Debug, Clone, Copy)]
pub struct OtherChoice {
    /// Which of the choices opens the text box.
    pub key: StoredValue<String>,
    /// Name of the text box.
    pub label: Signal<String>,
    /// What stands in it.
    pub value: Signal<String>,
    /// Called with the whole text at every change.
    pub on_input: UnsyncCallback<String>,
}
