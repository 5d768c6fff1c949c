//! What the child looked at again or had read back, and called right.

use super::*;

fn sent(session: ChildSession) -> Vec<(String, bool)> {
    let facts = facts(after(session, [Event::Stop, Event::Decide(Decision::Send), Event::Next]));
    statements(&facts).into_iter().map(|said| (said.screen.clone(), said.confirmed)).collect()
}

fn confirmed(session: ChildSession) -> Vec<String> {
    sent(session).into_iter().filter(|(_, confirmed)| *confirmed).map(|(screen, _)| screen).collect()
}

#[test]
fn what_the_child_calls_right_goes_out_as_confirmed_and_nothing_else() {
    let session = after(with_all_answers(), [Event::Right(Screen::V11)]);
    assert_eq!(confirmed(session.clone()), ["V11"]);
    assert!(sent(session).len() > 1, "nothing else was said");
    assert_eq!(confirmed(with_all_answers()), [""; 0]);
}

#[test]
fn it_outlasts_leaving_the_page_taking_out_and_putting_back_and_another_look_without_a_change() {
    let session = after(
        with_all_answers(),
        [
            Event::Right(Screen::V11),
            Event::TakeOut(Screen::V11),
            Event::PutBack(Screen::V11),
            Event::GoTo(Screen::V11),
            answered(Screen::V11, words(" i want to stay with sami ")),
        ],
    );
    assert_eq!(session.place, at(Screen::V15));
    let stored = serde_json::to_string(&session).unwrap();
    assert_eq!(confirmed(serde_json::from_str(&stored).unwrap()), ["V11"]);
}

#[test]
fn an_answer_that_changes_afterwards_is_confirmed_no_longer() {
    let other = words("i want to stay with my aunt");
    for change in [answered(Screen::V11, other), Event::DontWant, Event::DontKnow, Event::TellOther(lawyer())]
    {
        let events = [Event::Right(Screen::V11), Event::GoTo(Screen::V11), change.clone()];
        assert_eq!(confirmed(after(with_all_answers(), events)), [""; 0], "{change:?}");
    }
}

#[test]
fn what_is_said_after_all_is_confirmed_anew() {
    let right = [Event::GoTo(Screen::V11), Event::DontWant, Event::Right(Screen::V11)];
    let refused = after(with_all_answers(), right);
    assert_eq!(confirmed(refused.clone()), ["V11"]);
    let said = after(refused, [Event::GoTo(Screen::V11), Event::AfterAll(Screen::V11)]);
    assert_eq!(confirmed(said), [""; 0]);
}

#[test]
fn only_where_everything_is_looked_at_again_is_anything_called_right() {
    let elsewhere = after(with_all_answers(), [Event::GoTo(Screen::V10), Event::Right(Screen::V11)]);
    assert_eq!(confirmed(elsewhere), [""; 0]);
}
