//! What must be answered before a form can be signed.

use form_engine::scenario::Scenario;
use form_engine::{Absence, Answer};
use serde_json::json;

fn card() -> Scenario {
    Scenario::fields(json!([
        {"id": "name", "label": "Name", "type": "text", "required": "always"},
        {"id": "phone", "label": "Phone", "type": "text", "required": "warn"},
        {"id": "note", "label": "Note", "type": "longtext", "required": "optional"},
        {"id": "signed", "label": "Reader", "type": "signature", "required": "always"}
    ]))
    .open()
}

#[test]
fn a_required_question_waits_for_an_answer() {
    card()
        .expect_problem("name", "missing")
        .answer("name", json!("Ada"))
        .expect_fine("name")
        .expect_gaps(&[]);
}

#[test]
fn blank_text_is_no_answer() {
    card()
        .answer("name", json!("  \n "))
        .expect_problem("name", "missing")
        .expect_answer("name", Answer::Absent(Absence::NotYet));
}

#[test]
fn advice_blocks_nothing() {
    let mut form = card();
    form.answer("name", json!("Ada")).expect_problem("phone", "missing-advised").expect_gaps(&[]);
    assert_eq!(form.instance().advice(form_engine::Extent::Whole).len(), 1);
}

#[test]
fn a_signature_to_be_given_is_no_gap() {
    card().expect_problem("signed", "missing").expect_gaps(&["name missing"]);
}

#[test]
fn either_question_is_enough() {
    let mut form = Scenario::fields(json!([
        {"id": "number", "label": "Number", "type": "text", "required": "warn", "rules": [{"rule": "either", "field": "why"}]},
        {"id": "why", "label": "Why not?", "type": "longtext", "required": "when_shown", "show_if": "number is empty"}
    ]))
    .open();
    form.expect_problem("number", "neither-answered")
        .expect_gaps(&["number neither-answered", "why missing"]);
    form.answer("why", json!("The card was lost at sea.")).expect_fine("number").expect_gaps(&[]);
    form.answer("why", json!(null))
        .answer("number", json!("77"))
        .expect_fine("number")
        .expect_hidden("why")
        .expect_gaps(&[]);
}

#[test]
fn a_required_question_is_satisfied_by_its_alternative() {
    let mut form = Scenario::fields(json!([
        {"id": "card", "label": "Card", "type": "text", "required": "always", "rules": [{"rule": "either", "field": "passport"}]},
        {"id": "passport", "label": "Passport", "type": "text", "required": "optional"}
    ]))
    .open();
    form.expect_gaps(&["card neither-answered"])
        .answer("passport", json!("P1"))
        .expect_gaps(&[])
        .expect_fine("card");
}
