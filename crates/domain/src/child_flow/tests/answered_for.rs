//! Who answered: the child, somebody for it, or the child with its own board.

use super::*;

const CAREGIVER: Event = Event::Answers(Some(Source::ViaCaregiver));

fn source(session: ChildSession, screen: &str) -> Source {
    let facts = facts(after(session, [Event::Stop, Event::Decide(Decision::Send), Event::Next]));
    statements(&facts).into_iter().find(|said| said.screen == screen).unwrap().source
}

#[test]
fn what_is_answered_for_a_child_says_so_and_what_it_said_before_and_after_is_its_own() {
    let change = |text| answered(Screen::V11, words(text));
    let by_caregiver =
        after(with_all_answers(), [CAREGIVER, Event::GoTo(Screen::V11), change("he likes maps")]);
    assert_eq!(source(by_caregiver.clone(), "V11"), Source::ViaCaregiver);
    assert_eq!(source(by_caregiver.clone(), "V10"), Source::ChildAlone);
    // A touch of the child does not make it its own; taking it out and saying it does.
    let touched =
        after(by_caregiver.clone(), [Event::Answers(None), Event::GoTo(Screen::V11), change("i like maps")]);
    assert_eq!(source(touched, "V11"), Source::ViaCaregiver);
    let own = after(
        by_caregiver,
        [Event::Answers(None), Event::TakeOut(Screen::V11), Event::GoTo(Screen::V11), change("i like maps")],
    );
    assert_eq!(source(own, "V11"), Source::ChildAlone);
}

#[test]
fn a_child_that_answers_with_its_board_answers_itself() {
    let events = [
        Event::Answers(Some(Source::Aac)),
        Event::GoTo(Screen::V10),
        answered(Screen::V10, chose("good", &["food"])),
    ];
    assert_eq!(source(after(with_all_answers(), events), "V10"), Source::Aac);
}
