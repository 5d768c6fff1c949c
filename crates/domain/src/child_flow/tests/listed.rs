//! The list of topics: in the child's own order, now or later, and what is never left to later.

use super::*;

const TWO: [InPlay; 2] = [InPlay::Return, InPlay::Stay];

fn at_the_list(options: &[InPlay]) -> ChildSession {
    let session = after(begin_at(Band::B4, options), vec![Event::Skip; 7]);
    assert_eq!(session.place, at(Screen::V21));
    session
}

/// Reads a topic of the list to its end.
fn read(topic: Topic) -> Vec<Event> {
    vec![Event::Tell(topic), Event::Next, Event::Next, Event::Checked(CheckAnswer::Expected)]
}

fn way_from(session: ChildSession) -> String {
    walked(session).1.join(" ")
}

#[test]
fn what_nobody_may_be_asked_without_is_told_before_the_list_at_every_depth() {
    for band in [Band::B2, Band::B3, Band::B4] {
        let way = way_from(begin_at(band, &InPlay::ALL));
        let (before, _) = way.split_once(" V21").unwrap();
        assert_eq!(before, "V01 V02 T01 T02 T04 T05 T06", "{band:?}");
    }
    assert_eq!(after(begin(), [Event::Tell(Topic::T15)]).place, at(Screen::V01));
}

#[test]
fn topics_are_taken_in_any_order_and_lead_back_to_the_list() {
    let list = at_the_list(&[]);
    let session = after(list.clone(), [read(Topic::T13), read(Topic::T03)].concat());
    assert_eq!(session.place, at(Screen::V21));
    assert!(session.heard(Topic::T13) && session.heard(Topic::T03) && !session.heard(Topic::T11));
    let left = after(list.clone(), [Event::Tell(Topic::T12), Event::Skip]);
    assert_eq!((left.place, left.heard(Topic::T12)), (at(Screen::V21), false));
    let back = after(list, [Event::Tell(Topic::T12), Event::Next, Event::Back, Event::Back]);
    assert_eq!(back.place, at(Screen::V21));
}

#[test]
fn what_the_child_skipped_or_left_for_later_comes_up_once_more_behind_the_questions_and_what_it_read_does_not()
 {
    let mut session = at_the_list(&[]);
    for topic in [Topic::T01, Topic::T02, Topic::T04] {
        session.topics.insert(topic, TopicRecord { told: true, ..TopicRecord::BLANK });
    }
    let some = [read(Topic::T13), vec![Event::Tell(Topic::T12), Event::Skip, Event::Next]].concat();
    let later = skipped_to(after(session, some), Screen::V22);
    let (first, rest) =
        ([Topic::T03, Topic::T05, Topic::T06], [Topic::T11, Topic::T12, Topic::T14, Topic::T15]);
    assert_eq!(later.listed(), [&first[..], &rest[..]].concat());
    let told = after(later, read(Topic::T14));
    assert_eq!((told.place, told.phase()), (at(Screen::V22), Phase::Then));
    assert!(told.listed().contains(&Topic::T14), "what was told there stays in sight there");
    assert_eq!(after(told, [Event::Next]).place, at(Screen::V15));
    let mut all = at_the_list(&[]);
    all.topics.values_mut().for_each(|record| record.told = true);
    let listed = all.listed().into_iter().flat_map(read);
    let all = after(all, listed.chain([Event::Next]));
    assert!(!way_from(all).contains("V22"));
}

#[test]
fn a_choice_whose_telling_was_skipped_is_offered_at_the_end_and_asked_about_once_it_was_told() {
    let later = skipped_to(after(at_the_list(&TWO), [Event::Next]), Screen::V22);
    assert!(later.listed().contains(&Topic::T08) && later.listed().contains(&Topic::T07));
    let asked = after(later.clone(), read(Topic::T08));
    assert_eq!((asked.place, asked.phase()), (at(Screen::V08Return), Phase::Then));
    for goes in [Event::Skip, Event::DontWant, Event::Back, answered(Screen::V08Return, words("home"))] {
        assert_eq!(after(asked.clone(), [goes]).place, at(Screen::V22), "and back to the list");
    }
    let said = after(asked, [answered(Screen::V08Return, words("home"))]);
    assert_eq!(said.choices_untold(), [InPlay::Stay]);
    assert_eq!(after(said, read(Topic::T08)[..3].to_vec()).place, at(Screen::V22), "it is asked once");
    let left = after(later, [Event::Tell(Topic::T08), Event::Skip]);
    assert_eq!(left.place, at(Screen::V22), "who skips it again is not asked");
    let order = Agenda { out: vec![Screen::V08], ..Agenda::default() };
    let out = after(at_the_list(&TWO), [Event::Next, Event::Skip, Event::Agenda(order)]);
    assert!(!skipped_to(out, Screen::V22).listed().contains(&Topic::T08), "left out is left out");
}

