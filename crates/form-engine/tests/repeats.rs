//! Groups whose rows come, go and come back.

use form_engine::scenario::{Scenario, path};
use form_engine::{Answer, Edit, EditRefused, MalformedAnswer};
use serde_json::json;

fn loans() -> Scenario {
    Scenario::fields(json!([
        {"id": "loans", "label": "Loans", "type": "group", "required": "always", "min": 1, "max": 2, "fields": [
            {"id": "title", "label": "Title", "type": "text", "required": "always"},
            {"id": "late", "label": "Late?", "type": "bool", "required": "optional"},
            {"id": "marks", "label": "Marks", "type": "group", "required": "optional", "fields": [
                {"id": "page", "label": "Page", "type": "number", "required": "always"},
                {"id": "torn", "label": "Torn?", "type": "bool", "required": "optional", "show_if": "late and page > 10"}
            ]}
        ]},
        {"id": "fee", "label": "Fee?", "type": "bool", "required": "when_shown", "show_if": "any(loans, late)"},
        {"id": "many", "label": "Many marks?", "type": "bool", "required": "optional", "show_if": "any(loans, count(marks) >= 2)"}
    ]))
    .open()
}

#[test]
fn a_row_brings_its_questions() {
    loans()
        .expect_gaps(&["loans too-few-rows"])
        .add_row("loans", "r1")
        .expect_gaps(&["loans/r1/title missing"])
        .answer("loans/r1/title", json!("Maps"))
        .expect_gaps(&[]);
}

#[test]
fn a_removed_row_keeps_its_answers_and_does_not_count() {
    let mut form = loans();
    form.add_row("loans", "r1").answer("loans/r1/title", json!("Maps")).answer("loans/r1/late", json!(true));
    form.expect_shown("fee");
    form.remove_row("loans/r1").expect_hidden("fee").expect_gaps(&["loans too-few-rows"]);
    assert_eq!(form.changes().rows, [path("loans")]);
    assert!(form.instance().rows(&path("loans")).is_empty());
    form.add_row("loans", "r1")
        .expect_shown("fee")
        .expect_answer("loans/r1/title", Answer::Text("Maps".into()));
}

#[test]
fn an_answer_in_a_removed_row_waits_for_the_row() {
    let mut form = loans();
    form.add_row("loans", "r1")
        .remove_row("loans/r1")
        .answer("loans/r1/late", json!(true))
        .expect_hidden("fee");
    assert_eq!(form.changes().evaluated, 0);
    form.add_row("loans", "r1").expect_shown("fee");
}

#[test]
fn rows_stay_in_the_order_in_which_they_came() {
    let mut form = loans();
    form.add_row("loans", "z")
        .add_row("loans", "a")
        .add_row("loans", "m")
        .remove_row("loans/a")
        .add_row("loans", "a");
    let rows: Vec<String> =
        form.instance().rows(&path("loans")).iter().map(|row| row.last().to_owned()).collect();
    assert_eq!(rows, ["z", "a", "m"]);
    form.expect_problem("loans", "too-many-rows");
}

#[test]
fn rows_may_hold_groups_of_their_own() {
    let mut form = loans();
    form.add_row("loans", "r1").add_row("loans/r1/marks", "m1").answer("loans/r1/marks/m1/page", json!(12));
    form.expect_hidden("loans/r1/marks/m1/torn");
    form.answer("loans/r1/late", json!(true)).expect_shown("loans/r1/marks/m1/torn");
    form.expect_hidden("many").add_row("loans/r1/marks", "m2").expect_shown("many");
    form.remove_row("loans/r1/marks/m1").expect_hidden("many");
    assert_eq!(
        form.instance().row_paths(&path("loans/r1/marks/m2")),
        [path("loans/r1/marks/m2/page"), path("loans/r1/marks/m2/torn")]
    );
}

#[test]
fn an_inner_row_comes_back_with_the_outer_one() {
    let mut form = loans();
    form.add_row("loans", "r1")
        .add_row("loans/r1/marks", "m1")
        .add_row("loans/r1/marks", "m2")
        .expect_shown("many");
    form.remove_row("loans/r1").expect_hidden("many").add_row("loans", "r1").expect_shown("many");
}

#[test]
fn what_is_no_row_is_refused() {
    let mut form = loans();
    let instance = form.instance_mut();
    let add = |group: &str, id: &str| Edit::AddRow { group: path(group), row_id: id.to_owned() };
    assert_eq!(instance.apply(add("fee", "r1")), Err(EditRefused::NotAGroup));
    assert_eq!(instance.apply(add("loans", "r 1")), Err(EditRefused::NotARowId));
    assert_eq!(instance.apply(add("loans/nowhere/marks", "m1")), Err(EditRefused::NoSuchRow));
    assert_eq!(instance.apply(Edit::RemoveRow { row: path("loans/r9") }), Err(EditRefused::NoSuchRow));
    assert_eq!(instance.apply(Edit::RemoveRow { row: path("loans") }), Err(EditRefused::NoSuchRow));
    let set = |at: &str| Edit::Set { path: path(at), answer: Answer::Flag(true) };
    assert_eq!(instance.apply(set("loans/r9/late")), Err(EditRefused::NoSuchRow));
    assert_eq!(instance.apply(set("late")), Err(EditRefused::Malformed(MalformedAnswer::UnknownPath)));
    assert_eq!(instance.apply(set("loans/r9")), Err(EditRefused::Malformed(MalformedAnswer::NotAQuestion)));
}

#[test]
fn a_whole_form_is_loaded_at_once_and_says_what_does_not_fit() {
    let mut form = loans();
    let answers = [
        (path("loans/r1/title"), Answer::Text("Maps".into())),
        (path("loans/r1/late"), Answer::Flag(true)),
        (path("loans/gone/late"), Answer::Flag(true)),
        (path("old_question"), Answer::Flag(true)),
        (path("fee"), Answer::Text("yes".into())),
    ];
    let rows = [
        (path("loans/r2"), true),
        (path("loans/r0"), false),
        (path("loans/r1"), true),
        (path("other/r1"), true),
    ];
    let refused = form.instance_mut().load(answers, rows);
    let refused: Vec<(String, MalformedAnswer)> =
        refused.into_iter().map(|(path, why)| (path.to_string(), why)).collect();
    assert_eq!(
        refused,
        [
            ("other/r1".to_owned(), MalformedAnswer::UnknownPath),
            ("old_question".to_owned(), MalformedAnswer::UnknownPath),
            ("fee".to_owned(), MalformedAnswer::WrongKind("yes or no")),
        ]
    );
    form.expect_shown("fee").expect_gaps(&["loans/r2/title missing", "fee missing"]);
    form.remove_row("loans/r1").expect_hidden("fee").add_row("loans", "gone").expect_shown("fee");
}
