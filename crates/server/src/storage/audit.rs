//! The audit log: who did what, in a chain of hashes, so that a row taken away or edited shows.
//!
//! The chain alone proves nothing against somebody who can rewrite all of it; it needs an anchor outside
//! (security-sync.md 3.3.3).

use domain::Timestamp;
use sha2::{Digest, Sha256};

/// The link before the first row.
pub const FIRST_LINK: [u8; 32] = [0; 32];

/// One row: ids and codes only, never a name and never content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// From 1, without a gap.
    pub number: u64,
    /// When, by the server's clock.
    pub at: Timestamp,
    /// Who: a user id, or `server`, or `-` for somebody unknown.
    pub actor: String,
    /// What: a stable code.
    pub action: String,
    /// On what: an id, or `-`.
    pub target: String,
    /// SHA-256 over the hash before and this row.
    pub hash: Vec<u8>,
}

/// The first row whose hash does not follow from the rows before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the audit log was changed at row {0}")]
pub struct BrokenChain(pub u64);

/// The hash of a row, given the hash before. Parts are led by their length, so that no two rows look alike.
pub(crate) fn link(
    before: &[u8],
    number: u64,
    at: Timestamp,
    actor: &str,
    action: &str,
    target: &str,
) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(number.to_be_bytes());
    hasher.update(at.0.to_be_bytes());
    for part in [actor, action, target] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().into()
}

/// Checks a whole log from its first row.
///
/// # Errors
/// [`BrokenChain`] with the first row that is missing or does not fit.
pub fn verify_chain(entries: &[AuditEntry]) -> Result<(), BrokenChain> {
    let mut before: Vec<u8> = FIRST_LINK.to_vec();
    for (expected, entry) in (1_u64..).zip(entries) {
        let good = link(&before, entry.number, entry.at, &entry.actor, &entry.action, &entry.target);
        if entry.number != expected || entry.hash != good {
            return Err(BrokenChain(expected));
        }
        before.clone_from(&entry.hash);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(actions: &[&str]) -> Vec<AuditEntry> {
        let mut before = FIRST_LINK;
        (1..)
            .zip(actions)
            .map(|(number, action)| {
                let at = Timestamp(1_000 + number);
                before = link(&before, number, at, "u1", action, "-");
                AuditEntry {
                    number,
                    at,
                    actor: "u1".into(),
                    action: (*action).into(),
                    target: "-".into(),
                    hash: before.to_vec(),
                }
            })
            .collect()
    }

    #[test]
    fn an_untouched_log_is_whole() {
        assert_eq!(verify_chain(&log(&["signed_in", "pushed", "pulled"])), Ok(()));
    }

    #[test]
    fn an_edited_row_breaks_the_chain() {
        let mut entries = log(&["signed_in", "pushed", "pulled"]);
        entries[1].actor = "u2".into();
        assert_eq!(verify_chain(&entries), Err(BrokenChain(2)));
    }

    #[test]
    fn a_row_taken_away_breaks_the_chain() {
        let mut entries = log(&["signed_in", "pushed", "pulled"]);
        entries.remove(1);
        assert_eq!(verify_chain(&entries), Err(BrokenChain(2)));
    }
}
