//! A case that somebody has open: its fold, what was just written, and where each change is.

use std::cell::{Cell, RefCell};
use std::rc::Weak;

use domain::{Author, Body, CaseFile, CaseId, CaseSummary, Change, Clock, IdSource, Writer};
use leptos::prelude::*;
use store::StoreError;
use store::case_store::{CaseRecord, NewMedia, Summary};

use crate::app::desk::Desk;
use crate::i18n;
use crate::ports::intl;

/// One open case. Cheap to share; screens read it and listen to its revision.
pub(crate) struct OpenCase {
    /// The case.
    pub(crate) id: CaseId,
    desk: Weak<Desk>,
    file: RefCell<CaseFile>,
    reference: RefCell<String>,
    have: Cell<u64>,
    withheld: Cell<usize>,
    revision: ArcRwSignal<u32>,
}

impl OpenCase {
    /// Reads a case from what the tablet holds of it.
    pub(crate) fn read(desk: Weak<Desk>, record: &CaseRecord) -> Self {
        let open = Self::empty(desk, &record.case);
        *open.file.borrow_mut() = CaseFile::fold(&record.case, record.changes());
        open.note(record);
        open
    }

    /// A case of which nothing is written yet.
    pub(crate) fn empty(desk: Weak<Desk>, id: &CaseId) -> Self {
        Self {
            id: id.clone(),
            desk,
            file: RefCell::new(CaseFile::fold(id, [])),
            reference: RefCell::default(),
            have: Cell::new(0),
            withheld: Cell::new(0),
            revision: ArcRwSignal::new(0),
        }
    }

    /// Takes in what came from the server. What is being typed elsewhere on the screen stays as it is.
    pub(crate) fn take_in(&self, record: &CaseRecord) {
        for change in record.changes() {
            self.file.borrow_mut().insert(change.clone());
        }
        self.note(record);
        self.changed();
    }

    fn note(&self, record: &CaseRecord) {
        self.reference.borrow_mut().clone_from(&record.reference);
        self.have.set(record.have);
        self.withheld.set(record.history.iter().filter(|entry| entry.change.is_none()).count());
    }

    /// Reads the case, now and whenever it changes, if the reader is reactive.
    pub(crate) fn track<T>(&self, read: impl FnOnce(&CaseFile) -> T) -> T {
        self.revision.track();
        read(&self.file.borrow())
    }

    /// Reads the case as it stands now.
    pub(crate) fn now<T>(&self, read: impl FnOnce(&CaseFile) -> T) -> T {
        read(&self.file.borrow())
    }

    /// Counts what changed in the case.
    pub(crate) fn revision(&self) -> ArcRwSignal<u32> {
        self.revision.clone()
    }

    /// The number that people use: the server's, or this tablet's own until then.
    pub(crate) fn number(&self) -> String {
        let reference = self.reference.borrow().clone();
        if !reference.is_empty() {
            return reference;
        }
        self.now(|file| file.opened().map(|(_, number, _)| number.to_owned()).unwrap_or_default())
    }

    /// How many entries of the case are not for this person.
    pub(crate) fn withheld(&self) -> usize {
        self.withheld.get()
    }

    /// Who writes, where and in which language.
    pub(crate) fn writer(&self) -> Option<Writer> {
        let desk = self.desk.upgrade()?;
        Some(Writer {
            case: self.id.clone(),
            user: desk.me.id.clone(),
            device: desk.device.clone(),
            language: i18n::tag().to_owned(),
        })
    }

    /// Writes in the name of the person who is signed in.
    ///
    /// # Errors
    /// [`StoreError`]: nothing was saved, and what was to be written is still with the caller.
    pub(crate) async fn write(&self, bodies: Vec<Body>) -> Result<Vec<Change>, StoreError> {
        let desk = self.desk.upgrade().ok_or(StoreError::Locked)?;
        self.write_as(&Author::Staff(desk.me.id.clone()), bodies).await
    }

    /// Writes somebody's words, entered by the person who is signed in. Returns only after they are durable, with
    /// the ids under which they are stored.
    ///
    /// # Errors
    /// [`StoreError`]: nothing was saved, and what was to be written is still with the caller.
    pub(crate) async fn write_as(
        &self,
        author: &Author,
        bodies: Vec<Body>,
    ) -> Result<Vec<Change>, StoreError> {
        let browser = self.desk.upgrade().ok_or(StoreError::Locked)?.browser();
        self.write_with(&browser, &browser, author, bodies).await
    }

    /// The same with ids and times that the caller gives, so that writing it twice does nothing.
    ///
    /// # Errors
    /// [`StoreError`], as above.
    pub(crate) async fn write_with(
        &self,
        ids: &dyn IdSource,
        clock: &dyn Clock,
        author: &Author,
        bodies: Vec<Body>,
    ) -> Result<Vec<Change>, StoreError> {
        self.write_attached(ids, clock, author, bodies, &[], i18n::tag()).await
    }

    /// The same with the drawings and recordings that the words name, all of it or nothing, and with the language of the
    /// screen on which it was said.
    ///
    /// # Errors
    /// [`StoreError`], as above.
    pub(crate) async fn write_attached(
        &self,
        ids: &dyn IdSource,
        clock: &dyn Clock,
        author: &Author,
        bodies: Vec<Body>,
        media: &[NewMedia],
        language: &str,
    ) -> Result<Vec<Change>, StoreError> {
        let desk = self.desk.upgrade().ok_or(StoreError::Locked)?;
        let writer = self.writer().ok_or(StoreError::Locked)?;
        let writer = Writer { language: language.to_owned(), ..writer };
        let changes = writer.save(ids, clock, author, bodies).map_err(|_| StoreError::Locked)?;
        let mut ahead = self.file.borrow().clone();
        for change in &changes {
            ahead.insert(change.clone());
        }
        let summary = Summary::new(self.id.clone(), self.have.get(), self.summary_of(&ahead));
        let stored = desk.store.save_with(&changes, media, Some(&summary)).await?;
        {
            let mut file = self.file.borrow_mut();
            for change in &stored {
                if !file.overwrite_unsent(change.clone()) {
                    file.insert(change.clone());
                }
            }
        }
        self.changed();
        desk.saved();
        Ok(stored)
    }

    /// What lists and search need of the case.
    pub(crate) fn summary(&self) -> Summary<CaseSummary> {
        Summary::new(self.id.clone(), self.have.get(), self.summary_of(&self.file.borrow()))
    }

    fn summary_of(&self, file: &CaseFile) -> CaseSummary {
        CaseSummary::of(file, &self.reference.borrow(), intl::today())
    }

    /// Screens of this case read again.
    pub(crate) fn changed(&self) {
        self.revision.update(|count| *count = count.wrapping_add(1));
    }
}
