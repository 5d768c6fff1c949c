//! The child's own yes or no to steps.

use super::*;
use crate::consent::{
    Agreement, Assent, AssentAnswer, ConsentFact, Group, Line, Recipient as To, RecipientKind, WithdrawnBy,
    WithdrawnHow,
};

fn step(line: Line, to: Option<(RecipientKind, &str)>) -> AskedStep {
    let recipient = to.map(|(kind, name)| To::new(kind, name));
    AskedStep { line, recipient, sees: BTreeSet::from([id("seen")]), left_out: BTreeSet::new(), before: None }
}

fn two_steps() -> Vec<AskedStep> {
    vec![step(Line::Trace, Some((RecipientKind::TracingBody, "Example Tracing"))), step(Line::Voice, None)]
}

fn says(answers: &[(&AskedStep, &str, &str)]) -> Content {
    let one = |(step, key, words): &(&AskedStep, &str, &str)| Chosen {
        part: step.part(),
        words: (!words.is_empty()).then(|| (*words).to_owned()),
        ..card("", key)
    };
    Content { chosen: answers.iter().map(one).collect(), ..Content::default() }
}

/// At the question, with nothing said before it.
fn asked() -> ChildSession {
    let session = at_first_question().with_steps(two_steps());
    let out = Screen::VIEWS.into_iter().filter(|screen| *screen != Screen::V03).collect();
    let nothing_else = Event::Agenda(Agenda { out, ..Agenda::default() });
    let session = after(session, [Event::Skip, nothing_else, Event::Next]);
    assert_eq!((session.place, session.phase()), (at(Screen::A1), Phase::Then));
    session
}

fn sent(session: ChildSession) -> Vec<Assent> {
    let session = after(session, [Event::Stop, Event::Decide(Decision::Send), Event::Next]);
    let facts = facts(session).into_iter();
    facts
        .filter_map(|fact| match fact {
            CaseFact::Consent(ConsentFact::Assent(it)) => Some(*it),
            _ => None,
        })
        .collect()
}

#[test]
fn without_a_step_nobody_is_asked() {
    let session = with_all_answers();
    assert!(after(session, [Event::GoTo(Screen::A1)]).place == at(Screen::V15));
}

#[test]
fn each_step_has_the_childs_own_answer_and_words_once_the_child_sent_them() {
    let session = asked();
    let steps = session.steps.clone();
    let content = says(&[(&steps[0], "no", "not my uncle "), (&steps[1], "yes", "")]);
    let session = after(session, [answered(Screen::A1, content)]);
    assert_eq!(session.place, at(Screen::V15));
    assert!(session.has_something_to_send() && !session.has_something_to_share());
    let said = sent(session);
    let read: Vec<_> = said.iter().map(|it| (it.line, it.answer, it.words.as_str())).collect();
    assert_eq!(read, [(Line::Trace, AssentAnswer::No, "not my uncle"), (Line::Voice, AssentAnswer::Yes, "")]);
    assert_eq!((said[0].band, &said[0].sees), (Band::B3, &BTreeSet::from([id("seen")])));
    assert_eq!(said[0].recipient.as_ref().unwrap().name, "Example Tracing");
}

#[test]
fn a_step_to_which_the_child_says_nothing_is_no_yes() {
    let all = |session: ChildSession| sent(session).into_iter().map(|it| it.answer).collect::<Vec<_>>();
    let none = [AssentAnswer::NoAnswer; 2];
    for refusal in [Event::Skip, Event::DontWant] {
        let views = answered(Screen::V11, words("hello"));
        let session = after(asked(), [refusal, Event::GoTo(Screen::V11), views]);
        assert_eq!(all(session), none);
    }
    let unsure =
        after(asked(), [Event::DontKnow, Event::GoTo(Screen::V11), answered(Screen::V11, words("hello"))]);
    assert_eq!(all(unsure), [AssentAnswer::NotSure; 2]);
    let session = asked();
    let one = says(&[(&session.steps[1].clone(), "yes", "")]);
    assert_eq!(all(after(session, [answered(Screen::A1, one)])), [AssentAnswer::NoAnswer, AssentAnswer::Yes]);
}

