#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::fact::{CaseFact, SessionEnd};
use crate::manner::{InPlay, Manner};
use crate::testing::{Tablet, id};

fn keys(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|&key| key.to_owned()).collect()
}

#[test]
fn an_age_alone_is_no_reason() {
    for words in [
        "too young",
        "She is too young.",
        "He is only 6 years old.",
        "Too young to decide",
        "because of her age",
        "The child is not old enough to understand the decision.",
        "Age",
        "a minor",
        "six years old",
        "Il est trop jeune",
        "à cause de son âge",
        "صغيرة جدا",
        "بسبب العمر",
    ] {
        assert!(rests_on_age_alone(words), "{words}");
        assert!(
            flaws(Weight::Some, &keys(&["maturity", "other"]), words).contains(&Flaw::AgeAlone),
            "{words}"
        );
    }
}

#[test]
fn what_was_seen_is_a_reason_and_may_name_an_age() {
    for words in [
        "",
        "She named both houses and said what each would mean for school.",
        "At seven she explained why she wants to live with her aunt and what she would miss.",
        "He said the same on three days, with his own examples.",
        "Her older brother was beside her and answered before she could.",
        "Elle a expliqué ce qui changerait pour son école et ses amis.",
        "شرحت لماذا تريد البقاء قرب مدرستها وأصدقائها",
    ] {
        assert!(!rests_on_age_alone(words), "{words}");
    }
}

#[test]
fn an_age_that_is_named_as_the_reason_is_noticed_in_longer_words_too() {
    assert!(names_age("She is too young, and the school term begins in another town next month."));
    assert!(!names_age("She is seven and explained what each place would mean for school."));
}

#[test]
fn some_needs_two_reasons_or_safety_or_law_in_words() {
    let long = "The court order of March forbids contact with the uncle in that house until June.";
    assert!(long.chars().count() >= 60);
    let table: [(&[&str], &str, bool); 7] = [
        (&["understanding"], long, false),
        (&["understanding", "impact"], "Said twice.", true),
        (&["safety"], "Not safe there.", false),
        (&["safety"], long, true),
        (&["law"], long, true),
        (&["pressure"], long, false),
        (&["other", "other"], long, false),
    ];
    for (reasons, words, carries) in table {
        let found = flaws(Weight::Some, &keys(reasons), words);
        assert_eq!(!found.contains(&Flaw::TooFewReasons), carries, "{reasons:?} {words}");
    }
    assert_eq!(flaws(Weight::Great, &keys(&["maturity"]), "Own reasons, on two days."), []);
}

#[test]
fn a_weight_without_a_reason_and_one_that_could_not_be_assessed_do_not_carry() {
    assert_eq!(flaws(Weight::Decisive, &[], "Own reasons."), [Flaw::NoReason]);
    let unknown = flaws(Weight::CannotAssess, &keys(&["understanding"]), "No interpreter today.");
    assert_eq!(unknown, [Flaw::AnotherTalk]);
}

#[test]
fn every_weight_has_its_key_and_none_is_no_weight() {
    for key in ["cannot_assess", "some", "considerable", "great", "decisive"] {
        assert_eq!(Weight::named(key).unwrap().name(), key);
    }
    assert_eq!(Weight::named("none"), None);
}

fn record(tablet: &mut Tablet) -> crate::DocumentId {
    match tablet.file.documents_of(views::ID).last() {
        Some(document) => document.id().clone(),
        None => tablet.open_form(views::ID),
    }
}

fn with_whole(tablet: &mut Tablet, weight: &str, words: &str) {
    let document = record(tablet);
    tablet.choose(&document, views::WHOLE_WEIGHT, weight);
    tablet.answer(&document, views::WHOLE_REASONS, Answer::Choices(keys(&["understanding", "strength"])));
    tablet.answer(&document, views::WHOLE_WORDS, Answer::Text(words.to_owned()));
}

fn with_weight(tablet: &mut Tablet, row: &str, about: &str, weight: &str, words: &str) {
    let document = record(tablet);
    let at = |field: &str| format!("vw_weights/{row}/{field}");
    tablet.add_row(&document, &format!("vw_weights/{row}"));
    tablet.choose(&document, &at("wt_about"), about);
    tablet.choose(&document, &at("wt_weight"), weight);
    tablet.answer(&document, &at("wt_reasons"), Answer::Choices(keys(&["understanding", "strength"])));
    tablet.answer(&document, &at("wt_reason_words"), Answer::Text(words.to_owned()));
}

