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
        self.taken_back.iter().any(|it| it.covers(line, recipient))
    }

    /// True where everything was taken back here.
    #[must_use]
    pub fn took_everything_back(&self) -> bool {
        self.taken_back.iter().any(|it| it.line.is_none())
    }

    /// Takes back one agreement, or everything; what is taken back already stays so. A yes of today that is not signed yet
    /// is open again: nobody says yes and takes it back in one breath.
    pub(super) fn take_back(&mut self, at: Option<usize>, now: Timestamp) {
        let it = match at {
            None => TakenBackHere::everything(now),
            Some(at) => match self.setting.agreed.get(at) {
                Some(agreement) => TakenBackHere::of(agreement, now),
                None => return,
            },
        };
        let known = match it.line {
            None => self.took_everything_back(),
            Some(line) => self.is_taken_back(line, it.recipient.as_ref()),
        };
        if known {
            return;
        }
        if !self.is_signed() {
            for (at, choice) in &mut self.choices {
                let offer = self.setting.offers.get(*at);
                let covered = offer.is_some_and(|offer| it.covers(offer.line, offer.recipient.as_ref()));
                if covered && choice.decision == Some(Decision::Yes) {
                    choice.decision = None;
                }
            }
        }
        self.taken_back.push(it);
    }

    /// What was taken back, point by point and each once: everything is all that this person agreed to, and no word of anybody
    /// else.
    pub(super) fn each_taken_back(&self) -> Vec<TakenBackHere> {
        let mut found: Vec<TakenBackHere> = Vec::new();
        for it in &self.taken_back {
            let points = match it.line {
                Some(_) => vec![it.clone()],
                None => self.setting.agreed.iter().map(|of| TakenBackHere::of(of, it.said)).collect(),
            };
            for point in points {
                let known =
                    |other: &TakenBackHere| other.line == point.line && other.recipient == point.recipient;
                if !found.iter().any(known) {
                    found.push(point);
                }
            }
        }
        found
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
