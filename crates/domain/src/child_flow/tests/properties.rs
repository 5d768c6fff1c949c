//! What holds whatever a child does, in whatever order.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn any_event() -> impl Strategy<Value = Event> {
    let screens = select(vec![
        Screen::V01,
        Screen::V02,
        Screen::V03,
        Screen::V04,
        Screen::V05,
        Screen::V06,
        Screen::V07,
        Screen::V08Stay,
        Screen::V08Other,
        Screen::V08,
        Screen::V09,
        Screen::V09Told,
        Screen::V10,
        Screen::V11,
        Screen::V15,
        Screen::V16,
        Screen::V17,
        Screen::V18,
        Screen::V19,
        Screen::V20,
        Screen::V21,
        Screen::V22,
        Screen::A1,
    ]);
    let content = (0..3_usize, select(vec!["sad", "calm", "school"])).prop_map(|(kind, key)| {
        [Content::default(), words(&format!("said zzsecret {key}")), chose("part", &[key])][kind].clone()
    });
    let checks =
        select(vec![CheckAnswer::Expected, CheckAnswer::Other, CheckAnswer::NotSure, CheckAnswer::Again]);
    let plain = select(vec![
        Event::Next,
        Event::Skip,
        Event::DontKnow,
        Event::DontWant,
        Event::AnotherDay,
        Event::TellOther(lawyer()),
        Event::Back,
        Event::Pause,
        Event::Resume,
        Event::Help,
        Event::Stop,
        Event::TakeOutTell(0),
        Event::PutBackTell(0),
        Event::NotRight,
        Event::TellBeside(lawyer()),
        Event::Graded(Grade::Good),
        Event::Graded(Grade::NotGood),
        Event::Share { recipient: Recipient::Team, choice: ShareChoice::Everything },
        Event::Decide(Decision::Send),
        Event::Decide(Decision::Keep),
        Event::Decide(Decision::ThrowAway),
        Event::AsItWas(id("old-message")),
        Event::TellAgain,
        Event::Ask,
        Event::CheckStands { ours_first: true },
        Event::LetHear { recipient: Recipient::Team, hears: true },
    ]);
    let makes = select(vec![StillSo::Same, StillSo::Changed, StillSo::Added, StillSo::TakenBack]);
    let old = select(vec!["old-message", "old-places", "never-said"]);
    let still = (makes, old).prop_map(|(now, old)| Event::StillSo { statement: id(old), now, reason: None });
    prop_oneof![
        6 => plain,
        2 => still,
        2 => checks.prop_map(Event::Checked),
        2 => (screens.clone(), content.clone()).prop_map(|(screen, content)| Event::Wrote { screen, content }),
        2 => (screens.clone(), content).prop_map(|(screen, content)| Event::Answered { screen, content }),
        1 => select(Band::ALL.to_vec()).prop_map(|band| Event::Depth { band, telling: Telling::default() }),
        1 => select(crate::Reading::ALL.to_vec()).prop_map(Event::Reading),
        1 => select(crate::Help::ALL.to_vec()).prop_map(|help| Event::Helps(BTreeSet::from([help]))),
        1 => (select(vec![Screen::V05, Screen::V11]), select(vec![Screen::V07, Screen::V14]))
            .prop_map(|(first, out)| Event::Agenda(Agenda { first: vec![first], out: vec![out], said: None })),
        2 => select(Topic::ALL.to_vec()).prop_map(Event::Tell),
        1 => screens.clone().prop_map(Event::GoTo),
        1 => screens.clone().prop_map(Event::Right),
        1 => screens.clone().prop_map(Event::TakeOut),
        1 => screens.prop_map(Event::PutBack),
        1 => any::<bool>().prop_map(how_was),
    ]
}

fn how_was(open: bool) -> Event {
    let words = words("feedback zzsecret").words;
    Event::HowWas(Box::new(Feedback { open, words, listened: Some("no".to_owned()), ..Feedback::default() }))
}

/// Rests are over as soon as they are offered.
fn rested(event: Event, times: usize) -> Vec<Event> {
    vec![[Event::Resume, event]; times].concat()
}

fn start() -> impl Strategy<Value = ChildSession> {
    select(vec![
        begin(),
        begin_at(Band::B1, &InPlay::ALL),
        begin_at(Band::B4, &InPlay::ALL),
        at_first_question(),
        with_all_answers(),
        again::second(),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn from_everywhere_stop_leads_out_and_so_does_going_on(start in start(), events in vec(any_event(), 0..40)) {
        let session = after(start, events);
        prop_assert!(after(session.clone(), vec![Event::Stop; 3]).is_over());
        let on = after(session.clone(), rested(Event::Skip, 60));
        prop_assert!(on.is_over());
        let reading = after(session, rested(Event::Next, 120));
        prop_assert!(reading.is_over());
    }

    #[test]
    fn no_event_loses_what_the_child_wrote(start in start(), events in vec(any_event(), 0..40)) {
        let mut session = start;
        for event in events {
            let before = session.clone();
            session = after(session, [event.clone()]);
            let thrown_away = session.is_over() && session.decision == Some(Decision::ThrowAway);
            for (screen, entry) in &before.entries {
                let own = matches!(&event, Event::Wrote { screen: at, .. } | Event::Answered { screen: at, .. } | Event::TakeOut(at) if at == screen);
                if own || thrown_away {
                    continue;
                }
                let now = &session.entries[screen];
                prop_assert_eq!(&now.content, &entry.content);
                prop_assert!(!now.confirmed || entry.confirmed || event == Event::Right(*screen));
                let says_otherwise = matches!(
                    event,
                    Event::DontKnow | Event::DontWant | Event::AnotherDay | Event::TellOther(_)
                );
                if entry.state == AnswerState::Answered && !says_otherwise {
                    prop_assert_eq!(now.state, AnswerState::Answered);
                }
            }
            prop_assert!(session.taken.is_empty() || session.place == at(Screen::V15));
            let tells_fewer = session.tells.len() < before.tells.len();
            prop_assert!(!tells_fewer || thrown_away || event == Event::TakeOutTell(0));
        }
    }

    #[test]
    fn nothing_enters_the_case_that_the_child_did_not_send(start in start(), events in vec(any_event(), 0..40)) {
        let session = after(start, events);
        let (sent, shares, feedback) = (session.is_sent(), session.shares.clone(), session.feedback.clone());
        let taken = session.again.marked(StillSo::TakenBack).count();
        let facts = facts(session);
        // Only the child's own words are in none of our texts.
        let written = serde_json::to_string(&facts).unwrap();
        prop_assert!(sent || !written.contains("said zzsecret"));
        prop_assert!(feedback.open || !written.contains("feedback zzsecret"));
        let said = statements(&facts);
        let about_the_talk = said.iter().filter(|said| said.screen == Screen::V18.name());
        let allowed = usize::from(feedback.open && feedback.speaks()) + usize::from(feedback.tell.is_some());
        prop_assert_eq!(about_the_talk.count(), allowed);
        prop_assert!(sent || said.iter().all(|said| said.screen == Screen::V18.name()));
        for statement in said {
            prop_assert!(statement.shares.iter().all(|share| shares.contains_key(&share.recipient)));
            prop_assert!(statement.state == AnswerState::Answered || statement.words.is_none());
            let replaced: Vec<_> = statement.replaces.iter().flat_map(crate::Replaces::all).collect();
            prop_assert!(replaced.iter().all(|it| it.as_str() != "never-said"));
        }
        let back = facts.iter().filter(|fact| matches!(fact, CaseFact::StatementTakenBack(_))).count();
        prop_assert_eq!(back, taken);
    }
}
