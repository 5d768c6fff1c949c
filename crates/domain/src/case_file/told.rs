//! Who did what in as few lines as say it: answers that one person gave one after the other, in one form and on
//! one day, are one line.

use std::collections::BTreeSet;

use form_engine::{CivilDate, Path};

use super::timeline::{Entry, Event};
use crate::change::Author;
use crate::fact::CaseFact;
use crate::ids::DocumentId;
use crate::time::Timestamp;

/// One line of who did what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// Whose words.
    pub author: &'a Author,
    /// When; of joined answers, the latest.
    pub recorded: Timestamp,
    /// What was done.
    pub what: Deed<'a>,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed<'a> {
    /// Something happened.
    Fact(&'a CaseFact),
    /// Questions of a form were answered.
    Answered {
        /// The form.
        document: &'a DocumentId,
        /// Which questions, each once however often it was written.
        questions: BTreeSet<&'a Path>,
    },
    /// Different answers of a form were settled.
    Settled {
        /// The form.
        document: &'a DocumentId,
    },
}

/// The entries as lines, newest first. `day` says on which day a moment is, where the reader is.
#[must_use]
pub fn told<'a>(entries: &[Entry<'a>], day: impl Fn(Timestamp) -> CivilDate) -> Vec<Told<'a>> {
    let mut lines: Vec<Told<'a>> = Vec::new();
    for entry in entries.iter().rev() {
        for what in deeds(entry) {
            let last = lines
                .last_mut()
                .filter(|last| last.author == entry.author && day(last.recorded) == day(entry.recorded));
            match (last.map(|last| &mut last.what), what) {
                (
                    Some(Deed::Answered { document: before, questions }),
                    Deed::Answered { document, questions: more },
                ) if *before == document => questions.extend(more),
                (_, what) => lines.push(Told { author: entry.author, recorded: entry.recorded, what }),
            }
        }
    }
    lines
}

/// A save is one deed for its answers in a form, and one for each thing that happened.
fn deeds<'a>(entry: &Entry<'a>) -> Vec<Deed<'a>> {
    let mut found = Vec::new();
    let mut forms: Vec<(&DocumentId, BTreeSet<&Path>, bool)> = Vec::new();
    for event in &entry.events {
        let (document, path, settled) = match event {
            Event::Answered { document, path, resolved, .. } => (*document, *path, *resolved),
            Event::Row { document, path, .. } => (*document, *path, false),
            Event::Fact { fact, .. } => {
                found.push(Deed::Fact(fact));
                continue;
            }
        };
        match forms.iter_mut().find(|(known, _, _)| *known == document) {
            Some((_, paths, any)) => {
                paths.insert(path);
                *any |= settled;
            }
            None => forms.push((document, BTreeSet::from([path]), settled)),
        }
    }
    found.extend(forms.into_iter().map(|(document, questions, settled)| {
        if settled { Deed::Settled { document } } else { Deed::Answered { document, questions } }
    }));
    found
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::fields::reg_bia;
    use crate::testing::{Tablet, id};

    fn counts(tablet: &Tablet, day: impl Fn(Timestamp) -> CivilDate) -> Vec<Option<usize>> {
        let entries = tablet.file.timeline();
        let lines = told(&entries, day).into_iter();
        lines
            .map(|line| match line.what {
                Deed::Answered { questions, .. } => Some(questions.len()),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn answers_of_one_person_in_one_form_on_one_day_are_one_line() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(reg_bia::ID);
        tablet.choose(&document, "immediate_danger", "no");
        tablet.choose(&document, "missing_risk", "low");
        tablet.choose(&document, "missing_risk", "high");
        tablet.fact(CaseFact::Note { text: "seen".into() });
        tablet.choose(&document, "self_harm", "no");
        let one_day = |_| "2025-06-15".parse().unwrap();
        assert_eq!(counts(&tablet, one_day), [Some(1), None, Some(2), None, None]);
        // Another person, or another day, is another line.
        let mut bo = Tablet::new(&id("case"), "bo");
        bo.take(&tablet);
        bo.clock.advance(60_000);
        bo.choose(&document, "health_urgent", "no");
        assert_eq!(counts(&bo, one_day), [Some(1), Some(1), None, Some(2), None, None]);
        let each_its_day = |at: Timestamp| {
            CivilDate::from_days_since_1970(i32::try_from(at.0 % 10_000_000 / 1_000).unwrap()).unwrap()
        };
        assert_eq!(counts(&tablet, each_its_day).len(), 7);
    }
}
