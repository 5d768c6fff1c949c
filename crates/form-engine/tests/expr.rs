//! The language of conditions: what it means, and that nothing makes it fall over.
#![expect(clippy::expect_used, reason = "a test may stop at once")]

use form_engine::scenario::Scenario;
use form_engine::{Absence, Answer, ContextValue, Declared, Form, FormDefinition, Kind};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A form with one computed question, so that a test can look at the value of an expression.
fn library(expr: &str) -> Scenario {
    Scenario::fields(questions(json!({"expr": expr})))
        .options("size", &["small", "large"])
        .fact("reader.age", ContextValue::Number(12))
        .unknown_fact("reader.town", Kind::Text)
        .today("2026-03-10")
        .open()
}

fn questions(compute: Value) -> Value {
    json!([
        {"id": "size", "label": "Size", "type": "single", "options": {"vocab": "size"}, "required": "optional"},
        {"id": "likes", "label": "Likes", "type": "multi", "options": {"vocab": "size"}, "required": "optional"},
        {"id": "fee", "label": "Fee", "type": "number", "required": "optional"},
        {"id": "born", "label": "Born", "type": "partial_date", "required": "optional"},
        {"id": "loans", "label": "Loans", "type": "group", "required": "optional", "fields": [
            {"id": "late", "label": "Late?", "type": "bool", "required": "optional"}
        ]},
        {"id": "result", "label": "Result", "type": "computed", "compute": compute, "required": "computed"}
    ])
}

#[track_caller]
fn is(form: &mut Scenario, wanted: Option<bool>) {
    let wanted = wanted.map_or(Answer::Absent(Absence::NotYet), Answer::Flag);
    form.expect_answer("result", wanted);
}

#[test]
fn literals_and_facts_compare() {
    for (expr, wanted) in [
        ("1 < 2 and 2.50 == 2.5 and -1 < 0", Some(true)),
        ("'a' == \"a\"", Some(true)),
        ("2026-01-31 + 1 month == 2026-02-28", Some(true)),
        ("today - 10 days == 2026-02-28", Some(true)),
        ("reader.age >= 12 and reader.age + 6 == 18", Some(true)),
        ("reader.age in [11, 12]", Some(true)),
        ("reader.town == 'X'", None),
        ("reader.town is set", Some(false)),
        ("not false or false and false", Some(true)),
    ] {
        is(&mut library(expr), wanted);
    }
}

#[test]
fn what_is_missing_is_unknown_until_the_other_side_decides() {
    for (expr, wanted) in [
        ("size == 'small'", None),
        ("size != 'small'", None),
        ("not (size == 'small')", None),
        ("size not in ['small']", None),
        ("size is empty", Some(true)),
        ("size is not empty", Some(false)),
        ("size is not set", Some(true)),
        ("size == 'small' or true", Some(true)),
        ("size == 'small' and false", Some(false)),
        ("size == 'small' and true", None),
        ("fee + 1 > 0", None),
    ] {
        is(&mut library(expr), wanted);
    }
}

#[test]
fn lists_are_searched() {
    let mut any = library("likes in ['small']");
    is(&mut any, None);
    is(any.answer("likes", json!(["large"])), Some(false));
    is(any.answer("likes", json!(["large", "small"])), Some(true));
    is(library("likes not in ['small']").answer("likes", json!(["large"])), Some(true));
}

#[test]
fn rows_are_looked_at_together() {
    for (expr, none, one, late, both) in [
        ("any(loans, late)", Some(false), None, Some(true), Some(true)),
        ("all(loans, late)", None, None, None, Some(true)),
        ("count(loans, late) == 1", Some(false), Some(false), Some(true), Some(false)),
        ("count(loans) == 2", Some(false), Some(false), Some(true), Some(true)),
        ("loans is set", Some(false), Some(true), Some(true), Some(true)),
    ] {
        let mut form = library(expr);
        is(&mut form, none);
        is(form.add_row("loans", "a"), one);
        is(form.add_row("loans", "b").answer("loans/a/late", json!(true)), late);
        is(form.answer("loans/b/late", json!(true)), both);
    }
}

#[test]
fn a_partial_date_decides_only_what_is_certain() {
    for (born, wanted) in [
        ("2008", Some(true)),
        ("2010", Some(false)),
        ("2009", None),
        ("2009-01", Some(true)),
        ("2009-06-01", Some(false)),
    ] {
        is(library("born + 17 years < 2026-06-01").answer("born", json!(born)), wanted);
    }
}

#[test]
fn a_partial_date_may_be_any_of_its_days() {
    for (expr, wanted) in [
        ("born == 2009-05-02", None),
        ("born != 2009-05-02", None),
        ("born == 2010-05-02", Some(false)),
        ("born <= 2009-12-31", Some(true)),
        ("born < 2009-12-31", None),
        ("born >= 2009-01-01", Some(true)),
        ("born > 2009-01-01", None),
    ] {
        is(library(expr).answer("born", json!("2009")), wanted);
    }
}

