//! Values as the demo writes them, as answers.
//!
//! A text, a number, a flag or a list by the type of the question; `{"day": 4}` or `{"day": 4, "time": "09:30"}`
//! for days of the case; `{"age": {..}, "known": ".."}` for a birth date; `{"document": ".."}` for another
//! form of the case; `{"signed": "..", "day": 9}`; `{"absent": ".."}`.

use domain::{Absence, Answer, CivilDate, PartialDate};
use form_engine::{Field, FieldType};
use serde::Deserialize;
use serde_json::Value as Json;

use super::anchor::{Anchor, Known};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DayText {
    day: i32,
    #[serde(default)]
    time: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BornText {
    age: AgeText,
    known: Known,
    #[serde(default)]
    estimated: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgeText {
    years: u16,
    months: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignedText {
    signed: String,
    day: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentText {
    document: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AbsentText {
    absent: Absence,
}

/// The answer that a value means for a question of the case with that id.
pub(super) fn answer(field: &Field, value: &Json, anchor: Anchor, case: &str) -> Result<Answer, String> {
    read(field, value, anchor, case).ok_or_else(|| format!("{} cannot hold {value}", field.id))
}

fn read(field: &Field, value: &Json, anchor: Anchor, case: &str) -> Option<Answer> {
    if let Some(absent) = as_::<AbsentText>(value) {
        return Some(Answer::Absent(absent.absent));
    }
    let text = || value.as_str().map(ToOwned::to_owned);
    let texts = || {
        value.as_array()?.iter().map(|item| Some(item.as_str()?.to_owned())).collect::<Option<Vec<String>>>()
    };
    Some(match (field.kind, field.many) {
        (FieldType::Text, true) => Answer::Texts(texts()?),
        (FieldType::Text | FieldType::Longtext, _) => Answer::Text(text()?),
        (FieldType::Date, _) => Answer::Date(day(value, anchor)?),
        (FieldType::PartialDate, _) => Answer::PartialDate(partial(value, anchor)?),
        (FieldType::Datetime, _) => Answer::Moment(moment(value, anchor)?),
        (FieldType::Number, _) => Answer::Number(value.as_number()?.to_string()),
        (FieldType::Bool, _) => Answer::Flag(value.as_bool()?),
        (FieldType::Yn | FieldType::Single, _) | (FieldType::Country | FieldType::Language, false) => {
            Answer::Choice(text()?)
        }
        (FieldType::Multi, _) | (FieldType::Country | FieldType::Language, true) => Answer::Choices(texts()?),
        (FieldType::Location, _) => Answer::Place { text: text()?, code: None },
        (FieldType::Ref, false) => Answer::Link(link(value, case)?),
        (FieldType::Ref, true) => {
            Answer::Links(value.as_array()?.iter().map(|item| link(item, case)).collect::<Option<_>>()?)
        }
        (FieldType::Signature, false) => {
            let signed: SignedText = as_(value)?;
            let at = format!("{}T16:00:00Z", anchor.day(signed.day)?);
            Answer::Signed { name: signed.signed, at }
        }
        _ => return None,
    })
}

fn as_<T: serde::de::DeserializeOwned>(value: &Json) -> Option<T> {
    T::deserialize(value).ok()
}

fn day(value: &Json, anchor: Anchor) -> Option<CivilDate> {
    anchor.day(as_::<DayText>(value)?.day)
}

fn partial(value: &Json, anchor: Anchor) -> Option<PartialDate> {
    if let Some(born) = as_::<BornText>(value) {
        return anchor.born(born.age.years, born.age.months, born.known, born.estimated);
    }
    let day = day(value, anchor)?;
    PartialDate::new(day.year(), Some(day.month()), Some(day.day()), false).ok()
}

fn moment(value: &Json, anchor: Anchor) -> Option<String> {
    let text: DayText = as_(value)?;
    Some(format!("{}T{}:00Z", anchor.day(text.day)?, text.time.as_deref().unwrap_or("12:00")))
}

fn link(value: &Json, case: &str) -> Option<String> {
    match as_::<DocumentText>(value) {
        Some(other) => Some(format!("{case}-{}", other.document)),
        None => value.as_str().map(ToOwned::to_owned),
    }
}
