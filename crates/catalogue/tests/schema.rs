//! Every form keeps to the published schema, and the schema says no more and no less than the types.
#![cfg(feature = "embedded")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use serde_json::Value;

fn schema() -> Value {
    serde_json::from_str(include_str!("../forms/form.schema.json")).unwrap()
}

/// The keywords that our schema uses, and no others: an unknown one fails loudly instead of being passed over.
fn check(root: &Value, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    let fail = |reason: String, found: &mut Vec<String>| found.push(format!("{place}: {reason}"));
    for (keyword, wants) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let target = root.pointer(wants.as_str().unwrap().trim_start_matches('#')).unwrap();
                check(root, target, value, place, found);
            }
            "type" => {
                let fits = match wants.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "integer" => value.is_i64() || value.is_u64(),
                    other => panic!("the schema uses the type {other}"),
                };
                if !fits {
                    fail(format!("is no {wants}"), found);
                }
            }
            "const" if value != wants => fail(format!("is not {wants}"), found),
            "enum" if !wants.as_array().unwrap().contains(value) => {
                fail(format!("{value} is none of {wants}"), found)
            }
            "const" | "enum" => {}
            "minLength" => {
                let shortest = usize::try_from(wants.as_u64().unwrap()).unwrap();
                if value.as_str().is_some_and(|text| text.trim().chars().count() < shortest) {
                    fail("is empty".into(), found);
                }
            }
            "minItems" => {
                if value.as_array().is_some_and(|items| (items.len() as u64) < wants.as_u64().unwrap()) {
                    fail("has too few entries".into(), found);
                }
            }
            "minimum" => {
                if value.as_i64().is_some_and(|number| number < wants.as_i64().unwrap()) {
                    fail("is too small".into(), found);
                }
            }
            "uniqueItems" => {
                let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
                if items
                    .iter()
                    .enumerate()
                    .any(|(at, item)| items.iter().skip(at + 1).any(|other| other == item))
                {
                    fail("has the same entry twice".into(), found);
                }
            }
            "pattern" => {
                if value.as_str().is_some_and(|text| !matches(wants.as_str().unwrap(), text)) {
                    fail(format!("{value} does not look like {wants}"), found);
                }
            }
            "required" => {
                for key in wants.as_array().unwrap() {
                    if value.as_object().is_some_and(|object| !object.contains_key(key.as_str().unwrap())) {
                        fail(format!("lacks {key}"), found);
                    }
                }
            }
            "properties" => {
                for (key, inner) in value.as_object().into_iter().flatten() {
                    match wants.get(key) {
                        Some(wants) => check(root, wants, inner, &format!("{place}/{key}"), found),
                        None => fail(format!("has {key}, which no schema knows"), found),
                    }
                }
            }
            // `properties` above refuses what it does not know.
            "additionalProperties" => assert_eq!(wants, &Value::Bool(false)),
            "items" => {
                for (at, inner) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, wants, inner, &format!("{place}/{at}"), found);
                }
            }
            "oneOf" => {
                let fitting = wants.as_array().unwrap().iter().filter(|one| {
                    let mut inner = Vec::new();
                    check(root, one, value, place, &mut inner);
                    inner.is_empty()
                });
                if fitting.count() != 1 {
                    fail(format!("{value} fits none of the shapes"), found);
                }
            }
            other => panic!("the schema uses {other}, which this test does not know"),
        }
    }
}

/// The four patterns of our schema.
fn matches(pattern: &str, text: &str) -> bool {
    let rest = |text: &str, good: fn(char) -> bool| text.chars().skip(1).all(good);
    let first = text.chars().next().unwrap_or(' ');
    match pattern {
        "^[a-z][a-z0-9_]*$" => {
            first.is_ascii_lowercase()
                && rest(text, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        }
        "^[A-Z][0-9]?$" => {
            first.is_ascii_uppercase() && text.len() <= 2 && rest(text, |c| c.is_ascii_digit())
        }
        "^G[0-3][0-9]$" => {
            first == 'G' && text.len() == 3 && rest(text, |c| c.is_ascii_digit()) && text < "G40"
        }
        other => panic!("the schema uses the pattern {other}"),
    }
}

fn findings(form: &Value) -> Vec<String> {
    let (schema, mut found) = (schema(), Vec::new());
    check(&schema, &schema, form, "", &mut found);
    found
}

#[test]
fn every_form_keeps_to_the_schema() {
    let mut forms = 0;
    for (name, text) in catalogue::embedded::files().filter(|(name, _)| name.starts_with("forms/")) {
        let form: Value = serde_json::from_str(text).unwrap();
        assert_eq!(findings(&form), Vec::<String>::new(), "{name}");
        forms += 1;
    }
    assert_eq!(forms, 26);
}

#[test]
fn the_schema_refuses_what_the_types_refuse() {
    let text = catalogue::embedded::file("forms/session/1.json").unwrap();
    let good: Value = serde_json::from_str(text).unwrap();
    let field = "/sections/0/fields/1";
    let spoiled: [(&str, &str, Value); 6] = [
        ("", "titel", "A".into()),
        ("", "version", "1".into()),
        (field, "requierd", "always".into()),
        (field, "required", "allways".into()),
        (field, "type", "datum".into()),
        (field, "rules", serde_json::json!([{"rule": "not_futur"}])),
    ];
    for (place, key, value) in spoiled {
        let mut form = good.clone();
        form.pointer_mut(place).unwrap().as_object_mut().unwrap().insert(key.into(), value);
        assert!(!findings(&form).is_empty(), "the schema takes {key}");
        assert!(catalogue::FormFile::parse(&form.to_string()).is_err(), "the types take {key}");
    }
}

#[test]
fn everything_that_the_types_write_is_in_the_schema() {
    for form in catalogue::embedded::forms().unwrap() {
        let written = serde_json::to_value(&form).unwrap();
        assert_eq!(findings(&written), Vec::<String>::new(), "{}", form.id);
    }
}
