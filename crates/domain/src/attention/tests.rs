#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::ids::DocumentId;
use crate::statement::tests::statement;
use crate::summary::CaseSummary;
use crate::testing::{Tablet, id};
use crate::{Author, Body, ChildStatement, SessionEnd};

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn key(key: &str) -> Answer {
    Answer::Choice(key.to_owned())
}

fn registered() -> (Tablet, DocumentId) {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let document = tablet.open_form(reg_bia::ID);
    (tablet, document)
}

fn found(tablet: &Tablet) -> Vec<(Concern, Option<String>)> {
    let concerns = concerns(&Answers::of(&tablet.file)).into_iter();
    concerns.map(|attention| (attention.concern, attention.due.map(|day| day.to_string()))).collect()
}

/// The clock of test tablets stands on 15 June 2025.
#[test]
fn each_answer_asks_for_its_own_attention() {
    let keys = |keys: &[&str]| Answer::Choices(keys.iter().map(|&key| key.to_owned()).collect());
    let table = [
        ("immediate_danger", key("yes"), Some((Concern::ImmediateDanger, None))),
        ("immediate_danger", key("unknown"), None),
        ("self_harm", key("yes"), Some((Concern::SelfHarm, None))),
        ("location_kind", key("police_custody"), Some((Concern::Detention, None))),
        ("location_kind", key("foster"), None),
        ("health_urgent", key("yes"), Some((Concern::UrgentHealth, None))),
        ("missing_risk", key("high"), Some((Concern::MissingRisk, None))),
        ("return_decision_exists", key("yes"), Some((Concern::ReturnBeforeDetermination, None))),
        (
            "appeal_deadline",
            Answer::Date(day("2025-07-01")),
            Some((Concern::AppealDeadline, Some("2025-07-01"))),
        ),
        ("risk_level", key("high"), Some((Concern::RiskResponse, Some("2025-06-16")))),
        ("risk_level", key("none"), None),
        ("trafficking_screen", keys(&["debt"]), Some((Concern::TraffickingReferral, Some("2025-06-16")))),
        ("trafficking_screen", keys(&["none"]), None),
        ("fear_return", key("unknown"), Some((Concern::LegalScreen, Some("2025-06-22")))),
        ("fear_return", key("no"), None),
        (
            "nationality_status",
            key("undetermined"),
            Some((Concern::StatelessnessReferral, Some("2025-06-29"))),
        ),
        ("birth_registered", key("not_registered"), Some((Concern::BirthRegistration, Some("2025-06-29")))),
        ("child_status", key("unaccompanied"), Some((Concern::GuardianMissing, Some("2025-06-16")))),
        ("child_status", key("with_parent"), None),
        (
            "next_assessment_on",
            Answer::Date(day("2025-09-01")),
            Some((Concern::NextAssessment, Some("2025-09-01"))),
        ),
        (
            "dob",
            Answer::PartialDate(PartialDate::new(2009, None, None, false).unwrap()),
            Some((Concern::TurningEighteen, Some("2027-07-02"))),
        ),
    ];
    for (field, answer, wanted) in table {
        let (mut tablet, document) = registered();
        tablet.answer(&document, field, answer.clone());
        let wanted: Vec<_> = wanted.into_iter().map(|(c, due)| (c, due.map(str::to_owned))).collect();
        assert_eq!(found(&tablet), wanted, "{field} {answer:?}");
    }
}

#[test]
fn a_danger_on_which_people_do_not_agree_is_not_overlooked() {
    let (mut ann, document) = registered();
    let mut bo = Tablet::new(&id("case"), "bo");
    bo.take(&ann);
    ann.choose(&document, "immediate_danger", "no");
    bo.choose(&document, "immediate_danger", "yes");
    ann.take(&bo);
    assert_eq!(found(&ann), [(Concern::ImmediateDanger, None), (Concern::Conflict, None)]);
}

#[test]
fn a_response_to_a_risk_is_made_by_being_in_touch() {
    let (mut tablet, document) = registered();
    tablet.fact(CaseFact::Contact { mode: "phone".into(), text: "before".into(), answers: None });
    tablet.choose(&document, "risk_level", "medium");
    assert_eq!(found(&tablet), [(Concern::RiskResponse, Some("2025-06-18".into()))]);
    tablet.fact(CaseFact::Contact { mode: "in_person".into(), text: "after".into(), answers: None });
    assert!(found(&tablet).is_empty());
}

