//! People, choices and the comparison: when each is asked, and what of it enters the case for whom.

use super::*;
use crate::{PersonSaid, Ring};

const TWO: [InPlay; 2] = [InPlay::Family, InPlay::Stay];

/// At the first screen behind the topics, of which those about these choices were read to the end.
fn told_about(band: Band, options: &[InPlay], read: &[Topic]) -> ChildSession {
    let mut session = begin_at(band, options);
    while !matches!(session.place, Place::Screen { screen: Screen::V03 }) {
        let unopened = |session: &ChildSession| {
            session.listed().into_iter().find(|topic| !session.topics.contains_key(topic))
        };
        let event = match session.place {
            _ if session.cover != Cover::None => Event::Resume,
            Place::Screen { screen: Screen::V21 } => unopened(&session).map_or(Event::Next, Event::Tell),
            Place::Card { topic, .. } if read.contains(&topic) => Event::Next,
            Place::Check { .. } => Event::Checked(CheckAnswer::Expected),
            _ => Event::Skip,
        };
        session = after(session, [event]);
    }
    session
}

fn stops(session: ChildSession) -> String {
    let (_, way) = walked(session);
    let choice = |name: &&str| name.starts_with("V08") || name.starts_with("V09");
    way.into_iter().filter(choice).collect::<Vec<_>>().join(" ")
}

/// Thinks about each choice on the way and answers so many of them; the others are skipped.
fn thought(mut session: ChildSession, answers: usize) -> ChildSession {
    let mut left = answers;
    loop {
        let event = match session.place {
            // A rest is offered on the way; the child goes on.
            _ if session.cover != Cover::None => Event::Resume,
            Place::Screen { screen } if screen.solution().is_some() && left > 0 => {
                left -= 1;
                answered(screen, chose("feel", &["good"]))
            }
            Place::Screen { screen: Screen::V08 | Screen::V09 | Screen::V10 } => return session,
            _ => Event::Skip,
        };
        session = after(session, [event]);
    }
}

fn person(key: &str, name: &str) -> PersonSaid {
    let name = words(name).words;
    PersonSaid {
        name,
        relation: Some("family".to_owned()),
        ..PersonSaid::in_ring(key.to_owned(), Ring::Close)
    }
}

fn sent(session: ChildSession, shares: &[(Recipient, ShareChoice)]) -> Vec<CaseFact> {
    let session = ChildSession { place: at(Screen::V16), ..session };
    let share = |(recipient, choice): &(Recipient, ShareChoice)| Event::Share {
        recipient: *recipient,
        choice: choice.clone(),
    };
    let events = shares.iter().map(share).chain([Event::Next, Event::Decide(Decision::Send), Event::Next]);
    facts(after(session, events))
}

#[test]
fn a_choice_is_asked_about_only_after_it_was_explained_and_in_the_order_drawn_for_the_child() {
    let table = [
        (&[Topic::T07, Topic::T10][..], "V08.family V08.stay V08.other"),
        (&[Topic::T07], "V08.stay V08.other V08"),
        (&[], "V08"),
    ];
    for (read, wanted) in table {
        assert_eq!(stops(told_about(Band::B3, &TWO, read)), wanted, "{read:?}");
    }
    assert_eq!(stops(told_about(Band::B3, &[], &Topic::ALL)), "");
}

#[test]
fn to_the_youngest_a_person_tells_the_choices_and_nothing_is_compared() {
    let session = told_about(Band::B1, &TWO, &[]);
    assert_eq!(stops(session.clone()), "V08.family V08.stay V08.other");
    let session = thought(session, 2);
    assert_eq!(session.place, at(Screen::V10));
}

#[test]
fn choices_are_compared_only_where_at_least_two_were_answered() {
    for (answers, place) in [(0, Screen::V10), (1, Screen::V10), (2, Screen::V09), (3, Screen::V09)] {
        let session = thought(told_about(Band::B2, &TWO, &Topic::ALL), answers);
        assert_eq!(session.place, at(place), "{answers}");
    }
}

