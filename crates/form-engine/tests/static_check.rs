//! What is found in a definition before anybody fills it.
#![expect(clippy::expect_used, reason = "a test may stop at once")]

use form_engine::scenario::{Draft, Scenario};
use form_engine::{FormDefinition, Kind, outline};
use serde_json::{Value, json};

fn fields(fields: Value) -> Draft {
    Scenario::fields(fields).options("size", &["small", "large"])
}

/// Compiles two harmless questions and one that is completed by `parts`, and returns what is found.
fn found(parts: Value) -> Vec<String> {
    let mut question = json!({"id": "q", "label": "Q", "type": "text", "required": "optional"});
    if let (Some(question), Some(parts)) = (question.as_object_mut(), parts.as_object()) {
        question.extend(parts.clone());
    }
    fields(json!([
        {"id": "size", "label": "Size", "type": "single", "options": {"vocab": "size"}, "required": "always"},
        {"id": "day", "label": "Day", "type": "date", "required": "optional"},
        {"id": "rows", "label": "Rows", "type": "group", "required": "optional", "fields": [
            {"id": "inner", "label": "Inner", "type": "bool", "required": "optional"}
        ]},
        question
    ]))
    .findings()
}

#[test]
fn a_good_form_has_no_finding() {
    assert_eq!(
        found(json!({"show_if": "size == 'small' and day is set and any(rows, inner)"})),
        Vec::<String>::new()
    );
}

#[test]
fn conditions_are_read_and_typed() {
    for (condition, reason) in [
        (
            "siez == 'small'",
            "names \"siez\", which is neither a question of this form nor declared by the host",
        ),
        ("size == 'smal'", "compares \"size\" with 'smal', which is none of its options"),
        ("size in ['small', 'big']", "compares \"size\" with 'big', which is none of its options"),
        ("size == true", "compares a text or key with yes or no"),
        ("size > 'small'", "asks which of two is greater, but each is a text or key"),
        ("size", "is a text or key where a condition is needed"),
        ("size =", "has a single =; equality is written =="),
        ("size ==", "ends where a value is needed"),
        ("size == 'small' day", "goes on with day after its end"),
        ("day + 3 > day", "adds a day; write days, months or years"),
        ("inner", "names \"inner\", which stands in the rows of a group; write any, all or count"),
        ("any(size, inner)", "asks for the rows of \"size\", which is not a group"),
        ("any(rows)", "needs a condition in any(rows, ..)"),
        ("sum(rows, inner)", "calls sum(..); there are only any, all and count"),
        ("rows == 1", "compares something that can only be set or empty with a number"),
    ] {
        assert_eq!(
            found(json!({"show_if": condition})),
            [format!("q: The condition show_if {reason}.")],
            "{condition}"
        );
    }
}

#[test]
fn rules_are_for_questions_that_they_fit() {
    for (rule, reason) in [
        (json!({"rule": "not_future"}), "The rule not_future does not fit this type of question."),
        (json!({"rule": "range", "min": 0, "max": 1}), "The rule range does not fit this type of question."),
        (
            json!({"rule": "compare", "op": "<", "field": "day"}),
            "The rule compare compares a text or key with a day.",
        ),
        (
            json!({"rule": "either", "field": "nothing"}),
            "A rule names \"nothing\", which is neither a question of this form nor declared by the host.",
        ),
        (json!({"rule": "either", "field": "q"}), "The rule either names the question itself."),
        (
            json!({"rule": "must_equal", "value": true}),
            "The rule must_equal wants another kind of value than a text or key.",
        ),
        (json!({"rule": "one_row_per", "field": "inner"}), "The rule one_row_per is for groups."),
        (
            json!({"rule": "must_hold", "expr": "day", "message": "No."}),
            "The condition of the rule must_hold is a day where a condition is needed.",
        ),
    ] {
        assert_eq!(found(json!({"rules": [rule]})), [format!("q: {reason}")], "{rule}");
    }
}

#[test]
fn the_parts_of_a_question_go_together() {
    for (parts, reason) in [
        (json!({"label": " "}), "The question has no text."),
        (json!({"type": "single"}), "The options do not go with the type."),
        (json!({"type": "single", "options": {"vocab": "sizes"}}), "There is no option list \"sizes\"."),
        (
            json!({"type": "country", "options": {"standard": "bcp47"}}),
            "The options do not go with the type.",
        ),
        (json!({"type": "ref"}), "ref names the linked record, of a ref question and of no other."),
        (json!({"type": "group"}), "A group has inner questions, and nothing else has."),
        (json!({"min": 1}), "min and max count the rows of a group."),
        (json!({"type": "bool", "many": true}), "many does not go with this type."),
        (
            json!({"type": "computed", "required": "computed"}),
            "A computed value says how, and nothing else does.",
        ),
        (
            json!({"required": "computed"}),
            "required is \"computed\" for a computed value, and for nothing else.",
        ),
        (
            json!({"type": "computed", "required": "computed", "compute": {"host": "age"}}),
            "The host declares no function \"age\".",
        ),
        (json!({"id": "size"}), "Two questions have this id."),
        (json!({"id": "Q"}), "The id of a question must be snake_case and at most 64 characters."),
        (json!({"visible_to": []}), "Nobody may see the answer."),
    ] {
        let found = found(parts.clone());
        assert!(found.iter().any(|finding| finding.ends_with(reason)), "{parts}: {found:?}");
    }
}