#[test]
fn a_child_who_asked_for_help_or_for_somebody_else_waits_until_staff_were_in_touch() {
    let (mut tablet, _) = registered();
    tablet.fact(CaseFact::ChildSession {
        session: id("s"),
        end: SessionEnd::Finished,
        no_views: true,
        explained: Vec::new(),
        help_pressed: true,
        present: String::new(),
        manner: None,
        course: None,
    });
    let tell = ChildStatement { state: AnswerState::TellSomeoneElse, ..statement() };
    tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(tell))));
    assert_eq!(found(&tablet), [(Concern::ChildAskedForHelp, None), (Concern::ChildWantsToTell, None)]);
    tablet.fact(CaseFact::Contact { mode: "in_person".into(), text: "talked".into(), answers: None });
    assert!(found(&tablet).is_empty());
}

#[test]
fn a_place_that_is_not_safe_now_and_a_question_wait_until_staff_were_in_touch() {
    let (mut tablet, _) = registered();
    let card = |part: &str| crate::Chosen {
        part: part.into(),
        key: "wash".into(),
        words: None,
        strength: None,
        time: None,
    };
    let say = |screen: &str, part: &str, time| {
        let said = ChildStatement { screen: screen.into(), chosen: vec![card(part)], time, ..statement() };
        Body::Fact(CaseFact::ChildStatement(Box::new(ChildStatement {
            id: id(&format!("s-{screen}-{part}")),
            ..said
        })))
    };
    tablet.write_as(&Author::Child, say("V05", "safe", None));
    assert!(found(&tablet).is_empty());
    tablet.write_as(&Author::Child, say("V05", "not_safe", Some(crate::Horizon::Now)));
    tablet.write_as(&Author::Child, say("V14", "question", None));
    assert_eq!(found(&tablet), [(Concern::ChildFeelsUnsafe, None), (Concern::ChildAskedQuestion, None)]);
    tablet.fact(CaseFact::Contact { mode: "in_person".into(), text: "talked".into(), answers: None });
    assert!(found(&tablet).is_empty());
}

#[test]
fn open_actions_are_counted_by_their_day_and_done_ones_are_gone() {
    let (mut tablet, document) = registered();
    for (row, due, status) in
        [("r1", "2025-06-20", "planned"), ("r2", "2025-06-20", "blocked"), ("r3", "2025-06-01", "done")]
    {
        tablet.add_row(&document, &format!("bia_actions/{row}"));
        tablet.answer(&document, &format!("bia_actions/{row}/act_due"), Answer::Date(day(due)));
        tablet.choose(&document, &format!("bia_actions/{row}/act_status"), status);
    }
    let concerns = concerns(&Answers::of(&tablet.file));
    let spot = Some(Spot::Question { document, path: "bia_actions".parse().unwrap() });
    let due = Some(day("2025-06-20"));
    assert_eq!(concerns, [Attention { concern: Concern::ActionDue, due, count: 2, moment: None, spot }]);
}

#[test]
fn home_lists_the_most_pressing_first_and_leaves_out_what_is_far() {
    let case = |name: &'static str, given: &[(&str, Answer)]| {
        let mut tablet = Tablet::new(&id(name), "ann");
        tablet.open_case();
        let document = tablet.open_form(reg_bia::ID);
        for (field, answer) in given {
            tablet.answer(&document, field, answer.clone());
        }
        CaseSummary::of(&tablet.file, "", day("2025-06-15"))
    };
    let cases = [
        case("a", &[("next_assessment_on", Answer::Date(day("2025-09-01")))]),
        case("b", &[("appeal_deadline", Answer::Date(day("2025-06-10")))]),
        case("c", &[("next_assessment_on", Answer::Date(day("2025-06-20")))]),
        case("d", &[("next_assessment_on", Answer::Date(day("2025-06-15")))]),
        case("e", &[("missing_risk", key("emergency"))]),
        case("f", &[("self_harm", key("yes"))]),
    ];
    let due = attention(&cases, day("2025-06-15"));
    let order: Vec<(&str, Urgency)> = due.iter().map(|d| (d.summary.case.as_str(), d.urgency)).collect();
    let wanted = [
        ("f", Urgency::Now),
        ("e", Urgency::Open),
        ("b", Urgency::Overdue),
        ("d", Urgency::Today),
        ("c", Urgency::Soon),
    ];
    assert_eq!(order, wanted);
}

