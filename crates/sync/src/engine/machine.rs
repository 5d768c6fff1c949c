//! The state machine itself: what starts a round, which answer belongs where, how a round ends.

use domain::Timestamp;

use crate::engine::backoff::{Chance, Patience};
use crate::engine::effect::{Effect, Ticket};
use crate::engine::input::{Input, SignInError, Standing, TransportError, Trigger};
use crate::engine::state::{Round, State, Step, ticket_of};
use crate::engine::status::{Phase, SyncStatus, Trouble};

/// Without any trigger, a round begins this long after the last one: what somebody takes back on another device is to be known
/// here while a person still looks at the same page.
const REST_MILLIS: u64 = 60 * 1_000;
/// A burst of typing is over after this time; until then its slots can still be overwritten.
const SETTLE_MILLIS: u64 = 2_000;
/// The sync loop of one user on one tablet. See the module's documentation.
#[derive(Debug)]
pub struct Engine<C> {
    pub(super) chance: C,
    pub(super) state: State,
    pub(super) tickets: u64,
    pub(super) patience: Patience,
    pub(super) standing: Standing,
    pub(super) offline: bool,
    pub(super) last_success: Option<Timestamp>,
    pub(super) shown: Option<SyncStatus>,
}

impl<C: Chance> Engine<C> {
    /// An engine that leads nothing yet: say [`Input::Leading`].
    #[must_use]
    pub fn new(chance: C) -> Self {
        Self {
            chance,
            state: State::Following,
            tickets: 0,
            patience: Patience::default(),
            standing: Standing::default(),
            offline: false,
            last_success: None,
            shown: None,
        }
    }

    /// Takes one input and says what to do. Never fails and never blocks; late answers do nothing.
    ///
    /// Every effect with a ticket must be answered once. A request without an answer within a minute is answered by the
    /// driver, with [`TransportError::TimedOut`].
    pub fn on(&mut self, input: Input) -> Vec<Effect> {
        let mut effects = Vec::new();
        match input {
            Input::Leading(true) => {
                if matches!(self.state, State::Following) {
                    self.begin(&mut effects);
                }
            }
            Input::Leading(false) => self.state = State::Following,
            Input::WentOffline => self.offline = true,
            Input::Trigger(trigger) => self.triggered(trigger, &mut effects),
            Input::Woke(woken) => self.woke(woken, &mut effects),
            answer => self.answered(answer, &mut effects),
        }
        let status = self.status();
        if self.shown.as_ref() != Some(&status) {
            self.shown = Some(status.clone());
            effects.push(Effect::Show(status));
        }
        effects
    }

    /// What a person is told now.
    #[must_use]
    pub fn status(&self) -> SyncStatus {
        let phase = match &self.state {
            State::Following => Phase::Elsewhere,
            State::Resting { .. } | State::Settling { .. } => Phase::Resting,
            State::Waiting { trouble, millis, .. } => Phase::Waiting { trouble: *trouble, millis: *millis },
            State::Working { step, .. } => match step {
                Step::Pulling | Step::Applying { .. } | Step::Forgetting | Step::FetchingPart(_) => {
                    Phase::Receiving
                }
                _ => Phase::Sending,
            },
        };
        SyncStatus {
            phase,
            offline: self.offline,
            waiting: self.standing.waiting + self.standing.to_send,
            needs_attention: self.standing.needs_attention,
            last_success: self.last_success,
        }
    }

    fn triggered(&mut self, trigger: Trigger, effects: &mut Vec<Effect>) {
        if trigger == Trigger::Online {
            self.offline = false;
        }
        if trigger == Trigger::Saved {
            // Until the store has counted again, the least that is true: something waits.
            self.standing.waiting = self.standing.waiting.max(1);
        }
        match (&mut self.state, trigger) {
            (State::Following | State::Waiting { obeying: true, .. }, _) => {}
            (State::Working { round, .. }, Trigger::Saved) => round.saved_meanwhile = true,
            (State::Working { .. }, _) => {}
            (State::Resting { .. }, Trigger::Saved) => self.settle(effects),
            (State::Settling { .. } | State::Waiting { .. }, Trigger::Saved) => {}
            (State::Resting { .. } | State::Settling { .. } | State::Waiting { .. }, _) => {
                self.begin(effects)
            }
        }
    }

    fn woke(&mut self, woken: Ticket, effects: &mut Vec<Effect>) {
        if let State::Resting { timer } | State::Settling { timer } | State::Waiting { timer, .. } =
            self.state
            && timer == woken
        {
            self.begin(effects);
        }
    }

