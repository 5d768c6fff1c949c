//! Time, and everything that is under way in it.

use std::collections::{BTreeMap, BTreeSet};

use domain::testing::id;
use domain::{CaseId, ChangeId, DeviceId, Timestamp, UserId};

use crate::engine::{Effect, Engine, Input, Trigger};
use crate::simulation::hand::Save;
use crate::simulation::network::Request;
use crate::simulation::prng::Prng;
use crate::simulation::server::{Books, Server};
use crate::simulation::shelf::Shelf;
use crate::simulation::tablet::Tablet;
use crate::simulation::witness::Witness;
use crate::simulation::{Sabotage, Totals};
use crate::slot::{Attention, SlotState};

const NAMES: [&str; 5] = ["t0", "t1", "t2", "t3", "t4"];
/// Virtual time given to everything to settle, in rounds.
const CALM_ROUNDS: usize = 6;
pub(super) const CALM_ROUND_MILLIS: u64 = 16 * 60 * 1_000;

/// Something that happens at a time. What belongs to a boot of a tablet is not heard by a later one.
#[derive(Debug)]
pub(super) enum Event {
    /// A person does something.
    Act { tablet: usize },
    /// A save reaches the disk.
    Commit { tablet: usize, boot: u64, save: Save },
    /// The store does what the engine asked for.
    Store { tablet: usize, boot: u64, effect: Effect },
    /// The engine is told.
    Tell { tablet: usize, boot: u64, input: Input },
    /// A request reaches the server.
    Arrive { tablet: usize, boot: u64, request: Request },
    /// The tablet is switched on.
    Boot { tablet: usize },
    /// Something goes wrong.
    Trouble,
}

/// In percent; all zero in the calm.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Faults {
    pub(super) lose: u64,
    pub(super) double: u64,
    pub(super) garble: u64,
    pub(super) busy: u64,
    pub(super) store: u64,
    pub(super) crash_at_server: u64,
}

#[derive(Debug)]
pub(super) struct World<S> {
    pub(super) rng: Prng,
    pub(super) sabotage: Option<Sabotage>,
    pub(super) now: u64,
    queue: BTreeMap<(u64, u64), Event>,
    queued: u64,
    pub(super) tablets: Vec<Tablet<S>>,
    pub(super) server: Server,
    pub(super) down_until: u64,
    pub(super) backups: Vec<Books>,
    /// Who should work on which case, after all administrators' commands.
    pub(super) intended: BTreeMap<CaseId, BTreeSet<UserId>>,
    pub(super) witness: Witness,
    pub(super) faults: Faults,
    pub(super) acting: bool,
    pub(super) totals: Totals,
    pub(super) fields_opened: u64,
}

impl<S: Shelf> World<S> {
    pub(super) fn new(seed: u64, sabotage: Option<Sabotage>, mut shelf: impl FnMut(&DeviceId) -> S) -> Self {
        let mut rng = Prng::new(seed);
        let tablets = rng.between(2, 4) as usize;
        let users = rng.between(1, 3);
        let tablets = NAMES
            .iter()
            .take(tablets)
            .zip(0_u64..)
            .map(|(name, at)| {
                let device = id(&format!("{name}-device"));
                let shelf = shelf(&device);
                Tablet::new(name, id(&format!("user-{}", at % users)), device, shelf, rng.between(0, 1 << 40))
            })
            .collect();
        let most_changes = rng.between(2, 40) as usize;
        let server = Server::new(id("server"), id("administrator"), most_changes);
        let faults = Faults {
            lose: rng.between(0, 25),
            double: rng.between(0, 20),
            garble: rng.between(0, 6),
            busy: rng.between(0, 8),
            store: rng.between(0, 6),
            crash_at_server: rng.between(0, 4),
        };
        Self {
            rng,
            sabotage,
            now: 0,
            queue: BTreeMap::new(),
            queued: 0,
            tablets,
            server,
            down_until: 0,
            backups: vec![Books::default()],
            intended: BTreeMap::new(),
            witness: Witness::default(),
            faults,
            acting: true,
            totals: Totals { runs: 1, ..Totals::default() },
            fields_opened: 0,
        }
    }

    /// People work and everything goes wrong.
    pub(super) fn storm(&mut self) {
        let end = self.rng.between(4, 12) * 60 * 1_000;
        for tablet in 0..self.tablets.len() {
            self.at(0, Event::Boot { tablet });
            self.at(100, Event::Act { tablet });
        }
        self.at(5_000, Event::Trouble);
        self.run_until(end);
    }

