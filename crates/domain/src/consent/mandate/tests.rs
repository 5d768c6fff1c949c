//! Who stands for the child, and so who can say yes.

#![expect(clippy::unwrap_used, reason = "tests")]

use form_engine::{Answer, CivilDate};

use super::{GuardianState, Line, MandateKind, Mandates, NoPower};
use crate::testing::{Tablet, id};

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn alone() -> Tablet {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(13), day("2025-06-15"));
    tablet
}

fn state(tablet: &Tablet, today: &str) -> GuardianState {
    Mandates::read(&tablet.file, day(today)).state(day(today))
}

#[test]
fn from_nobody_to_an_assistant_to_a_guardian_to_another_one_to_nobody() {
    let mut tablet = alone();
    assert_eq!(state(&tablet, "2025-06-20"), GuardianState::None { days: Some(5) });
    let first = tablet.appoint("temporary_guardian", "lee", &["consent"]);
    assert_eq!(state(&tablet, "2025-06-20"), GuardianState::ProvisionalAssistant);
    let second = tablet.appoint("guardian", "casey", &["consent"]);
    assert_eq!(state(&tablet, "2025-06-20"), GuardianState::Appointed);
    let end = |tablet: &mut Tablet, document, on: &str| {
        tablet.choose(document, "gd_state", "ended");
        tablet.answer(document, "gd_end", Answer::Date(day(on)));
    };
    end(&mut tablet, &first, "2025-06-18");
    assert_eq!(state(&tablet, "2025-06-20"), GuardianState::Appointed);
    let third = tablet.appoint("guardian", "robin", &["consent"]);
    end(&mut tablet, &second, "2025-06-19");
    assert_eq!(state(&tablet, "2025-06-20"), GuardianState::Changed);
    end(&mut tablet, &third, "2025-06-21");
    assert_eq!(state(&tablet, "2025-06-24"), GuardianState::Ended { days: Some(3) });
}

#[test]
fn a_lawyer_is_no_guardian_and_an_appointment_that_people_do_not_agree_on_is_none() {
    let mut tablet = alone();
    tablet.appoint("legal_rep", "lou", &["consent"]);
    assert!(matches!(state(&tablet, "2025-06-20"), GuardianState::None { .. }));
    let document = tablet.appoint("guardian", "casey", &["consent"]);
    let mut bo = Tablet::new(&id("case"), "bo");
    bo.take(&tablet);
    tablet.choose(&document, "gd_state", "active");
    bo.choose(&document, "gd_state", "requested");
    tablet.take(&bo);
    assert!(matches!(state(&tablet, "2025-06-20"), GuardianState::None { .. }));
}

#[test]
fn an_end_counts_also_where_others_have_not_heard_of_it() {
    let mut tablet = alone();
    let document = tablet.appoint("guardian", "casey", &["consent"]);
    let mut bo = Tablet::new(&id("case"), "bo");
    bo.take(&tablet);
    bo.answer(&document, "gd_end", Answer::Date(day("2025-06-17")));
    tablet.answer(&document, "gd_end", Answer::Date(day("2025-08-17")));
    tablet.take(&bo);
    assert!(matches!(state(&tablet, "2025-06-20"), GuardianState::Ended { .. }));
}

#[test]
fn a_beginning_that_people_do_not_agree_on_is_the_latest_that_somebody_wrote() {
    let mut tablet = alone();
    let document = tablet.appoint("guardian", "casey", &["consent"]);
    let mut bo = Tablet::new(&id("case"), "bo");
    bo.take(&tablet);
    tablet.answer(&document, "gd_appointed_on", Answer::Date(day("2025-06-16")));
    bo.answer(&document, "gd_appointed_on", Answer::Date(day("2025-06-18")));
    tablet.take(&bo);
    let power = |on: &str| Mandates::read(&tablet.file, day(on)).all[0].power(Line::Trace, day(on));
    assert_eq!(power("2025-06-15"), Err(NoPower::NotYet), "not since ever");
    assert_eq!(power("2025-06-17"), Err(NoPower::NotYet));
    assert_eq!(power("2025-06-18"), Ok(()));
}

