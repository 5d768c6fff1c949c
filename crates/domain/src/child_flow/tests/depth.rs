//! The depth: which way each one has, and that changing it loses nothing and is recorded.

use super::*;

fn to(band: Band) -> Event {
    let cards = Topic::ALL.into_iter().map(|topic| (topic, 1)).collect();
    Event::Depth { band, telling: Telling { cards, unchecked: BTreeSet::from([Topic::T12]) } }
}

fn manner(facts: &[CaseFact]) -> crate::Manner {
    let found = facts.iter().find_map(|fact| match fact {
        CaseFact::ChildSession { manner, .. } => manner.clone(),
        _ => None,
    });
    *found.unwrap()
}

#[test]
fn each_depth_has_its_own_way_from_hello_to_the_end() {
    let listed =
        "V01 V02 T01 T02 T04 T05 T06 V21 V03 V04 V05 V06 V07 V10 V11 V12 V13 V14 V22 V15 V16 V17 V18 V19";
    let table = [
        (Band::B1, "V01 V02 T01 T02 T04 T05 T06 T11 T14 V03 V05 V06 V07 V10 V12 V15 V16 V17 V18 V19"),
        (Band::B2, listed),
        (Band::B3, listed),
        (Band::B4, listed),
    ];
    for (band, wanted) in table {
        let (session, way) = walked(begin_at(band, &[]));
        assert_eq!(way.join(" "), wanted, "{band:?}");
        assert!(session.topics.values().all(|topic| topic.outcome == TeachBack::Understood));
    }
}

#[test]
fn what_is_to_come_is_what_the_walk_comes_to() {
    let to_come = |session: &ChildSession| {
        let named = session.places_to_come().into_iter();
        named.filter_map(Place::name).collect::<Vec<_>>().join(" ")
    };
    let begun = begin_at(Band::B3, &[]);
    assert_eq!(
        to_come(&begun),
        "V02 T01 T01 T02 T02 T04 T04 T05 T05 T06 T06 V21 V03 V04 V05 V06 V07 V10 V11 V12 V13 V14 V22 V15 V16 V17 V18 V19"
    );
    let at = |screen| ChildSession { place: Place::Screen { screen }, ..begun.clone() };
    assert_eq!(to_come(&at(Screen::V14)), "V22 V15 V16 V17 V18 V19");
    assert_eq!(to_come(&at(Screen::V19)), "");
}

#[test]
fn choices_are_explained_only_while_in_play_in_their_own_order_and_not_to_the_youngest() {
    let options = [InPlay::Family, InPlay::Stay];
    let topics = |band| begin_at(band, &options).topics_told();
    let at = topics(Band::B2);
    let place = at.iter().position(|topic| *topic == Topic::T10).unwrap();
    assert_eq!(at[place - 1..place + 3], [Topic::T06, Topic::T10, Topic::T07, Topic::T11]);
    assert!(!at.contains(&Topic::T08) && !at.contains(&Topic::T09));
    assert!(topics(Band::B1).iter().all(|topic| topic.option().is_none()));
}

#[test]
fn easier_and_more_keep_every_answer_and_say_who_asked() {
    let session = after(with_all_answers(), [to(Band::B1), to(Band::B4), to(Band::B4)]);
    assert_eq!(session.entries, with_all_answers().entries);
    assert_eq!(session.place, at(Screen::V15));
    let set: Vec<_> = session.manner.depth.iter().map(|set| (set.band, set.source)).collect();
    let wanted =
        [(Band::B3, DepthSource::Age), (Band::B1, DepthSource::Child), (Band::B4, DepthSource::Child)];
    assert_eq!(set, wanted);
    let facts = facts(after(session, [Event::Next, Event::Next, Event::Decide(Decision::Send)]));
    let manner = manner(&facts);
    assert_eq!(manner.depth.last().unwrap().reason, Some(DepthReason::ChildAsked));
    assert!(statements(&facts).iter().all(|said| said.shown.band == "b3"));
}

#[test]
fn a_topic_begins_anew_in_the_other_words_and_what_a_depth_has_not_got_gives_way() {
    let session = after(begin(), [Event::Next, Event::Skip, Event::Next, to(Band::B2)]);
    assert_eq!(session.place, Place::Card { topic: Topic::T01, card: 0 });
    let rights = after(begin(), [vec![Event::Next], vec![Event::Skip; 3], vec![to(Band::B1)]].concat());
    assert_eq!(rights.place, Place::Card { topic: Topic::T04, card: 0 });
    let message = after(at_first_question(), vec![Event::Skip; 6]);
    assert_eq!(message.place, at(Screen::V11));
    assert_eq!(after(message, [to(Band::B1)]).place, at(Screen::V12));
    let again = after(with_all_answers(), [Event::GoTo(Screen::V11), to(Band::B1)]);
    assert_eq!(again.place, at(Screen::V11));
    assert_eq!(after(again, [Event::Next]).place, at(Screen::V15));
}

