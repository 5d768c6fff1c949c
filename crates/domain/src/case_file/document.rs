//! One filled form of a case.

use std::collections::{BTreeMap, BTreeSet};

use form_engine::Path;

use super::register::Register;
use crate::change::{Author, Body, Change};
use crate::change_set::ChangeSet;
use crate::ids::{ChangeId, DocumentId, UserId};
use crate::time::Timestamp;

/// What the case knows of one document. Values are asked of the [`super::CaseFile`], which holds the changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub(crate) id: DocumentId,
    pub(crate) openings: BTreeSet<(Timestamp, ChangeId)>,
    pub(crate) answers: BTreeMap<Path, Register>,
    pub(crate) rows: BTreeMap<Path, Register>,
}

/// How a document began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening<'a> {
    /// Id of its form.
    pub form: &'a str,
    /// Published version of the form.
    pub version: u32,
    /// SHA-256 of the form's file, hexadecimal.
    pub hash: &'a str,
    /// Whose decision it was.
    pub author: &'a Author,
    /// Who was signed in.
    pub by: &'a UserId,
    /// When, by the device's clock.
    pub at: Timestamp,
}

impl Document {
    pub(crate) fn new(id: DocumentId) -> Self {
        Self { id, openings: BTreeSet::new(), answers: BTreeMap::new(), rows: BTreeMap::new() }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &DocumentId {
        &self.id
    }

    /// The register that a change of this document writes.
    pub(crate) fn register(&mut self, change: &Change) -> Option<&mut Register> {
        match &change.body {
            Body::Answer { path, .. } => Some(self.answers.entry(path.clone()).or_default()),
            Body::Row { path, .. } => Some(self.rows.entry(path.clone()).or_default()),
            Body::Fact(_) => None,
        }
    }

    pub(crate) fn settle(&mut self, set: &ChangeSet) {
        for register in self.answers.values_mut().chain(self.rows.values_mut()) {
            register.settle(set);
        }
    }

    /// Current answers and added rows inside a row: what a person who takes the row away would take along.
    pub(crate) fn inside<'a>(
        &'a self,
        row: &'a Path,
        set: &'a ChangeSet,
    ) -> impl Iterator<Item = &'a ChangeId> {
        let answers = below(&self.answers, row).flat_map(|(_, register)| register.current());
        let rows = below(&self.rows, row).flat_map(|(_, register)| register.current());
        answers.chain(rows.filter(|id| is_added(set, id)))
    }

    /// The edits inside a row that no current removal of the row knew of.
    pub(crate) fn unseen_edits<'a>(&'a self, row: &'a Path, set: &'a ChangeSet) -> Vec<&'a ChangeId> {
        let known: BTreeSet<&ChangeId> = self
            .rows
            .get(row)
            .into_iter()
            .flat_map(Register::current)
            .filter(|id| !is_added(set, id))
            .filter_map(|id| set.get(id))
            .flat_map(|change| change.body.sees())
            .collect();
        self.inside(row, set).filter(|id| !known.contains(id)).collect()
    }

    /// True while the row stands: added and not taken away, or edited by somebody who did not know of the
    /// removal. Adding wins.
    pub(crate) fn row_stands(&self, row: &Path, set: &ChangeSet) -> bool {
        let added =
            self.rows.get(row).is_some_and(|register| register.current().iter().any(|id| is_added(set, id)));
        added || !self.unseen_edits(row, set).is_empty()
    }

    /// True where no row around this path was taken away.
    pub(crate) fn is_shown(&self, path: &Path, set: &ChangeSet) -> bool {
        rows_around(path).iter().all(|row| self.row_stands(row, set))
    }

    /// Every row of one group that anything was ever written in or about.
    pub(crate) fn known_rows_of(&self, group: &Path) -> BTreeSet<Path> {
        let written = below(&self.answers, group).chain(below(&self.rows, group)).map(|(path, _)| path);
        let depth = group.steps().count() + 1;
        let row = |path: &Path| {
            std::iter::successors(Some(path.clone()), Path::parent)
                .find(|above| above.steps().count() == depth)
        };
        written.filter_map(row).collect()
    }

    /// Every row that anything was ever written in or about.
    pub(crate) fn known_rows(&self) -> BTreeSet<Path> {
        let mut rows: BTreeSet<Path> = self.rows.keys().cloned().collect();
        rows.extend(self.answers.keys().flat_map(rows_around));
        rows.extend(self.rows.keys().flat_map(rows_around));
        rows
    }
}

/// True for a change that adds a row.
pub(crate) fn is_added(set: &ChangeSet, id: &ChangeId) -> bool {
    set.get(id).is_some_and(|change| matches!(change.body, Body::Row { present: true, .. }))
}

/// The rows that a path lies in, innermost first: paths with an even number of steps above it.
pub(crate) fn rows_around(path: &Path) -> Vec<Path> {
    std::iter::successors(path.parent(), Path::parent)
        .filter(|above| above.steps().count() % 2 == 0)
        .collect()
}

fn below<'a>(
    registers: &'a BTreeMap<Path, Register>,
    row: &'a Path,
) -> impl Iterator<Item = (&'a Path, &'a Register)> {
    // Paths sort as texts, and `row-1` sorts between `row` and `row/`, so the prefix is checked as well.
    registers
        .range::<Path, _>(row..)
        .take_while(|(path, _)| path.as_str().starts_with(row.as_str()))
        .filter(|(path, _)| path.as_str().as_bytes().get(row.as_str().len()) == Some(&b'/'))
}
