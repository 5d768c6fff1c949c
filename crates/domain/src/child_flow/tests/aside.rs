//! What the child put aside: for another day, and what it did not want to say another day.

use super::*;

#[test]
fn what_the_child_did_not_want_to_say_another_day_is_not_put_to_it_and_can_be_taken_up() {
    let aside = [(Screen::V06, Aside::NotWanted), (Screen::V10, Aside::NotWanted)];
    let session = after(begin().with_aside(aside), vec![Event::Skip; 8]);
    let session = after(session, vec![Event::Skip; 6]);
    assert_eq!(session.not_put_again(), [Screen::V06, Screen::V10]);
    let taken_up = after(at_order(aside), [Event::Also(Screen::V10)]);
    assert_eq!(taken_up.not_put_again(), [Screen::V06]);
    let (_, way) = walked(taken_up);
    assert_eq!(way.join(" "), "V04 V05 V07 V10 V11 V12 V13 V14 V15 V16 V17 V18 V19");
    let first = Event::Agenda(Agenda { first: vec![Screen::V06], ..Agenda::default() });
    let (_, way) = walked(after(at_order(aside), [first]));
    assert_eq!(way.join(" "), "V04 V06 V05 V07 V11 V12 V13 V14 V15 V17 V18 V19");
}

#[test]
fn a_question_kept_for_another_day_keeps_what_is_written_and_sends_none_of_it() {
    let session = after(at_order([]), [Event::Next]);
    let wrote = Event::Wrote { screen: Screen::V05, content: words("half a thought") };
    let session = after(session, [wrote, Event::Pause, Event::AnotherDay]);
    assert_eq!((session.place, session.cover), (at(Screen::V06), Cover::None));
    let kept = &session.entries[&Screen::V05];
    assert_eq!((kept.state, kept.content.is_empty()), (AnswerState::Later, false));
    let session = after(session, [answered(Screen::V06, words("my aunt"))]);
    let facts = facts(after(session, [Event::Stop, Event::Decide(Decision::Send)]));
    let later: Vec<_> = statements(&facts).into_iter().filter(|it| it.screen == "V05").collect();
    assert_eq!(later.len(), 1);
    assert_eq!((later[0].state, later[0].words.is_none()), (AnswerState::Later, true));
}

#[test]
fn the_other_day_it_is_asked_as_usual_and_says_so_once() {
    let session = after(at_order([(Screen::V05, Aside::AnotherDay)]), [Event::Next]);
    assert_eq!(session.place, at(Screen::V05));
    assert!(session.waited(Screen::V05) && session.not_put_again().is_empty());
    let session = after(session, [answered(Screen::V05, words("now I say it"))]);
    assert!(!session.waited(Screen::V05));
}

#[test]
fn how_the_child_feels_and_what_was_sent_cannot_be_put_off() {
    let session = at_first_question();
    assert_eq!(session.place, at(Screen::V03));
    assert!(!session.may_put_off());
    let still = after(session, [Event::Pause, Event::AnotherDay]);
    assert_eq!((still.place, still.cover), (at(Screen::V03), Cover::Pause));
}

fn at_order(aside: impl IntoIterator<Item = (Screen, Aside)>) -> ChildSession {
    let session = after(at_first_question(), [Event::Skip]).with_aside(aside);
    assert_eq!(session.place, at(Screen::V04));
    session
}
