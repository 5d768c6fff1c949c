//! The child's own yes or no to steps that nobody takes without it (child-ux.md 5.1 C, 5.2; form H2). It is asked last,
//! one step at a time, and goes out with what the child sends, or not at all.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::place::Screen;
use super::session::{ChildSession, Entry};
use crate::consent::{
    self, Agreement, Assent, AssentAnswer, ConsentFact, Group, Line, Recipient, TakenBackHere, WithdrawnBy,
};
use crate::ids::ChangeId;
use crate::statement::AnswerState;
use crate::time::Timestamp;

/// A step about which the child is asked today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedStep {
    /// The line.
    pub line: Line,
    /// Who would receive something; none where nothing leaves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// What stood on it when the tablet was handed over, as [`Assent::sees`] wants it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub sees: BTreeSet<ChangeId>,
    /// What those who decide leave out of the line, as [`Assent::left_out`] wants it: the child reads nothing of that.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub left_out: BTreeSet<Group>,
    /// What the child said to it last, where it was asked before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<AssentAnswer>,
}

impl AskedStep {
    /// True where it is about this line and recipient.
    #[must_use]
    pub fn is_of(&self, line: Line, recipient: Option<&Recipient>) -> bool {
        self.line == line && consent::same(self.recipient.as_ref(), recipient)
    }

    /// Part of the screen under which the answer is kept: the same on another day, whatever else is asked then.
    #[must_use]
    pub fn part(&self) -> String {
        let line = self.line.id();
        match &self.recipient {
            None => line.to_owned(),
            Some(to) => format!("{line}/{}/{}", to.kind.key(), to.name.trim().to_lowercase()),
        }
    }
}

impl ChildSession {
    /// The session with the steps about which the child is asked.
    #[must_use]
    pub fn with_steps(mut self, steps: Vec<AskedStep>) -> Self {
        self.steps = steps;
        self
    }

    /// Takes a yes of another day back. What the child said to the same step today and has not sent yet goes with it, so that
    /// a yes there can only be one that it says after this.
    pub(super) fn take_back(&mut self, agreement: &Agreement, now: Timestamp) {
        let it = TakenBackHere::of(agreement, now);
        let is_sent = self.is_sent();
        let of: BTreeSet<String> = self
            .steps
            .iter()
            .filter(|step| step.is_of(it.line, it.recipient.as_ref()))
            .map(AskedStep::part)
            .collect();
        if let Some(entry) = self.entries.get_mut(&Screen::A1).filter(|_| !is_sent) {
            entry.content.chosen.retain(|chosen| !of.contains(&chosen.part));
        }
        if !self.taken_back.iter().any(|known| known.is_about(it.line, it.recipient.as_ref())) {
            self.taken_back.push(it);
        }
    }

    /// True where the child took this step back and did not say yes to it again.
    #[must_use]
    pub fn is_taken_back(&self, line: Line, recipient: Option<&Recipient>) -> bool {
        let taken = self.taken_back.iter().any(|it| it.is_about(line, recipient));
        taken && (self.is_sent() || !self.steps_with_a_yes().iter().any(|it| it.is_of(line, recipient)))
    }

    /// A yes that the child says after it took the step back, and sends, is its last word.
    pub(super) fn last_word_on_steps(&mut self) {
        let yes = self.steps_with_a_yes();
        self.taken_back.retain(|it| !yes.iter().any(|step| step.is_of(it.line, it.recipient.as_ref())));
    }

    /// The steps to which the child says yes today.
    fn steps_with_a_yes(&self) -> Vec<AskedStep> {
        let said = self.assents().into_iter().zip(&self.steps);
        said.filter(|(it, _)| it.answer == AssentAnswer::Yes).map(|(_, step)| step.clone()).collect()
    }

    /// What the child took back, sent or not: it says so by pressing a button that says so.
    pub(super) fn withdrawals(&self) -> impl Iterator<Item = ConsentFact> + '_ {
        self.taken_back.iter().map(|it| ConsentFact::Withdrawal(Box::new(it.withdrawal(WithdrawnBy::Child))))
    }

    /// Steps of a new sitting, and behind them those that the child answered in the sitting that it kept closed. An answer that is
    /// taken up was given to the page of that day: what was left out there stays left out.
    pub(super) fn steps_taken_up(kept: Vec<AskedStep>, fresh: Vec<AskedStep>) -> Vec<AskedStep> {
        let is_new = |step: &AskedStep| fresh.iter().all(|it| it.part() != step.part());
        let (kept, before): (Vec<_>, Vec<_>) = kept.into_iter().partition(is_new);
        let fresh = fresh.into_iter().map(|mut step| {
            let part = step.part();
            let read = before.iter().filter(|it| it.part() == part);
            step.left_out.extend(read.flat_map(|it| it.left_out.iter().copied()));
            step
        });
        fresh.chain(kept).collect()
    }

    /// True where the child said something to a step.
    pub(super) fn has_said_to_a_step(&self) -> bool {
        self.entries.get(&Screen::A1).is_some_and(|entry| entry.state == AnswerState::Answered)
    }

    /// What the child says to each step, once it came to be asked. A step to which it said nothing has no answer, which is no
    /// yes.
    #[must_use]
    pub fn assents(&self) -> Vec<Assent> {
        let Some(entry) = self.entries.get(&Screen::A1) else { return Vec::new() };
        let band = entry.band.unwrap_or(self.setting.band);
        let one = |step: &AskedStep| {
            let (answer, words) = said(entry, &step.part());
            Assent {
                line: step.line,
                recipient: step.recipient.clone(),
                answer,
                words,
                content_version: self.setting.content_version.clone(),
                band,
                left_out: step.left_out.clone(),
                sees: step.sees.clone(),
            }
        };
        self.steps.iter().map(one).collect()
    }
}

fn said(entry: &Entry, part: &str) -> (AssentAnswer, String) {
    match entry.state {
        AnswerState::Answered => {
            let chosen = entry.content.chosen.iter().find(|it| it.part == part);
            let answer = chosen.and_then(|it| AssentAnswer::named(&it.key));
            let words = chosen.and_then(|it| it.words.as_deref()).unwrap_or_default().trim();
            (answer.unwrap_or(AssentAnswer::NoAnswer), words.to_owned())
        }
        AnswerState::DontKnow => (AssentAnswer::NotSure, String::new()),
        _ => (AssentAnswer::NoAnswer, String::new()),
    }
}
