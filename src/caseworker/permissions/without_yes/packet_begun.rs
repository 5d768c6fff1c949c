//! What was begun of a packet that goes out without a yes, as it is kept.

use domain::consent::PacketBegun;
use domain::{CaseId, ChangeId};
use serde::{Deserialize, Serialize};

use crate::caseworker::begun::Draft;

/// What stands in the boxes under one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Begun {
    pub(super) case: CaseId,
    /// Under which.
    pub(super) of: ChangeId,
    /// True while the boxes are unfolded.
    pub(super) open: bool,
    pub(super) packet: PacketBegun,
}

impl Draft for Begun {
    const NAME: &'static str = "without_yes_packet_drafts";

    fn case(&self) -> &CaseId {
        &self.case
    }

    fn is_of(&self, other: &Self) -> bool {
        self.case == other.case && self.of == other.of
    }
}
