//! Where our sentence stood in the question after a topic: drawn once, kept, and told with how it came across.

use super::*;

fn at_the_check() -> ChildSession {
    let session = after(begin(), [Event::Next, Event::Skip, Event::Next, Event::Next]);
    assert_eq!(session.place, Place::Check { topic: Topic::T01 });
    session
}

#[test]
fn what_was_drawn_first_stays_also_when_it_is_told_again_and_enters_the_case() {
    let session = after(at_the_check(), [Event::CheckStands { ours_first: false }]);
    let again = after(session, [Event::Checked(CheckAnswer::Other), Event::Next, Event::Next]);
    let again =
        after(again, [Event::CheckStands { ours_first: true }, Event::Checked(CheckAnswer::Expected)]);
    let record = again.topics[&Topic::T01];
    assert_eq!((record.ours_first, record.outcome, record.misses), (Some(false), TeachBack::Understood, 1));
    let facts = facts(again);
    let of_the_session = |fact: &CaseFact| match fact {
        CaseFact::ChildSession { explained, .. } => Some(explained[0].ours_first),
        _ => None,
    };
    assert_eq!(facts.iter().find_map(of_the_session), Some(Some(false)));
}

#[test]
fn nothing_is_kept_of_a_question_that_is_not_asked() {
    let session = after(begin(), [Event::Next, Event::Skip, Event::CheckStands { ours_first: true }]);
    assert_eq!(session.topics[&Topic::T01].ours_first, None);
}
