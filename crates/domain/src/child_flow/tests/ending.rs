//! The end: how it was, taking out and putting back, what is not right, and going on another day.

use super::*;
use crate::{Caution, Pattern};

fn how() -> Feedback {
    Feedback {
        listened: Some("no".to_owned()),
        pushed: Some("yes".to_owned()),
        words: words("you did not listen").words,
        ..Feedback::default()
    }
}

pub(super) fn how_it_was() -> Event {
    Event::HowWas(Box::new(how()))
}

fn at_how_it_was(decision: Decision) -> ChildSession {
    let session = after(with_all_answers(), [Event::Next, Event::Next, Event::Decide(decision)]);
    assert_eq!(session.place, at(Screen::V18));
    session
}

fn about_the_talk(session: ChildSession) -> Vec<ChildStatement> {
    let facts = facts(session);
    statements(&facts).into_iter().filter(|said| said.screen == "V18").cloned().collect()
}

#[test]
fn how_it_was_reaches_nobody_unless_the_child_opens_it_whatever_became_of_the_rest() {
    for decision in [Decision::Send, Decision::Keep, Decision::ThrowAway] {
        let said = |open| Event::HowWas(Box::new(Feedback { open, ..how() }));
        let closed = after(at_how_it_was(decision), [said(false), Event::Next, Event::Next]);
        assert!(closed.is_over() && about_the_talk(closed).is_empty(), "{decision:?}");
        let open = about_the_talk(after(at_how_it_was(decision), [said(true), Event::Next, Event::Next]));
        assert_eq!(open.len(), 1);
        assert_eq!(open[0].words.as_ref().unwrap().text, "you did not listen");
        let chosen: Vec<_> = open[0].chosen.iter().map(|it| (it.part.as_str(), it.key.as_str())).collect();
        assert_eq!((chosen, open[0].shares.len()), (vec![("listened", "no"), ("pushed", "yes")], 0));
    }
}

#[test]
fn what_was_shared_with_others_before_does_not_reach_to_how_it_was() {
    let session = after(
        with_all_answers(),
        [
            Event::Next,
            Event::Share { recipient: Recipient::Supervisor, choice: ShareChoice::Everything },
            Event::Next,
            Event::Decide(Decision::Send),
            Event::HowWas(Box::new(Feedback { open: true, ..how() })),
            Event::TellBeside(lawyer()),
        ],
    );
    let said = about_the_talk(session);
    assert_eq!(said.len(), 2);
    assert!(said.iter().all(|said| said.shares.is_empty()));
}

#[test]
fn a_child_that_was_pushed_can_tell_somebody_also_where_it_sends_nothing() {
    let session = after(at_how_it_was(Decision::ThrowAway), [how_it_was()]);
    assert!(session.feedback.was_pushed());
    let told = after(session, [Event::TellBeside(lawyer()), how_it_was(), Event::Next]);
    let said = about_the_talk(after(told, [Event::Next]));
    assert_eq!((said.len(), said[0].state), (1, AnswerState::TellSomeoneElse));
    assert_eq!((said[0].chosen[0].key.as_str(), &said[0].words), ("lawyer", &None));
    let talks = after(at_how_it_was(Decision::Send), [Event::Pause, Event::TellOther(lawyer())]);
    assert_eq!((talks.cover, talks.feedback.tell), (Cover::None, Some(lawyer())));
}

#[test]
fn who_stops_goes_straight_to_the_end_and_can_say_there_how_it_was() {
    let session = after(with_all_answers(), [Event::Stop, Event::Decide(Decision::Keep)]);
    assert_eq!(session.place, at(Screen::V19));
    let asked = after(session, [Event::GoTo(Screen::V18), Event::Next]);
    assert_eq!(asked.place, at(Screen::V19));
    assert!(after(asked, [Event::Next]).is_over());
}

#[test]
fn what_was_taken_out_can_be_put_back_until_the_child_leaves_the_screen() {
    let all = with_all_answers();
    let tells = after(all, [Event::TellOther(lawyer())]);
    let out = after(tells.clone(), [Event::TakeOut(Screen::V11), Event::TakeOutTell(0)]);
    assert_eq!((out.entries.len(), out.tells.len()), (2, 0));
    let back = after(out.clone(), [Event::PutBack(Screen::V11), Event::PutBackTell(0)]);
    assert_eq!((&back.entries, &back.tells), (&tells.entries, &tells.tells));
    assert!(back.taken.is_empty());
    for leaves in [Event::Next, Event::GoTo(Screen::V10), Event::Stop] {
        let gone = after(out.clone(), [leaves, Event::Back, Event::PutBack(Screen::V11)]);
        assert!(!gone.entries.contains_key(&Screen::V11) && gone.taken.is_empty());
    }
}

