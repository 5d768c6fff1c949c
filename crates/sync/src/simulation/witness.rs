//! What was written and what its author had before their eyes, noted apart from the changes themselves.
//!
//! It never reads a `sees`: what should be current follows from what people saw, so that a program that drops, adds or
//! mixes up `sees` is found out.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Body, CaseId, Change, ChangeId, DocumentId, Path};

/// One question or one row of one document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) case: CaseId,
    pub(super) document: DocumentId,
    pub(super) path: Path,
    pub(super) is_row: bool,
}

impl Place {
    pub(super) fn of(change: &Change) -> Option<Self> {
        let (document, path) = change.body.register()?;
        Some(Self {
            case: change.case.clone(),
            document: document.clone(),
            path: path.clone(),
            is_row: matches!(change.body, Body::Row { .. }),
        })
    }
}

#[derive(Debug)]
pub(super) struct Written {
    pub(super) tablet: usize,
    /// The content that was last acknowledged as saved.
    pub(super) change: Change,
    /// What its author saw there and wrote over.
    pub(super) replaced: BTreeSet<ChangeId>,
}

#[derive(Debug, Default)]
pub(super) struct Witness {
    pub(super) written: BTreeMap<ChangeId, Written>,
    /// Changes whose own tablet was told to forget them.
    pub(super) parted: BTreeSet<ChangeId>,
    /// Changes that a restore took out of the server at some time.
    pub(super) lost: BTreeSet<ChangeId>,
}

impl Witness {
    pub(super) fn saved(&mut self, tablet: usize, stored: &Change, replaced: &BTreeSet<ChangeId>) {
        let written = self.written.entry(stored.id.clone()).or_insert_with(|| Written {
            tablet,
            change: stored.clone(),
            replaced: BTreeSet::new(),
        });
        written.change = stored.clone();
        written.replaced.extend(replaced.iter().filter(|id| **id != stored.id).cloned());
    }

    /// What should be current at every place, given that these changes are there.
    pub(super) fn current<'a>(
        &self,
        among: impl Iterator<Item = &'a Change>,
    ) -> BTreeMap<Place, BTreeSet<ChangeId>> {
        let mut writes: BTreeMap<Place, BTreeSet<ChangeId>> = BTreeMap::new();
        for change in among {
            if let Some(place) = Place::of(change) {
                writes.entry(place).or_default().insert(change.id.clone());
            }
        }
        for ids in writes.values_mut() {
            let replaced: BTreeSet<&ChangeId> =
                ids.iter().filter_map(|id| self.written.get(id)).flat_map(|it| &it.replaced).collect();
            *ids = ids.iter().filter(|id| !replaced.contains(id)).cloned().collect();
        }
        writes
    }

    /// What a person sees who looks at a place, and for a row also what stands inside it.
    pub(super) fn before_eyes<'a>(
        &self,
        place: &Place,
        known: impl Iterator<Item = &'a Change>,
    ) -> BTreeSet<ChangeId> {
        let current = self.current(known);
        let inside = |other: &Place| {
            place.is_row && other.document == place.document && is_inside(&other.path, &place.path)
        };
        current
            .into_iter()
            .filter(|(other, _)| other == place || inside(other))
            .flat_map(|(_, ids)| ids)
            .collect()
    }

    /// True if a row should stand: somebody added it, or wrote in it without knowing that it was taken away.
    pub(super) fn row_stands(&self, row: &Place, current: &BTreeMap<Place, BTreeSet<ChangeId>>) -> bool {
        let own: Vec<&Written> =
            current.get(row).into_iter().flatten().filter_map(|id| self.written.get(id)).collect();
        let added = own.iter().any(|it| matches!(it.change.body, Body::Row { present: true, .. }));
        let known: BTreeSet<&ChangeId> = own.iter().flat_map(|it| &it.replaced).collect();
        let unknown_edit = current
            .iter()
            .filter(|(place, _)| place.document == row.document && is_inside(&place.path, &row.path))
            .flat_map(|(_, ids)| ids)
            .any(|id| !known.contains(id));
        added || unknown_edit
    }
}

fn is_inside(path: &Path, row: &Path) -> bool {
    path.as_str().strip_prefix(row.as_str()).is_some_and(|rest| rest.starts_with('/'))
}
