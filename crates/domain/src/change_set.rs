//! The set itself: every change once, and what to do when one id holds two contents.

use std::collections::BTreeMap;

use crate::change::{Body, Change};
use crate::ids::ChangeId;

/// A set of changes. Union in any order, with any repetition, gives the same set.
///
/// A change that was never sent (its `seq` is 0) may still be overwritten by its author, so its frozen
/// content takes its place silently. Two frozen contents under one id, or two contents of a fact, are a mismatch:
/// both are kept, the one whose JSON sorts first stands, and a person must look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangeSet {
    standing: BTreeMap<ChangeId, Change>,
    rivals: BTreeMap<ChangeId, Vec<Change>>,
}

/// What [`ChangeSet::insert`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inserted {
    /// The set has one change more.
    New,
    /// The set had it already.
    Known,
    /// It took the place of what stood under its id: its own unsent copy, or a rival.
    Replaced,
    /// Another content stands under its id. Both are kept.
    Mismatch,
    /// It belongs to another case and was not taken in.
    OtherCase,
}

impl ChangeSet {
    /// Takes a change in.
    pub fn insert(&mut self, change: Change) -> Inserted {
        let id = change.id.clone();
        let Some(standing) = self.standing.get(&id) else {
            self.standing.insert(id, change);
            return Inserted::New;
        };
        if *standing == change {
            return Inserted::Known;
        }
        let before: Vec<&Change> =
            std::iter::once(standing).chain(self.rivals.get(&id).into_iter().flatten()).collect();
        let mut contents: Vec<Change> = before.iter().copied().cloned().chain([change]).collect();
        keep_what_counts(&mut contents);
        if contents.iter().collect::<Vec<_>>() == before {
            return Inserted::Known;
        }
        let mut contents = contents.into_iter();
        let Some(first) = contents.next() else { return Inserted::Known };
        let replaced = first != *standing;
        let others: Vec<Change> = contents.collect();
        self.standing.insert(id.clone(), first);
        if others.is_empty() {
            self.rivals.remove(&id);
        } else {
            self.rivals.insert(id, others);
        }
        if replaced { Inserted::Replaced } else { Inserted::Mismatch }
    }

    /// Overwrites an unsent answer with its author's next edit of the same place. What was sent is frozen, and
    /// facts are never edited; then this answers false and the edit needs an id of its own.
    pub fn overwrite_unsent(&mut self, change: Change) -> bool {
        let Some(standing) = self.standing.get(&change.id) else { return false };
        let free = !is_sent(standing) && !is_sent(&change);
        let answers = [standing, &change].iter().all(|change| matches!(change.body, Body::Answer { .. }));
        if free && answers && standing.body.register() == change.body.register() {
            self.standing.insert(change.id.clone(), change);
            true
        } else {
            false
        }
    }

    /// The change that stands under this id.
    #[must_use]
    pub fn get(&self, id: &ChangeId) -> Option<&Change> {
        self.standing.get(id)
    }

    /// Every change that stands, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Change> {
        self.standing.values()
    }

    /// Ids that hold several contents: the one that stands, and the others.
    pub fn mismatches(&self) -> impl Iterator<Item = (&Change, &[Change])> {
        self.rivals.iter().filter_map(|(id, others)| Some((self.standing.get(id)?, others.as_slice())))
    }

    /// Number of changes that stand.
    #[must_use]
    pub fn len(&self) -> usize {
        self.standing.len()
    }

    /// True where nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.standing.is_empty()
    }
}

/// True once the change has its number, and with it its final content.
fn is_sent(change: &Change) -> bool {
    change.seq > 0
}

/// Of several contents under one id: drops the copies that freezing made out of date, sorts the rest so that
/// the one that stands comes first. What is kept depends on the contents alone, not on their order of arrival.
fn keep_what_counts(contents: &mut Vec<Change>) {
    let sent: Vec<Body> = contents.iter().filter(|c| is_sent(c)).map(|c| c.body.clone()).collect();
    contents.retain(|content| {
        let outdated = match &content.body {
            Body::Fact(_) => sent.contains(&content.body),
            Body::Answer { .. } | Body::Row { .. } => !sent.is_empty(),
        };
        is_sent(content) || !outdated
    });
    // A change holds no map, so its JSON is one text on every device.
    contents.sort_by_cached_key(|content| {
        (!is_sent(content), serde_json::to_string(content).unwrap_or_default())
    });
    contents.dedup();
}
