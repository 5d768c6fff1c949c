//! Sending: freeze, push, record, until nothing is left.

use domain::Change;

use crate::engine::backoff::Chance;
use crate::engine::check;
use crate::engine::effect::{Effect, Recorded};
use crate::engine::input::TransportError;
use crate::engine::machine::Engine;
use crate::engine::state::{InBatch, Round, State, Step};
use crate::engine::status::Trouble;
use crate::protocol::{Fate, PUSH_MOST_BYTES, PUSH_MOST_CHANGES, PushAnswer, PushRequest};
use crate::slot::{Attention, SlotState};

/// Room in a push body for everything but the changes: braces, commas, the field's name.
const BODY_OVERHEAD: usize = 1_024;
/// Batches sent before others' work is fetched in between, so that somebody who types without a pause still sees it.
const MOST_BATCHES_IN_A_ROW: u32 = 32;

impl<C: Chance> Engine<C> {
    pub(super) fn freeze(&mut self, round: Round, effects: &mut Vec<Effect>) {
        if round.batches >= MOST_BATCHES_IN_A_ROW {
            let round = Round { batches: 0, saved_meanwhile: true, ..round };
            self.pull(round, effects);
            return;
        }
        let ticket = self.ticket();
        effects.push(Effect::Freeze {
            ticket,
            after: round.after,
            most_changes: round.most_changes,
            most_bytes: PUSH_MOST_BYTES - BODY_OVERHEAD,
        });
        self.state = State::Working { ticket, step: Step::Freezing, round };
    }

    pub(super) fn frozen(&mut self, changes: Vec<Change>, round: Round, effects: &mut Vec<Effect>) {
        if changes.is_empty() {
            self.pull(round, effects);
            return;
        }
        // A slot that is not frozen has no number, and a store that forgets the limits would be asked for ever.
        let in_order = changes.iter().try_fold(round.after, |last, it| (it.seq > last).then_some(it.seq));
        if in_order.is_none() || changes.len() > round.most_changes {
            self.fail(Trouble::Store, None, effects);
            return;
        }
        let ticket = self.ticket();
        let batch: Vec<InBatch> =
            changes.iter().map(|change| InBatch { id: change.id.clone(), seq: change.seq }).collect();
        effects.push(Effect::Push { ticket, request: PushRequest { changes } });
        self.state = State::Working { ticket, step: Step::Pushing { batch }, round };
    }

    pub(super) fn pushed(
        &mut self,
        batch: Vec<InBatch>,
        answer: PushAnswer,
        mut round: Round,
        effects: &mut Vec<Effect>,
    ) {
        if !check::is_push_answer(&answer, batch.iter().map(|it| &it.id)) {
            self.fail(Trouble::NotOurServer, None, effects);
            return;
        }
        if self.is_new_epoch(&answer.epoch) {
            self.requeue(answer.epoch, round, effects);
            return;
        }
        let mut outcomes = Vec::with_capacity(batch.len());
        for outcome in answer.outcomes {
            let becomes = match outcome.fate {
                Fate::Accepted { number } | Fate::Duplicate { number } => SlotState::Sent { number },
                Fate::Mismatch => SlotState::Held { why: Attention::Mismatch },
                Fate::Held { reason } => SlotState::Held { why: Attention::Refused { reason } },
                Fate::Retry { after_seconds } => {
                    round.retry = round.retry.max(Some(after_seconds));
                    continue;
                }
            };
            outcomes.push(Recorded { id: outcome.id, becomes });
        }
        self.record(&batch, Some(answer.epoch), outcomes, round, effects);
    }

    fn record(
        &mut self,
        batch: &[InBatch],
        epoch: Option<String>,
        outcomes: Vec<Recorded>,
        round: Round,
        effects: &mut Vec<Effect>,
    ) {
        let after = batch.iter().map(|it| it.seq).max().unwrap_or(round.after).max(round.after);
        let round = Round { after, batches: round.batches + 1, ..round };
        let ticket = self.ticket();
        effects.push(Effect::Record { ticket, epoch, outcomes });
        self.state = State::Working { ticket, step: Step::Recording, round };
    }

    /// A body that is too large, or that our server cannot read, is sent again in halves until the one change is
    /// found that is to blame. That one is held here, where a person sees it; all others go through.
    pub(super) fn push_failed(
        &mut self,
        batch: Vec<InBatch>,
        error: TransportError,
        round: Round,
        effects: &mut Vec<Effect>,
    ) {
        let blame = match &error {
            TransportError::Status { code: 413, .. } => Attention::TooLarge,
            TransportError::Status { code: 400 | 422, problem: Some(_), .. } => Attention::Unreadable,
            _ => {
                self.request_failed(error, round, effects);
                return;
            }
        };
        match batch.as_slice() {
            [only] => {
                let held = Recorded { id: only.id.clone(), becomes: SlotState::Held { why: blame } };
                let round = Round { most_changes: PUSH_MOST_CHANGES, ..round };
                self.record(&batch, None, vec![held], round, effects);
            }
            _ => self.freeze(Round { most_changes: (batch.len() / 2).max(1), ..round }, effects),
        }
    }
}
