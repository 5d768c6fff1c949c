//! Who of the staff is put on a case and who opened what is kept closed in it, as child and guardian read it: roles and days,
//! never a name and never which questions (domain.md 4.3.10).

use std::collections::{BTreeMap, BTreeSet};

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::known::{Reader, WhoKnows};
use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::ids::UserId;
use crate::lock::OpenReason;
use crate::staff::Role;
use crate::time::Timestamp;

/// How many of one role are put on the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamPart {
    /// The role; none for those whom the tablet's list of staff no longer knows.
    pub role: Option<Role>,
    /// How many.
    pub people: usize,
}

/// Somebody opened closed questions on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenedBy {
    /// The day.
    pub day: CivilDate,
    /// In which role; none for somebody whom the tablet's list of staff no longer knows.
    pub role: Option<Role>,
    /// Why; none for a guardian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<OpenReason>,
}

impl WhoKnows {
    /// The same with those who may open the case, and who opened closed questions, the newest day first and each once a day.
    ///
    /// A guardian reads that somebody did and not why: "to keep the child safe" may warn the one from whom.
    #[must_use]
    pub fn with_staff(
        mut self,
        file: &CaseFile,
        reader: Reader,
        role: impl Fn(&UserId) -> Option<Role>,
        day_of: impl Fn(Timestamp) -> CivilDate,
    ) -> Self {
        let mut team: BTreeMap<Option<Role>, usize> = BTreeMap::new();
        for user in file.assigned() {
            let people = team.entry(role(user)).or_default();
            *people = people.saturating_add(1);
        }
        // Those without a known role last.
        let (unknown, known): (Vec<_>, Vec<_>) = team.into_iter().partition(|(role, _)| role.is_none());
        self.team =
            known.into_iter().chain(unknown).map(|(role, people)| TeamPart { role, people }).collect();
        let opened = file.facts().filter_map(|(change, fact)| match fact {
            CaseFact::LockOpened { reason, .. } => Some(OpenedBy {
                day: day_of(change.recorded),
                role: role(&change.entered_by),
                reason: (reader == Reader::Child).then_some(*reason),
            }),
            _ => None,
        });
        self.opened = opened.collect::<BTreeSet<_>>().into_iter().rev().collect();
        self
    }
}
