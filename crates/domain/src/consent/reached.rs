//! How those who decide about the child want to be reached: read before somebody calls or writes to them.

use super::giver_name::giver_name;
use super::ledger::Ledger;
use super::line::Line;
use super::voice::Position;
use crate::case_file::CaseFile;

/// What one person said of being reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The person's name; none where the case does not know it.
    pub name: Option<String>,
    /// How, when, and what is not safe, in the person's words; empty where nothing was said.
    pub words: String,
    /// True where the person said no to it, or took their yes back: then they get letters only.
    pub letters_only: bool,
}

impl Ledger<'_> {
    /// What stands of being reached, person by person. A limit stands whatever became of the answer that carries it: who wrote
    /// "never call the house" is not called there because a time is over. What somebody took back is used no more.
    #[must_use]
    pub fn reached(&self, file: &CaseFile) -> Vec<Reached> {
        let said = self.guardians(Line::Contact, None).into_iter().map(|it| {
            let taken_back = it.position == Position::Withdrawn;
            let words = if taken_back { "" } else { it.answer.conditions.trim() };
            Reached {
                name: it.person.and_then(|person| giver_name(file, person)),
                words: words.to_owned(),
                letters_only: taken_back || it.position == Position::No,
            }
        });
        said.filter(|it| it.letters_only || !it.words.is_empty()).collect()
    }
}
