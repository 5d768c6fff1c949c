#![expect(clippy::unwrap_used, reason = "tests")]

mod permitted;

use std::sync::Arc;

use form_engine::{Absence, Answer, Edit, Form, FormDefinition, Instance, PartialDate, Path, Vocabularies};
use serde_json::json;

use super::*;
use crate::ids::DocumentId;
use crate::testing::{Tablet, id, path};

const TODAY_IS: &str = "2025-06-15";

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn key(key: &str) -> Answer {
    Answer::Choice(key.to_owned())
}

fn date(text: &str) -> Answer {
    Answer::Date(day(text))
}

fn signed(day: &str) -> Answer {
    Answer::Signed { name: "A".to_owned(), at: format!("{day}T10:00:00Z") }
}

/// A small form that asks with the ids of the real ones, filled, and what it then computes.
struct Filling(Instance);

impl Filling {
    fn of(host: CaseHost, context: &form_engine::Context) -> Self {
        let ask = |id: &str, kind: &str| json!({"id": id, "label": id, "type": kind, "required": "optional"});
        let pick = |id: &str| json!({"id": id, "label": id, "type": "single", "required": "optional", "options": {"vocab": "any"}});
        let computes = |name: &str| json!({"id": format!("c_{name}"), "label": name, "type": "computed", "required": "computed", "compute": {"host": name}});
        let in_rows = |id: &str, fields: serde_json::Value| json!({"id": id, "label": id, "type": "group", "required": "optional", "fields": fields});
        let mut fields = vec![
            ask("dob", "partial_date"),
            pick("dob_precision"),
            ask("age_told", "number"),
            ask("age_told_to", "number"),
            ask("date_registered", "date"),
            pick("age_dispute_status"),
            ask("date_arrived_country", "partial_date"),
            ask("born_in_host", "bool"),
            pick("risk_level"),
            pick("sup_decision"),
            ask("sup_signature", "signature"),
            ask("gd_requested_on", "date"),
            ask("gd_appointed_on", "date"),
            json!({"id": "cg_giver", "label": "Giver", "type": "ref", "ref": "person", "required": "optional"}),
            ask("bd_started", "date"),
            pick("bd_urgency"),
            pick("vr_relationship"),
            pick("vr_capacity"),
            pick("vr_willing"),
            pick("vc_harm_history"),
            ask("vr_signature_sup", "signature"),
            json!({"id": "rf_provider", "label": "To", "type": "ref", "ref": "org", "required": "optional"}),
            json!({"id": "rf_scope", "label": "What", "type": "multi", "required": "optional", "options": {"vocab": "any"}}),
            pick("tr_child_wish"),
            pick("tr_protection_claim"),
            ask("tr_lr_cleared", "bool"),
            pick("tr_danger"),
            ask("pl_start", "date"),
            ask("pl_end", "date"),
            in_rows("family_members", json!([computes("row_number")])),
            in_rows("concerns", json!([pick("pc_type"), computes("unhcr_code")])),
        ];
        for (name, _, _) in FUNCTIONS.iter().filter(|(name, ..)| {
            // Functions of rows, and of rules: these are asked about one question.
            !matches!(*name, "row_number" | "unhcr_code" | "not_age_alone" | "age_not_named")
        }) {
            fields.push(computes(name));
        }
        let definition: FormDefinition = serde_json::from_value(json!({
            "id": "test", "code": "T", "version": 1, "title": "Test", "purpose": "Tests.",
            "filled_by": "Tests.", "repeatable": false, "sources": [],
            "sections": [{"id": "main", "title": "Main", "sensitivity": "S1", "visible_to": ["reader"], "fields": fields}]
        }))
        .unwrap();
        let codes = [
            "exact_told",
            "month",
            "year",
            "age_only",
            "range",
            "unknown",
            "adult_final",
            "procedure_open",
            "emergency",
            "high",
            "medium",
            "low",
            "none",
            "approved",
            "returned",
            "urgent",
            "priority",
            "standard",
            "verified",
            "adequate",
            "adequate_with_support",
            "not_adequate",
            "yes",
            "no",
            "pending",
            "separated",
            "online",
            "danger",
            "danger_managed",
            "no_danger_seen",
            "not_now",
            "yes_contact",
            "d01_identity",
            "d11_education",
            "d16_views_full",
        ];
        let options: Vec<_> = codes.iter().map(|code| json!({"code": code, "label": code})).collect();
        let vocabularies: Vocabularies = serde_json::from_value(json!({"any": options})).unwrap();
        let form = Form::compile(definition, &vocabularies, &declared()).unwrap();
        Self(Instance::new(Arc::new(form), context, Arc::new(host)))
    }

    fn with(given: &[(&str, Answer)]) -> Self {
        let tablet = Tablet::new(&id("case"), "ann");
        let mut filling = Self::for_case(&tablet, &id("doc"));
        for (at, answer) in given {
            filling.answer(at, answer.clone());
        }
        filling
    }

