//! Going on without an answer: skipping, not knowing, not wanting to say, and telling somebody else.

use super::place::{Cover, Place, Screen};
use super::session::{ChildSession, Content, Entry, Tell, Whom};
use crate::statement::AnswerState;
use crate::time::Timestamp;

impl ChildSession {
    /// Marks a question as declined, and goes on. Skipping leaves what was answered as it is; not knowing and not
    /// wanting to say are what the child says last, and what was written is kept for the child alone.
    pub(super) fn decline(&mut self, state: AnswerState, now: Timestamp) {
        match self.place {
            Place::Card { topic, .. } | Place::Check { topic } => {
                if state == AnswerState::DontKnow {
                    self.missed(topic);
                }
                self.leave_topic();
            }
            // Who does not want to look at what was said before goes past all of it.
            Place::Screen { screen: Screen::V20 } if self.again.at == 0 => self.go_on(),
            _ => {
                self.mark(state, None, now);
                self.forward(now);
            }
        }
    }

    pub(super) fn mark(&mut self, state: AnswerState, tell: Option<Whom>, now: Timestamp) {
        let Place::Screen { screen } = self.place else { return };
        if !screen.asks() {
            return;
        }
        let band = Some(self.setting.band);
        let blank = Entry {
            state,
            content: Content::default(),
            tell: None,
            said: now,
            band,
            wording: None,
            confirmed: false,
            through: self.answers,
        };
        let entry = self.entries.entry(screen).or_insert(blank);
        if state != AnswerState::Skipped {
            *entry = Entry {
                state,
                content: std::mem::take(&mut entry.content),
                tell,
                said: now,
                band,
                wording: None,
                confirmed: false,
                through: self.answers,
            };
        }
    }

    pub(super) fn tell_other(&mut self, whom: Whom, now: Timestamp) {
        if self.is_asked_how_it_was() {
            self.cover = Cover::None;
            self.wants_to_complain(whom, now);
            return;
        }
        if self.is_sent() {
            return;
        }
        // Beside a yes or no to steps it is a wish of its own: what was said to one step stays said.
        let on_question = self.cover == Cover::None
            && matches!(self.place, Place::Screen { screen } if screen.asks() && screen != Screen::A1);
        if on_question {
            self.mark(AnswerState::TellSomeoneElse, Some(whom), now);
            self.forward(now);
            return;
        }
        let at = match (self.cover, self.place.name()) {
            (Cover::HardMood, _) => Screen::V03.name(),
            (_, Some(name)) => name,
            (_, None) => return,
        };
        self.tells.push(Tell { at: at.to_owned(), whom, said: now });
        self.cover = Cover::None;
    }
}

/// True where the child said that it does not answer here today.
pub(super) fn is_refusal(state: AnswerState) -> bool {
    matches!(
        state,
        AnswerState::DontWant | AnswerState::DontKnow | AnswerState::Later | AnswerState::TellSomeoneElse
    )
}
