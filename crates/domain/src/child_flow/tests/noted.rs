use super::*;
use crate::child_flow::{CheckAnswer, Noted, noted};

fn acts(session: &mut ChildSession, event: Event) -> Option<Noted> {
    let before = session.clone();
    *session = next(before.clone(), event.clone(), Timestamp(9));
    noted(&before, &event, session)
}

fn standing(band: Band, place: Place) -> ChildSession {
    ChildSession { place, ..begin_at(band, &[]) }
}

#[test]
fn the_third_miss_is_followed_by_a_sentence_and_the_first_two_by_the_topic_itself() {
    let check = |topic| Place::Check { topic };
    let mut session = standing(Band::B3, check(Topic::T02));
    for _ in 0..2 {
        assert_eq!(acts(&mut session, Event::Checked(CheckAnswer::Other)), None);
        session.place = check(Topic::T02);
    }
    assert_eq!(acts(&mut session, Event::Checked(CheckAnswer::NotSure)), Some(Noted::ToldAnotherWay));
    session.place = check(Topic::T04);
    assert_eq!(acts(&mut session, Event::Checked(CheckAnswer::Expected)), None);
    session.place = check(Topic::T05);
    assert_eq!(acts(&mut session, Event::DontKnow), Some(Noted::ToldAnotherWay), "it came across no better");
}

#[test]
fn who_does_not_want_to_say_or_keeps_it_for_another_day_hears_that_this_is_fine() {
    for band in [Band::B1, Band::B2, Band::B3, Band::B4] {
        let mut session = standing(band, at(Screen::V05));
        assert_eq!(acts(&mut session, Event::DontWant), Some(Noted::NotWanted));
        assert_eq!(acts(&mut session, Event::Skip), None, "a skip is an answer like any other");
        session = ChildSession { cover: Cover::Pause, ..standing(band, at(Screen::V10)) };
        assert_eq!(acts(&mut session, Event::DontWant), None, "nothing is answered under a cover");
        assert_eq!(acts(&mut session, Event::AnotherDay), Some(Noted::AnotherDay));
        let wrote = Event::Wrote { screen: Screen::V12, content: words("not today") };
        session = next(standing(band, at(Screen::V12)), wrote, Timestamp(9));
        assert_eq!(acts(&mut session, Event::AnotherDay), Some(Noted::KeptForAnotherDay));
    }
}

#[test]
fn nothing_is_said_where_nothing_was_asked() {
    let mut practice = standing(Band::B2, at(Screen::V02));
    assert_eq!(acts(&mut practice, Event::DontWant), None);
    let mut end = standing(Band::B2, at(Screen::V19));
    assert_eq!(acts(&mut end, Event::AnotherDay), None);
}
