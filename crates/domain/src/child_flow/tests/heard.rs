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
