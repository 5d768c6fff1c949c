//! What an adult should look at together with the child before leaning on what was said. No rule discards anything.

use std::collections::BTreeSet;

use crate::case_file::CaseFile;
use crate::fact::CaseFact;
use crate::ids::SessionId;
use crate::statement::ChildStatement;

/// Something to look at together. None of it says that the child was wrong or did not mean it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The child pressed "I need help".
    Help,
    /// The child says that somebody pushed.
    Pushed,
    /// The child says that somebody wants it to choose something, or talked with it about the choice.
    Influence,
}

/// What to look at together of one talk.
#[must_use]
pub fn notices(file: &CaseFile, session: &SessionId) -> BTreeSet<Notice> {
    let pressed = |fact: &CaseFact| matches!(fact, CaseFact::ChildSession { session: of, help_pressed: true, .. } if of == session);
    let mut found = BTreeSet::new();
    if file.facts().any(|(_, fact)| pressed(fact)) {
        found.insert(Notice::Help);
    }
    for (_, said) in file.statements().filter(|(_, said)| said.session == *session) {
        found.extend(of_statement(said));
    }
    found
}

/// What to look at together of one statement.
#[must_use]
pub fn of_statement(said: &ChildStatement) -> BTreeSet<Notice> {
    let mut found = BTreeSet::new();
    let chose = |part: &str, keys: &[&str]| {
        said.chosen.iter().any(|chosen| chosen.part == part && keys.contains(&chosen.key.as_str()))
    };
    if chose("pushed", &["yes", "a_bit"]) {
        found.insert(Notice::Pushed);
    }
    if chose("influence", &["wants", "talked"]) {
        found.insert(Notice::Influence);
    }
    found
}
