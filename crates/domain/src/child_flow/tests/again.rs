//! A second talk with the same child: what it said before, looked at again.

use super::*;
use crate::Replaces;

fn offered(name: &str, screen: Screen, said: u64) -> Offered {
    Offered { statement: id(name), session: id("first"), screen, said: Timestamp(said) }
}

/// A second talk, past what is explained, at what was said before.
pub(super) fn second() -> ChildSession {
    let earlier = vec![
        offered("old-message", Screen::V11, 3),
        offered("old-places", Screen::V05, 2),
        offered("older-message", Screen::V11, 1),
    ];
    let session = after(begin().with_earlier(earlier), vec![Event::Skip; 9]);
    assert_eq!((session.place, session.again.at), (at(Screen::V20), 0));
    session
}

fn still(name: &str, now: StillSo) -> Event {
    Event::StillSo { statement: id(name), now, reason: None }
}

fn sent(session: ChildSession) -> Vec<CaseFact> {
    facts(after(session, [Event::Stop, Event::Decide(Decision::Send), Event::Next]))
}

fn taken_back(facts: &[CaseFact]) -> Vec<String> {
    let taken = facts.iter().filter_map(|fact| match fact {
        CaseFact::StatementTakenBack(taken) => Some(taken.statement.to_string()),
        _ => None,
    });
    taken.collect()
}

#[test]
fn where_nothing_was_said_before_the_screen_does_not_exist() {
    assert_eq!(after(at_first_question(), [Event::Next]).place, at(Screen::V04));
}

#[test]
fn nothing_is_marked_in_advance_and_who_does_not_want_to_look_goes_past_all_of_it() {
    let session = second();
    assert!(session.again.marks.is_empty());
    let past = after(session, [Event::Skip]);
    assert_eq!(past.place, at(Screen::V04));
    assert!(!past.has_something_to_send());
}

#[test]
fn one_thing_comes_after_the_other_and_back_leads_the_same_way() {
    let first = after(second(), [Event::Next]);
    assert_eq!(first.again.shown().unwrap().statement.as_str(), "old-message");
    let third = after(first, [still("old-message", StillSo::Same), Event::Next]);
    assert_eq!(third.again.shown().unwrap().statement.as_str(), "older-message");
    let on = after(third, [Event::Next]);
    assert_eq!(on.place, at(Screen::V04));
    let back = after(on, vec![Event::Back; 3]);
    assert_eq!((back.place, back.again.at), (at(Screen::V20), 1));
    assert_eq!(after(back, vec![Event::Back; 2]).place, at(Screen::V03));
}

#[test]
fn what_changed_is_asked_anew_and_stands_in_the_place_of_the_old_one_with_the_reason() {
    let reason = Some("new_information".to_owned());
    let change =
        Event::StillSo { statement: id("old-message"), now: StillSo::Changed, reason: reason.clone() };
    let session = after(second(), [Event::Next, change]);
    assert_eq!(session.place, at(Screen::V11));
    let session = after(session, [answered(Screen::V11, words("i want to go to my aunt"))]);
    assert_eq!((session.place, session.again.at), (at(Screen::V20), 2));
    let session = after(session, [Event::Next, still("older-message", StillSo::Changed), Event::Next]);
    let facts = sent(session);
    let said = statements(&facts);
    let message = said.iter().find(|it| it.screen == "V11").unwrap();
    let replaces = Replaces { statement: id("old-message"), reason, also: vec![id("older-message")] };
    assert_eq!(message.replaces, Some(replaces));
}

#[test]
fn what_is_added_stands_beside_the_old_one() {
    let session = after(second(), [Event::Next, still("old-message", StillSo::Added)]);
    let session = after(session, [answered(Screen::V11, words("and my sister too"))]);
    let facts = sent(session);
    assert!(statements(&facts).iter().all(|it| it.replaces.is_none()));
}

