//! The life of a change on the tablet that made it: pending, frozen, sent or held.
//!
//! Pure rules for every store; the table in the crate's documentation says when each of them is used.

use domain::{Body, Change};
use serde::{Deserialize, Serialize};

use crate::protocol::{HeldReason, Numbered};

/// Where a change stands on the tablet that made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum SlotState {
    /// Saved, never sent. The same author's next edit of the same question overwrites it. Its `seq` is 0.
    Pending,
    /// Has its `seq` and never changes again. It may or may not have reached the server.
    Frozen,
    /// The server has it durably, under this number of its case.
    Sent {
        /// Number in the case.
        number: u64,
    },
    /// A person must look at it.
    Held {
        /// Why.
        why: Attention,
    },
}

/// Why a change needs a person. It stays on the tablet and in the form until somebody has decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "attention", rename_all = "snake_case")]
pub enum Attention {
    /// The server keeps it beside the case. It can be sent again once the reason is gone.
    Refused {
        /// The server's reason.
        reason: HeldReason,
    },
    /// The server has other content under the same id and keeps both. A copied tablet or a fault of the program.
    Mismatch,
    /// Alone it is larger than the server takes. It is only on this tablet: shorten it, as a new answer.
    TooLarge,
    /// The server cannot read it. It is only on this tablet: update the app, then send it again.
    Unreadable,
}

/// The pending slot after the same author's next edit of the same question; none if `next` must be a slot of its own.
///
/// The slot keeps its id. What either edit had seen counts as seen, but a slot never sees itself: somebody who edits
/// twice has not replaced anything that another tablet knows of.
#[must_use]
pub fn overwrite(pending: &Change, next: &Change) -> Option<Change> {
    let same_hand = pending.case == next.case
        && pending.device == next.device
        && pending.author == next.author
        && pending.entered_by == next.entered_by;
    let same_place = pending.body.register().is_some() && pending.body.register() == next.body.register();
    if pending.seq != 0 || !same_hand || !same_place {
        return None;
    }
    let mut merged = next.clone();
    merged.id = pending.id.clone();
    merged.seq = 0;
    let mut seen = pending.body.sees().to_vec();
    for id in next.body.sees() {
        if *id != pending.id && !seen.contains(id) {
            seen.push(id.clone());
        }
    }
    match (&pending.body, &mut merged.body) {
        (Body::Answer { .. }, Body::Answer { sees, .. }) | (Body::Row { .. }, Body::Row { sees, .. }) => {
            *sees = seen;
            Some(merged)
        }
        _ => None,
    }
}

/// True if this number of a pulled page settles the slot: it contains the very same change, or it stands under the
/// number that the slot was given and is not for this reader any longer.
///
/// A page that holds other content under the slot's id does not settle it: pushing it will bring out the mismatch.
#[must_use]
pub fn settles(entry: &Numbered, slot: &Change, state: &SlotState) -> bool {
    match &entry.change {
        Some(change) => change == slot,
        None => matches!(state, SlotState::Sent { number } if *number == entry.number),
    }
}

#[cfg(test)]
mod tests;
