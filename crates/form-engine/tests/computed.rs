//! Values that are worked out.
#![expect(clippy::expect_used, reason = "a test may stop at once")]

use form_engine::scenario::{Scenario, path};
use form_engine::{Absence, Answer, ContextValue, Edit, HostFunctions, Kind, PartialDate, Path, Reader};
use serde_json::json;

fn not_yet() -> Answer {
    Answer::Absent(Absence::NotYet)
}

#[test]
fn a_value_follows_the_answers_that_it_reads() {
    let mut form = Scenario::fields(json!([
        {"id": "lent", "label": "Lent", "type": "date", "required": "optional"},
        {"id": "due", "label": "Due", "type": "computed", "compute": {"expr": "lent + 14 days"}, "required": "computed"},
        {"id": "late", "label": "Late", "type": "computed", "compute": {"expr": "today > due"}, "required": "computed"},
        {"id": "why", "label": "Why?", "type": "text", "required": "when_shown", "show_if": "late == true"}
    ]))
    .today("2026-03-10")
    .open();
    form.expect_answer("due", not_yet()).expect_answer("late", not_yet());
    form.answer("lent", json!("2026-02-20")).expect_answer("late", Answer::Flag(true)).expect_shown("why");
    assert_eq!(form.changes().computed, [path("due"), path("late")]);
    form.on("2026-03-06").expect_answer("late", Answer::Flag(false)).expect_hidden("why");
}

#[test]
fn a_date_keeps_its_unknown_parts_and_its_doubt() {
    let mut form = Scenario::fields(json!([
        {"id": "born", "label": "Born", "type": "partial_date", "required": "optional"},
        {"id": "adult_on", "label": "Adult on", "type": "computed", "compute": {"expr": "born + 18 years"}, "required": "computed"},
        {"id": "later", "label": "Later", "type": "computed", "compute": {"expr": "born + 3 days"}, "required": "computed"}
    ]))
    .open();
    let date = |year, month, day, estimated| {
        Answer::PartialDate(PartialDate::new(year, month, day, estimated).expect("real"))
    };
    form.answer("born", json!("2009")).expect_answer("adult_on", date(2027, None, None, false));
    form.expect_answer("later", not_yet());
    form.answer("born", json!("~2009-05")).expect_answer("adult_on", date(2027, Some(5), None, true));
    form.answer("born", json!("2009-05-02"));
    form.expect_answer("adult_on", Answer::Date("2027-05-02".parse().expect("real")));
}

#[test]
fn a_value_in_a_row_is_of_that_row() {
    Scenario::fields(json!([
        {"id": "fee", "label": "Fee", "type": "number", "required": "optional"},
        {"id": "loans", "label": "Loans", "type": "group", "required": "optional", "fields": [
            {"id": "extra", "label": "Extra", "type": "number", "required": "optional"},
            {"id": "sum", "label": "Sum", "type": "computed", "compute": {"expr": "fee + extra"}, "required": "computed"}
        ]},
        {"id": "costly", "label": "Costly", "type": "computed", "compute": {"expr": "count(loans, sum > 5)"}, "required": "computed"}
    ]))
    .open()
    .add_row("loans", "a")
    .add_row("loans", "b")
    .answer("loans/a/extra", json!("0.75"))
    .answer("loans/b/extra", json!(3))
    .answer("fee", json!("5.25"))
    .expect_answer("loans/a/sum", Answer::Number("6".into()))
    .expect_answer("loans/b/sum", Answer::Number("8.25".into()))
    .expect_answer("costly", Answer::Number("2".into()))
    .remove_row("loans/a")
    .expect_answer("costly", Answer::Number("1".into()));
}

#[test]
fn a_value_that_does_not_apply_is_not_worked_out() {
    Scenario::fields(json!([
        {"id": "lends", "label": "Lends?", "type": "bool", "required": "always"},
        {"id": "due", "label": "Due", "type": "computed", "compute": {"expr": "today + 14 days"}, "required": "computed",
         "show_if": "lends"}
    ]))
    .today("2026-03-10")
    .open()
    .expect_answer("due", not_yet())
    .answer("lends", json!(true))
    .expect_answer("due", Answer::Date("2026-03-24".parse().expect("real")))
    .answer("lends", json!(false))
    .expect_answer("due", not_yet());
}

struct Library;

impl HostFunctions for Library {
    fn compute(&self, function: &str, at: &Path, answers: &Reader<'_>) -> Answer {
        match function {
            "titles" => {
                let rows = answers.rows("loans");
                let titles = rows.iter().filter_map(|row| match row.answer("title") {
                    Answer::Text(title) => Some(title.clone()),
                    _ => None,
                });
                Answer::Text(titles.collect::<Vec<_>>().join(", "))
            }
            "greeting" => match (answers.answer("name"), answers.fact("library")) {
                (Answer::Text(name), Some(ContextValue::Text(library))) => {
                    Answer::Text(format!("{name} at {library}"))
                }
                _ => not_yet(),
            },
            "nosy" => answers.answer("secret").clone(),
            _ => Answer::Text(at.to_string()),
        }
    }
}

