//! Voices that differ, asking again, and who has what.

use std::collections::BTreeSet;

use crate::change::Author;
use crate::consent::{
    AssentAnswer, ChildPosition, ConsentFact, Course, Decision, GuardianVoice, Ledger, Line, Next, Outcome,
    Shared, Whose, Why, Withdrawal, WithdrawnBy, WithdrawnHow, course, fears_guardian, opened, permit,
};
use crate::ids::DocumentId;
use crate::lock::OpenReason;
use crate::testing::consent::{answer, assent, guardian, recipient_of, sitting};
use crate::testing::{Tablet, id, path, said};
use crate::time::Clock;
use form_engine::{Answer, CivilDate};

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn case() -> (Tablet, DocumentId) {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(9), day("2025-06-15"));
    let appointment = tablet.appoint("guardian", "casey", &["consent", "health"]);
    (tablet, appointment)
}

fn decides(tablet: &mut Tablet, appointment: &DocumentId, line: Line, decision: Decision) {
    let name = format!("s{}", tablet.written.len());
    let who = guardian("casey", appointment);
    let session = sitting(&name, &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let it = answer(&session, line, decision);
    tablet.sign(session, vec![it]);
}

#[test]
fn both_voices_make_the_course_of_the_table() {
    use {ChildPosition as C, GuardianVoice as G};
    for (child, guardian, wanted) in [
        (C::Yes, G::Yes, Course::Proceed),
        (C::No, G::Yes, Course::TalkTogether),
        (C::Yes, G::No, Course::SecondOpinion),
        (C::NotAsked, G::Yes, Course::AskChild),
        (C::StoppedByAnother, G::Yes, Course::AskChildAgain),
        (C::StoppedByAnother, G::None, Course::AskGuardian),
        (C::StoppedByAnother, G::No, Course::SecondOpinion),
        (C::StoppedByAnother, G::NotNow, Course::NotNow),
        (C::NotAsked, G::None, Course::AskChild),
        (C::NotNow, G::Yes, Course::NotNow),
        (C::NotNow, G::No, Course::Off),
        (C::Yes, G::NotNow, Course::NotNow),
        (C::Yes, G::None, Course::AskGuardian),
        (C::No, G::No, Course::Off),
        (C::Yes, G::Divided, Course::BetweenGuardians),
    ] {
        assert_eq!(course(child, guardian), wanted, "{child:?} {guardian:?}");
    }
}

#[test]
fn a_disagreement_is_a_lane_for_each_voice_and_the_supervisors_after_seven_days() {
    let (mut tablet, appointment) = case();
    decides(&mut tablet, &appointment, Line::Trace, Decision::Yes);
    let mut no = assent(Line::Trace, AssentAnswer::No);
    no.words = "they must not know where i am".to_owned();
    tablet.assents(no);
    let ledger = Ledger::read(&tablet.file, day("2025-06-16"));
    let found = ledger.disagreements();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].line, found[0].course), (Line::Trace, Course::TalkTogether));
    assert_eq!(found[0].supervisor_from, Some(day("2025-06-22")));
    let lanes = ledger.lanes(Line::Trace, recipient_of(Line::Trace).as_ref());
    let whose: Vec<Whose<'_>> = lanes.iter().map(|lane| lane.whose).collect();
    assert_eq!(whose, [Whose::Child, Whose::Guardian(Some("casey"))]);
    assert!(lanes.iter().all(|lane| lane.said.len() == 1));
}

