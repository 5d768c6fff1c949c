//! What the forms keep of what the texts promise a child (child-ux.md 3.5).
#![cfg(feature = "embedded")]
#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;

use catalogue::ChildTexts;
use catalogue::child::Kept;
use catalogue::embedded;
use domain::host::{CaseHost, context, declared};
use domain::testing::{Tablet, id, path};
use domain::{Answer, Answers};
use form_engine::{Form, Instance};
use serde_json::Value;

/// Forms of services: where a child lives, what it is referred to, what is planned and done for it.
const SERVICES: [&str; 5] = ["placement", "referral", "plan_uasc", "plan_family", "followup"];
/// Keys of a form's file that hold a rule.
const RULES: [&str; 5] = ["show_if", "expr", "from", "field", "host"];
/// Parts of names that stand for what a child said, wants or took part in, and for how that was weighed.
const SAID: [&str; 9] = [
    "child_say",
    "child_agree",
    "child_view",
    "child_feedback",
    "statement",
    "views",
    "assent",
    "session",
    "weight",
];

/// The rules of a form that read what a child said.
fn listening(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(all) => {
            for (key, value) in all {
                match value.as_str().filter(|_| RULES.contains(&key.as_str())) {
                    Some(rule) if SAID.iter().any(|word| rule.contains(word)) => found.push(rule.to_owned()),
                    _ => listening(value, found),
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|value| listening(value, found)),
        _ => {}
    }
}

#[test]
fn p2_no_question_of_a_service_hangs_on_what_the_child_said() {
    let forms = embedded::forms().unwrap();
    for form in SERVICES {
        let versions: Vec<_> = forms.iter().filter(|it| it.id == form).collect();
        assert!(!versions.is_empty(), "{form}");
        for version in versions {
            let mut found = Vec::new();
            listening(&serde_json::to_value(version).unwrap(), &mut found);
            assert_eq!(found, Vec::<String>::new(), "{form} {}", version.version);
        }
    }
}

#[test]
fn p2_a_form_of_a_service_that_asks_what_the_child_said_is_found() {
    let mut form = serde_json::to_value(embedded::form("placement", 1).unwrap()).unwrap();
    let question = form.pointer_mut("/sections/0/fields/1").unwrap();
    question["show_if"] = Value::from("pl_child_views is set");
    let mut found = Vec::new();
    listening(&form, &mut found);
    assert_eq!(found, ["pl_child_views is set"]);
}

/// What is open of a referral without a yes, with these answers.
fn open(answers: &[(&str, Answer)], question: &str) -> bool {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let document = tablet.open_form("referral");
    for (field, answer) in answers {
        tablet.answer(&document, field, answer.clone());
    }
    let definition = embedded::form("referral", 2).unwrap();
    let form = Form::compile(definition, &embedded::vocabularies().unwrap(), &declared()).unwrap();
    let read = Answers::of(&tablet.file);
    let today = "2025-06-15".parse().unwrap();
    let host = CaseHost::of(&read, &document, "", today);
    let mut instance = Instance::new(Arc::new(form), &context(&read, today), Arc::new(host));
    instance.load(tablet.file.filled(&document).answers, []);
    let view = instance.question(&path(question)).unwrap();
    view.relevant && !view.problems.is_empty()
}

#[test]
fn p5_a_referral_without_a_yes_says_whether_the_child_was_told_first_and_why_not() {
    let exception = ("rf_exception", Answer::Choice("imminent_harm".to_owned()));
    let told = |told| ("rf_told_first", Answer::Flag(told));
    let why = |why: &str| ("rf_not_first_reason", Answer::Text(why.to_owned()));
    assert!(!open(&[], "rf_told_first"), "with a yes nobody asks");
    assert!(open(std::slice::from_ref(&exception), "rf_told_first"));
    assert!(!open(&[exception.clone(), told(true)], "rf_not_first_reason"));
    assert!(open(&[exception.clone(), told(false)], "rf_not_first_reason"));
    assert!(open(&[exception.clone(), told(false), why("too late")], "rf_not_first_reason"));
    let whole = [exception, told(false), why("She was in hospital and asleep.")];
    assert!(!open(&whole, "rf_told_first") && !open(&whole, "rf_not_first_reason"));
}

#[test]
fn p2_p5_p6_p11_stand_in_the_ledger_of_every_language_as_kept_by_the_program() {
    for language in ["en", "fr", "ar"] {
        let texts = ChildTexts::parse(embedded::file(&ChildTexts::file(language)).unwrap()).unwrap();
        for promise in ["P2", "P5", "P6", "P11"] {
            let kept = texts.promises.iter().find(|it| it.id == promise).map(|it| it.kept);
            assert_eq!(kept, Some(Kept::Program), "{language} {promise}");
        }
    }
}
