//! What the engine is told.

use std::collections::BTreeMap;

use domain::{CaseId, Change, Timestamp};

use crate::engine::carry::NextPart;
use crate::engine::effect::Ticket;
use crate::protocol::{PartsHeld, PullAnswer, PushAnswer};

/// What the engine is told by its driver.
#[derive(Debug, Clone)]
pub enum Input {
    /// This tab holds, or has lost, the Web Lock of the sync loop.
    Leading(bool),
    /// Something happened after which a round is worth while.
    Trigger(Trigger),
    /// The browser believes that there is no network. A hint only: it is shown, it stops nothing.
    WentOffline,
    /// Answer to `Freeze`.
    Frozen {
        /// Of the effect.
        ticket: Ticket,
        /// Frozen changes, `seq` ascending; empty if nothing waits.
        changes: Vec<Change>,
        /// What the store knows now.
        standing: Standing,
    },
    /// Answer to `Push`.
    Pushed {
        /// Of the effect.
        ticket: Ticket,
        /// What came back.
        result: Result<PushAnswer, TransportError>,
    },
    /// Answer to `Record`.
    Recorded {
        /// Of the effect.
        ticket: Ticket,
        /// What the store knows now.
        standing: Standing,
    },
    /// Answer to `Pull`.
    Pulled {
        /// Of the effect.
        ticket: Ticket,
        /// What came back.
        result: Result<PullAnswer, TransportError>,
    },
    /// Answer to `Apply`.
    Applied {
        /// Of the effect.
        ticket: Ticket,
        /// What the store knows now.
        standing: Standing,
        /// When, by the tablet's clock; shown as "last sent and received".
        at: Timestamp,
    },
    /// Answer to `Forget`.
    Forgot {
        /// Of the effect.
        ticket: Ticket,
        /// What the store knows now.
        standing: Standing,
        /// Cases that still have something to send and were left as they are.
        left: Vec<CaseId>,
    },
    /// Answer to `Requeue`.
    Requeued {
        /// Of the effect.
        ticket: Ticket,
        /// What the store knows now.
        standing: Standing,
    },
    /// Answer to `NextPart`.
    Chosen {
        /// Of the effect.
        ticket: Ticket,
        /// The part; none if nothing is left but what was passed.
        next: Option<NextPart>,
    },
    /// Answer to `SendPart`.
    PartSent {
        /// Of the effect.
        ticket: Ticket,
        /// What came back.
        result: Result<PartsHeld, TransportError>,
    },
    /// Answer to `FetchPart`.
    PartFetched {
        /// Of the effect.
        ticket: Ticket,
        /// What came back.
        result: Result<Vec<u8>, TransportError>,
    },
    /// Answer to `RecordPart` and `KeepPart`.
    PartKept {
        /// Of the effect.
        ticket: Ticket,
        /// What the store knows now.
        standing: Standing,
    },
    /// The store could not do what the ticket asked for. Nothing of it was done.
    StoreFailed {
        /// Of the effect.
        ticket: Ticket,
    },
    /// The session was renewed.
    SignedIn {
        /// Of the effect.
        ticket: Ticket,
    },
    /// The session could not be renewed.
    SignInFailed {
        /// Of the effect.
        ticket: Ticket,
        /// Why.
        error: SignInError,
    },
    /// The time of a `Wait` is over.
    Woke(Ticket),
}

/// Why a round is worth while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// The app was started, with the store open.
    Started,
    /// The store was unlocked.
    Unlocked,
    /// Something was saved. The round begins a little later, so that one burst of typing is one change.
    Saved,
    /// The browser believes that there is a network again.
    Online,
    /// The page became visible.
    Visible,
    /// A person pressed the button.
    Button,
}

/// What the store knows. Part of each of its answers, so that the engine never guesses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The server's epoch; none before the first contact.
    pub epoch: Option<String>,
    /// Highest number of each case held without a gap; 0 where a slot was sent and nothing pulled yet, and for all
    /// cases after a restore.
    pub have: BTreeMap<CaseId, u64>,
    /// Slots that are pending or frozen.
    pub waiting: u64,
    /// Slots that are held.
    pub needs_attention: u64,
    /// Drawings and recordings of which the server lacks something.
    pub to_send: u64,
    /// Drawings and recordings of others of which this tablet lacks something.
    pub to_fetch: u64,
}

/// Why no proper answer came. None of these changes the state of any slot.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// No connection could be made. Try again later.
    #[error("the server cannot be reached")]
    Offline,
    /// No answer in time; the server may or may not have done it. Try again later.
    #[error("the server did not answer in time")]
    TimedOut,
    /// An answer with another status than success.
    #[error("the server answered with status {code}")]
    Status {
        /// HTTP status.
        code: u16,
        /// Seconds of `Retry-After`, if given.
        retry_after: Option<u32>,
        /// Code of our server's own [`crate::protocol::Problem`]; none if something on the way answered.
        problem: Option<String>,
    },
    /// Success, but not an answer of our server: a hotel's sign-in page, a cut body. Try again later.
    #[error("the answer was not from the server of Heard")]
    Malformed,
}

/// Why a session could not be renewed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    /// The server does not know this tablet any longer; the person must sign in.
    #[error("the server asks for a new sign-in")]
    Refused,
    /// No proper answer.
    #[error(transparent)]
    Transport(#[from] TransportError),
}
