//! How changes are made: what was shown when editing began goes with them.

use form_engine::{Answer, Path};

use crate::case_file::CaseFile;
use crate::change::{Author, Body, Change};
use crate::ids::{CaseId, ChangeId, DeviceId, DocumentId, GroupId, IdSource, NotAnId, UserId};
use crate::time::Clock;

/// Who writes, where and in which language. One per open case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writer {
    /// The case that is open.
    pub case: CaseId,
    /// Who is signed in.
    pub user: UserId,
    /// This user on this tablet.
    pub device: DeviceId,
    /// BCP 47 tag of the language of the screen.
    pub language: String,
}

impl Writer {
    /// One change, a save of its own, in the words of the person who is signed in.
    ///
    /// # Errors
    /// [`NotAnId`] if the source of ids gives a text that is not an id.
    pub fn change(&self, ids: &dyn IdSource, clock: &dyn Clock, body: Body) -> Result<Change, NotAnId> {
        let author = Author::Staff(self.user.clone());
        let group = GroupId::new(ids)?;
        Ok(self.build(ChangeId::new(ids)?, group, clock, author, body))
    }

    /// Several changes of one save: at the server all of them are taken, or none.
    ///
    /// # Errors
    /// [`NotAnId`] if the source of ids gives a text that is not an id.
    pub fn save(
        &self,
        ids: &dyn IdSource,
        clock: &dyn Clock,
        author: &Author,
        bodies: Vec<Body>,
    ) -> Result<Vec<Change>, NotAnId> {
        let group = GroupId::new(ids)?;
        bodies
            .into_iter()
            .map(|body| Ok(self.build(ChangeId::new(ids)?, group.clone(), clock, author.clone(), body)))
            .collect()
    }

    fn build(&self, id: ChangeId, group: GroupId, clock: &dyn Clock, author: Author, body: Body) -> Change {
        Change {
            v: 1,
            id,
            case: self.case.clone(),
            author,
            entered_by: self.user.clone(),
            device: self.device.clone(),
            seq: 0,
            group,
            recorded: clock.now(),
            language: self.language.clone(),
            body,
            salt: None,
            vhash: None,
            sig: None,
        }
    }
}

/// A field that is open for editing. Made when the field gets the focus, not when it is saved: otherwise a
/// change that arrives in between would look as if its reader had seen and replaced it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editing {
    document: DocumentId,
    path: Path,
    sees: Vec<ChangeId>,
    own: Option<ChangeId>,
}

impl Editing {
    /// Opens a field as it is shown now. Where the same person's own change waits there to be sent, it is
    /// written on, so that typing in two sittings makes one change.
    #[must_use]
    pub fn begin(file: &CaseFile, writer: &Writer, document: &DocumentId, path: &Path) -> Self {
        let shown = file.seen_at(document, path);
        let staff = Author::Staff(writer.user.clone());
        let waiting = shown.iter().filter_map(|id| file.change(id)).find(|change| {
            change.seq == 0
                && change.author == staff
                && change.entered_by == writer.user
                && change.device == writer.device
        });
        let own = waiting.map(|change| change.id.clone());
        let mut sees = waiting.map(|change| change.body.sees().to_vec()).unwrap_or_default();
        sees.extend(shown.into_iter().filter(|id| Some(id) != own.as_ref()));
        sees.sort();
        sees.dedup();
        Self { document: document.clone(), path: path.clone(), sees, own }
    }

    /// The next content of the field. While the last one still waits, it keeps its id and takes its place; once it
    /// was frozen for sending (`frozen`), this is a new change that has seen it.
    ///
    /// # Errors
    /// [`NotAnId`] if the source of ids gives a text that is not an id.
    pub fn write(
        &mut self,
        writer: &Writer,
        ids: &dyn IdSource,
        clock: &dyn Clock,
        value: Answer,
        frozen: bool,
    ) -> Result<Change, NotAnId> {
        let id = match self.own.take() {
            Some(own) if frozen => {
                self.sees.push(own);
                ChangeId::new(ids)?
            }
            Some(own) => own,
            None => ChangeId::new(ids)?,
        };
        self.own = Some(id.clone());
        let body = Body::Answer {
            document: self.document.clone(),
            path: self.path.clone(),
            value,
            sees: self.sees.clone(),
            reason: String::new(),
        };
        let author = Author::Staff(writer.user.clone());
        Ok(writer.build(id, GroupId::new(ids)?, clock, author, body))
    }
}

/// A new row of a repeating group.
#[must_use]
pub fn add_row(file: &CaseFile, document: &DocumentId, row: &Path) -> Body {
    row_body(file, document, row, true)
}

/// Takes a row away, with all that its author saw in it. What others wrote in it meanwhile keeps it visible.
#[must_use]
pub fn remove_row(file: &CaseFile, document: &DocumentId, row: &Path) -> Body {
    row_body(file, document, row, false)
}

fn row_body(file: &CaseFile, document: &DocumentId, row: &Path, present: bool) -> Body {
    let sees = file.seen_at_row(document, row);
    Body::Row { document: document.clone(), path: row.clone(), present, sees, reason: String::new() }
}
