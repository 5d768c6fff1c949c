//! One place of a document: every value ever written there, and which of them are current.

use std::collections::BTreeSet;

use crate::change_set::ChangeSet;
use crate::ids::ChangeId;

/// The writes of one path, by id. Values are looked up in the set, so none is held twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Register {
    writes: BTreeSet<ChangeId>,
    current: BTreeSet<ChangeId>,
}

impl Register {
    pub(crate) fn add(&mut self, id: ChangeId) {
        self.writes.insert(id);
    }

    pub(crate) fn current(&self) -> &BTreeSet<ChangeId> {
        &self.current
    }

    pub(crate) fn writes(&self) -> &BTreeSet<ChangeId> {
        &self.writes
    }

    /// Finds the current writes: those that no other write of this path lists in its `sees`.
    ///
    /// Only writes of the same path count. A row's removal also lists the answers inside the row, to say what its
    /// author knew; those answers must be there again when the row comes back. Writes that list each other in
    /// a ring, which only a faulty device makes, would all vanish: what no current write descends from is
    /// therefore current too, and stands as a conflict.
    pub(crate) fn settle(&mut self, set: &ChangeSet) {
        let seen: BTreeSet<&ChangeId> =
            self.writes.iter().flat_map(|id| sees(set, id).iter().filter(move |seen| *seen != id)).collect();
        let mut current: BTreeSet<ChangeId> =
            self.writes.iter().filter(|id| !seen.contains(id)).cloned().collect();
        let mut reached: BTreeSet<&ChangeId> = BTreeSet::new();
        let mut open: Vec<&ChangeId> = self.writes.iter().filter(|id| current.contains(*id)).collect();
        while let Some(id) = open.pop() {
            if reached.insert(id) {
                open.extend(sees(set, id).iter().filter_map(|seen| self.writes.get(seen)));
            }
        }
        current.extend(self.writes.iter().filter(|id| !reached.contains(id)).cloned());
        self.current = current;
    }
}

fn sees<'a>(set: &'a ChangeSet, id: &ChangeId) -> &'a [ChangeId] {
    set.get(id).map_or(&[], |change| change.body.sees())
}
