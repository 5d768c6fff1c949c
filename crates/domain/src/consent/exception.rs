//! The two ways past a missing yes: a law that a second person agreed to, and a danger to life or health.

use std::collections::BTreeSet;

use super::event::{ConsentFact, Emergency, LegalDisclosure};
use super::group::Group;
use super::ledger::Ledger;
use super::line::plus_days;
use super::recipient::{Recipient, RecipientKind};
use crate::change::Change;

/// A reason with fewer letters says nothing (form K1, `rf_exception_reason`).
pub const REASON_LEAST: usize = 20;

/// An emergency opens the way for so many days: then somebody can be asked.
pub const EMERGENCY_DAYS: u32 = 3;

/// What helps in an emergency. Nothing else goes out on that ground.
pub const EMERGENCY_GROUPS: [Group; 7] = [
    Group::Identity,
    Group::Contact,
    Group::Guardian,
    Group::Health,
    Group::Disability,
    Group::MentalHealth,
    Group::Protection,
];

/// Who helps in an emergency.
pub const EMERGENCY_RECIPIENTS: [RecipientKind; 2] =
    [RecipientKind::Health, RecipientKind::ChildProtectionAuthority];

/// Where a disclosure by law stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegalState {
    /// A second person agreed, and its time is not over.
    Approved,
    /// A second person must agree.
    Waits,
    /// Its time is over.
    Over,
    /// No rule, nobody who ordered it, or no reason.
    Incomplete,
}

/// True where a reason says something.
#[must_use]
pub fn says_why(reason: &str) -> bool {
    reason.trim().chars().count() >= REASON_LEAST
}

/// True where an emergency is one: to somebody who helps, with what helps, and with a reason.
#[must_use]
pub fn is_emergency(it: &Emergency) -> bool {
    EMERGENCY_RECIPIENTS.contains(&it.recipient.kind)
        && it.recipient.is_named()
        && it.recipient.forbidden().is_none()
        && !it.groups.is_empty()
        && it.groups.iter().all(|group| EMERGENCY_GROUPS.contains(group))
        && says_why(&it.reason)
}

/// True where a disclosure by law says what it must. No recipient outside the list is ever one, not even by order.
#[must_use]
pub fn is_complete(it: &LegalDisclosure) -> bool {
    let some = |text: &str| !text.trim().is_empty();
    some(&it.ordered_by)
        && some(&it.rule)
        && says_why(&it.reason)
        && it.recipient.is_named()
        && it.recipient.forbidden().is_none()
        && !it.groups.is_empty()
}

impl<'a> Ledger<'a> {
    /// Every disclosure by law, oldest first: the guardian sees them too.
    pub fn legal(&self) -> impl Iterator<Item = (&'a Change, &'a LegalDisclosure, LegalState)> + use<'a, '_> {
        self.facts().filter_map(|(change, fact)| match fact {
            ConsentFact::Legal(it) => Some((change, it.as_ref(), self.legal_state(change, it))),
            _ => None,
        })
    }

    fn legal_state(&self, change: &Change, it: &LegalDisclosure) -> LegalState {
        if !is_complete(it) {
            return LegalState::Incomplete;
        }
        if it.until < self.today() {
            return LegalState::Over;
        }
        let agreed = self.facts().any(|(other, fact)| match fact {
            ConsentFact::LegalApproved(approved) => {
                approved.of == change.id && other.entered_by != change.entered_by
            }
            _ => false,
        });
        if agreed { LegalState::Approved } else { LegalState::Waits }
    }

    /// The change that lets this out by law or in an emergency; none where nothing does.
    #[must_use]
    pub fn exception(&self, recipient: &Recipient, groups: &BTreeSet<Group>) -> Option<(&'a Change, bool)> {
        let law = self.legal().find(|(_, it, state)| {
            *state == LegalState::Approved && it.recipient.is(recipient) && groups.is_subset(&it.groups)
        });
        if let Some((change, ..)) = law {
            return Some((change, true));
        }
        self.facts().find_map(|(change, fact)| match fact {
            ConsentFact::Emergency(it)
                if is_emergency(it) && it.recipient.is(recipient) && groups.is_subset(&it.groups) =>
            {
                let said = it.said.day()?;
                let last = plus_days(said, EMERGENCY_DAYS)?;
                (said <= self.today() && self.today() <= last).then_some((change, false))
            }
            _ => None,
        })
    }
}
