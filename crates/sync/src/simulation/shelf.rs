//! What a simulated tablet keeps through a crash. The device store itself can take this place.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use domain::{CaseId, Change, ChangeId, Media, MediaId};

use crate::engine::{NextPart, Recorded, Standing};
use crate::protocol::{PartsHeld, PullAnswer};
use crate::simulation::map_shelf::MapShelf;
use crate::slot::SlotState;

/// The id of a save is taken by something that never changes again. Nothing of the save was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotSaved;

/// A tablet's store as the table in the crate's documentation describes it. Each call is one committed transaction.
pub trait Shelf: fmt::Debug {
    /// A save: the changes as they were stored.
    ///
    /// # Errors
    /// [`NotSaved`].
    fn save(&mut self, changes: &[Change], media: &[(Media, Vec<u8>)]) -> Result<Vec<Change>, NotSaved>;
    /// See [`crate::engine::Effect::Freeze`].
    fn freeze(&mut self, after: u64, most_changes: usize, most_bytes: usize) -> Vec<Change>;
    /// See [`crate::engine::Effect::Record`].
    fn record(&mut self, epoch: Option<&str>, outcomes: &[Recorded]);
    /// See [`crate::engine::Effect::Apply`].
    fn apply(&mut self, answer: &PullAnswer);
    /// See [`crate::engine::Effect::Forget`]. Returns the cases that were left.
    fn forget(&mut self, cases: &[CaseId]) -> Vec<CaseId>;
    /// See [`crate::engine::Effect::Requeue`].
    fn requeue(&mut self, epoch: &str);
    /// See [`crate::engine::Effect::NextPart`].
    fn next_part(&self, passed: &BTreeSet<MediaId>) -> Option<NextPart>;
    /// See [`crate::engine::Effect::RecordPart`].
    fn record_part(&mut self, media: &MediaId, held: PartsHeld);
    /// See [`crate::engine::Effect::KeepPart`].
    fn keep_part(&mut self, media: &MediaId, part: u32, bytes: &[u8]);
    /// The bytes of a drawing or recording, where all of them are here.
    fn media(&self, media: &MediaId) -> Option<Vec<u8>>;
    /// A person presses "send again" for a held change.
    fn send_again(&mut self, change: &ChangeId);
    /// What the engine is told with each answer.
    fn standing(&self) -> Standing;
    /// The tablet went off: all that was not committed is gone.
    fn crash(&mut self);
    /// Every slot of every case.
    fn slots(&self) -> Vec<(Cow<'_, Change>, SlotState)>;
    /// What was pulled of a case, each change once.
    fn history(&self, case: &CaseId) -> Vec<Cow<'_, Change>>;
    /// The reference store, in which faults can be planted; none for any other.
    fn reference(&mut self) -> Option<&mut MapShelf> {
        None
    }
}
