//! Sentences that are true in some places only: what is confirmed is the words that stand in the pack.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeSet;

use catalogue::child::Band;
use catalogue::{ChildTexts, embedded};

fn english() -> ChildTexts {
    ChildTexts::parse(embedded::file("child/en.json").unwrap()).unwrap()
}

#[test]
fn every_local_truth_of_the_texts_can_be_confirmed_by_somebody() {
    let texts: BTreeSet<String> = english().local_truths.into_iter().map(|it| it.key).collect();
    let truths = domain::HOUSE_KEYS.iter().map(|(key, _)| *key).filter(|key| !domain::is_house_name(key));
    // The day of the next step is each worker's own, at each hand-over; of letters the program knows by itself.
    let known: BTreeSet<String> =
        truths.chain([domain::NEXT_DATE, domain::LETTER]).map(ToOwned::to_owned).collect();
    assert_eq!(texts, known);
}

#[test]
fn the_sentences_of_a_truth_are_those_that_children_read() {
    let texts = english();
    for truth in &texts.local_truths {
        let sentences = texts.truth_sentences(&truth.key);
        assert!(!sentences.is_empty(), "{} has no sentence", truth.key);
    }
    let free = texts.truth_sentences("T12.free");
    assert!(free.iter().all(|it| it.topic == "T12"));
    assert!(free.iter().any(|it| it.bands.contains(&Band::B2)));
}

#[test]
fn other_words_have_another_fingerprint() {
    let before = english();
    let mut after = before.clone();
    let parts = after.topics.iter_mut().flat_map(|topic| topic.bands.values_mut());
    let mut parts = parts.flat_map(|texts| texts.cards.iter_mut().flatten());
    let changed = parts.find(|part| part.needs_local_truth.as_deref() == Some("T12.free")).unwrap();
    changed.text.push_str(" Always.");
    let (was, is) = (before.truth_fingerprints(), after.truth_fingerprints());
    let differ: Vec<&String> = was.keys().filter(|key| was[*key] != is[*key]).collect();
    assert_eq!(differ, ["T12.free"]);
}
