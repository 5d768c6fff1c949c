//! What was put off with something under it: kept closed, never sent by itself, and opened with its question another day.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::Media;

const SECRET: &str = "put off zzsecret";

fn put_off() -> Content {
    let voice = Media::voice(id("voice-1"), "audio/mp4", 4, b"sound");
    Content { drawing: Some(attached::a_line()), voice: Some(voice), ..words(SECRET) }
}

/// Put the message off with something under it, answered another question, and sent that.
fn sent() -> ChildSession {
    let session = after(with_all_answers(), [Event::GoTo(Screen::V11)]);
    let wrote = Event::Wrote { screen: Screen::V11, content: put_off() };
    let session = after(session, [wrote, Event::Pause, Event::AnotherDay]);
    let session = after(session, [Event::Stop, Event::Decide(Decision::Send), Event::Next]);
    assert!(session.is_over() && session.is_sent());
    session
}

/// The other day, at the question.
fn other_day() -> ChildSession {
    let kept = sent().stays_closed().unwrap();
    let session = skipped_to(ChildSession::reopened(kept, begin()), Screen::V11);
    assert!(session.waited(Screen::V11) && session.opens_with_what_waited(Screen::V11));
    session
}

fn decided(session: ChildSession) -> ChildSession {
    after(session, [Event::Stop, Event::Decide(Decision::Send), Event::Next])
}

fn written(facts: &[CaseFact]) -> String {
    serde_json::to_string(facts).unwrap()
}

#[test]
fn what_was_put_off_stays_closed_when_the_rest_is_sent_and_nothing_else_does() {
    let session = sent();
    let kept = session.stays_closed().unwrap();
    assert_eq!(kept.waiting.keys().copied().collect::<Vec<_>>(), [Screen::V11]);
    assert_eq!(kept.waiting[&Screen::V11].content, put_off());
    assert_eq!((kept.entries.len(), kept.tells.len(), kept.shares.len()), (0, 0, 0));
    assert!(!kept.has_something_to_send() && kept.assents().is_empty() && kept.topics.is_empty());
    assert_eq!(kept.recordings(), BTreeSet::from([id("voice-1")]));
    assert!(session.attachments().is_empty());
    let facts = facts(session);
    assert!(!written(&facts).contains("zzsecret"));
    assert!(statements(&facts).iter().all(|said| said.media.is_empty()));
    assert!(statements(&facts).iter().any(|said| said.screen == "V11" && said.state == AnswerState::Later));
}

#[test]
fn a_question_put_off_with_nothing_under_it_leaves_nothing_closed() {
    let session = skipped_to(at_first_question(), Screen::V11);
    assert_eq!(decided(after(session, [Event::Pause, Event::AnotherDay])).stays_closed(), None);
}

#[test]
fn what_was_put_off_stays_closed_also_where_nothing_else_was_said() {
    let session = skipped_to(at_first_question(), Screen::V11);
    let wrote = Event::Wrote { screen: Screen::V11, content: put_off() };
    let session = decided(after(session, [wrote, Event::Pause, Event::AnotherDay]));
    assert_eq!((session.decision, session.has_something_to_send()), (None, false));
    let again = ChildSession::reopened(session.stays_closed().unwrap(), begin());
    assert_eq!((again.place, again.decision), (at(Screen::V01), None));
    assert_eq!(again.standing(Screen::V11), Some(&put_off()));
}

#[test]
fn the_other_day_begins_as_any_other_and_only_that_question_opens_with_something() {
    let again = ChildSession::reopened(sent().stays_closed().unwrap(), begin());
    assert_eq!((again.place, again.decision, again.entries.len()), (at(Screen::V01), None, 0));
    let standing: Vec<_> =
        Screen::VIEWS.into_iter().filter(|screen| again.standing(*screen).is_some()).collect();
    assert_eq!(standing, [Screen::V11]);
    let (_, way) = walked(again);
    assert!(way.contains(&"V11") && way.contains(&"V10"), "{way:?}");
}

#[test]
fn going_on_from_it_says_it_and_the_worker_gets_it_once_it_is_sent() {
    for goes_on in [Event::Next, answered(Screen::V11, put_off())] {
        let session = after(other_day(), [goes_on]);
        assert!(session.still_waiting().is_empty() && !session.waited(Screen::V11));
        let session = decided(session);
        assert_eq!((session.attachments().len(), session.stays_closed()), (2, None));
        assert!(written(&facts(session)).contains(SECRET));
    }
}

#[test]
fn what_is_passed_by_put_off_again_or_refused_stays_closed_and_is_not_said() {
    for leaves in
        [Event::Skip, Event::AnotherDay, Event::DontWant, Event::DontKnow, Event::TellOther(lawyer())]
    {
        let session = decided(after(other_day(), [leaves.clone()]));
        assert!(!written(&facts(session.clone())).contains("zzsecret"), "{leaves:?}");
        let kept = session.stays_closed().unwrap();
        assert_eq!(kept.waiting[&Screen::V11].content, put_off(), "{leaves:?}");
    }
}

#[test]
fn a_refusal_of_today_is_not_taken_back_by_going_on_from_what_waits() {
    let session = after(other_day(), [Event::DontWant, Event::Back, Event::Next]);
    assert_eq!(session.entries[&Screen::V11].state, AnswerState::DontWant);
    assert_eq!(session.still_waiting(), [Screen::V11]);
}

#[test]
fn what_the_child_changes_or_throws_away_there_is_all_there_is_of_it() {
    let wrote = |content| Event::Wrote { screen: Screen::V11, content };
    let changed = after(other_day(), [wrote(words("shorter"))]);
    assert_eq!((changed.standing(Screen::V11), changed.still_waiting().len()), (Some(&words("shorter")), 0));
    let gone = decided(after(other_day(), [wrote(Content::default()), Event::Next]));
    assert_eq!(gone.stays_closed(), None);
    assert!(!written(&facts(gone)).contains("zzsecret"));
}

