#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::fact::{CaseFact, SignAct};
use crate::fields::{bid, closure, followup};
use crate::ids::DocumentId;
use crate::sign_off::{digest, sign};
use crate::staff::Role;
use crate::testing::{Tablet, id};

fn key(key: &str) -> Answer {
    Answer::Choice(key.to_owned())
}

fn registered() -> (Tablet, DocumentId) {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let document = tablet.open_form(reg_bia::ID);
    (tablet, document)
}

fn answer_for(field: &str) -> Answer {
    match field {
        "privacy_notice_given" => Answer::Flag(true),
        "interpreter_used" => Answer::Flag(false),
        "child_status" => key("unaccompanied"),
        "legal_rep_status" => key("offered_wanted"),
        _ => Answer::Text("x".to_owned()),
    }
}

fn fill(tablet: &mut Tablet, document: &DocumentId, fields: &[Wanted]) {
    for (_, field) in fields {
        tablet.answer(document, field, answer_for(field));
    }
}

fn signed(tablet: &mut Tablet, document: &DocumentId, act: SignAct) {
    let user = tablet.writer.user.clone();
    let fact = sign(&tablet.file, document, act, &user, "A", "1").unwrap();
    tablet.fact(fact);
}

fn now(tablet: &Tablet) -> (Stage, Step, usize) {
    let next = next_step(&Answers::of(&tablet.file));
    (next.stage, next.step, next.missing.len())
}

#[test]
fn a_case_goes_its_way_from_identification_to_an_approved_assessment() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    assert_eq!(now(&tablet), (Stage::Identification, Step::StartRegistration, 1));

    let (mut tablet, document) = registered();
    assert_eq!(now(&tablet).1, Step::AskUrgentDanger);

    // Danger is asked first, and asked until both questions have an answer.
    tablet.answer(&document, "name_display", Answer::Text("Tavi".into()));
    assert_eq!(now(&tablet), (Stage::Registration, Step::AskUrgentDanger, 2));
    tablet.answer(&document, reg_bia::IMMEDIATE_DANGER, Answer::Flag(false));
    assert_eq!(now(&tablet), (Stage::Registration, Step::AskUrgentDanger, 1));
    let place = next_step(&Answers::of(&tablet.file)).missing[0].section;
    assert_eq!(place, Some("urgent"));
    tablet.choose(&document, reg_bia::MISSING_RISK, "low");
    assert_eq!(now(&tablet), (Stage::Registration, Step::ExplainPrivacyNotice, 1));

    tablet.answer(&document, "privacy_notice_given", Answer::Flag(true));
    let short = reg_bia::SHORT_SET.len() + reg_bia::SHORT_SET_SEPARATED.len();
    assert_eq!(now(&tablet), (Stage::Registration, Step::FinishShortAssessment, short - 4));

    fill(&mut tablet, &document, reg_bia::SHORT_SET);
    fill(&mut tablet, &document, reg_bia::SHORT_SET_SEPARATED);
    assert_eq!(now(&tablet), (Stage::Registration, Step::SubmitShortAssessment, 1));

    signed(&mut tablet, &document, SignAct::Submit);
    assert_eq!(now(&tablet), (Stage::Safeguards, Step::ArrangeSafeguards, 1));

    let guardian = tablet.open_form(guardianship::ID);
    tablet.choose(&guardian, "gd_kind", "guardian");
    tablet.choose(&guardian, "gd_state", "requested");
    assert_eq!(now(&tablet), (Stage::Safeguards, Step::ArrangeSafeguards, 1));
    tablet.answer(&guardian, "gd_requested_on", Answer::Date("2025-06-01".parse().unwrap()));
    let full = reg_bia::FULL_SET.len();
    assert_eq!(now(&tablet), (Stage::Safeguards, Step::BeginFullAssessment, full));

    tablet.answer(&document, "mood", Answer::Text("quiet".into()));
    assert_eq!(now(&tablet), (Stage::Assessment, Step::FinishAssessment, full - 1));

    fill(&mut tablet, &document, reg_bia::FULL_SET);
    assert_eq!(now(&tablet), (Stage::Assessment, Step::SubmitAssessment, 1));
    signed(&mut tablet, &document, SignAct::Submit);
    assert_eq!(now(&tablet), (Stage::Assessment, Step::AwaitApproval, 1));
    let missing = |tablet: &Tablet| next_step(&Answers::of(&tablet.file)).missing[0].code;
    assert_eq!(missing(&tablet), MissingCode::NobodyDecides);
    tablet.fact(CaseFact::Assigned { user: id("sup"), role: Role::Supervisor });
    assert_eq!(missing(&tablet), MissingCode::NotDecided);

    let mut supervisor = Tablet::new(&id("case"), "sup");
    supervisor.take(&tablet);
    signed(&mut supervisor, &document, SignAct::Approve);
    // The filled-in return decision is no clear "yes", and nobody raised return.
    assert_eq!(now(&supervisor), (Stage::Implementation, Step::PlanActions, 0));
    let mut other = Tablet::new(&id("case"), "two");
    other.take(&tablet);
    signed(&mut other, &document, SignAct::Return);
    assert_eq!(now(&other), (Stage::Assessment, Step::ReworkAssessment, 1));
}

