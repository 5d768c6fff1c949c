//! What is in the catalogue: the list that the app fetches first, and by which the server knows a form.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::BadFile;
use crate::form_file::{FormFile, hash};
use crate::told_in::{ToldIn, told_in};

/// The list of everything in the catalogue, each with the hash of its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of this shape; 1.
    pub format: u8,
    /// The forms in the order of their codes, older versions after newer ones.
    pub forms: Vec<FormEntry>,
    /// The files of option lists, by name.
    pub lists: Vec<FileEntry>,
    /// The files on the procedure, by name: `checklist` and `procedure`.
    pub procedure: Vec<FileEntry>,
    /// The languages in which children can be told. Empty in a list that was written before lists had it.
    #[serde(default)]
    pub told: Vec<ToldIn>,
}

/// One version of one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormEntry {
    /// Id of the form.
    pub id: String,
    /// Code that people use.
    pub code: String,
    /// Name of the form.
    pub title: String,
    /// What it is for, in one sentence. Empty in a list that was written before lists had it.
    #[serde(default)]
    pub purpose: String,
    /// Version.
    pub version: u32,
    /// True where there may be more than one of it in a case.
    pub repeatable: bool,
    /// SHA-256 of the file, hexadecimal.
    pub hash: String,
    /// Name of the file, relative to the manifest.
    pub file: String,
}

/// One other file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    /// Name without folder and ending.
    pub id: String,
    /// SHA-256 of the file, hexadecimal.
    pub hash: String,
    /// Name of the file, relative to the manifest.
    pub file: String,
}

impl Manifest {
    /// Name under which the manifest itself lies beside the folders.
    pub const FILE: &'static str = "catalogue.json";

    /// Reads the manifest.
    ///
    /// # Errors
    /// [`BadFile`] where the text is not a manifest.
    pub fn parse(text: &str) -> Result<Self, BadFile> {
        serde_json::from_str(text).map_err(|error| BadFile::new(Self::FILE, error))
    }

    /// Lists these files, given by their names relative to the catalogue. What is neither form, list nor
    /// procedure is left out.
    ///
    /// # Errors
    /// [`BadFile`] where a form cannot be read, or where its file is not named by its id and version.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Self, BadFile> {
        let files: BTreeMap<&str, &[u8]> = files.into_iter().collect();
        let mut manifest = Self {
            format: 1,
            forms: Vec::new(),
            lists: Vec::new(),
            procedure: Vec::new(),
            told: told_in(&files)?,
        };
        for (name, bytes) in files {
            if !name.ends_with(".json") {
                continue;
            }
            match name.split_once('/') {
                Some(("forms", rest)) if rest.contains('/') => manifest.forms.push(form_entry(name, bytes)?),
                Some(("vocab", rest)) => manifest.lists.push(file_entry(name, rest, bytes)),
                Some(("procedure", rest)) => manifest.procedure.push(file_entry(name, rest, bytes)),
                _ => {}
            }
        }
        manifest.forms.sort_by(|a, b| a.code.cmp(&b.code).then(b.version.cmp(&a.version)));
        Ok(manifest)
    }

    /// Tags of the languages in which children can be told.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        self.told.iter().map(|it| it.language.as_str()).collect()
    }

    /// The newest version of a form.
    #[must_use]
    pub fn newest(&self, form: &str) -> Option<&FormEntry> {
        self.forms.iter().filter(|entry| entry.id == form).max_by_key(|entry| entry.version)
    }

    /// A form in a version.
    #[must_use]
    pub fn version(&self, form: &str, version: u32) -> Option<&FormEntry> {
        self.forms.iter().find(|entry| entry.id == form && entry.version == version)
    }
}

fn form_entry(name: &str, bytes: &[u8]) -> Result<FormEntry, BadFile> {
    let text = std::str::from_utf8(bytes).map_err(|error| BadFile::new(name, error))?;
    let form = FormFile::parse(text).map_err(|error| BadFile::new(name, error.reason))?;
    if name != format!("forms/{}/{}.json", form.id, form.version) {
        let reason = format_args!("it holds version {} of the form {}", form.version, form.id);
        return Err(BadFile::new(name, reason));
    }
    Ok(FormEntry {
        id: form.id,
        code: form.code,
        title: form.title,
        purpose: first_sentence(&form.purpose),
        version: form.version,
        repeatable: form.repeatable,
        hash: hash(bytes),
        file: name.to_owned(),
    })
}

/// The rest of a purpose stands in the form itself.
fn first_sentence(text: &str) -> String {
    text.split_once(". ").map_or_else(|| text.to_owned(), |(first, _)| format!("{first}."))
}

fn file_entry(name: &str, rest: &str, bytes: &[u8]) -> FileEntry {
    let id = rest.strip_suffix(".json").unwrap_or(rest).to_owned();
    FileEntry { id, hash: hash(bytes), file: name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(id: &str, version: u32) -> String {
        format!(
            r#"{{"id":"{id}","code":"A","version":{version},"title":"T","purpose":"P","filled_by":"F",
                "repeatable":false,"sources":[],"sections":[]}}"#
        )
    }

    #[test]
    fn the_newest_version_is_found_and_older_ones_stay() {
        let (one, two) = (form("a", 1), form("a", 2));
        let files = [("forms/a/1.json", one.as_bytes()), ("forms/a/2.json", two.as_bytes())];
        let manifest = Manifest::of(files);
        let newest = manifest.as_ref().ok().and_then(|manifest| manifest.newest("a"));
        assert_eq!(newest.map(|entry| entry.version), Some(2));
        let first = manifest.as_ref().ok().and_then(|manifest| manifest.version("a", 1));
        assert_eq!(first.map(|entry| entry.hash.clone()), Some(hash(one.as_bytes())));
    }

    #[test]
    fn a_purpose_is_one_sentence() {
        assert_eq!(first_sentence("One call. By phone or on site."), "One call.");
        assert_eq!(first_sentence("One call."), "One call.");
    }

    #[test]
    fn a_form_in_the_wrong_file_is_named() {
        let text = form("a", 1);
        let wrong = Manifest::of([("forms/b/1.json", text.as_bytes())]);
        assert!(wrong.is_err_and(|error| error.file == "forms/b/1.json" && error.reason.contains("form a")));
    }

    #[test]
    fn schema_and_texts_are_no_forms() {
        let listed = Manifest::of([("forms/form.schema.json", &b"{}"[..]), ("locales/en/app.ftl", b"a = b")]);
        assert!(listed.is_ok_and(|manifest| manifest.forms.is_empty() && manifest.lists.is_empty()));
    }
}