#[test]
fn the_whole_and_each_solution_in_play_are_weighed() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let manner = Manner { options: vec![InPlay::Stay, InPlay::Return], ..Manner::default() };
    tablet.fact(CaseFact::ChildSession {
        session: id("session"),
        end: SessionEnd::Finished,
        no_views: false,
        explained: Vec::new(),
        help_pressed: false,
        present: String::new(),
        manner: Some(Box::new(manner)),
        course: None,
    });
    let (stay, back) = (About::Solution(Solution::Stay), About::Solution(Solution::Return));
    assert_eq!(still_to_weigh(&tablet.file), [About::Whole, stay, back]);
    with_whole(&mut tablet, "great", "Own reasons, on two days.");
    with_weight(&mut tablet, "r2", "local_integration", "great", "Too young.");
    assert_eq!(weights(&tablet.file)[&stay].flaws, [Flaw::AgeAlone]);
    assert_eq!(still_to_weigh(&tablet.file), [stay, back]);
    // A departure from what the child wants carries nothing while nobody says why.
    with_whole(&mut tablet, "great", "Own reasons, on two days.");
    let document = record(&mut tablet);
    with_weight(&mut tablet, "r4", "return_reintegration", "great", "Own reasons, on two days.");
    tablet.answer(&document, "vw_weights/r4/wt_departs", Answer::Flag(true));
    assert_eq!(weights(&tablet.file)[&back].flaws, [Flaw::DepartsWithoutReason]);
    assert_eq!(still_to_weigh(&tablet.file), [stay, back]);
    let why = Answer::Text("The court found that nobody there can care for the child.".to_owned());
    tablet.answer(&document, "vw_weights/r4/wt_departure_reason", why);
    assert_eq!(still_to_weigh(&tablet.file), [stay]);
    with_weight(&mut tablet, "r3", "return_reintegration", "cannot_assess", "No interpreter today.");
    assert_eq!(still_to_weigh(&tablet.file), [stay, back]);
}

#[test]
fn where_people_differ_no_weight_stands() {
    let mut ann = Tablet::new(&id("case"), "ann");
    ann.open_case();
    with_whole(&mut ann, "great", "Own reasons, on two days.");
    let mut bo = Tablet::new(&id("case"), "bo");
    bo.take(&ann);
    let document = ann.file.documents_of(views::ID)[0].id().clone();
    ann.choose(&document, "vw_weight_proposed", "considerable");
    bo.choose(&document, "vw_weight_proposed", "some");
    ann.take(&bo);
    assert_eq!(weights(&ann.file)[&About::Whole].weight, None);
    assert!(still_to_weigh(&ann.file).contains(&About::Whole));
}

#[test]
fn the_view_on_one_point_has_a_weight_of_its_own_and_an_age_alone_is_no_reason_there_either() {
    let mut tablet = Tablet::new(&id("case"), "ann");
    tablet.open_case();
    let document = tablet.open_form("views");
    let row = |field: &str| format!("vw_factor_weights/r1/{field}");
    tablet.add_row(&document, "vw_factor_weights/r1");
    tablet.choose(&document, &row("wf_factor"), "i04");
    tablet.choose(&document, &row("wf_weight"), "decisive");
    tablet.answer(&document, &row("wf_reasons"), Answer::Choices(keys(&["impact_on_child"])));
    let words = "She said on three days that she will not go anywhere without her sister.";
    tablet.answer(&document, &row("wf_reason_words"), Answer::Text(words.to_owned()));
    let sister = About::Factor("i04");
    let found = weights(&tablet.file);
    assert_eq!(found.keys().copied().collect::<Vec<_>>(), [sister]);
    assert!(found[&sister].carries());
    assert_eq!((found[&sister].weight, found[&sister].words.as_str()), (Some(Weight::Decisive), words));
    // Nobody has to weigh a point on its own.
    assert_eq!(still_to_weigh(&tablet.file), [About::Whole]);
    assert!(!some_reason_is_an_age(&tablet.file));
    tablet.answer(&document, &row("wf_reason_words"), Answer::Text("She is too young.".to_owned()));
    assert!(!weights(&tablet.file)[&sister].carries());
    assert!(some_reason_is_an_age(&tablet.file));
}
