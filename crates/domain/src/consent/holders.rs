//! Who has what of this child: what left the team, what may still leave, and who opened what was closed. For child and
//! guardian in plain words, so a screen needs nothing else.

use std::collections::BTreeSet;

use form_engine::CivilDate;

use super::event::{ConsentFact, LineAnswer};
use super::exception::Standing;
use super::group::Group;
use super::ledger::Ledger;
use super::left_alone::LeftOut;
use super::line::Line;
use super::permit::{Ask, Outcome, permit};
use super::recipient::Recipient;
use super::sent::{CalledBack, PacketMark, Replied, Shared};
use crate::case_file::CaseFile;
use crate::change::Change;
use crate::fact::CaseFact;
use crate::ids::{ChangeId, UserId};
use crate::time::Timestamp;

/// Something that left the team. It cannot be called back, and is never left out of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left<'a> {
    /// The record of it.
    pub change: &'a Change,
    /// On which line; none by law or in danger.
    pub line: Option<Line>,
    /// To whom.
    pub recipient: &'a Recipient,
    /// What.
    pub groups: &'a BTreeSet<Group>,
    /// When.
    pub sent: Timestamp,
    /// True where the yes behind it counts no longer: they must be told to stop.
    pub stopped: bool,
    /// True where somebody had taken the yes back when it went, by the clocks: whoever sent it did not know, or did not ask.
    pub too_late: bool,
    /// Why it was written down later than it went; else empty.
    pub late: &'a str,
    /// When they were told to stop; none where nobody told them.
    pub told: Option<Timestamp>,
    /// Why they were told, where it was not that the yes is gone; else empty.
    pub told_why: &'a str,
    /// The packet, where one was put together here.
    pub packet: Option<&'a PacketMark>,
    /// The changes that permitted it.
    pub by: &'a BTreeSet<ChangeId>,
    /// What they answered, oldest first.
    pub replies: Vec<&'a Replied>,
}

/// Something that may leave today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayGo {
    /// On which line.
    pub line: Line,
    /// To whom; none on a line that leaves to nobody.
    pub recipient: Option<Recipient>,
    /// What.
    pub groups: BTreeSet<Group>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// Somebody opened questions that are kept closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened<'a> {
    /// Who.
    pub user: &'a UserId,
    /// When.
    pub at: Timestamp,
    /// Why: key of the reason.
    pub reason: &'static str,
}

impl<'a> Ledger<'a> {
    /// What left the team, newest first.
    #[must_use]
    pub fn left(&self) -> Vec<Left<'a>> {
        let sent = self.facts().rev().filter_map(|(change, fact)| match fact {
            ConsentFact::Shared(it) => Some((change, it)),
            _ => None,
        });
        sent.map(|(change, it)| Left {
            change,
            line: it.line,
            recipient: &it.recipient,
            groups: &it.groups,
            sent: it.sent,
            stopped: match it.line {
                Some(line) => !self.is_open(line, Some(&it.recipient), &it.groups),
                None => self.ground_without_yes(&it.by).is_some_and(|it| it.standing == Standing::Ended),
            },
            too_late: it.line.is_some_and(|line| self.was_taken_back(line, it)),
            late: &it.late,
            by: &it.by,
            told: self.called_back(&change.id).map(|it| it.told),
            told_why: self.called_back(&change.id).map_or("", |it| it.reason.as_str()),
            packet: it.packet.as_ref(),
            replies: self.replies(&change.id),
        })
        .collect()
    }

    /// The limits under which these changes say yes, each with the answer that sets them: what the person wants, and whom nobody
    /// may contact or look for (gate G05). Empty where nobody set any.
    #[must_use]
    pub fn limits(&self, by: &BTreeSet<ChangeId>) -> Vec<&'a LineAnswer> {
        let answers = self.facts().filter_map(|(change, fact)| match fact {
            ConsentFact::Answer(it) if by.contains(&change.id) => Some(it.as_ref()),
            _ => None,
        });
        answers.filter(|it| it.has_limits()).collect()
    }

    /// What those who permit this by these changes want left out: it stands in what goes by them.
    #[must_use]
    pub fn left_out(&self, by: &BTreeSet<ChangeId>) -> LeftOut {
        LeftOut::of(self.facts().filter_map(|(change, fact)| match fact {
            ConsentFact::Answer(it) if by.contains(&change.id) => Some(it.as_ref()),
            _ => None,
        }))
    }

    /// What may leave today, line by line.
    #[must_use]
    pub fn may_go(&self) -> Vec<MayGo> {
        let mut found = Vec::new();
        for (line, recipient) in self.asked() {
            // Where a young person decides alone, no yes of a guardian sets what goes.
            let groups = self.together(line, recipient.as_ref()).map(|it| it.groups);
            let mut groups = groups.unwrap_or_else(|| line.groups().iter().copied().collect());
            // And no yes of the child lets more go than it read.
            let unread = self.unread_by_child(line, recipient.as_ref());
            groups.retain(|it| !unread.contains(it));
            let ask = Ask { line, recipient, groups, in_step: Some(self.today()) };
            if let Outcome::Permit { until, .. } = permit(self, &ask) {
                found.push(MayGo { line, recipient: ask.recipient, groups: ask.groups, until });
            }
        }
        found
    }

    fn called_back(&self, sent: &ChangeId) -> Option<&'a CalledBack> {
        self.facts().find_map(|(_, fact)| match fact {
            ConsentFact::CalledBack(it) if it.of == *sent => Some(it),
            _ => None,
        })
    }

    fn replies(&self, sent: &ChangeId) -> Vec<&'a Replied> {
        let mut found: Vec<&Replied> = self
            .facts()
            .filter_map(|(_, fact)| match fact {
                ConsentFact::Replied(it) if it.of == *sent => Some(it),
                _ => None,
            })
            .collect();
        found.sort_by_key(|it| it.on);
        found
    }

    /// True where somebody had taken back what was sent before it went, and whoever permitted it did not know of that.
    fn was_taken_back(&self, line: Line, sent: &Shared) -> bool {
        let permitted = self.facts().filter(|(change, _)| sent.by.contains(&change.id));
        let knew: BTreeSet<ChangeId> = permitted
            .flat_map(|(_, fact)| match fact {
                ConsentFact::Answer(it) => it.sees.clone(),
                ConsentFact::Assent(it) => it.sees.clone(),
                _ => BTreeSet::new(),
            })
            .collect();
        self.unseen_withdrawals(line, Some(&sent.recipient), &knew).any(|it| it.said < sent.sent)
    }

    pub(super) fn is_open(
        &self,
        line: Line,
        recipient: Option<&Recipient>,
        groups: &BTreeSet<Group>,
    ) -> bool {
        let ask =
            Ask { line, recipient: recipient.cloned(), groups: groups.clone(), in_step: Some(self.today()) };
        matches!(permit(self, &ask), Outcome::Permit { .. })
    }
}

/// Who opened what is kept closed, newest first.
#[must_use]
pub fn opened(file: &CaseFile) -> Vec<Opened<'_>> {
    let found = file.facts().rev().filter_map(|(change, fact)| match fact {
        CaseFact::LockOpened { reason, .. } => {
            Some(Opened { user: &change.entered_by, at: change.recorded, reason: reason.key() })
        }
        _ => None,
    });
    found.collect()
}
