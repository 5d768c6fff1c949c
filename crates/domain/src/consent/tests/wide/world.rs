//! Devices, the people on them, and a book of who knew what when somebody spoke. The book is kept by the test alone: it reads
//! no `sees`, no signature and no form.

use std::collections::BTreeSet;

use form_engine::{Answer, CivilDate};
use proptest::prelude::*;

use crate::case_file::CaseFile;
use crate::change::Change;
use crate::consent::{
    Ask, AssentAnswer, ConsentFact, Decision, Group, Ledger, Line, Outcome, Withdrawal, WithdrawnBy,
    WithdrawnHow, permit, plus_days,
};
use crate::fields::guardianship;
use crate::ids::{ChangeId, DocumentId};
use crate::testing::consent::{answer, assent, guardian, recipient_of, sitting};
use crate::testing::{Tablet, id};
use crate::time::Clock;

pub(super) const DEVICES: usize = 3;
pub(super) const LINES: [Line; 3] = [Line::Health, Line::School, Line::Trace];

/// The two who may stand for the child, by their places. The first is there from the beginning; the second comes later and
/// has no power over school.
const PEOPLE: [(&str, &[&str]); 2] =
    [("casey", &["consent", "health", "education"]), ("robin", &["consent", "health"])];

/// A yes is given for so many days.
const LASTS: u32 = 20;

const DAY: u64 = 86_400_000;

#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// A guardian decides on a device; a yes may leave something out.
    Decide { at: usize, who: usize, line: usize, decision: Decision, less: bool },
    /// The child answers there; something may have been left out of what it reads.
    Child { at: usize, line: usize, answer: AssentAnswer, less: bool },
    /// Somebody takes back a line, or all of them: one of the two, or the child in the last place.
    TakeBack { at: usize, who: usize, line: usize, all: bool },
    /// Somebody writes down there that a guardian's power has ended today.
    End { at: usize, who: usize },
    /// Somebody writes down there that the second guardian was appointed.
    Appoint { at: usize },
    /// A device hears a part of what another knows.
    Hear { from: usize, to: usize, part: u32 },
    /// Days go by.
    Wait { days: u32 },
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    let at = || 0..DEVICES;
    let line = || 0..LINES.len();
    let decision =
        prop_oneof![6 => Just(Decision::Yes), 1 => Just(Decision::No), 1 => Just(Decision::NotNow)];
    let said = prop_oneof![6 => Just(AssentAnswer::Yes), 1 => Just(AssentAnswer::No), 1 => Just(AssentAnswer::NotSure)];
    // All of it, or some of it.
    let part = prop_oneof![2 => Just(u32::MAX), 1 => any::<u32>()];
    prop_oneof![
        8 => (at(), 0..2_usize, line(), decision, prop::bool::weighted(0.3))
            .prop_map(|(at, who, line, decision, less)| Step::Decide { at, who, line, decision, less }),
        8 => (at(), line(), said, prop::bool::weighted(0.3))
            .prop_map(|(at, line, answer, less)| Step::Child { at, line, answer, less }),
        3 => (at(), 0..3_usize, line(), any::<bool>())
            .prop_map(|(at, who, line, all)| Step::TakeBack { at, who, line, all }),
        1 => (at(), 0..2_usize).prop_map(|(at, who)| Step::End { at, who }),
        2 => at().prop_map(|at| Step::Appoint { at }),
        8 => (at(), at(), part).prop_map(|(from, to, part)| Step::Hear { from, to, part }),
        2 => (1..12_u32).prop_map(|days| Step::Wait { days }),
    ]
}

/// Something that was written down, all of it in one save or none of it.
struct Written {
    what: What,
    changes: Vec<Change>,
    /// What the device knew at that moment, by places in the book.
    knew: BTreeSet<usize>,
}

enum What {
    Decided { who: usize, line: Line, decision: Decision, less: bool, until: CivilDate },
    ChildSaid { line: Line, answer: AssentAnswer, less: bool },
    TakenBack { line: Option<Line> },
    Ended { who: usize },
    Appointed,
}

pub(super) struct World {
    tablets: Vec<Tablet>,
    appointments: [Option<DocumentId>; 2],
    book: Vec<Written>,
    known: Vec<BTreeSet<usize>>,
}

impl World {
    pub(super) fn new() -> Self {
        let mut tablets: Vec<Tablet> =
            ["ann", "bo", "cy"].iter().map(|&name| Tablet::new(&id("case"), name)).collect();
        tablets[0].open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
        let (person, powers) = PEOPLE[0];
        let first = tablets[0].appoint("guardian", person, powers);
        let all: Vec<Change> = tablets[0].file.changes().iter().cloned().collect();
        for tablet in &mut tablets {
            for change in &all {
                tablet.file.insert(change.clone());
            }
        }
        let known = vec![BTreeSet::new(); DEVICES];
        Self { tablets, appointments: [Some(first), None], book: Vec::new(), known }
    }

