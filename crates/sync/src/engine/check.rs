//! Is this an answer that our server can have given? Anything else counts as no answer at all.

use std::collections::{BTreeMap, BTreeSet};

use domain::{CaseId, ChangeId};

use crate::protocol::{Fate, PullAnswer, PushAnswer};

/// True if there is one outcome per pushed change, in the same order, and every number is one.
pub(super) fn is_push_answer<'a>(
    answer: &PushAnswer,
    pushed: impl ExactSizeIterator<Item = &'a ChangeId>,
) -> bool {
    let numbered = |fate: &Fate| match fate {
        Fate::Accepted { number } | Fate::Duplicate { number } => *number > 0,
        Fate::Mismatch | Fate::Held { .. } | Fate::Retry { .. } => true,
    };
    !answer.epoch.is_empty()
        && answer.outcomes.len() == pushed.len()
        && answer
            .outcomes
            .iter()
            .zip(pushed)
            .all(|(outcome, id)| outcome.id == *id && numbered(&outcome.fate))
}

/// What a pulled answer is, compared with what the tablet had when it asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PullCheck {
    /// Its pages continue what the tablet has.
    Continues,
    /// The server has less of a case than the tablet: it was restored, with or without saying so.
    ServerHasLess,
    /// Not an answer of our server.
    Malformed,
}

pub(super) fn check_pull(answer: &PullAnswer, have: &BTreeMap<CaseId, u64>) -> PullCheck {
    let mut cases = BTreeSet::new();
    let mut verdict = PullCheck::Continues;
    for page in &answer.pages {
        let had = have.get(&page.case).copied().unwrap_or(0);
        if page.changes.is_empty() && page.latest < had {
            verdict = PullCheck::ServerHasLess;
        }
        let mut last = had;
        for entry in &page.changes {
            let of_this_case = entry.change.as_ref().is_none_or(|change| change.case == page.case);
            if Some(entry.number) != last.checked_add(1) || !of_this_case {
                return PullCheck::Malformed;
            }
            last = entry.number;
        }
        // A case twice in one answer, or numbers beyond what the server says it has.
        if !cases.insert(&page.case) || (!page.changes.is_empty() && page.latest < last) {
            return PullCheck::Malformed;
        }
    }
    if answer.epoch.is_empty() { PullCheck::Malformed } else { verdict }
}
