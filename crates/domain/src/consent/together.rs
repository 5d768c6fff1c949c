//! What those who decide say yes to together. A wider yes of one does not outvote what another leaves out: as any no
//! stops a step, any "not this" stops that part of it. And what the child's own yes holds of it: no more than the child read.

use std::collections::BTreeSet;

use form_engine::CivilDate;

use super::group::Group;
use super::ledger::Ledger;
use super::line::Line;
use super::needs::ChildPart;
use super::recipient::Recipient;
use super::voice::Position;
use crate::ids::ChangeId;

/// Every yes that counts on a line, as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Together {
    /// The changes that hold them: whose limits all stand in what goes.
    pub(super) by: BTreeSet<ChangeId>,
    /// The first last day of them; none where no day is set.
    pub(super) until: Option<CivilDate>,
    /// What all of them hold.
    pub(super) groups: BTreeSet<Group>,
}

impl Ledger<'_> {
    /// What those who decide say yes to together on a line for a recipient; none where nobody's yes counts. Who was never
    /// asked holds nothing back.
    pub(super) fn together(&self, line: Line, recipient: Option<&Recipient>) -> Option<Together> {
        let mut found: Option<Together> = None;
        for said in self.guardians(line, recipient) {
            let Position::Yes { until, groups } = said.position else { continue };
            let all =
                found.get_or_insert_with(|| Together { by: BTreeSet::new(), until, groups: groups.clone() });
            all.by.insert(said.change.id.clone());
            all.until = [all.until, until].into_iter().flatten().min();
            all.groups.retain(|it| groups.contains(it));
        }
        found
    }

    /// What those who decide leave out of a line today. A child that is asked now reads nothing of it. Where nobody's yes counts, or
    /// theirs hold nothing together, the child reads all that the line may carry.
    #[must_use]
    pub fn left_out_together(&self, line: Line, recipient: Option<&Recipient>) -> BTreeSet<Group> {
        let Some(yes) = self.together(line, recipient).filter(|yes| !yes.groups.is_empty()) else {
            return BTreeSet::new();
        };
        line.groups().iter().copied().filter(|it| !yes.groups.contains(it)).collect()
    }

    /// What the child read nothing of when it said its yes, which therefore does not let it go; empty where no yes of the
    /// child is needed or counts.
    pub(super) fn unread_by_child(&self, line: Line, recipient: Option<&Recipient>) -> BTreeSet<Group> {
        if self.needs(line).child == ChildPart::None {
            return BTreeSet::new();
        }
        let yes = self.child_yes(line, recipient).into_iter();
        yes.flat_map(|(_, assent)| assent.left_out.iter().copied()).collect()
    }
}
