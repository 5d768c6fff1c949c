#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

mod again;
mod answered_for;
mod aside;
mod assent;
mod attached;
mod by_time;
mod came_up;
mod choices;
mod confirmed;
mod depth;
mod ending;
mod heard;
mod language;
mod listed;
mod naming;
mod noted;
mod order;
mod other_depth;
mod practice;
mod properties;
mod put_away;
mod put_off;
mod rest;
mod sent;
mod stands;
mod told_again;
mod told_before;
mod voice;

use super::*;
use crate::testing::{CounterIds, id};
use crate::{
    AnswerState, Band, CaseFact, ChildStatement, Chosen, DepthReason, DepthSet, DepthSource, Horizon, InPlay,
    Manner, Recipient, Scope, SessionEnd, Source, TeachBack, Timestamp, TypedBy, Verbatim,
};

pub(super) fn begin() -> ChildSession {
    begin_at(Band::B3, &[])
}

fn begin_at(band: Band, options: &[InPlay]) -> ChildSession {
    let setting = Setting {
        band,
        language: "qaa".to_owned(),
        source: Source::ChildAlone,
        present: "worker only; agreed".to_owned(),
        content_version: "2026-1".to_owned(),
        translation: "source".to_owned(),
        cards: Topic::ALL.into_iter().map(|topic| (topic, 2)).collect(),
        unchecked: BTreeSet::new(),
        next_day: None,
    };
    let depth = DepthSet {
        band,
        source: DepthSource::Age,
        reason: Some(DepthReason::AgeOnly),
        words: String::new(),
        at: Timestamp(1),
    };
    let manner = Manner { depth: vec![depth], options: options.to_vec(), ..Manner::default() };
    ChildSession::begin(id("session"), setting, manner)
}

fn after(session: ChildSession, events: impl IntoIterator<Item = Event>) -> ChildSession {
    events.into_iter().fold(session, |session, event| next(session, event, Timestamp(7)))
}

fn at(screen: Screen) -> Place {
    Place::Screen { screen }
}

fn card(part: &str, key: &str) -> Chosen {
    Chosen { part: part.to_owned(), key: key.to_owned(), words: None, strength: None, time: None }
}

fn words(text: &str) -> Content {
    let verbatim = Verbatim { text: text.to_owned(), language: "qaa".to_owned(), typed_by: TypedBy::Child };
    Content { words: Some(verbatim), ..Content::default() }
}

fn chose(part: &str, keys: &[&str]) -> Content {
    let chosen = keys.iter().map(|key| card(part, key)).collect();
    Content { chosen, time: Some(Horizon::Later), ..Content::default() }
}

fn answered(screen: Screen, content: Content) -> Event {
    Event::Answered { screen, content }
}

fn lawyer() -> Whom {
    Whom { key: "lawyer".to_owned(), name: None }
}

/// Past hello and the topics, each of which was read to its end, at the first question.
fn at_first_question() -> ChildSession {
    let list = after(begin(), vec![Event::Skip; 7]);
    assert_eq!(list.place, at(Screen::V21));
    let opened = list.listed().into_iter().flat_map(|topic| [Event::Tell(topic), Event::Skip]);
    let mut session = after(list.clone(), opened.chain([Event::Next]));
    assert_eq!(session.place, at(Screen::V03));
    session.topics.values_mut().for_each(|record| record.told = true);
    session
}

fn with_all_answers() -> ChildSession {
    let session = after(
        at_first_question(),
        [
            answered(Screen::V03, chose("mood", &["calm"])),
            Event::Agenda(Agenda {
                out: vec![Screen::V05, Screen::V06, Screen::V07, Screen::V12, Screen::V13, Screen::V14],
                ..Agenda::default()
            }),
            Event::Next,
            answered(Screen::V10, chose("worry", &["school", "place"])),
            answered(Screen::V11, words(" i want to stay with sami ")),
        ],
    );
    assert_eq!(session.place, at(Screen::V15));
    ChildSession { agenda: Agenda::default(), ..session }
}

fn facts(session: ChildSession) -> Vec<CaseFact> {
    let factors =
        |_: Screen, chosen: &Chosen| if chosen.key == "school" { vec!["c05".to_owned()] } else { Vec::new() };
    session.into_facts(&CounterIds::new("f"), false, &factors).unwrap()
}

fn statements(facts: &[CaseFact]) -> Vec<&ChildStatement> {
    let statements = facts.iter().filter_map(|fact| match fact {
        CaseFact::ChildStatement(statement) => Some(statement.as_ref()),
        _ => None,
    });
    statements.collect()
}

