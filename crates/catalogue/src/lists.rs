//! Option lists: what can be chosen, by name.

use std::collections::BTreeMap;

use form_engine::{OptionItem, Vocabularies};
use serde::{Deserialize, Serialize};

use crate::error::BadFile;

/// One file of lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListFile {
    /// The lists in it.
    pub lists: Vec<OptionList>,
}

/// One list of options, in the order in which a screen shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionList {
    /// Name that forms use: of a list of ours, or of a standard (`iso3166`, `bcp47`, `iso4217`).
    pub id: String,
    /// What the list is about.
    pub title: String,
    /// Where it comes from.
    pub basis: String,
    /// The options.
    pub options: Vec<ListedOption>,
}

/// One option, with what a screen needs beyond its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedOption {
    /// Stable key; it is what an answer holds.
    pub code: String,
    /// What a person reads.
    pub label: String,
    /// A sentence of help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// A language's own name for itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<String>,
    /// True where [`ListedOption::own`] is written from right to left.
    #[serde(default, skip_serializing_if = "is_false")]
    pub rtl: bool,
    /// True where this choice excludes all others, such as "None seen".
    #[serde(default, skip_serializing_if = "is_false")]
    pub alone: bool,
    /// True for a standard of care that must be met.
    #[serde(default, skip_serializing_if = "is_false")]
    pub critical: bool,
    /// True where it stands first in a picker, before the alphabet.
    #[serde(default, skip_serializing_if = "is_false")]
    pub common: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// All lists, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists(BTreeMap<String, OptionList>);

impl Lists {
    /// Reads the files of lists, in any order.
    ///
    /// # Errors
    /// [`BadFile`] where a text is not a file of lists, or where two lists have the same name.
    pub fn parse<'a>(files: impl IntoIterator<Item = &'a str>) -> Result<Self, BadFile> {
        let mut lists = BTreeMap::new();
        for text in files {
            let file: ListFile =
                serde_json::from_str(text).map_err(|error| BadFile::new("option lists", error))?;
            for list in file.lists {
                let id = list.id.clone();
                if lists.insert(id.clone(), list).is_some() {
                    return Err(BadFile::new(
                        "option lists",
                        format_args!("the list {id} stands there twice"),
                    ));
                }
            }
        }
        Ok(Self(lists))
    }

    /// A list by its name.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&OptionList> {
        self.0.get(id)
    }

    /// An option by the name of its list and its key.
    #[must_use]
    pub fn option(&self, list: &str, code: &str) -> Option<&ListedOption> {
        self.get(list)?.options.iter().find(|option| option.code == code)
    }

    /// All lists, by name.
    pub fn iter(&self) -> impl Iterator<Item = &OptionList> {
        self.0.values()
    }

    /// The lists as the form engine wants them. A language's own name becomes its hint, so that a picker
    /// shows both and finds it by either.
    #[must_use]
    pub fn vocabularies(&self) -> Vocabularies {
        let item = |option: &ListedOption| OptionItem {
            code: option.code.clone(),
            label: option.label.clone(),
            hint: option.hint.clone().or_else(|| option.own.clone()),
            alone: option.alone,
        };
        let list = |list: &OptionList| (list.id.clone(), list.options.iter().map(item).collect());
        Vocabularies(self.0.values().map(list).collect())
    }
}
