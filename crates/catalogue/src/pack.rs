//! The catalogue's folder, read whole for the build.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use crate::manifest::Manifest;

/// What the app fetches: files by their names relative to the catalogue, and the list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The files, [`Manifest::FILE`] among them. Bytes are those of the folder, so hashes agree everywhere.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The list.
    pub manifest: Manifest,
}

/// Folders whose JSON files go to the app.
const FOLDERS: [&str; 4] = ["forms", "vocab", "procedure", "child"];

/// Reads forms, option lists, procedure and the texts for children below the catalogue's folder and lists them.
///
/// # Errors
/// What reading the folder gives; `InvalidData` with a sentence where a form cannot be read.
pub fn pack(folder: &Path) -> io::Result<Pack> {
    let mut files = BTreeMap::new();
    for name in FOLDERS {
        below(&folder.join(name), name, &mut files)?;
    }
    let invalid =
        |error: &dyn std::fmt::Display| io::Error::new(io::ErrorKind::InvalidData, error.to_string());
    let named = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let manifest = Manifest::of(named).map_err(|error| invalid(&error))?;
    let list = serde_json::to_vec(&manifest).map_err(|error| invalid(&error))?;
    files.insert(Manifest::FILE.to_owned(), list);
    Ok(Pack { files, manifest })
}

fn below(folder: &Path, name: &str, files: &mut BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            below(&entry.path(), &name, files)?;
        } else if name.ends_with(".json") && !name.ends_with(".schema.json") {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::hash;

    #[test]
    fn the_folder_packs_with_all_versions_of_its_forms_and_the_hashes_of_its_files() {
        let pack = pack(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert_eq!(pack.manifest.forms.len(), 26);
        assert_eq!(pack.manifest.languages(), ["en", "ar", "fr"]);
        for form in &pack.manifest.forms {
            assert_eq!(form.hash, hash(pack.files.get(&form.file).unwrap()), "{}", form.file);
        }
        let list = String::from_utf8(pack.files.get(Manifest::FILE).unwrap().clone()).unwrap();
        assert_eq!(Manifest::parse(&list).unwrap(), pack.manifest);
    }

    #[test]
    fn a_form_that_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["forms/a", "vocab", "procedure", "child"] {
            fs::create_dir_all(folder.path().join(name)).unwrap();
        }
        fs::write(folder.path().join("forms/a/1.json"), "{").unwrap();
        let error = pack(folder.path()).unwrap_err();
        assert!(error.to_string().contains("forms/a/1.json"), "{error}");
    }
}
