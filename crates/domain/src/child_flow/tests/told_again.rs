//! "Tell me again" on the screen on which the child says what it wants first: all that was told, and back.

use super::*;

fn at_the_order(band: Band) -> ChildSession {
    let mut session = begin_at(band, &[InPlay::Stay]);
    while session.place != at(Screen::V04) {
        session = after(session, [Event::Resume, Event::Skip]);
    }
    session
}

#[test]
fn at_every_depth_that_orders_all_that_was_told_can_be_told_again_and_leads_back() {
    for band in [Band::B2, Band::B3, Band::B4] {
        let order = at_the_order(band);
        let list = after(order.clone(), [Event::TellAgain]);
        assert_eq!((list.place, list.phase()), (at(Screen::V21), Phase::Then), "{band:?}");
        assert_eq!(list.listed(), list.topics_told(), "also what is told first");
        let topic = after(list.clone(), [Event::Tell(Topic::T05)]);
        assert_eq!((topic.place, topic.phase()), (Place::Card { topic: Topic::T05, card: 0 }, Phase::Then));
        for back in [vec![Event::Back], vec![Event::Skip], vec![Event::Next, Event::Next, Event::Skip]] {
            let session = after(topic.clone(), back);
            assert_eq!(session.place, at(Screen::V21), "{band:?}");
            assert!(session.told_again);
        }
        for back in [Event::Back, Event::Next, Event::Skip] {
            let session = after(list.clone(), [back]);
            assert_eq!((session.place, session.told_again), (at(Screen::V04), false), "{band:?}");
            assert_eq!(session.entries, order.entries);
        }
    }
}

#[test]
fn it_is_offered_there_and_nowhere_else() {
    assert_eq!(after(begin(), [Event::TellAgain]).place, at(Screen::V01));
    assert_eq!(after(with_all_answers(), [Event::TellAgain]).place, at(Screen::V15));
}

#[test]
fn who_stops_there_or_asks_for_another_depth_finds_back_to_the_order() {
    let topic = after(at_the_order(Band::B3), [Event::TellAgain, Event::Tell(Topic::T02)]);
    let stopped = after(topic.clone(), [Event::Stop]);
    assert_eq!((stopped.left, stopped.told_again), (Some(at(Screen::V04)), false));
    let easier = Event::Depth { band: Band::B2, telling: Telling::default() };
    let easier = after(topic, [easier, Event::Back]);
    assert_eq!(easier.place, at(Screen::V21));
    assert_eq!(after(easier, [Event::Next]).place, at(Screen::V04));
    let youngest = Event::Depth { band: Band::B1, telling: Telling::default() };
    let youngest = after(at_the_order(Band::B2), [Event::TellAgain, youngest]);
    assert_eq!(youngest.place, at(Screen::V21));
    assert_eq!(
        after(youngest, [Event::Next]).place,
        at(Screen::V05),
        "a depth without an order goes on behind it"
    );
}

#[test]
fn a_question_to_the_worker_lies_over_what_is_told_and_takes_nothing_away() {
    let topic = after(begin(), [Event::Next, Event::Skip, Event::Next]);
    let asks = after(topic.clone(), [Event::Ask]);
    assert_eq!((asks.cover, asks.place, asks.help_pressed), (Cover::Ask, topic.place, false));
    assert_eq!(after(asks.clone(), [Event::Next]).place, topic.place);
    assert_eq!(after(asks, [Event::Resume]).cover, Cover::None);
    assert_eq!(after(with_all_answers(), [Event::Ask]).cover, Cover::None);
}
