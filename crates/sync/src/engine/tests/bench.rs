//! An engine with somebody who answers it by hand.
#![expect(clippy::panic, reason = "a test may stop where it stands")]

use std::collections::BTreeMap;

use domain::testing::id;
use domain::{Author, Body, CaseFact, CaseId, Change, Timestamp};

use crate::engine::{
    Effect, Engine, Input, Phase, Recorded, Standing, SyncStatus, Ticket, TransportError, Trigger, Trouble,
};
use crate::protocol::{CasePage, Fate, Numbered, Outcome, PullAnswer, PushAnswer};

/// Always the longest wait, so that tests can name it.
type Highest = fn(u64) -> u64;

pub(super) struct Bench {
    pub(super) engine: Engine<Highest>,
    /// What the engine asked for last, with what it showed taken out.
    pub(super) asked: Vec<Effect>,
    pub(super) shown: Vec<SyncStatus>,
    pub(super) standing: Standing,
}

impl Bench {
    /// An engine that leads and has just asked for the first freeze.
    pub(super) fn leading() -> Self {
        let mut bench = Self::following();
        bench.tell(Input::Leading(true));
        bench
    }

    pub(super) fn following() -> Self {
        let engine = Engine::new((|most| most) as Highest);
        let standing = Standing { epoch: Some("one".to_owned()), ..Standing::default() };
        Self { engine, asked: Vec::new(), shown: Vec::new(), standing }
    }

    pub(super) fn tell(&mut self, input: Input) {
        self.asked.clear();
        for effect in self.engine.on(input) {
            match effect {
                Effect::Show(status) => self.shown.push(status),
                other => self.asked.push(other),
            }
        }
    }

    pub(super) fn trigger(&mut self, trigger: Trigger) {
        self.tell(Input::Trigger(trigger));
    }

    /// The one effect that was asked for.
    pub(super) fn only(&self) -> &Effect {
        assert_eq!(self.asked.len(), 1, "{:?}", self.asked);
        &self.asked[0]
    }

    pub(super) fn ticket(&self) -> Ticket {
        match self.only() {
            Effect::Freeze { ticket, .. }
            | Effect::Push { ticket, .. }
            | Effect::Record { ticket, .. }
            | Effect::Pull { ticket, .. }
            | Effect::Apply { ticket, .. }
            | Effect::Forget { ticket, .. }
            | Effect::Requeue { ticket, .. }
            | Effect::NextPart { ticket, .. }
            | Effect::SendPart { ticket, .. }
            | Effect::RecordPart { ticket, .. }
            | Effect::FetchPart { ticket, .. }
            | Effect::KeepPart { ticket, .. }
            | Effect::SignIn { ticket }
            | Effect::Wait { ticket, .. } => *ticket,
            Effect::Show(_) => unreachable!("taken out"),
        }
    }

    pub(super) fn frozen(&mut self, changes: &[Change]) {
        assert!(matches!(self.only(), Effect::Freeze { .. }), "{:?}", self.asked);
        let (ticket, standing) = (self.ticket(), self.standing.clone());
        self.tell(Input::Frozen { ticket, changes: changes.to_vec(), standing });
    }

    pub(super) fn pushed(&mut self, result: Result<PushAnswer, TransportError>) {
        assert!(matches!(self.only(), Effect::Push { .. }), "{:?}", self.asked);
        self.tell(Input::Pushed { ticket: self.ticket(), result });
    }

    pub(super) fn recorded(&mut self) {
        assert!(matches!(self.only(), Effect::Record { .. }), "{:?}", self.asked);
        let (ticket, standing) = (self.ticket(), self.standing.clone());
        self.tell(Input::Recorded { ticket, standing });
    }

    pub(super) fn pulled(&mut self, result: Result<PullAnswer, TransportError>) {
        assert!(matches!(self.only(), Effect::Pull { .. }), "{:?}", self.asked);
        self.tell(Input::Pulled { ticket: self.ticket(), result });
    }

    /// Takes the answer in as a store would.
    pub(super) fn applied(&mut self) {
        let Effect::Apply { ticket, answer } = self.only().clone() else { panic!("{:?}", self.asked) };
        for page in &answer.pages {
            let have = self.standing.have.entry(page.case.clone()).or_insert(0);
            *have = page.changes.last().map_or(*have, |last| last.number);
        }
        self.tell(Input::Applied { ticket, standing: self.standing.clone(), at: Timestamp(1_000) });
    }

