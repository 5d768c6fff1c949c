//! Where two people wrote different things without knowing of each other, and how a person settles it.

use form_engine::{Answer, Path};

use crate::case_file::{CaseFile, Document, Standing};
use crate::change::{Author, Body, Change};
use crate::ids::{ChangeId, DocumentId, UserId};
use crate::refused::Refused;
use crate::time::Timestamp;

/// One place where several values stand against each other. Nothing is hidden and nothing chosen by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The filled form.
    pub document: DocumentId,
    /// The question, or the row.
    pub path: Path,
    /// True where the question is whether the row stays.
    pub about_row: bool,
    /// What stands, oldest first by the clocks; equal values each with their own author.
    pub values: Vec<ConflictValue>,
}

/// One of the values, and who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictValue {
    /// The change that wrote it.
    pub change: ChangeId,
    /// Whose words.
    pub author: Author,
    /// Who was signed in.
    pub entered_by: UserId,
    /// When, by the device's clock.
    pub recorded: Timestamp,
    /// What was written.
    pub value: Claim,
}

/// What one side of a conflict says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// This answer.
    Answer(Answer),
    /// The row was added.
    RowAdded,
    /// The row was taken away.
    RowRemoved,
    /// Something was written in the row meanwhile.
    EditedInRow(Path),
}

impl Conflict {
    /// The texts that stand against each other, each with who wrote it, where every side is a text: a person may make
    /// one text of them. Words that several wrote alike stand once.
    #[must_use]
    pub fn texts(&self) -> Option<Vec<(&ConflictValue, &str)>> {
        let mut texts: Vec<(&ConflictValue, &str)> = Vec::new();
        for side in self.values.iter().filter(|_| !self.about_row) {
            let Claim::Answer(Answer::Text(text)) = &side.value else { return None };
            if !texts.iter().any(|(_, known)| *known == text.trim()) {
                texts.push((side, text.trim()));
            }
        }
        (texts.len() > 1 && texts.iter().all(|(_, text)| !text.is_empty())).then_some(texts)
    }
}

/// How a person settles a conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// One of the values, by its change.
    Keep(ChangeId),
    /// Something else that takes the place of all of them.
    Write(Answer),
    /// The row stays.
    KeepRow,
    /// The row goes.
    RemoveRow,
}

/// Every conflict of the case, by document and path. Rows that are gone hide the conflicts inside them.
#[must_use]
pub fn conflicts(file: &CaseFile) -> Vec<Conflict> {
    file.documents().flat_map(|document| in_document(file, document)).collect()
}

/// The conflicts of one document.
#[must_use]
pub fn conflicts_of(file: &CaseFile, document: &DocumentId) -> Vec<Conflict> {
    file.document(document).map(|document| in_document(file, document)).unwrap_or_default()
}

fn in_document(file: &CaseFile, document: &Document) -> Vec<Conflict> {
    let id = document.id();
    let answers = file
        .answered_paths(document)
        .filter(|path| matches!(file.standing(id, path), Standing::Several(_)))
        .map(|path| {
            let values = file.current(id, path).into_iter();
            let values = values.map(|(change, value)| side(change, Claim::Answer(value.clone()))).collect();
            conflict(id, path, false, values)
        });
    let rows = document
        .known_rows()
        .into_iter()
        .filter(|row| document.is_shown(row, file.changes()) && file.row_contested(document, row))
        .map(|row| conflict(id, &row, true, row_sides(file, document, &row)));
    let mut found: Vec<Conflict> = answers.chain(rows).collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn row_sides(file: &CaseFile, document: &Document, row: &Path) -> Vec<ConflictValue> {
    let own = document.rows.get(row).into_iter().flat_map(|register| register.current());
    let edits = document.unseen_edits(row, file.changes());
    own.chain(edits)
        .filter_map(|id| {
            let change = file.change(id)?;
            let claim = match &change.body {
                Body::Row { path, present: true, .. } if path == row => Claim::RowAdded,
                Body::Row { path, present: false, .. } if path == row => Claim::RowRemoved,
                Body::Row { path, .. } | Body::Answer { path, .. } => Claim::EditedInRow(path.clone()),
                Body::Fact(_) => return None,
            };
            Some(side(change, claim))
        })
        .collect()
}

fn side(change: &Change, value: Claim) -> ConflictValue {
    ConflictValue {
        change: change.id.clone(),
        author: change.author.clone(),
        entered_by: change.entered_by.clone(),
        recorded: change.recorded,
        value,
    }
}

fn conflict(document: &DocumentId, path: &Path, about_row: bool, mut values: Vec<ConflictValue>) -> Conflict {
    values.sort_by(|a, b| (a.recorded, &a.change).cmp(&(b.recorded, &b.change)));
    Conflict { document: document.clone(), path: path.clone(), about_row, values }
}

/// The change that settles a conflict: an ordinary write that has seen every value, with the person's reason. It
/// can itself stand against another person's resolution.
///
/// # Errors
/// [`Refused::NoReason`] without a reason, [`Refused::NoConflict`] where none is, [`Refused::NotAChoice`] for a
/// value that is not one of those shown.
pub fn resolve(
    file: &CaseFile,
    document: &DocumentId,
    path: &Path,
    choice: Choice,
    reason: &str,
) -> Result<Body, Refused> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refused::NoReason);
    }
    let found = conflicts_of(file, document).into_iter().find(|conflict| conflict.path == *path);
    let conflict = found.ok_or(Refused::NoConflict)?;
    let (document, path, reason) = (document.clone(), path.clone(), reason.to_owned());
    if conflict.about_row {
        let present = match choice {
            Choice::KeepRow => true,
            Choice::RemoveRow => false,
            Choice::Keep(_) | Choice::Write(_) => return Err(Refused::NotAChoice),
        };
        let sees = file.seen_at_row(&document, &path);
        return Ok(Body::Row { document, path, present, sees, reason });
    }
    let value = match choice {
        Choice::Write(value) => value,
        Choice::Keep(kept) => conflict
            .values
            .into_iter()
            .find_map(|side| match side.value {
                Claim::Answer(value) if side.change == kept => Some(value),
                _ => None,
            })
            .ok_or(Refused::NotAChoice)?,
        Choice::KeepRow | Choice::RemoveRow => return Err(Refused::NotAChoice),
    };
    let sees = file.seen_at(&document, &path);
    Ok(Body::Answer { document, path, value, sees, reason })
}
