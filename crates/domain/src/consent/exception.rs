//! The two ways past a missing yes: a law that a second person agreed to, and a danger to life or health.

use std::collections::BTreeSet;

use form_engine::CivilDate;

use super::event::ConsentFact;
use super::group::Group;
use super::ledger::Ledger;
use super::line::plus_days;
use super::recipient::{Recipient, RecipientKind};
use super::told_child::ToldFirst;
use super::without_yes::{Emergency, EmergencySeen, LegalApproved, LegalDisclosure, Told};
use crate::change::Change;
use crate::ids::ChangeId;

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
pub const EMERGENCY_RECIPIENTS: [RecipientKind; 3] =
    [RecipientKind::Health, RecipientKind::ChildProtectionAuthority, RecipientKind::Police];

/// Where something stands that goes out without a yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It lets something out today.
    Open,
    /// A second person must agree first.
    Waits,
    /// A second person ended it, or never agreed.
    Ended,
    /// Its time is over.
    Over,
    /// It does not say what it must.
    Incomplete,
}

/// What a second person says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Second<'a> {
    /// Nobody has looked at it.
    Nobody,
    /// By this change somebody agreed, or saw it and left it as it is.
    Agreed(&'a Change),
    /// By this change somebody ended it, with the reason.
    Ended(&'a Change, &'a str),
}

/// Something that may go, or went, although nobody said yes.
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
    /// By which law; none where there was a danger.
    pub law: Option<&'a LegalDisclosure>,
    /// Who was told, with those who were told later.
    pub told: BTreeSet<Told>,
    /// Whether the child was told first; none where an older app did not ask.
    pub child_first: Option<&'a ToldFirst>,
    /// Why the child cannot be told; none where nobody wrote so.
    pub cannot_tell: Option<&'a str>,
    /// True where something left on this ground.
    pub went: bool,
    /// True where the guardian may not read it.
    pub not_for_guardian: bool,
    /// What a second person says.
    pub second: Second<'a>,
    /// Where it stands today.
    pub standing: Standing,
    /// The last day on which it lets something out.
    pub until: Option<CivilDate>,
}

impl WithoutYes<'_> {
    /// True where it lets something out today.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }

    /// True where a supervisor has still to look at it: a disclosure that waits, and every emergency that nobody else has seen.
    #[must_use]
    pub fn needs_second(&self) -> bool {
        self.second == Second::Nobody
            && (self.standing == Standing::Waits
                || (self.law.is_none() && self.standing != Standing::Incomplete))
    }
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
    /// Everything that may go or went without a yes, oldest first.
    pub fn without_yes(&self) -> impl Iterator<Item = WithoutYes<'a>> + use<'a, '_> {
        self.facts().filter_map(|(change, fact)| match fact {
            ConsentFact::Legal(it) => Some(self.by_law(change, it)),
            ConsentFact::Emergency(it) => Some(self.in_danger(change, it)),
            _ => None,
        })
    }

    fn by_law(&self, change: &'a Change, it: &'a LegalDisclosure) -> WithoutYes<'a> {
        let second = self.second(change);
        let standing = match second {
            _ if !is_complete(it) => Standing::Incomplete,
            Second::Ended(..) => Standing::Ended,
            _ if it.until < self.today() => Standing::Over,
            Second::Agreed(_) => Standing::Open,
            Second::Nobody => Standing::Waits,
        };
        let at_once = [it.lawyer_informed, it.child_told, it.guardian_told];
        let at_once = Told::ALL.into_iter().zip(at_once).filter_map(|(whom, at)| at.map(|_| whom));
        WithoutYes {
            change,
            recipient: &it.recipient,
            groups: &it.groups,
            reason: &it.reason,
            law: Some(it),
            told: at_once.chain(self.told(change, it.child_first.as_ref())).collect(),
            child_first: it.child_first.as_ref(),
            cannot_tell: self.cannot_tell(&change.id),
            went: self.went(change),
            not_for_guardian: it.not_for_guardian,
            second,
            standing,
            until: Some(it.until),
        }
    }

    fn in_danger(&self, change: &'a Change, it: &'a Emergency) -> WithoutYes<'a> {
        let second = self.second(change);
        let said = it.said.day();
        let until = said.and_then(|said| plus_days(said, EMERGENCY_DAYS));
        // The day of a moment is that of Greenwich, and may be tomorrow already where the tablet is.
        let begun = said <= plus_days(self.today(), 1);
        let standing = match second {
            _ if !is_emergency(it) => Standing::Incomplete,
            Second::Ended(..) => Standing::Ended,
            _ if begun && Some(self.today()) <= until => Standing::Open,
            _ => Standing::Over,
        };
        WithoutYes {
            change,
            recipient: &it.recipient,
            groups: &it.groups,
            reason: &it.reason,
            law: None,
            told: self.told(change, it.child_first.as_ref()).collect(),
            child_first: it.child_first.as_ref(),
            cannot_tell: self.cannot_tell(&change.id),
            went: self.went(change),
            not_for_guardian: it.not_for_guardian,
            second,
            standing,
            until,
        }
    }

    /// Who was told first or later.
    fn told(&self, of: &Change, first: Option<&ToldFirst>) -> impl Iterator<Item = Told> + use<'_, 'a> {
        let of = of.id.clone();
        let later = self.facts().filter_map(move |(_, fact)| match fact {
            ConsentFact::LegalTold(told) if told.of == of => Some(told.whom),
            _ => None,
        });
        let first = first.filter(|it| **it == ToldFirst::Yes).map(|_| Told::Child);
        first.into_iter().chain(later)
    }

    fn went(&self, on: &Change) -> bool {
        self.facts().any(|(_, fact)| matches!(fact, ConsentFact::Shared(it) if it.by.contains(&on.id)))
    }

    /// What a second person says of it: that it ended stands before that somebody agreed, whenever it was said.
    fn second(&self, of: &Change) -> Second<'a> {
        let ended = self.facts().find_map(|(change, fact)| match fact {
            ConsentFact::Ended(it) if it.of == of.id => Some(Second::Ended(change, &it.reason)),
            _ => None,
        });
        let agreed = || {
            self.facts().find_map(|(change, fact)| match fact {
                ConsentFact::LegalApproved(LegalApproved { of: this })
                | ConsentFact::EmergencySeen(EmergencySeen { of: this })
                    if *this == of.id && change.entered_by != of.entered_by =>
                {
                    Some(Second::Agreed(change))
                }
                _ => None,
            })
        };
        ended.or_else(agreed).unwrap_or(Second::Nobody)
    }

    /// What lets this out by law or in an emergency; none where nothing does.
    #[must_use]
    pub fn exception(&self, recipient: &Recipient, groups: &BTreeSet<Group>) -> Option<WithoutYes<'a>> {
        let fits =
            |it: &WithoutYes<'_>| it.is_open() && it.recipient.is(recipient) && groups.is_subset(it.groups);
        // A law that a second person agreed to stands before a danger that one person saw.
        let mut all: Vec<_> = self.without_yes().filter(fits).collect();
        all.sort_by_key(|it| it.law.is_none());
        all.into_iter().next()
    }

    /// The ground on which something went without a yes, by the changes that permitted it.
    #[must_use]
    pub fn ground_without_yes(&self, by: &BTreeSet<ChangeId>) -> Option<WithoutYes<'a>> {
        self.without_yes().find(|it| by.contains(&it.change.id))
    }
}
