//! What a good answer keeps to, rule by rule.
#![expect(clippy::expect_used, reason = "a test may stop at once")]

use form_engine::scenario::Scenario;
use form_engine::{Absence, Answer, HostFunctions, Kind, Path, Problem, Reader, check_answer};
use form_engine::{MOST_CHARACTERS, MalformedAnswer};
use serde_json::{Value, json};

fn one(kind: &str, rules: Value) -> Scenario {
    Scenario::fields(json!([{"id": "q", "label": "Q", "type": kind, "required": "optional", "rules": rules}]))
        .today("2026-03-10")
        .open()
}

#[test]
fn a_day_may_not_lie_in_the_future() {
    one("date", json!([{"rule": "not_future"}]))
        .answer("q", json!("2026-03-10"))
        .expect_fine("q")
        .answer("q", json!("2026-03-11"))
        .expect_problem("q", "in-future")
        .on("2026-03-11")
        .expect_fine("q");
}

#[test]
fn a_partial_date_gets_the_benefit_of_the_doubt() {
    one("partial_date", json!([{"rule": "not_future"}]))
        .answer("q", json!("2026"))
        .expect_fine("q")
        .answer("q", json!("2026-03"))
        .expect_fine("q")
        .answer("q", json!("2026-04"))
        .expect_problem("q", "in-future");
}

#[test]
fn texts_have_their_length() {
    one("longtext", json!([{"rule": "min_length", "value": 5}, {"rule": "max_length", "value": 8}]))
        .answer("q", json!("  äöü  "))
        .expect_problem("q", "too-short")
        .answer("q", json!("äöüäö"))
        .expect_fine("q")
        .answer("q", json!("123456789"))
        .expect_problem("q", "too-long")
        .give("q", Answer::Absent(Absence::Declined))
        .expect_fine("q");
}

#[test]
fn numbers_have_their_range() {
    one("number", json!([{"rule": "range", "min": 0, "max": 40}]))
        .answer("q", json!("40.0"))
        .expect_fine("q")
        .answer("q", json!("40.01"))
        .expect_problem("q", "out-of-range")
        .answer("q", json!(-1))
        .expect_problem("q", "out-of-range");
}

fn two_days(rule: Value) -> Scenario {
    Scenario::fields(json!([
        {"id": "lent", "label": "Lent on", "type": "partial_date", "required": "optional"},
        {"id": "back", "label": "Back on", "type": "date", "required": "optional", "rules": [rule]}
    ]))
    .today("2026-03-10")
    .open()
}

#[test]
fn two_answers_are_compared_once_both_are_there() {
    two_days(json!({"rule": "compare", "op": ">=", "field": "lent"}))
        .answer("back", json!("2026-01-05"))
        .expect_fine("back")
        .answer("lent", json!("2026-01-06"))
        .expect_problem("back", "disagrees")
        .answer("lent", json!("2026-01"))
        .expect_fine("back")
        .answer("lent", json!("2026-02"))
        .expect_problem("back", "disagrees");
}

#[test]
fn a_day_keeps_its_distance_to_another() {
    let mut form =
        two_days(json!({"rule": "offset", "op": "<=", "field": "lent", "amount": 1, "unit": "months"}));
    form.answer("lent", json!("2026-01-31")).answer("back", json!("2026-02-28")).expect_fine("back");
    form.answer("back", json!("2026-03-01")).expect_problem("back", "outside-limit");
    let sentence = form.question("back").problems.first().map(Problem::to_string);
    assert_eq!(sentence.as_deref(), Some("This must be not after 2026-02-28."));
}

#[test]
fn a_limit_runs_from_today_or_from_another_answer() {
    one("date", json!([{"rule": "not_later_than", "amount": 90, "unit": "days"}]))
        .answer("q", json!("2026-06-08"))
        .expect_fine("q")
        .answer("q", json!("2026-06-09"))
        .expect_problem("q", "outside-limit");
    two_days(json!({"rule": "not_later_than", "amount": 1, "unit": "years", "from": "lent"}))
        .answer("lent", json!("2024-02-29"))
        .answer("back", json!("2025-03-01"))
        .expect_fine("back")
        .answer("back", json!("2025-03-02"))
        .expect_problem("back", "outside-limit");
}

#[test]
fn moments_are_compared_across_offsets() {
    Scenario::fields(json!([
        {"id": "start", "label": "Start", "type": "datetime", "required": "optional"},
        {"id": "end", "label": "End", "type": "datetime", "required": "optional",
         "rules": [{"rule": "compare", "op": ">", "field": "start"}]}
    ]))
    .open()
    .answer("start", json!("2026-01-01T10:00:00+02:00"))
    .answer("end", json!("2026-01-01T08:30:00Z"))
    .expect_fine("end")
    .answer("end", json!("2026-01-01T08:00:00Z"))
    .expect_problem("end", "disagrees");
}

