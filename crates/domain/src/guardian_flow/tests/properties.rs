//! What holds whatever a person does, in whatever order.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn any_event() -> impl Strategy<Value = Event> {
    let lines = || select(vec![0_usize, 1, 2, 3]);
    let screens: Vec<&'static str> = TellScreen::ALL
        .into_iter()
        .map(TellScreen::id)
        .chain(["gc.health", "gc.trace", "gc.school"])
        .collect();
    let answers =
        select(vec![CheckAnswer::Expected, CheckAnswer::Other, CheckAnswer::NotSure, CheckAnswer::Again]);
    prop_oneof![
        6 => Just(Event::Next),
        2 => Just(Event::Back),
        4 => select(screens).prop_map(shown),
        4 => answers.prop_map(Event::Checked),
        2 => (select(Question::ALL.to_vec()), select(vec!["", "told with pictures"]))
            .prop_map(|(question, words)| Event::Explained { question, words: words.to_owned() }),
        5 => (lines(), select(Decision::ALL.to_vec())).prop_map(|(at, decision)| Event::Decided { at, decision }),
        2 => lines().prop_map(|at| Event::Wrote {
            at, reason: "because".to_owned(), conditions: String::new(), may_ask: vec![], excluded: vec![],
        }),
        1 => lines().prop_map(Event::GoTo),
        2 => any::<bool>().prop_map(Event::Free),
        2 => select(Advice::ALL.to_vec()).prop_map(Event::Advised),
        2 => Just(sign()),
        1 => select(vec![Event::Pause, Event::Resume, Event::Help, Event::CopyGiven(CopyHow::Refused)]),
        1 => Just(Event::AnotherMeeting),
    ]
}

fn start() -> impl Strategy<Value = GuardianSession> {
    select(vec![begin(), at_lines(), at_sign()])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_event_loses_an_answer_or_makes_one(start in start(), events in vec(any_event(), 0..60)) {
        let mut session = start;
        for event in events {
            let before = session.clone();
            session = next(session, event.clone(), NOW);
            for at in 0..4 {
                let (was, is) = (
                    before.choice(at).and_then(|it| it.decision),
                    session.choice(at).and_then(|it| it.decision),
                );
                // Only an answer on this very line changes it, to what was answered.
                match &event {
                    Event::Decided { at: on, decision } if *on == at => {
                        prop_assert!(is == was || is == Some(*decision));
                    }
                    _ => prop_assert_eq!(was, is),
                }
                let (was, is) = (before.choice(at), session.choice(at));
                if !matches!(event, Event::Wrote { .. }) {
                    prop_assert_eq!(was.map(|it| &it.reason), is.map(|it| &it.reason).filter(|_| was.is_some()));
                }
            }
            for (question, record) in &before.checks {
                prop_assert!(!record.understood || session.check(*question).understood);
            }
            prop_assert!(before.signed.is_none() || before.signed == session.signed);
        }
    }

    #[test]
    fn a_signature_stands_only_on_what_was_told_explained_and_free(
        start in start(), events in vec(any_event(), 0..80),
    ) {
        let session = after(start, events);
        let Some(signed) = session.signed.clone() else { return Ok(()) };
        for screen in TellScreen::ALL {
            prop_assert!(signed.told.iter().any(|text| text.id == screen.id()));
        }
        for question in Question::ALL {
            prop_assert!(session.check(question).is_settled());
        }
        prop_assert!(signed.giver.free && signed.advice.is_some_and(|it| !it.waits()));
        prop_assert!(session.choice(2).is_none_or(|it| it.decision != Some(Decision::Yes)));
        let facts = session.into_facts();
        let answers: Vec<_> = facts.iter().filter_map(|fact| match fact {
            ConsentFact::Answer(it) => Some(it.as_ref()),
            _ => None,
        }).collect();
        prop_assert_eq!(verify_all(&signed, &answers), Ok(()));
    }

    #[test]
    fn from_everywhere_there_is_a_way_to_the_signature_and_a_way_out(
        start in start(), events in vec(any_event(), 0..40),
    ) {
        let session = after(start, events);
        prop_assert!(session.is_signed() || after(session.clone(), [Event::AnotherMeeting]).is_over());
        if session.is_signed() || session.is_over() {
            return Ok(());
        }
        let on: Vec<Event> = TellScreen::ALL.into_iter().map(|screen| shown(screen.id())).collect();
        let on = [vec![Event::Resume], on, vec![Event::Next; 40]].concat();
        prop_assert_eq!(after(session, on).place, Place::Sign);
    }
}
