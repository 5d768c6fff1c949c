//! The child's own order of what is asked, and what it leaves out.

use super::*;

fn ordered(first: &[Screen], out: &[Screen]) -> ChildSession {
    let agenda = Agenda { first: first.to_vec(), out: out.to_vec(), said: None };
    after(at_first_question(), [Event::Skip, Event::Agenda(agenda)])
}

#[test]
fn the_order_is_the_childs_and_what_it_leaves_out_is_not_asked_today() {
    let (_, way) = walked(ordered(&[Screen::V14, Screen::V10], &[Screen::V05]));
    assert_eq!(way.join(" "), "V04 V14 V10 V06 V07 V11 V12 V13 V15 V16 V17 V18 V19");
    let (_, usual) = walked(ordered(&[], &[]));
    assert_eq!(usual.join(" "), "V04 V05 V06 V07 V10 V11 V12 V13 V14 V15 V16 V17 V18 V19");
}

#[test]
fn what_the_child_left_out_enters_the_case_as_left_out_and_nothing_more() {
    let session = ordered(&[Screen::V10], &[Screen::V05]);
    let session = after(
        session,
        [
            Event::Next,
            answered(Screen::V10, chose("good", &["food"])),
            Event::Stop,
            Event::Decide(Decision::Send),
        ],
    );
    let facts = facts(session);
    let out: Vec<_> = statements(&facts).into_iter().filter(|s| s.state == AnswerState::NotAsked).collect();
    assert_eq!(out.len(), 1);
    assert_eq!((out[0].screen.as_str(), out[0].chosen[0].key.as_str()), ("V05", "left_out"));
}

#[test]
fn an_order_is_taken_only_where_it_is_asked_for() {
    let agenda = Agenda { first: vec![Screen::V11], ..Agenda::default() };
    let session = after(at_first_question(), [Event::Agenda(agenda)]);
    assert_eq!(session.agenda, Agenda::default());
}

#[test]
fn help_with_a_place_that_is_not_safe_leaves_the_answer_an_answer() {
    let session = after(ordered(&[], &[]), [Event::Next]);
    let wrote = Event::Wrote { screen: Screen::V05, content: chose("not_safe", &["wash"]) };
    let session = after(session, [wrote, Event::TellBeside(lawyer())]);
    assert_eq!((session.place, session.tells.len()), (at(Screen::V05), 1));
    assert_eq!(session.entries[&Screen::V05].state, AnswerState::Answered);
}
