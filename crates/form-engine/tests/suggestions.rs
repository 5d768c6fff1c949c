//! First values that nobody has confirmed, and questions that are kept closed.

use std::collections::BTreeMap;

use form_engine::scenario::{Scenario, path};
use form_engine::{Absence, Answer, ProgressState};
use serde_json::json;

fn visit() -> Scenario {
    Scenario::fields(json!([
        {"id": "kind", "label": "Kind", "type": "single", "required": "always", "options": {"vocab": "kinds"},
         "prefill": {"from": "value:home"}},
        {"id": "why", "label": "Why?", "type": "text", "required": "when_shown", "show_if": "kind == 'home'"},
        {"id": "steps", "label": "Steps", "type": "group", "required": "optional", "fields": [
            {"id": "by", "label": "By", "type": "ref", "ref": "user", "required": "optional",
             "prefill": {"from": "signed_in_user"}}
        ]}
    ]))
    .options("kinds", &["home", "school"])
    .open()
}

fn key(key: &str) -> Answer {
    Answer::Choice(key.to_owned())
}

fn suggest(scenario: &mut Scenario, all: &[(&str, Answer)]) -> Vec<String> {
    let all: BTreeMap<_, _> = all.iter().map(|(at, answer)| (path(at), answer.clone())).collect();
    scenario.instance_mut().suggest(all).iter().map(ToString::to_string).collect()
}

#[test]
fn a_suggestion_is_shown_and_counts_for_nothing() {
    let mut visit = visit();
    assert_eq!(suggest(&mut visit, &[("kind", key("home"))]), ["kind"]);
    let view = visit.question("kind");
    assert_eq!((view.suggested.as_ref(), view.shown()), (Some(&key("home")), &key("home")));
    visit
        .expect_answer("kind", Answer::Absent(Absence::NotYet))
        .expect_hidden("why")
        .expect_gaps(&["kind missing"])
        .expect_progress("main", (0, 1), ProgressState::NotStarted);
}

#[test]
fn confirming_or_changing_a_suggestion_makes_it_an_answer() {
    for chosen in ["home", "school"] {
        let mut visit = visit();
        suggest(&mut visit, &[("kind", key("home"))]);
        visit.give("kind", key(chosen));
        let view = visit.question("kind");
        assert_eq!((view.suggested.as_ref(), view.shown()), (None, &key(chosen)));
    }
}

#[test]
fn a_suggestion_never_stands_over_what_somebody_wrote_or_took_back() {
    for written in [key("school"), Answer::Absent(Absence::Declined), Answer::Absent(Absence::NotYet)] {
        let mut visit = visit();
        visit.give("kind", written.clone());
        suggest(&mut visit, &[("kind", key("home"))]);
        assert_eq!(visit.question("kind").shown(), &written);
    }
}

#[test]
fn a_suggestion_that_does_not_fit_its_question_is_left_out() {
    let mut visit = visit();
    let wrong = [
        ("kind", key("by_sea")),
        ("kind", Answer::Flag(true)),
        ("kind", Answer::Absent(Absence::NotKnown)),
        ("nowhere", key("home")),
    ];
    for wrong in wrong {
        assert_eq!(suggest(&mut visit, &[wrong]), Vec::<String>::new());
    }
}

#[test]
fn the_screen_hears_where_another_suggestion_stands() {
    let mut visit = visit();
    suggest(&mut visit, &[("kind", key("home"))]);
    assert_eq!(suggest(&mut visit, &[("kind", key("home"))]), Vec::<String>::new());
    assert_eq!(suggest(&mut visit, &[]), ["kind"]);
}

#[test]
fn rows_ask_for_a_first_value_while_they_are_there() {
    let mut visit = visit();
    let places = |visit: &Scenario| -> Vec<String> {
        visit
            .instance()
            .prefill_places()
            .iter()
            .map(|(at, prefill)| format!("{at} {}", prefill.from))
            .collect()
    };
    assert_eq!(places(&visit), ["kind value:home"]);
    visit.add_row("steps", "r1");
    assert_eq!(places(&visit), ["kind value:home", "steps/r1/by signed_in_user"]);
    visit.remove_row("steps/r1");
    assert_eq!(places(&visit), ["kind value:home"]);
}

#[test]
fn what_can_harm_in_wrong_hands_is_kept_closed() {
    let form = Scenario::fields(json!([
        {"id": "open", "label": "Open", "type": "text", "required": "optional", "sensitivity": "S3"},
        {"id": "most", "label": "Most", "type": "text", "required": "optional", "sensitivity": "S4"},
        {"id": "marked", "label": "Marked", "type": "text", "required": "optional", "unlock": true}
    ]))
    .open();
    let closed = ["open", "most", "marked"].map(|at| form.question(at).kept_closed());
    assert_eq!(closed, [false, true, true]);
}