#[test]
fn what_is_taken_back_is_taken_back_sent_or_not_until_the_child_undoes_it() {
    let session = after(second(), [Event::Next, still("old-message", StillSo::TakenBack)]);
    assert!(session.has_something_to_send() && !session.has_something_to_share());
    assert_eq!(taken_back(&sent(session.clone())), ["old-message"]);
    for decision in [Decision::Keep, Decision::ThrowAway] {
        let unsent = after(session.clone(), [Event::Stop, Event::Decide(decision), Event::Next]);
        assert_eq!(taken_back(&facts(unsent)), ["old-message"], "{decision:?}");
    }
    assert_eq!(taken_back(&facts(session.clone())), ["old-message"], "the page was lost");
    let undone = after(session, [Event::Back, Event::AsItWas(id("old-message"))]);
    assert!(undone.again.marks.is_empty());
}

#[test]
fn a_change_without_another_answer_leaves_the_old_one_and_says_so() {
    let change = still("old-message", StillSo::Changed);
    let back = after(second(), [Event::Next, change.clone(), Event::Back]);
    assert_eq!((back.place, back.again.marks.len()), (at(Screen::V20), 0));
    let facts = sent(after(second(), [Event::Next, change, Event::Skip]));
    assert!(statements(&facts).iter().all(|it| it.replaces.is_none()));
    let course = facts.iter().find_map(|fact| match fact {
        CaseFact::ChildSession { course, .. } => course.clone(),
        _ => None,
    });
    assert_eq!(course.unwrap().changed, BTreeSet::from([id("old-message")]));
}

#[test]
fn a_wish_to_add_something_reaches_the_case_once_sent_also_where_nothing_was_written() {
    let add = still("old-message", StillSo::Added);
    let course = |facts: &[CaseFact]| {
        facts.iter().find_map(|fact| match fact {
            CaseFact::ChildSession { course, .. } => course.clone(),
            _ => None,
        })
    };
    let wished = after(second(), [Event::Next, add, Event::Skip]);
    let found = course(&sent(wished.clone())).unwrap();
    assert_eq!(found.wanted_to_add, BTreeSet::from([id("old-message")]));
    assert!(found.added.is_empty());
    let away = after(wished, [Event::Stop, Event::Decide(Decision::ThrowAway), Event::Next]);
    assert!(course(&facts(away)).is_none_or(|it| it.wanted_to_add.is_empty()));
}

#[test]
fn what_is_settled_is_not_asked_once_more_unless_the_child_wants_it_first() {
    let settled =
        after(second(), [Event::Next, Event::Next, still("old-places", StillSo::Same), Event::Next]);
    assert_eq!(settled.place, at(Screen::V04));
    assert_eq!(after(settled.clone(), [Event::Next]).place, at(Screen::V06));
    let agenda = Agenda { first: vec![Screen::V05], ..Agenda::default() };
    assert_eq!(after(settled, [Event::Agenda(agenda), Event::Next]).place, at(Screen::V05));
}

#[test]
fn from_looking_again_the_way_leads_back_to_looking_again() {
    let review = skipped_to(after(second(), [Event::Next]), Screen::V15);
    let earlier = after(review, [Event::GoTo(Screen::V20)]);
    assert_eq!((earlier.place, earlier.again.at), (at(Screen::V20), 1));
    let answers = after(earlier.clone(), [still("old-message", StillSo::Changed)]);
    let on = after(answers, [answered(Screen::V11, words("more")), Event::Next, Event::Next]);
    assert_eq!(on.place, at(Screen::V15));
    assert_eq!(after(earlier, vec![Event::Back; 2]).place, at(Screen::V15));
}

#[test]
fn the_youngest_are_not_asked_what_their_depth_does_not_ask() {
    let session = begin_at(Band::B1, &[]).with_earlier(vec![offered("old-message", Screen::V11, 3)]);
    assert!(!session.may_answer_again(Screen::V11) && session.may_answer_again(Screen::V12));
}

#[test]
fn a_kept_talk_keeps_its_marks_on_what_still_stands() {
    let kept = after(second(), [Event::Next, still("old-message", StillSo::Same), Event::Stop]);
    let fresh = begin().with_earlier(vec![offered("old-message", Screen::V11, 3)]);
    let again = ChildSession::reopened(kept.clone(), fresh);
    assert_eq!(again.again.marks.len(), 1);
    let gone = ChildSession::reopened(kept, begin());
    assert!(gone.again.marks.is_empty());
}
