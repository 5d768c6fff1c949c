//! Forms and option lists as the build brought them, compiled once each.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use catalogue::{Checklist, FormEntry, FormFile, Lists, Manifest, ToldIn};
use domain::ForWhom;
use form_engine::{Form, Vocabularies};

use crate::ports::service_worker;
use crate::ports::transport::{Failure, asset_text};

/// Why a form cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoForm {
    /// The build does not know this form or version; a newer app does.
    Unknown,
    /// A file of the build could not be read.
    Missing(Failure),
    /// The file is not a sound form. A defect of the build.
    Broken,
}

/// All forms of this build, opened when they are first needed.
pub(crate) struct Shelf {
    manifest: Manifest,
    lists: Lists,
    vocabularies: Vocabularies,
    compiled: RefCell<BTreeMap<(String, u32), Arc<Form>>>,
}

impl Shelf {
    /// Reads the list of forms and the option lists. Works without a network once the app is installed.
    ///
    /// # Errors
    /// [`NoForm::Missing`] or [`NoForm::Broken`] when the build is not whole on this tablet.
    pub(crate) async fn open() -> Result<Self, NoForm> {
        let manifest = asset_text(Manifest::FILE).await.map_err(NoForm::Missing)?;
        let manifest = Manifest::parse(&manifest).map_err(|_| NoForm::Broken)?;
        let mut files = Vec::new();
        for entry in &manifest.lists {
            files.push(asset_text(&entry.file).await.map_err(NoForm::Missing)?);
        }
        let lists = Lists::parse(files.iter().map(String::as_str)).map_err(|_| NoForm::Broken)?;
        let vocabularies = lists.vocabularies();
        // A child may be told in another language than that of the screens, on a day without a network.
        service_worker::keep_recordings(&manifest.languages());
        Ok(Self { manifest, lists, vocabularies, compiled: RefCell::default() })
    }

    /// Every form, in the order of the procedure.
    pub(crate) fn entries(&self) -> &[FormEntry] {
        &self.manifest.forms
    }

    /// The newest version of one form.
    pub(crate) fn entry(&self, form: &str) -> Option<&FormEntry> {
        self.manifest.newest(form)
    }

    /// The title of a form; its id where the build does not know it.
    pub(crate) fn title(&self, form: &str) -> String {
        self.entry(form).map_or_else(|| form.to_owned(), |entry| entry.title.clone())
    }

    /// The languages in which children can be told.
    pub(crate) fn told(&self) -> &[ToldIn] {
        &self.manifest.told
    }

    /// The option lists with all that a screen needs.
    pub(crate) fn lists(&self) -> &Lists {
        &self.lists
    }

    /// For which children each item of the checklist starts switched on; nothing where the build cannot tell.
    pub(crate) async fn checklist_items(&self) -> BTreeMap<String, ForWhom> {
        let Some(entry) = self.manifest.procedure.iter().find(|entry| entry.id == "checklist") else {
            return BTreeMap::new();
        };
        let text = asset_text(&entry.file).await.unwrap_or_default();
        let items = Checklist::parse(&text).map(|checklist| checklist.items).unwrap_or_default();
        items.into_iter().map(|item| (item.id, item.applies.into())).collect()
    }

    /// A form, ready to be filled.
    ///
    /// # Errors
    /// [`NoForm`], see there.
    pub(crate) async fn form(&self, id: &str, version: u32) -> Result<Arc<Form>, NoForm> {
        let key = (id.to_owned(), version);
        if let Some(form) = self.compiled.borrow().get(&key) {
            return Ok(Arc::clone(form));
        }
        let entry = self.manifest.version(id, version).ok_or(NoForm::Unknown)?;
        let text = asset_text(&entry.file).await.map_err(NoForm::Missing)?;
        let definition = FormFile::parse(&text).map_err(|_| NoForm::Broken)?;
        let form = Form::compile(definition, &self.vocabularies, &domain::host::declared())
            .map_err(|_| NoForm::Broken)?;
        let form = Arc::new(form);
        self.compiled.borrow_mut().insert(key, Arc::clone(&form));
        Ok(form)
    }
}