    fn today(&self) -> CivilDate {
        self.tablets[0].clock.now().day().unwrap()
    }

    pub(super) fn file(&self, at: usize) -> &CaseFile {
        &self.tablets[at].file
    }

    fn notes(&mut self, at: usize, what: What, changes: Vec<Change>) {
        let knew = self.known[at].clone();
        self.known[at].insert(self.book.len());
        self.book.push(Written { what, changes, knew });
    }

    /// Takes a step; the devices on which something may be different now.
    pub(super) fn take(&mut self, step: Step) -> Vec<usize> {
        match step {
            Step::Decide { at, who, line, decision, less } => {
                self.decides(at, who, LINES[line], decision, less);
            }
            Step::Child { at, line, answer, less } => {
                let line = LINES[line];
                let mut it = assent(line, answer);
                if less {
                    it.left_out = line.groups().iter().copied().take(1).collect();
                }
                let change = self.tablets[at].assents(it);
                self.notes(at, What::ChildSaid { line, answer, less }, vec![change]);
            }
            Step::TakeBack { at, who, line, all } => {
                let line = (!all).then_some(LINES[line]);
                let by = PEOPLE.get(who).map(|(person, _)| WithdrawnBy::Guardian((*person).to_owned()));
                let fact = Withdrawal {
                    by: by.unwrap_or(WithdrawnBy::Child),
                    line,
                    recipient: None,
                    how: WithdrawnHow::Tablet,
                    link: None,
                    said: self.tablets[at].clock.now(),
                    reason: String::new(),
                };
                let change = self.tablets[at].consent(ConsentFact::Withdrawal(Box::new(fact)));
                self.notes(at, What::TakenBack { line }, vec![change]);
            }
            Step::End { at, who } => self.ends(at, who),
            Step::Appoint { at } => {
                if self.appointments[1].is_none() {
                    let (person, powers) = PEOPLE[1];
                    let before = self.tablets[at].written.len();
                    self.appointments[1] = Some(self.tablets[at].appoint("guardian", person, powers));
                    let changes = self.tablets[at].written.iter().skip(before).cloned().collect();
                    self.notes(at, What::Appointed, changes);
                }
            }
            Step::Hear { from, to, part } => {
                let news: Vec<usize> = self.known[from].difference(&self.known[to]).copied().collect();
                let heard = |place: &usize| part.rotate_right(*place as u32 % 32) & 1 == 1;
                for (_, of) in news.into_iter().enumerate().filter(|(place, _)| heard(place)) {
                    let tablet = &mut self.tablets[to];
                    for change in &self.book[of].changes {
                        tablet.file.insert(change.clone());
                    }
                    self.known[to].insert(of);
                }
                return vec![to];
            }
            Step::Wait { days } => {
                self.tablets.iter().for_each(|tablet| tablet.clock.advance(u64::from(days) * DAY));
                return (0..DEVICES).collect();
            }
        }
        (0..DEVICES).collect()
    }

    fn decides(&mut self, at: usize, who: usize, line: Line, decision: Decision, less: bool) {
        // Nobody is asked of whom the device does not know that they stand for the child.
        let Some(appointment) = self.appointments[who].clone().filter(|_| self.knows_of(at, who)) else {
            return;
        };
        let tablet = &mut self.tablets[at];
        let name = format!("s{}", self.book.len());
        let who_signs = guardian(PEOPLE[who].0, &appointment);
        let session = sitting(&name, &id("case"), &tablet.writer.device, who_signs, tablet.clock.now());
        let until = plus_days(session.day, LASTS).unwrap();
        let whole = answer(&session, line, decision);
        let groups = if less { all_but_one(line) } else { whole.groups.clone() };
        let it = crate::consent::LineAnswer { until: Some(until), groups, ..whole };
        let changes = tablet.sign(session, vec![it]);
        self.notes(at, What::Decided { who, line, decision, less, until }, changes);
    }

    fn ends(&mut self, at: usize, who: usize) {
        let Some(appointment) = self.appointments[who].clone() else { return };
        if !self.knows_of(at, who) || self.has_ended(at, who) {
            return;
        }
        let today = self.today();
        let tablet = &mut self.tablets[at];
        let state = tablet.choose(&appointment, guardianship::STATE, "ended");
        let end = tablet.answer(&appointment, "gd_end", Answer::Date(today));
        self.notes(at, What::Ended { who }, vec![state, end]);
    }

    pub(super) fn all_hear(&mut self) {
        for (from, to) in [(0, 1), (1, 2), (2, 1), (1, 0)] {
            self.take(Step::Hear { from, to, part: u32::MAX });
        }
    }

    /// Everybody who stands for the child, and the child, say yes on a device.
    pub(super) fn all_say_yes(&mut self, at: usize, line: usize) {
        for who in 0..PEOPLE.len() {
            self.take(Step::Decide { at, who, line, decision: Decision::Yes, less: false });
        }
        self.take(Step::Child { at, line, answer: AssentAnswer::Yes, less: false });
    }

