//! What one voice says on a line now: a guardian's, or the child's. Worked out from facts alone, in any order.

use std::collections::BTreeSet;

use form_engine::CivilDate;

use super::assent::{Assent, AssentAnswer};
use super::event::{ConsentFact, Decision, LineAnswer, Withdrawal, WithdrawnBy};
use super::group::Group;
use super::ledger::Ledger;
use super::line::{Line, Validity, plus_days};
use super::mandate::NoPower;
use super::recipient::Recipient;
use super::session::GiverRole;
use super::signature::Flawed;
use crate::change::Change;
use crate::ids::ChangeId;

/// Where a guardian's answer on a line stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    /// Yes, and it counts.
    Yes {
        /// The last day; none where no day is set.
        until: Option<CivilDate>,
        /// What of it.
        groups: BTreeSet<Group>,
    },
    /// No.
    No,
    /// Not now.
    NotNow,
    /// A yes that its giver took back.
    Withdrawn,
    /// A yes that somebody else took back: it counts no longer, and is nobody's no.
    StoppedByAnother,
    /// A yes whose time is over: treated as no.
    Expired {
        /// Its last day.
        on: CivilDate,
    },
    /// A yes of somebody who stands for the child no longer, or never could.
    NoPower(NoPower),
    /// A yes that ended because the child lives elsewhere now.
    Moved,
    /// A yes whose signature is broken or not there.
    Flawed(Flawed),
}

/// One guardian's answer on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuardianSays<'a> {
    /// Link of the person; none where the signed sitting is not on this device.
    pub person: Option<&'a str>,
    /// The change that holds the answer.
    pub change: &'a Change,
    /// The answer.
    pub answer: &'a LineAnswer,
    /// Where it stands.
    pub position: Position,
}

/// Where the child's answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChildPosition {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not now, not sure, or no answer: not now.
    NotNow,
    /// Yes, and taken back since by the child.
    Withdrawn,
    /// Yes, and somebody else took theirs back since: it is nobody's no, and opens nothing before the child says it again.
    StoppedByAnother,
    /// Nobody asked the child.
    NotAsked,
}

/// The child's answer on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildSays<'a> {
    /// Where it stands.
    pub position: ChildPosition,
    /// The changes behind it.
    pub changes: Vec<(&'a Change, &'a Assent)>,
}

impl<'a> Ledger<'a> {
    /// What each guardian says today on a line for a recipient: the answers that no later one of the same person lists.
    #[must_use]
    pub fn guardians(&self, line: Line, recipient: Option<&Recipient>) -> Vec<GuardianSays<'a>> {
        let said: Vec<(&'a Change, &'a LineAnswer, Option<&'a str>)> = self
            .facts()
            .filter_map(|(change, fact)| match fact {
                ConsentFact::Answer(it)
                    if it.line == line
                        && (same(it.recipient.as_ref(), recipient)
                            || it.decision == Decision::No && may_be(it.recipient.as_ref(), recipient)) =>
                {
                    let person = self.session(&it.session).map(|(session, _)| session.giver.person.as_str());
                    Some((change, it.as_ref(), person))
                }
                _ => None,
            })
            .collect();
        let replaced = |change: &Change, person: Option<&str>| {
            said.iter().any(|(other, later, of)| {
                *of == person && other.id != change.id && later.sees.contains(&change.id)
            })
        };
        let current = said.iter().filter(|(change, _, person)| !replaced(change, *person));
        current
            .map(|(change, answer, person)| GuardianSays {
                person: *person,
                change,
                answer,
                position: self.position(change, answer),
            })
            .collect()
    }

    fn position(&self, change: &Change, answer: &LineAnswer) -> Position {
        match answer.decision {
            Decision::No => return Position::No,
            Decision::NotNow => return Position::NotNow,
            Decision::Yes => {}
        }
        if let Some(taken_back) = self.taken_back(answer) {
            return taken_back;
        }
        if let Some(flawed) = self.flaw_of(change, answer) {
            return Position::Flawed(flawed);
        }
        let Some((session, _)) = self.session(&answer.session) else {
            return Position::Flawed(Flawed::OtherLines);
        };
        // The power must have been there when it was signed, and must be there still.
        for day in [session.day, self.today()] {
            if let Err(why) = self.mandates().power_of(session, answer.line, day) {
                return Position::NoPower(why);
            }
        }
        if session.giver.role != GiverRole::YoungAdult && self.has_moved(session.site.as_deref()) {
            return Position::Moved;
        }
        let until = self.until(answer);
        match until {
            Some(on) if on < self.today() => Position::Expired { on },
            _ => Position::Yes { until, groups: answer.groups.clone() },
        }
    }

