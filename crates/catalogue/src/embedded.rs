//! The files of the catalogue inside the program: for the server, its demo, and tests.

use form_engine::{FormDefinition, Vocabularies};

use crate::checklist::Checklist;
use crate::error::BadFile;
use crate::form_file::FormFile;
use crate::lists::Lists;
use crate::manifest::Manifest;
use crate::procedure::Procedure;

mod table {
    include!(concat!(env!("OUT_DIR"), "/files.rs"));
}

/// All files by their names relative to the catalogue, sorted.
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    table::FILES.iter().copied()
}

/// One file by its name, such as `forms/reg_bia/1.json`.
#[must_use]
pub fn file(name: &str) -> Option<&'static str> {
    files().find(|(found, _)| *found == name).map(|(_, text)| text)
}

/// Every version of every form, as its file says it.
///
/// # Errors
/// [`BadFile`] where a file is not a form; a test makes sure that none is.
pub fn forms() -> Result<Vec<FormDefinition>, BadFile> {
    let forms = files().filter(|(name, _)| name.starts_with("forms/"));
    forms
        .map(|(name, text)| FormFile::parse(text).map_err(|error| BadFile::new(name, error.reason)))
        .collect()
}

/// One form in one version.
///
/// # Errors
/// [`BadFile`] where there is no such form, or where its file cannot be read.
pub fn form(id: &str, version: u32) -> Result<FormDefinition, BadFile> {
    let name = format!("forms/{id}/{version}.json");
    let text = file(&name).ok_or_else(|| BadFile::new(&name, "there is no such form"))?;
    FormFile::parse(text).map_err(|error| BadFile::new(&name, error.reason))
}

/// The list of forms, option lists and procedure files with their hashes: the same that the app fetches.
///
/// # Errors
/// [`BadFile`] where a form cannot be read.
pub fn manifest() -> Result<Manifest, BadFile> {
    Manifest::of(files().map(|(name, text)| (name, text.as_bytes())))
}

/// All option lists.
///
/// # Errors
/// [`BadFile`] where a file of lists cannot be read.
pub fn lists() -> Result<Lists, BadFile> {
    Lists::parse(files().filter(|(name, _)| name.starts_with("vocab/")).map(|(_, text)| text))
}

/// All option lists as the form engine wants them.
///
/// # Errors
/// As for [`lists`].
pub fn vocabularies() -> Result<Vocabularies, BadFile> {
    lists().map(|lists| lists.vocabularies())
}

/// Stages, gates and time limits in words.
///
/// # Errors
/// [`BadFile`] where the file cannot be read.
pub fn procedure() -> Result<Procedure, BadFile> {
    Procedure::parse(file("procedure/procedure.json").unwrap_or_default())
}

/// The key considerations.
///
/// # Errors
/// [`BadFile`] where the file cannot be read.
pub fn checklist() -> Result<Checklist, BadFile> {
    Checklist::parse(file("procedure/checklist.json").unwrap_or_default())
}