#[test]
fn the_worker_learns_what_was_not_told_to_the_end() {
    let untold = |session: ChildSession| {
        let found = facts(session).pop();
        let Some(CaseFact::ChildSession { course, .. }) = found else { unreachable!("{found:?}") };
        course.map(|course| course.untold).unwrap_or_default()
    };
    let some = [read(Topic::T13), read(Topic::T08), vec![Event::Next]].concat();
    let names: Vec<String> = untold(after(at_the_list(&TWO), some)).into_iter().collect();
    let left = ["T01", "T02", "T03", "T04", "T05", "T06", "T07", "T11", "T12", "T14", "T15"];
    assert_eq!(names, left);
    let known = begin_at(Band::B1, &[]).with_told_before([Topic::T01, Topic::T11]);
    let names: Vec<String> = untold(after(known, [Event::Stop])).into_iter().collect();
    assert_eq!(names, ["T02", "T04", "T05", "T06", "T14"], "what it understood not long ago is told");
}

#[test]
fn a_choice_is_told_before_it_is_asked_about_however_late_the_child_takes_it() {
    let later = way_from(after(at_the_list(&TWO), [Event::Next]));
    assert!(later.contains("V07 T08 T07 V08.return V08.stay V08.other V10"), "{later}");
    let sooner = way_from(after(at_the_list(&TWO), [read(Topic::T07), vec![Event::Next]].concat()));
    assert!(sooner.contains("V07 T08 V08.return V08.stay V08.other V10"), "{sooner}");
    let refused = skipped_to(after(at_the_list(&TWO), [Event::Next]), Screen::V08);
    assert!(refused.choices_told().is_empty(), "who skipped the telling is not asked");
    assert_eq!(refused.choices_untold(), TWO, "and reads of what");
    let order = Agenda { out: vec![Screen::V08], ..Agenda::default() };
    let out = after(at_the_list(&TWO), [Event::Next, Event::Skip, Event::Agenda(order)]);
    assert!(!way_from(out).contains("T0"));
}

#[test]
fn told_among_the_questions_a_choice_is_no_way_back_to_the_beginning() {
    let mut session = after(at_the_list(&TWO), [Event::Next]);
    while !matches!(session.place, Place::Card { .. }) {
        session = after(session, [Event::Resume, Event::Skip]);
    }
    assert_eq!((session.place, session.phase()), (Place::Card { topic: Topic::T08, card: 0 }, Phase::Then));
    let easier = Event::Depth { band: Band::B2, telling: Telling::default() };
    let easier = after(session, [easier]);
    assert_eq!(easier.place, Place::Card { topic: Topic::T08, card: 0 });
    let read = || vec![Event::Next, Event::Checked(CheckAnswer::Expected)];
    let on = [read(), read()].concat();
    assert_eq!(after(easier, on).place, at(Screen::V08Return));
}

#[test]
fn easier_at_the_list_leads_to_what_was_not_told_and_from_the_second_list_to_looking_again() {
    let to = |band| Event::Depth { band, telling: Telling::default() };
    assert_eq!(
        after(at_the_list(&[]), [to(Band::B2)]).place,
        at(Screen::V21),
        "from about 7 there is the list"
    );
    let easier = after(at_the_list(&[]), [to(Band::B1)]);
    assert_eq!(easier.place, Place::Card { topic: Topic::T11, card: 0 });
    let deeper = after(easier, [Event::Skip]);
    assert_eq!(deeper.place, Place::Card { topic: Topic::T14, card: 0 });
    assert_eq!(after(deeper, [to(Band::B2)]).place, at(Screen::V21));
    let later = skipped_to(after(at_the_list(&[]), [Event::Next]), Screen::V22);
    let told = after(later, [Event::Tell(Topic::T11), to(Band::B1)]);
    assert_eq!(told.place, Place::Card { topic: Topic::T11, card: 0 });
    assert_eq!(after(told, [Event::Skip]).place, at(Screen::V15));
}

#[test]
fn the_oldest_read_what_the_buttons_do_on_one_screen_and_stay_there_while_they_try_one() {
    let session = after(begin_at(Band::B4, &[]), [Event::Next, Event::DontKnow, Event::Pause, Event::Resume]);
    assert_eq!((session.place, session.practice.tried.len()), (at(Screen::V02), 2));
    assert_eq!(after(session, [Event::Next]).place, Place::Card { topic: Topic::T01, card: 0 });
}
