//! An answer that comes from a person's own phone is believed in nothing.

use super::*;
use crate::consent::{LINK_LASTS, LinkMade, LinkPurpose, Recipient, RecipientKind, Route};

fn made() -> LinkMade {
    LinkMade {
        link: id("link1"),
        session: id("s1"),
        person: "casey".to_owned(),
        name: "Casey Thorn".to_owned(),
        purpose: LinkPurpose::Decide,
        asked: setting().offers.into_iter().map(|it| (it.line, it.recipient)).collect(),
        made: NOW,
        until: Timestamp(NOW.0 + LINK_LASTS),
        key: [7; 32],
    }
}

fn on_own_phone(change: impl FnOnce(&mut GuardianSession)) -> GuardianSession {
    let mut session = at_sign();
    session.setting.route = Route::OwnChannel(id("link1"));
    session.setting.device = id("link1");
    change(&mut session);
    after(session, [sign()])
}

#[test]
fn an_answer_to_what_was_asked_enters_the_case_with_the_way_it_came() {
    let facts = on_own_phone(|_| {}).into_facts_of(&id("case"), &made()).unwrap();
    assert_eq!(facts.len(), 4, "the sitting and three answers");
    let ConsentFact::Session(session) = &facts[0] else { panic!("the sitting comes first") };
    assert_eq!(session.route, Route::OwnChannel(id("link1")));
    // Where nothing was signed there is nothing to say, and that is no wrong answer.
    let mut open = at_sign();
    open.setting.route = Route::OwnChannel(id("link1"));
    assert_eq!(open.into_facts_of(&id("case"), &made()), Some(vec![]));
}

#[test]
fn an_answer_to_something_else_is_none() {
    let none = |why: &str, session: GuardianSession| {
        assert_eq!(session.into_facts_of(&id("case"), &made()), None, "{why}");
    };
    none("signed as at the tablet", on_own_phone(|it| it.setting.route = Route::Together));
    none("through another link", on_own_phone(|it| it.setting.route = Route::OwnChannel(id("link2"))));
    none("of another case", on_own_phone(|it| it.setting.case = id("case2")));
    none("of another person", on_own_phone(|it| it.setting.giver.person = "robin".to_owned()));
    none("of another sitting", on_own_phone(|it| it.id = id("s2")));
    let to_take_back = LinkMade { purpose: LinkPurpose::TakeBack, ..made() };
    assert_eq!(on_own_phone(|_| {}).into_facts_of(&id("case"), &to_take_back), None, "of another purpose");
    let clinic = Recipient::new(RecipientKind::Health, "Another Clinic");
    none("for another recipient", on_own_phone(|it| it.setting.offers[0].recipient = Some(clinic)));
    let mut altered = on_own_phone(|_| {});
    altered.choices.entry(1).or_default().decision = Some(Decision::Yes);
    none("altered after it was signed", altered);
    // The frame is as it was asked, and only what is signed differs.
    let mut swapped = on_own_phone(|it| it.setting.giver.person = "robin".to_owned());
    swapped.setting.giver.person = "casey".to_owned();
    none("signed by another person", swapped);
}

#[test]
fn without_a_worker_an_open_question_is_looked_at_again_from_the_signature() {
    let question = Question::Refuse;
    let missed = vec![Event::Checked(CheckAnswer::NotSure), Event::Next];
    let rest = vec![Event::Checked(CheckAnswer::Expected); 2];
    let answers = [line(0, Line::Health, Decision::No), vec![Event::Next, Event::Next, Event::Next]].concat();
    let session = after(begin(), [told(), missed.clone(), missed, rest, answers].concat());
    assert_eq!(session.place, Place::Sign);
    assert!(session.not_yet().contains(&NotYet::NotExplained(question)));
    let again = after(session, [Event::CheckAgain(question)]);
    assert_eq!(again.place, Place::Check { question });
    let understood = after(again, [Event::Checked(CheckAnswer::Expected)]);
    assert!(!understood.not_yet().contains(&NotYet::NotExplained(question)));
    assert_eq!(understood.choice(0).and_then(|it| it.decision), Some(Decision::No), "what was chosen stays");
    // What is understood is not asked again.
    let mut signing = understood;
    signing.place = Place::Sign;
    assert_eq!(after(signing, [Event::CheckAgain(question)]).place, Place::Sign);
}
