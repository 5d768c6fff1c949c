//! Choices in play at another depth: whoever asks for easier words, or for more, in the middle of them is still told and
//! asked about each. None of them turns into "not now" because of it, and none counts as refused.

use super::*;

const TWO: [InPlay; 2] = [InPlay::Return, InPlay::Stay];

fn to(band: Band) -> Event {
    Event::Depth { band, telling: Telling::default() }
}

/// Skips what is asked until the child stands here.
fn until(mut session: ChildSession, place: Place) -> ChildSession {
    for _ in 0..60 {
        if session.place == place {
            break;
        }
        session = after(session, [Event::Resume, Event::Skip]);
    }
    assert_eq!(session.place, place, "the way leads past it");
    session
}

fn first_card(topic: Topic) -> Place {
    Place::Card { topic, card: 0 }
}

/// What is told and asked of the choices from here on, by a child that reads everything.
fn choices_from(session: ChildSession) -> String {
    let (_, way) = walked(session);
    let of_choices = |name: &&str| matches!(*name, "T07" | "T08") || name.starts_with("V08");
    way.into_iter().filter(of_choices).collect::<Vec<_>>().join(" ")
}

fn solutions(session: ChildSession) -> Vec<(String, AnswerState)> {
    let facts = facts(after(session, [Event::Stop, Event::Decide(Decision::Send), Event::Next]));
    let said = statements(&facts).into_iter();
    said.filter_map(|it| Some((it.solution.clone()?, it.state))).collect()
}

#[test]
fn easier_while_the_first_choice_is_told_leaves_the_others_to_be_told_and_asked() {
    let telling = until(begin_at(Band::B4, &TWO), first_card(Topic::T08));
    let easier = after(telling, [to(Band::B2)]);
    assert_eq!((easier.place, easier.phase()), (first_card(Topic::T08), Phase::Then));
    assert_eq!(choices_from(easier.clone()), "T08 T07 V08.return V08.stay V08.other");
    let second = after(easier, [Event::Next, Event::Checked(CheckAnswer::Expected)]);
    assert_eq!((second.place, second.phase()), (first_card(Topic::T07), Phase::Then));
    assert!(solutions(second).is_empty(), "what was not reached is neither refused nor said");
}

#[test]
fn easier_among_the_questions_before_the_choices_still_tells_each_before_it_is_asked_about() {
    let before = until(begin_at(Band::B3, &TWO), at(Screen::V05));
    let easier = after(before, [to(Band::B2)]);
    assert_eq!(easier.place, at(Screen::V05));
    assert_eq!(choices_from(easier.clone()), "T08 T07 V08.return V08.stay V08.other");
    assert_eq!(choices_from(after(easier.clone(), [to(Band::B4)])), "T08 T07 V08.return V08.stay V08.other");
    assert_eq!(choices_from(after(easier, [to(Band::B1)])), "V08.return V08.stay V08.other");
}

#[test]
fn more_in_the_middle_of_what_a_person_told_keeps_what_was_said_and_tells_the_rest() {
    let first = until(begin_at(Band::B1, &TWO), at(Screen::V08Return));
    let second = after(first, [answered(Screen::V08Return, chose("feel", &["good"]))]);
    assert_eq!(second.place, at(Screen::V08Stay));
    for band in [Band::B2, Band::B3] {
        let deeper = after(second.clone(), [to(band)]);
        assert_eq!(deeper.place, first_card(Topic::T07), "{band:?}");
        let told = after(deeper, [Event::Next, Event::Checked(CheckAnswer::Expected)]);
        assert_eq!(told.place, at(Screen::V08Stay), "{band:?}");
        let asked = after(told, [answered(Screen::V08Stay, chose("feel", &["so_so"])), Event::Skip]);
        assert_eq!(asked.place, at(Screen::V09), "both can be compared");
        assert_eq!(solutions(asked).len(), 3);
    }
}

#[test]
fn what_was_skipped_while_it_was_told_stays_not_now_at_every_depth() {
    let telling = until(begin_at(Band::B3, &TWO), first_card(Topic::T08));
    let skipped = after(telling, [Event::Skip]);
    assert_eq!(skipped.place, first_card(Topic::T07));
    let easier = after(skipped, [to(Band::B2)]);
    assert_eq!(choices_from(easier), "T07 V08.stay V08.other V08");
}

#[test]
fn back_from_a_choice_that_is_told_among_the_questions_leads_to_the_question_before_it() {
    let before = until(begin_at(Band::B3, &TWO), at(Screen::V07));
    let telling = after(before, [to(Band::B2), Event::Skip]);
    assert_eq!(telling.place, first_card(Topic::T08));
    let back = after(telling, [Event::Back]);
    assert_eq!(back.place, at(Screen::V07));
    assert_eq!(after(back, [Event::Skip]).place, first_card(Topic::T08), "it was not told yet");
    let listed = until(begin_at(Band::B3, &TWO), first_card(Topic::T08));
    let again = after(listed, [Event::Next, Event::Back, Event::Back, Event::Skip]);
    assert_eq!(again.place, first_card(Topic::T08), "it was not told yet");
}