#[test]
fn who_deletes_everything_deletes_what_waits_as_well() {
    let session = after(other_day(), [Event::Skip, Event::TellBeside(lawyer()), Event::Stop]);
    let session = after(session, [Event::Decide(Decision::ThrowAway), Event::Next]);
    assert!(session.is_over() && session.waiting.is_empty());
    assert_eq!(session.stays_closed(), None);
}

/// One record holds both: what was kept whole, and what waits from an earlier day.
#[test]
fn a_session_that_is_kept_whole_keeps_what_waits_from_before_and_what_is_put_off_today() {
    let session = after(other_day(), [Event::Skip]);
    let session = skipped_to(session, Screen::V15);
    let session = after(session, [Event::GoTo(Screen::V12), answered(Screen::V12, words("said today"))]);
    let session = after(session, [Event::GoTo(Screen::V14)]);
    let wrote = Event::Wrote { screen: Screen::V14, content: words("a question for later") };
    let session = after(session, [wrote, Event::AnotherDay, Event::Stop, Event::Decide(Decision::Keep)]);
    let kept = after(session, [Event::Next]).stays_closed().unwrap();
    let again = ChildSession::reopened(kept, begin());
    assert_eq!(again.place, at(Screen::V15));
    assert_eq!(again.still_waiting(), [Screen::V11, Screen::V14]);
    assert_eq!(again.entries[&Screen::V12].content, words("said today"));
    // From there each opens with what stands there, and what is sent leaves only the others closed.
    let said = decided(after(again, [Event::GoTo(Screen::V14), Event::Next]));
    assert!(written(&facts(said.clone())).contains("a question for later"));
    let left = said.stays_closed().unwrap();
    assert_eq!(left.still_waiting(), [Screen::V11]);
    assert_eq!(ChildSession::reopened(left, begin()).place, at(Screen::V01));
}

#[test]
fn a_depth_without_the_question_asks_it_all_the_same() {
    let again = ChildSession::reopened(sent().stays_closed().unwrap(), begin_at(Band::B1, &[]));
    let (_, way) = walked(again);
    assert!(way.contains(&"V11"), "{way:?}");
}

#[test]
fn what_waits_says_in_which_words_it_was_asked() {
    let mut fresh = begin();
    fresh.setting.language = "qab".to_owned();
    let session = skipped_to(ChildSession::reopened(sent().stays_closed().unwrap(), fresh), Screen::V11);
    let facts = facts(decided(after(session, [Event::Next])));
    let said = statements(&facts).into_iter().find(|said| said.screen == "V11" && said.words.is_some());
    assert_eq!(said.unwrap().shown.language.as_deref(), Some("qaa"));
}

#[test]
fn what_waits_is_read_again_as_it_was_kept() {
    let kept = sent().stays_closed().unwrap();
    let text = serde_json::to_string(&kept).unwrap();
    assert_eq!(serde_json::from_str::<ChildSession>(&text).unwrap(), kept);
    let blank = serde_json::to_string(&begin()).unwrap();
    assert!(!blank.contains("waiting"), "what was kept by an older app looks like this");
}

fn leaves() -> impl Strategy<Value = Event> {
    let asked = || select(Screen::VIEWS.to_vec());
    prop_oneof![
        4 => Just(Event::Skip),
        2 => Just(Event::Next),
        2 => Just(Event::AnotherDay),
        1 => Just(Event::DontWant),
        1 => Just(Event::Resume),
        1 => Just(Event::Back),
        2 => asked().prop_map(Event::GoTo),
        2 => asked().prop_map(|screen| answered(screen, words(&format!("said {}", screen.key())))),
        3 => asked().prop_map(|screen| Event::Wrote { screen, content: words(&format!("{SECRET} {}", screen.key())) }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// Whatever a child does: once it sends, exactly what it put off stays closed, and none of it is among the facts.
    #[test]
    fn once_sent_exactly_what_was_put_off_stays_closed(
        start in select(vec![with_all_answers(), other_day(), at_first_question()]),
        events in proptest::collection::vec(leaves(), 0..40),
    ) {
        let session = decided(after(start, events));
        let mut wanted: BTreeMap<Screen, Content> = session.entries.iter()
            .filter(|(_, entry)| entry.state == AnswerState::Later && !entry.content.is_empty())
            .map(|(screen, entry)| (*screen, entry.content.clone()))
            .collect();
        wanted.extend(session.waiting.iter().map(|(screen, entry)| (*screen, entry.content.clone())));
        let kept = session.stays_closed();
        let found = kept.iter().flat_map(|kept| &kept.waiting).map(|(screen, entry)| (*screen, entry.content.clone()));
        if session.is_sent() {
            prop_assert!(kept.iter().all(|kept| kept.entries.is_empty()));
            prop_assert_eq!(found.collect::<BTreeMap<_, _>>(), wanted.clone());
        }
        let said: Vec<String> = statements(&facts(session))
            .into_iter()
            .filter_map(|said| said.words.as_ref().map(|words| words.text.clone()))
            .collect();
        for content in wanted.values() {
            let text = content.words.as_ref().map(|words| words.text.clone()).unwrap_or_default();
            prop_assert!(text.is_empty() || !said.contains(&text) , "{text} was sent");
        }
        if let Some(kept) = kept {
            let again = ChildSession::reopened(kept, begin());
            for (screen, content) in &wanted {
                prop_assert_eq!(again.standing(*screen), Some(content));
            }
        }
    }
}
