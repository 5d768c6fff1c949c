//! What the child's choices about seeing mean, said before it goes on (V16, V17). Nothing here pushes: the choice is the
//! child's, and going on is always possible.

use super::place::Screen;
use super::session::{ChildSession, Entry};
use super::share::ShareChoice;
use crate::statement::{AnswerState, Recipient};

impl ChildSession {
    /// What somebody else could be shown, question by question. A sound is asked about on its own, and a yes or no to a step is
    /// no view: whoever takes the step has to know it.
    #[must_use]
    pub fn shareable(&self) -> Vec<Screen> {
        let counts = |(screen, entry): &(&Screen, &Entry)| {
            let said = matches!(entry.state, AnswerState::Answered | AnswerState::TellSomeoneElse);
            let is_view = **screen != Screen::A1 || entry.state != AnswerState::Answered;
            said && is_view && entry.has_words()
        };
        self.entries.iter().filter(counts).map(|(screen, _)| *screen).collect()
    }

    /// True where there is something that could be sent. Without it V17 says that not wanting to tell us things is
    /// fine.
    #[must_use]
    pub fn has_something_to_send(&self) -> bool {
        self.has_something_to_share() || self.has_said_to_a_step() || !self.again.marks.is_empty()
    }

    /// True where there is something new that others could be shown. Without it V16 is left out.
    #[must_use]
    pub fn has_something_to_share(&self) -> bool {
        !self.tells.is_empty() || !self.shareable().is_empty() || self.has_a_voice()
    }

    /// True where a recipient would get nothing of what was said today.
    #[must_use]
    pub fn gets_nothing(&self, recipient: Recipient) -> bool {
        let choice = self.shares.get(&recipient).unwrap_or(&ShareChoice::Nothing);
        let wishes = !self.tells.is_empty() && *choice == ShareChoice::Everything;
        !wishes && !self.may_hear(recipient) && self.gets(recipient).is_empty()
    }

    /// True where the child said "only some things" and named none of them.
    #[must_use]
    pub fn named_nothing(&self, recipient: Recipient) -> bool {
        matches!(self.shares.get(&recipient), Some(ShareChoice::Only(_))) && self.gets_nothing(recipient)
    }

    /// Whom the child wants to answer a question of its own (V14) and who would not see it, as the child chose; the worker sees
    /// every question.
    #[must_use]
    pub fn asked_unseen(&self) -> Vec<Recipient> {
        let asked = self.entries.get(&Screen::V14).filter(|entry| entry.state == AnswerState::Answered);
        let asks = |key: &str| {
            asked.is_some_and(|it| it.content.chosen.iter().any(|it| it.part == "question" && it.key == key))
        };
        let all =
            [("guardian", Recipient::Guardian), ("lawyer", Recipient::Lawyer), ("doctor", Recipient::Doctor)];
        let unseen = |who: &Recipient| !self.gets(*who).contains(&Screen::V14);
        all.into_iter().filter(|(key, _)| asks(key)).map(|(_, who)| who).filter(unseen).collect()
    }

    /// True where the child lets the people who decide see some of it, and its message for them is not among that.
    #[must_use]
    pub fn message_unseen(&self) -> bool {
        let some = matches!(self.shares.get(&Recipient::Panel), Some(ShareChoice::Only(_)));
        let unseen = !self.gets(Recipient::Panel).contains(&Screen::V11);
        some && unseen && self.shareable().contains(&Screen::V11)
    }

    /// True where the child said nothing that it could look at again: neither an answer nor a refusal, no wish, no mark, and
    /// nothing that it took out and can put back.
    #[must_use]
    pub fn has_nothing_to_look_at(&self) -> bool {
        let silent = self.entries.values().all(|entry| entry.state == AnswerState::Skipped);
        silent && self.tells.is_empty() && self.again.marks.is_empty() && self.taken.is_empty()
    }

    /// Questions at which the child went on without saying anything, but for those with something from another day under them.
    #[must_use]
    pub fn went_on_at(&self) -> Vec<Screen> {
        let skipped = self.entries.iter().filter(|(_, entry)| entry.state == AnswerState::Skipped);
        let skipped = skipped.map(|(screen, _)| *screen);
        skipped.filter(|screen| !self.waiting.contains_key(screen)).collect()
    }
}
