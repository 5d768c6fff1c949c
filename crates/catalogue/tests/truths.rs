//! Sentences that are true in some places only: what is confirmed is the words that stand in the pack.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeSet;

use catalogue::child::Band;
use catalogue::{ChildTexts, embedded};
use domain::consent::RecipientKind;

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

/// What T06 says of whom, and by which words a text of each language names the law or a judge.
const ONLY_WITH_A_YES: [(&str, RecipientKind); 2] = [
    ("T06.family", RecipientKind::FamilyMember),
    ("T06.other_country", RecipientKind::ForeignChildProtection),
];
const THE_LAW: [(&str, [&str; 2]); 3] =
    [("en", ["law", "judge"]), ("fr", ["loi", "juge"]), ("ar", ["قانون", "قاض"])];

#[test]
fn who_can_receive_without_a_yes_is_promised_to_nobody_without_the_law_beside_it() {
    for (language, law) in THE_LAW {
        let texts = ChildTexts::parse(embedded::file(&ChildTexts::file(language)).unwrap()).unwrap();
        let names_it = |words: &str| law.iter().any(|word| words.contains(word));
        for (truth, kind) in ONLY_WITH_A_YES {
            assert!(RecipientKind::without_yes().any(|it| it == kind), "the promise holds as it is: {truth}");
            // In the sentence itself: another one hangs on a truth of its own and may be left out where this one stands.
            for sentence in texts.truth_sentences(truth) {
                assert!(names_it(&sentence.text), "{language} {:?}: {}", sentence.bands, sentence.text);
            }
            let says = texts.local_truths.iter().find(|it| it.key == truth).map(|it| it.says.as_str());
            assert!(says.is_some_and(names_it), "{language}: {says:?}");
        }
        let kept = |promise: &str| texts.promises.iter().find(|it| it.id == promise).unwrap();
        assert!(names_it(&kept("P4").words) && names_it(&kept("P4").rule), "{language}");
        let parts =
            texts.topics.iter().flat_map(|it| it.bands.values()).flat_map(|it| it.cards.iter().flatten());
        for part in parts.filter(|it| it.promise.as_deref() == Some("P4")) {
            assert!(names_it(&part.text), "{language}: {}", part.text);
        }
    }
}
