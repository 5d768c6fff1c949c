//! A complaint says the same in the child's letter, in the rules, in the form and in the lists.
#![cfg(feature = "embedded")]
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use catalogue::child::{Band, ChildTexts};
use catalogue::embedded;
use domain::complaint::{ABOUT, SAFE, Step};

fn codes(list: &str) -> BTreeSet<String> {
    let lists = embedded::lists().unwrap();
    lists.get(list).unwrap().options.iter().map(|option| option.code.clone()).collect()
}

#[test]
fn what_it_is_about_and_how_safe_somebody_is_are_the_codes_of_the_lists() {
    let ours = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(codes("complaint_topic"), ours(&ABOUT));
    assert_eq!(codes("feels_safe"), ours(&SAFE));
}

#[test]
fn every_step_has_its_texts_at_every_depth_and_every_choice_is_known() {
    for language in ["en", "fr", "ar"] {
        let texts = ChildTexts::parse(embedded::file(&ChildTexts::file(language)).unwrap()).unwrap();
        for band in Band::ALL {
            for step in [
                Step::Begin,
                Step::About,
                Step::Words,
                Step::Safe,
                Step::Name,
                Step::Reply,
                Step::Look,
                Step::Sealed,
            ] {
                assert!(texts.screen(step.texts(), band.name()).is_some(), "{language} {step:?} {band:?}");
            }
            let about = texts.options("L2", "about", band);
            assert!(about.iter().all(|it| ABOUT.contains(&it.key.as_str())) && about.len() >= 6);
            for key in ["staff", "violence", "other"] {
                assert!(about.iter().any(|it| it.key == key), "{language} {band:?} {key}");
            }
            let safe = texts.options("L4", "safe", band);
            assert!(safe.iter().all(|it| SAFE.contains(&it.key.as_str())) && safe.len() == 3);
        }
    }
}

#[test]
fn the_letter_button_is_told_of_only_where_a_letter_can_be_written() {
    let texts = ChildTexts::parse(embedded::file(&ChildTexts::file("en")).unwrap()).unwrap();
    for band in ["b2", "b3", "b4"] {
        let (_, topic) = texts.topic("T13", band).unwrap();
        let said = |confirmed: &BTreeSet<String>| {
            let lines: Vec<String> =
                topic.cards.iter().flat_map(|card| texts.told(card, &[], confirmed)).collect();
            lines.join(" ").contains("letter button")
        };
        assert!(!said(&BTreeSet::new()) && said(&["T13.letter".to_owned()].into()), "{band}");
    }
}

#[test]
fn what_a_child_chose_is_shown_again_in_its_own_words() {
    let texts = ChildTexts::parse(embedded::file(&ChildTexts::file("en")).unwrap()).unwrap();
    assert_eq!(texts.label("L2", "about", "not_heard"), "Nobody listened to me");
    assert_eq!(texts.label("L7", "way", "send"), "Send it");
}
