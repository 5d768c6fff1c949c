//! Messages between tablets and server: lost, doubled, late, garbled, and cut off by a dying server.

use domain::{CaseId, Media, Timestamp};

use crate::engine::{Input, SignInError, Ticket, TransportError};
use crate::protocol::{PullRequest, PushRequest};
use crate::simulation::shelf::Shelf;
use crate::simulation::world::{Event, World};

const TIME_OUT_MILLIS: u64 = 30_000;

#[derive(Debug, Clone)]
pub(super) enum Request {
    Push(Ticket, PushRequest),
    Pull(Ticket, PullRequest),
    SendPart(Ticket, CaseId, Media, u32, Vec<u8>),
    FetchPart(Ticket, CaseId, Media, u32),
    SignIn(Ticket),
}

impl Request {
    fn failed(&self, error: TransportError) -> Input {
        match self {
            Request::Push(ticket, _) => Input::Pushed { ticket: *ticket, result: Err(error) },
            Request::Pull(ticket, _) => Input::Pulled { ticket: *ticket, result: Err(error) },
            Request::SendPart(ticket, ..) => Input::PartSent { ticket: *ticket, result: Err(error) },
            Request::FetchPart(ticket, ..) => Input::PartFetched { ticket: *ticket, result: Err(error) },
            Request::SignIn(ticket) => {
                Input::SignInFailed { ticket: *ticket, error: SignInError::Transport(error) }
            }
        }
    }
}

fn status(code: u16, retry_after: Option<u32>) -> TransportError {
    TransportError::Status { code, retry_after, problem: None }
}

fn not_there() -> TransportError {
    TransportError::Status { code: 404, retry_after: None, problem: Some("not_found".to_owned()) }
}

impl<S: Shelf> World<S> {
    pub(super) fn send(&mut self, at: usize, ticket: Ticket, request: Request) {
        let Some(tablet) = self.tablets.get(at) else { return };
        let (boot, online) = (tablet.boot, tablet.online);
        let tell = |input| Event::Tell { tablet: at, boot, input };
        if !online {
            self.at(5, tell(request.failed(TransportError::Offline)));
            return;
        }
        // The browser gives up after a while. If an answer came before, the engine takes this for a late one.
        self.at(TIME_OUT_MILLIS, tell(request.failed(TransportError::TimedOut)));
        debug_assert!(ticket.0 > 0);
        if self.rng.percent(self.faults.double) {
            self.totals.doubled_messages += 1;
            let late = self.rng.between(10, 120_000);
            self.at(late, Event::Arrive { tablet: at, boot, request: request.clone() });
        }
        if self.rng.percent(self.faults.lose) {
            self.totals.lost_messages += 1;
            return;
        }
        let latency = self.latency();
        self.at(latency, Event::Arrive { tablet: at, boot, request });
    }

    fn latency(&mut self) -> u64 {
        let most = if self.acting && self.rng.percent(10) { 40_000 } else { 900 };
        self.rng.between(10, most)
    }

    pub(super) fn arrive(&mut self, at: usize, boot: u64, request: Request) {
        let latency = self.latency();
        let tell = |input| Event::Tell { tablet: at, boot, input };
        if self.now < self.down_until {
            self.at(latency, tell(request.failed(TransportError::Offline)));
            return;
        }
        if self.rng.percent(self.faults.crash_at_server) {
            self.server_dies(); // before anything was committed
            return;
        }
        if self.rng.percent(self.faults.busy) {
            let code = if self.rng.percent(50) { 503 } else { 429 };
            let patience = self.rng.between(1, 20) as u32;
            self.at(latency, tell(request.failed(status(code, Some(patience)))));
            return;
        }
        let answer = self.serve(at, &request);
        if self.rng.percent(self.faults.crash_at_server) {
            self.server_dies(); // after the commit, before the answer
            return;
        }
        if self.rng.percent(self.faults.lose) {
            self.totals.lost_messages += 1;
            return;
        }
        if self.rng.percent(self.faults.garble) {
            self.totals.garbled_answers += 1;
            let error = if self.rng.percent(50) { TransportError::Malformed } else { status(502, None) };
            self.at(latency, tell(request.failed(error)));
            return;
        }
        self.at(latency, tell(answer));
    }

    /// What the server does and answers.
    fn serve(&mut self, at: usize, request: &Request) -> Input {
        let (busy, now) = (self.faults.busy, Timestamp(self.now));
        let Some(tablet) = self.tablets.get_mut(at) else { return request.failed(TransportError::Offline) };
        let user = tablet.user.clone();
        if let Request::SignIn(ticket) = request {
            tablet.signed_in = true;
            return Input::SignedIn { ticket: *ticket };
        }
        if !tablet.signed_in {
            return request.failed(status(401, None));
        }
        match request {
            Request::Push(_, push) if push.changes.len() > self.server.most_changes || huge(push) => {
                request.failed(status(413, None))
            }
            Request::Push(ticket, push) => {
                let rng = &mut self.rng;
                let answer = self.server.push(&user, push, || rng.percent(busy));
                Input::Pushed { ticket: *ticket, result: Ok(answer) }
            }
            Request::Pull(ticket, pull) => {
                Input::Pulled { ticket: *ticket, result: Ok(self.server.pull(&user, pull, now)) }
            }
            Request::SendPart(ticket, case, media, part, bytes) => {
                let result = self.server.take_part(&user, case, media, *part, bytes).ok_or(not_there());
                Input::PartSent { ticket: *ticket, result }
            }
            Request::FetchPart(ticket, case, media, part) => {
                let result = self.server.give_part(&user, case, media, *part).ok_or(not_there());
                Input::PartFetched { ticket: *ticket, result }
            }
            Request::SignIn(ticket) => Input::SignedIn { ticket: *ticket },
        }
    }

    pub(super) fn server_dies(&mut self) {
        self.totals.server_crashes += 1;
        let out = self.rng.between(500, 45_000);
        self.down_until = self.now + out;
    }
}

/// Stands for a change that is too large by itself: a note that begins so.
pub(super) const HUGE: &str = "huge";

fn huge(push: &PushRequest) -> bool {
    push.changes.iter().any(is_huge)
}

pub(super) fn is_huge(change: &domain::Change) -> bool {
    matches!(&change.body, domain::Body::Fact(domain::CaseFact::Note { text }) if text.starts_with(HUGE))
}
