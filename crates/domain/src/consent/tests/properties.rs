//! What holds in whatever order, on whatever devices, things are said and heard of.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;

use crate::case_file::CaseFile;
use crate::change::Change;
use crate::consent::{
    Ask, AssentAnswer, ConsentFact, Decision, Ledger, Line, Outcome, Withdrawal, WithdrawnBy, WithdrawnHow,
    permit,
};
use crate::ids::{ChangeId, DocumentId};
use crate::testing::consent::{answer, assent, guardian, recipient_of, sitting};
use crate::testing::{Tablet, id};
use crate::time::Clock;

#[derive(Debug, Clone, Copy)]
enum Step {
    /// Guardian and child say yes on this device.
    Grant(usize),
    /// The guardian alone.
    GuardianYes(usize),
    /// The child alone.
    ChildYes(usize),
    /// Somebody takes it back there.
    TakeBack(usize, bool, bool),
    /// The second hears all that the first knows.
    Hear(usize, usize),
}

const DEVICES: [&str; 3] = ["ann", "bo", "cy"];
const LINE: Line = Line::Health;

fn step() -> impl Strategy<Value = Step> {
    let device = || 0..DEVICES.len();
    prop_oneof![
        3 => device().prop_map(Step::Grant),
        1 => device().prop_map(Step::GuardianYes),
        1 => device().prop_map(Step::ChildYes),
        3 => (device(), any::<bool>(), any::<bool>()).prop_map(|(at, child, all)| Step::TakeBack(at, child, all)),
        4 => (device(), device()).prop_map(|(from, to)| Step::Hear(from, to)),
    ]
}

/// Three devices, and beside them a book of who had heard of which withdrawal when somebody said yes. It is kept by
/// the test alone and reads no `sees`.
struct World {
    tablets: Vec<Tablet>,
    appointment: DocumentId,
    known: Vec<BTreeSet<ChangeId>>,
    withdrawals: BTreeSet<ChangeId>,
    guardian_knew: Vec<(ChangeId, BTreeSet<ChangeId>)>,
    child_knew: Vec<(ChangeId, BTreeSet<ChangeId>)>,
    sittings: usize,
}

impl World {
    fn new() -> Self {
        let mut tablets: Vec<Tablet> = DEVICES.iter().map(|&name| Tablet::new(&id("case"), name)).collect();
        tablets[0].open_for("unaccompanied", Some(9), "2025-06-15".parse().unwrap());
        let appointment = tablets[0].appoint("guardian", "casey", &["consent", "health"]);
        let all: Vec<Change> = tablets[0].file.changes().iter().cloned().collect();
        for tablet in &mut tablets {
            for change in &all {
                tablet.file.insert(change.clone());
            }
        }
        let known = vec![all.iter().map(|it| it.id.clone()).collect(); 3];
        let (withdrawals, guardian_knew, child_knew) = (BTreeSet::new(), Vec::new(), Vec::new());
        Self { tablets, appointment, known, withdrawals, guardian_knew, child_knew, sittings: 0 }
    }

