//! What an adult should look at together with the child before leaning on what was said. No rule discards anything.

use std::collections::BTreeSet;

use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::ids::SessionId;
use crate::statement::ChildStatement;

/// Something to look at together. None of it says that the child was wrong or did not mean it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// The child pressed "I need help".
    Help,
    /// All the many cards of a screen lie on one heap.
    StraightLine,
    /// The child says that somebody pushed.
    Pushed,
    /// The child says that somebody wants it to choose something, or talked with it about the choice.
    Influence,
}

/// So many cards on one heap and none elsewhere are worth a second look.
const STRAIGHT: usize = 5;

/// The screens on which a child sorts cards onto heaps.
const SORTED: [&str; 2] = ["V05", "V07"];

/// What to look at together of one talk.
#[must_use]
pub fn cautions(file: &CaseFile, session: &SessionId) -> BTreeSet<Caution> {
    let pressed = |fact: &CaseFact| matches!(fact, CaseFact::ChildSession { session: of, help_pressed: true, .. } if of == session);
    let mut found = BTreeSet::new();
    if file.facts().any(|(_, fact)| pressed(fact)) {
        found.insert(Caution::Help);
    }
    for (_, said) in file.statements().filter(|(_, said)| said.session == *session) {
        found.extend(of_statement(said));
    }
    found
}

/// What to look at together of one statement.
#[must_use]
pub fn of_statement(said: &ChildStatement) -> BTreeSet<Caution> {
    let mut found = BTreeSet::new();
    let heaps: BTreeSet<&str> = said.chosen.iter().map(|chosen| chosen.part.as_str()).collect();
    if SORTED.contains(&said.screen.as_str()) && said.chosen.len() >= STRAIGHT && heaps.len() == 1 {
        found.insert(Caution::StraightLine);
    }
    let chose = |part: &str, keys: &[&str]| {
        said.chosen.iter().any(|chosen| chosen.part == part && keys.contains(&chosen.key.as_str()))
    };
    if chose("pushed", &["yes", "a_bit"]) {
        found.insert(Caution::Pushed);
    }
    if chose("influence", &["someone_wants_me_to_choose", "someone_talked_with_me"]) {
        found.insert(Caution::Influence);
    }
    found
}