    pub(super) fn requeued(&mut self) {
        let Effect::Requeue { ticket, epoch } = self.only().clone() else { panic!("{:?}", self.asked) };
        self.standing.epoch = Some(epoch);
        self.standing.have.values_mut().for_each(|have| *have = 0);
        self.tell(Input::Requeued { ticket, standing: self.standing.clone() });
    }

    pub(super) fn forgot(&mut self, left: &[&str]) {
        let (ticket, standing) = (self.ticket(), self.standing.clone());
        self.tell(Input::Forgot { ticket, standing, left: left.iter().map(|case| id(case)).collect() });
    }

    /// A round with nothing to send and nothing new.
    pub(super) fn quiet_round(&mut self) {
        self.frozen(&[]);
        self.pulled(Ok(news(vec![])));
        self.applied();
    }

    pub(super) fn wake(&mut self) {
        assert!(matches!(self.only(), Effect::Wait { .. }), "{:?}", self.asked);
        self.tell(Input::Woke(self.ticket()));
    }

    pub(super) fn pushed_ids(&self) -> Vec<String> {
        match self.only() {
            Effect::Push { request, .. } => request.changes.iter().map(|it| it.id.to_string()).collect(),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn recorded_now(&self) -> &[Recorded] {
        match self.only() {
            Effect::Record { outcomes, .. } => outcomes,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn wait(&self) -> u64 {
        match self.only() {
            Effect::Wait { millis, .. } => *millis,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn trouble(&self) -> Option<Trouble> {
        match self.engine.status().phase {
            Phase::Waiting { trouble, .. } => Some(trouble),
            _ => None,
        }
    }

    pub(super) fn asks_to_freeze(&self) -> bool {
        matches!(self.asked.as_slice(), [Effect::Freeze { .. }])
    }
}

pub(super) fn change(seq: u64) -> Change {
    of_case("c1", seq)
}

pub(super) fn of_case(case: &str, seq: u64) -> Change {
    Change {
        v: 1,
        id: id(&format!("change-{seq}")),
        case: id(case),
        author: Author::Staff(id("u1")),
        entered_by: id("u1"),
        device: id("d1"),
        seq,
        group: id(&format!("save-{seq}")),
        recorded: Timestamp(seq),
        language: "en".to_owned(),
        body: Body::Fact(CaseFact::Note { text: format!("note {seq}") }),
        salt: None,
        vhash: None,
        sig: None,
    }
}

pub(super) fn changes(first: u64, last: u64) -> Vec<Change> {
    (first..=last).map(change).collect()
}

/// An answer to a push: one fate for each change.
pub(super) fn fates(changes: &[Change], fates: &[Fate]) -> PushAnswer {
    let outcomes = changes.iter().zip(fates);
    PushAnswer {
        epoch: "one".to_owned(),
        outcomes: outcomes.map(|(it, fate)| Outcome { id: it.id.clone(), fate: fate.clone() }).collect(),
    }
}

pub(super) fn accepted(changes: &[Change]) -> PushAnswer {
    let all: Vec<Fate> = changes.iter().map(|it| Fate::Accepted { number: it.seq }).collect();
    fates(changes, &all)
}

pub(super) fn news(pages: Vec<CasePage>) -> PullAnswer {
    PullAnswer {
        epoch: "one".to_owned(),
        pages,
        revoked: Vec::new(),
        more: false,
        staff: Vec::new(),
        now: Timestamp(0),
        house: Vec::new(),
    }
}

/// Numbers `first` to `last` of a case that has as many.
pub(super) fn page(case: &str, first: u64, last: u64) -> CasePage {
    let changes = (first..=last).map(|number| Numbered { number, change: Some(of_case(case, number)) });
    CasePage { case: id(case), reference: "R-1".to_owned(), latest: last, changes: changes.collect() }
}

pub(super) fn status(code: u16) -> TransportError {
    TransportError::Status { code, retry_after: None, problem: None }
}

pub(super) fn have(pairs: &[(&str, u64)]) -> BTreeMap<CaseId, u64> {
    pairs.iter().map(|(case, number)| (id(case), *number)).collect()
}
