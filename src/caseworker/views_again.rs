//! What the child made, in later talks, of what it had said: the same, different, or something to add.

use std::collections::BTreeMap;

use domain::{CaseFact, CaseFile, StatementId, Timestamp};
use leptos::prelude::*;

use crate::i18n::{tag, tv};
use crate::ports::intl;

/// What the child made of something that it had said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Again {
    /// It is the same.
    Same,
    /// It is different, and the child did not say how.
    Changed,
    /// It stays, and the child said more.
    Added,
    /// It stays; the child wanted to add something, and nothing was written.
    WantedToAdd,
}

/// All of it, by the statement that it is about.
pub(super) fn said_again(file: &CaseFile) -> BTreeMap<StatementId, Vec<(Timestamp, Again)>> {
    let mut found: BTreeMap<StatementId, Vec<(Timestamp, Again)>> = BTreeMap::new();
    for (change, fact) in file.facts() {
        let CaseFact::ChildSession { course: Some(course), .. } = fact else { continue };
        let marks = [
            (&course.still_so, Again::Same),
            (&course.changed, Again::Changed),
            (&course.added, Again::Added),
            (&course.wanted_to_add, Again::WantedToAdd),
        ];
        for (ids, again) in marks {
            for id in ids {
                found.entry(id.clone()).or_default().push((change.recorded, again));
            }
        }
    }
    found
}

/// The same in words, a line for each.
pub(super) fn again_lines(again: Vec<(Timestamp, Again)>) -> impl IntoView {
    let line = |(at, again): (Timestamp, Again)| {
        let id = match again {
            Again::Same => "views-again-same",
            Again::Changed => "views-again-changed",
            Again::Added => "views-again-added",
            Again::WantedToAdd => "views-again-wanted-to-add",
        };
        view! { <p class="voice__meta">{tv(id, &[("when", intl::day_of(tag(), at).into())])}</p> }
    };
    again.into_iter().map(line).collect_view()
}
