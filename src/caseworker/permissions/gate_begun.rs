//! What was begun at the gate, as it is kept: the question, and the packet under it.

use domain::CaseId;
use domain::consent::{AskedBegun, PacketBegun};
use serde::{Deserialize, Serialize};

use crate::caseworker::begun::Draft;

/// What stands in the boxes of one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Begun {
    pub(super) case: CaseId,
    /// To whom, what for and what.
    pub(super) asked: AskedBegun,
    /// True while the answer stands under it. It is never kept: the gate is asked anew.
    pub(super) looked: bool,
    pub(super) packet: PacketBegun,
    /// What was asked when the packet was begun.
    pub(super) packet_for: Option<AskedBegun>,
}

impl Begun {
    /// Nothing was begun.
    pub(super) fn empty(case: &CaseId) -> Self {
        Self {
            case: case.clone(),
            asked: AskedBegun::default(),
            looked: false,
            packet: PacketBegun::default(),
            packet_for: None,
        }
    }
}

impl Draft for Begun {
    const NAME: &'static str = "gate_drafts";

    fn case(&self) -> &CaseId {
        &self.case
    }
}
