//! What a person is told about sync.

use domain::Timestamp;

/// What a person is told. Screens put it into words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncStatus {
    /// What is going on.
    pub phase: Phase,
    /// The browser believes that there is no network.
    pub offline: bool,
    /// Changes that are saved on this tablet and not yet at the server.
    pub waiting: u64,
    /// Changes that a person must look at.
    pub needs_attention: u64,
    /// When everything was last sent and received, by the tablet's clock.
    pub last_success: Option<Timestamp>,
}

/// What is going on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Phase {
    /// Another tab does it.
    #[default]
    Elsewhere,
    /// Nothing to do now.
    Resting,
    /// Sending what was saved here.
    Sending,
    /// Fetching what others wrote.
    Receiving,
    /// The last try did not succeed; the next comes by itself.
    Waiting {
        /// What was in the way.
        trouble: Trouble,
        /// Time until the next try, when this was shown.
        millis: u64,
    },
}

/// What was in the way of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No connection.
    Offline,
    /// No answer in time.
    TimedOut,
    /// The server is busy and said when to come again.
    Busy,
    /// The server, or something on the way, answered with this status.
    Status(u16),
    /// Something on the way answered in the server's place.
    NotOurServer,
    /// The person must sign in again; unsent work is kept.
    SignInNeeded,
    /// The tablet's own store could not write or read.
    Store,
    /// The server took some changes and asked for the others later.
    NotAllTaken,
}