    fn for_case(tablet: &Tablet, document: &DocumentId) -> Self {
        let answers = Answers::of(&tablet.file);
        Self::of(CaseHost::of(&answers, document, "", day(TODAY_IS)), &context(&answers, day(TODAY_IS)))
    }

    fn answer(&mut self, at: &str, answer: Answer) {
        self.0.apply(Edit::Set { path: path(at), answer }).unwrap();
    }

    fn says(&self, at: &str) -> Answer {
        self.0.question(&path(at)).unwrap().answer
    }
}

const NOTHING: Answer = Answer::Absent(Absence::NotYet);

fn check(given: &[(&str, Answer)], wanted: &[(&str, Answer)]) {
    let filling = Filling::with(given);
    for (name, answer) in wanted {
        assert_eq!(filling.says(&format!("c_{name}")), *answer, "{name} given {given:?}");
    }
}

#[test]
fn birth_and_age_follow_what_was_told() {
    let partial = |y, m, d| Answer::PartialDate(PartialDate::new(y, m, d, false).unwrap());
    let number = |n: u16| Answer::Number(n.to_string());
    check(
        &[("dob_precision", key("month")), ("dob", partial(2009, Some(2), None))],
        &[
            ("dob_earliest", date("2009-02-01")),
            ("dob_latest", date("2009-02-28")),
            ("age_years", Answer::Text("16".into())),
            ("is_child", Answer::Flag(true)),
        ],
    );
    check(
        &[
            ("dob_precision", key("range")),
            ("age_told", number(15)),
            ("age_told_to", number(17)),
            ("date_registered", date("2025-06-10")),
        ],
        &[
            ("dob_earliest", date("2007-06-11")),
            ("dob_latest", date("2010-06-10")),
            ("age_years", Answer::Text("15-18".into())),
            ("is_child", Answer::Flag(true)),
        ],
    );
    check(&[], &[("dob_earliest", NOTHING), ("dob_latest", NOTHING), ("is_child", Answer::Flag(true))]);
    check(&[("age_dispute_status", key("adult_final"))], &[("is_child", Answer::Flag(false))]);
    check(&[("age_dispute_status", key("procedure_open"))], &[("is_child", Answer::Flag(true))]);
}

#[test]
fn a_case_plan_is_due_after_approval_and_by_risk() {
    for (risk, wanted) in [
        ("emergency", date("2025-06-10")),
        ("high", date("2025-06-13")),
        ("medium", date("2025-06-17")),
        ("low", date("2025-06-24")),
        ("none", NOTHING),
    ] {
        let given = [
            ("risk_level", key(risk)),
            ("sup_decision", key("approved")),
            ("sup_signature", signed("2025-06-10")),
        ];
        check(&given, &[("case_plan_due", wanted), ("approved_on", date("2025-06-10"))]);
    }
    let returned = [("sup_decision", key("returned")), ("sup_signature", signed("2025-06-10"))];
    check(&returned, &[("case_plan_due", NOTHING), ("approved_on", NOTHING)]);
}

#[test]
fn months_in_the_country_count_only_what_is_certain() {
    let arrived =
        |y, m, d| ("date_arrived_country", Answer::PartialDate(PartialDate::new(y, m, d, false).unwrap()));
    let months = |n: &str| [("months_in_country", Answer::Number(n.to_owned()))];
    check(&[arrived(2025, Some(4), Some(15))], &months("2"));
    check(&[arrived(2025, Some(4), Some(16))], &months("1"));
    check(&[arrived(2025, Some(4), None)], &months("1"));
    check(&[arrived(2024, None, None)], &months("5"));
    check(&[], &[("months_in_country", NOTHING)]);
}

#[test]
fn a_verification_is_positive_only_where_everything_is_known_and_good() {
    let all = |relation, capacity, willing, harm| {
        [
            ("vr_relationship", key(relation)),
            ("vr_capacity", key(capacity)),
            ("vr_willing", key(willing)),
            ("vc_harm_history", key(harm)),
        ]
    };
    for (given, wanted) in [
        (all("verified", "adequate_with_support", "yes", "no"), "positive"),
        (all("verified", "not_adequate", "yes", "no"), "negative"),
        (all("verified", "adequate", "no", "no"), "negative"),
        (all("verified", "adequate", "yes", "yes"), "negative"),
        (all("pending", "adequate", "yes", "no"), "open"),
        (all("verified", "adequate", "yes", "unknown"), "open"),
    ] {
        check(&given, &[("verification_overall", Answer::Text(wanted.to_owned()))]);
    }
    check(&[("vr_signature_sup", signed("2025-08-31"))], &[("verification_valid_until", date("2026-02-28"))]);
}