    /// What may go of everything that a line may carry.
    pub(super) fn outcomes(&self, at: usize) -> Vec<(Line, Outcome)> {
        self.outcomes_of(self.file(at), false)
    }

    /// And of all but what somebody may leave out.
    pub(super) fn outcomes_of(&self, file: &CaseFile, less: bool) -> Vec<(Line, Outcome)> {
        let ledger = Ledger::read(file, self.today());
        let asks = LINES.into_iter().map(|line| Ask {
            line,
            recipient: recipient_of(line),
            groups: if less { all_but_one(line) } else { line.groups().iter().copied().collect() },
            in_step: Some(self.today()),
        });
        asks.map(|ask| (ask.line, permit(&ledger, &ask))).collect()
    }

    fn on(&self, at: usize) -> impl Iterator<Item = (usize, &Written)> {
        self.known[at].iter().map(|of| (*of, &self.book[*of]))
    }

    /// True where the device knows that this person was appointed.
    fn knows_of(&self, at: usize, who: usize) -> bool {
        who == 0 || self.on(at).any(|(_, it)| matches!(it.what, What::Appointed))
    }

    fn has_ended(&self, at: usize, who: usize) -> bool {
        self.on(at).any(|(_, it)| matches!(it.what, What::Ended { who: of } if of == who))
    }

    fn stands(&self, at: usize, who: usize) -> bool {
        self.knows_of(at, who) && !self.has_ended(at, who)
    }

    /// True where somebody stands for the child there who may decide on the line.
    pub(super) fn has_power(&self, at: usize, line: Line) -> bool {
        (0..PEOPLE.len()).any(|who| self.stands(at, who) && (who == 0 || line != Line::School))
    }

    /// The withdrawals of a line that the device knows.
    fn taken_back(&self, at: usize, line: Line) -> BTreeSet<usize> {
        let covers =
            |it: &Written| matches!(it.what, What::TakenBack { line: of } if of.is_none_or(|of| of == line));
        self.on(at).filter(|(_, it)| covers(it)).map(|(of, _)| of).collect()
    }

    /// By the book: a guardian's yes stands and nobody who stands for the child says anything else; and so with the child.
    /// What one of them leaves out, or was left out of what the child read, does not go. None where nothing goes, else everybody's yes that lets it go.
    pub(super) fn by_the_book(&self, at: usize, line: Line, asked_less: bool) -> Option<BTreeSet<ChangeId>> {
        let taken_back = self.taken_back(at, line);
        let replaced = |of: usize, same: &dyn Fn(&What) -> bool| {
            self.on(at).any(|(_, later)| same(&later.what) && later.knew.contains(&of))
        };
        let (mut yes, mut against) = (BTreeSet::new(), false);
        let (mut child_yes, mut child_against) = (false, false);
        for (of, it) in self.on(at) {
            match it.what {
                What::Decided { who, line: on, decision, less, until } if on == line => {
                    let same = |what: &What| matches!(what, What::Decided { who: other, line: on, .. } if *other == who && *on == line);
                    if replaced(of, &same) {
                        continue;
                    }
                    let stands = self.stands(at, who);
                    if decision == Decision::Yes {
                        let power = stands && (who == 0 || line != Line::School);
                        if power && taken_back.is_subset(&it.knew) && self.today() <= until {
                            // The sitting stands first, then its answer.
                            yes.extend(it.changes.iter().skip(1).map(|change| change.id.clone()));
                            against |= less && !asked_less;
                        }
                    } else {
                        against |= stands;
                    }
                }
                What::ChildSaid { line: on, answer, less } if on == line => {
                    let same = |what: &What| matches!(what, What::ChildSaid { line: on, .. } if *on == line);
                    if replaced(of, &same) {
                        continue;
                    }
                    match answer {
                        AssentAnswer::Yes if taken_back.is_subset(&it.knew) => {
                            child_yes = true;
                            child_against |= less && !asked_less;
                        }
                        AssentAnswer::Yes => {}
                        _ => child_against = true,
                    }
                }
                _ => {}
            }
        }
        (!yes.is_empty() && !against && child_yes && !child_against).then_some(yes)
    }

    /// Something that permits and was said by somebody who had not heard of a withdrawal that the device knows; or that the
    /// book does not know. There is none, ever.
    pub(super) fn said_without_knowing(
        &self,
        at: usize,
        line: Line,
        by: &BTreeSet<ChangeId>,
    ) -> Option<ChangeId> {
        let taken_back = self.taken_back(at, line);
        let good = |id: &ChangeId| {
            let holds = |it: &Written| it.changes.iter().any(|change| change.id == *id);
            self.on(at).any(|(_, it)| holds(it) && taken_back.is_subset(&it.knew))
        };
        by.iter().find(|id| !good(id)).cloned()
    }
}

/// What stands on a line when somebody leaves one kind of information out.
fn all_but_one(line: Line) -> BTreeSet<Group> {
    line.groups().iter().copied().skip(1).collect()
}
