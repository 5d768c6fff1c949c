//! A case as a pure fold of its set of changes.
//!
//! What it is: the one reading of the set that every screen, gate and digest uses. What it is not: a store, or a
//! place to change anything. Changes are made by [`crate::Writer`], conflicts are read by [`crate::conflicts`].

mod document;
mod register;
mod standing;
#[cfg(test)]
mod tests;
mod timeline;
mod told;

use std::collections::{BTreeMap, BTreeSet};

pub use document::{Document, Opening};
pub use standing::{Filled, Standing};
pub use timeline::{Entry, Event};
pub use told::{Deed, Told, told};

use crate::change::{Author, Body, Change};
use crate::change_set::{ChangeSet, Inserted};
use crate::fact::CaseFact;
use crate::ids::{CaseId, ChangeId, DocumentId, StatementId, UserId};
use crate::statement::ChildStatement;
use crate::taken_back::TakenBack;
use crate::time::Timestamp;

/// A case, read from its changes. Any order, any repetition, any split of the same changes gives an equal one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    case: CaseId,
    set: ChangeSet,
    documents: BTreeMap<DocumentId, Document>,
    facts: BTreeSet<(Timestamp, ChangeId)>,
}

impl CaseFile {
    /// Reads a case from its changes. Changes of other cases are passed over.
    #[must_use]
    pub fn fold<'a>(case: &CaseId, changes: impl IntoIterator<Item = &'a Change>) -> Self {
        let mut set = ChangeSet::default();
        for change in changes.into_iter().filter(|change| change.case == *case) {
            set.insert(change.clone());
        }
        Self::from_set(case.clone(), set)
    }

    fn from_set(case: CaseId, set: ChangeSet) -> Self {
        let mut file = Self { case, set, documents: BTreeMap::new(), facts: BTreeSet::new() };
        let ids: Vec<ChangeId> = file.set.iter().map(|change| change.id.clone()).collect();
        for id in &ids {
            file.index(id);
        }
        for document in file.documents.values_mut() {
            document.settle(&file.set);
        }
        file
    }

    /// Takes one change in, with the same result as a fresh fold over all of them.
    pub fn insert(&mut self, change: Change) -> Inserted {
        if change.case != self.case {
            return Inserted::OtherCase;
        }
        let id = change.id.clone();
        let inserted = self.set.insert(change);
        match inserted {
            Inserted::New => self.index_and_settle(&id),
            Inserted::Replaced => self.read_again(),
            Inserted::Known | Inserted::Mismatch | Inserted::OtherCase => {}
        }
        inserted
    }

    /// Takes in the next content of a change that waits to be sent, while its author goes on typing.
    /// Answers false where the change was sent: then it is frozen, and nothing was taken in.
    pub fn overwrite_unsent(&mut self, change: Change) -> bool {
        let known = change.case == self.case
            && self.set.get(&change.id).is_some_and(|old| old.body.sees() == change.body.sees());
        let taken = change.case == self.case && self.set.overwrite_unsent(change);
        if taken && !known {
            self.read_again();
        }
        taken
    }

    fn read_again(&mut self) {
        let set = std::mem::take(&mut self.set);
        *self = Self::from_set(self.case.clone(), set);
    }

    fn index_and_settle(&mut self, id: &ChangeId) {
        self.index(id);
        let Some(change) = self.set.get(id) else { return };
        let document = change.body.register().and_then(|(document, _)| self.documents.get_mut(document));
        if let Some(register) = document.and_then(|document| document.register(change)) {
            register.settle(&self.set);
        }
    }

    fn index(&mut self, id: &ChangeId) {
        let Some(change) = self.set.get(id) else { return };
        match &change.body {
            Body::Answer { document, .. } | Body::Row { document, .. } => {
                if let Some(register) = entry(&mut self.documents, document).register(change) {
                    register.add(id.clone());
                }
            }
            Body::Fact(fact) => {
                if let CaseFact::DocumentOpened { document, .. } = fact {
                    entry(&mut self.documents, document).openings.insert((change.recorded, id.clone()));
                }
                self.facts.insert((change.recorded, id.clone()));
            }
        }
    }
}