#[test]
fn an_authors_own_rule_speaks_only_when_it_is_certainly_broken() {
    let mut form = Scenario::fields(json!([
        {"id": "lent", "label": "Lent", "type": "number", "required": "optional"},
        {"id": "lost", "label": "Lost", "type": "number", "required": "optional", "rules": [
            {"rule": "must_hold", "expr": "lost <= lent", "message": "Nobody can lose more than was lent."},
            {"rule": "must_hold", "expr": "lost == 0", "message": "That is a pity.", "warn": true}
        ]}
    ]))
    .open();
    form.answer("lost", json!(3)).expect_problem("lost", "broken").expect_gaps(&[]);
    form.answer("lent", json!(2)).expect_gaps(&["lost broken"]);
    form.answer("lent", json!(4)).expect_gaps(&[]).answer("lost", json!(0)).expect_fine("lost");
}

#[test]
fn exactly_one_row_can_be_asked_for() {
    let mut form = Scenario::fields(json!([
        {"id": "readers", "label": "Readers", "type": "group", "required": "optional", "rules": [
            {"rule": "must_hold", "expr": "count(readers, is_main) == 1", "message": "Choose one main reader."}
        ], "fields": [{"id": "is_main", "label": "Main?", "type": "bool", "required": "optional"}]}
    ]))
    .open();
    form.add_row("readers", "a").add_row("readers", "b").expect_problem("readers", "broken");
    form.answer("readers/a/is_main", json!(true)).expect_fine("readers");
    form.answer("readers/b/is_main", json!(true)).expect_problem("readers", "broken");
    form.remove_row("readers/a").expect_fine("readers");
}

#[test]
fn a_rule_over_all_rows_speaks_in_each_of_them() {
    let mut form = Scenario::fields(json!([
        {"id": "readers", "label": "Readers", "type": "group", "required": "optional", "fields": [
            {"id": "is_main", "label": "Main?", "type": "bool", "required": "optional", "rules": [
                {"rule": "must_hold", "expr": "count(readers, is_main) <= 1", "message": "Choose one main reader."}
            ]}
        ]}
    ]))
    .open();
    form.add_row("readers", "a").add_row("readers", "b").answer("readers/a/is_main", json!(true));
    form.answer("readers/b/is_main", json!(true)).expect_problem("readers/a/is_main", "broken");
    form.remove_row("readers/b").expect_fine("readers/a/is_main");
}

#[test]
fn all_points_of_a_list_can_be_asked_for() {
    Scenario::fields(json!([
        {"id": "told", "label": "Told", "type": "multi", "options": {"vocab": "points"}, "required": "always",
         "rules": [{"rule": "includes_all"}]}
    ]))
    .options("points", &["hours", "fees", "quiet"])
    .open()
    .expect_gaps(&["told missing"])
    .answer("told", json!(["quiet", "hours"]))
    .expect_gaps(&["told not-all-chosen"])
    .answer("told", json!(["quiet", "hours", "fees"]))
    .expect_gaps(&[])
    .expect_answer("told", Answer::Choices(vec!["hours".into(), "fees".into(), "quiet".into()]));
}

#[test]
fn a_group_can_ask_for_one_row_per_option() {
    let mut form = Scenario::fields(json!([
        {"id": "shelves", "label": "Shelves", "type": "group", "required": "always", "min": 2, "max": 2,
         "rules": [{"rule": "one_row_per", "field": "shelf"}],
         "fields": [{"id": "shelf", "label": "Shelf", "type": "single", "options": {"vocab": "shelf"}, "required": "always"}]}
    ]))
    .options("shelf", &["left", "right"])
    .open();
    form.add_row("shelves", "a").add_row("shelves", "b").answer("shelves/a/shelf", json!("left"));
    form.expect_problem("shelves", "rows-missing");
    form.answer("shelves/b/shelf", json!("left")).expect_problem("shelves", "rows-twice");
    form.answer("shelves/b/shelf", json!("right")).expect_fine("shelves").expect_gaps(&[]);
}

struct Signers;

impl HostFunctions for Signers {
    fn compute(&self, _function: &str, _at: &Path, _answers: &Reader<'_>) -> Answer {
        Answer::Absent(Absence::NotYet)
    }

    fn signer_holds_role(&self, _at: &Path, signature: &Answer, role: &str) -> Option<bool> {
        match signature {
            Answer::Signed { name, .. } => Some(name == "Ada" && role == "reader"),
            _ => None,
        }
    }
}

#[test]
fn somebody_else_has_to_sign() {
    let mut form = Scenario::fields(json!([
        {"id": "seen", "label": "Seen by", "type": "signature", "required": "optional",
         "rules": [{"rule": "signer_not_role", "value": "reader"}]}
    ]))
    .host(Signers)
    .open();
    assert_eq!(form.question("seen").not_signed_by, ["reader"]);
    form.answer("seen", json!({"name": "Ada", "at": "2026-03-10T10:00:00Z"}))
        .expect_problem("seen", "signer-holds-role");
    form.answer("seen", json!({"name": "Bo", "at": "2026-03-10T10:00:00Z"})).expect_fine("seen");
}

