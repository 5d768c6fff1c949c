//! All facts around permissions of a case, read on a day. Nothing is stored: what counts now is worked out each time.

use std::collections::{BTreeMap, BTreeSet};

use form_engine::{Answer, CivilDate};

use super::event::{ConsentFact, Decision, LineAnswer};
use super::line::{Line, plus_days};
use super::mandate::Mandates;
use super::needs::{Maturity, Needs, needs};
use super::recipient::Recipient;
use super::session::ConsentSession;
use super::signature::{Flawed, as_received, covers, verify_all};
use super::voice::{Position, may_be, same};
use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::change::{Author, Change};
use crate::fields::{bid, reg_bia};
use crate::ids::{ChangeId, SessionId};

/// A no is honoured: the same thing is not asked again before so many days, unless something new happens (5.3).
pub const ASK_AGAIN_DAYS: u32 = 14;

/// Days before the end on which somebody must ask again.
pub const RENEW_DAYS: [u32; 2] = [30, 7];

/// The permissions of a case on a day, as far as this device knows.
#[derive(Debug, Clone)]
pub struct Ledger<'a> {
    today: CivilDate,
    facts: Vec<(&'a Change, &'a ConsentFact)>,
    sessions: BTreeMap<&'a SessionId, (&'a ConsentSession, Option<Flawed>)>,
    mandates: Mandates,
    maturity: Maturity,
    site: Option<&'a str>,
    decided: Option<CivilDate>,
}

impl<'a> Ledger<'a> {
    /// Reads a case on a day.
    #[must_use]
    pub fn read(file: &'a CaseFile, today: CivilDate) -> Self {
        let answers = Answers::of(file);
        let facts: Vec<_> = file.consents().filter(|(change, fact)| is_theirs(change, fact)).collect();
        let mut sessions = BTreeMap::new();
        for (_, fact) in &facts {
            if let ConsentFact::Session(session) = fact {
                // Of two under one id the first stands; the server takes no second one.
                // With one answer that was altered the whole sitting permits nothing.
                sessions.entry(&session.id).or_insert_with(|| {
                    let whole = verify_all(session, &answers_of(&facts, &session.id));
                    let whole =
                        whole.and_then(|()| as_received(session, facts.iter().map(|(_, fact)| *fact)));
                    (session.as_ref(), whole.err())
                });
            }
        }
        let site = match answers.only(reg_bia::ID, reg_bia::SITE) {
            Some(Answer::Link(site) | Answer::Choice(site) | Answer::Text(site)) => Some(site.as_str()),
            _ => None,
        };
        // A determination that was put off is no decision.
        let decided = answers.every(
            bid::ID,
            bid::OUTCOME,
            |it| matches!(it, Answer::Choice(key) if key != bid::DEFERRED),
        );
        let panel = match answers.only(bid::ID, bid::PANEL_DAY) {
            Some(Answer::Date(day)) => Some(*day),
            _ => None,
        };
        Self {
            today,
            facts,
            sessions,
            mandates: Mandates::read(file, today),
            maturity: Maturity::read(file, today),
            site,
            decided: panel.filter(|_| decided),
        }
    }

    /// The day.
    #[must_use]
    pub fn today(&self) -> CivilDate {
        self.today
    }