#[test]
fn a_need_of_today_stands_before_a_paper_that_is_overdue() {
    let (mut tablet, document) = registered();
    tablet.answer(&document, "next_assessment_on", Answer::Date(day("2025-05-01")));
    tablet.answer(&document, "missing_risk", key("high"));
    tablet.add_row(&document, "immediate_needs/r1");
    tablet.answer(&document, "immediate_needs/r1/need_by", Answer::Moment("2025-06-15T16:30:00.000Z".into()));
    let cases = [CaseSummary::of(&tablet.file, "", day("2025-06-15"))];
    let due = attention(&cases, day("2025-06-15"));
    let order: Vec<(Concern, Urgency)> = due.iter().map(|due| (due.attention.concern, due.urgency)).collect();
    let wanted = [
        (Concern::UrgentNeed, Urgency::Today),
        (Concern::MissingRisk, Urgency::Open),
        (Concern::NextAssessment, Urgency::Overdue),
    ];
    assert_eq!(order, wanted);
    // The hour stays with the need: of two needs of one day, it says which is first.
    assert_eq!(due[0].attention.moment.as_deref(), Some("2025-06-15T16:30:00.000Z"));
}

#[test]
fn answers_that_stand_against_each_other_stand_before_every_overdue_paper() {
    let (mut ann, document) = registered();
    ann.answer(&document, "next_assessment_on", Answer::Date(day("2025-05-01")));
    let mut bo = Tablet::new(&id("case"), "bo");
    bo.take(&ann);
    ann.answer(&document, "name_given", Answer::Text("Tavi".into()));
    bo.answer(&document, "name_given", Answer::Text("Davi".into()));
    ann.take(&bo);
    let cases = [CaseSummary::of(&ann.file, "", day("2025-06-15"))];
    let order: Vec<Concern> =
        attention(&cases, day("2025-06-15")).iter().map(|it| it.attention.concern).collect();
    assert_eq!(order, [Concern::Conflict, Concern::NextAssessment]);
}

#[test]
fn telling_somebody_to_stop_stands_before_a_birthday_and_every_overdue_paper() {
    let (tablet, _) = registered();
    let one = |concern, due| Attention { concern, due, count: 1, moment: None, spot: None };
    let mut case = CaseSummary::of(&tablet.file, "", day("2025-06-15"));
    case.attention = vec![
        one(Concern::TurningEighteen, Some(day("2025-06-01"))),
        one(Concern::BirthRegistration, Some(day("2025-05-01"))),
        one(Concern::TellToStop, None),
    ];
    let cases = [case];
    let due = attention(&cases, day("2025-06-15"));
    assert_eq!((due[0].attention.concern, due[0].is_grave), (Concern::TellToStop, true));
    assert!(due[1..].iter().all(|it| !it.is_grave));
}

#[test]
fn an_eighteenth_birthday_is_far_until_a_year_before_it() {
    let (mut tablet, document) = registered();
    let born = Answer::PartialDate(PartialDate::new(2012, Some(12), Some(31), false).unwrap());
    tablet.answer(&document, "dob", born);
    tablet.choose(&document, "dob_precision", "exact");
    let all = concerns(&Answers::of(&tablet.file));
    assert_eq!(all[0].birthday(), Some(day("2030-12-31")));
    assert!(all[0].is_far(day("2026-11-27")) && all[0].is_far(day("2029-12-30")));
    assert!(!all[0].is_far(day("2029-12-31")) && !all[0].is_far(day("2031-02-01")));
    assert!(all[0].spot.is_some(), "it leads to the date of birth");
}

#[test]
fn half_a_year_before_the_birthday_still_knows_the_birthday() {
    let (mut tablet, document) = registered();
    let born = Answer::PartialDate(PartialDate::new(2007, Some(3), Some(1), false).unwrap());
    tablet.answer(&document, "dob", born);
    tablet.choose(&document, "dob_precision", "exact");
    let concerns = concerns(&Answers::of(&tablet.file));
    assert_eq!(concerns[0].birthday(), Some(day("2025-03-01")));
    let other = Attention { concern: Concern::NextAssessment, ..concerns[0].clone() };
    assert_eq!(other.birthday(), None);
}
