//! What the child is told about who would get nothing, and which questions it only passed.

use super::*;

fn shared(choice: ShareChoice) -> ChildSession {
    let session = after(with_all_answers(), [Event::Next]);
    assert_eq!(session.place, at(Screen::V16));
    after(session, [Event::Share { recipient: Recipient::Panel, choice }])
}

#[test]
fn who_gets_nothing_is_known_and_some_things_without_any_is_nothing() {
    let only = |screens: &[Screen]| ShareChoice::Only(screens.iter().copied().collect());
    let table = [
        (ShareChoice::Nothing, true, false),
        (only(&[]), true, true),
        (only(&[Screen::V05]), true, true),
        (only(&[Screen::V11]), false, false),
        (ShareChoice::Everything, false, false),
    ];
    for (choice, nothing, unnamed) in table {
        let session = shared(choice.clone());
        assert_eq!(session.gets_nothing(Recipient::Panel), nothing, "{choice:?}");
        assert_eq!(session.named_nothing(Recipient::Panel), unnamed, "{choice:?}");
        assert_eq!(after(session, [Event::Next]).place, at(Screen::V17), "the choice stays free");
    }
    assert!(after(with_all_answers(), [Event::Next]).gets_nothing(Recipient::Family));
}

#[test]
fn what_the_child_passed_is_no_answer_of_its_own() {
    let session = after(at_first_question(), [Event::Skip, Event::Next, Event::DontWant, Event::Next]);
    assert_eq!(session.went_on_at(), [Screen::V03, Screen::V06]);
}

#[test]
fn who_said_nothing_has_nothing_to_look_at_and_a_refusal_or_something_taken_out_is_something() {
    let silent = skipped_to(at_first_question(), Screen::V15);
    assert!(silent.has_nothing_to_look_at());
    assert!(!with_all_answers().has_nothing_to_look_at());
    let refused = skipped_to(after(at_first_question(), [Event::DontWant]), Screen::V15);
    assert!(!refused.has_nothing_to_look_at());
    let wish = after(silent, [Event::TellBeside(lawyer())]);
    assert!(!wish.has_nothing_to_look_at());
    let one = answered(Screen::V03, chose("mood", &["calm"]));
    let one = skipped_to(after(at_first_question(), [one]), Screen::V15);
    let out = after(one, [Event::TakeOut(Screen::V03)]);
    assert!(!out.has_nothing_to_look_at(), "it can be put back");
}

#[test]
fn whom_the_child_asks_and_does_not_let_see_the_question_is_known() {
    let asks = |who: &str| {
        let mut content = chose("question", &[who]);
        content.chosen[0].words = Some("when do I see my sister?".to_owned());
        let session = skipped_to(at_first_question(), Screen::V14);
        let session = skipped_to(after(session, [answered(Screen::V14, content)]), Screen::V15);
        after(session, [Event::Next])
    };
    let session = asks("lawyer");
    assert_eq!(session.place, at(Screen::V16));
    assert_eq!(session.asked_unseen(), [Recipient::Lawyer], "nothing is chosen yet");
    let share = |choice| Event::Share { recipient: Recipient::Lawyer, choice };
    let all = after(session.clone(), [share(ShareChoice::Everything)]);
    assert!(all.asked_unseen().is_empty());
    let other = after(session, [share(ShareChoice::Only(BTreeSet::from([Screen::V11])))]);
    assert_eq!(other.asked_unseen(), [Recipient::Lawyer]);
    assert!(asks("worker").asked_unseen().is_empty() && asks("anybody").asked_unseen().is_empty());
}

#[test]
fn a_message_for_the_people_who_decide_that_is_not_among_what_they_see_is_known() {
    let only = |screen| {
        let choice = ShareChoice::Only(BTreeSet::from([screen]));
        let share = Event::Share { recipient: Recipient::Panel, choice };
        after(with_all_answers(), [Event::Next, share])
    };
    assert!(only(Screen::V10).message_unseen());
    assert!(!only(Screen::V11).message_unseen());
    assert!(!with_all_answers().message_unseen(), "who chose nothing is told so anyway");
}
