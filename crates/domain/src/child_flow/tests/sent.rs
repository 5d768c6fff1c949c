//! What the child sends, keeps or throws away, and what of it enters the case.

use super::*;

#[test]
fn what_the_child_sent_enters_the_case_letter_by_letter_and_for_whom_the_child_chose() {
    let shown = Event::Shown { screen: Screen::V10, order: vec!["place".to_owned(), "school".to_owned()] };
    let again = Event::Shown { screen: Screen::V10, order: vec!["school".to_owned()] };
    let only = ShareChoice::Only(BTreeSet::from([Screen::V11]));
    let session = after(
        with_all_answers(),
        [
            shown,
            again,
            Event::Next,
            Event::Share { recipient: Recipient::Panel, choice: ShareChoice::Everything },
            Event::Share { recipient: Recipient::Lawyer, choice: only },
            Event::Share { recipient: Recipient::Family, choice: ShareChoice::Nothing },
            Event::Share { recipient: Recipient::Worker, choice: ShareChoice::Everything },
            Event::Next,
            Event::Decide(Decision::Send),
            Event::Next,
        ],
    );
    let facts = facts(session);
    let said = statements(&facts);
    assert_eq!(said.iter().map(|s| s.screen.as_str()).collect::<Vec<_>>(), ["V03", "V10", "V11"]);
    assert_eq!(said[2].words.as_ref().unwrap().text, " i want to stay with sami ");
    assert_eq!(said[1].shown.order, ["place", "school"]);
    assert_eq!(said[1].factors, ["c05", "i22"]);
    assert_eq!((said[0].factors.len(), said[0].time), (0, Some(Horizon::Now)));
    let recipients = |s: &ChildStatement| s.shares.iter().map(|share| share.recipient).collect::<Vec<_>>();
    assert_eq!(recipients(said[1]), [Recipient::Panel]);
    assert_eq!(recipients(said[2]), [Recipient::Panel, Recipient::Lawyer]);
    assert!(said.iter().flat_map(|s| &s.shares).all(|share| share.scope == Scope::All));
    assert!(matches!(facts.last(), Some(CaseFact::ChildSession { no_views: false, .. })));
}

#[test]
fn a_refused_question_enters_the_case_without_what_was_written_before() {
    let session = after(
        with_all_answers(),
        [Event::GoTo(Screen::V11), Event::DontWant, Event::Stop, Event::Decide(Decision::Send)],
    );
    let facts = facts(session);
    let message = statements(&facts)[2];
    assert_eq!((message.state, &message.words, message.chosen.len()), (AnswerState::DontWant, &None, 0));
}

#[test]
fn a_wish_to_tell_somebody_else_says_whom_and_nothing_of_what() {
    let session = after(
        with_all_answers(),
        [
            Event::GoTo(Screen::V11),
            Event::TellOther(lawyer()),
            Event::TellOther(lawyer()),
            Event::Stop,
            Event::Decide(Decision::Send),
        ],
    );
    let facts = facts(session);
    let wishes: Vec<_> =
        statements(&facts).into_iter().filter(|s| s.state == AnswerState::TellSomeoneElse).collect();
    assert_eq!(wishes.iter().map(|s| s.screen.as_str()).collect::<Vec<_>>(), ["V11", "V15"]);
    for wish in wishes {
        assert_eq!((wish.chosen[0].key.as_str(), &wish.words), ("lawyer", &None));
    }
}

#[test]
fn what_was_kept_closed_or_not_decided_or_thrown_away_stays_out_of_the_case() {
    let decided = |decision| [Event::Next, Event::Next, Event::Decide(decision), Event::Next, Event::Next];
    for events in [
        decided(Decision::Keep).to_vec(),
        decided(Decision::ThrowAway).to_vec(),
        vec![Event::Stop, Event::Stop, Event::Stop],
        vec![],
    ] {
        let facts = facts(after(with_all_answers(), events));
        assert!(matches!(facts.as_slice(), [CaseFact::ChildSession { no_views: true, .. }]));
    }
}

#[test]
fn what_was_thrown_away_is_gone_and_until_the_end_the_child_can_decide_again() {
    let session = after(with_all_answers(), [Event::Stop, Event::Decide(Decision::ThrowAway)]);
    let back = after(session.clone(), [Event::Back, Event::Decide(Decision::Keep), Event::Next]);
    assert_eq!(back.entries.len(), 3);
    assert!(after(session, [Event::Next]).entries.is_empty());
}

#[test]
fn what_was_sent_is_not_edited_any_more() {
    let session = after(with_all_answers(), [Event::Stop, Event::Decide(Decision::Send)]);
    let events = [
        Event::Wrote { screen: Screen::V11, content: words("other") },
        Event::Back,
        Event::TakeOut(Screen::V11),
        Event::TellOther(lawyer()),
    ];
    let tried = after(session.clone(), events);
    assert_eq!((tried.entries, tried.tells, tried.place), (session.entries, session.tells, session.place));
}

#[test]
fn taking_out_works_where_the_child_looks_again_and_nowhere_else() {
    let elsewhere = after(with_all_answers(), [Event::Next, Event::TakeOut(Screen::V11)]);
    assert_eq!(elsewhere.entries.len(), 3);
    let here = after(with_all_answers(), [Event::TakeOut(Screen::V11)]);
    assert_eq!(here.entries.len(), 2);
}

#[test]
fn the_worker_or_a_crash_can_end_a_session_and_the_record_says_so() {
    assert_eq!(at_first_question().end(false), SessionEnd::StoppedByWorker);
    assert_eq!(at_first_question().end(true), SessionEnd::Interrupted);
}