    /// The centre in which the child lives, where it is written: what is signed there ends when the child moves.
    #[must_use]
    pub fn site(&self) -> Option<&'a str> {
        self.site
    }

    /// Who stands for the child.
    #[must_use]
    pub fn mandates(&self) -> &Mandates {
        &self.mandates
    }

    /// How old the child is for these rules.
    #[must_use]
    pub fn maturity(&self) -> Maturity {
        self.maturity
    }

    /// Who must say yes to a line, for this child.
    #[must_use]
    pub fn needs(&self, line: Line) -> Needs {
        needs(line, self.maturity)
    }

    /// The facts, oldest first by the clocks.
    pub fn facts(&self) -> impl DoubleEndedIterator<Item = (&'a Change, &'a ConsentFact)> + use<'a, '_> {
        self.facts.iter().copied()
    }

    /// A sitting, and what is wrong with it.
    #[must_use]
    pub fn session(&self, id: &SessionId) -> Option<(&'a ConsentSession, Option<Flawed>)> {
        self.sessions.get(id).copied()
    }

    /// Sittings that do not hold, and what is wrong with each: altered, or not signed in full.
    #[must_use]
    pub fn broken(&self) -> Vec<(&'a ConsentSession, Flawed)> {
        let flawed = self.sessions.values();
        flawed.filter_map(|(session, flawed)| Some((*session, (*flawed)?))).collect()
    }

    /// Sittings that hold.
    pub(super) fn whole(&self) -> impl Iterator<Item = &'a ConsentSession> + use<'a, '_> {
        self.sessions.values().filter(|(_, flawed)| flawed.is_none()).map(|(session, _)| *session)
    }

    /// What is wrong with the signature under an answer; none where it stands unaltered under a whole one.
    #[must_use]
    pub fn flaw_of(&self, change: &Change, answer: &LineAnswer) -> Option<Flawed> {
        match self.session(&answer.session) {
            None => Some(Flawed::OtherLines),
            Some((_, Some(flawed))) => Some(flawed),
            Some((session, None)) => {
                (!covers(session, answer) || session.case != change.case).then_some(Flawed::OtherLines)
            }
        }
    }

    pub(super) fn decided_on(&self) -> Option<CivilDate> {
        self.decided
    }

    /// True where the child lives elsewhere than when it was signed.
    pub(super) fn has_moved(&self, site: Option<&str>) -> bool {
        site.zip(self.site).is_some_and(|(then, now)| then != now)
    }

    /// Everything that an answer on this line must list as seen: what this device shows there now.
    #[must_use]
    pub fn sees(&self, line: Line, recipient: Option<&Recipient>) -> BTreeSet<ChangeId> {
        // What may be about this recipient stands there too: a no to it is answered by what is said now.
        let meant = |of: Option<&Recipient>| same(of, recipient) || may_be(of, recipient);
        let stands = |fact: &ConsentFact| match fact {
            ConsentFact::Answer(it) => it.line == line && meant(it.recipient.as_ref()),
            ConsentFact::Assent(it) => {
                it.line == line && (it.recipient.is_none() || meant(it.recipient.as_ref()))
            }
            ConsentFact::Withdrawal(it) => it.covers(line, recipient),
            _ => false,
        };
        self.facts().filter(|(_, fact)| stands(fact)).map(|(change, _)| change.id.clone()).collect()
    }

    /// Every line and recipient about which something was said, in the order of the lines.
    #[must_use]
    pub fn asked(&self) -> Vec<(Line, Option<Recipient>)> {
        let mut found: Vec<(Line, Option<Recipient>)> = Vec::new();
        for (_, fact) in self.facts() {
            let (line, recipient) = match fact {
                ConsentFact::Answer(it) => (it.line, it.recipient.as_ref()),
                ConsentFact::Assent(it) => (it.line, it.recipient.as_ref()),
                _ => continue,
            };
            if !found.iter().any(|(known, of)| *known == line && same(of.as_ref(), recipient)) {
                found.push((line, recipient.cloned()));
            }
        }
        found.sort_by_key(|(line, _)| *line);
        found
    }

    /// The first day on which somebody who said no may be asked the same again; none where anybody may be asked today.
    /// Something new, such as another recipient, is another question.
    #[must_use]
    pub fn ask_again_from(
        &self,
        person: &str,
        line: Line,
        recipient: Option<&Recipient>,
    ) -> Option<CivilDate> {
        let said = self.guardians(line, recipient).into_iter();
        let no = said.filter(|it| it.person == Some(person) && it.answer.decision == Decision::No);
        let day = no.filter_map(|it| plus_days(it.answer.from, ASK_AGAIN_DAYS)).max()?;
        (self.today < day).then_some(day)
    }

    /// What ends soon, with the days that are left: somebody must ask again.
    #[must_use]
    pub fn renewals(&self) -> Vec<Renewal> {
        let [first, _] = RENEW_DAYS;
        let mut found = Vec::new();
        for (line, recipient) in self.asked() {
            for said in self.guardians(line, recipient.as_ref()) {
                let Position::Yes { until: Some(until), .. } = said.position else { continue };
                let left = u32::try_from(until.days_since_1970() - self.today.days_since_1970()).unwrap_or(0);
                if left <= first {
                    found.push(Renewal { line, recipient: recipient.clone(), until, days_left: left });
                }
            }
        }
        found
    }
}

/// A permission that ends soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// The line.
    pub line: Line,
    /// For whom.
    pub recipient: Option<Recipient>,
    /// Its last day.
    pub until: CivilDate,
    /// Days that are left.
    pub days_left: u32,
}

fn answers_of<'a>(facts: &[(&'a Change, &'a ConsentFact)], session: &SessionId) -> Vec<&'a LineAnswer> {
    let answer = |fact: &'a ConsentFact| match fact {
        ConsentFact::Answer(answer) if answer.session == *session => Some(answer.as_ref()),
        _ => None,
    };
    facts.iter().filter_map(|(_, fact)| answer(fact)).collect()
}

/// Words count only in the mouth of those whose they are: a guardian's answer is the guardian's, an assent the child's.
/// A young adult signs as a guardian would, in a sitting that says so.
fn is_theirs(change: &Change, fact: &ConsentFact) -> bool {
    match fact {
        ConsentFact::Session(_) | ConsentFact::Answer(_) => change.author != Author::Child || is_of_age(fact),
        ConsentFact::Assent(_) => change.author == Author::Child,
        _ => true,
    }
}

fn is_of_age(fact: &ConsentFact) -> bool {
    match fact {
        ConsentFact::Session(session) => session.giver.role == super::session::GiverRole::YoungAdult,
        // The answer counts through its sitting.
        _ => true,
    }
}

/// Reading facts of a case.
impl CaseFile {
    /// What happened around permissions, oldest first by the clocks.
    pub fn consents(&self) -> impl DoubleEndedIterator<Item = (&Change, &ConsentFact)> {
        self.facts().filter_map(|(change, fact)| match fact {
            crate::fact::CaseFact::Consent(fact) => Some((change, fact)),
            _ => None,
        })
    }
}
