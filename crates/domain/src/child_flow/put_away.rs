//! What stands on a screen under a refusal. Going on takes no refusal back: the child sees that it is put away, and says it
//! after all where it wants to.

use super::place::Screen;
use super::refusal::is_refusal;
use super::session::ChildSession;
use crate::statement::AnswerState;
use crate::time::Timestamp;

impl ChildSession {
    /// What stands on a screen although the child refused to say it there; shown to the child alone, with the way to say it.
    #[must_use]
    pub fn put_away(&self, screen: Screen) -> Option<AnswerState> {
        let entry = self.entries.get(&screen).filter(|_| screen != Screen::A1)?;
        let waits = self.waiting.contains_key(&screen);
        (is_refusal(entry.state) && !waits && !entry.content.is_blank()).then_some(entry.state)
    }

    pub(super) fn say_after_all(&mut self, screen: Screen, now: Timestamp) {
        if self.is_sent() || self.put_away(screen).is_none() {
            return;
        }
        if let Some(entry) = self.entries.get_mut(&screen) {
            (entry.state, entry.tell, entry.said) = (AnswerState::Answered, None, now);
            entry.confirmed = false;
        }
    }
}