    fn knows(&self, at: usize) -> BTreeSet<ChangeId> {
        self.known[at].intersection(&self.withdrawals).cloned().collect()
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Grant(at) => {
                self.guardian_yes(at);
                self.child_yes(at);
            }
            Step::GuardianYes(at) => self.guardian_yes(at),
            Step::ChildYes(at) => self.child_yes(at),
            Step::TakeBack(at, child, all) => {
                let by = if child { WithdrawnBy::Child } else { WithdrawnBy::Guardian("casey".to_owned()) };
                let fact = ConsentFact::Withdrawal(Box::new(Withdrawal {
                    by,
                    line: (!all).then_some(LINE),
                    recipient: None,
                    how: WithdrawnHow::Tablet,
                    link: None,
                    said: self.tablets[at].clock.now(),
                    reason: String::new(),
                }));
                let change = self.tablets[at].consent(fact).id;
                self.known[at].insert(change.clone());
                self.withdrawals.insert(change);
            }
            Step::Hear(from, to) => {
                let all: Vec<Change> = self.tablets[from].file.changes().iter().cloned().collect();
                for change in all {
                    self.known[to].insert(change.id.clone());
                    self.tablets[to].file.insert(change);
                }
            }
        }
    }

    fn guardian_yes(&mut self, at: usize) {
        self.sittings += 1;
        let tablet = &mut self.tablets[at];
        let who = guardian("casey", &self.appointment);
        let name = format!("s{}", self.sittings);
        let session = sitting(&name, &id("case"), &tablet.writer.device, who, tablet.clock.now());
        let it = answer(&session, LINE, Decision::Yes);
        let changes = tablet.sign(session, vec![it]);
        let knew = self.knows(at);
        self.guardian_knew.push((changes[1].id.clone(), knew));
        self.known[at].extend(changes.into_iter().map(|it| it.id));
    }

    fn child_yes(&mut self, at: usize) {
        let change = self.tablets[at].assents(assent(LINE, AssentAnswer::Yes)).id;
        let knew = self.knows(at);
        self.child_knew.push((change.clone(), knew));
        self.known[at].insert(change);
    }

    fn permits(file: &CaseFile) -> bool {
        let today = "2025-06-16".parse().unwrap();
        let ask = Ask {
            line: LINE,
            recipient: recipient_of(LINE),
            groups: LINE.groups().iter().copied().collect(),
            in_step: Some(today),
        };
        matches!(permit(&Ledger::read(file, today), &ask), Outcome::Permit { .. })
    }

    /// True where, by the book, somebody on each side said yes who had heard of every withdrawal known here.
    fn by_the_book(&self, at: usize) -> bool {
        let heard = self.knows(at);
        let good = |book: &[(ChangeId, BTreeSet<ChangeId>)]| {
            book.iter().any(|(change, knew)| self.known[at].contains(change) && heard.is_subset(knew))
        };
        good(&self.guardian_knew) && good(&self.child_knew)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_is_shared_after_a_withdrawal_that_the_device_knows_of(steps in prop::collection::vec(step(), 1..25)) {
        let mut world = World::new();
        for step in steps {
            world.take(step);
            for at in 0..DEVICES.len() {
                prop_assert_eq!(World::permits(&world.tablets[at].file), world.by_the_book(at), "device {}", at);
            }
        }
    }

    #[test]
    fn after_all_devices_have_spoken_a_last_withdrawal_holds_everywhere(
        steps in prop::collection::vec(step(), 1..20),
        last in (0..DEVICES.len(), any::<bool>(), any::<bool>()),
        order in prop::collection::vec(any::<u16>(), 80),
    ) {
        let mut world = World::new();
        for step in steps {
            world.take(step);
        }
        // Nobody who says yes later has heard of it, whatever the clocks say.
        world.take(Step::TakeBack(last.0, last.1, last.2));
        let mut union: Vec<Change> = Vec::new();
        for tablet in &world.tablets {
            union.extend(tablet.file.changes().iter().cloned());
        }
        let mut keyed: Vec<(u16, Change)> = union
            .into_iter()
            .enumerate()
            .map(|(at, change)| (order[at % order.len()].wrapping_mul(at as u16 | 1), change))
            .collect();
        keyed.sort_by_key(|(key, _)| *key);
        let changes: Vec<Change> = keyed.into_iter().map(|(_, change)| change).collect();
        prop_assert!(!World::permits(&CaseFile::fold(&id("case"), &changes)));
    }

    #[test]
    fn clocks_that_are_wrong_change_nothing(ahead in select(vec![0_u64, 1, 3_600_000, 86_000_000])) {
        let mut world = World::new();
        world.tablets[1].clock.advance(ahead);
        world.take(Step::Grant(0));
        world.take(Step::Hear(0, 1));
        world.take(Step::TakeBack(1, false, false));
        world.take(Step::Hear(1, 0));
        prop_assert!(!World::permits(&world.tablets[0].file));
        world.take(Step::Grant(0));
        prop_assert!(World::permits(&world.tablets[0].file));
    }
}