#[test]
fn deep_and_long_texts_are_refused_and_not_followed() {
    for text in [
        "(".repeat(3_000),
        "not ".repeat(900),
        "any(loans, ".repeat(300),
        "1 + ".repeat(900),
        "x".repeat(9_000),
    ] {
        let findings =
            Scenario::fields(questions(json!({"expr": text}))).options("size", &["small"]).findings();
        assert_eq!(findings.len(), 1, "{findings:?}");
    }
}

fn any_answer() -> impl Strategy<Value = (String, Answer)> {
    let text = |text: &str| text.to_owned();
    prop_oneof![
        prop_oneof![Just("small"), Just("large")]
            .prop_map(move |key| (text("size"), Answer::Choice(key.into()))),
        Just((text("likes"), Answer::Choices(vec![text("large")]))),
        "-?[0-9]{1,14}(\\.[0-9]{1,4})?".prop_map(move |number| (text("fee"), Answer::Number(number))),
        (1_u16..=9999, proptest::option::of(1_u8..=12))
            .prop_map(move |(year, month)| (text("born"), json!({"year": year, "month": month, "day": null})))
            .prop_map(|(id, value)| (
                id,
                serde_json::from_value(json!({"kind": "partial_date", "value": value})).expect("a date")
            )),
        any::<bool>().prop_map(move |late| (text("loans/a/late"), Answer::Flag(late))),
        Just((text("size"), Answer::Absent(Absence::Declined))),
    ]
}

/// Mostly well-formed expressions over the questions of the form.
fn any_condition() -> impl Strategy<Value = String> {
    let atom = prop_oneof![
        Just("size == 'small'".to_owned()),
        Just("likes not in ['small', 'large']".to_owned()),
        Just("fee - 3 >= 99999999999999".to_owned()),
        Just("born - 9999 years < today".to_owned()),
        Just("born + 2147483647 days is set".to_owned()),
        Just("any(loans, late or fee > 1)".to_owned()),
        Just("count(loans, not late) < 2".to_owned()),
        Just("reader.town in ['a']".to_owned()),
    ];
    atom.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|a| format!("not ({a})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) and {b}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a} or ({b})")),
            inner.prop_map(|a| format!("all(loans, {a})")),
        ]
    })
}

/// Words of the language in any order: most are no expressions, and all must be answered.
fn any_words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-z.]{1,6}",
        "[0-9.-]{1,12}",
        "'[^']{0,4}'",
        Just("size".to_owned()),
        Just("loans".to_owned()),
        Just("any(".to_owned()),
        Just("count(".to_owned()),
        Just("not".to_owned()),
        Just("in [".to_owned()),
        Just("]".to_owned()),
        Just(")".to_owned()),
        Just("(".to_owned()),
        Just("is".to_owned()),
        Just("set".to_owned()),
        Just("==".to_owned()),
        Just("+".to_owned()),
        Just("days".to_owned()),
        Just(",".to_owned()),
        Just("and".to_owned()),
    ];
    proptest::collection::vec(word, 0..20).prop_map(|words| words.join(" "))
}

fn compile(expr: &str) -> bool {
    let definition = json!({"id": "t", "code": "T", "version": 1, "title": "T", "purpose": "P", "filled_by": "A",
        "repeatable": false, "sources": [], "sections": [{"id": "s", "title": "S", "sensitivity": "S1",
        "visible_to": ["a"], "fields": [{"id": "q", "label": "Q", "type": "text", "required": "optional", "show_if": expr}]}]});
    let definition: FormDefinition = serde_json::from_value(definition).expect("a definition");
    Form::compile(definition, &Default::default(), &Declared::new()).is_ok()
}

proptest! {
    #[test]
    fn reading_never_panics_on_any_text(text in "\\PC{0,200}") {
        compile(&text);
    }

    #[test]
    fn reading_never_panics_on_any_words(text in any_words()) {
        compile(&text);
    }

    #[test]
    fn every_condition_has_a_value_for_all_answers(
        condition in any_condition(),
        answers in proptest::collection::vec(any_answer(), 0..8),
    ) {
        let mut form = library(&condition);
        form.add_row("loans", "a").add_row("loans", "b");
        for (at, answer) in answers {
            form.give(&at, answer);
        }
        let stepwise = form.question("result").answer;
        let flag = matches!(stepwise, Answer::Flag(_) | Answer::Absent(Absence::NotYet));
        prop_assert!(flag, "{stepwise:?}");
        // Working out step by step comes to the same as working out everything at once.
        form.instance_mut().load([], []);
        prop_assert_eq!(form.question("result").answer, stepwise);
    }
}