#[test]
fn a_wish_to_tell_somebody_else_takes_no_answer_away() {
    let session = asked();
    let no = says(&[(&session.steps[0].clone(), "no", "")]);
    let wrote = Event::Wrote { screen: Screen::A1, content: no };
    let session = after(session, [wrote, Event::TellOther(lawyer()), Event::Next]);
    assert_eq!((session.tells.len(), session.tells[0].at.as_str()), (1, "A1"));
    assert_eq!(sent(session)[0].answer, AssentAnswer::No);
}

#[test]
fn what_was_not_sent_or_was_taken_out_says_nothing_to_any_step() {
    let session = asked();
    let yes = says(&[(&session.steps[0].clone(), "yes", "")]);
    let session = after(session, [answered(Screen::A1, yes)]);
    for decision in [Decision::Keep, Decision::ThrowAway] {
        let facts = facts(after(session.clone(), [Event::Stop, Event::Decide(decision), Event::Next]));
        assert!(!facts.iter().any(|fact| matches!(fact, CaseFact::Consent(_))));
    }
    assert!(sent(after(session, [Event::TakeOut(Screen::A1)])).is_empty());
}

#[test]
fn one_step_is_taken_out_and_put_back_without_the_other() {
    let session = asked();
    let (first, second) = (session.steps[0].clone(), session.steps[1].clone());
    let both = says(&[(&first, "yes", "if my aunt may know"), (&second, "no", "")]);
    let session = after(session, [answered(Screen::A1, both)]);
    let answers = |session: &ChildSession| -> Vec<(AssentAnswer, String)> {
        session.assents().into_iter().map(|it| (it.answer, it.words)).collect()
    };
    let (none, no) = ((AssentAnswer::NoAnswer, String::new()), (AssentAnswer::No, String::new()));
    let out = after(session.clone(), [Event::TakeOutStep(first.part())]);
    assert_eq!(answers(&out)[..2], [none.clone(), no]);
    assert!(!out.taken.is_empty());
    let back = after(out.clone(), [Event::PutBackStep(first.part())]);
    assert_eq!(answers(&back), answers(&session), "with its words");
    assert!(back.taken.is_empty());
    let nothing = after(out, [Event::TakeOutStep(second.part())]);
    assert_eq!(answers(&nothing)[..2], [none.clone(), none]);
    assert_eq!(nothing.entries[&Screen::A1].state, AnswerState::Skipped, "it said nothing to any step");
    let again = after(nothing, [Event::PutBackStep(second.part())]);
    assert_eq!(again.entries[&Screen::A1].state, AnswerState::Answered);
}

#[test]
fn an_answer_is_no_view_that_could_be_shown_to_somebody() {
    let session = asked();
    let yes = says(&[(&session.steps[0].clone(), "yes", "")]);
    let session = after(
        session,
        [answered(Screen::A1, yes), Event::GoTo(Screen::V11), answered(Screen::V11, words("hi"))],
    );
    assert_eq!(session.shareable(), [Screen::V11]);
    let session = after(session, [Event::Stop, Event::Decide(Decision::Send), Event::Next]);
    let facts = facts(session);
    assert!(statements(&facts).iter().all(|it| it.screen != "A1"));
}

#[test]
fn what_was_answered_and_kept_closed_is_there_on_another_day_whatever_else_is_asked_then() {
    let session = asked();
    let yes = says(&[(&session.steps[0].clone(), "yes", "")]);
    let kept = after(session, [answered(Screen::A1, yes), Event::Stop, Event::Decide(Decision::Keep)]);
    let school = step(Line::School, Some((RecipientKind::School, "Example School")));
    let again = ChildSession::reopened(kept, begin().with_steps(vec![school]));
    let lines: Vec<_> = again.assents().iter().map(|it| (it.line, it.answer)).collect();
    let (no_answer, yes) = (AssentAnswer::NoAnswer, AssentAnswer::Yes);
    assert_eq!(lines, [(Line::School, no_answer), (Line::Trace, yes), (Line::Voice, no_answer)]);
}

