//! Taking back in a sitting what was agreed before, at any point of it: one point, or everything (child-ux.md G08, 5.4).

use super::session::GuardianSession;
use crate::consent::{Decision, GiverRole, Line, Recipient, TakenBackHere, WithdrawnBy};
use crate::time::Timestamp;

impl GuardianSession {
    /// True where nothing is asked: the person came for what was agreed before.
    #[must_use]
    pub fn asks_nothing(&self) -> bool {
        self.setting.offers.is_empty()
    }

    /// True where the person took this line back here.
    #[must_use]
    pub fn is_taken_back(&self, line: Line, recipient: Option<&Recipient>) -> bool {
        self.taken_back.iter().any(|it| it.is_about(line, recipient))
    }

    /// True where nothing is left that the person agreed to.
    #[must_use]
    pub fn took_everything_back(&self) -> bool {
        self.setting.agreed.iter().all(|it| self.is_taken_back(it.line, it.recipient.as_ref()))
    }

    /// Takes back one agreement, or all that this person agreed to: no word of anybody else, and nothing that is only asked
    /// today. What is taken back already stays so.
    pub(super) fn take_back(&mut self, at: Option<usize>, now: Timestamp) {
        let all = self.setting.agreed.iter().enumerate();
        let meant = all.filter(|(place, _)| at.is_none_or(|at| at == *place));
        let meant: Vec<_> = meant.map(|(_, agreement)| TakenBackHere::of(agreement, now)).collect();
        for it in meant {
            if !self.is_taken_back(it.line, it.recipient.as_ref()) {
                self.open_again(&it);
                self.taken_back.push(it);
            }
        }
    }

    /// What was marked on the person's own phone and not sent yet stands as before. At the tablet it counts from the moment in
    /// which it was said, and a yes is asked for anew.
    pub(super) fn stays(&mut self, at: usize) {
        if self.setting.route.is_together() || self.is_over() {
            return;
        }
        let Some(agreement) = self.setting.agreed.get(at) else { return };
        self.taken_back.retain(|it| !it.is_about(agreement.line, agreement.recipient.as_ref()));
    }

    /// Why an agreement was taken back; nothing where it was not.
    pub(super) fn say_why(&mut self, at: usize, reason: String) {
        let Some(agreement) = self.setting.agreed.get(at) else { return };
        let theirs = |it: &&mut TakenBackHere| it.is_about(agreement.line, agreement.recipient.as_ref());
        if let Some(taken) = self.taken_back.iter_mut().find(theirs) {
            taken.reason = reason;
        }
    }

    /// A yes of today that is not signed yet is open again: nobody says yes and takes it back in one breath.
    fn open_again(&mut self, it: &TakenBackHere) {
        if self.is_signed() {
            return;
        }
        for (at, choice) in &mut self.choices {
            let offer = self.setting.offers.get(*at);
            let same = offer.is_some_and(|offer| it.is_about(offer.line, offer.recipient.as_ref()));
            if same && choice.decision == Some(Decision::Yes) {
                choice.decision = None;
            }
        }
    }

    /// In whose name it enters the case.
    pub(super) fn takes_back_as(&self) -> WithdrawnBy {
        let giver = &self.setting.giver;
        match giver.role {
            GiverRole::YoungAdult => WithdrawnBy::Child,
            _ => WithdrawnBy::Guardian(giver.person.clone()),
        }
    }
}