#[test]
fn a_question_about_something_that_was_not_told_is_left_out() {
    let session = after(begin(), [to(Band::B2), Event::Next, Event::Skip]);
    let at_lawyer = after(session, [vec![Event::Skip; 5], vec![Event::Tell(Topic::T12)]].concat());
    assert_eq!(at_lawyer.place, Place::Card { topic: Topic::T12, card: 0 });
    assert_eq!(after(at_lawyer, [Event::Next]).place, at(Screen::V21));
}

#[test]
fn a_new_depth_adds_its_options_behind_those_that_stand() {
    let shown = |order: &[&str]| Event::Shown {
        screen: Screen::V03,
        order: order.iter().map(|key| (*key).to_owned()).collect(),
    };
    let session = after(begin(), [shown(&["sad", "calm"]), shown(&["good", "sad"])]);
    assert_eq!(session.orders[&Screen::V03], ["sad", "calm", "good"]);
}

#[test]
fn reading_and_help_are_the_childs_to_set_at_any_time_and_enter_the_case_with_who_set_them() {
    use crate::{Help, Reading, SetBy};
    assert_eq!([Band::B1, Band::B2, Band::B4].map(Reading::of), [Reading::R0, Reading::R1, Reading::R2]);
    let large = BTreeSet::from([Help::LargeTargets]);
    let events = [
        Event::Pause,
        Event::Reading(Reading::R0),
        Event::Reading(Reading::R0),
        Event::Helps(large.clone()),
        Event::Helps(BTreeSet::new()),
    ];
    let session = after(with_all_answers(), events);
    assert_eq!(session.entries, with_all_answers().entries);
    assert_eq!((session.reading(), session.manner.helps().len()), (Reading::R0, 0));
    let manner = manner(&facts(session));
    assert_eq!((manner.reading.len(), manner.support.len()), (1, 2));
    assert!(manner.support.iter().all(|set| set.by == SetBy::Child));
    assert_eq!(manner.support[0].helps, large);
}

#[test]
fn who_writes_is_the_childs_to_set_at_every_depth_and_enters_the_case_with_who_set_it() {
    use crate::SetBy;
    assert_eq!(
        [Band::B1, Band::B2, Band::B4].map(|band| begin_at(band, &[]).writes()),
        [TypedBy::Worker, TypedBy::Child, TypedBy::Child]
    );
    let same = after(with_all_answers(), [Event::Writes(TypedBy::Child)]);
    assert!(same.manner.writing.is_empty());
    let session = after(same, [Event::Writes(TypedBy::Worker), Event::Writes(TypedBy::Worker)]);
    assert_eq!((session.writes(), &session.entries), (TypedBy::Worker, &with_all_answers().entries));
    let set = manner(&facts(session)).writing;
    assert_eq!(
        set.iter().map(|it| (it.writes, it.by)).collect::<Vec<_>>(),
        [(TypedBy::Worker, SetBy::Child)]
    );
}

#[test]
fn a_session_that_an_older_app_kept_still_opens() {
    let kept: ChildSession = serde_json::from_str(include_str!("../v1.json")).unwrap();
    assert_eq!((kept.v, kept.setting.band), (1, Band::B3));
    let cards = BTreeMap::from([(Topic::T03, 3)]);
    let now = kept.clone().upgraded(Telling { cards, unchecked: BTreeSet::new() });
    assert_eq!((now.v, now.setting.cards[&Topic::T03]), (SESSION_VERSION, 3));
    assert_eq!((&now.entries, &now.tells, &now.shares), (&kept.entries, &kept.tells, &kept.shares));
    let two: ChildSession = serde_json::from_str(include_str!("../v2.json")).unwrap();
    assert_eq!((two.v, &two.feedback, two.scale_ok()), (2, &Feedback::default(), true));
    let end = after(now, [Event::Back, Event::Back, Event::Decide(Decision::Send), Event::Next, Event::Next]);
    let facts = facts(end);
    assert_eq!(statements(&facts).len(), 4);
    assert!(matches!(facts.last(), Some(CaseFact::ChildSession { manner: None, .. })));
}

#[test]
fn an_older_fact_of_a_session_is_read_and_written_as_it_was() {
    let old = r#"{"fact":"child_session","data":{"session":"s","end":"finished","no_views":true,"explained":[],"help_pressed":false,"present":"worker"}}"#;
    let fact: CaseFact = serde_json::from_str(old).unwrap();
    assert!(matches!(fact, CaseFact::ChildSession { manner: None, .. }));
    assert_eq!(serde_json::to_string(&fact).unwrap(), old);
    let new = r#"{"fact":"child_session","data":{"session":"s","end":"finished","no_views":true,"explained":[],"help_pressed":false,"present":"worker","manner":{"depth":[{"band":"b1","source":"worker","reason":"other","words":"a long day","at":7}],"options":["return"]}}}"#;
    let fact: CaseFact = serde_json::from_str(new).unwrap();
    assert_eq!(serde_json::to_string(&fact).unwrap(), new);
}
