//! The shipped texts for children: whole, known to the program, as easy to read as their depth asks, and alike in
//! every language.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use catalogue::child::{
    AudioManifest, Band, Kept, Measure, TextStatus, check, check_audio, check_translation,
};
use catalogue::{ChildTexts, Lists};

const LANGUAGES: [(&str, &str); 3] = [
    ("en", include_str!("../child/en.json")),
    ("fr", include_str!("../child/fr.json")),
    ("ar", include_str!("../child/ar.json")),
];

fn texts(language: &str) -> ChildTexts {
    let text = LANGUAGES.into_iter().find(|(tag, _)| *tag == language).unwrap().1;
    ChildTexts::parse(text).unwrap()
}

#[test]
fn t1_t2_t3_t22_no_shipped_pack_breaks_a_rule() {
    for (language, text) in LANGUAGES {
        let pack = ChildTexts::parse(text).unwrap();
        assert_eq!(pack.language, language);
        assert_eq!(check(&pack), [], "{language}");
    }
}

#[test]
fn t18_translations_are_whole_and_made_from_todays_source() {
    for language in ["fr", "ar"] {
        assert_eq!(check_translation(&texts(language), &texts("en")), [], "{language}");
    }
}

#[test]
fn t18_no_recording_says_other_words_than_the_texts() {
    let manifest = AudioManifest::parse(include_str!("../child/audio.json")).unwrap();
    for (language, _) in LANGUAGES {
        assert_eq!(check_audio(&texts(language), &manifest), [], "{language}");
    }
}

#[test]
fn t18_a_machines_draft_says_so_and_is_shown_only_with_an_interpreter() {
    assert_eq!(texts("en").status, TextStatus::Source);
    for language in ["fr", "ar"] {
        let status = texts(language).status;
        assert_eq!(status.name(), "machine_draft", "{language}");
        assert!(!status.may_be_shown(false) && status.may_be_shown(true), "{language}");
    }
    assert!(TextStatus::Source.may_be_shown(false));
}

/// The figures of the source, written down so that a change of them is seen in review: words in a sentence, grade
/// and LIX of each depth, in tenths.
#[test]
fn t1_the_source_measures_this() {
    let texts = texts("en");
    let tenths = |number: f64| format!("{number:.1}");
    let measured = Band::ALL.map(|band| {
        let parts = texts.topics.iter().flat_map(|topic| topic.bands[&band].cards.iter().flatten());
        let all = parts.map(|part| Measure::of(&part.text)).fold(Measure::default(), Measure::and);
        (all.longest, tenths(all.mean()), tenths(all.grade()), tenths(all.lix()))
    });
    let measured = measured.map(|(longest, mean, grade, lix)| format!("{longest} {mean} {grade} {lix}"));
    assert_eq!(measured, ["8 4.8 -1.3 7.0", "14 7.7 0.8 12.2", "18 10.8 2.8 18.0", "20 12.0 4.1 22.7"]);
}

#[test]
fn every_topic_and_screen_of_the_way_has_its_texts_at_every_depth() {
    for (language, _) in LANGUAGES {
        let texts = texts(language);
        for band in Band::ALL {
            for topic in domain::child_flow::Topic::ALL {
                assert!(texts.topic(topic.name(), band.name()).is_some(), "{language} {}", topic.name());
            }
            for screen in ["V01", "V03", "V10", "V11", "V15", "V16", "V17", "V19"] {
                assert!(texts.screen(screen, band.name()).is_some(), "{language} {screen}");
            }
        }
    }
}

#[test]
fn every_recipient_but_the_worker_has_a_row_and_no_other_key_is_offered() {
    use domain::Recipient::{Doctor, Family, Guardian, Lawyer, Panel, School, Supervisor, Team};
    let known = [Panel, Guardian, Lawyer, Supervisor, Team, Doctor, School, Family];
    let known: BTreeSet<String> =
        known.iter().map(|it| serde_json::to_value(it).unwrap().as_str().unwrap().to_owned()).collect();
    let offered: BTreeSet<String> = texts("en").recipients.into_iter().map(|row| row.key).collect();
    assert_eq!(offered, known);
}

#[test]
fn the_hard_feelings_are_those_after_which_the_flow_offers_a_rest() {
    let moods = texts("en").moods;
    let hard: Vec<String> = moods.into_iter().filter(|mood| mood.hard).map(|mood| mood.key).collect();
    assert_eq!(hard, ["sad", "worried", "angry", "scared"]);
}

#[test]
fn cards_and_options_speak_to_factors_of_the_checklist() {
    let lists = Lists::parse([include_str!("../vocab/choices.json")]).unwrap();
    let texts = texts("en");
    let options = texts.screens.iter().flat_map(|screen| &screen.sets).flat_map(|set| &set.options);
    let factors: Vec<&String> = texts
        .life_cards
        .iter()
        .flat_map(|card| &card.factors)
        .chain(options.flat_map(|option| &option.factors))
        .collect();
    assert!(factors.len() > 50, "only {} were read", factors.len());
    for factor in factors {
        assert!(lists.option("checklist_item", factor).is_some(), "{factor}");
    }
}

#[test]
fn stored_keys_of_feelings_and_cards_stay_what_records_hold() {
    let texts = texts("en");
    let moods: Vec<&str> = texts.moods.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(moods, ["happy", "calm", "tired", "sad", "worried", "angry", "scared"]);
    let cards: BTreeSet<&str> = texts.life_cards.iter().map(|it| it.key.as_str()).collect();
    let stored = "sleep food school play friends carers family language belief health thoughts contact quiet fair \
                  asked work papers place";
    for key in stored.split_whitespace() {
        assert!(cards.contains(key), "{key}");
    }
}

