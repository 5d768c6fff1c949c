//! Where the engine stands. Nothing here outlives a crash, and nothing needs to.

use std::collections::BTreeSet;

use domain::{CaseId, ChangeId};

use crate::engine::carry::{OnTheWay, Passed};
use crate::engine::effect::Ticket;
use crate::engine::input::Input;
use crate::engine::status::Trouble;
use crate::protocol::PUSH_MOST_CHANGES;

#[derive(Debug)]
pub(super) enum State {
    /// Another tab leads.
    Following,
    /// All is done; the timer is the five minutes.
    Resting { timer: Ticket },
    /// Something was saved; the timer is the end of the burst.
    Settling { timer: Ticket },
    /// A round failed. A wait that the server asked for is not cut short by a trigger.
    Waiting { timer: Ticket, obeying: bool, trouble: Trouble, millis: u64 },
    /// One thing is under way.
    Working { ticket: Ticket, step: Step, round: Round },
}

#[derive(Debug)]
pub(super) enum Step {
    Freezing,
    Pushing { batch: Vec<InBatch> },
    Recording,
    Pulling,
    Applying { more: bool },
    Forgetting,
    Requeueing,
    Choosing,
    SendingPart(OnTheWay),
    FetchingPart(OnTheWay),
    KeepingPart,
    SigningIn,
}

#[derive(Debug)]
pub(super) struct InBatch {
    pub(super) id: ChangeId,
    pub(super) seq: u64,
}

/// What one round remembers. It is gone with the round.
#[derive(Debug)]
pub(super) struct Round {
    /// Slots up to this `seq` have had their turn.
    pub(super) after: u64,
    /// Halved when the server finds a body too large.
    pub(super) most_changes: usize,
    pub(super) batches: u32,
    /// The longest wait that a `Retry` asked for.
    pub(super) retry: Option<u32>,
    pub(super) revoked: BTreeSet<CaseId>,
    /// Drawings and recordings that had their turn.
    pub(super) passed: Passed,
    pub(super) saved_meanwhile: bool,
    pub(super) renewed: bool,
    pub(super) requeued: bool,
}

impl Round {
    pub(super) fn new() -> Self {
        Self {
            after: 0,
            most_changes: PUSH_MOST_CHANGES,
            batches: 0,
            retry: None,
            revoked: BTreeSet::new(),
            passed: Passed::new(),
            saved_meanwhile: false,
            renewed: false,
            requeued: false,
        }
    }
}

/// The ticket that an answer brings back.
pub(super) fn ticket_of(input: &Input) -> Option<Ticket> {
    match input {
        Input::Frozen { ticket, .. }
        | Input::Pushed { ticket, .. }
        | Input::Recorded { ticket, .. }
        | Input::Pulled { ticket, .. }
        | Input::Applied { ticket, .. }
        | Input::Forgot { ticket, .. }
        | Input::Requeued { ticket, .. }
        | Input::Chosen { ticket, .. }
        | Input::PartSent { ticket, .. }
        | Input::PartFetched { ticket, .. }
        | Input::PartKept { ticket, .. }
        | Input::StoreFailed { ticket }
        | Input::SignedIn { ticket }
        | Input::SignInFailed { ticket, .. } => Some(*ticket),
        Input::Leading(_) | Input::Trigger(_) | Input::WentOffline | Input::Woke(_) => None,
    }
}
