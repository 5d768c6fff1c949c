//! Forms, vocabularies, texts and pictures: what the app reads while it runs.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, bail};
use fluent_syntax::ast::{Entry, Message, Resource, Term};
use fluent_syntax::{parser, serializer};

use super::Files;
use super::pseudo::Pseudo;
use crate::workspace::Workspace;

/// When a tablet fetches a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// Before the app can open without a network.
    First,
    /// After that, by itself: so that a language can be chosen anywhere.
    Later,
    /// Only when somebody asks for it.
    Asked,
}

/// When the tablet fetches the file of this name.
pub(super) fn when(name: &str) -> When {
    if let Some(font) = name.strip_prefix("fonts/") {
        return if font.ends_with(".woff2") { When::Later } else { When::Asked };
    }
    let of_a_language = name.strip_prefix("locales/");
    let of_a_language = of_a_language.or_else(|| name.strip_prefix("child/"));
    let of_a_language = of_a_language.or_else(|| name.strip_prefix("guardian/"));
    match of_a_language.and_then(|file| file.split('.').next()) {
        None | Some("en") => When::First,
        Some(tag) if Pseudo::ALL.iter().any(|(pseudo, _)| *pseudo == tag) => When::Asked,
        Some(_) => When::Later,
    }
}

/// All of it, by the names that the app asks for.
pub(super) fn gather(workspace: &Workspace) -> anyhow::Result<Files> {
    // Forms, option lists, texts for children and the list of them: byte for byte, as they are known by their hashes.
    let mut files = catalogue::pack(&workspace.path("crates/catalogue"))?.files;
    for file in workspace.files_below("crates/catalogue/guardian")? {
        if let Some(name) = file.strip_prefix("crates/catalogue/") {
            files.insert(name.to_owned(), read(workspace, &file)?);
        }
    }
    for part in ["pictures", "fonts"] {
        for file in workspace.files_below(&format!("public/{part}"))? {
            if let Some(name) = file.strip_prefix("public/") {
                files.insert(name.to_owned(), read(workspace, &file)?);
            }
        }
    }
    files.extend(texts(workspace)?);
    Ok(files)
}

/// Reads one file of the checkout.
pub(super) fn read(workspace: &Workspace, path: &str) -> anyhow::Result<Vec<u8>> {
    fs::read(workspace.path(path)).with_context(|| format!("failed to read {path}"))
}

/// One file of texts for each language, and the two made-up ones.
fn texts(workspace: &Workspace) -> anyhow::Result<Files> {
    const TOP: &str = "crates/catalogue/locales/";
    let mut languages: BTreeMap<String, Resource<String>> = BTreeMap::new();
    for file in workspace.files_below(TOP)? {
        let Some((language, _)) = file.strip_prefix(TOP).and_then(|inside| inside.split_once('/')) else {
            continue;
        };
        let text = String::from_utf8(read(workspace, &file)?)?;
        let messages = messages(text).with_context(|| file.clone())?;
        languages
            .entry(language.to_owned())
            .or_insert_with(|| Resource { body: Vec::new() })
            .body
            .extend(messages);
    }
    let english =
        languages.get("en").context("there are no English texts in crates/catalogue/locales/en")?.clone();
    for (tag, pseudo) in Pseudo::ALL {
        languages.insert(tag.to_owned(), pseudo.translate(english.clone()));
    }
    Ok(languages
        .into_iter()
        .map(|(tag, resource)| (format!("locales/{tag}.ftl"), serializer::serialize(&resource).into_bytes()))
        .collect())
}

/// The messages of a file; comments are for translators and stay at home.
fn messages(text: String) -> anyhow::Result<Vec<Entry<String>>> {
    let lines = text.clone();
    match parser::parse(text) {
        Ok(resource) => Ok(resource.body.into_iter().filter_map(bare).collect()),
        Err((_, errors)) => {
            let first = errors.first().context("a text cannot be read")?;
            let line = lines.get(..first.pos.start).map_or(1, |before| before.matches('\n').count() + 1);
            bail!("line {line}: {}", first.kind)
        }
    }
}

fn bare(entry: Entry<String>) -> Option<Entry<String>> {
    match entry {
        Entry::Message(message) => Some(Entry::Message(Message { comment: None, ..message })),
        Entry::Term(term) => Some(Entry::Term(Term { comment: None, ..term })),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]
    use super::*;

    fn with_texts(files: &[(&str, &str)]) -> anyhow::Result<Files> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join("crates/catalogue/locales").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        texts(&Workspace::at(folder.path()))
    }

    #[test]
    fn files_of_one_language_become_one_without_comments() {
        let files =
            with_texts(&[("en/a.ftl", "# for translators\na = One\n"), ("en/b.ftl", "b = Two\n")]).unwrap();
        assert_eq!(String::from_utf8_lossy(&files["locales/en.ftl"]), "a = One\nb = Two\n");
        assert!(files.contains_key("locales/qps.ftl") && files.contains_key("locales/qpa.ftl"));
    }

    #[test]
    fn a_text_that_cannot_be_read_stops_the_build_with_file_and_line() {
        let error = with_texts(&[("en/a.ftl", "a = One\nb One\n")]).unwrap_err();
        assert!(format!("{error:#}").starts_with("crates/catalogue/locales/en/a.ftl: line 2"), "{error:#}");
    }

    #[test]
    fn the_languages_of_the_tablet_come_in_their_order() {
        assert_eq!(when("heard_bg.wasm"), When::First);
        assert_eq!(when("locales/en.ftl"), When::First);
        assert_eq!(when("child/ar.json"), When::Later);
        assert_eq!(when("locales/qpa.ftl"), When::Asked);
        assert_eq!(when("fonts/andika-400.woff2"), When::Later);
        assert_eq!(when("fonts/andika.OFL.txt"), When::Asked);
    }
}