#[test]
fn parents_count_where_they_have_custody_and_are_here_and_never_for_a_child_alone() {
    let with = |status: &str, custody: &str, here: bool, relation: &str| {
        let mut tablet = Tablet::new(&id("case"), "ann");
        let bia = tablet.open_for(status, Some(9), day("2025-06-15"));
        tablet.add_row(&bia, "family_members/m1");
        tablet.choose(&bia, "family_members/m1/fm_relation", relation);
        tablet.choose(&bia, "family_members/m1/fm_legal_custody", custody);
        tablet.answer(&bia, "family_members/m1/fm_here", Answer::Flag(here));
        tablet.choose(&bia, "parent_conflict", "no");
        let found = Mandates::read(&tablet.file, day("2025-06-15")).all;
        found.first().map(|it| it.kind)
    };
    assert_eq!(with("with_parent", "yes", true, "mother"), Some(MandateKind::Parent));
    assert_eq!(with("with_legal_carer", "yes", true, "aunt"), Some(MandateKind::LegalCarer));
    assert_eq!(with("with_parent", "unknown", true, "mother"), None);
    assert_eq!(with("with_parent", "yes", false, "mother"), None);
    assert_eq!(with("unaccompanied", "yes", true, "mother"), None);
}

#[test]
fn the_sentence_names_what_is_missing() {
    let why = |change: &dyn Fn(&mut Tablet, &crate::DocumentId), line: Line| {
        let mut tablet = alone();
        let document = tablet.appoint("guardian", "casey", &["consent"]);
        change(&mut tablet, &document);
        let found = Mandates::read(&tablet.file, day("2025-06-15"));
        found.somebody_for(line, day("2025-06-15")).err()
    };
    assert_eq!(why(&|_, _| {}, Line::Trace), None);
    assert_eq!(why(&|_, _| {}, Line::Health), Some(NoPower::WithoutHealth));
    assert_eq!(why(&|_, _| {}, Line::School), Some(NoPower::WithoutEducation));
    let conflict =
        |tablet: &mut Tablet, document: &_| drop(tablet.choose(document, "gd_conflict", "conflict"));
    assert_eq!(why(&conflict, Line::Trace), Some(NoPower::Conflict));
    let bound = |tablet: &mut Tablet, document: &_| {
        drop(tablet.answer(document, "gd_independent", Answer::Flag(false)));
    };
    assert_eq!(why(&bound, Line::Foreign), Some(NoPower::NotIndependent));
    assert_eq!(why(&bound, Line::Trace), None);
    let unchecked = |tablet: &mut Tablet, document: &_| drop(tablet.choose(document, "gd_check", "not_done"));
    assert_eq!(why(&unchecked, Line::Foreign), Some(NoPower::CheckOpen));
    assert_eq!(Mandates::read(&alone().file, day("2025-06-15")).all.len(), 0);
}

#[test]
fn nobody_decides_for_somebody_of_18() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_for("unaccompanied", Some(18), day("2025-06-15"));
    tablet.appoint("guardian", "casey", &["consent"]);
    assert_eq!(state(&tablet, "2025-06-15"), GuardianState::OfAge);
    let found = Mandates::read(&tablet.file, day("2025-06-15"));
    assert_eq!(found.somebody_for(Line::Trace, day("2025-06-15")).err(), Some(NoPower::IsAdult));
}

#[test]
fn whoever_is_appointed_today_is_named_once_and_nobody_beside_them() {
    let named = |tablet: &Tablet, today: &str| super::appointed(&tablet.file, day(today));
    let mut tablet = alone();
    assert_eq!(named(&tablet, "2025-06-20"), vec![]);
    let document = tablet.appoint("guardian", "Casey Thorn", &["consent"]);
    tablet.appoint("guardian", "Casey Thorn", &["health"]);
    let lawyer = tablet.appoint("legal_rep", "Lou Example", &[]);
    let asked = tablet.appoint("guardian", "Robin Example", &["consent"]);
    tablet.choose(&asked, "gd_state", "requested");
    let guardian = (Some("Casey Thorn".to_owned()), MandateKind::Guardian);
    let both = vec![guardian.clone(), (Some("Lou Example".to_owned()), MandateKind::Lawyer)];
    assert_eq!(named(&tablet, "2025-06-20"), both);
    for ended in [&document, &lawyer] {
        tablet.choose(ended, "gd_state", "ended");
        tablet.answer(ended, "gd_end", Answer::Date(day("2025-06-18")));
    }
    assert_eq!(named(&tablet, "2025-06-20"), vec![guardian], "the second appointment still stands");
    let mut grown = Tablet::new(&id("case"), "ann");
    grown.open_for("unaccompanied", Some(18), day("2025-06-15"));
    grown.appoint("guardian", "Casey Thorn", &["consent"]);
    assert_eq!(named(&grown, "2025-06-15"), vec![]);
}