/// Skips until the child stands on this screen, wherever it lies on the way.
fn skipped_to(mut session: ChildSession, screen: Screen) -> ChildSession {
    for _ in 0..60 {
        if session.place == at(screen) {
            break;
        }
        session = after(session, [Event::Resume, Event::Skip]);
    }
    assert_eq!(session.place, at(screen), "the way leads past it");
    session
}

/// Where a child comes along who reads everything, finds our sentence each time and writes a word.
fn walked(mut session: ChildSession) -> (ChildSession, Vec<&'static str>) {
    let mut way = vec![session.place.name().unwrap()];
    while !session.is_over() {
        if session.cover == Cover::Break {
            session = after(session, [Event::Resume]);
        }
        let event = match session.place {
            Place::Screen { screen: Screen::V02 } => Event::Skip,
            Place::Check { .. } => Event::Checked(CheckAnswer::Expected),
            Place::Screen { screen: Screen::V10 } => answered(Screen::V10, words("hello")),
            _ => Event::Next,
        };
        session = after(session, [event]);
        way.extend(session.place.name());
    }
    way.dedup();
    (session, way)
}

#[test]
fn nothing_is_chosen_in_advance() {
    let session = begin();
    assert!(session.entries.is_empty() && session.shares.is_empty() && session.tells.is_empty());
    assert_eq!((session.decision, session.called, session.picture), (None, None, None));
}

#[test]
fn a_topic_that_did_not_come_across_is_explained_again_and_the_way_goes_on_after_three_times() {
    let session = after(begin(), [Event::Next, Event::Skip, Event::Next, Event::Next]);
    assert_eq!(session.place, Place::Check { topic: Topic::T01 });
    let again = after(session.clone(), [Event::Checked(CheckAnswer::NotSure)]);
    assert_eq!(again.place, Place::Card { topic: Topic::T01, card: 0 });
    let to_check = [Event::Next, Event::Next, Event::Checked(CheckAnswer::Other)];
    let third = after(again.clone(), to_check.iter().cloned().chain(to_check.clone()));
    assert_eq!(third.place, Place::Card { topic: Topic::T02, card: 0 });
    assert_eq!(third.topics[&Topic::T01].outcome, TeachBack::ExplainAgain);
    let told = after(again, [Event::Next, Event::Next, Event::Checked(CheckAnswer::Expected)]);
    assert_eq!(told.topics[&Topic::T01].outcome, TeachBack::Understood);
}

#[test]
fn a_skipped_topic_is_not_tried_and_one_that_was_never_shown_is_not_listed() {
    let session = after(begin(), [Event::Next, Event::Skip, Event::Skip, Event::Stop]);
    let outcomes: BTreeMap<Topic, TeachBack> =
        session.topics.iter().map(|(topic, record)| (*topic, record.outcome)).collect();
    let wanted = [(Topic::T01, TeachBack::NotTried), (Topic::T02, TeachBack::NotTried)];
    assert_eq!(outcomes, wanted.into());
}

#[test]
fn every_way_of_not_answering_leads_on_and_is_recorded_as_what_it_is() {
    let table = [
        (Event::Skip, AnswerState::Skipped),
        (Event::Next, AnswerState::Skipped),
        (Event::DontKnow, AnswerState::DontKnow),
        (Event::DontWant, AnswerState::DontWant),
        (Event::TellOther(lawyer()), AnswerState::TellSomeoneElse),
    ];
    for (event, state) in table {
        let session = after(at_first_question(), [event.clone()]);
        assert_eq!(session.place, at(Screen::V04), "{event:?}");
        assert_eq!(session.entries[&Screen::V03].state, state);
    }
}

#[test]
fn what_the_child_does_not_want_to_say_is_not_offered_again_by_us() {
    let session = after(at_first_question(), [Event::Skip, Event::Next, Event::DontWant]);
    let session = after(session, [Event::Back, Event::Back]);
    assert_eq!(session.place, at(Screen::V04));
    assert_eq!(after(session, [Event::Next]).place, at(Screen::V06));
}

#[test]
fn skipping_on_an_answered_screen_leaves_the_answer() {
    let session = after(with_all_answers(), [Event::GoTo(Screen::V11), Event::Skip]);
    assert_eq!(session.place, at(Screen::V15));
    assert_eq!(session.entries[&Screen::V11].state, AnswerState::Answered);
}