fn library() -> Scenario {
    Scenario::fields(json!([
        {"id": "name", "label": "Name", "type": "text", "required": "optional"},
        {"id": "secret", "label": "Secret", "type": "text", "required": "optional"},
        {"id": "loans", "label": "Loans", "type": "group", "required": "optional", "fields": [
            {"id": "title", "label": "Title", "type": "text", "required": "optional"},
            {"id": "stamp", "label": "Stamp", "type": "computed", "compute": {"host": "stamp"}, "required": "computed"}
        ]},
        {"id": "list", "label": "List", "type": "computed", "compute": {"host": "titles"}, "required": "computed"},
        {"id": "hello", "label": "Hello", "type": "computed", "compute": {"host": "greeting"}, "required": "computed"},
        {"id": "peek", "label": "Peek", "type": "computed", "compute": {"host": "nosy"}, "required": "computed"}
    ]))
    .function("titles", Kind::Text, &["loans", "title"])
    .function("greeting", Kind::Text, &["name", "library"])
    .function("nosy", Kind::Text, &["name"])
    .function("stamp", Kind::Text, &[])
    .unknown_fact("library", Kind::Text)
    .host(Library)
    .open()
}

#[test]
fn a_function_of_the_host_reads_rows_and_facts() {
    let text = |text: &str| Answer::Text(text.into());
    library()
        .add_row("loans", "a")
        .add_row("loans", "b")
        .answer("loans/a/title", json!("Maps"))
        .answer("loans/b/title", json!("Birds"))
        .expect_answer("list", text("Maps, Birds"))
        .expect_answer("loans/b/stamp", text("loans/b/stamp"))
        .remove_row("loans/a")
        .expect_answer("list", text("Birds"))
        .answer("name", json!("Ada"))
        .expect_answer("hello", not_yet())
        .tell("library", ContextValue::Text("Harbour".into()))
        .expect_answer("hello", text("Ada at Harbour"));
}

#[test]
fn a_function_of_the_host_runs_only_when_something_changed_that_it_declared() {
    let mut form = library();
    form.answer("secret", json!("x"));
    assert_eq!(form.changes().evaluated, 1, "only the problems of the question itself");
    form.answer("name", json!("Ada")).expect_answer("peek", not_yet());
}

#[test]
fn a_function_of_the_host_sees_no_hidden_answer() {
    Scenario::fields(json!([
        {"id": "open", "label": "Open?", "type": "bool", "required": "optional"},
        {"id": "secret", "label": "Secret", "type": "text", "required": "optional", "show_if": "open"},
        {"id": "peek", "label": "Peek", "type": "computed", "compute": {"host": "nosy"}, "required": "computed"}
    ]))
    .function("nosy", Kind::Text, &["secret"])
    .host(Library)
    .open()
    .answer("open", json!(true))
    .answer("secret", json!("x"))
    .expect_answer("peek", Answer::Text("x".into()))
    .answer("open", json!(false))
    .expect_answer("peek", not_yet());
}

struct Counting(std::sync::atomic::AtomicU32);

impl HostFunctions for Counting {
    fn compute(&self, _function: &str, _at: &Path, _answers: &Reader<'_>) -> Answer {
        let calls = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        Answer::Number(calls.to_string())
    }
}

#[test]
fn the_host_can_say_that_its_functions_changed() {
    Scenario::fields(json!([
        {"id": "version", "label": "Version", "type": "computed", "compute": {"host": "version"}, "required": "computed"}
    ]))
    .function("version", Kind::Number, &[])
    .host(Counting(std::sync::atomic::AtomicU32::new(1)))
    .open()
    .expect_answer("version", Answer::Number("1".into()))
    .edit(Edit::HostChanged)
    .expect_answer("version", Answer::Number("2".into()));
}

#[test]
fn a_function_is_asked_again_when_a_row_changes_that_it_declared() {
    Scenario::fields(json!([
        {"id": "first", "label": "First", "type": "text", "required": "optional"},
        {"id": "loans", "label": "Loans", "type": "group", "required": "optional", "fields": [
            {"id": "title", "label": "Title", "type": "text", "required": "optional"}
        ]},
        {"id": "version", "label": "Version", "type": "computed", "compute": {"host": "version"}, "required": "computed"}
    ]))
    .function("version", Kind::Number, &["title"])
    .host(Counting(std::sync::atomic::AtomicU32::new(1)))
    .open()
    .add_row("loans", "a")
    .expect_answer("version", Answer::Number("2".into()))
    .answer("loans/a/title", json!("Maps"))
    .expect_answer("version", Answer::Number("3".into()))
    .expect_answer("loans/a/title", Answer::Text("Maps".into()));
}