#[test]
fn an_answer_that_cannot_be_is_refused() {
    let mut form = Scenario::fields(json!([
        {"id": "name", "label": "Name", "type": "text", "required": "optional"},
        {"id": "born", "label": "Born", "type": "partial_date", "required": "optional"},
        {"id": "fee", "label": "Fee", "type": "money", "required": "optional"},
        {"id": "shelf", "label": "Shelf", "type": "single", "options": {"vocab": "shelf"}, "required": "optional"},
        {"id": "likes", "label": "Likes", "type": "multi", "options": {"vocab": "shelf"}, "required": "optional"},
        {"id": "speaks", "label": "Speaks", "type": "language", "options": {"standard": "bcp47"}, "required": "optional"},
        {"id": "from", "label": "From", "type": "country", "options": {"standard": "iso3166"}, "required": "optional"},
        {"id": "photo", "label": "Photo", "type": "photo", "required": "optional"},
        {"id": "at", "label": "At", "type": "datetime", "required": "optional"},
        {"id": "card", "label": "Card", "type": "ref", "ref": "card", "required": "optional"},
        {"id": "sum", "label": "Sum", "type": "computed", "compute": {"expr": "1 + 1"}, "required": "computed"}
    ]))
    .options("shelf", &["left", "right"])
    .open();
    let text = |text: &str| text.to_owned();
    form.expect_refused("name", Answer::Flag(true), MalformedAnswer::WrongKind("a text"))
        .expect_refused("name", Answer::Text("x".repeat(MOST_CHARACTERS + 1)), MalformedAnswer::TooLong)
        .expect_refused("shelf", Answer::Choice(text("up")), MalformedAnswer::UnknownOption)
        .expect_refused("likes", Answer::Choices(vec![text("left"), text("left")]), MalformedAnswer::Twice)
        .expect_refused("speaks", Answer::Choice(text("e")), MalformedAnswer::NotACode)
        .expect_refused("from", Answer::Choice(text("xa")), MalformedAnswer::NotACode)
        .expect_refused("photo", Answer::Attached(vec![text("p1"), text("p2")]), MalformedAnswer::OnlyOne)
        .expect_refused("at", Answer::Moment(text("2026-01-01 10:00")), MalformedAnswer::NotAMoment)
        .expect_refused("card", Answer::Link(text("<b>")), MalformedAnswer::NotAnId)
        .expect_refused("sum", Answer::Number(text("2")), MalformedAnswer::Computed)
        .expect_refused(
            "fee",
            Answer::Money { amount: text("1,50"), currency: text("EUR") },
            MalformedAnswer::NotANumber,
        );
    let impossible: Answer = serde_json::from_value(
        json!({"kind": "partial_date", "value": {"year": 2026, "month": null, "day": 3}}),
    )
    .expect("the shape is right");
    form.expect_refused("born", impossible, MalformedAnswer::NotADate);
    form.give("speaks", Answer::Choice(text("qab-Arab"))).give("from", Answer::Choice(text("XA")));
    let compiled = form.instance().form();
    let nul = Answer::Text(text("a\0b"));
    assert_eq!(
        check_answer(compiled, &form_engine::scenario::path("name"), &nul),
        Err(MalformedAnswer::Unprintable)
    );
}

#[test]
fn yes_no_or_unknown_needs_no_list() {
    let form = || Scenario::fields(json!([{"id": "q", "label": "Q", "type": "yn", "required": "optional"}]));
    let mut plain = form().open();
    plain.answer("q", json!("unknown")).expect_refused(
        "q",
        Answer::Choice("maybe".into()),
        MalformedAnswer::UnknownOption,
    );
    assert_eq!(plain.question("q").options.len(), 3);
    let own = form().options("yes_no_unknown", &["yes", "no", "unknown"]).open();
    assert_eq!(own.question("q").options[2].label, "unknown", "the words of the list that was handed in");
}

struct Shelves;

impl HostFunctions for Shelves {
    fn compute(&self, _function: &str, at: &Path, answers: &Reader<'_>) -> Answer {
        match answers.answer(at.last()) {
            Answer::Text(words) => Answer::Flag(words != "somewhere" || answers.answer("box").is_value()),
            _ => Answer::Absent(Absence::NotYet),
        }
    }
}

#[test]
fn the_host_can_say_no_and_is_asked_again_when_what_it_reads_changes() {
    let mut form = Scenario::fields(json!([
        {"id": "box", "label": "Box", "type": "text", "required": "optional"},
        {"id": "place", "label": "Place", "type": "text", "required": "optional",
         "rules": [{"rule": "ask_host", "host": "is_found", "message": "Say where, or in which box."}]}
    ]))
    .host(Shelves)
    .function("is_found", Kind::Flag, &["box", "place"])
    .open();
    form.expect_fine("place");
    form.answer("place", json!("somewhere")).expect_problem("place", "broken").expect_gaps(&["place broken"]);
    form.answer("box", json!("red")).expect_fine("place");
    form.answer("place", json!("left")).expect_fine("place");
}
