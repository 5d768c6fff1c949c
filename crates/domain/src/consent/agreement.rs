//! What somebody agreed to, as it is shown on a page that holds no key of the case, and taking it back there: at once,
//! without a reason, in fewer steps than it was given (child-ux.md 5.4).

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::event::{LineAnswer, Withdrawal, WithdrawnBy, WithdrawnHow};
use super::group::Group;
use super::ledger::Ledger;
use super::line::Line;
use super::recipient::Recipient;
use super::voice::{ChildPosition, Position, same};
use crate::time::Timestamp;

/// A yes that counts on the day on which the tablet changes hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The line.
    pub line: Line,
    /// For whom; none on a line that leaves to nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// The last day on which it counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDate>,
    /// When something went there the last time: what was sent cannot be called back by taking a yes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Timestamp>,
    /// Limits, in the person's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub conditions: String,
    /// The only people who may be asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub may_ask: Vec<String>,
    /// Persons and places that must be left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<String>,
    /// What does not go of what the line may carry.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub left_out: BTreeSet<Group>,
}

/// One agreement that somebody took back with the tablet in their hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenBackHere {
    /// The line.
    pub line: Line,
    /// For whom; none on a line that leaves to nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// When, by the tablet's clock.
    pub said: Timestamp,
    /// Why, if the person wants to say. Never asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl TakenBackHere {
    /// This agreement, now.
    #[must_use]
    pub fn of(agreement: &Agreement, said: Timestamp) -> Self {
        Self { line: agreement.line, recipient: agreement.recipient.clone(), said, reason: String::new() }
    }

    /// True where it is about this line and recipient.
    #[must_use]
    pub fn is_about(&self, line: Line, recipient: Option<&Recipient>) -> bool {
        self.line == line && same(self.recipient.as_ref(), recipient)
    }

    /// As it enters the case.
    #[must_use]
    pub fn withdrawal(&self, by: WithdrawnBy) -> Withdrawal {
        Withdrawal {
            by,
            line: Some(self.line),
            recipient: self.recipient.clone(),
            how: WithdrawnHow::Tablet,
            link: None,
            said: self.said,
            reason: self.reason.trim().to_owned(),
        }
    }
}

impl Ledger<'_> {
    /// What a person said yes to, where it still counts.
    #[must_use]
    pub fn agreements_of(&self, person: &str) -> Vec<Agreement> {
        self.agreements(|line, to| {
            let said = self.guardians(line, to);
            let mut theirs = said.into_iter().filter(|it| it.person == Some(person));
            theirs.find_map(|it| match it.position {
                Position::Yes { until, .. } => Some((until, Some(it.answer))),
                _ => None,
            })
        })
    }

    /// Links of those who may be asked today and who agreed to something that still counts.
    #[must_use]
    pub fn agreed_by_anybody(&self) -> Vec<String> {
        let people = self.mandates().to_ask().into_iter().map(|it| it.person);
        people.filter(|person| !self.agreements_of(person).is_empty()).collect()
    }

    /// What the child said yes to, where it still counts: each step once, as the child was asked about it.
    #[must_use]
    pub fn agreements_of_child(&self) -> Vec<Agreement> {
        self.agreements(|line, to| {
            let says = self.child(line, to);
            let asked = says.changes.iter().any(|(_, assent)| same(assent.recipient.as_ref(), to));
            (asked && says.position == ChildPosition::Yes).then_some((None, None))
        })
    }

    fn agreements<'a>(
        &'a self,
        yes: impl Fn(Line, Option<&Recipient>) -> Option<(Option<CivilDate>, Option<&'a LineAnswer>)>,
    ) -> Vec<Agreement> {
        let left = self.left();
        let sent = |line, to: Option<&Recipient>| {
            let went = left.iter().filter(|it| it.line == Some(line) && same(Some(it.recipient), to));
            went.map(|it| it.sent).max()
        };
        let one = |(line, recipient): (Line, Option<Recipient>)| {
            let (until, answer) = yes(line, recipient.as_ref())?;
            let sent = sent(line, recipient.as_ref());
            let conditions = answer.map(|it| it.conditions.trim().to_owned()).unwrap_or_default();
            let may_ask = answer.map(|it| it.may_ask.clone()).unwrap_or_default();
            let excluded = answer.map(|it| it.excluded.clone()).unwrap_or_default();
            let left_out = answer.map(LineAnswer::left_out).unwrap_or_default();
            Some(Agreement { line, recipient, until, sent, conditions, may_ask, excluded, left_out })
        };
        self.asked().into_iter().filter_map(one).collect()
    }
}