#[test]
fn two_guardians_who_differ_are_the_supervisors_at_once() {
    let (mut tablet, appointment) = case();
    decides(&mut tablet, &appointment, Line::Health, Decision::Yes);
    let other = tablet.appoint("guardian", "robin", &["consent", "health"]);
    let who = guardian("robin", &other);
    let session = sitting("sr", &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let no = answer(&session, Line::Health, Decision::No);
    tablet.sign(session, vec![no]);
    tablet.assents(assent(Line::Health, AssentAnswer::Yes));
    let found = Ledger::read(&tablet.file, day("2025-06-15")).disagreements();
    assert_eq!(found[0].course, Course::BetweenGuardians);
    assert_eq!(found[0].supervisor_from, Some(day("2025-06-15")));
}

#[test]
fn a_no_is_not_asked_again_for_fourteen_days_and_another_recipient_is_another_question() {
    let (mut tablet, appointment) = case();
    decides(&mut tablet, &appointment, Line::Health, Decision::No);
    let asked = |today: &str, recipient| {
        Ledger::read(&tablet.file, day(today)).ask_again_from("casey", Line::Health, recipient)
    };
    let theirs = recipient_of(Line::Health);
    assert_eq!(asked("2025-06-15", theirs.as_ref()), Some(day("2025-06-29")));
    assert_eq!(asked("2025-06-28", theirs.as_ref()), Some(day("2025-06-29")));
    assert_eq!(asked("2025-06-29", theirs.as_ref()), None);
    let other = crate::consent::Recipient::new(crate::consent::RecipientKind::Health, "South Bridge");
    assert_eq!(asked("2025-06-16", Some(&other)), None);
}

#[test]
fn what_ends_soon_is_asked_about_in_time() {
    let (mut tablet, appointment) = case();
    decides(&mut tablet, &appointment, Line::Health, Decision::Yes);
    let left = |today: &str| -> Vec<u32> {
        Ledger::read(&tablet.file, day(today)).renewals().iter().map(|it| it.days_left).collect()
    };
    assert_eq!(left("2025-11-14"), Vec::<u32>::new());
    assert_eq!(left("2025-11-15"), [30]);
    assert_eq!(left("2025-12-08"), [7]);
    assert_eq!(left("2025-12-15"), [0]);
    assert_eq!(left("2025-12-16"), Vec::<u32>::new());
}

#[test]
fn who_has_what_stays_on_the_list_after_it_was_taken_back() {
    let (mut tablet, appointment) = case();
    decides(&mut tablet, &appointment, Line::Health, Decision::Yes);
    tablet.assents(assent(Line::Health, AssentAnswer::Yes));
    let today = day("2025-06-16");
    let groups: BTreeSet<_> = Line::Health.groups().iter().copied().collect();
    let recipient = recipient_of(Line::Health).unwrap();
    let may_go = Ledger::read(&tablet.file, today).may_go();
    assert_eq!((may_go.len(), may_go[0].until), (1, Some(day("2025-12-15"))));
    tablet.consent(ConsentFact::Shared(Box::new(Shared {
        line: Some(Line::Health),
        recipient,
        groups,
        by: BTreeSet::new(),
        sent: tablet.clock.now(),
        packet: None,
        late: String::new(),
    })));
    assert!(!Ledger::read(&tablet.file, today).left()[0].stopped);
    tablet.consent(ConsentFact::Withdrawal(Box::new(Withdrawal {
        by: WithdrawnBy::Child,
        line: None,
        recipient: None,
        how: WithdrawnHow::Spoken,
        link: None,
        said: tablet.clock.now(),
        reason: String::new(),
    })));
    let ledger = Ledger::read(&tablet.file, today);
    assert!(ledger.left()[0].stopped);
    assert!(ledger.may_go().is_empty());
}

#[test]
fn who_opened_what_is_kept_closed_is_told_with_the_reason() {
    let (mut tablet, appointment) = case();
    tablet.fact(crate::CaseFact::LockOpened {
        document: appointment,
        path: path("gd_conflict"),
        reason: OpenReason::ALL[0],
        words: String::new(),
    });
    let found = opened(&tablet.file);
    assert_eq!((found.len(), found[0].user.as_str()), (1, "ann"));
    assert_eq!(found[0].reason, OpenReason::ALL[0].key());
}

#[test]
fn one_sign_that_the_child_fears_or_is_pushed_is_enough() {
    let (mut tablet, appointment) = case();
    assert!(!fears_guardian(&tablet.file));
    let mut pushed = Tablet::new(&id("case"), "bo");
    pushed.take(&tablet);
    let chosen = crate::Chosen {
        part: "influence".to_owned(),
        key: "wants".to_owned(),
        words: None,
        strength: None,
        time: None,
    };
    let statement = crate::ChildStatement { chosen: vec![chosen], ..said("st", "V09") };
    let fact = crate::CaseFact::ChildStatement(Box::new(statement));
    pushed.write_as(&Author::Child, crate::Body::Fact(fact));
    assert!(fears_guardian(&pushed.file));
    tablet.answer(&appointment, "gd_change_wanted", Answer::Flag(true));
    assert!(fears_guardian(&tablet.file));
}

/// An answer whose signed sitting has not arrived yet is nobody's yes.
#[test]
fn an_answer_without_its_sitting_permits_nothing() {
    let (mut tablet, appointment) = case();
    decides(&mut tablet, &appointment, Line::Health, Decision::Yes);
    tablet.assents(assent(Line::Health, AssentAnswer::Yes));
    let mut part = Tablet::new(&id("case"), "bo");
    let is_sitting = |change: &crate::Change| {
        matches!(&change.body, crate::Body::Fact(crate::CaseFact::Consent(ConsentFact::Session(_))))
    };
    for change in tablet.written.iter().filter(|change| !is_sitting(change)) {
        part.file.insert(change.clone());
    }
    let today = day("2025-06-16");
    let ask = crate::consent::Ask {
        line: Line::Health,
        recipient: recipient_of(Line::Health),
        groups: [crate::consent::Group::Health].into(),
        in_step: Some(today),
    };
    let outcome = permit(&Ledger::read(&part.file, today), &ask);
    assert!(
        matches!(outcome, Outcome::Refusal { why: Why::Flawed(_), next: Next::AskGuardian }),
        "{outcome:?}"
    );
    let whole = permit(&Ledger::read(&tablet.file, today), &ask);
    assert!(matches!(whole, Outcome::Permit { .. }), "{whole:?}");
}

/// A country that is named now makes no other question of what was refused before it was asked; a yes opens only what it
/// names.
#[test]
fn a_no_from_before_the_country_was_asked_stops_until_the_same_person_says_otherwise() {
    let (mut tablet, appointment) = case();
    let there = recipient_of(Line::Foreign).map(|it| it.in_country(Some("XX".to_owned())));
    let position = |tablet: &Tablet| {
        Ledger::read(&tablet.file, day("2025-06-15")).guardian_voice(Line::Foreign, there.as_ref())
    };
    decides(&mut tablet, &appointment, Line::Foreign, Decision::Yes);
    assert_eq!(position(&tablet), GuardianVoice::None, "nobody read of that country");
    decides(&mut tablet, &appointment, Line::Foreign, Decision::No);
    assert_eq!(position(&tablet), GuardianVoice::No);
    let who = guardian("casey", &appointment);
    let session = sitting("abroad", &id("case"), &tablet.writer.device, who, tablet.clock.now());
    let mut yes = answer(&session, Line::Foreign, Decision::Yes);
    yes.recipient = there.clone();
    tablet.sign(session, vec![yes]);
    assert_eq!(position(&tablet), GuardianVoice::Yes);
    // Taking back what was said for the same office stops it wherever it is.
    tablet.consent(ConsentFact::Withdrawal(Box::new(Withdrawal {
        by: WithdrawnBy::Guardian("casey".to_owned()),
        line: Some(Line::Foreign),
        recipient: recipient_of(Line::Foreign),
        how: WithdrawnHow::Phone,
        said: tablet.clock.now(),
        reason: String::new(),
        link: None,
    })));
    assert_eq!(position(&tablet), GuardianVoice::None);
}

#[test]
fn what_is_settled_waits_for_nobody_and_everything_else_for_somebody_of_the_team() {
    use ChildPosition as Child;
    use GuardianVoice as Guardian;
    let waits = |child, guardian| course(child, guardian).waits();
    assert!(!waits(Child::Yes, Guardian::Yes));
    assert!(!waits(Child::No, Guardian::No));
    assert!(!waits(Child::Yes, Guardian::NotNow));
    for (child, guardian) in [
        (Child::No, Guardian::Yes),
        (Child::Yes, Guardian::No),
        (Child::NotAsked, Guardian::Yes),
        (Child::Yes, Guardian::None),
        (Child::StoppedByAnother, Guardian::Yes),
    ] {
        assert!(waits(child, guardian), "{child:?} {guardian:?}");
    }
}
