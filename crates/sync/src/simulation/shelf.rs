//! What a simulated tablet keeps through a crash. The device store itself can take this place.

use std::borrow::Cow;
use std::fmt;

use domain::{CaseId, Change, ChangeId};

use crate::engine::{Recorded, Standing};
use crate::protocol::PullAnswer;
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
    fn save(&mut self, changes: &[Change]) -> Result<Vec<Change>, NotSaved>;
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
