//! What an answer of staff rests on: the child's own statements, linked to the answer and never copied into it.
//!
//! The questions stand in one list here, so that no published form changes. A link is a fact beside the answer: it
//! is part of no signature, and a document that was signed stays signed.

mod questions;

use std::collections::BTreeSet;

use form_engine::{Answer, Path};

pub use questions::{Asked, EVIDENCE};

use crate::case_file::CaseFile;
use crate::coverage::Solution;
use crate::fact::CaseFact;
use crate::ids::{ChangeId, DocumentId, StatementId};
use crate::statement::{AnswerState, ChildStatement};

/// What an answer rests on today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RestsOn {
    /// The statements, each once.
    pub statements: Vec<StatementId>,
    /// The changes that say so; whoever changes the list has seen these.
    pub sees: Vec<ChangeId>,
}

/// A statement that could be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The statement.
    pub id: StatementId,
    /// True where it speaks about what the question asks.
    pub speaks_to: bool,
}

/// The question of a form that may rest on what the child said; none for any other.
#[must_use]
pub fn rests_on_child(form: &str, path: &Path) -> Option<&'static Asked> {
    EVIDENCE.iter().find(|asked| asked.form == form && asked.question == path.last())
}

/// What the answer at this path rests on. Two people who linked apart from each other both keep what they linked.
#[must_use]
pub fn rests_on(file: &CaseFile, document: &DocumentId, path: &Path) -> RestsOn {
    let links = || {
        file.facts().filter_map(|(change, fact)| match fact {
            CaseFact::RestsOn { document: of, path: at, statements, sees }
                if of == document && at == path =>
            {
                Some((&change.id, statements, sees))
            }
            _ => None,
        })
    };
    let seen: BTreeSet<&ChangeId> =
        links().flat_map(|(id, _, sees)| sees.iter().filter(move |it| *it != id)).collect();
    let mut found = RestsOn::default();
    for (id, statements, _) in links().filter(|(id, _, _)| !seen.contains(id)) {
        found.sees.push(id.clone());
        for statement in statements {
            if !found.statements.contains(statement) {
                found.statements.push(statement.clone());
            }
        }
    }
    found
}

impl RestsOn {
    /// The fact that the answer rests on these statements from now on, in the place of the links that were seen.
    #[must_use]
    pub fn changed_to(
        &self,
        document: &DocumentId,
        path: &Path,
        statements: impl IntoIterator<Item = StatementId>,
    ) -> CaseFact {
        let mut chosen: Vec<StatementId> = Vec::new();
        for statement in statements {
            if !chosen.contains(&statement) {
                chosen.push(statement);
            }
        }
        let sees = self.sees.clone();
        CaseFact::RestsOn { document: document.clone(), path: path.clone(), statements: chosen, sees }
    }
}

/// What can be chosen for this question: everything that the child said and sent and did not take back. What speaks
/// about the question stands first, the newest of it before the older.
#[must_use]
pub fn offered(file: &CaseFile, document: &DocumentId, path: &Path, asked: &Asked) -> Vec<Offered> {
    let solution = asked.option.and_then(|option| option_of(file, document, path, option));
    let fits = |said: &ChildStatement| {
        let about = |solution| said.solution.as_deref().map(Solution::of_statement) == Some(solution);
        solution.is_some_and(about)
            || said.factors.iter().any(|factor| asked.factors.contains(&factor.as_str()))
            || asked.factors.is_empty() && solution.is_none()
    };
    let mut said: Vec<&ChildStatement> =
        file.statements().map(|(_, said)| said).filter(|said| said.state == AnswerState::Answered).collect();
    said.sort_by_key(|said| std::cmp::Reverse((fits(said), said.said, said.id.clone())));
    said.dedup_by_key(|said| said.id.clone());
    said.into_iter().map(|said| Offered { id: said.id.clone(), speaks_to: fits(said) }).collect()
}

