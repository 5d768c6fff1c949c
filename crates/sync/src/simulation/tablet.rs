//! One tablet with one person: what survives a crash, and what does not.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use domain::testing::CounterIds;
use domain::{CaseFile, CaseId, Change, ChangeId, Clock, DeviceId, Editing, Path, Timestamp, UserId, Writer};

use crate::engine::{Engine, SyncStatus};
use crate::simulation::prng::Prng;
use crate::simulation::shelf::Shelf;
use crate::slot::SlotState;

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
pub(super) struct Tablet<S> {
    pub(super) user: UserId,
    pub(super) device: DeviceId,
    // on disk
    pub(super) shelf: S,
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

impl<S: Shelf> Tablet<S> {
    pub(super) fn new(prefix: &'static str, user: UserId, device: DeviceId, shelf: S, skew: u64) -> Self {
        Self {
            user,
            device,
            shelf,
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
            user: self.user.clone(),
            device: self.device.clone(),
            language: "en".to_owned(),
        }
    }

    /// All that is not on disk is gone. Answers to the old boot are never heard.
    pub(super) fn crash(&mut self) {
        self.boot += 1;
        self.engine = None;
        self.fields.clear();
        self.status = SyncStatus::default();
        self.shelf.crash();
    }

    /// The cases that a person finds here.
    pub(super) fn cases(&self) -> Vec<CaseId> {
        let slots = self.shelf.slots().into_iter().map(|(change, _)| change.case.clone());
        self.shelf.standing().have.into_keys().chain(slots).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Everything that a person is shown of a case. After a restore, a slot may lie over its own copy in history.
    pub(super) fn known(&self, case: &CaseId) -> Vec<Cow<'_, Change>> {
        let mut known = self.shelf.history(case);
        let slots = self.shelf.slots().into_iter().map(|(change, _)| change);
        known.extend(slots.filter(|change| change.case == *case));
        known
    }

    /// Own words that were saved and never sent.
    pub(super) fn pending(&self) -> BTreeSet<ChangeId> {
        let pending = self.shelf.slots().into_iter().filter(|(_, state)| *state == SlotState::Pending);
        pending.map(|(change, _)| change.id.clone()).collect()
    }
}

pub(super) fn fold(case: &CaseId, changes: &[Cow<'_, Change>]) -> CaseFile {
    CaseFile::fold(case, changes.iter().map(AsRef::as_ref))
}
