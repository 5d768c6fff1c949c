//! What stands under a refusal: kept for the child, said only where the child says so.

use super::*;

fn refused(state: Event) -> ChildSession {
    let session = after(with_all_answers(), [Event::GoTo(Screen::V11)]);
    let wrote = Event::Wrote { screen: Screen::V11, content: words("my tummy hurts") };
    after(session, [wrote, state, Event::GoTo(Screen::V11)])
}

#[test]
fn going_on_takes_no_refusal_back_and_saying_it_after_all_does() {
    for refusal in [Event::DontWant, Event::DontKnow] {
        let back = refused(refusal);
        let state = back.entries[&Screen::V11].state;
        assert_eq!(back.put_away(Screen::V11), Some(state));
        let went_on = after(back.clone(), [answered(Screen::V11, words("my tummy hurts"))]);
        assert_eq!(went_on.entries[&Screen::V11].state, state);
        let after_all = after(back, [Event::AfterAll(Screen::V11)]);
        assert_eq!(after_all.entries[&Screen::V11].state, AnswerState::Answered);
        assert_eq!(after_all.put_away(Screen::V11), None);
        let facts = facts(after(after_all, [Event::Stop, Event::Decide(Decision::Send), Event::Next]));
        assert!(serde_json::to_string(&facts).unwrap().contains("my tummy hurts"));
    }
}

#[test]
fn where_nothing_stands_nothing_is_put_away() {
    let session = after(with_all_answers(), [Event::GoTo(Screen::V13), Event::DontWant]);
    let blank = ChildSession { entries: std::collections::BTreeMap::new(), ..session.clone() };
    assert_eq!(blank.put_away(Screen::V13), None);
    assert_eq!(after(blank.clone(), [Event::AfterAll(Screen::V13)]).entries, blank.entries);
}

#[test]
fn what_is_left_by_skipping_stays_said_and_the_child_is_told() {
    let session = after(with_all_answers(), [Event::GoTo(Screen::V11)]);
    let wrote = after(session, [Event::Wrote { screen: Screen::V11, content: words("I cook") }]);
    let skipped = after(wrote.clone(), [Event::Skip]);
    assert_eq!(noted(&wrote, &Event::Skip, &skipped), Some(Noted::StaysSaid));
    assert_eq!(skipped.entries[&Screen::V11].state, AnswerState::Answered);
}

#[test]
fn help_is_a_call_everywhere_but_where_the_buttons_are_tried() {
    let tries = ChildSession { place: at(Screen::V02), ..begin() };
    let tried = after(tries, [Event::Help]);
    assert_eq!((tried.cover, tried.help_pressed), (Cover::Help, false));
    assert!(tried.practice.tried.contains(&crate::Practised::Help));
    let asked = after(ChildSession { place: at(Screen::V11), ..begin() }, [Event::Help]);
    assert!(asked.help_pressed);
}
