//! In which words a screen stood there, and another language in the middle of a talk.

use serde::{Deserialize, Serialize};

use super::session::{ChildSession, Entry, Setting, Telling};
use crate::manner::{LanguageSet, SetBy};
use crate::statement::{ChildStatement, Shown};
use crate::time::Timestamp;

/// In which language and in which texts a screen stood there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// BCP 47 tag.
    pub language: String,
    /// Version of the content pack.
    pub content_version: String,
    /// Status of the translation.
    pub translation: String,
}

impl Setting {
    /// The words that stand on the screens now.
    #[must_use]
    pub fn wording(&self) -> Wording {
        Wording {
            language: self.language.clone(),
            content_version: self.content_version.clone(),
            translation: self.translation.clone(),
        }
    }
}

impl ChildSession {
    /// Another language from now on. What the child said keeps the words in which it was asked; where the child is, and
    /// everything that it put there, stays.
    pub(super) fn change_language(&mut self, wording: Wording, telling: Telling, at: Timestamp) {
        if wording.language == self.setting.language {
            return;
        }
        self.keep_wording();
        let language = wording.language.clone();
        self.manner.language.push(LanguageSet { language, by: SetBy::Child, at });
        self.setting.language = wording.language;
        self.setting.content_version = wording.content_version;
        self.setting.translation = wording.translation;
        self.setting.tell(telling);
    }

    /// Notes, with everything that was said in today's words so far, which words they were.
    pub(super) fn keep_wording(&mut self) {
        let wording = self.setting.wording();
        for entry in self.entries.values_mut().chain(self.waiting.values_mut()) {
            entry.wording.get_or_insert_with(|| wording.clone());
        }
    }

    /// The statement of an entry with the words in which it was asked.
    pub(super) fn worded(&self, statement: ChildStatement, entry: &Entry) -> ChildStatement {
        let Wording { language, content_version, translation } =
            entry.wording.clone().unwrap_or_else(|| self.setting.wording());
        let shown = Shown { language: Some(language), content_version, translation, ..statement.shown };
        ChildStatement { shown, ..statement }
    }
}
