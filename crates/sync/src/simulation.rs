//! Many tablets, a bad network and a server that crashes and is restored, in one thread and from one seed.
//!
//! It drives the same [`crate::engine::Engine`] as the app and judges by the same [`crate::accept`] as the server. Around them:
//! people who edit shared questions, rows and notes on several tablets (`hand`), tablets that forget all but what was
//! committed (`shelf`, `tablet`), messages that are lost, sent twice, late or garbled (`network`), crashes on both
//! sides of a commit, backups put back, people taken off cases (`trouble`). A witness writes down, apart from the program under
//! test, what each person saw and wrote (`witness`). In the end the troubles stop, everything is given time to settle,
//! and `verdict` compares.
//!
//! What must hold: every save that was acknowledged is in the server's case or held where a person sees it; nothing is there twice; all
//! tablets of a case hold the same set and read it the same; exactly the expected conflicts stand.
//!
//! One loss is inherent and counted apart in [`Totals::parted`]: a tablet that was told to forget a case keeps no copy, so if the server
//! is then restored from an older backup, nobody has what was written there since.

mod drawing;
mod hand;
mod map_shelf;
mod media_shelf;
mod network;
mod prng;
mod server;
mod shelf;
mod tablet;
mod trouble;
mod verdict;
mod witness;
mod world;

#[cfg(test)]
mod tests;

pub use map_shelf::MapShelf;
pub use shelf::{NotSaved, Shelf};

use domain::DeviceId;
use world::World;

/// A fault built into the simulated program, to show that the checks would notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sabotage {
    /// A new answer sometimes takes the id of an older one.
    ReuseChangeId,
    /// Answers forget what their author had seen.
    DropSees,
    /// Slots are sent before they are durably frozen.
    PushBeforeFreeze,
    /// Of several current values, the one with the latest clock is taken.
    MergeByClock,
    /// What the server refuses is thrown away on the tablet.
    SwallowRefused,
}

/// What happened in one run, or in many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Runs.
    pub runs: u64,
    /// Changes that were acknowledged as saved.
    pub changes: u64,
    /// Tablets that lost all but what was committed.
    pub tablet_crashes: u64,
    /// Servers that died before or after a commit.
    pub server_crashes: u64,
    /// Backups put back.
    pub restores: u64,
    /// Requests and answers that never arrived.
    pub lost_messages: u64,
    /// Requests that arrived twice.
    pub doubled_messages: u64,
    /// Answers that were not from the server.
    pub garbled_answers: u64,
    /// Commits of a tablet's store that failed.
    pub store_failures: u64,
    /// Assignments given or taken away.
    pub reassignments: u64,
    /// Conflicts that stood in the end, all of them expected.
    pub conflicts: u64,
    /// Changes held in the end, each visible to a person.
    pub held: u64,
    /// Drawings that were acknowledged as saved and are, byte for byte, wherever they may be.
    pub drawings: u64,
    /// Changes that only the server had, after their tablet was told to forget the case, and that a restore then lost.
    pub parted: u64,
}

impl Totals {
    /// Adds another run's.
    pub fn add(&mut self, other: &Totals) {
        self.runs += other.runs;
        self.changes += other.changes;
        self.tablet_crashes += other.tablet_crashes;
        self.server_crashes += other.server_crashes;
        self.restores += other.restores;
        self.lost_messages += other.lost_messages;
        self.doubled_messages += other.doubled_messages;
        self.garbled_answers += other.garbled_answers;
        self.store_failures += other.store_failures;
        self.reassignments += other.reassignments;
        self.conflicts += other.conflicts;
        self.held += other.held;
        self.drawings += other.drawings;
        self.parted += other.parted;
    }
}

/// One run from one seed, on the reference store.
///
/// # Errors
/// One sentence for each thing that must hold and does not.
pub fn run(seed: u64, sabotage: Option<Sabotage>) -> Result<Totals, Vec<String>> {
    go(World::new(seed, sabotage, |device| MapShelf::new(device.clone())))
}

/// One run from one seed, on stores of your own: one for each tablet.
///
/// # Errors
/// As for [`run`].
pub fn run_on<S: Shelf>(seed: u64, shelf: impl FnMut(&DeviceId) -> S) -> Result<Totals, Vec<String>> {
    go(World::new(seed, None, shelf))
}

fn go<S: Shelf>(mut world: World<S>) -> Result<Totals, Vec<String>> {
    world.storm();
    world.calm();
    verdict::of(&world)
}
