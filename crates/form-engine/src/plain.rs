//! Answers from plain JSON, as people write it in examples and other programs export it.

use serde_json::Value as Json;

use crate::answer::{Absence, Answer, Signature};
use crate::date::PartialDate;
use crate::definition::{Field, FieldType};

/// Plain JSON that cannot be an answer to its question. The sentence holds nothing of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this question wants {wanted}")]
pub struct NotPlain {
    /// What should stand there instead.
    pub wanted: &'static str,
}

/// Reads the answer to a question from plain JSON: `"mild"` for one option, `["a", "b"]` for several,
/// `true`, `12` or `"12.5"`, `"2009"` or `"2009-05"` or `"2009-05-17"` (with `"~"` in front where
/// estimated), `{"amount": "5", "currency": "EUR"}`, `{"name": "..", "at": ".."}` for a signature,
/// `{"absent": "declined"}` for a reason and `null` for "not yet". The rows of a group are for the caller
/// to walk through. Whether options exist is for [`crate::check_answer`] to say.
///
/// # Errors
/// [`NotPlain`] where the JSON has another shape.
pub fn read_plain(field: &Field, json: &Json) -> Result<Answer, NotPlain> {
    if json.is_null() {
        return Ok(Answer::Absent(Absence::NotYet));
    }
    if let Some(reason) = json.get("absent") {
        let reason = Absence::deserialize_plain(reason);
        return reason.map(Answer::Absent).ok_or(NotPlain { wanted: "a known reason for having no answer" });
    }
    let (answer, wanted) = match field.kind {
        FieldType::Text if field.many => (texts(json).map(Answer::Texts), "a list of texts"),
        FieldType::Text | FieldType::Longtext => (text(json).map(Answer::Text), "a text"),
        FieldType::Date => {
            (text(json).and_then(|t| t.parse().ok()).map(Answer::Date), "a day such as 2026-01-31")
        }
        FieldType::PartialDate => (
            text(json).and_then(|t| partial(&t)).map(Answer::PartialDate),
            "a day, month or year such as 2026-01",
        ),
        FieldType::Datetime => (text(json).map(Answer::Moment), "a time such as 2026-01-31T10:00:00Z"),
        FieldType::Number => (number(json).map(Answer::Number), "a number"),
        FieldType::Money => (money(json), "an amount and a currency"),
        FieldType::Bool => (json.as_bool().map(Answer::Flag), "true or false"),
        FieldType::Yn => (yes_no(json).map(Answer::Choice), "yes, no or unknown"),
        FieldType::Single => (text(json).map(Answer::Choice), "the key of an option"),
        FieldType::Multi => (texts(json).map(Answer::Choices), "a list of keys"),
        FieldType::Country | FieldType::Language if field.many => {
            (texts(json).map(Answer::Choices), "a list of codes")
        }
        FieldType::Country | FieldType::Language => (text(json).map(Answer::Choice), "a code"),
        FieldType::Location => (place(json), "a place"),
        FieldType::Ref if field.many => (texts(json).map(Answer::Links), "a list of ids"),
        FieldType::Ref => (text(json).map(Answer::Link), "an id"),
        FieldType::Signature if field.many => {
            (signatures(json).map(Answer::ManySigned), "a list of signatures")
        }
        FieldType::Signature => {
            (signature(json).map(|one| Answer::Signed { name: one.name, at: one.at }), "a name and a time")
        }
        FieldType::File | FieldType::Photo | FieldType::Audio | FieldType::Drawing => {
            (texts(json).map(Answer::Attached), "ids of attachments")
        }
        FieldType::Group => (None, "rows, one by one"),
        FieldType::Computed => (None, "nothing, because it is worked out"),
    };
    answer.ok_or(NotPlain { wanted })
}

impl Absence {
    fn deserialize_plain(json: &Json) -> Option<Self> {
        serde_json::from_value(json.clone()).ok()
    }
}

fn text(json: &Json) -> Option<String> {
    json.as_str().map(str::to_owned)
}

/// A list, or a single entry without its brackets.
fn texts(json: &Json) -> Option<Vec<String>> {
    match json {
        Json::Array(list) => list.iter().map(text).collect(),
        other => text(other).map(|one| vec![one]),
    }
}

fn number(json: &Json) -> Option<String> {
    match json {
        Json::Number(number) => Some(number.to_string()),
        other => text(other),
    }
}

fn yes_no(json: &Json) -> Option<String> {
    match json {
        Json::Bool(true) => Some("yes".to_owned()),
        Json::Bool(false) => Some("no".to_owned()),
        other => text(other),
    }
}

fn partial(text: &str) -> Option<PartialDate> {
    let (estimated, text) = text.strip_prefix('~').map_or((false, text), |rest| (true, rest));
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next().map(str::parse).transpose().ok()?;
    let day = parts.next().map(str::parse).transpose().ok()?;
    if parts.next().is_some() {
        return None;
    }
    PartialDate::new(year, month, day, estimated).ok()
}

fn money(json: &Json) -> Option<Answer> {
    Some(Answer::Money { amount: number(json.get("amount")?)?, currency: text(json.get("currency")?)? })
}

fn place(json: &Json) -> Option<Answer> {
    if let Some(text) = text(json) {
        return Some(Answer::Place { text, code: None });
    }
    Some(Answer::Place { text: text(json.get("text")?)?, code: json.get("code").and_then(text) })
}

fn signature(json: &Json) -> Option<Signature> {
    Some(Signature { name: text(json.get("name")?)?, at: text(json.get("at")?)? })
}

fn signatures(json: &Json) -> Option<Vec<Signature>> {
    json.as_array()?.iter().map(signature).collect()
}
