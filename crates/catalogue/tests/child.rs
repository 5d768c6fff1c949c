//! The texts for children: whole, known to the program, and as easy to read as their depth asks.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use catalogue::{ChildTexts, Lists, put_in};

const BAND: &str = "b3";
/// Longest sentence of band b3 in words (child-ux.md 2.7).
const LONGEST: usize = 18;
/// Words that promise what cannot be kept, or that push.
const BANNED: [&str; 9] = [
    "secret box",
    "don't worry",
    "you are safe now",
    "everything will be fine",
    "promise",
    "just",
    "determination",
    "assessment",
    "applicant",
];
const NAMES: [(&str, &str); 4] =
    [("worker", "Sam"), ("org", "the centre"), ("interpreter", "Sam"), ("next_step", "we talk again")];

fn texts() -> ChildTexts {
    ChildTexts::parse(include_str!("../child/en.json")).unwrap()
}

/// Every sentence that a child reads, with the place that it comes from.
fn all(texts: &ChildTexts) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for topic in &texts.topics {
        let texts = &topic.bands[BAND];
        let check = &texts.check;
        let lines = texts.cards.iter().chain(&texts.with_interpreter);
        let lines = lines.chain([&topic.title, &check.question, &check.expected, &check.other, &check.again]);
        all.extend(lines.map(|line| (topic.id.clone(), line.clone())));
    }
    for screen in &texts.screens {
        let texts = &screen.bands[BAND];
        let lines = std::iter::once(&texts.prompt).chain(&texts.hint);
        all.extend(lines.map(|line| (screen.id.clone(), line.clone())));
    }
    for one in &texts.recipients {
        all.extend([&one.label, &one.why, &one.if_nothing].map(|line| (one.key.clone(), line.clone())));
    }
    all.extend(
        [&texts.worker_row.label, &texts.worker_row.why].map(|line| ("worker".to_owned(), line.clone())),
    );
    all.extend(texts.moods.iter().map(|one| (one.key.clone(), one.label.clone())));
    all.extend(texts.life_cards.iter().map(|one| (one.key.clone(), one.label.clone())));
    all
}

#[test]
fn every_topic_and_screen_of_the_way_has_its_texts() {
    let texts = texts();
    for topic in domain::child_flow::Topic::ALL {
        let (_, found) = texts.topic(topic.name(), BAND).unwrap();
        assert!(!found.cards.is_empty(), "{}", topic.name());
    }
    for screen in ["V01", "V03", "V10", "V11", "V15", "V16", "V17", "V19"] {
        assert!(texts.screen(screen, BAND).is_some(), "{screen}");
    }
}

#[test]
fn every_recipient_but_the_worker_has_a_row_and_no_other_key_is_offered() {
    use domain::Recipient::{Doctor, Family, Guardian, Lawyer, Panel, School, Supervisor, Team};
    let known = [Panel, Guardian, Lawyer, Supervisor, Team, Doctor, School, Family];
    let known: BTreeSet<String> =
        known.iter().map(|it| serde_json::to_value(it).unwrap().as_str().unwrap().to_owned()).collect();
    let offered: BTreeSet<String> = texts().recipients.into_iter().map(|row| row.key).collect();
    assert_eq!(offered, known);
}

#[test]
fn the_hard_feelings_are_those_after_which_the_flow_offers_a_rest() {
    let hard: Vec<String> = texts().moods.into_iter().filter(|mood| mood.hard).map(|mood| mood.key).collect();
    assert_eq!(hard, ["sad", "worried", "angry", "scared"]);
}

#[test]
fn cards_speak_to_factors_of_the_checklist() {
    let lists = Lists::parse([include_str!("../vocab/choices.json")]).unwrap();
    for card in texts().life_cards {
        for factor in &card.factors {
            assert!(lists.option("checklist_item", factor).is_some(), "{}: {factor}", card.key);
        }
    }
}

#[test]
fn no_key_stands_twice() {
    let texts = texts();
    let moods = texts.moods.iter().map(|it| &it.key);
    let cards = texts.life_cards.iter().map(|it| &it.key);
    let keys: Vec<&String> = moods.chain(cards).collect();
    assert_eq!(keys.len(), keys.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn every_place_for_a_name_is_one_that_the_hand_over_fills() {
    for (place, line) in all(&texts()) {
        let filled = put_in(&line, &NAMES);
        assert!(!filled.contains(['{', '}']), "{place}: {filled}");
    }
}

#[test]
fn sentences_are_short_and_without_words_that_push_or_promise() {
    for (place, line) in all(&texts()) {
        let filled = put_in(&line, &NAMES);
        for sentence in filled.split(['.', '!', '?', ':']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= LONGEST, "{place}: {words} words: {sentence}");
        }
        let words: Vec<String> = filled
            .split(|letter: char| !letter.is_alphabetic() && letter != '\'')
            .map(str::to_lowercase)
            .collect();
        let padded = format!(" {} ", words.join(" "));
        for banned in BANNED {
            assert!(!padded.contains(&format!(" {banned} ")), "{place}: {banned}");
        }
    }
}

#[test]
fn a_topic_is_at_most_ninety_words_long() {
    for topic in texts().topics {
        let cards = topic.bands[BAND].cards.join(" ");
        let count = cards.split_whitespace().count();
        assert!(count <= 90, "{}: {count} words", topic.id);
    }
}

#[test]
fn a_cut_off_file_is_refused_with_a_next_step() {
    let error = ChildTexts::parse("{").unwrap_err();
    assert!(error.to_string().contains("try again"), "{error}");
}
