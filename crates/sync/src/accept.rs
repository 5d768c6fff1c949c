//! What a server makes of pushed changes, given what it has. Pure, so that the real server and the simulated one
//! cannot differ.
//!
//! The server looks up what it knows of each change ([`Candidate`]), asks [`judge`], and carries the verdicts out in
//! one transaction: numbers in the given order for [`Verdict::Store`], a place beside the case for
//! [`Verdict::Hold`] and [`Verdict::Mismatch`]. It never drops a change and never changes one.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Body, CaseFact, Change, ChangeId, UserId};
use sha2::{Digest, Sha256};

use crate::protocol::{Fate, HeldReason};

/// SHA-256 over the canonical JSON of a change, hexadecimal. Two changes are the same if it is the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash(String);

impl ContentHash {
    /// The 64 hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A hash that was stored before.
    #[must_use]
    pub fn from_stored(hex: String) -> Self {
        Self(hex)
    }
}

/// The hash of everything in a change.
///
/// Canonical JSON here: keys of every object in byte order, no spaces, the escapes of `serde_json`. All numbers of a change
/// are whole, so no question of how a fraction is written arises.
///
/// # Errors
/// The error of `serde_json` where a change cannot be written as JSON. No change that was read from JSON is such.
pub fn content_hash(change: &Change) -> Result<ContentHash, serde_json::Error> {
    // A `Value` keeps its keys in a sorted map, which is what makes the text canonical.
    let canonical = serde_json::to_string(&sorted(serde_json::to_value(change)?))?;
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(canonical.as_bytes()) {
        for nibble in [byte >> 4, byte & 15] {
            hex.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
        }
    }
    Ok(ContentHash(hex))
}

/// Sorts the keys, whatever map another crate of the build has switched `serde_json` to.
fn sorted(value: serde_json::Value) -> serde_json::Value {
    match value {
        serde_json::Value::Object(map) => {
            let by_key: BTreeMap<String, serde_json::Value> =
                map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            by_key.into_iter().collect()
        }
        serde_json::Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}

/// What the server has under the id of a pushed change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Nothing.
    Nothing,
    /// A change of the case.
    Stored {
        /// Its number in the case.
        number: u64,
        /// Its content.
        hash: ContentHash,
    },
    /// A change beside the case. It is judged anew: the sender may have been assigned since.
    Held {
        /// Its content.
        hash: ContentHash,
    },
}

/// One pushed change with what the server knows about it.
#[derive(Debug, Clone)]
pub struct Candidate<'a> {
    /// The change as it came.
    pub change: &'a Change,
    /// Its content.
    pub hash: ContentHash,
    /// What the server has under its id.
    pub known: Known,
    /// Why it may not become part of the case; none if it may. See [`objection_to_shape`].
    pub objection: Option<HeldReason>,
    /// True if an earlier push left a change of the same device and group beside the case that is not part of this
    /// push and may still not become part of the case. (Those of this push are judged here.)
    pub group_is_held: bool,
}

/// What becomes of a pushed change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Give it the next number of its case. If it was held, it is held no longer.
    Store,
    /// Nothing to do: it is in the case already.
    Duplicate {
        /// Its number.
        number: u64,
    },
    /// Nothing to do: the same change stands earlier in this push, at this place. It shares that one's fate.
    SameAs {
        /// Place in the push.
        earlier: usize,
    },
    /// Keep it beside the case, next to the one that has its id.
    Mismatch,
    /// Keep it beside the case.
    Hold {
        /// Why.
        reason: HeldReason,
    },
}

