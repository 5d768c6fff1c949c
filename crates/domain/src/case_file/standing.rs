//! What stands at a place of a document.

use std::collections::{BTreeMap, BTreeSet};

use form_engine::{Answer, Path};

use super::document::is_added;
use super::{CaseFile, Document};
use crate::change::{Body, Change};
use crate::ids::{ChangeId, DocumentId};

/// What stands at one path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Nobody wrote there, or what was written was emptied again.
    Blank,
    /// One value, or several people wrote the same.
    One(&'a Answer),
    /// Several values stand against each other until a person resolves it.
    Several(Vec<&'a Answer>),
}

/// A document as a form is filled: answers of the rows that stand, rows by group, and what is in conflict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// One answer per path. Where several stand, the one written under the smallest id: a place holder, and
    /// `contested` says so.
    pub answers: BTreeMap<Path, Answer>,
    /// Ids of the rows of each group that stand, in the order of their ids.
    pub rows: BTreeMap<Path, Vec<String>>,
    /// Paths of answers and of rows that are in conflict.
    pub contested: BTreeSet<Path>,
}

impl CaseFile {
    /// The current changes at a path of answers, by id; equal values each on their own.
    #[must_use]
    pub fn current(&self, document: &DocumentId, path: &Path) -> Vec<(&Change, &Answer)> {
        let register = self.document(document).and_then(|document| document.answers.get(path));
        register
            .into_iter()
            .flat_map(|register| register.current())
            .filter_map(|id| {
                let change = self.change(id)?;
                match &change.body {
                    Body::Answer { value, .. } => Some((change, value)),
                    _ => None,
                }
            })
            .collect()
    }

    /// What stands at a path, equal values taken as one. Says nothing of whether the row around it stands.
    #[must_use]
    pub fn standing(&self, document: &DocumentId, path: &Path) -> Standing<'_> {
        let mut values: Vec<&Answer> = Vec::new();
        for (_, value) in self.current(document, path) {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        match values.as_slice() {
            [] => Standing::Blank,
            [value] if value.is_blank() => Standing::Blank,
            [value] => Standing::One(value),
            _ => Standing::Several(values),
        }
    }

    /// All writes that were ever made at a path, for the history of a field; ordered by id.
    #[must_use]
    pub fn history(&self, document: &DocumentId, path: &Path) -> Vec<&Change> {
        let Some(document) = self.document(document) else { return Vec::new() };
        let registers = [document.answers.get(path), document.rows.get(path)];
        let writes = registers.into_iter().flatten().flat_map(|register| register.writes());
        writes.filter_map(|id| self.change(id)).collect()
    }

    /// Every path of a document at which something was answered in a row that stands.
    pub(crate) fn answered_paths<'a>(&'a self, document: &'a Document) -> impl Iterator<Item = &'a Path> {
        document.answers.keys().filter(|path| document.is_shown(path, self.changes()))
    }

    /// True while the row of this path stands.
    #[must_use]
    pub fn row_stands(&self, document: &DocumentId, row: &Path) -> bool {
        self.document(document)
            .is_some_and(|found| found.row_stands(row, self.changes()) && found.is_shown(row, self.changes()))
    }

    /// The rows of a group that stand, as paths, in the order of their ids.
    #[must_use]
    pub fn rows(&self, document: &DocumentId, group: &Path) -> Vec<Path> {
        let Some(found) = self.document(document) else { return Vec::new() };
        let rows = found.known_rows_of(group).into_iter();
        rows.filter(|row| self.row_stands(document, row)).collect()
    }

    /// What a person who begins to edit an answer has before their eyes: the `sees` of the next change.
    #[must_use]
    pub fn seen_at(&self, document: &DocumentId, path: &Path) -> Vec<ChangeId> {
        self.current(document, path).into_iter().map(|(change, _)| change.id.clone()).collect()
    }

    /// What a person who adds, keeps or takes away a row has before their eyes: the row's own changes and
    /// the answers inside it.
    #[must_use]
    pub fn seen_at_row(&self, document: &DocumentId, row: &Path) -> Vec<ChangeId> {
        let Some(document) = self.document(document) else { return Vec::new() };
        let own = document.rows.get(row).into_iter().flat_map(|register| register.current());
        own.chain(document.inside(row, self.changes())).cloned().collect()
    }

    /// True where some added and some took the row away, or where somebody edited in it without knowing that it
    /// was taken away.
    pub(crate) fn row_contested(&self, document: &Document, row: &Path) -> bool {
        let Some(register) = document.rows.get(row) else { return false };
        let removed = register.current().iter().any(|id| !is_added(self.changes(), id));
        removed && document.row_stands(row, self.changes())
    }

    /// The document as its form is filled. Empty for a document that is not there.
    #[must_use]
    pub fn filled(&self, id: &DocumentId) -> Filled {
        let mut filled = Filled::default();
        let Some(document) = self.document(id) else { return filled };
        for path in self.answered_paths(document) {
            match self.standing(id, path) {
                Standing::Blank => {}
                Standing::One(value) => {
                    filled.answers.insert(path.clone(), value.clone());
                }
                Standing::Several(values) => {
                    filled.contested.insert(path.clone());
                    if let Some(first) = values.first() {
                        filled.answers.insert(path.clone(), (*first).clone());
                    }
                }
            }
        }
        for row in document.known_rows() {
            if !self.row_stands(id, &row) {
                continue;
            }
            if self.row_contested(document, &row) {
                filled.contested.insert(row.clone());
            }
            if let Some(group) = row.parent() {
                filled.rows.entry(group).or_default().push(row.last().to_owned());
            }
        }
        filled
    }
}