#[test]
fn days_run_to_the_end_or_to_today() {
    let asked = ("gd_requested_on", date("2025-06-10"));
    let days = |n: &str| [("days_waiting_for_guardian", Answer::Number(n.to_owned()))];
    check(std::slice::from_ref(&asked), &days("5"));
    check(&[asked, ("gd_appointed_on", date("2025-06-12"))], &days("2"));
    check(
        &[("bd_started", date("2025-06-01")), ("bd_urgency", key("priority"))],
        &[("bid_due", date("2025-07-01"))],
    );
}

#[test]
fn a_row_knows_its_place_and_a_concern_its_code() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let document = tablet.open_form("reg_bia");
    tablet.add_row(&document, "family_members/r1");
    tablet.add_row(&document, "family_members/r2");
    let mut filling = Filling::for_case(&tablet, &document);
    for (group, row) in [
        ("family_members", "r1"),
        ("family_members", "r2"),
        ("family_members", "r3"),
        ("concerns", "c1"),
        ("concerns", "c2"),
    ] {
        filling.0.apply(Edit::AddRow { group: path(group), row_id: row.to_owned() }).unwrap();
    }
    for (row, number) in [("r1", "1"), ("r2", "2"), ("r3", "3")] {
        let at = format!("family_members/{row}/c_row_number");
        assert_eq!(filling.says(&at), Answer::Number(number.to_owned()));
    }
    filling.answer("concerns/c1/pc_type", key("separated"));
    filling.answer("concerns/c2/pc_type", key("online"));
    assert_eq!(filling.says("concerns/c1/c_unhcr_code"), Answer::Text("SC-SC".to_owned()));
    assert_eq!(filling.says("concerns/c2/c_unhcr_code"), NOTHING);
}

#[test]
fn the_case_gives_its_number_its_guardian_and_what_the_child_said() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let first = tablet.open_form("reg_bia");
    tablet.choose(&first, "child_status", "unaccompanied");
    let said = crate::statement::tests::statement();
    tablet
        .write_as(&crate::Author::Child, crate::Body::Fact(crate::CaseFact::ChildStatement(Box::new(said))));
    let guardian = tablet.open_form("guardianship");
    tablet.choose(&guardian, "gd_kind", "guardian");
    tablet.choose(&guardian, "gd_state", "active");
    tablet.answer(&guardian, "gd_powers", Answer::Choices(vec!["consent".to_owned()]));
    tablet.answer(&guardian, "gd_person", Answer::Link("casey".to_owned()));
    let second = tablet.open_form("reg_bia");
    tablet.choose(&second, "child_status", "unaccompanied");

    let mut filling = Filling::for_case(&tablet, &second);
    assert_eq!(filling.says("c_case_ref"), Answer::Text("T1-0001".to_owned()));
    assert_eq!(filling.says("c_form_version"), Answer::Number("2".to_owned()));
    assert_eq!(filling.says("c_child_statements"), Answer::Links(vec!["s1".to_owned()]));
    assert_eq!(filling.says("c_has_limited_statements"), Answer::Flag(true));
    for (giver, ready) in [("casey", true), ("robin", false)] {
        filling.answer("cg_giver", Answer::Link(giver.to_owned()));
        assert_eq!(filling.says("c_guardian_ready"), Answer::Flag(ready), "{giver}");
    }
}

#[test]
fn without_a_guardian_nobody_is_ready_to_consent_except_in_a_family() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let document = tablet.open_form("reg_bia");
    assert_eq!(Filling::for_case(&tablet, &document).says("c_guardian_ready"), Answer::Flag(false));
    tablet.choose(&document, "child_status", "with_parent");
    assert_eq!(Filling::for_case(&tablet, &document).says("c_guardian_ready"), Answer::Flag(true));
}

#[test]
fn the_facts_of_a_case_are_named_and_an_unknown_age_is_left_out() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let document = tablet.open_form("reg_bia");
    let names = |tablet: &Tablet| {
        let context = context(&Answers::of(&tablet.file), day(TODAY_IS));
        context.into_iter().filter(|(name, _)| name != TODAY).collect::<Vec<_>>()
    };
    let text = |name: &str, key: &str| (name.to_owned(), ContextValue::Text(key.to_owned()));
    let known =
        [text("case.stage", "identification"), text("case.status", "open"), text("case.track", "uasc")];
    assert_eq!(names(&tablet), known);
    tablet.choose(&document, "dob_precision", "year");
    tablet.answer(&document, "dob", Answer::PartialDate(PartialDate::new(2010, None, None, false).unwrap()));
    let ages: Vec<_> = names(&tablet).into_iter().filter(|(name, _)| name.starts_with("age")).collect();
    let age = |name: &str, years| (name.to_owned(), ContextValue::Number(years));
    assert_eq!(ages, [age("age.max", 15), age("age.min", 14), age("age.years", 14)]);
}

#[test]
fn every_function_has_one_entry() {
    let mut names: Vec<&str> = FUNCTIONS.iter().map(|(name, ..)| *name).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!((names.len(), all), (all, 56));
    assert!(Path::top(names[0]).is_ok());
}