#[test]
fn who_told_the_child_what_to_choose_is_asked_of_the_older_and_not_of_who_will_not_compare() {
    let at_comparison = |band| thought(told_about(band, &TWO, &Topic::ALL), 2);
    assert_eq!(after(at_comparison(Band::B2), [Event::Next]).place, at(Screen::V10));
    assert_eq!(after(at_comparison(Band::B3), [Event::Next]).place, at(Screen::V09Told));
    assert_eq!(after(at_comparison(Band::B4), [Event::DontWant]).place, at(Screen::V10));
}

#[test]
fn the_choices_go_together_in_the_childs_order_and_out_of_it() {
    let session = told_about(Band::B3, &TWO, &Topic::ALL);
    assert!(session.to_order().contains(&Screen::V08) && !session.to_order().contains(&Screen::V09));
    let ordered = |agenda| after(session.clone(), [Event::Skip, Event::Agenda(agenda), Event::Next]);
    let first = ordered(Agenda { first: vec![Screen::V08], ..Agenda::default() });
    assert_eq!(first.place, at(Screen::V08Family));
    let out = ordered(Agenda { out: vec![Screen::V08], ..Agenda::default() });
    assert_eq!(stops(out.clone()), "");
    let facts = sent(after(out, [Event::Stop]), &[]);
    assert!(statements(&facts).is_empty(), "nothing was said, so nothing is sent");
    let none = told_about(Band::B3, &[], &Topic::ALL);
    assert!(!none.to_order().contains(&Screen::V08));
}

#[test]
fn each_choice_is_a_statement_of_its_own_about_later_with_its_solution_and_factors() {
    let session = told_about(Band::B3, &TWO, &Topic::ALL);
    let session = after(
        ChildSession { place: at(Screen::V08Family), ..session },
        [
            answered(Screen::V08Family, chose("good", &["school"])),
            Event::DontWant,
            answered(Screen::V08Other, words("to my aunt")),
        ],
    );
    let facts = sent(session, &[]);
    let said = statements(&facts);
    let table: Vec<_> =
        said.iter().map(|it| (it.screen.as_str(), it.solution.as_deref(), it.state)).collect();
    let wanted = [
        ("V08", Some("stay"), AnswerState::DontWant),
        ("V08", Some("family"), AnswerState::Answered),
        ("V08", Some("other"), AnswerState::Answered),
    ];
    assert_eq!(table, wanted);
    assert_eq!(
        (said[1].time, &said[1].factors),
        (Some(Horizon::Later), &vec!["c05".to_owned(), "i22".to_owned()])
    );
    assert_eq!(said[1].shown.order, ["family", "stay", "other"]);
    assert_eq!(said[1].shown.prompt, "V08.b3");
}

#[test]
fn what_somebody_told_the_child_to_choose_reaches_nobody_but_the_worker_unless_the_child_names_it() {
    let session = thought(told_about(Band::B3, &TWO, &Topic::ALL), 2);
    let session = after(
        session,
        [
            answered(Screen::V09, chose("want", &["stay"])),
            answered(Screen::V09Told, chose("influence", &["wants"])),
        ],
    );
    let named = ShareChoice::Only(BTreeSet::from([Screen::V09Told]));
    let facts = sent(session, &[(Recipient::Panel, ShareChoice::Everything), (Recipient::Lawyer, named)]);
    let told =
        statements(&facts).into_iter().find(|it| it.chosen.iter().any(|it| it.part == "influence")).unwrap();
    assert_eq!(told.shares.iter().map(|it| it.recipient).collect::<Vec<_>>(), [Recipient::Lawyer]);
    let want =
        statements(&facts).into_iter().find(|it| it.chosen.iter().any(|it| it.part == "want")).unwrap();
    assert_eq!(want.shares.iter().map(|it| it.recipient).collect::<Vec<_>>(), [Recipient::Panel]);
}