#[test]
fn what_is_not_right_at_the_end_is_decided_again_or_calls_the_adult() {
    let end = |decision| after(at_how_it_was(decision), [Event::Next]);
    let kept = after(end(Decision::Keep), [Event::NotRight]);
    assert_eq!(kept.place, at(Screen::V17));
    let sent = after(end(Decision::Send), [Event::NotRight]);
    assert_eq!((sent.place, sent.cover, sent.help_pressed), (at(Screen::V19), Cover::Help, false));
    let back = after(sent, [Event::Resume, Event::Back]);
    assert_eq!(back.place, at(Screen::V18));
    assert_eq!(after(back, [Event::Back]).place, at(Screen::V18));
}

#[test]
fn what_was_kept_goes_on_another_day_where_the_child_stopped() {
    let session = after(at_first_question(), [answered(Screen::V03, chose("mood", &["calm"]))]);
    let agenda = Agenda { out: vec![Screen::V14], ..Agenda::default() };
    let session = after(session, [Event::Agenda(agenda), Event::Next, Event::Skip, Event::Stop]);
    let kept = after(session, [Event::Decide(Decision::Keep), Event::Next]);
    assert!(kept.is_over());
    let again = ChildSession::reopened(kept.clone(), begin());
    assert_eq!((again.place, again.stopped, again.decision), (at(Screen::V06), false, None));
    assert_eq!((&again.entries, &again.agenda), (&kept.entries, &kept.agenda));
    let (_, way) = walked(again);
    assert_eq!(way.join(" "), "V06 V07 V10 V11 V12 V13 V15 V16 V17 V18 V19");
}

#[test]
fn what_was_kept_at_the_end_is_looked_at_again_and_a_lost_page_goes_on_where_it_was() {
    let kept =
        after(at_how_it_was(Decision::Keep), [Event::HowWas(Box::new(how())), Event::Next, Event::Next]);
    let again = ChildSession::reopened(kept, begin());
    assert_eq!((again.place, &again.feedback), (at(Screen::V15), &Feedback::default()));
    let lost = after(at_first_question(), [answered(Screen::V03, chose("mood", &["calm"])), Event::Next]);
    assert_eq!(ChildSession::reopened(lost.clone(), begin()).place, at(Screen::V05));
    // The depth of the new day has no such screen.
    let message = skipped_to(lost, Screen::V11);
    assert_eq!(ChildSession::reopened(message, begin_at(Band::B1, &[])).place, at(Screen::V12));
}

fn cautions(facts: &[CaseFact]) -> Vec<Caution> {
    let found = facts.iter().find_map(|fact| match fact {
        CaseFact::ChildSession { course, .. } => Some(course.clone().unwrap_or_default().cautions),
        _ => None,
    });
    found.unwrap()
}

fn sorted(screen: Screen, heaps: &[&str], millis: u64) -> ChildSession {
    let mut session = at_first_question();
    let mut content = Content::default();
    for (at, heap) in (0_u64..).zip(heaps) {
        content.chosen.push(card(heap, &format!("card{at}")));
        let wrote = Event::Wrote { screen, content: content.clone() };
        session = next(session, wrote, Timestamp(at * millis));
    }
    session
}

#[test]
fn cards_that_lie_in_a_pattern_are_a_caution_for_the_worker_and_all_of_them_are_sent() {
    let table: [(&[&str], u64, Option<Pattern>); 6] = [
        (&["good"; 6], 5000, Some(Pattern::StraightLine)),
        (&["good"; 5], 5000, None),
        (&["good", "not_good", "good", "not_good", "good", "not_good"], 5000, Some(Pattern::Alternating)),
        (&["good", "so_so", "good", "good", "not_good", "good"], 5000, None),
        (&["good", "so_so", "good", "good", "not_good", "good"], 600, Some(Pattern::TooFast)),
        (&["good", "good", "good", "good", "keep", "keep"], 5000, None),
    ];
    for (heaps, millis, wanted) in table {
        let session = sorted(Screen::V07, heaps, millis);
        let kept = facts(session.clone());
        assert_eq!(cautions(&kept), []);
        let facts = facts(after(session, [Event::Stop, Event::Decide(Decision::Send)]));
        let said = statements(&facts);
        assert_eq!(said.iter().find(|it| it.screen == "V07").unwrap().chosen.len(), heaps.len());
        let wanted: Vec<_> =
            wanted.map(|pattern| Caution { screen: "V07".to_owned(), pattern }).into_iter().collect();
        assert_eq!(cautions(&facts), wanted, "{heaps:?}");
    }
}
