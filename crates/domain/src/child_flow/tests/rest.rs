//! Rests: offered between two things and once in a stretch, never over what is being written.

use super::*;

const MINUTE: u64 = 60_000;

fn then(session: ChildSession, event: Event, minute: u64) -> ChildSession {
    next(session, event, Timestamp(minute * MINUTE))
}

fn to_message(band: Band) -> ChildSession {
    skipped_to(begin_at(band, &[]), Screen::V11).taken_up_again()
}

#[test]
fn a_rest_is_offered_after_the_minutes_of_the_depth_and_only_as_the_child_goes_on() {
    for (band, minutes) in [(Band::B2, 12), (Band::B3, 20), (Band::B4, 25)] {
        let wrote = |text| Event::Wrote { screen: Screen::V11, content: words(text) };
        let session = then(to_message(band), wrote("i"), 100);
        let early = then(session.clone(), Event::Skip, 100 + minutes - 1);
        assert_eq!(early.cover, Cover::None, "{band:?}");
        let writing = then(session, wrote("i want"), 100 + 2 * minutes);
        assert_eq!(writing.cover, Cover::None);
        let on = then(writing, answered(Screen::V11, words("i want")), 100 + 2 * minutes);
        assert_eq!((on.place, on.cover), (at(Screen::V12), Cover::Break));
        assert_eq!(on.entries[&Screen::V11].content, words("i want"));
    }
}

#[test]
fn the_young_are_offered_a_rest_after_some_screens_as_well_and_what_was_left_out_does_not_count() {
    for (band, many) in [(Band::B1, 6), (Band::B2, 8)] {
        let mut session = begin_at(band, &[]);
        session = after(session, vec![Event::Skip; 3]);
        let before = session.rest.screens;
        assert_eq!(before, 0);
        let mut gone = 0;
        while session.cover == Cover::None {
            let topic = session.place;
            while session.place.name() == topic.name() && session.cover == Cover::None {
                let event = match session.place {
                    Place::Check { .. } => Event::Checked(CheckAnswer::Expected),
                    _ => Event::Next,
                };
                session = after(session, [event]);
            }
            // A list of topics tires nobody.
            gone += usize::from(topic != at(Screen::V21));
        }
        assert_eq!((gone, session.cover), (many, Cover::Break), "{band:?}");
    }
}

#[test]
fn one_offer_in_a_stretch_and_a_rest_of_the_childs_own_begins_a_new_one() {
    let session = then(to_message(Band::B3), Event::Skip, 0);
    let offered = then(session.clone(), Event::Skip, 20);
    assert_eq!((offered.cover, offered.rest.offered), (Cover::Break, 1));
    let on = then(then(offered, Event::Resume, 30), Event::Skip, 31);
    assert_eq!(on.cover, Cover::None);
    assert_eq!(then(on, Event::Skip, 50).cover, Cover::Break);
    let paused = then(then(session, Event::Pause, 19), Event::Resume, 25);
    let on = then(paused, Event::Skip, 30);
    assert_eq!((on.cover, on.rest.asked, on.rest.offered), (Cover::None, 1, 0));
}

#[test]
fn after_two_stretches_another_day_is_said_to_be_fine() {
    let session = then(to_message(Band::B3), Event::Skip, 0);
    let first = then(session, Event::Skip, 20);
    assert!(!first.had_enough());
    let second = then(then(first, Event::Resume, 20), Event::Skip, 40);
    assert!(second.had_enough());
    let stopped = then(second, Event::Stop, 41);
    assert_eq!((stopped.place, stopped.cover), (at(Screen::V17), Cover::None));
}

#[test]
fn while_the_child_decides_what_becomes_of_it_and_after_a_time_nobody_sat_there_no_rest_is_offered() {
    let session = then(with_all_answers(), Event::Next, 100);
    assert_eq!((session.place, session.cover), (at(Screen::V16), Cover::None));
    assert_eq!(then(session, Event::Next, 200).cover, Cover::None);
    let back = then(to_message(Band::B3), Event::Skip, 0).taken_up_again();
    assert_eq!(then(back, Event::Back, 500).cover, Cover::None);
}

#[test]
fn nobody_is_offered_a_rest_on_the_way_back() {
    let session = after(at_first_question(), [Event::Skip]);
    let back = next(session, Event::Back, Timestamp(7 + 60 * 60_000));
    assert_eq!((back.place, back.cover), (at(Screen::V03), Cover::None));
}
