//! Reasons for having no answer.

use form_engine::scenario::Scenario;
use form_engine::{Absence, Answer};
use serde_json::json;

#[test]
fn a_reason_satisfies_a_required_question_and_not_yet_does_not() {
    for reason in Absence::GIVEN {
        Scenario::fields(json!([{"id": "name", "label": "Name", "type": "text", "required": "always"}]))
            .open()
            .give("name", Answer::Absent(reason))
            .expect_fine("name")
            .expect_gaps(&[])
            .give("name", Answer::Absent(Absence::NotYet))
            .expect_gaps(&["name missing"]);
    }
}

#[test]
fn a_reason_satisfies_a_question_that_only_advises() {
    Scenario::fields(json!([{"id": "name", "label": "Name", "type": "text", "required": "warn"}]))
        .open()
        .give("name", Answer::Absent(Absence::Declined))
        .expect_fine("name");
}

#[test]
fn no_reason_stands_for_a_value_that_must_be() {
    Scenario::fields(json!([
        {"id": "agreed", "label": "Agreed?", "type": "bool", "required": "always", "rules": [{"rule": "must_equal", "value": true}]}
    ]))
    .open()
    .expect_gaps(&["agreed missing"])
    .give("agreed", Answer::Absent(Absence::Declined))
    .expect_gaps(&["agreed must-be"])
    .answer("agreed", json!(false))
    .expect_gaps(&["agreed must-be"])
    .answer("agreed", json!(true))
    .expect_gaps(&[]);
}

#[test]
fn a_reason_reads_as_missing_in_conditions() {
    Scenario::fields(json!([
        {"id": "name", "label": "Name", "type": "text", "required": "always"},
        {"id": "a", "label": "A", "type": "text", "required": "optional", "show_if": "name is empty"},
        {"id": "b", "label": "B", "type": "text", "required": "optional", "show_if": "name != 'Ada'"}
    ]))
    .open()
    .give("name", Answer::Absent(Absence::NotKnown))
    .expect_shown("a")
    .expect_hidden("b");
}

#[test]
fn a_group_may_have_a_reason_for_having_no_rows() {
    Scenario::fields(json!([
        {"id": "loans", "label": "Loans", "type": "group", "required": "always", "min": 1, "fields": [
            {"id": "title", "label": "Title", "type": "text", "required": "always"}
        ]}
    ]))
    .open()
    .expect_gaps(&["loans too-few-rows"])
    .give("loans", Answer::Absent(Absence::NotKnown))
    .expect_gaps(&[])
    .add_row("loans", "r1")
    .expect_gaps(&["loans/r1/title missing"]);
}