#[test]
fn a_late_save_of_earlier_typing_does_not_undo_a_refusal() {
    let session = after(at_first_question(), vec![Event::Skip; 6]);
    let wrote = Event::Wrote { screen: Screen::V11, content: words("my uncle") };
    let session = after(session, [wrote.clone(), Event::DontWant]);
    let late = Event::Wrote { screen: Screen::V11, content: words("my uncle did") };
    let session = after(session, [late]);
    assert_eq!(session.entries[&Screen::V11].state, AnswerState::DontWant);
    let reopened = after(session, [vec![Event::Skip; 3], vec![Event::GoTo(Screen::V11), wrote]].concat());
    assert_eq!(reopened.entries[&Screen::V11].state, AnswerState::Answered);
}

#[test]
fn a_hard_feeling_offers_a_rest_and_asks_nothing_more() {
    for (mood, cover) in [("sad", Cover::HardMood), ("scared", Cover::HardMood), ("calm", Cover::None)] {
        let session = after(at_first_question(), [answered(Screen::V03, chose("mood", &[mood]))]);
        assert_eq!((session.place, session.cover), (at(Screen::V04), cover), "{mood}");
    }
    let covered = after(at_first_question(), [answered(Screen::V03, chose("mood", &["sad"]))]);
    assert_eq!(after(covered.clone(), [Event::Resume]).place, at(Screen::V04));
    assert_eq!(after(covered.clone(), [Event::Stop]).place, at(Screen::V17));
    let talks = after(covered, [Event::TellOther(lawyer())]);
    assert_eq!((talks.cover, talks.tells[0].at.as_str()), (Cover::None, "V03"));
}

#[test]
fn under_a_cover_nothing_moves_and_typing_is_kept() {
    let session = after(at_first_question(), [vec![Event::Skip; 6], vec![Event::Pause]].concat());
    let wrote = Event::Wrote { screen: Screen::V11, content: words("wait") };
    let session = after(session, [Event::Next, Event::Skip, Event::Back, wrote]);
    assert_eq!((session.place, session.cover), (at(Screen::V11), Cover::Pause));
    assert_eq!(session.entries[&Screen::V11].content, words("wait"));
    assert_eq!(after(session, [Event::Resume]).cover, Cover::None);
}

#[test]
fn stop_leads_to_the_question_what_becomes_of_it_and_then_to_the_end() {
    let session = after(at_first_question(), [answered(Screen::V03, chose("mood", &["calm"])), Event::Stop]);
    assert_eq!(session.place, at(Screen::V17));
    let session = after(session, [Event::Decide(Decision::Send)]);
    assert_eq!(session.place, at(Screen::V19));
    let session = after(session, [Event::Next]);
    assert!(session.is_over());
    assert_eq!(session.end(false), SessionEnd::StoppedByChild);
    let went_on = after(begin(), [Event::Next, Event::Stop, Event::Back]);
    assert!(!went_on.stopped);
}

#[test]
fn help_is_always_there() {
    for session in [begin(), with_all_answers(), after(begin(), vec![Event::Stop; 3])] {
        assert!(after(session, [Event::Help]).help_pressed);
    }
}

#[test]
fn with_nothing_to_share_nobody_asks_with_whom_and_that_is_a_complete_result() {
    let session = after(at_first_question(), vec![Event::DontWant; 10]);
    assert_eq!(session.place, at(Screen::V15));
    let session = after(session, [Event::Next]);
    assert_eq!(session.place, at(Screen::V17));
    let session = after(session, [Event::Decide(Decision::Send), Event::Next, Event::Next]);
    assert!(session.is_over() && session.decision.is_none());
    let facts = facts(session);
    assert!(matches!(
        facts.as_slice(),
        [CaseFact::ChildSession { no_views: true, end: SessionEnd::Finished, .. }]
    ));
}

#[test]
fn the_stored_shape_is_this_and_stays_this() {
    let session = after(
        with_all_answers(),
        [
            Event::Called { name: Some("Fox".to_owned()), picture: Some("fox".to_owned()) },
            Event::Shown { screen: Screen::V10, order: vec!["place".to_owned()] },
            Event::TellOther(lawyer()),
            Event::Next,
            Event::Share {
                recipient: Recipient::Panel,
                choice: ShareChoice::Only(BTreeSet::from([Screen::V11])),
            },
            Event::Share { recipient: Recipient::Family, choice: ShareChoice::Nothing },
            Event::Next,
            Event::Decide(Decision::Keep),
            ending::how_it_was(),
            Event::TellBeside(lawyer()),
        ],
    );
    let stored = serde_json::to_string_pretty(&session).unwrap();
    assert_eq!(stored, include_str!("v3.json").trim_end());
    assert_eq!(serde_json::from_str::<ChildSession>(&stored).unwrap(), session);
}
