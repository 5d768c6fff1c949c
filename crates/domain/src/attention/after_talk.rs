//! What a talk leaves for the worker to do: hand on what the child wants read, explain again what did not come across, and come
//! back to what the child kept for another day.

use super::{Attention, Concern, Spot};
use crate::answers::Answers;
use crate::child_flow::Aside;
use crate::explain_again::to_explain_again;
use crate::hand_on::to_hand_on;
use crate::put_aside::put_aside;
use crate::stage::{Stage, stage};

/// Notes all of it; each kind once, with its number.
pub(super) fn note_all(answers: &Answers<'_>, found: &mut Vec<Attention>) {
    let file = answers.file();
    if stage(answers) == Stage::Closure {
        return;
    }
    let put_off = put_aside(file).into_values().filter(|aside| *aside == Aside::AnotherDay).count();
    for (concern, count, spot) in [
        (Concern::HandOn, to_hand_on(answers).len(), Spot::HandOn),
        (Concern::ExplainAgain, to_explain_again(file).len(), Spot::Views),
        (Concern::ChildPutOff, put_off, Spot::Handover),
    ] {
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            found.push(Attention { concern, due: None, count, moment: None, spot: Some(spot) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Author, Body};
    use crate::fact::CaseFact;
    use crate::statement::{AnswerState, ChildStatement};
    use crate::testing::{Tablet, id, said};
    use crate::time::Timestamp;

    #[test]
    fn what_the_child_kept_for_another_day_is_named_until_it_met_the_question_again() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let mut says = |name: &str, day: &str, state, at| {
            let said = ChildStatement { state, session: id(day), said: Timestamp(at), ..said(name, "V05") };
            tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))));
            let mut found = Vec::new();
            note_all(&Answers::of(&tablet.file), &mut found);
            found.into_iter().map(|it| (it.concern, it.count, it.spot)).collect::<Vec<_>>()
        };
        let waits = [(Concern::ChildPutOff, 1, Some(Spot::Handover))];
        assert_eq!(says("a", "monday", AnswerState::Later, 1), waits);
        assert_eq!(
            says("b", "friday", AnswerState::DontWant, 2),
            [],
            "what it does not want is not waited for"
        );
        assert_eq!(says("c", "sunday", AnswerState::Later, 3), waits);
        assert_eq!(says("d", "monday-2", AnswerState::Answered, 4), []);
    }
}