/// The solution that the row of this question is about, where one is chosen.
fn option_of(file: &CaseFile, document: &DocumentId, path: &Path, option: &str) -> Option<Solution> {
    let beside = path.parent()?.field(option).ok()?;
    let current = file.current(document, &beside);
    current.iter().find_map(|(_, answer)| match answer {
        Answer::Choice(key) => Some(Solution::of_option(key)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at once")]
    use super::*;
    use crate::change::{Author, Body};
    use crate::taken_back::TakenBack;
    use crate::testing::{Tablet, id, path, said};
    use crate::time::Timestamp;

    fn heard(tablet: &mut Tablet, statement: ChildStatement) {
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(statement))));
    }

    fn begun() -> (Tablet, DocumentId) {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form("bid");
        (tablet, document)
    }

    fn put(tablet: &mut Tablet, document: &DocumentId, statements: &[&str]) {
        let chosen: Vec<StatementId> = statements.iter().map(|it| id(it)).collect();
        let seen = rests_on(&tablet.file, document, &path("bd_balance"));
        let fact = seen.changed_to(document, &path("bd_balance"), chosen);
        tablet.fact(fact);
    }

    fn names(tablet: &Tablet, document: &DocumentId) -> Vec<String> {
        let found = rests_on(&tablet.file, document, &path("bd_balance"));
        let mut names: Vec<String> = found.statements.iter().map(ToString::to_string).collect();
        names.sort();
        names
    }

    #[test]
    fn who_saw_a_link_takes_its_place_and_can_take_it_away() {
        let (mut ann, document) = begun();
        put(&mut ann, &document, &["s1", "s2", "s1"]);
        assert_eq!(names(&ann, &document), ["s1", "s2"]);
        put(&mut ann, &document, &["s2"]);
        assert_eq!(names(&ann, &document), ["s2"]);
        put(&mut ann, &document, &[]);
        assert!(names(&ann, &document).is_empty());
    }

    #[test]
    fn two_who_link_apart_from_each_other_both_keep_their_links() {
        let (mut ann, document) = begun();
        let mut bo = Tablet::new(&id("case"), "bo");
        bo.take(&ann);
        put(&mut ann, &document, &["s1"]);
        put(&mut bo, &document, &["s2"]);
        ann.take(&bo);
        bo.take(&ann);
        assert_eq!(names(&ann, &document), ["s1", "s2"]);
        assert_eq!(names(&bo, &document), ["s1", "s2"]);
        put(&mut ann, &document, &["s1"]);
        assert_eq!(names(&ann, &document), ["s1"]);
    }

    #[test]
    fn a_link_is_no_answer_and_leaves_a_signature_as_it_was() {
        let (mut ann, document) = begun();
        ann.answer(&document, "bd_balance", Answer::Text("Weighed.".to_owned()));
        let before = crate::sign_off::digest(&ann.file, &document);
        put(&mut ann, &document, &["s1"]);
        assert_eq!(crate::sign_off::digest(&ann.file, &document), before);
        assert!(rests_on(&ann.file, &document, &path("bd_summary")).statements.is_empty());
    }

    #[test]
    fn what_speaks_about_the_question_is_offered_first_and_what_was_taken_back_never() {
        let (mut ann, document) = begun();
        let at = |name: &str, when, factors: &[&str]| ChildStatement {
            said: Timestamp(when),
            factors: factors.iter().map(|it| (*it).to_owned()).collect(),
            ..said(name, "V07")
        };
        heard(&mut ann, at("school", 1, &["c05"]));
        heard(&mut ann, at("play", 2, &["i17"]));
        heard(&mut ann, at("gone", 3, &["c05"]));
        let taken = TakenBack {
            statement: id("gone"),
            session: id("session"),
            screen: "V07".to_owned(),
            said: Timestamp(3),
            reason: None,
        };
        ann.write_as(&Author::Child, Body::Fact(CaseFact::StatementTakenBack(Box::new(taken))));
        let question = rests_on_child("reg_bia", &path("education_hopes")).expect("it is in the list");
        let found = offered(&ann.file, &document, &path("education_hopes"), question);
        let found: Vec<(&str, bool)> = found.iter().map(|it| (it.id.as_str(), it.speaks_to)).collect();
        assert_eq!(found, [("school", true), ("play", false)]);
    }

    #[test]
    fn in_a_row_about_a_solution_what_the_child_said_about_it_comes_first() {
        let (mut ann, document) = begun();
        ann.add_row(&document, "bd_options/r1");
        ann.choose(&document, "bd_options/r1/op_kind", "return_reintegration");
        for (name, when, solution) in [("back", 1, "return"), ("here", 2, "stay")] {
            let said = ChildStatement {
                said: Timestamp(when),
                solution: Some(solution.to_owned()),
                ..said(name, "V08")
            };
            heard(&mut ann, said);
        }
        let at = path("bd_options/r1/op_child_view");
        let question = rests_on_child("bid", &at).expect("it is in the list");
        let found = offered(&ann.file, &document, &at, question);
        assert_eq!(found.first().map(|it| (it.id.as_str(), it.speaks_to)), Some(("back", true)));
        assert_eq!(found.last().map(|it| (it.id.as_str(), it.speaks_to)), Some(("here", false)));
    }

    #[test]
    fn no_other_question_asks_for_the_childs_words() {
        assert!(rests_on_child("reg_bia", &path("sex")).is_none());
        assert!(rests_on_child("closure", &path("bd_balance")).is_none());
    }
}