/// Judges one push. The answer has one verdict per candidate, in the same order.
///
/// The changes of one save share one fate: where one of them cannot become part of the case, none that is new does.
/// Those that are in the case already stay there, since nothing leaves a case.
#[must_use]
pub fn judge(candidates: &[Candidate<'_>]) -> Vec<Verdict> {
    let mut first_of_id: BTreeMap<&ChangeId, usize> = BTreeMap::new();
    let mut verdicts = Vec::with_capacity(candidates.len());
    let mut held_groups = BTreeSet::new();
    for (place, candidate) in candidates.iter().enumerate() {
        let earlier = first_of_id.get(&candidate.change.id).copied();
        let verdict = match earlier.and_then(|at| candidates.get(at).map(|it| (at, it))) {
            Some((at, first)) if first.hash == candidate.hash => Verdict::SameAs { earlier: at },
            Some(_) => Verdict::Mismatch,
            None => {
                first_of_id.insert(&candidate.change.id, place);
                alone(candidate)
            }
        };
        if matches!(verdict, Verdict::Hold { .. } | Verdict::Mismatch) {
            held_groups.insert(group(candidate));
        }
        verdicts.push(verdict);
    }
    for (candidate, verdict) in candidates.iter().zip(&mut verdicts) {
        if *verdict == Verdict::Store && held_groups.contains(&group(candidate)) {
            *verdict = Verdict::Hold { reason: HeldReason::GroupHeld };
        }
    }
    verdicts
}

/// The verdict on a change without regard to the rest of its push.
fn alone(candidate: &Candidate<'_>) -> Verdict {
    match &candidate.known {
        Known::Stored { number, hash } if *hash == candidate.hash => Verdict::Duplicate { number: *number },
        Known::Held { hash } if *hash != candidate.hash => Verdict::Mismatch,
        Known::Stored { .. } => Verdict::Mismatch,
        Known::Nothing | Known::Held { .. } => match candidate.objection {
            Some(reason) => Verdict::Hold { reason },
            None if candidate.group_is_held => Verdict::Hold { reason: HeldReason::GroupHeld },
            None => Verdict::Store,
        },
    }
}

fn group<'a>(candidate: &Candidate<'a>) -> (&'a str, &'a str) {
    (candidate.change.device.as_str(), candidate.change.group.as_str())
}

/// The fates to answer with, once [`Verdict::Store`] has been carried out. `numbers` holds, place by place, the number
/// that a change was given.
#[must_use]
pub fn fates(verdicts: &[Verdict], numbers: &BTreeMap<usize, u64>) -> Vec<Fate> {
    let not_now = Fate::Retry { after_seconds: 0 };
    let mut fates: Vec<Fate> = Vec::with_capacity(verdicts.len());
    for (place, verdict) in verdicts.iter().enumerate() {
        let fate = match verdict {
            // Without a number it was not stored, whatever the verdict said: better asked again than lost.
            Verdict::Store => {
                numbers.get(&place).map_or(not_now.clone(), |number| Fate::Accepted { number: *number })
            }
            Verdict::Duplicate { number } => Fate::Duplicate { number: *number },
            Verdict::SameAs { earlier } => match fates.get(*earlier) {
                Some(Fate::Accepted { number }) => Fate::Duplicate { number: *number },
                Some(other) => other.clone(),
                None => not_now.clone(),
            },
            Verdict::Mismatch => Fate::Mismatch,
            Verdict::Hold { reason } => Fate::Held { reason: *reason },
        };
        fates.push(fate);
    }
    fates
}

/// What can be said against a change without looking at any case: none if nothing.
///
/// A server adds its own objections: not assigned, unknown form, malformed answer.
#[must_use]
pub fn objection_to_shape(change: &Change, signed_in: &UserId) -> Option<HeldReason> {
    if change.v > 1 {
        return Some(HeldReason::TooNew);
    }
    let by_server_alone =
        matches!(change.body, Body::Fact(CaseFact::Assigned { .. } | CaseFact::Unassigned { .. }));
    // Number 0 means that the slot was sent before it was frozen, so its content may still change.
    let not_frozen = change.seq == 0;
    let not_a_version = change.v == 0;
    if by_server_alone || not_frozen || not_a_version || change.entered_by != *signed_in {
        return Some(HeldReason::NotAllowed);
    }
    None
}

#[cfg(test)]
mod tests;