/// Reading.
impl CaseFile {
    /// The case.
    #[must_use]
    pub fn case(&self) -> &CaseId {
        &self.case
    }

    /// The set behind it.
    #[must_use]
    pub fn changes(&self) -> &ChangeSet {
        &self.set
    }

    /// One change.
    #[must_use]
    pub fn change(&self, id: &ChangeId) -> Option<&Change> {
        self.set.get(id)
    }

    /// Ids under which different contents came in: the one that stands and the others. A person must look.
    pub fn mismatches(&self) -> impl Iterator<Item = (&Change, &[Change])> {
        self.set.mismatches()
    }

    /// All documents, also those whose opening has not arrived yet.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.documents.values()
    }

    /// One document.
    #[must_use]
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.get(id)
    }

    /// How a document began. If two openings claim one document, the first by time and id stands.
    #[must_use]
    pub fn opening(&self, id: &DocumentId) -> Option<Opening<'_>> {
        let (at, change) = self.documents.get(id)?.openings.first()?;
        let change = self.set.get(change)?;
        match &change.body {
            Body::Fact(CaseFact::DocumentOpened { form, version, hash, .. }) => Some(Opening {
                form,
                version: *version,
                hash,
                author: &change.author,
                by: &change.entered_by,
                at: *at,
            }),
            _ => None,
        }
    }

    /// The documents of one form, in the order in which they were opened.
    #[must_use]
    pub fn documents_of(&self, form: &str) -> Vec<&Document> {
        let mut found: Vec<(Timestamp, &Document)> = self
            .documents
            .values()
            .filter_map(|document| {
                let opening = self.opening(&document.id)?;
                (opening.form == form).then_some((opening.at, document))
            })
            .collect();
        found.sort_by_key(|(at, document)| (*at, document.id.clone()));
        found.into_iter().map(|(_, document)| document).collect()
    }

    /// True while nobody has written in a document beyond the save in which it was opened: a new case opens its
    /// registration with a name in it.
    #[must_use]
    pub fn is_untouched(&self, id: &DocumentId) -> bool {
        let Some(document) = self.documents.get(id) else { return true };
        let opening = document.openings.first().and_then(|(_, change)| self.set.get(change));
        let Some(opened_in) = opening.map(|change| &change.group) else { return true };
        let later = |path| self.current(id, path).into_iter().any(|(change, _)| change.group != *opened_in);
        !self.answered_paths(document).any(later) && self.filled(id).rows.is_empty()
    }

    /// What happened, in the order of the clocks, which is good enough to read and decides nothing.
    pub fn facts(&self) -> impl DoubleEndedIterator<Item = (&Change, &CaseFact)> {
        self.facts.iter().filter_map(|(_, id)| {
            let change = self.set.get(id)?;
            match &change.body {
                Body::Fact(fact) => Some((change, fact)),
                _ => None,
            }
        })
    }

    /// Everything the child said and sent, also what was replaced later, without what the child took back.
    pub fn statements(&self) -> impl DoubleEndedIterator<Item = (&Change, &ChildStatement)> {
        let masked = self.taken_back();
        self.all_statements().filter(move |(_, statement)| !masked.contains_key(&statement.id))
    }

    /// The same with what was taken back: for who replaces whom, never to be shown.
    pub(crate) fn all_statements(&self) -> impl DoubleEndedIterator<Item = (&Change, &ChildStatement)> {
        self.facts().filter_map(|(change, fact)| match fact {
            CaseFact::ChildStatement(statement) => Some((change, statement.as_ref())),
            _ => None,
        })
    }

    /// What the child took back, by statement. Only the child's own word takes something back.
    #[must_use]
    pub fn taken_back(&self) -> BTreeMap<&StatementId, (&Change, &TakenBack)> {
        // Facts come in one order everywhere, so of two the same one stays.
        let childs = self.facts().filter(|(change, _)| change.author == Author::Child);
        let taken = childs.filter_map(|(change, fact)| match fact {
            CaseFact::StatementTakenBack(taken) => Some((&taken.statement, (change, taken.as_ref()))),
            _ => None,
        });
        taken.collect()
    }

    /// What adults wrote beside a statement, oldest first: their reading, which is not the child's.
    pub fn readings<'a>(&'a self, of: &'a ChangeId) -> impl Iterator<Item = (&'a Change, &'a str)> {
        self.facts().filter_map(move |(change, fact)| match fact {
            CaseFact::Reading { of: named, text } if named == of => Some((change, text.as_str())),
            _ => None,
        })
    }

    /// What the child says today: statements that no other statement replaces and that were not taken back.
    #[must_use]
    pub fn current_statements(&self) -> Vec<(&Change, &ChildStatement)> {
        let replaced: BTreeSet<&StatementId> = self
            .all_statements()
            .flat_map(|(_, statement)| {
                let earlier = statement.replaces.iter().flat_map(crate::statement::Replaces::all);
                earlier.filter(|earlier| **earlier != statement.id)
            })
            .collect();
        self.statements().filter(|(_, statement)| !replaced.contains(&statement.id)).collect()
    }

    /// Corrections that name this fact.
    pub fn corrections<'a>(&'a self, of: &'a ChangeId) -> impl Iterator<Item = (&'a Change, &'a str)> {
        self.facts().filter_map(move |(change, fact)| match fact {
            CaseFact::Correction { of: named, text } if named == of => Some((change, text.as_str())),
            _ => None,
        })
    }

    /// Notes, oldest first.
    pub fn notes(&self) -> impl DoubleEndedIterator<Item = (&Change, &str)> {
        self.facts().filter_map(|(change, fact)| match fact {
            CaseFact::Note { text } => Some((change, text.as_str())),
            _ => None,
        })
    }

    /// Who opened the case, and whom the server assigned since and did not take off again.
    #[must_use]
    pub fn assigned(&self) -> BTreeSet<&UserId> {
        let mut assigned = BTreeSet::new();
        for (change, fact) in self.facts() {
            // Assignments are all made by the one server, so its order of time is an order.
            match fact {
                CaseFact::CaseOpened { .. } => match &change.author {
                    Author::Staff(user) => assigned.insert(user),
                    Author::Child | Author::Guardian => false,
                },
                CaseFact::Assigned { user, .. } => assigned.insert(user),
                CaseFact::Unassigned { user } => assigned.remove(user),
                _ => false,
            };
        }
        assigned
    }

    /// True while a supervisor works on the case: nobody else decides on what was signed.
    #[must_use]
    pub fn has_supervisor(&self) -> bool {
        let assigned = self.assigned();
        self.facts().any(|(_, fact)| match fact {
            CaseFact::Assigned { user, role: crate::staff::Role::Supervisor } => assigned.contains(user),
            _ => false,
        })
    }

    /// The opening of the case: when and by whom it was made, the tablet's own number and the centre.
    #[must_use]
    pub fn opened(&self) -> Option<(&Change, &str, &str)> {
        self.facts().find_map(|(change, fact)| match fact {
            CaseFact::CaseOpened { local_number, site } => {
                Some((change, local_number.as_str(), site.as_str()))
            }
            _ => None,
        })
    }

    /// When the last change was made, by the clocks of its devices.
    #[must_use]
    pub fn updated(&self) -> Option<Timestamp> {
        self.set.iter().map(|change| change.recorded).max()
    }
}

fn entry<'a>(documents: &'a mut BTreeMap<DocumentId, Document>, id: &DocumentId) -> &'a mut Document {
    documents.entry(id.clone()).or_insert_with(|| Document::new(id.clone()))
}
