//! One tablet with one person: what survives a crash, and what does not.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use domain::testing::{CounterIds, id};
use domain::{CaseId, ChangeId, Clock, Editing, Path, Timestamp, UserId, Writer};

use crate::engine::{Engine, SyncStatus};
use crate::simulation::prng::Prng;
use crate::simulation::shelf::Shelf;

/// The tablet's own idea of the time, years away from the truth.
#[derive(Debug)]
pub(super) struct WrongClock(pub(super) Cell<u64>);

impl Clock for WrongClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.get())
    }
}

/// A question that somebody has open.
#[derive(Debug)]
pub(super) struct OpenField {
    pub(super) case: CaseId,
    pub(super) path: Path,
    pub(super) editing: Editing,
    /// For the witness: what this person saw when the question was opened, and their own later words.
    pub(super) replaced: BTreeSet<ChangeId>,
}

#[derive(Debug)]
pub(super) struct Tablet {
    // on disk
    pub(super) shelf: Shelf,
    pub(super) ids: CounterIds,
    // the world around it
    pub(super) clock: WrongClock,
    pub(super) skew: u64,
    pub(super) online: bool,
    pub(super) signed_in: bool,
    // in memory
    pub(super) boot: u64,
    pub(super) engine: Option<Engine<Prng>>,
    pub(super) fields: BTreeMap<u64, OpenField>,
    pub(super) status: SyncStatus,
}

impl Tablet {
    pub(super) fn new(prefix: &'static str, user: UserId, skew: u64) -> Self {
        Self {
            shelf: Shelf::new(user, id(&format!("{prefix}-device"))),
            ids: CounterIds::new(prefix),
            clock: WrongClock(Cell::new(0)),
            skew,
            online: true,
            signed_in: true,
            boot: 0,
            engine: None,
            fields: BTreeMap::new(),
            status: SyncStatus::default(),
        }
    }

    pub(super) fn writer(&self, case: &CaseId) -> Writer {
        Writer {
            case: case.clone(),
            user: self.shelf.user.clone(),
            device: self.shelf.device.clone(),
            language: "en".to_owned(),
        }
    }

    /// All that is not on disk is gone. Answers to the old boot are never heard.
    pub(super) fn crash(&mut self) {
        self.boot += 1;
        self.engine = None;
        self.fields.clear();
        self.shelf.taken.clear();
        self.status = SyncStatus::default();
    }
}
