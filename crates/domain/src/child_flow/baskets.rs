//! The three baskets where they are asked one after the other: where a child goes on that comes back to them.

use super::place::Screen;
use super::session::ChildSession;

/// Parts of [`Screen::V10`], in the order in which they are asked.
const BASKETS: [&str; 3] = ["good", "worry", "hope"];

/// Part for whoever can help with a worry; it stands with the worries.
const HELPER: &str = "helper";

impl ChildSession {
    /// The number of the basket to go on with: the last into which the child put something, since it had come that far.
    /// Whoever looks at everything again begins with the first.
    #[must_use]
    pub fn basket_to_go_on_with(&self) -> usize {
        if self.from_review {
            return 0;
        }
        let chosen = self.standing(Screen::V10).map(|content| content.chosen.as_slice());
        let basket =
            |part: &str| BASKETS.iter().position(|it| *it == if part == HELPER { "worry" } else { part });
        chosen.unwrap_or_default().iter().filter_map(|it| basket(&it.part)).max().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::child_flow::{Content, Entry};
    use crate::{AnswerState, Chosen, Timestamp};

    #[test]
    fn a_child_goes_on_with_the_last_basket_that_it_filled() {
        let table = [
            (&[][..], 0),
            (&["good"], 0),
            (&["worry", "good"], 1),
            (&["helper"], 1),
            (&["hope", "good"], 2),
            (&["unknown"], 0),
        ];
        for (parts, wanted) in table {
            let mut session = crate::child_flow::tests::begin();
            let chosen = |part: &&str| Chosen {
                part: (*part).to_owned(),
                key: "school".to_owned(),
                words: None,
                strength: None,
                time: None,
            };
            let content = Content { chosen: parts.iter().map(chosen).collect(), ..Content::default() };
            let (state, said) = (AnswerState::Answered, Timestamp(1));
            let entry = Entry {
                state,
                content,
                tell: None,
                said,
                band: None,
                wording: None,
                confirmed: false,
                through: None,
            };
            session.entries.insert(Screen::V10, entry);
            assert_eq!(session.basket_to_go_on_with(), wanted, "{parts:?}");
            session.from_review = true;
            assert_eq!(session.basket_to_go_on_with(), 0, "{parts:?}");
        }
    }
}