#[test]
fn a_part_stands_only_with_its_names_its_truth_and_its_promise() {
    let texts = texts("en");
    let nothing = BTreeSet::new();
    let told = |id: &str, card: usize, names: &[(&str, &str)], confirmed: &BTreeSet<String>| {
        let (_, found) = texts.topic(id, "b3").unwrap();
        texts.told(&found.cards[card], names, confirmed).join(" ")
    };
    let worker = [("worker", "Sam"), ("org", "the centre"), ("interpreter", "")];
    assert!(!told("T01", 0, &worker, &nothing).contains("keep it private"));
    let with = [("worker", "Sam"), ("org", "the centre"), ("interpreter", "Noor")];
    assert!(told("T01", 0, &with, &nothing).contains("Noor says everything"));

    assert!(!told("T12", 1, &[], &nothing).contains("private"));
    let confirmed = BTreeSet::from(["T12.private".to_owned()]);
    assert!(told("T12", 1, &[], &confirmed).contains("private"));
    assert!(told("T05", 2, &[], &nothing).contains("There is one limit"), "the limit is told in every place");

    assert!(told("T11", 0, &[], &nothing).contains("no guardian yet"));
    assert!(!told("T11", 0, &[("guardian", "Ada")], &nothing).contains("no guardian yet"));

    let late = [("worker", "Sam"), ("next_step", "we meet"), ("next_date", "Monday")];
    assert!(told("T15", 0, &late, &nothing).contains("If it takes longer"), "P6 is kept");
    let mut broken = texts.clone();
    broken.promises.iter_mut().filter(|it| it.id == "P6").for_each(|it| it.kept = Kept::NotYet);
    let (_, found) = broken.topic("T15", "b3").unwrap();
    let left = broken.told(&found.cards[0], &late, &nothing).join(" ");
    assert!(!left.contains("If it takes longer"), "what nobody keeps is not said");
}

/// T17 as far as texts go: what the ledger says that nobody keeps is what is left out, and nothing else is.
#[test]
fn t17_the_ledger_names_nothing_that_is_not_kept() {
    let kept: BTreeMap<String, bool> =
        texts("en").promises.iter().map(|it| (it.id.clone(), texts("en").is_kept(&it.id))).collect();
    let open: Vec<&String> = kept.iter().filter(|(_, kept)| !**kept).map(|(id, _)| id).collect();
    assert_eq!(open, Vec::<&String>::new());
}

#[test]
fn the_youngest_sort_six_cards_and_the_oldest_all() {
    let texts = texts("en");
    assert_eq!(texts.cards("b1").count(), 6);
    assert_eq!(texts.cards("b4").count(), texts.life_cards.len());
    assert!(texts.cards("b3").all(|card| card.key != "money"));
    assert_eq!(texts.cards("b9").count(), 0);
}

#[test]
fn a_cut_off_file_is_refused_with_a_next_step() {
    let error = ChildTexts::parse("{").unwrap_err();
    assert!(error.to_string().contains("try again"), "{error}");
}

#[test]
fn an_unknown_field_or_depth_is_refused() {
    let text = LANGUAGES[0].1;
    assert!(ChildTexts::parse(&text.replacen("\"status\"", "\"state\"", 1)).is_err());
    assert!(ChildTexts::parse(&text.replacen("\"b1\": {", "\"b5\": {", 1)).is_err());
    assert!(ChildTexts::parse(text).is_ok());
}

#[test]
fn what_is_told_before_the_first_question_is_the_same_in_texts_and_rules() {
    let pack = texts("en");
    for topic in domain::child_flow::Topic::ALL {
        let found = pack.topics.iter().find(|it| it.id == topic.name()).unwrap();
        for band in Band::ALL {
            // A choice is told to the youngest by a person alone.
            let core = topic.is_core(band) && (topic.option().is_none() || band != Band::B1);
            assert_eq!(found.core.contains(&band), core, "{} {band:?}", topic.name());
        }
    }
}

#[test]
fn a_question_whose_truth_nobody_confirmed_is_left_out() {
    let pack = texts("en");
    let telling =
        |confirmed: &[&str]| pack.telling(Band::B3, &confirmed.iter().map(|key| (*key).to_owned()).collect());
    assert_eq!(telling(&[]).unchecked, [domain::child_flow::Topic::T12].into());
    assert!(telling(&["T12.private"]).unchecked.is_empty());
    assert_eq!(telling(&[]).cards.get(&domain::child_flow::Topic::T02), Some(&3));
}

#[test]
fn a_sorted_card_keeps_its_own_words_and_factors_whatever_heap_it_lies_on() {
    let pack = texts("en");
    let card = |part: &str, key: &str| domain::Chosen {
        part: part.to_owned(),
        key: key.to_owned(),
        words: None,
        strength: None,
        time: None,
    };
    assert_eq!(pack.label("V05", "safe", "school"), "My school");
    assert_eq!(pack.factors_of("V05", &card("not_safe", "school")), ["c02"]);
    assert_eq!(pack.heap("V05", "not_safe"), Some("I do not feel safe"));
    assert_eq!(pack.label("V07", "good", "school"), "School and learning");
    assert_eq!(pack.factors_of("V07", &card("change", "school")), ["c05", "c06"]);
    assert_eq!(pack.heap("V07", "matters_most"), Some("It matters most"));
    assert!(pack.factors_of("V05", &card("safe", "own1")).is_empty());
    assert_eq!(pack.label("V05", "help", "not_now"), "Not now");
}