    /// Nobody acts, nothing fails; administrators put assignments right and people press "send again".
    pub(super) fn calm(&mut self) {
        self.acting = false;
        self.faults = Faults::default();
        self.down_until = 0;
        for (at, tablet) in self.tablets.iter_mut().enumerate() {
            tablet.online = true;
            tablet.signed_in = true;
            if tablet.engine.is_none() {
                self.queued += 1;
                self.queue.insert((self.now, self.queued), Event::Boot { tablet: at });
            }
        }
        for _ in 0..CALM_ROUNDS {
            for tablet in 0..self.tablets.len() {
                self.tell(tablet, Input::Leading(true));
                self.tell(tablet, Input::Trigger(Trigger::Online));
            }
            self.run_until(self.now + CALM_ROUND_MILLIS);
            self.put_assignments_right();
        }
        self.run_until(self.now + CALM_ROUND_MILLIS);
    }

    fn put_assignments_right(&mut self) {
        let users: BTreeSet<UserId> = self.tablets.iter().map(|tablet| tablet.user.clone()).collect();
        for (case, intended) in &self.intended {
            for user in &users {
                if self.server.assigned(case, user) != intended.contains(user) {
                    self.server.assign(case, user, intended.contains(user));
                }
            }
            for tablet in self.tablets.iter_mut().filter(|it| intended.contains(&it.user)) {
                let refused: Vec<ChangeId> = tablet
                    .shelf
                    .slots()
                    .into_iter()
                    .filter(|(change, state)| {
                        change.case == *case
                            && matches!(state, SlotState::Held { why: Attention::Refused { .. } })
                    })
                    .map(|(change, _)| change.id.clone())
                    .collect();
                refused.iter().for_each(|change| tablet.shelf.send_again(change));
            }
        }
    }

    pub(super) fn at(&mut self, after: u64, event: Event) {
        self.queued += 1;
        self.queue.insert((self.now + after, self.queued), event);
    }