    /// Whether a yes was taken back. Any voice stops it, but nobody is said to have taken back what another did; and who
    /// decides alone is stopped by themselves alone.
    fn taken_back(&self, answer: &LineAnswer) -> Option<Position> {
        let giver = self.session(&answer.session).map(|(session, _)| &session.giver);
        let alone = giver.is_some_and(|it| it.role == GiverRole::YoungAdult);
        let is_theirs = |by: &WithdrawnBy| match by {
            WithdrawnBy::Child => alone,
            WithdrawnBy::Guardian(person) => !alone && giver.is_some_and(|it| it.person == *person),
        };
        let unseen = self.unseen_withdrawals(answer.line, answer.recipient.as_ref(), &answer.sees);
        let by: Vec<_> = unseen.map(|it| &it.by).filter(|by| !alone || is_theirs(by)).collect();
        if by.iter().any(|by| is_theirs(by)) {
            return Some(Position::Withdrawn);
        }
        (!by.is_empty()).then_some(Position::StoppedByAnother)
    }

    /// The last day of a yes: what was signed, and never later than its line lets it be.
    fn until(&self, answer: &LineAnswer) -> Option<CivilDate> {
        let by_line = answer.line.last_day(answer.from);
        let by_decision = match answer.line.validity() {
            Validity::UntilDecision { plus_days: days } => {
                self.decided_on().and_then(|decided| plus_days(decided, u32::from(days)))
            }
            _ => None,
        };
        let by_person = self.session(&answer.session).and_then(|(session, _)| {
            let theirs = |it: &&super::mandate::Mandate| {
                it.person == session.giver.person && it.appointment == session.giver.appointment
            };
            self.mandates().all.iter().find(theirs)?.last_day(answer.line, answer.from)
        });
        [answer.until, by_line, by_decision, by_person].into_iter().flatten().min()
    }

    /// What the child says today on a line for a recipient. The most careful of the answers that stand counts.
    #[must_use]
    pub fn child(&self, line: Line, recipient: Option<&Recipient>) -> ChildSays<'a> {
        let said: Vec<(&'a Change, &'a Assent)> = self
            .facts()
            .filter_map(|(change, fact)| match fact {
                ConsentFact::Assent(it)
                    if it.line == line
                        && (it.recipient.is_none()
                            || same(it.recipient.as_ref(), recipient)
                            || it.answer != AssentAnswer::Yes
                                && may_be(it.recipient.as_ref(), recipient)) =>
                {
                    Some((change, it.as_ref()))
                }
                _ => None,
            })
            .collect();
        let replaced = |change: &Change| said.iter().any(|(_, later)| later.sees.contains(&change.id));
        let current: Vec<_> = said.iter().copied().filter(|(change, _)| !replaced(change)).collect();
        let position = |assent: &Assent| match assent.answer {
            AssentAnswer::No => ChildPosition::No,
            AssentAnswer::NotSure | AssentAnswer::NotNow | AssentAnswer::NoAnswer => ChildPosition::NotNow,
            AssentAnswer::Yes => {
                let mut unseen = self.unseen_withdrawals(line, recipient, &assent.sees).peekable();
                if unseen.peek().is_none() {
                    ChildPosition::Yes
                } else if unseen.any(|it| it.by == WithdrawnBy::Child) {
                    ChildPosition::Withdrawn
                } else {
                    // Another person took the line back: the child never said no, and its yes stands as it was said.
                    ChildPosition::StoppedByAnother
                }
            }
        };
        let careful = [
            ChildPosition::No,
            ChildPosition::NotNow,
            // A yes from before a withdrawal is void; one from after it stands beside it.
            ChildPosition::Yes,
            ChildPosition::Withdrawn,
            ChildPosition::StoppedByAnother,
        ];
        let found = |wanted: &ChildPosition| current.iter().any(|(_, assent)| position(assent) == *wanted);
        let position = careful.into_iter().find(found).unwrap_or(ChildPosition::NotAsked);
        ChildSays { position, changes: current }
    }

    /// The child's own yes on a line, as far as it counts: a yes from before a withdrawal holds up nothing that is sent.
    pub(super) fn child_yes(
        &self,
        line: Line,
        recipient: Option<&Recipient>,
    ) -> Vec<(&'a Change, &'a Assent)> {
        let counts = |assent: &Assent| {
            let mut unseen = self.unseen_withdrawals(line, recipient, &assent.sees);
            assent.answer == AssentAnswer::Yes && unseen.next().is_none()
        };
        let said = self.child(line, recipient).changes.into_iter();
        said.filter(|(_, assent)| counts(assent)).collect()
    }

    /// Withdrawals that this device knows, that cover the line, and that were not seen when the yes was given.
    pub(super) fn unseen_withdrawals<'s>(
        &'s self,
        line: Line,
        recipient: Option<&'s Recipient>,
        sees: &'s BTreeSet<ChangeId>,
    ) -> impl Iterator<Item = &'a Withdrawal> + use<'a, 's> {
        self.facts().filter_map(move |(change, fact)| match fact {
            ConsentFact::Withdrawal(it) if it.covers(line, recipient) && !sees.contains(&change.id) => {
                Some(it.as_ref())
            }
            _ => None,
        })
    }
}

/// True for the same recipient, or for none on both sides.
pub(crate) fn same(one: Option<&Recipient>, other: Option<&Recipient>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => one.is(other),
        _ => false,
    }
}

/// True where it may be the same recipient: a no to it stops.
pub(super) fn may_be(one: Option<&Recipient>, other: Option<&Recipient>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.may_be(other))
}
