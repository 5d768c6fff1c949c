//! Receiving: pull, apply, until there is no more; then forget what was revoked.

use domain::Timestamp;

use crate::engine::backoff::Chance;
use crate::engine::check::{self, PullCheck};
use crate::engine::effect::Effect;
use crate::engine::machine::Engine;
use crate::engine::state::{Round, State, Step};
use crate::engine::status::Trouble;
use crate::protocol::{PullAnswer, PullRequest};

impl<C: Chance> Engine<C> {
    pub(super) fn pull(&mut self, round: Round, effects: &mut Vec<Effect>) {
        let ticket = self.ticket();
        effects.push(Effect::Pull { ticket, request: PullRequest { have: self.standing.have.clone() } });
        self.state = State::Working { ticket, step: Step::Pulling, round };
    }

    pub(super) fn pulled(&mut self, answer: PullAnswer, mut round: Round, effects: &mut Vec<Effect>) {
        let verdict = check::check_pull(&answer, &self.standing.have);
        if self.is_new_epoch(&answer.epoch) && verdict != PullCheck::Malformed {
            self.requeue(answer.epoch, round, effects);
            return;
        }
        match verdict {
            PullCheck::Malformed => self.fail(Trouble::NotOurServer, None, effects),
            PullCheck::ServerHasLess => self.requeue(answer.epoch, round, effects),
            PullCheck::Continues => {
                round.revoked.extend(answer.revoked.iter().cloned());
                let ticket = self.ticket();
                let step = Step::Applying { more: answer.more };
                effects.push(Effect::Apply { ticket, answer });
                self.state = State::Working { ticket, step, round };
            }
        }
    }

    pub(super) fn applied(
        &mut self,
        more: bool,
        moved: bool,
        at: Timestamp,
        round: Round,
        effects: &mut Vec<Effect>,
    ) {
        match (more, moved) {
            (true, true) => self.pull(round, effects),
            // "There is more", yet nothing came: asking at once again would go on for ever.
            (true, false) => self.fail(Trouble::NotOurServer, None, effects),
            (false, _) if round.revoked.is_empty() => {
                self.last_success = Some(at);
                self.carry(round, effects);
            }
            (false, _) => {
                self.last_success = Some(at);
                let ticket = self.ticket();
                effects.push(Effect::Forget { ticket, cases: round.revoked.iter().cloned().collect() });
                self.state = State::Working { ticket, step: Step::Forgetting, round };
            }
        }
    }

    pub(super) fn is_new_epoch(&self, epoch: &str) -> bool {
        self.standing.epoch.as_deref().is_some_and(|known| known != epoch)
    }
}