#[test]
fn a_determination_is_needed_as_soon_as_return_is_in_the_room() {
    for (field, answer, wanted) in [
        ("bid_required", Answer::Flag(true), true),
        ("bid_required", Answer::Flag(false), false),
        ("return_raised_by", key("authority"), true),
        ("return_raised_by", key("nobody"), false),
        ("bid_reasons", Answer::Choices(vec!["child_asks".into()]), true),
        ("return_decision_exists", key("yes"), true),
        ("return_decision_exists", key("no"), false),
    ] {
        let (mut tablet, document) = registered();
        tablet.answer(&document, field, answer.clone());
        assert_eq!(determination_needed(&Answers::of(&tablet.file)), wanted, "{field} {answer:?}");
    }
}

#[test]
fn a_birth_date_or_an_age_is_wanted_as_the_precision_says() {
    for (precision, wanted) in [
        ("year", Some("dob")),
        ("age_only", Some("age_told")),
        ("range", Some("age_told")),
        ("unknown", None),
    ] {
        let (mut tablet, document) = registered();
        tablet.choose(&document, "dob_precision", precision);
        let missing = birth(&Answers::of(&tablet.file));
        assert_eq!(missing.map(|(_, field)| field), wanted, "{precision}");
    }
}

#[test]
fn a_used_interpreter_needs_its_record() {
    let (mut tablet, document) = registered();
    let open =
        |tablet: &Tablet| open_safeguards(&Answers::of(&tablet.file)).contains(&Safeguard::Interpreter);
    assert!(open(&tablet));
    tablet.answer(&document, "interpreter_used", Answer::Flag(true));
    assert!(open(&tablet));
    tablet.answer(&document, "interpreter_session", Answer::Link("session-1".into()));
    assert!(!open(&tablet));
}

#[test]
fn after_an_approved_assessment_the_way_goes_on_to_report_panel_decision_and_telling() {
    let (mut tablet, document) = registered();
    fill(&mut tablet, &document, reg_bia::SHORT_SET);
    fill(&mut tablet, &document, reg_bia::SHORT_SET_SEPARATED);
    fill(&mut tablet, &document, reg_bia::FULL_SET);
    tablet.answer(&document, "bid_required", Answer::Flag(true));
    signed(&mut tablet, &document, SignAct::Submit);
    let mut early = Tablet::new(&id("case"), "two");
    early.take(&tablet);
    early.open_form(bid::ID);
    assert!(now(&early).0 < Stage::BidPreparation, "a report begun before the approval moves nothing");

    let mut supervisor = Tablet::new(&id("case"), "sup");
    supervisor.take(&tablet);
    signed(&mut supervisor, &document, SignAct::Approve);
    let approved = now(&supervisor);
    assert_eq!(approved, (Stage::Assessment, Step::PrepareDetermination, 0));
    let report = supervisor.open_form(bid::ID);
    assert_eq!(now(&supervisor), (Stage::BidPreparation, Step::PrepareDetermination, 0));
    supervisor.choose(&report, "bd_urgency", "urgent");
    // What must be weighed before is the signature's own rule.
    let (digest, act) = (digest(&supervisor.file, &report).unwrap(), SignAct::Submit);
    let (document, name, text_version) = (report.clone(), "A".to_owned(), "1".to_owned());
    supervisor.fact(CaseFact::SignOff { document, digest, act, name, text_version, words: String::new() });
    assert_eq!(now(&supervisor), (Stage::BidPanel, Step::AwaitPanel, 0));
    supervisor.choose(&report, bid::OUTCOME, bid::DEFERRED);
    assert_eq!(now(&supervisor).0, Stage::BidPanel, "a decision that was put off is none");
    supervisor.choose(&report, bid::OUTCOME, "solution_found");
    assert_eq!(now(&supervisor), (Stage::Notification, Step::TellTheChild, 0));
    supervisor.answer(&report, bid::CHILD_TOLD_ON, Answer::Date("2025-07-01".parse().unwrap()));
    assert_eq!(now(&supervisor), (Stage::Notification, Step::AwaitFinal, 0));
    supervisor.open_form("plan_family");
    assert_eq!(now(&supervisor), (Stage::Implementation, Step::CarryOut, 0));
    supervisor.open_form(followup::ID);
    assert_eq!(now(&supervisor), (Stage::FollowUp, Step::VisitTheChild, 0));
    let closing = supervisor.open_form(closure::ID);
    supervisor.choose(&closing, closure::KIND, closure::CLOSE);
    assert_eq!(now(&supervisor).0, Stage::FollowUp, "nothing is closed without a signature");
    let reason = "A lawyer told the child.".to_owned();
    supervisor.fact(CaseFact::OutcomeNotTold { decision: Some(report.clone()), reason });
    signed(&mut supervisor, &closing, SignAct::Submit);
    assert_eq!(now(&supervisor), (Stage::Closure, Step::Closed, 0));
}

#[test]
fn a_conflict_stands_between_the_last_answer_and_the_signature() {
    let (mut ann, document) = registered();
    fill(&mut ann, &document, reg_bia::SHORT_SET);
    fill(&mut ann, &document, reg_bia::SHORT_SET_SEPARATED);
    let mut bo = Tablet::new(&id("case"), "bo");
    bo.take(&ann);
    ann.answer(&document, "sex", key("male"));
    bo.answer(&document, "sex", key("female"));
    ann.take(&bo);
    assert_eq!(now(&ann), (Stage::Registration, Step::ResolveConflicts, 1));
}
