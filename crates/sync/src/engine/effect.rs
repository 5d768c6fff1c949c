//! What the engine asks for.

use std::collections::BTreeSet;

use domain::{CaseId, ChangeId, Media, MediaId};

use crate::engine::status::SyncStatus;
use crate::protocol::{PartsHeld, PullAnswer, PullRequest, PushRequest};
use crate::slot::SlotState;

/// Names one thing that the engine asked for. The answer brings it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// What the engine asks its driver to do. Store operations are described in the crate's documentation.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Store: return frozen slots after `after`, or freeze pending ones. Answer: [`super::Input::Frozen`].
    Freeze {
        /// Brings the answer back.
        ticket: Ticket,
        /// Only slots with a greater `seq`.
        after: u64,
        /// Most changes.
        most_changes: usize,
        /// Most bytes of the changes as JSON, except that the first is returned in any case.
        most_bytes: usize,
    },
    /// Network: `POST sync/push`. Answer: [`super::Input::Pushed`].
    Push {
        /// Brings the answer back.
        ticket: Ticket,
        /// The body.
        request: PushRequest,
    },
    /// Store: write down what became of pushed slots. Answer: [`super::Input::Recorded`].
    Record {
        /// Brings the answer back.
        ticket: Ticket,
        /// The server's epoch, remembered if the store knows none.
        epoch: Option<String>,
        /// New states, by change.
        outcomes: Vec<Recorded>,
    },
    /// Network: `POST sync/pull`. Answer: [`super::Input::Pulled`].
    Pull {
        /// Brings the answer back.
        ticket: Ticket,
        /// The body.
        request: PullRequest,
    },
    /// Store: take a pulled page into the history. Answer: [`super::Input::Applied`].
    Apply {
        /// Brings the answer back.
        ticket: Ticket,
        /// The server's answer, checked: numbers ascend without a gap from what the tablet had.
        answer: PullAnswer,
    },
    /// Store: forget revoked cases of which nothing waits to be sent. Answer: [`super::Input::Forgot`].
    Forget {
        /// Brings the answer back.
        ticket: Ticket,
        /// The revoked cases.
        cases: Vec<CaseId>,
    },
    /// Store: the server was restored; freeze own acknowledged changes again. Answer: [`super::Input::Requeued`].
    Requeue {
        /// Brings the answer back.
        ticket: Ticket,
        /// The new epoch.
        epoch: String,
    },
    /// Store: choose the next part of a drawing or recording to send or to fetch. Answer: [`super::Input::Chosen`].
    NextPart {
        /// Brings the answer back.
        ticket: Ticket,
        /// What had its turn in this round and is not chosen again.
        passed: BTreeSet<MediaId>,
    },
    /// Network: `PUT cases/{case}/media/{sha256}/parts/{part}`. Answer: [`super::Input::PartSent`].
    SendPart {
        /// Brings the answer back.
        ticket: Ticket,
        /// The case.
        case: CaseId,
        /// What it belongs to.
        media: Media,
        /// Which part.
        part: u32,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Store: write down how much of it the server holds. Answer: [`super::Input::PartKept`].
    RecordPart {
        /// Brings the answer back.
        ticket: Ticket,
        /// What was sent.
        media: MediaId,
        /// What the server holds.
        held: PartsHeld,
    },
    /// Network: `GET cases/{case}/media/{sha256}/parts/{part}`. Answer: [`super::Input::PartFetched`].
    FetchPart {
        /// Brings the answer back.
        ticket: Ticket,
        /// The case.
        case: CaseId,
        /// What it belongs to.
        media: Media,
        /// Which part.
        part: u32,
    },
    /// Store: keep a part that was fetched; with the last one, see whether the bytes are those that the statement names,
    /// and begin anew if not. Answer: [`super::Input::PartKept`].
    KeepPart {
        /// Brings the answer back.
        ticket: Ticket,
        /// What was fetched.
        media: MediaId,
        /// Which part.
        part: u32,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Network: `POST session/renew`. Answer: [`super::Input::SignedIn`] or [`super::Input::SignInFailed`].
    SignIn {
        /// Brings the answer back.
        ticket: Ticket,
    },
    /// Say [`super::Input::Woke`] after this time. A later wait replaces an earlier one.
    Wait {
        /// Brings the answer back.
        ticket: Ticket,
        /// How long.
        millis: u64,
    },
    /// Tell the person. Comes whenever something of it has changed.
    Show(SyncStatus),
}

/// The new state of one slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The change.
    pub id: ChangeId,
    /// [`SlotState::Sent`] or [`SlotState::Held`].
    pub becomes: SlotState,
}
