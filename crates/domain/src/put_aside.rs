//! What a child did not want to say the last time it was asked, and what it kept for another day: read from the case at the
//! hand-over, so that the next talk does not ask again what was refused (child-ux.md 4.2, skip rule 1).

use std::collections::BTreeMap;

use crate::case_file::CaseFile;
use crate::child_flow::{Aside, Screen};
use crate::statement::{AnswerState, ChildStatement};

/// Questions that the child put aside in the last talk in which it met them. Where it also said something to the same
/// question that day, it did not refuse it.
#[must_use]
pub fn put_aside(file: &CaseFile) -> BTreeMap<Screen, Aside> {
    let one = |screen: Screen| {
        let about = |said: &ChildStatement| {
            // A wish to tell somebody and what was left out of an order name no solution and may stand beside an answer.
            said.screen == screen.name() && said.solution.as_deref() == screen.solution()
        };
        let met: Vec<&ChildStatement> = file
            .statements()
            .map(|(_, said)| said)
            .filter(|said| about(said) && said.state != AnswerState::NotAsked)
            .collect();
        let last = met.iter().max_by_key(|said| said.said)?.session.clone();
        let mut states = met.iter().filter(|said| said.session == last).map(|said| said.state);
        let first = states.next()?;
        let aside = match first {
            AnswerState::DontWant => Aside::NotWanted,
            AnswerState::Later => Aside::AnotherDay,
            _ => return None,
        };
        states.all(|state| state == first).then_some((screen, aside))
    };
    Screen::VIEWS.into_iter().filter(|screen| screen.may_be_put_aside()).filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Author, Body};
    use crate::fact::CaseFact;
    use crate::testing::{Tablet, id, said};
    use crate::time::Timestamp;

    fn says(tablet: &mut Tablet, name: &str, screen: &str, day: &str, state: AnswerState, at: u64) {
        let solution = (screen == "V08").then(|| "return".to_owned());
        let said =
            ChildStatement { state, session: id(day), said: Timestamp(at), solution, ..said(name, screen) };
        tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
    }

    #[test]
    fn the_last_word_to_a_question_counts_and_a_new_answer_takes_a_refusal_back() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        says(&mut tablet, "a", "V06", "monday", AnswerState::Answered, 1);
        says(&mut tablet, "b", "V06", "tuesday", AnswerState::DontWant, 2);
        says(&mut tablet, "c", "V08", "tuesday", AnswerState::DontWant, 3);
        says(&mut tablet, "d", "V11", "tuesday", AnswerState::Later, 4);
        says(&mut tablet, "e", "V10", "monday", AnswerState::DontWant, 1);
        says(&mut tablet, "f", "V10", "tuesday", AnswerState::Skipped, 5);
        says(&mut tablet, "g", "V03", "tuesday", AnswerState::DontWant, 6);
        let aside = put_aside(&tablet.file);
        let expected = [
            (Screen::V06, Aside::NotWanted),
            (Screen::V08Return, Aside::NotWanted),
            (Screen::V11, Aside::AnotherDay),
        ];
        assert_eq!(aside, BTreeMap::from(expected));
        says(&mut tablet, "h", "V06", "friday", AnswerState::Answered, 9);
        assert!(!put_aside(&tablet.file).contains_key(&Screen::V06));
    }

    #[test]
    fn a_refusal_beside_an_answer_of_the_same_day_is_none() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        says(&mut tablet, "a", "V09", "monday", AnswerState::Answered, 1);
        says(&mut tablet, "b", "V09", "monday", AnswerState::DontWant, 2);
        assert_eq!(put_aside(&tablet.file), BTreeMap::new());
    }
}
