//! Days, paths and plain JSON: what is read, what is refused, and the stored shape of an answer.
#![expect(clippy::expect_used, reason = "a test may stop at once")]

use form_engine::scenario::{Scenario, path};
use form_engine::{Absence, Answer, CivilDate, PartialDate, Path, Signature, read_plain};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(kind: &str, parts: Value, plain: Value) -> Option<Answer> {
    let mut question = json!({"id": "q", "label": "Q", "type": kind, "required": "optional"});
    if let (Some(question), Some(parts)) = (question.as_object_mut(), parts.as_object()) {
        question.extend(parts.clone());
    }
    let field = serde_json::from_value(question).expect("a field");
    read_plain(&field, &plain).ok()
}

#[test]
fn plain_json_is_read_by_the_type_of_the_question() {
    let none = || json!({});
    let text = |text: &str| text.to_owned();
    let partial =
        |year, month, day, guess| PartialDate::new(year, month, day, guess).map(Answer::PartialDate).ok();
    assert_eq!(
        read("text", json!({"many": true}), json!(["a", "b"])),
        Some(Answer::Texts(vec![text("a"), text("b")]))
    );
    assert_eq!(read("number", none(), json!(12.5)), Some(Answer::Number(text("12.5"))));
    assert_eq!(read("partial_date", none(), json!("2009-05")), partial(2009, Some(5), None, false));
    assert_eq!(read("partial_date", none(), json!("~2009")), partial(2009, None, None, true));
    assert_eq!(read("yn", none(), json!(true)), Some(Answer::Choice(text("yes"))));
    assert_eq!(
        read("location", none(), json!("Harbour")),
        Some(Answer::Place { text: text("Harbour"), code: None })
    );
    assert_eq!(read("text", none(), json!(null)), Some(Answer::Absent(Absence::NotYet)));
    assert_eq!(read("date", none(), json!({"absent": "declined"})), Some(Answer::Absent(Absence::Declined)));
    let signed = Signature { name: text("Ada"), at: text("2026-01-01T10:00:00Z") };
    assert_eq!(
        read("signature", json!({"many": true}), json!([{"name": "Ada", "at": "2026-01-01T10:00:00Z"}])),
        Some(Answer::ManySigned(vec![signed]))
    );
}

#[test]
fn plain_json_of_another_shape_is_refused() {
    for (kind, plain) in [
        ("text", json!(1)),
        ("bool", json!("true")),
        ("date", json!("2026-02-30")),
        ("partial_date", json!("2009-05-17-01")),
        ("money", json!({"amount": "5"})),
        ("multi", json!([1])),
        ("text", json!({"absent": "bored"})),
        ("group", json!([])),
    ] {
        assert_eq!(read(kind, json!({}), plain.clone()), None, "{kind} {plain}");
    }
}

#[test]
fn equal_answers_have_one_stored_shape() {
    let form = Scenario::fields(json!([
        {"id": "name", "label": "Name", "type": "text", "required": "optional"},
        {"id": "others", "label": "Others", "type": "text", "many": true, "required": "optional"},
        {"id": "likes", "label": "Likes", "type": "multi", "options": {"vocab": "o"}, "required": "optional"}
    ]))
    .options("o", &["z", "a"])
    .compile()
    .expect("compiles");
    let tidy = |at: &str, answer| form.tidy_answer(&path(at), answer).expect("fits");
    let list = |codes: [&str; 2]| codes.map(str::to_owned).to_vec();
    assert_eq!(tidy("name", Answer::Text("A\u{7}da\r\n".into())), Answer::Text("Ada\n".into()));
    assert_eq!(tidy("name", Answer::Text(" ".into())), Answer::Absent(Absence::NotYet));
    assert_eq!(tidy("others", Answer::Texts(list(["", "Ada"]))), Answer::Texts(vec!["Ada".into()]));
    assert_eq!(tidy("likes", Answer::Choices(list(["a", "z"]))), Answer::Choices(list(["z", "a"])));
    assert_eq!(tidy("likes", Answer::Choices(Vec::new())), Answer::Absent(Absence::NotYet));
}

#[test]
fn paths_alternate_between_questions_and_rows() {
    for good in ["a", "loans/r-1/title", "a/b/c/d/e/f/g"] {
        assert_eq!(good.parse::<Path>().map(String::from).as_deref(), Ok(good));
    }
    for bad in ["", "/a", "a/", "a//b", "a b", "ä", "a/b/c/d/e/f/g/h", &"x".repeat(65)] {
        assert!(bad.parse::<Path>().is_err(), "{bad}");
    }
}

proptest! {
    #[test]
    fn every_day_survives_being_counted_and_written(days in -719_162_i32..=2_932_896) {
        let day = CivilDate::from_days_since_1970(days).expect("inside the calendar");
        prop_assert_eq!(day.days_since_1970(), days);
        prop_assert_eq!(day.to_string().parse::<CivilDate>(), Ok(day));
    }

    #[test]
    fn no_text_makes_reading_a_day_or_a_path_panic(text in "\\PC{0,80}") {
        let _ = (text.parse::<CivilDate>(), text.parse::<Path>());
    }
}
