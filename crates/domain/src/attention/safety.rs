//! "I do not feel safe here": it stands until an adult has been in touch and wrote what came of it.

use super::ComeBack;
use crate::answers::Answers;
use crate::fact::CaseFact;

/// True while the child said that it does not feel safe somewhere now, and no contact with words was recorded since.
///
/// Taking the statement back masks the words and settles nothing: a child takes back out of fear as well. What the child
/// put in its place says how it is now.
pub(super) fn feels_unsafe(answers: &Answers<'_>) -> bool {
    let file = answers.file();
    let taken_back = file.taken_back();
    let mut said: Vec<_> = file.current_statements();
    said.extend(file.all_statements().filter(|(_, said)| taken_back.contains_key(&said.id)));
    let says = |fact: &CaseFact| match fact {
        CaseFact::Contact { text, .. } => fact.comes_back(ComeBack::FeelsUnsafe) && !text.trim().is_empty(),
        _ => false,
    };
    let settled = |at| file.facts().any(|(change, fact)| change.recorded >= at && says(fact));
    said.into_iter().any(|(change, said)| said.feels_unsafe_now() && !settled(change.recorded))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Author, Body};
    use crate::statement::{ChildStatement, Chosen, Replaces};
    use crate::taken_back::TakenBack;
    use crate::testing::{Tablet, id, said};
    use crate::time::Timestamp;

    fn place(name: &str, part: &str) -> ChildStatement {
        let chosen = Chosen {
            part: part.to_owned(),
            key: "toilets".to_owned(),
            words: None,
            strength: None,
            time: None,
        };
        ChildStatement { chosen: vec![chosen], ..said(name, "V05") }
    }

    fn heard(statement: ChildStatement) -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(statement))));
        tablet
    }

    fn take_back(tablet: &mut Tablet, name: &str) {
        let taken = TakenBack {
            statement: id(name),
            session: id("session"),
            screen: "V05".to_owned(),
            said: Timestamp(1),
            reason: None,
        };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::StatementTakenBack(Box::new(taken))));
    }

    fn contact(tablet: &mut Tablet, text: &str) {
        tablet.fact(CaseFact::Contact { mode: "in_person".to_owned(), text: text.to_owned(), answers: None });
    }

    fn unsafe_now(tablet: &Tablet) -> bool {
        feels_unsafe(&Answers::of(&tablet.file))
    }

    #[test]
    fn taking_it_back_settles_nothing_until_an_adult_wrote_what_came_of_it() {
        let mut tablet = heard(place("s1", "not_safe"));
        assert!(unsafe_now(&tablet));
        take_back(&mut tablet, "s1");
        assert!(unsafe_now(&tablet));
        contact(&mut tablet, " ");
        assert!(unsafe_now(&tablet));
        contact(&mut tablet, "We looked at the toilets together. The lock is mended.");
        assert!(!unsafe_now(&tablet));
    }

    #[test]
    fn what_an_adult_settled_before_stays_settled_when_it_is_taken_back() {
        let mut tablet = heard(place("s1", "not_safe"));
        contact(&mut tablet, "The lock is mended.");
        take_back(&mut tablet, "s1");
        assert!(!unsafe_now(&tablet));
    }

    #[test]
    fn what_the_child_puts_in_its_place_says_how_it_is_now() {
        let mut tablet = heard(place("s1", "not_safe"));
        let replaces = Some(Replaces { statement: id("s1"), reason: None, also: Vec::new() });
        let later = ChildStatement { replaces, ..place("s2", "good") };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(later))));
        assert!(!unsafe_now(&tablet));
    }
}
