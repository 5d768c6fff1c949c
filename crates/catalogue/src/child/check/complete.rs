//! Everything is there, once, and not empty.

use std::collections::BTreeSet;

use super::{Findings, Rule};
use crate::child::{Band, ChildScreen, ChildTexts, ChildTopic, TextStatus, places_in};

const TOPICS: usize = 15;
const SCREENS: usize = 20;
const OUTCOME: usize = 6;
const LETTER: usize = 8;
/// The question, and a screen for each step about which a child is asked.
const ASSENT: usize = 1 + crate::child::STEPS.len();
const PROMISES: usize = 12;
/// Cards about the child's life for the youngest: more than these are too many to sort.
const FIRST_CARDS: usize = 6;
/// Topics that every child is told before the first question, the limit of secrecy among them.
const ALWAYS_FIRST: [&str; 5] = ["T01", "T02", "T04", "T05", "T06"];
/// What a child may be shown to by name; there is no immigration authority among them, and none can be added.
const RECIPIENTS: [&str; 8] =
    ["panel", "guardian", "lawyer", "supervisor", "team", "doctor", "school", "family"];
const CONTROLS: [&str; 8] = ["hear", "skip", "dont_know", "dont_want", "tell_other", "pause", "help", "hide"];
/// Ways out that stand beside the choices: no child has to take one of ours.
const WAYS_OUT: [(&str, &str, &str); 4] = [
    ("V08", "more", "something_else"),
    ("V08", "more", "not_think"),
    ("V09", "end", "something_else"),
    ("V09", "end", "none"),
];
/// Screens of the outcome talk after which the child says back what it heard.
const SAID_BACK: [&str; 2] = ["O1", "O5"];

pub(super) fn look(texts: &ChildTexts, found: &mut Findings) {
    found.unless(texts.format == ChildTexts::FORMAT, Rule::Complete, "format", "the shape is another one");
    found.unless(!texts.version.is_empty(), Rule::Complete, "version", "there is no version");
    let is_source = texts.language == "en";
    let says_source = texts.status != TextStatus::MachineDraft;
    found.unless(!is_source || says_source, Rule::HonestStatus, "status", "the source is no translation");
    ids(found, 'T', TOPICS, texts.topics.iter().map(|it| it.id.as_str()));
    ids(found, 'V', SCREENS, texts.screens.iter().map(|it| it.id.as_str()));
    ids(found, 'O', OUTCOME, texts.outcome.iter().map(|it| it.id.as_str()));
    ids(found, 'L', LETTER, texts.letter.iter().map(|it| it.id.as_str()));
    ids(found, 'A', ASSENT, texts.assent.iter().map(|it| it.id.as_str()));
    texts.topics.iter().for_each(|it| topic(it, found));
    texts.all_screens().for_each(|it| screen(it, found));
    for (id, set, key) in WAYS_OUT {
        let sets = texts.screens.iter().filter(|screen| screen.id == id).flat_map(|screen| &screen.sets);
        let there =
            sets.filter(|it| it.key == set).any(|it| it.options.iter().any(|option| option.key == key));
        found.unless(there, Rule::Complete, format!("{id}.set.{set}.{key}"), "a way out is missing");
    }
    lists(texts, found);
    keys(texts, found);
    for line in texts.lines() {
        found.unless(!line.text.trim().is_empty(), Rule::Complete, line.key, "there are no words");
    }
}

/// Ids are a letter and a number from 1 on, each once and in order.
fn ids<'a>(found: &mut Findings, letter: char, count: usize, ids: impl Iterator<Item = &'a str>) {
    let ids: Vec<&str> = ids.collect();
    let two = !['O', 'L', 'A'].contains(&letter);
    let wanted = (1..=count).map(|at| if two { format!("{letter}{at:02}") } else { format!("{letter}{at}") });
    let wanted: Vec<String> = wanted.collect();
    let words = format!("the ids are {} and not {}", ids.join(" "), wanted.join(" "));
    found.unless(ids == wanted, Rule::Complete, letter.to_string(), words);
}

fn topic(topic: &ChildTopic, found: &mut Findings) {
    for band in Band::ALL {
        let place = format!("{}.{}", topic.id, band.name());
        let Some(texts) = topic.bands.get(&band) else {
            found.put(Rule::Complete, place, "there are no texts for this depth");
            continue;
        };
        let whole = !texts.cards.is_empty() && texts.cards.iter().all(|card| !card.is_empty());
        found.unless(whole, Rule::Complete, place.clone(), "there is no card, or one without words");
        let first = !ALWAYS_FIRST.contains(&topic.id.as_str()) || topic.core.contains(&band);
        found.unless(first, Rule::Complete, place.clone(), "every child hears this first");
        if topic.id == "T15" && band != Band::B1 {
            let mut places = texts.cards.iter().flatten().flat_map(|part| places_in(&part.text));
            let dated = places.any(|it| it == "next_date");
            found.unless(dated, Rule::Complete, place.clone(), "the day of the next step is missing");
        }
        pictures(&place, band, &texts.check, found);
    }
}

