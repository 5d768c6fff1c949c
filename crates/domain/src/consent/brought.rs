//! What came of it when somebody of the team asked for the answer of a link at once, instead of waiting for the next contact.

use super::link::{LinkMade, LinkSeen, LinkState, link_state};
use crate::case_file::CaseFile;
use crate::time::Timestamp;

/// How it ended. Each is a sentence with what to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    /// It stands in the case.
    InCase,
    /// There is no answer yet.
    NotYet,
    /// It came, and another tablet of the team took it: it enters the case from there.
    Elsewhere,
    /// The server gave it, and it is no answer to what was asked, or does not open.
    Unreadable,
    /// The link is closed without an answer.
    Closed,
}

impl Brought {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Brought::InCase => "in-case",
            Brought::NotYet => "not-yet",
            Brought::Elsewhere => "elsewhere",
            Brought::Unreadable => "unreadable",
            Brought::Closed => "closed",
        }
    }
}

/// What came of it: from the case after the exchange, from what the server says of the link, and from whether it gave this
/// tablet the answer.
#[must_use]
pub fn brought(
    file: &CaseFile,
    made: &LinkMade,
    seen: Option<&LinkSeen>,
    given: bool,
    now: Timestamp,
) -> Brought {
    match link_state(file, made, seen, now) {
        LinkState::InCase => Brought::InCase,
        _ if given => Brought::Unreadable,
        LinkState::Answered(_) => Brought::Elsewhere,
        LinkState::Waiting | LinkState::Opened(_) => Brought::NotYet,
        LinkState::Locked | LinkState::Withdrawn | LinkState::Expired => Brought::Closed,
    }
}