#[test]
fn questions_that_depend_on_themselves_are_found() {
    let circle = fields(json!([
        {"id": "a", "label": "A", "type": "bool", "required": "optional", "show_if": "b"},
        {"id": "b", "label": "B", "type": "bool", "required": "optional", "show_if": "c"},
        {"id": "c", "label": "C", "type": "computed", "compute": {"expr": "a"}, "gives": "flag", "required": "computed"},
        {"id": "behind", "label": "D", "type": "bool", "required": "optional", "show_if": "a"}
    ]));
    let reason = "Whether it is shown or what it is worth depends on itself.";
    assert_eq!(circle.findings(), [format!("a: {reason}"), format!("b: {reason}"), format!("c: {reason}")]);
}

#[test]
fn a_circle_through_a_function_of_the_host_is_found() {
    let circle = fields(json!([
        {"id": "a", "label": "A", "type": "bool", "required": "optional", "show_if": "b is set"},
        {"id": "b", "label": "B", "type": "computed", "compute": {"host": "f"}, "required": "computed"}
    ]))
    .function("f", Kind::Text, &["a"]);
    assert_eq!(circle.findings().len(), 2);
}

#[test]
fn questions_that_can_never_be_shown_are_found() {
    let dead = |conditions: [&str; 3]| {
        let [a, b, c] = conditions;
        fields(json!([
            {"id": "size", "label": "Size", "type": "single", "options": {"vocab": "size"}, "required": "always"},
            {"id": "member", "label": "Member", "type": "bool", "required": "always"},
            {"id": "a", "label": "A", "type": "bool", "required": "optional", "show_if": a},
            {"id": "b", "label": "B", "type": "bool", "required": "optional", "show_if": b},
            {"id": "c", "label": "C", "type": "bool", "required": "optional", "show_if": c}
        ]))
        .keyed_fact("kind", &["child", "adult"])
        .findings()
    };
    let always = "size is set";
    let reason = "The question can never be shown: its conditions exclude each other.";
    for never in [
        "size == 'small' and size == 'large'",
        "size not in ['small', 'large']",
        "size == 'small' and not (size in ['small'])",
        "member and not member",
        "kind != 'child' and kind != 'adult'",
        "(size == 'small' or size == 'large') and (size == 'small') and (size != 'small' or member) and member == false",
    ] {
        let expected = if never.starts_with("(size") { Vec::new() } else { vec![format!("c: {reason}")] };
        assert_eq!(dead([always, always, never]), expected, "{never}");
    }
    // b needs an answer to a, and a is only asked for the small size.
    assert_eq!(dead(["size == 'small'", "a == true and size == 'large'", always]), [format!("b: {reason}")]);
    assert_eq!(
        dead(["size == 'small'", "a is empty and size == 'large'", "a or size == 'large'"]),
        Vec::<String>::new()
    );
}

#[test]
fn a_question_is_dead_where_its_section_never_lets_it_come_up() {
    let findings = Scenario::sections(json!([
        {"id": "start", "fields": [
            {"id": "size", "label": "Size", "type": "single", "options": {"vocab": "size"}, "required": "always"}
        ]},
        {"id": "big", "show_if": "size == 'large'", "fields": [
            {"id": "a", "label": "A", "type": "bool", "required": "optional", "show_if": "size == 'small'"}
        ]}
    ]))
    .options("size", &["small", "large"])
    .findings();
    assert_eq!(findings, ["a: The question can never be shown: its conditions exclude each other."]);
}

#[test]
fn unknown_keys_in_a_file_are_refused() {
    let definition = json!({"id": "f", "code": "F", "version": 1, "title": "F", "purpose": "P", "filled_by": "A",
        "repeatable": false, "sources": [], "sections": [], "colour": "red"});
    let error = serde_json::from_value::<FormDefinition>(definition).map_err(|error| error.to_string());
    assert!(error.is_err_and(|text| text.contains("colour")));
}

#[test]
fn a_form_can_be_read_as_an_outline() {
    let form = Scenario::sections(json!([
        {"id": "reader", "short": true, "title": "Reader", "fields": [
            {"id": "size", "label": "Size", "type": "single", "options": {"vocab": "size"}, "required": "always"},
            {"id": "rows", "label": "Rows", "type": "group", "required": "warn", "max": 3, "fields": [
                {"id": "why", "label": "Why?", "type": "text", "required": "when_shown", "show_if": "size == 'small'", "unlock": true, "sensitivity": "S4"}
            ]},
            {"id": "twice", "label": "Twice", "type": "computed", "compute": {"expr": "count(rows) + count(rows)"}, "required": "computed"}
        ]}
    ]))
    .options("size", &["small", "large"])
    .compile()
    .expect("compiles");
    assert_eq!(
        outline(&form),
        "T Test (version 1)\n\
         # reader [S1, short] Reader\n\
         \x20 size [single, from size, required, short, S1] Size\n\
         \x20 rows [group, 0 to 3 rows, advised, S1] Rows\n\
         \x20   why [text, required when shown, if size == 'small', locked, S4] Why?\n\
         \x20 twice [computed, is count(rows) + count(rows), S1] Twice\n"
    );
}