    /// Takes the answer to the one thing that is under way; any other answer is late.
    fn answered(&mut self, input: Input, effects: &mut Vec<Effect>) {
        let State::Working { ticket, .. } = &self.state else { return };
        if ticket_of(&input) != Some(*ticket) {
            return;
        }
        let State::Working { step, round, .. } = std::mem::replace(&mut self.state, State::Following) else {
            return;
        };
        match (step, input) {
            (_, Input::StoreFailed { .. }) => self.fail(Trouble::Store, None, effects),
            (Step::Freezing, Input::Frozen { changes, standing, .. }) => {
                self.standing = standing;
                self.frozen(changes, round, effects);
            }
            (Step::Pushing { batch }, Input::Pushed { result, .. }) => match result {
                Ok(answer) => self.pushed(batch, answer, round, effects),
                Err(error) => self.push_failed(batch, error, round, effects),
            },
            (Step::Recording, Input::Recorded { standing, .. }) => {
                self.standing = standing;
                // What comes later may stand on what was not taken, such as the opening of its case.
                if round.retry.is_some() {
                    self.pull(round, effects);
                } else {
                    self.freeze(round, effects);
                }
            }
            (Step::Pulling, Input::Pulled { result, .. }) => match result {
                Ok(answer) => self.pulled(answer, round, effects),
                Err(error) => self.request_failed(error, round, effects),
            },
            (Step::Applying { more }, Input::Applied { standing, at, .. }) => {
                let moved = self.standing.have != standing.have;
                self.standing = standing;
                self.applied(more, moved, at, round, effects);
            }
            (Step::Forgetting, Input::Forgot { standing, left, .. }) => {
                self.standing = standing;
                let mut round = round;
                round.saved_meanwhile |= !left.is_empty();
                self.carry(round, effects);
            }
            (Step::Requeueing, Input::Requeued { standing, .. }) => {
                self.standing = standing;
                self.freeze(Round { after: 0, requeued: true, ..round }, effects);
            }
            (Step::Choosing, Input::Chosen { next, .. }) => self.chosen(next, round, effects),
            (Step::SendingPart(sent), Input::PartSent { result, .. }) => {
                self.part_sent(sent, result, round, effects);
            }
            (Step::FetchingPart(wanted), Input::PartFetched { result, .. }) => {
                self.part_fetched(wanted, result, round, effects);
            }
            (Step::KeepingPart, Input::PartKept { standing, .. }) => {
                self.standing = standing;
                self.carried(round, effects);
            }
            (Step::SigningIn, Input::SignedIn { .. }) => {
                self.freeze(Round { after: 0, renewed: true, ..round }, effects);
            }
            (Step::SigningIn, Input::SignInFailed { error, .. }) => match error {
                SignInError::Refused => self.fail(Trouble::SignInNeeded, None, effects),
                SignInError::Transport(error) => self.request_failed(error, round, effects),
            },
            // An answer of another kind under the right ticket is a fault of the driver. The round is given up and
            // begun again later; nothing was marked as sent.
            _ => self.fail(Trouble::Store, None, effects),
        }
    }

    fn begin(&mut self, effects: &mut Vec<Effect>) {
        self.freeze(Round::new(), effects);
    }

    pub(super) fn finish(&mut self, round: Round, effects: &mut Vec<Effect>) {
        if let Some(asked) = round.retry {
            self.fail(Trouble::NotAllTaken, Some(asked), effects);
            return;
        }
        self.patience.reset();
        if round.saved_meanwhile {
            self.settle(effects);
        } else {
            let timer = self.wait(REST_MILLIS, effects);
            self.state = State::Resting { timer };
        }
    }

    fn settle(&mut self, effects: &mut Vec<Effect>) {
        let timer = self.wait(SETTLE_MILLIS, effects);
        self.state = State::Settling { timer };
    }

    /// The server was restored from a backup. Once per round, so that a server that contradicts itself cannot keep
    /// the tablet busy.
    pub(super) fn requeue(&mut self, epoch: String, round: Round, effects: &mut Vec<Effect>) {
        if round.requeued {
            self.fail(Trouble::NotOurServer, None, effects);
            return;
        }
        let ticket = self.ticket();
        effects.push(Effect::Requeue { ticket, epoch });
        self.state = State::Working { ticket, step: Step::Requeueing, round };
    }

    pub(super) fn request_failed(&mut self, error: TransportError, round: Round, effects: &mut Vec<Effect>) {
        let (trouble, asked) = match error {
            TransportError::Status { code: 401, .. } if !round.renewed => {
                let ticket = self.ticket();
                effects.push(Effect::SignIn { ticket });
                self.state = State::Working { ticket, step: Step::SigningIn, round };
                return;
            }
            TransportError::Status { code: 401, .. } => (Trouble::SignInNeeded, None),
            TransportError::Status { code: 429 | 503, retry_after, .. } => (Trouble::Busy, retry_after),
            TransportError::Status { code, .. } => (Trouble::Status(code), None),
            TransportError::Offline => (Trouble::Offline, None),
            TransportError::TimedOut => (Trouble::TimedOut, None),
            TransportError::Malformed => (Trouble::NotOurServer, None),
        };
        self.fail(trouble, asked, effects);
    }

    /// Gives the round up. Nothing was changed by what failed; the same slots are sent again.
    pub(super) fn fail(&mut self, trouble: Trouble, asked: Option<u32>, effects: &mut Vec<Effect>) {
        let millis = self.patience.next(asked, &mut self.chance);
        let timer = self.wait(millis, effects);
        self.state =
            State::Waiting { timer, obeying: asked.is_some_and(|seconds| seconds > 0), trouble, millis };
    }

    fn wait(&mut self, millis: u64, effects: &mut Vec<Effect>) -> Ticket {
        let ticket = self.ticket();
        effects.push(Effect::Wait { ticket, millis });
        ticket
    }

    pub(super) fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        Ticket(self.tickets)
    }
}
