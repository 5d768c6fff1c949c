//! What a person took back on their own phone, through a link that is there for nothing else (child-ux.md 5.4, G08).
//!
//! A tablet and the server believe nothing that a phone sends: what enters the case is compared with the link, and what
//! staff say came through a link must be exactly what came there, by its digest.

use serde::{Deserialize, Serialize};

use super::agreement::TakenBackHere;
use super::event::{ConsentFact, Withdrawal, WithdrawnBy, WithdrawnHow};
use super::link::{LinkMade, LinkPurpose};
use super::mandate::YOUNG_ADULT;
use super::signature::canonical;
use super::voice::same;
use crate::change::Author;
use crate::ids::{CaseId, LinkId};
use crate::sign_off::hex_of;

/// Version of [`TookBack`] that this program writes.
pub const TOOK_BACK_VERSION: u8 = 1;

/// Everything that somebody took back through one link, as the phone sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TookBack {
    /// Version of this shape.
    pub v: u8,
    /// The case in which it stood.
    pub case: CaseId,
    /// The link.
    pub link: LinkId,
    /// Who takes back, by the link of the person in the case.
    pub person: String,
    /// What.
    pub taken: Vec<TakenBackHere>,
}

impl WithdrawnBy {
    /// This person: a young person who is 18 decides for themselves, everybody else stands for a child.
    #[must_use]
    pub fn person(link: &str) -> Self {
        if link == YOUNG_ADULT { WithdrawnBy::Child } else { WithdrawnBy::Guardian(link.to_owned()) }
    }

    /// In whose mouth it enters a case.
    #[must_use]
    pub fn author(&self) -> Author {
        match self {
            WithdrawnBy::Child => Author::Child,
            WithdrawnBy::Guardian(_) => Author::Guardian,
        }
    }
}

impl TookBack {
    fn withdrawals(&self) -> Vec<Withdrawal> {
        let one = |it: &TakenBackHere| Withdrawal {
            how: WithdrawnHow::OwnPhone,
            link: Some(self.link.clone()),
            ..it.withdrawal(WithdrawnBy::person(&self.person))
        };
        self.taken.iter().map(one).collect()
    }

    /// What the server keeps of it, so that it knows it again: see [`took_back_digest`].
    #[must_use]
    pub fn digest(&self) -> String {
        let withdrawals = self.withdrawals();
        took_back_digest(&self.case, &self.link, &withdrawals.iter().collect::<Vec<_>>())
    }

    /// What enters the case, in the person's own name; none where it is not what this link was made for: another case,
    /// person or purpose, something that the person was not shown, or the same twice.
    #[must_use]
    pub fn into_facts_of(self, case: &CaseId, made: &LinkMade) -> Option<Vec<ConsentFact>> {
        let shown = |it: &TakenBackHere| {
            made.asked.iter().any(|(line, to)| *line == it.line && same(to.as_ref(), it.recipient.as_ref()))
        };
        let twice = |(at, it): (usize, &TakenBackHere)| {
            self.taken.iter().skip(at + 1).any(|other| other.is_about(it.line, it.recipient.as_ref()))
        };
        let theirs = self.v == TOOK_BACK_VERSION
            && made.purpose == LinkPurpose::TakeBack
            && self.case == *case
            && self.link == made.link
            && self.person == made.person
            && !self.taken.is_empty()
            && self.taken.iter().all(shown)
            && !self.taken.iter().enumerate().any(twice);
        let fact = |it| ConsentFact::Withdrawal(Box::new(it));
        theirs.then(|| self.withdrawals().into_iter().map(fact).collect())
    }
}

/// SHA-256 over everything that was taken back through one link, whatever its order. With it the server knows what came on
/// the person's own channel, and nobody files something else there.
#[must_use]
pub fn took_back_digest(case: &CaseId, link: &LinkId, withdrawals: &[&Withdrawal]) -> String {
    let mut each: Vec<String> = withdrawals.iter().map(|it| hex_of(&canonical(it))).collect();
    each.sort();
    hex_of(&canonical(&(case, link, each)))
}