/// Younger children answer with pictures, and the two are not the same.
fn pictures(place: &str, band: Band, check: &crate::child::CheckTexts, found: &mut Findings) {
    let two = check.expected_picture.is_some()
        && check.other_picture.is_some()
        && check.expected_picture != check.other_picture;
    let words = "the answers need two different pictures";
    found.unless(band > Band::B2 || two, Rule::Complete, format!("{place}.check"), words);
}

fn screen(screen: &ChildScreen, found: &mut Findings) {
    for band in Band::ALL {
        let place = format!("{}.{}", screen.id, band.name());
        // Young children are not asked to compare choices.
        let left_out = screen.id == "V09" && band == Band::B1;
        let Some(texts) = screen.bands.get(&band) else {
            found.unless(left_out, Rule::Complete, place, "there are no texts for this depth");
            continue;
        };
        found.unless(!left_out, Rule::Complete, place.clone(), "this depth does not have the screen");
        let wants = SAID_BACK.contains(&screen.id.as_str());
        found.unless(wants == texts.check.is_some(), Rule::Complete, format!("{place}.check"), "teach-back");
        if let Some(check) = &texts.check {
            pictures(&place, band, check, found);
        }
    }
    for set in &screen.sets {
        let place = format!("{}.set.{}", screen.id, set.key);
        found.unless(set.options.len() > 1, Rule::Complete, place.clone(), "there is nothing to choose");
        found.unless(!set.bands.is_empty(), Rule::Complete, place.clone(), "no depth has it");
        for band in set.bands.iter().chain(set.options.iter().flat_map(|option| &option.bands)) {
            let has = screen.bands.contains_key(band) && set.bands.contains(band);
            found.unless(has, Rule::Complete, place.clone(), format!("{} does not have it", band.name()));
        }
    }
}

fn lists(texts: &ChildTexts, found: &mut Findings) {
    let same = |found: &mut Findings, place: &str, is: BTreeSet<&str>, wanted: &[&str]| {
        let wanted: BTreeSet<&str> = wanted.iter().copied().collect();
        found.unless(is == wanted, Rule::Complete, place, format!("{is:?} and not {wanted:?}"));
    };
    same(found, "recipients", texts.recipients.iter().map(|it| it.key.as_str()).collect(), &RECIPIENTS);
    same(found, "bar", texts.bar.iter().map(|it| it.key.as_str()).collect(), &CONTROLS);
    let promises: Vec<String> = (1..=PROMISES).map(|at| format!("P{at}")).collect();
    let ledger: Vec<&str> = texts.promises.iter().map(|it| it.id.as_str()).collect();
    found.unless(ledger == promises, Rule::Complete, "promises", "the ledger is not whole");
    let first = texts.cards(Band::B1.name()).count();
    let words = format!("{first} cards for the youngest and not {FIRST_CARDS}");
    found.unless(first == FIRST_CARDS, Rule::Complete, "life_cards", words);
    for (name, empty) in [
        ("moods", texts.moods.is_empty()),
        ("helpers", texts.helpers.is_empty()),
        ("observation", texts.observation.areas.is_empty()),
        ("local_truths", texts.local_truths.is_empty()),
    ] {
        found.unless(!empty, Rule::Complete, name, "the list is empty");
    }
    for band in Band::ALL {
        let has = texts.band_cues.contains_key(&band);
        found.unless(has, Rule::Complete, format!("band_cues.{}", band.name()), "there is no cue");
    }
}

fn keys(texts: &ChildTexts, found: &mut Findings) {
    let mut seen = BTreeSet::new();
    for line in texts.lines() {
        found.unless(seen.insert(line.key.clone()), Rule::UniqueKeys, line.key, "this key stands twice");
    }
    // Answers of V03 and V10 are looked up in one list after the other.
    let mut seen = BTreeSet::new();
    let words = texts.moods.iter().map(|it| &it.key).chain(texts.life_cards.iter().map(|it| &it.key));
    for key in words {
        found.unless(seen.insert(key), Rule::UniqueKeys, key, "a feeling and a card share this key");
    }
}
