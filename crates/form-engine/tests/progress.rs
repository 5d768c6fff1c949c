//! How far a form is.

use form_engine::ProgressState::{Complete, InProgress, NotStarted};
use form_engine::scenario::Scenario;
use form_engine::{Absence, Answer, Extent};
use serde_json::json;

fn card() -> Scenario {
    Scenario::sections(json!([
        {"id": "reader", "short": true, "fields": [
            {"id": "name", "label": "Name", "type": "text", "required": "always"},
            {"id": "born", "label": "Born", "type": "date", "required": "always", "rules": [{"rule": "not_future"}]},
            {"id": "likes", "label": "Likes", "type": "text", "required": "optional"},
            {"id": "school", "label": "School", "type": "text", "required": "when_shown", "show_if": "likes == 'school'"}
        ]},
        {"id": "loans_part", "fields": [
            {"id": "loans", "label": "Loans", "type": "group", "required": "always", "min": 1, "fields": [
                {"id": "title", "label": "Title", "type": "text", "required": "always"},
                {"id": "urgent", "label": "Urgent?", "type": "bool", "required": "optional", "short": true}
            ]}
        ]},
        {"id": "rest", "fields": [{"id": "note", "label": "Note", "type": "longtext", "required": "optional"}]}
    ]))
    .today("2026-03-10")
    .open()
}

#[test]
fn progress_counts_what_is_required_now() {
    card()
        .expect_progress("reader", (0, 2), NotStarted)
        .answer("likes", json!("school"))
        .expect_progress("reader", (0, 3), InProgress)
        .answer("name", json!("Ada"))
        .give("born", Answer::Absent(Absence::NotKnown))
        .answer("school", json!("Hill"))
        .expect_progress("reader", (3, 3), Complete)
        .answer("likes", json!("maps"))
        .expect_progress("reader", (2, 2), Complete);
}

#[test]
fn a_wrong_answer_counts_as_given_but_does_not_complete() {
    let mut form = card();
    form.answer("name", json!("Ada")).answer("born", json!("2027-01-01")).expect_progress(
        "reader",
        (2, 2),
        InProgress,
    );
    assert_eq!(form.instance().progress("reader").problems, 1);
}

#[test]
fn rows_count_with_their_questions() {
    card()
        .expect_progress("loans_part", (0, 1), NotStarted)
        .add_row("loans", "a")
        .expect_progress("loans_part", (1, 2), InProgress)
        .answer("loans/a/title", json!("Maps"))
        .expect_progress("loans_part", (2, 2), Complete);
}

#[test]
fn a_section_that_requires_nothing_is_not_started_until_somebody_answers() {
    card().expect_progress("rest", (0, 0), NotStarted).answer("note", json!("Hi")).expect_progress(
        "rest",
        (0, 0),
        Complete,
    );
}

#[test]
fn the_short_set_is_the_required_part_of_short_sections_and_what_is_marked() {
    let mut form = card();
    let short = |form: &Scenario, section: &str| form.instance().progress_of(section, Extent::Short).wanted;
    assert_eq!((short(&form, "reader"), short(&form, "loans_part")), (2, 0));
    let sections = form.instance().sections();
    assert_eq!(sections.iter().map(|section| section.short).collect::<Vec<_>>(), [true, true, false]);
    form.add_row("loans", "a");
    assert!(form.question("loans/a/urgent").short && !form.question("loans/a/title").short);
    let gaps: Vec<String> = form.instance().short_gaps().iter().map(|gap| gap.path.to_string()).collect();
    assert_eq!(gaps, ["name", "born"]);
}

#[test]
fn gaps_name_section_question_and_reason() {
    let mut form = card();
    form.add_row("loans", "a");
    let gaps = form.instance().ready_to_sign();
    let lines: Vec<String> =
        gaps.iter().map(|gap| format!("{}: {}: {}", gap.section, gap.label, gap.why)).collect();
    let missing = "Please answer, or say why there is no answer.";
    assert_eq!(
        lines,
        [
            format!("reader: Name: {missing}"),
            format!("reader: Born: {missing}"),
            format!("loans_part: Title: {missing}")
        ]
    );
    assert_eq!(form.instance().ready_to_sign_sections(&["loans_part"]).len(), 1);
}

#[test]
fn what_another_role_writes_is_neither_wanted_nor_counted() {
    let mut form = Scenario::fields(json!([
        {"id": "own", "label": "Own", "type": "text", "required": "always"},
        {"id": "check", "label": "Check", "type": "text", "required": "always", "written_by": ["checker"]}
    ]))
    .open();
    form.expect_gaps(&["own missing", "check missing"]).expect_progress("main", (0, 2), NotStarted);
    form.instance_mut().write_as("writer");
    form.expect_gaps(&["own missing"]).expect_progress("main", (0, 1), NotStarted);
    let view = form.question("check");
    assert_eq!((view.for_others, view.required, view.problems.len()), (true, false, 0));
    form.instance_mut().write_as("checker");
    assert!(form.question("check").required);
    form.expect_gaps(&["own missing", "check missing"]);
}
