//! A translation says the same as its source, in the same shape.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Finding, Findings, Rule};
use crate::child::{ChildTexts, Line, LineKind, Measure, TextStatus, group_of, places_in};

/// Fields whose values are words; every other value is structure.
const WORDS: [&str; 21] = [
    "text",
    "title",
    "cue",
    "prompt",
    "hint",
    "question",
    "expected",
    "other",
    "again",
    "label",
    "ask",
    "why",
    "if_nothing",
    "does",
    "young",
    "older",
    "lead",
    "note",
    "words",
    "rule",
    "says",
];
/// Fields that hold words by name, or that say what the file is.
const NOT_COMPARED: [&str; 7] =
    ["signs", "lines", "band_cues", "confirmed_by", "made_from", "language", "status"];

/// What a translation breaks, seen beside its source.
#[must_use]
pub fn check_translation(translation: &ChildTexts, source: &ChildTexts) -> Vec<Finding> {
    let mut found = Findings(Vec::new());
    let honest = translation.status != TextStatus::Source && translation.language != source.language;
    found.unless(honest, Rule::HonestStatus, "status", "a translation is no source");
    match (serde_json::to_value(translation), serde_json::to_value(source)) {
        (Ok(theirs), Ok(ours)) => same_structure("", &theirs, &ours, &mut found),
        _ => found.put(Rule::SameStructure, "file", "it cannot be compared"),
    }
    let lines: BTreeMap<String, Line<'_>> =
        translation.lines().into_iter().map(|line| (line.key.clone(), line)).collect();
    let known: BTreeSet<String> = source.lines().into_iter().map(|line| line.key).collect();
    for key in lines.keys().filter(|key| !known.contains(*key)) {
        found.put(Rule::SameStructure, key, "the source does not have it");
    }
    for ours in source.lines() {
        match lines.get(&ours.key) {
            None => found.put(Rule::SameStructure, ours.key, "it is not there"),
            Some(theirs) => same_line(theirs, &ours, &translation.language, &mut found),
        }
    }
    same_length(translation, source, &mut found);
    stale(translation, source, &mut found);
    found.0
}

/// Compares everything but words.
fn same_structure(place: &str, theirs: &Value, ours: &Value, found: &mut Findings) {
    match (theirs, ours) {
        (Value::Object(theirs), Value::Object(ours)) => {
            for (key, value) in ours {
                let place = format!("{place}/{key}");
                let names =
                    |value: &Value| value.as_object().map(|map| map.keys().cloned().collect::<Vec<_>>());
                match theirs.get(key) {
                    _ if NOT_COMPARED.contains(&key.as_str()) => {
                        let same = theirs.get(key).and_then(names) == names(value);
                        let by_name = ["lines", "band_cues"].contains(&key.as_str());
                        found.unless(!by_name || same, Rule::SameStructure, place, "other names");
                    }
                    None => found.put(Rule::SameStructure, place, "it is not there"),
                    Some(Value::String(_)) if WORDS.contains(&key.as_str()) => {}
                    Some(theirs) => same_structure(&place, theirs, value, found),
                }
            }
            for key in theirs.keys().filter(|key| !ours.contains_key(*key) && *key != "made_from") {
                found.put(Rule::SameStructure, format!("{place}/{key}"), "the source does not have it");
            }
        }
        (Value::Array(theirs), Value::Array(ours)) => {
            let words = format!("{} and not {}", theirs.len(), ours.len());
            found.unless(theirs.len() == ours.len(), Rule::SameStructure, place, words);
            for (at, (theirs, ours)) in theirs.iter().zip(ours).enumerate() {
                same_structure(&format!("{place}/{at}"), theirs, ours, found);
            }
        }
        _ => found.unless(theirs == ours, Rule::SameStructure, place, format!("{theirs} and not {ours}")),
    }
}

fn same_line(theirs: &Line<'_>, ours: &Line<'_>, language: &str, found: &mut Findings) {
    let sorted = |text: &str| {
        let mut places: Vec<String> = places_in(text).into_iter().map(str::to_owned).collect();
        places.sort();
        places.dedup();
        places
    };
    let same = sorted(theirs.text) == sorted(ours.text);
    found.unless(same, Rule::SamePlaces, theirs.key.clone(), theirs.text);
    let several = ours.text.split_whitespace().filter(|word| !word.contains('{')).count() > 1;
    let copied = several && theirs.text == ours.text;
    found.unless(!copied, Rule::Untranslated, theirs.key.clone(), theirs.text);
    if language == "ar" {
        let bare = places_in(theirs.text)
            .iter()
            .fold(theirs.text.to_owned(), |text, place| text.replace(&format!("{{{place}}}"), ""));
        let latin = bare.chars().any(|letter| letter.is_ascii_alphabetic());
        found.unless(!latin, Rule::Untranslated, theirs.key.clone(), "Latin letters");
    }
}

/// Sentences and their lengths by group of texts: a sentence that was left out or added is found, and one that grew.
fn same_length(translation: &ChildTexts, source: &ChildTexts, found: &mut Findings) {
    let (theirs, ours) = (measures(translation), measures(source));
    for (group, ours) in ours {
        let Some(theirs) = theirs.get(&group) else { continue };
        let apart = theirs.sentences.abs_diff(ours.sentences);
        let words = format!("{} sentences and not {}", theirs.sentences, ours.sentences);
        // A fifth more or less; one is always allowed.
        found.unless(apart <= (ours.sentences / 5).max(1), Rule::SameLength, group.clone(), words);
        let most = (ours.longest * 13).div_ceil(10).max(ours.longest + 2);
        let words = format!("a sentence of {} words where {most} are the most", theirs.longest);
        found.unless(theirs.longest <= most, Rule::SameLength, group, words);
    }
}

/// Measures of all whole sentences to a child, by group.
fn measures(texts: &ChildTexts) -> BTreeMap<String, Measure> {
    let mut groups: BTreeMap<String, Measure> = BTreeMap::new();
    let whole = |line: &Line<'_>| matches!(line.kind, LineKind::Told | LineKind::Said);
    for line in texts.lines().into_iter().filter(whole) {
        let group = groups.entry(group_of(&line.key)).or_default();
        *group = group.and(Measure::of(line.text));
    }
    groups
}

/// Names each group of texts whose source has changed since it was translated.
fn stale(translation: &ChildTexts, source: &ChildTexts, found: &mut Findings) {
    let now = source.fingerprints();
    for (group, fingerprint) in &now {
        let made_from = translation.made_from.get(group);
        let words = format!("read it again beside the source, then write \"{group}\": \"{fingerprint}\"");
        found.unless(made_from == Some(fingerprint), Rule::StaleTranslation, group, words);
    }
    for group in translation.made_from.keys().filter(|group| !now.contains_key(*group)) {
        found.put(Rule::StaleTranslation, group, "the source does not have this group any more");
    }
}
