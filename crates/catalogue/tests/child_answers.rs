//! How people and choices of a child read again, for the child and in the case.
#![expect(clippy::unwrap_used, reason = "tests")]

use catalogue::ChildTexts;
use domain::{Band, Chosen, PersonSaid, Ring, TypedBy, Verbatim};

const FILES: [(&str, &str); 3] = [
    ("en", include_str!("../child/en.json")),
    ("fr", include_str!("../child/fr.json")),
    ("ar", include_str!("../child/ar.json")),
];

fn english() -> ChildTexts {
    ChildTexts::parse(FILES[0].1).unwrap()
}

fn chosen(part: &str, key: &str) -> Chosen {
    Chosen { part: part.to_owned(), key: key.to_owned(), words: None, strength: None, time: None }
}

fn key(key: &str) -> String {
    key.to_owned()
}

#[test]
fn a_person_reads_as_the_child_put_them_with_the_questions_that_an_answer_needs() {
    let person = PersonSaid {
        relation: Some(key("missed")),
        place: Some(key("died")),
        risk: Some(key("no")),
        words: Some(Verbatim { text: " he sang ".into(), language: "en".into(), typed_by: TypedBy::Child }),
        ..PersonSaid::in_ring(key("p1"), Ring::Close)
    };
    let wanted = [
        "Someone I miss",
        "Close to me",
        "This person died",
        "Could contact be a danger for someone? I see no danger",
        " he sang ",
    ];
    assert_eq!(english().about_person(&person), wanted);
}

#[test]
fn an_answer_about_a_choice_stands_with_its_question_and_own_words_as_they_are() {
    let texts = english();
    let said = |screen: &str, chosen: &Chosen| {
        texts.said(screen, Band::B3, chosen, &|it| texts.solution(it).to_owned())
    };
    let own = Chosen { words: Some(" mama ".to_owned()), ..chosen("good", "own") };
    let by = Chosen { strength: Some(key("so_so")), ..chosen("by", "safe") };
    let table = [
        ("V08", own, Some("What would be good?  mama ")),
        ("V08", chosen("hard", "school"), Some("What would be hard? School and learning")),
        ("V08", by, Some("Being safe: so-so")),
        ("V09", chosen("want", "return"), Some("Going back")),
        ("V09", chosen("end", "none"), Some("None of these")),
        ("V10", chosen("good", "school"), None),
    ];
    for (screen, chosen, wanted) in table {
        assert_eq!(said(screen, &chosen).as_deref(), wanted, "{screen} {chosen:?}");
    }
    // What only a deeper depth asks is read with its question all the same.
    let sure = texts.said("V09", Band::B2, &chosen("sure", "not_sure"), &key);
    assert_eq!(sure.as_deref(), Some("How sure are you? Not sure"));
}

#[test]
fn every_choice_is_asked_about_in_one_sentence_with_its_name_in_every_language() {
    let names = [("place_return", "Aba"), ("place_other", "Bel"), ("family_person", "Mina")];
    for (language, text) in FILES {
        let texts = ChildTexts::parse(text).unwrap();
        for band in Band::ALL {
            for solution in ["stay", "return", "third", "family", "other"] {
                let words = texts.choice_words(band, solution, &names);
                let asked = texts.asked_about(band, solution, &words).unwrap();
                assert!(!asked.contains('{') && !words.contains('{'), "{language} {band:?}: {asked}");
                assert!(solution == "other" || asked.contains(&words), "{language} {band:?}: {asked}");
            }
        }
    }
    let without = english().choice_words(Band::B3, "return", &[]);
    assert_eq!(without, "Going back", "a place without a name is not shown empty");
}

#[test]
fn what_a_child_would_choose_speaks_to_no_factor_of_a_card_that_shares_its_key() {
    let texts = english();
    assert!(texts.factors_of("V09", &chosen("want", "family")).is_empty());
    assert_eq!(texts.factors_of("V08", &chosen("by", "safe")), ["c01"]);
    assert_eq!(texts.factors_of("V08", &chosen("good", "school")), ["c05", "c06"]);
    assert_eq!(texts.factors_of("V06", &chosen("feel", "good")), ["i05", "i06"]);
}
