//! Records as rows: one row for each part, because the browser moves values over 64 KiB into files of their
//! own, which fail far more often than the database itself.
//!
//! `{k: blind key, p: part, c: blind case, n: order, s: state, b: envelope}`

use js_sys::{Array, Object, Reflect, Uint8Array};
use rexie::KeyRange;
use wasm_bindgen::{JsCast, JsValue};

use super::strict;
use crate::backend::{BlindKey, Index, Record};
use crate::error::Result;

/// Above every part number.
const PARTS_END: u32 = 0x1_0000;

fn key_value(key: BlindKey) -> JsValue {
    Uint8Array::from(key.0.as_slice()).into()
}

fn pair(key: BlindKey, number: f64) -> JsValue {
    Array::of2(&key_value(key), &number.into()).into()
}

/// All parts of a record from one on.
pub(super) fn parts_range(key: BlindKey, from: usize) -> Result<KeyRange> {
    let (lower, upper) = (pair(key, from as f64), pair(key, PARTS_END.into()));
    KeyRange::bound(&lower, &upper, None, None).map_err(|error| strict::reason_of(&error))
}

/// All records of a case from an order on.
pub(super) fn case_range(case: BlindKey, from: u64) -> Result<KeyRange> {
    let (lower, upper) = (pair(case, from as f64), pair(case, f64::INFINITY));
    KeyRange::bound(&lower, &upper, None, None).map_err(|error| strict::reason_of(&error))
}

/// All records in a state.
pub(super) fn state_range(state: u8) -> Result<KeyRange> {
    KeyRange::only(&state.into()).map_err(|error| strict::reason_of(&error))
}

/// The rows of a record.
pub(super) fn rows(record: &Record) -> Vec<JsValue> {
    let row = |(part, envelope): (usize, &Vec<u8>)| {
        let mut fields = vec![
            ("k", key_value(record.key)),
            ("p", JsValue::from(part as f64)),
            ("b", Uint8Array::from(envelope.as_slice()).into()),
        ];
        if let Some((case, order)) = record.index.case {
            fields.extend([("c", key_value(case)), ("n", JsValue::from(order as f64))]);
        }
        if let Some(state) = record.index.state {
            fields.push(("s", state.into()));
        }
        let object = Object::new();
        for (name, value) in fields {
            // setting a property of a fresh plain object cannot fail
            drop(Reflect::set(&object, &name.into(), &value));
        }
        object.into()
    };
    record.parts.iter().enumerate().map(row).collect()
}

/// Rows as records. Parts of one record stand beside each other in every order that the database gives; a
/// row that is no row at all counts as an empty part, so that opening it fails and is reported.
pub(super) fn records(rows: &[JsValue]) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    for row in rows {
        let key = bytes(row, "k").try_into().map_or(BlindKey([0; 16]), BlindKey);
        let envelope = bytes(row, "b");
        match records.last_mut() {
            Some(record) if record.key == key => record.parts.push(envelope),
            _ => {
                let case = bytes(row, "c").try_into().ok().map(BlindKey);
                let index = Index {
                    case: case.zip(number(row, "n").map(|order| order as u64)),
                    state: number(row, "s").map(|state| state as u8),
                };
                records.push(Record { key, index, parts: vec![envelope] });
            }
        }
    }
    records
}

/// How many records these keys of rows belong to: each record has one first part.
pub(super) fn first_parts(keys: &[JsValue]) -> usize {
    keys.iter().filter(|key| Array::from(key).get(1).as_f64() == Some(0.0)).count()
}

fn bytes(row: &JsValue, field: &str) -> Vec<u8> {
    let value = Reflect::get(row, &field.into()).unwrap_or(JsValue::UNDEFINED);
    value.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default()
}

fn number(row: &JsValue, field: &str) -> Option<f64> {
    Reflect::get(row, &field.into()).ok().and_then(|value| value.as_f64())
}