    fn run_until(&mut self, end: u64) {
        while let Some(first) = self.queue.first_entry() {
            if first.key().0 > end {
                break;
            }
            let ((time, _), event) = first.remove_entry();
            self.now = time;
            self.happen(event);
        }
        self.now = end;
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Act { tablet } => self.act(tablet),
            Event::Commit { tablet, boot, save } => self.commit(tablet, boot, save),
            Event::Store { tablet, boot, effect } => self.store(tablet, boot, effect),
            Event::Tell { tablet, boot, input } => {
                if self.tablets.get(tablet).is_some_and(|it| it.boot == boot) {
                    self.tell(tablet, input);
                }
            }
            Event::Arrive { tablet, boot, request } => self.arrive(tablet, boot, request),
            Event::Boot { tablet } => self.boot(tablet),
            Event::Trouble => self.trouble(),
        }
    }

    fn boot(&mut self, at: usize) {
        let seed = self.rng.next();
        let Some(tablet) = self.tablets.get_mut(at) else { return };
        if tablet.engine.is_none() {
            tablet.engine = Some(Engine::new(Prng::new(seed)));
            self.tell(at, Input::Leading(true));
            self.tell(at, Input::Trigger(Trigger::Unlocked));
        }
    }

    /// Tells the engine of a tablet that is on, and sets going what it asks for.
    pub(super) fn tell(&mut self, at: usize, input: Input) {
        let Some(tablet) = self.tablets.get_mut(at) else { return };
        let Some(engine) = &mut tablet.engine else { return };
        let boot = tablet.boot;
        for effect in engine.on(input) {
            match effect {
                Effect::Show(status) => {
                    if let Some(tablet) = self.tablets.get_mut(at) {
                        tablet.status = status;
                    }
                }
                Effect::Wait { ticket, millis } => {
                    self.at(millis, Event::Tell { tablet: at, boot, input: Input::Woke(ticket) });
                }
                Effect::Push { ticket, request } => self.send(at, ticket, Request::Push(ticket, request)),
                Effect::Pull { ticket, request } => self.send(at, ticket, Request::Pull(ticket, request)),
                Effect::SendPart { ticket, case, media, part, bytes } => {
                    self.send(at, ticket, Request::SendPart(ticket, case, media, part, bytes));
                }
                Effect::FetchPart { ticket, case, media, part } => {
                    self.send(at, ticket, Request::FetchPart(ticket, case, media, part));
                }
                Effect::SignIn { ticket } => self.send(at, ticket, Request::SignIn(ticket)),
                effect => {
                    let after = self.rng.between(1, 30);
                    self.at(after, Event::Store { tablet: at, boot, effect });
                }
            }
        }
    }

    /// The store commits, and says so a little later; a crash in between leaves the commit and swallows the answer.
    fn store(&mut self, at: usize, boot: u64, effect: Effect) {
        let fails = self.rng.percent(self.faults.store);
        let (after, now) = (self.rng.between(0, 15), Timestamp(self.now));
        let sabotage = self.sabotage;
        let Some(tablet) = self.tablets.get_mut(at).filter(|tablet| tablet.boot == boot) else { return };
        let shelf = &mut tablet.shelf;
        let ticket = match &effect {
            Effect::Freeze { ticket, .. }
            | Effect::Record { ticket, .. }
            | Effect::Apply { ticket, .. }
            | Effect::Forget { ticket, .. }
            | Effect::NextPart { ticket, .. }
            | Effect::RecordPart { ticket, .. }
            | Effect::KeepPart { ticket, .. }
            | Effect::Requeue { ticket, .. } => *ticket,
            _ => return,
        };
        if fails {
            self.totals.store_failures += 1;
            self.at(after, Event::Tell { tablet: at, boot, input: Input::StoreFailed { ticket } });
            return;
        }
        let input = match effect {
            Effect::Freeze { after, most_changes, most_bytes, .. } => {
                let changes = match shelf.reference() {
                    Some(shelf) if sabotage == Some(Sabotage::PushBeforeFreeze) => {
                        shelf.not_frozen(after, most_changes, most_bytes)
                    }
                    _ => shelf.freeze(after, most_changes, most_bytes),
                };
                Input::Frozen { ticket, changes, standing: shelf.standing() }
            }
            Effect::Record { epoch, outcomes, .. } => {
                shelf.record(epoch.as_deref(), &outcomes);
                if let Some(shelf) = shelf.reference().filter(|_| sabotage == Some(Sabotage::SwallowRefused))
                {
                    shelf.swallow_refused();
                }
                Input::Recorded { ticket, standing: shelf.standing() }
            }
            Effect::Apply { answer, .. } => {
                shelf.apply(&answer);
                Input::Applied { ticket, standing: shelf.standing(), at: now }
            }
            Effect::Forget { cases, .. } => {
                let own = own_acknowledged(shelf, &cases, &tablet.device);
                let left = shelf.forget(&cases);
                let gone = own.into_iter().filter(|(case, _)| !left.contains(case));
                self.witness.parted.extend(gone.map(|(_, change)| change));
                Input::Forgot { ticket, standing: shelf.standing(), left }
            }
            Effect::Requeue { epoch, .. } => {
                shelf.requeue(&epoch);
                Input::Requeued { ticket, standing: shelf.standing() }
            }
            Effect::NextPart { passed, .. } => Input::Chosen { ticket, next: shelf.next_part(&passed) },
            Effect::RecordPart { media, held, .. } => {
                shelf.record_part(&media, held);
                Input::PartKept { ticket, standing: shelf.standing() }
            }
            Effect::KeepPart { media, part, bytes, .. } => {
                shelf.keep_part(&media, part, &bytes);
                Input::PartKept { ticket, standing: shelf.standing() }
            }
            _ => return,
        };
        self.at(after, Event::Tell { tablet: at, boot, input });
    }

    pub(super) fn note_lost(&mut self, lost: BTreeSet<ChangeId>) {
        self.witness.lost.extend(lost);
    }
}

/// Own changes of these cases that the server has: what is gone here if the cases are forgotten.
fn own_acknowledged(shelf: &impl Shelf, cases: &[CaseId], device: &DeviceId) -> Vec<(CaseId, ChangeId)> {
    let slots = shelf.slots().into_iter().filter(|(_, state)| matches!(state, SlotState::Sent { .. }));
    let sent = slots.map(|(change, _)| change).filter(|change| cases.contains(&change.case));
    let history = cases.iter().flat_map(|case| shelf.history(case));
    let own = history.filter(|change| change.device == *device);
    own.chain(sent).map(|change| (change.case.clone(), change.id.clone())).collect()
}
