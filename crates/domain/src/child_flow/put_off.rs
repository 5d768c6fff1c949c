//! What a child put off to another day with something written, chosen, drawn or recorded under it. It is never sent by itself:
//! once the rest is sent it stays closed on the tablet as a kept session does, and the next session opens the question with it.

use super::place::{Place, Screen};
use super::session::{ChildSession, Content, Decision, Entry};
use crate::manner::Manner;
use crate::statement::AnswerState;
use crate::time::Timestamp;

impl ChildSession {
    /// What stays closed on the tablet once the session is over; none where nothing does. All of it where the child kept it or
    /// came to no decision, and where it sent the rest, what it put off. What it threw away is gone, all of it.
    #[must_use]
    pub fn stays_closed(&self) -> Option<ChildSession> {
        match self.decision {
            Some(Decision::ThrowAway) => None,
            Some(Decision::Keep) => Some(self.clone()),
            None if self.has_something_to_send() => Some(self.clone()),
            Some(Decision::Send) | None => self.put_off(),
        }
    }

    /// The session with nothing left in it but what was put off; none where there is nothing. There is no answer, no wish, no
    /// choice who may see it and no mark in it: those were sent, or are said anew.
    fn put_off(&self) -> Option<ChildSession> {
        let mut all = self.clone();
        all.put_off_waits();
        let waiting = all.waiting;
        if waiting.is_empty() {
            return None;
        }
        // The choices stood in one order, under the screen that stands for all of them.
        let here = |screen: &Screen| waiting.keys().any(|it| it == screen || it.together() == *screen);
        let orders = all.orders.into_iter().filter(|(screen, _)| here(screen));
        Some(ChildSession {
            orders: orders.collect(),
            also: all.also.into_iter().filter(|screen| waiting.contains_key(screen)).collect(),
            pace: all.pace.into_iter().filter(|(screen, _)| waiting.contains_key(screen)).collect(),
            came_up: all.came_up.into_iter().filter(|(screen, _)| waiting.contains_key(screen)).collect(),
            place: Place::Waiting,
            decision: Some(Decision::Send),
            waiting,
            ..ChildSession::begin(all.id, all.setting, Manner::default())
        })
    }

    /// True for what [`Self::put_off`] made: of a session that was kept whole nothing was sent.
    pub(super) fn is_what_was_put_off(&self) -> bool {
        self.is_sent()
    }

    /// The other day has come: what stands under a question that was put off waits there.
    pub(super) fn put_off_waits(&mut self) {
        let later =
            |_: &Screen, entry: &mut Entry| entry.state == AnswerState::Later && !entry.content.is_blank();
        let later: Vec<(Screen, Entry)> = self.entries.extract_if(.., later).collect();
        self.waiting.extend(later);
    }

    /// Asks what waits also where the depth of the day has not got the question.
    pub(super) fn also_what_waits(mut self) -> ChildSession {
        let missing: Vec<Screen> =
            self.waiting.keys().copied().filter(|screen| !self.is_asked_here(*screen)).collect();
        self.also.extend(missing);
        self
    }

    /// What stands on a screen: what the child put there today, else what waits there from another day.
    #[must_use]
    pub fn standing(&self, screen: Screen) -> Option<&Content> {
        let today = self.entries.get(&screen).map(|entry| &entry.content);
        let waits = self.waiting.get(&screen).map(|entry| &entry.content);
        today.filter(|content| waits.is_none() || !content.is_blank()).or(waits).or(today)
    }

    /// Questions with something from another day under them that the child has not said today.
    #[must_use]
    pub fn still_waiting(&self) -> Vec<Screen> {
        self.waiting.keys().copied().collect()
    }

    /// True where something put off stays closed once the session is sent: of today, or of another day.
    #[must_use]
    pub fn has_put_off(&self) -> bool {
        let today = |entry: &Entry| entry.state == AnswerState::Later && !entry.content.is_blank();
        !self.waiting.is_empty() || self.entries.values().any(today)
    }

    /// True where a question shows what waits there, and going on says it.
    #[must_use]
    pub fn opens_with_what_waited(&self, screen: Screen) -> bool {
        let passed = |entry: &Entry| entry.state == AnswerState::Skipped;
        self.waiting.contains_key(&screen) && self.entries.get(&screen).is_none_or(passed)
    }

    /// The child goes on from a question with what waited there: that is its answer now. The words in which it was asked then
    /// stay with it. What it refused today stays refused.
    pub(super) fn say_what_waited(&mut self, now: Timestamp) {
        let Place::Screen { screen } = self.place else { return };
        if self.is_sent() || !self.opens_with_what_waited(screen) {
            return;
        }
        if let Some(entry) = self.waiting.remove(&screen) {
            self.entries
                .insert(screen, Entry { state: AnswerState::Answered, said: now, confirmed: false, ..entry });
        }
    }

    /// Something is on a screen now: what waited there was changed, and what stands now is all there is of it. False where it
    /// is what waited there, unchanged.
    pub(super) fn changes_what_waited(&mut self, screen: Screen, content: &Content) -> bool {
        let changed = self.waiting.get(&screen).is_none_or(|entry| entry.content != *content);
        if changed {
            self.waiting.remove(&screen);
        }
        changed
    }
}

impl Content {
    /// True where nothing at all is on it, not even a person of whom nothing is said yet.
    pub(super) fn is_blank(&self) -> bool {
        self.is_empty() && self.people.is_empty()
    }
}
