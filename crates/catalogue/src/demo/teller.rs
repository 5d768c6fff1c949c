//! Makes changes as a tablet would, with the days of a case for a clock and counted ids.

use std::cell::Cell;

use domain::{
    Answer, Author, Body, CaseFact, CaseFile, CaseId, Change, Clock, DeviceId, DocumentId, Editing, IdSource,
    NotAnId, Path, Timestamp, UserId, Writer, add_row,
};

/// One case while it is told.
pub(super) struct Teller {
    pub(super) case: CaseId,
    pub(super) file: CaseFile,
    changes: Vec<Change>,
    ids: Ids,
    clock: Hands,
    pause: u64,
}

struct Ids {
    case: String,
    last: Cell<u32>,
}

impl IdSource for Ids {
    fn next_id(&self) -> String {
        self.last.set(self.last.get() + 1);
        format!("{}-{:05}", self.case, self.last.get())
    }
}

struct Hands(Cell<Timestamp>);

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        self.0.get()
    }
}

impl Teller {
    pub(super) fn new(case: &str) -> Result<Self, NotAnId> {
        let case: CaseId = case.parse()?;
        Ok(Self {
            file: CaseFile::fold(&case, []),
            ids: Ids { case: case.to_string(), last: Cell::new(0) },
            clock: Hands(Cell::new(Timestamp(0))),
            pause: 0,
            changes: Vec::new(),
            case,
        })
    }

    /// Something new happens: not before this moment, and so many milliseconds after what happened before.
    pub(super) fn at(&mut self, morning: Timestamp, pause: u64) {
        let next = Timestamp(self.clock.now().0.saturating_add(pause));
        self.clock.0.set(next.max(morning));
        self.pause = pause;
    }

    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(super) fn id<T: std::str::FromStr>(&self) -> Result<T, T::Err> {
        self.ids.next_id().parse()
    }

    /// Somebody writes answers and rows in one sitting; what stood at each place has been seen.
    pub(super) fn write(
        &mut self,
        by: &UserId,
        document: &DocumentId,
        path: &Path,
        value: Answer,
    ) -> Result<(), NotAnId> {
        let writer = self.writer(by)?;
        let mut editing = Editing::begin(&self.file, &writer, document, path);
        let change = editing.write(&writer, &self.ids, &self.clock, value, true)?;
        self.take(change);
        Ok(())
    }

    pub(super) fn row(&mut self, by: &UserId, document: &DocumentId, row: &Path) -> Result<(), NotAnId> {
        let body = add_row(&self.file, document, row);
        let change = self.writer(by)?.change(&self.ids, &self.clock, body)?;
        self.take(change);
        Ok(())
    }

    pub(super) fn fact(
        &mut self,
        by: &UserId,
        author: Author,
        language: &str,
        fact: CaseFact,
    ) -> Result<(), NotAnId> {
        let writer = Writer { language: language.to_owned(), ..self.writer(by)? };
        for change in writer.save(&self.ids, &self.clock, &author, vec![Body::Fact(fact)])? {
            self.take(change);
        }
        Ok(())
    }

    /// The changes in the order in which they were made.
    pub(super) fn finish(self) -> Vec<Change> {
        self.changes
    }

    fn writer(&self, by: &UserId) -> Result<Writer, NotAnId> {
        let device: DeviceId = format!("demo-{by}").parse()?;
        Ok(Writer { case: self.case.clone(), user: by.clone(), device, language: "en".to_owned() })
    }

    fn take(&mut self, change: Change) {
        self.file.insert(change.clone());
        self.changes.push(change);
        // A few seconds for each answer.
        let passed = (self.pause / 30).max(1);
        self.clock.0.set(Timestamp(self.clock.now().0.saturating_add(passed)));
    }
}
