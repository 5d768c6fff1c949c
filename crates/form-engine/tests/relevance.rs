//! When a question is shown, and what happens to its answer when it is not.

use form_engine::scenario::{Scenario, path};
use form_engine::{Answer, ContextValue, Kind};
use serde_json::json;

fn lost_book() -> Scenario {
    Scenario::fields(json!([
        {"id": "lost_one", "label": "Lost one?", "type": "bool", "required": "always"},
        {"id": "which", "label": "Which?", "type": "text", "required": "when_shown", "show_if": "lost_one == true"},
        {"id": "found", "label": "Found since?", "type": "bool", "required": "optional", "show_if": "which is set"},
        {"id": "thanks", "label": "Anything else?", "type": "longtext", "required": "optional"}
    ]))
    .open()
}

#[test]
fn a_question_is_hidden_until_its_condition_holds() {
    lost_book()
        .expect_hidden("which")
        .answer("lost_one", json!(false))
        .expect_hidden("which")
        .answer("lost_one", json!(true))
        .expect_shown("which");
}

#[test]
fn the_answer_to_a_hidden_question_is_kept_but_not_counted() {
    let mut form = lost_book();
    form.answer("lost_one", json!(true)).answer("which", json!("Maps")).expect_shown("found");
    form.answer("lost_one", json!(false))
        .expect_hidden("which")
        .expect_hidden("found")
        .expect_answer("which", Answer::Text("Maps".into()))
        .expect_gaps(&[]);
    form.answer("lost_one", json!(true))
        .expect_shown("found")
        .expect_answer("which", Answer::Text("Maps".into()));
}

#[test]
fn a_hidden_question_has_no_problem() {
    lost_book()
        .answer("lost_one", json!(true))
        .expect_problem("which", "missing")
        .answer("lost_one", json!(false))
        .expect_fine("which");
}

#[test]
fn a_section_hides_all_that_stands_in_it() {
    let mut form = Scenario::sections(json!([
        {"id": "start", "fields": [{"id": "is_member", "label": "Member?", "type": "bool", "required": "always"}]},
        {"id": "loans", "show_if": "is_member == true", "fields": [
            {"id": "books", "label": "Books", "type": "group", "required": "optional", "fields": [
                {"id": "title", "label": "Title", "type": "text", "required": "always"}
            ]}
        ]}
    ]))
    .open();
    form.add_row("books", "r1")
        .expect_hidden("books")
        .expect_hidden("books/r1/title")
        .expect_gaps(&["is_member missing"]);
    form.answer("is_member", json!(true))
        .expect_shown("books/r1/title")
        .expect_gaps(&["books/r1/title missing"]);
    assert_eq!(form.changes().sections, ["loans"]);
    assert!(form.changes().relevance.contains(&path("books/r1/title")));
}

#[test]
fn a_condition_follows_the_facts_of_the_host() {
    Scenario::fields(json!([
        {"id": "school", "label": "School?", "type": "text", "required": "optional", "show_if": "reader.age < 18"}
    ]))
    .unknown_fact("reader.age", Kind::Number)
    .open()
    .expect_hidden("school")
    .tell("reader.age", ContextValue::Number(12))
    .expect_shown("school")
    .tell("reader.age", ContextValue::Number(30))
    .expect_hidden("school");
}

#[test]
fn an_edit_looks_only_at_what_depends_on_it() {
    let mut fields = vec![
        json!({"id": "a", "label": "A", "type": "bool", "required": "always"}),
        json!({"id": "b", "label": "B", "type": "text", "required": "when_shown", "show_if": "a"}),
    ];
    for number in 0..300 {
        let (id, condition) = (format!("other_{number}"), format!("switch_{number} == true"));
        fields.push(
            json!({"id": format!("switch_{number}"), "label": "S", "type": "bool", "required": "always"}),
        );
        fields.push(
            json!({"id": id, "label": "O", "type": "text", "required": "when_shown", "show_if": condition}),
        );
    }
    let mut form = Scenario::fields(json!(fields)).open();
    form.answer("a", json!(true));
    // a itself for its problems; b for being shown and for its problems.
    assert_eq!(form.changes().evaluated, 3);
    assert_eq!(form.changes().relevance, [path("b")]);
    form.answer("a", json!(true));
    assert_eq!(form.changes().evaluated, 0, "the same answer again changes nothing");
}

#[test]
fn an_edit_in_one_row_leaves_the_other_rows_alone() {
    let mut form = Scenario::fields(json!([
        {"id": "loans", "label": "Loans", "type": "group", "required": "optional", "fields": [
            {"id": "late", "label": "Late?", "type": "bool", "required": "always"},
            {"id": "why", "label": "Why?", "type": "text", "required": "when_shown", "show_if": "late"}
        ]}
    ]))
    .open();
    for row in 0..50 {
        form.add_row("loans", &format!("r{row}"));
    }
    form.answer("loans/r7/late", json!(true)).expect_shown("loans/r7/why").expect_hidden("loans/r8/why");
    assert_eq!(form.changes().evaluated, 3);
}