/// A yes is to the page that was read: what was left out on the day of the answer, or is left out today, does not go by it.
#[test]
fn an_answer_that_is_taken_up_on_another_day_holds_no_more_than_was_read_with_it() {
    let [identity, family] = [Group::Identity, Group::Family];
    let less = |it: &AskedStep, group| AskedStep { left_out: [group].into(), ..it.clone() };
    let [trace, voice]: [AskedStep; 2] = two_steps().try_into().unwrap();
    let session = asked().with_steps(vec![less(&trace, identity), voice]);
    let yes = says(&[(&trace, "yes", "")]);
    let session = after(session, [answered(Screen::A1, yes)]);
    assert_eq!(sent(session.clone())[0].left_out, [identity].into());
    let kept = after(session, [Event::Stop, Event::Decide(Decision::Keep)]);
    let left_out = |step: AskedStep| {
        let again = ChildSession::reopened(kept.clone(), begin().with_steps(vec![step]));
        let it = again.assents().remove(0);
        assert_eq!(it.answer, AssentAnswer::Yes);
        it.left_out
    };
    assert_eq!(left_out(trace.clone()), [identity].into());
    assert_eq!(left_out(less(&trace, family)), [identity, family].into());
}

fn agreed(step: &AskedStep) -> Agreement {
    Agreement {
        line: step.line,
        recipient: step.recipient.clone(),
        until: None,
        sent: None,
        conditions: String::new(),
        may_ask: Vec::new(),
        excluded: Vec::new(),
        left_out: Default::default(),
    }
}

fn stops(step: &AskedStep) -> Event {
    Event::TakeBack(Box::new(agreed(step)))
}

fn taken_back(session: ChildSession) -> Vec<Line> {
    let one = |fact| match fact {
        CaseFact::Consent(ConsentFact::Withdrawal(it)) => {
            assert_eq!((&it.by, it.how), (&WithdrawnBy::Child, WithdrawnHow::Tablet));
            it.line
        }
        _ => None,
    };
    facts(session).into_iter().filter_map(one).collect()
}

#[test]
fn a_yes_of_another_day_is_taken_back_from_a_pause_whatever_becomes_of_the_talk() {
    let steps = two_steps();
    let session = after(begin(), [Event::Pause, stops(&steps[0]), stops(&steps[0]), Event::Resume]);
    for decision in [Decision::Keep, Decision::ThrowAway] {
        let ended = after(session.clone(), [Event::Stop, Event::Decide(decision), Event::Next]);
        assert_eq!(taken_back(ended), [Line::Trace]);
    }
    assert_eq!(taken_back(session), [Line::Trace], "also where the worker ends the talk");
}

#[test]
fn the_last_word_of_a_child_about_a_step_counts() {
    let session = asked();
    let steps = session.steps.clone();
    let yes = |step: &AskedStep| Event::Wrote { screen: Screen::A1, content: says(&[(step, "yes", "")]) };
    // Yes, and then no longer.
    let stopped = after(session.clone(), [yes(&steps[0]), stops(&steps[0])]);
    let end = [Event::Stop, Event::Decide(Decision::Send), Event::Next];
    assert_eq!(taken_back(after(stopped.clone(), end.clone())), [Line::Trace]);
    // No longer, and then yes after all, which the child sends.
    let yes_after_all = after(stopped.clone(), [yes(&steps[0])]);
    assert_eq!(taken_back(after(yes_after_all.clone(), end.clone())), []);
    assert_eq!(sent(yes_after_all.clone())[0].answer, AssentAnswer::Yes);
    // Yes, sent, and then no longer: also at the very end.
    let sent_yes = after(after(session, [yes(&steps[0])]), [Event::Stop, Event::Decide(Decision::Send)]);
    let stopped_late = after(sent_yes, [Event::Pause, stops(&steps[0]), Event::Resume]);
    assert!(stopped_late.is_taken_back(steps[0].line, steps[0].recipient.as_ref()));
    assert_eq!(taken_back(stopped_late), [Line::Trace]);
    // No longer, yes after all, and no longer again.
    let again = after(yes_after_all.clone(), [stops(&steps[0])]);
    assert!(!yes_after_all.is_taken_back(steps[0].line, steps[0].recipient.as_ref()));
    assert!(again.is_taken_back(steps[0].line, steps[0].recipient.as_ref()));
    assert_eq!(taken_back(after(again, end)), [Line::Trace]);
    // What it keeps for another day holds no yes from before it stopped.
    let kept = after(stopped, [Event::Stop, Event::Decide(Decision::Keep), Event::Next]);
    assert!(kept.assents().iter().all(|it| it.answer != AssentAnswer::Yes));
    // A yes that it keeps to itself is none.
    let kept = after(yes_after_all, [Event::Stop, Event::Decide(Decision::Keep), Event::Next]);
    assert_eq!(taken_back(kept), [Line::Trace]);
}
