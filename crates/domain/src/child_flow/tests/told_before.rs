use super::*;

fn second_talk(band: Band, known: &[Topic]) -> ChildSession {
    begin_at(band, &[InPlay::Stay]).with_told_before(known.iter().copied())
}

/// The places that the child meets when it only goes on, until it is asked how it feels.
fn told(session: &ChildSession) -> Vec<Place> {
    let mut session = session.clone();
    let mut places = Vec::new();
    for _ in 0..200 {
        if session.place == at(Screen::V03) {
            break;
        }
        let begins = !matches!(session.place, Place::Card { card: 1.., .. } | Place::Check { .. });
        if begins && session.cover == Cover::None {
            places.push(session.place);
        }
        let event = match session.place {
            _ if session.cover != Cover::None => Event::Resume,
            Place::Check { .. } => Event::Checked(CheckAnswer::Expected),
            Place::Screen { screen: Screen::V02 } => Event::Skip,
            _ => Event::Next,
        };
        session = after(session, [event]);
    }
    places.retain(|place| !matches!(place, Place::Screen { screen: Screen::V01 | Screen::V02 }));
    places
}

fn first(topic: Topic) -> Place {
    Place::Card { topic, card: 0 }
}

#[test]
fn what_is_known_is_left_out_and_what_is_not_comes_first() {
    let known = [Topic::T01, Topic::T02, Topic::T04, Topic::T06, Topic::T11];
    let youngest = second_talk(Band::B1, &known);
    assert_eq!(told(&youngest), [first(Topic::T05), first(Topic::T14), at(Screen::V21)]);
    let all = begin_at(Band::B1, &[]);
    assert!(!told(&all).contains(&at(Screen::V21)), "who knows nothing yet meets no list");
    assert_eq!(told(&all).len(), 7);
}

#[test]
fn one_press_in_the_list_has_it_told_again_and_leads_back_to_the_list() {
    let known = [Topic::T01, Topic::T02, Topic::T04, Topic::T05, Topic::T06, Topic::T11, Topic::T14];
    let mut session = second_talk(Band::B1, &known);
    session.place = at(Screen::V21);
    assert_eq!(session.listed(), known);
    session = after(session, [Event::Tell(Topic::T05)]);
    assert_eq!(session.place, first(Topic::T05));
    session = after(session, [Event::Next, Event::Next, Event::Checked(CheckAnswer::Expected)]);
    assert_eq!(session.place, at(Screen::V21));
    session = after(session, [Event::Next]);
    assert_eq!(session.place, at(Screen::V03));
    assert_eq!(
        session.topics.keys().copied().collect::<Vec<_>>(),
        [Topic::T05],
        "only what was told is a fact"
    );
}

#[test]
fn an_older_child_finds_what_it_knows_at_the_end_of_the_list() {
    let mut session = second_talk(Band::B3, &[Topic::T01, Topic::T02, Topic::T03, Topic::T05, Topic::T06]);
    assert_eq!(told(&session), [first(Topic::T04), at(Screen::V21)]);
    session.place = at(Screen::V21);
    let listed = session.listed();
    assert_eq!(listed.last(), Some(&Topic::T06));
    let known = listed.iter().position(|topic| *topic == Topic::T01).unwrap();
    assert!(listed.iter().take(known).all(|topic| !session.was_told_before(*topic)));
    session.place = at(Screen::V22);
    assert!(!session.listed().contains(&Topic::T03), "it is not offered behind the questions again");
}

#[test]
fn a_choice_is_told_before_it_is_asked_about_whatever_was_told_before() {
    let session = second_talk(Band::B2, &[Topic::T07]);
    assert!(!told(&session).contains(&first(Topic::T07)));
    let way = walked(session.clone()).1.join(" ");
    assert!(way.contains("T07 V08.stay"), "{way}");
    assert!(!session.has_told_before());
}
