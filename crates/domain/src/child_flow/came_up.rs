//! Which cards a child came to, where they come up one after the other (V05, V07). What still lay in the pile when the child
//! went on was never seen: it is no answer, and nothing that the child left out.

use std::collections::BTreeSet;

use super::place::Screen;
use super::session::{ChildSession, Entry};
use crate::manner::Band;
use crate::statement::{AnswerState, Chosen};

impl ChildSession {
    /// Notes that these cards came up. It stays so where the child takes one up again.
    pub(super) fn note_came_up(&mut self, screen: Screen, cards: impl IntoIterator<Item = String>) {
        if self.is_sent() || !matches!(screen, Screen::V05 | Screen::V07) {
            return;
        }
        let mut cards = cards.into_iter().peekable();
        if cards.peek().is_some() {
            self.came_up.entry(screen).or_default().extend(cards);
        }
    }

    /// True where the cards of a screen come up one after the other at this depth. The youngest, and a child to whom faces
    /// mean something else, see all places at once.
    fn comes_card_by_card(&self, screen: Screen, band: Band) -> bool {
        match screen {
            Screen::V05 => band != Band::B1 && self.scale_ok(),
            Screen::V07 => true,
            _ => false,
        }
    }

    /// The factors of the cards that the child had not come to when it went on from its answer. A factor of which one card
    /// came up was offered.
    pub(super) fn not_reached(
        &self,
        screen: Screen,
        entry: &Entry,
        factors_of: &dyn Fn(Screen, &Chosen) -> Vec<String>,
    ) -> Vec<String> {
        let band = entry.band.unwrap_or(self.setting.band);
        if entry.state != AnswerState::Answered || !self.comes_card_by_card(screen, band) {
            return Vec::new();
        }
        // One answer is parted by its times: what came up is asked of all of it.
        let lying = self.entries.get(&screen).into_iter().flat_map(|entry| &entry.content.chosen);
        let mut came_up: BTreeSet<&str> = lying.map(|card| card.key.as_str()).collect();
        came_up.extend(self.came_up.get(&screen).into_iter().flatten().map(String::as_str));
        let factors = |key: &str| {
            let (part, key) = (String::new(), key.to_owned());
            factors_of(screen, &Chosen { part, key, words: None, strength: None, time: None })
        };
        let offered: BTreeSet<String> = came_up.iter().flat_map(|key| factors(key)).collect();
        // Marks, times and heaps stand in the same order, each behind the name of its set.
        let cards = self.orders.get(&screen).into_iter().flatten().filter(|key| !key.contains('/'));
        let waiting: BTreeSet<String> =
            cards.filter(|key| !came_up.contains(key.as_str())).flat_map(|key| factors(key)).collect();
        waiting.difference(&offered).cloned().collect()
    }
}
