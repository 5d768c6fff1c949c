//! Back, and from looking again to a screen and back. Nothing is lost on the way.

use super::place::{Place, Screen};
use super::session::ChildSession;

impl ChildSession {
    pub(super) fn go_to(&mut self, screen: Screen) {
        let earlier = screen == Screen::V20 && !self.again.is_empty();
        let asks = screen.asks() && (screen != Screen::A1 || !self.steps.is_empty());
        if self.place == (Place::Screen { screen: Screen::V15 }) && (asks || earlier) {
            self.again.at = if earlier { 1 } else { self.again.at };
            self.arrive(Place::Screen { screen });
            self.from_review = true;
        }
        // Who stopped was not asked how it was, and can say it all the same.
        if self.place == (Place::Screen { screen: Screen::V19 }) && screen == Screen::V18 {
            self.arrive(Place::Screen { screen });
        }
    }

    pub(super) fn reviews(&self) -> bool {
        self.place == (Place::Screen { screen: Screen::V15 }) && !self.is_sent()
    }

    pub(super) fn back(&mut self) {
        match self.place {
            Place::Check { topic } => {
                self.place = Place::Card { topic, card: self.setting.last_card(topic) };
            }
            Place::Card { topic, card } if card > 0 => {
                self.place = Place::Card { topic, card: card - 1 };
            }
            Place::Screen { screen: Screen::V19 } if !self.stopped => {
                self.arrive(Place::Screen { screen: Screen::V18 });
            }
            // What was sent is sent: there is no way back to before it.
            _ if self.is_sent() => {}
            _ => self.back_on_the_way(),
        }
    }

    fn back_on_the_way(&mut self) {
        if self.back_from_answering() || self.look_back() || self.leave_what_was_told() {
            return;
        }
        if self.from_review {
            self.arrive(Place::Screen { screen: Screen::V15 });
        } else if let Some(list) =
            self.told_from.filter(|list| list.lists() && (self.has_a_list() || self.told_again))
        {
            self.arrive(Place::Screen { screen: list });
        } else if let Some(before) = self.stop_before() {
            self.stopped = false;
            self.left = None;
            self.will_be_told_again();
            self.arrive(before.place());
        }
    }
}
