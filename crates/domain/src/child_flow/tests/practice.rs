//! Trying the buttons: each does what it does everywhere, and what was tried is recorded as that.

use super::*;
use crate::course::Practised;
use crate::{Course, ScaleOk};

fn at_practice(band: Band) -> ChildSession {
    let session = after(begin_at(band, &[]), [Event::Next]);
    assert_eq!((session.place, session.practice.trial), (at(Screen::V02), Trial::DontKnow));
    session
}

fn course(session: ChildSession) -> Option<Course> {
    let found = facts(session).into_iter().find_map(|fact| match fact {
        CaseFact::ChildSession { course, .. } => Some(course),
        _ => None,
    });
    found.unwrap().map(|course| *course)
}

fn with_faces(faces: &[Grade]) -> ChildSession {
    let to_faces = [Event::DontKnow, Event::NotRight, Event::Skip, Event::Pause, Event::Resume];
    let session = after(at_practice(Band::B1), to_faces);
    assert_eq!(session.practice.trial, Trial::ScaleLike);
    after(session, faces.iter().map(|face| Event::Graded(*face)))
}

#[test]
fn each_control_is_tried_with_something_that_needs_it_and_then_the_way_goes_on() {
    let session = after(at_practice(Band::B3), [Event::DontKnow, Event::NotRight, Event::Skip]);
    assert_eq!((session.place, session.practice.trial), (at(Screen::V02), Trial::Pause));
    let rests = after(session, [Event::Pause]);
    assert_eq!((rests.place, rests.cover), (at(Screen::V02), Cover::Pause));
    let session = after(rests, [Event::Resume]);
    assert_eq!(session.place, Place::Card { topic: Topic::T01, card: 0 });
    let tried = course(session).unwrap().practised;
    let all = [Practised::DontKnow, Practised::Correction, Practised::Skip, Practised::Pause];
    assert_eq!(tried, BTreeSet::from(all));
}

#[test]
fn nobody_has_to_try_and_skip_leaves_it_out_but_where_skip_is_tried() {
    let left = after(at_practice(Band::B2), [Event::Skip]);
    assert_eq!(left.place, Place::Card { topic: Topic::T01, card: 0 });
    let looked = after(at_practice(Band::B2), vec![Event::Next; 4]);
    assert_eq!(looked.place, Place::Card { topic: Topic::T01, card: 0 });
    let tried = course(looked.clone()).unwrap().practised;
    assert_eq!((tried.len(), looked.entries.len()), (0, 0));
    let back = after(looked, [Event::Back, Event::Back]);
    assert_eq!((back.place, back.practice.trial), (at(Screen::V02), Trial::Skip));
    assert_eq!(after(back, vec![Event::Back; 3]).place, at(Screen::V01));
}

#[test]
fn faces_fit_where_the_better_thing_has_the_better_face_and_after_two_misses_they_are_left_away() {
    let good = with_faces(&[Grade::Good, Grade::NotGood]);
    assert_eq!((good.practice.scale, good.scale_ok()), (ScaleOk::Yes, true));
    assert_eq!(good.place, Place::Card { topic: Topic::T01, card: 0 });
    let once = with_faces(&[Grade::SoSo, Grade::SoSo]);
    assert_eq!((once.place, once.practice.trial), (at(Screen::V02), Trial::ScaleLike));
    assert!(once.scale_ok());
    let twice = after(once.clone(), [Event::Graded(Grade::NotGood), Event::Graded(Grade::Good)]);
    assert_eq!((twice.practice.scale, twice.scale_ok()), (ScaleOk::No, false));
    assert_eq!(course(twice).unwrap().scale_ok, ScaleOk::No);
    let better = after(once, [Event::Graded(Grade::Good), Event::Graded(Grade::SoSo)]);
    assert_eq!(better.practice.scale, ScaleOk::Yes);
}

#[test]
fn a_face_that_was_not_given_says_nothing_about_faces() {
    let session = after(with_faces(&[]), [Event::Next, Event::Graded(Grade::Good)]);
    assert_eq!((session.practice.scale, session.practice.misses), (ScaleOk::NotTried, 0));
    assert_eq!(session.place, Place::Card { topic: Topic::T01, card: 0 });
}

#[test]
fn another_depth_in_between_leaves_no_trial_that_it_has_not_got() {
    let to = Event::Depth { band: Band::B3, telling: Telling::default() };
    let session = after(with_faces(&[Grade::Good]), [to, Event::Next]);
    assert_eq!(session.place, Place::Card { topic: Topic::T01, card: 0 });
}

#[test]
fn that_is_not_right_after_a_topic_explains_it_again_and_is_recorded() {
    let to_check = [Event::Skip, Event::Skip, Event::Next, Event::Next];
    let session = after(begin(), to_check);
    assert_eq!(session.place, Place::Check { topic: Topic::T01 });
    let session = after(session, [Event::NotRight]);
    assert_eq!(session.place, Place::Card { topic: Topic::T01, card: 0 });
    assert_eq!(course(session).unwrap().objections, BTreeSet::from(["T01".to_owned()]));
}
