//! The languages in which children can be told, as the files of their texts say it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::child::TextStatus;
use crate::error::BadFile;
use crate::lists::Lists;

/// A language that has texts for children.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToldIn {
    /// BCP 47 tag.
    pub language: String,
    /// Its own name for itself.
    pub own: String,
    /// True where it is written from right to left.
    pub rtl: bool,
    /// How far its texts have come.
    pub status: TextStatus,
}

/// What the beginning of a file of texts says.
#[derive(Deserialize)]
struct Head {
    language: String,
    status: TextStatus,
}

/// The languages of these files: the source first, then by their tags. Their names are those of the list of languages.
///
/// # Errors
/// [`BadFile`] where texts or lists cannot be read.
pub(crate) fn told_in(files: &BTreeMap<&str, &[u8]>) -> Result<Vec<ToldIn>, BadFile> {
    let text = |name: &str, bytes: &'_ [u8]| {
        String::from_utf8(bytes.to_vec()).map_err(|error| BadFile::new(name, error))
    };
    let below = |folder: &'static str| files.iter().filter(move |(name, _)| name.starts_with(folder));
    let mut heads = Vec::new();
    for (name, bytes) in below("child/").filter(|(name, _)| **name != "child/audio.json") {
        let head: Head =
            serde_json::from_str(&text(name, bytes)?).map_err(|error| BadFile::new(name, error))?;
        heads.push(head);
    }
    let mut lists = Vec::new();
    for (name, bytes) in below("vocab/").filter(|_| !heads.is_empty()) {
        lists.push(text(name, bytes)?);
    }
    let lists = Lists::parse(lists.iter().map(String::as_str))?;
    heads.sort_by(|one, two| {
        let later = |head: &Head| head.status != TextStatus::Source;
        later(one).cmp(&later(two)).then_with(|| one.language.cmp(&two.language))
    });
    let told = heads.into_iter().map(|Head { language, status }| {
        let named = lists.option("bcp47", &language);
        let own = named.and_then(|it| it.own.clone()).unwrap_or_else(|| language.clone());
        ToldIn { own: capital(&own), rtl: named.is_some_and(|it| it.rtl), status, language }
    });
    Ok(told.collect())
}

/// A name that stands alone begins with a capital letter where its script has some.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn the_languages_of_the_texts_are_listed_in_their_own_names_the_source_first() {
        let list = r#"{"lists":[{"id":"bcp47","title":"L","basis":"B","options":[
            {"code":"ar","label":"Arabic","own":"العربية","rtl":true},
            {"code":"fr","label":"French","own":"français"},{"code":"so","label":"Somali"}]}]}"#;
        let text =
            |tag: &str, status: &str| format!(r#"{{"language":"{tag}","status":"{status}","topics":[]}}"#);
        let texts = [text("ar", "machine_draft"), text("fr", "speaker_reviewed"), text("so", "source")];
        let names = ["child/ar.json", "child/fr.json", "child/so.json"];
        let mut files: BTreeMap<&str, &[u8]> =
            names.into_iter().zip(texts.iter().map(String::as_bytes)).collect();
        files.insert("child/audio.json", b"{}");
        files.insert("vocab/language.json", list.as_bytes());
        let found = told_in(&files).unwrap();
        let short: Vec<_> = found.iter().map(|it| (it.language.as_str(), it.own.as_str(), it.rtl)).collect();
        assert_eq!(short, [("so", "So", false), ("ar", "العربية", true), ("fr", "Français", false)]);
        assert!(told_in(&BTreeMap::new()).unwrap().is_empty());
    }
}
