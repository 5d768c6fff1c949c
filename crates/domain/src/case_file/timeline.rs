//! Who did what, for people to read: one entry per save.

use std::collections::BTreeMap;

use form_engine::Path;

use super::CaseFile;
use crate::change::{Author, Body, Change};
use crate::fact::CaseFact;
use crate::ids::{ChangeId, DeviceId, DocumentId, GroupId, UserId};
use crate::time::Timestamp;

/// One save. Sorted by the clocks of the devices, which may be wrong and decide nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The save.
    pub group: &'a GroupId,
    /// When its last change was made.
    pub recorded: Timestamp,
    /// Whose words.
    pub author: &'a Author,
    /// Who was signed in.
    pub entered_by: &'a UserId,
    /// On which tablet.
    pub device: &'a DeviceId,
    /// What was done, by change id.
    pub events: Vec<Event<'a>>,
}

/// One thing that a save did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<'a> {
    /// A question was answered, or its answer changed.
    Answered {
        /// The change.
        change: &'a ChangeId,
        /// The form.
        document: &'a DocumentId,
        /// The question.
        path: &'a Path,
        /// True where a person chose between several values.
        resolved: bool,
    },
    /// A row was added or taken away.
    Row {
        /// The change.
        change: &'a ChangeId,
        /// The form.
        document: &'a DocumentId,
        /// The row.
        path: &'a Path,
        /// True where it was added.
        added: bool,
    },
    /// Something happened.
    Fact {
        /// The change.
        change: &'a ChangeId,
        /// What.
        fact: &'a CaseFact,
    },
}

impl CaseFile {
    /// Who did what, oldest first. Every change of the case is in exactly one entry.
    #[must_use]
    pub fn timeline(&self) -> Vec<Entry<'_>> {
        let mut saves: BTreeMap<(&GroupId, &UserId, &DeviceId, String), Entry<'_>> = BTreeMap::new();
        for change in self.changes().iter() {
            let key = (&change.group, &change.entered_by, &change.device, author_key(&change.author));
            let entry = saves.entry(key).or_insert_with(|| Entry {
                group: &change.group,
                recorded: change.recorded,
                author: &change.author,
                entered_by: &change.entered_by,
                device: &change.device,
                events: Vec::new(),
            });
            entry.recorded = entry.recorded.max(change.recorded);
            entry.events.push(event(change));
        }
        let mut entries: Vec<Entry<'_>> = saves.into_values().collect();
        entries.sort_by_key(|entry| (entry.recorded, entry.group));
        entries
    }
}

fn author_key(author: &Author) -> String {
    match author {
        Author::Staff(user) => format!("staff {user}"),
        Author::Child => "child".to_owned(),
        Author::Guardian => "guardian".to_owned(),
    }
}

fn event(change: &Change) -> Event<'_> {
    let id = &change.id;
    match &change.body {
        Body::Answer { document, path, reason, .. } => {
            Event::Answered { change: id, document, path, resolved: !reason.is_empty() }
        }
        Body::Row { document, path, present, .. } => {
            Event::Row { change: id, document, path, added: *present }
        }
        Body::Fact(fact) => Event::Fact { change: id, fact },
    }
}