#[test]
fn people_enter_the_case_as_the_child_put_them_and_a_touch_by_accident_is_nobody() {
    let mut people = vec![person("p1", " mama Leyla "), PersonSaid::in_ring("p2".to_owned(), Ring::Far)];
    let by_accident = Content { people: people.split_off(1), ..Content::default() };
    assert!(by_accident.is_empty());
    people.extend(by_accident.people);
    let content = Content { people, ..Content::default() };
    let session = after(
        ChildSession { place: at(Screen::V06), ..at_first_question() },
        [answered(Screen::V06, content)],
    );
    let factors = |_: Screen, chosen: &Chosen| match (chosen.part.as_str(), chosen.key.as_str()) {
        ("relation", "family") => vec!["i04".to_owned()],
        _ => Vec::new(),
    };
    let session = after(session, [Event::Stop, Event::Decide(Decision::Send), Event::Next]);
    let facts = session.into_facts(&CounterIds::new("f"), false, &factors).unwrap();
    let said = statements(&facts);
    let map = said.iter().find(|it| it.screen == "V06").unwrap();
    assert_eq!((map.people.len(), map.people[0].name.as_ref().unwrap().text.as_str()), (1, " mama Leyla "));
    assert_eq!(map.factors, ["i04", "i22"]);
}

#[test]
fn somebody_new_stands_on_the_map_before_anything_is_said_and_is_no_answer_yet() {
    let session = ChildSession { place: at(Screen::V06), ..at_first_question() };
    let people = vec![PersonSaid::in_ring("p1".to_owned(), Ring::Near)];
    let content = Content { people, ..Content::default() };
    let session = after(session, [Event::Wrote { screen: Screen::V06, content: content.clone() }]);
    let entry = &session.entries[&Screen::V06];
    assert_eq!((&entry.content, entry.state), (&content, AnswerState::Skipped));
    assert!(!session.has_something_to_send());
}

#[test]
fn a_refused_map_enters_the_case_without_its_people() {
    let content = Content { people: vec![person("p1", "Sami")], ..Content::default() };
    let session = ChildSession { place: at(Screen::V06), ..at_first_question() };
    let session = after(session, [Event::Wrote { screen: Screen::V06, content }, Event::DontWant]);
    assert_eq!(session.entries[&Screen::V06].content.people.len(), 1, "kept for the child alone");
    let session = after(session, [answered(Screen::V07, chose("good", &["food"])), Event::Stop]);
    let facts = facts(after(session, [Event::Decide(Decision::Send), Event::Next]));
    assert!(statements(&facts).iter().all(|it| it.people.is_empty()));
}

#[test]
fn nobody_is_looked_for_where_the_child_does_not_want_it_or_sees_a_danger() {
    let with = |contact: &str, risk: &str| {
        let some = |key: &str| Some(key.to_owned()).filter(|key| !key.is_empty());
        PersonSaid { contact: some(contact), risk: some(risk), ..person("p1", "Sami") }.holds_back_tracing()
    };
    for (contact, risk, wanted) in [
        ("", "", false),
        ("want_more", "no", false),
        ("dont_contact_for_me", "", true),
        ("want_more", "for_them", true),
        ("fine", "dont_know", true),
    ] {
        assert_eq!(with(contact, risk), wanted, "{contact} {risk}");
    }
}

#[test]
fn the_stored_names_of_the_choices_are_these_and_stay_these() {
    for screen in Screen::VIEWS {
        assert_eq!(serde_json::to_string(&screen).unwrap(), format!("\"{}\"", screen.key()));
    }
    let stored = r#"{"key":"p1","ring":"close","name":{"text":"Sami","language":"qaa","typed_by":"child"},"relation":"family"}"#;
    let sami: PersonSaid = serde_json::from_str(stored).unwrap();
    assert_eq!(sami, person("p1", "Sami"));
    assert_eq!(serde_json::to_string(&sami).unwrap(), stored);
}
