//! The two ways past a missing yes: a law that a second person agreed to, and a danger to life or health.

use std::collections::BTreeSet;

use form_engine::CivilDate;

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
    /// A second person did not agree.
    Refused,
    /// No rule, nobody who ordered it, or no reason.
    Incomplete,
}

/// Something that may go, or went, although nobody said yes: everybody concerned can see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutYes<'a> {
    /// The change that holds it.
    pub change: &'a Change,
    /// To whom.
    pub recipient: &'a Recipient,
    /// What.
    pub groups: &'a BTreeSet<Group>,
    /// Why, in own words.
    pub reason: &'a str,
    /// By which law, and where that stands; none where there was a danger.
    pub law: Option<(&'a LegalDisclosure, LegalState)>,
    /// True where it lets something out today.
    pub is_open: bool,
    /// The last day on which it does.
    pub until: Option<CivilDate>,
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
    fn legal_state(&self, change: &Change, it: &LegalDisclosure) -> LegalState {
        if !is_complete(it) {
            return LegalState::Incomplete;
        }
        if it.until < self.today() {
            return LegalState::Over;
        }
        let refused =
            |fact: &ConsentFact| matches!(fact, ConsentFact::LegalRefused(it) if it.of == change.id);
        if self.facts().any(|(_, fact)| refused(fact)) {
            return LegalState::Refused;
        }
        let agreed = self.facts().any(|(other, fact)| match fact {
            ConsentFact::LegalApproved(approved) => {
                approved.of == change.id && other.entered_by != change.entered_by
            }
            _ => false,
        });
        if agreed { LegalState::Approved } else { LegalState::Waits }
    }

    /// Everything that may go or went without a yes, oldest first.
    pub fn without_yes(&self) -> impl Iterator<Item = WithoutYes<'a>> + use<'a, '_> {
        self.facts().filter_map(|(change, fact)| match fact {
            ConsentFact::Legal(it) => {
                let state = self.legal_state(change, it);
                Some(WithoutYes {
                    change,
                    recipient: &it.recipient,
                    groups: &it.groups,
                    reason: &it.reason,
                    law: Some((it, state)),
                    is_open: state == LegalState::Approved,
                    until: Some(it.until),
                })
            }
            ConsentFact::Emergency(it) => {
                let said = it.said.day();
                let until = said.and_then(|said| plus_days(said, EMERGENCY_DAYS));
                let today = Some(self.today());
                Some(WithoutYes {
                    change,
                    recipient: &it.recipient,
                    groups: &it.groups,
                    reason: &it.reason,
                    law: None,
                    is_open: is_emergency(it) && said <= today && today <= until,
                    until,
                })
            }
            _ => None,
        })
    }

    /// The change that lets this out by law or in an emergency, and whether by law; none where nothing does.
    #[must_use]
    pub fn exception(&self, recipient: &Recipient, groups: &BTreeSet<Group>) -> Option<(&'a Change, bool)> {
        let fits =
            |it: &WithoutYes<'_>| it.is_open && it.recipient.is(recipient) && groups.is_subset(it.groups);
        // A law that a second person agreed to stands before a danger that one person saw.
        let mut all: Vec<_> = self.without_yes().filter(fits).collect();
        all.sort_by_key(|it| it.law.is_none());
        all.first().map(|it| (it.change, it.law.is_some()))
    }
}
