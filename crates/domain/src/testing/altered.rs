//! A signed sitting in which every field is filled, and another readable value for each of them: for tests that nothing
//! under a signature can be altered.

use serde_json::Value;

use super::consent::answer;
use super::id;
use crate::consent::{
    Advice, ConsentSession, Decision, Explaining, InTexts, Interpreter, InterpreterMode, Line, LineAnswer,
    Recipient, Signature, TickedFor,
};

/// Which record of the save (0 is the sitting, 1 and 2 are its answers), where in it, and what stands there instead, as
/// JSON. Each can be read: it is the signature alone that tells.
pub const ALTERED: [(usize, &str, &str); 66] = [
    (0, "/v", "2"),
    (0, "/id", r#""another""#),
    (0, "/case", r#""another""#),
    (0, "/giver/person", r#""robin""#),
    (0, "/giver/role", r#""parent""#),
    (0, "/giver/appointment", r#""m9""#),
    (0, "/giver/proof_seen", "false"),
    (0, "/giver/conflict", "true"),
    (0, "/giver/free", "false"),
    (0, "/route", r#"{"way":"own_channel","link":"l1"}"#),
    (0, "/site", r#""hill_house""#),
    (0, "/language", r#""fr""#),
    (0, "/content_version", r#""2026-2""#),
    (0, "/translation", r#""speaker_reviewed""#),
    (0, "/in_texts/organisation", r#""Hill House""#),
    (0, "/in_texts/child", r#""Nour""#),
    (0, "/in_texts/person", r#""Robin Lake""#),
    (0, "/in_texts/data_contact", r#""Kim""#),
    (0, "/in_texts/authority", r#""another authority""#),
    (0, "/in_texts/reach", r#""0800 9999""#),
    (0, "/in_texts/confirmed/0", r#""another sentence""#),
    (0, "/interpreter/name", r#""Kim""#),
    (0, "/interpreter/mode", r#""video""#),
    (0, "/interpreter/independent", "false"),
    (0, "/present/0", r#""police""#),
    (0, "/officer_present", "true"),
    (0, "/told/3/id", r#""G14""#),
    (0, "/told/3/sha256", r#""cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc""#),
    (0, "/told/3/audio", r#""cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc""#),
    (0, "/told/4/audio", "null"),
    (0, "/checks/0/question", r#""other""#),
    (0, "/checks/0/explaining", r#"{"how":"after_again"}"#),
    (0, "/checks/1/explaining/words", r#""shouted""#),
    (0, "/advice", r#""no_need""#),
    (0, "/day", r#""2025-06-14""#),
    (0, "/lines/0/recipient/country", r#""de""#),
    (0, "/lines/1/line", r#""gc.verify""#),
    (0, "/lines/1/recipient/kind", r#""lawyer""#),
    (0, "/lines/1/recipient/name", r#""South Bridge""#),
    (0, "/lines/1/sha256", r#""dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd""#),
    (0, "/signature/mark/path", r#""M 10 20 L 11 26 L 40 2""#),
    (0, "/signature/mark", r#"{"kind":"spoken","witness":"Kim"}"#),
    (0, "/signature/name", r#""Robin Lake""#),
    (0, "/signature/place", r#""Hill House""#),
    (0, "/signature/signed", "1"),
    (0, "/signature/device", r#""another""#),
    (0, "/signature/worker", r#""Bo""#),
    (0, "/signature/interpreter", r#""Kim""#),
    (0, "/signature/ticked_for/said", r#""video""#),
    (0, "/signature/ticked_for/by", r#""Bo""#),
    (0, "/signature/digest", r#""eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee""#),
    (1, "/session", r#""another""#),
    (1, "/line", r#""gc.mhpss""#),
    (1, "/recipient/kind", r#""school""#),
    (1, "/recipient/name", r#""South Bridge""#),
    (1, "/recipient/country", r#""de""#),
    (1, "/groups/0", r#""d24_religion_ethnicity""#),
    (1, "/decision", r#""no""#),
    (1, "/reason", r#""I was told to""#),
    (1, "/conditions", r#""none""#),
    (1, "/may_ask/0", r#""the uncle""#),
    (1, "/excluded/0", r#""nobody""#),
    (1, "/from", r#""2025-06-14""#),
    (1, "/until", r#""2025-07-01""#),
    (1, "/sees/0", r#""w9""#),
    (2, "/decision", r#""yes""#),
];

/// Fills every field of a sitting and adds two answers to it, each field of the first filled too.
pub fn fill(session: &mut ConsentSession) -> Vec<LineAnswer> {
    fill_sitting(session);
    let mut yes = answer(session, Line::Health, Decision::Yes);
    yes.reason = "She coughs.".to_owned();
    yes.conditions = "only by day".to_owned();
    yes.may_ask = vec!["the aunt".to_owned()];
    yes.excluded = vec!["the uncle".to_owned()];
    yes.sees = [id("w1")].into();
    if let Some(Recipient { kind: _, name: _, country }) = &mut yes.recipient {
        *country = Some("fr".to_owned());
    }
    // A new field does not compile before it is filled here.
    let LineAnswer {
        session: _,
        line: _,
        recipient: _,
        groups: _,
        decision: _,
        reason: _,
        conditions: _,
        may_ask: _,
        excluded: _,
        from: _,
        until: _,
        sees: _,
    } = &yes;
    vec![yes, answer(session, Line::Trace, Decision::No)]
}

fn fill_sitting(session: &mut ConsentSession) {
    let sam = "Sam".to_owned();
    // A new field does not compile before it is filled here.
    let ConsentSession {
        v: _,
        id: _,
        case: _,
        giver: _,
        route: _,
        site: _,
        language: _,
        content_version: _,
        translation: _,
        in_texts: _,
        interpreter: _,
        present: _,
        officer_present: _,
        told: _,
        checks: _,
        advice: _,
        day: _,
        lines: _,
        signature:
            Signature {
                mark: _,
                name: _,
                place: _,
                signed: _,
                device: _,
                worker: _,
                interpreter: _,
                ticked_for: _,
                digest: _,
            },
    } = &session;
    session.in_texts = Some(InTexts {
        organisation: "Harbour House".to_owned(),
        child: "Tavi".to_owned(),
        person: "Casey Thorn".to_owned(),
        data_contact: "Mina".to_owned(),
        authority: "the authority".to_owned(),
        reach: "0800 1234".to_owned(),
        confirmed: ["a sentence".to_owned()].into(),
    });
    session.advice = Some(Advice::HadIt);
    session.signature.ticked_for = Some(TickedFor { said: InterpreterMode::Phone, by: "Ann".to_owned() });
    session.interpreter =
        Some(Interpreter { name: sam.clone(), mode: InterpreterMode::Phone, independent: true });
    session.signature.interpreter = Some(sam);
    if let Some(second) = session.checks.get_mut(1) {
        second.explaining = Explaining::ByWorker("with the pictures".to_owned());
    }
}

/// Puts another value at a place of a record, written as JSON.
///
/// # Panics
/// If there is no such place, or that value stands there already.
pub fn alter(record: &mut Value, place: &str, value: &str) {
    let value: Value = serde_json::from_str(value).expect("a value of the table is JSON");
    if place == "/route" {
        // Not written where it is the usual one.
        record.as_object_mut().expect("a record is an object").insert("route".to_owned(), value);
        return;
    }
    let found = record.pointer_mut(place).expect("the table names places that are there");
    assert_ne!(*found, value, "{place}");
    *found = value;
}

/// Every place of a record at which a value stands, numbers of lists as `*`.
#[must_use]
pub fn places(record: &Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(record, String::new(), &mut found);
    found.sort();
    found.dedup();
    found
}

fn walk(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, it)| walk(it, format!("{at}/{key}"), found)),
        Value::Array(items) => items.iter().for_each(|it| walk(it, format!("{at}/*"), found)),
        _ => found.push(at),
    }
}
