//! Pictures with the words: whoever wants them finds one at everything that can be chosen (child-ux.md 2.1,
//! `symbols_under_words`).

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use catalogue::ChildTexts;
use catalogue::child::is_known;

/// Its options are their own pictures: the colours themselves.
const SHOWS_ITSELF: (&str, &str) = ("V12", "colour");

/// Files of the child's screens in which something is chosen that is no answer of the child: how the tablet fits it, and its
/// languages, which stand in their own names.
const NO_ANSWER: [&str; 3] = ["fit.rs", "scan.rs", "tongues.rs"];

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn every_set_of_choices_has_a_picture_at_each_option_in_every_language() {
    for language in ["en", "fr", "ar"] {
        let path = root().join("crates/catalogue").join(ChildTexts::file(language));
        let texts = ChildTexts::parse(&fs::read_to_string(path).unwrap()).unwrap();
        let asked = texts.screens.iter().chain(&texts.outcome).chain(&texts.letter).chain(&texts.assent);
        for screen in asked {
            for set in screen.sets.iter().filter(|set| (screen.id.as_str(), set.key.as_str()) != SHOWS_ITSELF)
            {
                for option in &set.options {
                    let picture = option.picture.as_deref();
                    let place = format!("{language} {} {} {}", screen.id, set.key, option.key);
                    assert!(picture.is_some_and(is_known), "{place}: no picture");
                }
            }
        }
    }
}

#[test]
fn steps_of_a_scale_are_told_apart_by_their_pictures() {
    let path = root().join("crates/catalogue").join(ChildTexts::file("en"));
    let texts = ChildTexts::parse(&fs::read_to_string(path).unwrap()).unwrap();
    for set in texts.screens.iter().flat_map(|screen| &screen.sets).filter(|set| set.symbols) {
        let mut drawn: Vec<&str> = set.options.iter().filter_map(|it| it.picture.as_deref()).collect();
        drawn.sort_unstable();
        let all = drawn.len();
        drawn.dedup();
        assert_eq!(drawn.len(), all, "{}: two options look alike", set.key);
    }
}

/// Answers of which one means the opposite of another, by screen and set.
const TOLD_APART: [(&str, &str); 6] =
    [("V05", "feel"), ("V07", "mat"), ("O6", "agrees"), ("O6", "keep"), ("L5", "name"), ("L5", "record")];

#[test]
fn heaps_and_answers_that_mean_different_things_have_a_drawing_each() {
    let path = root().join("crates/catalogue").join(ChildTexts::file("en"));
    let texts = ChildTexts::parse(&fs::read_to_string(path).unwrap()).unwrap();
    for (screen, key) in TOLD_APART {
        let mut all = texts.screens.iter().chain(&texts.outcome).chain(&texts.letter);
        let sets = &all.find(|it| it.id == screen).unwrap().sets;
        let options = &sets.iter().find(|set| set.key == key).unwrap().options;
        let drawn: BTreeSet<&str> = options.iter().map(|it| it.picture.as_deref().unwrap()).collect();
        assert_eq!(drawn.len(), options.len(), "{screen}, {key}: two options look alike");
    }
}

#[test]
fn every_answer_that_can_be_touched_is_drawn_with_its_picture() {
    let folders = ["src/child", "src/child/letter", "src/caseworker/outcome"];
    let files = folders.into_iter().flat_map(|folder| fs::read_dir(root().join(folder)).unwrap());
    let mut read = 0;
    for file in files.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".rs") || NO_ANSWER.contains(&name.as_str()) {
            continue;
        }
        let text = fs::read_to_string(file.path()).unwrap();
        for choice in text.split("<BigChoice ").skip(1) {
            let attributes = choice.split("/>").next().unwrap_or_default();
            assert!(attributes.contains("picture"), "{name}: a choice without a picture: {attributes}");
            read += 1;
        }
    }
    assert!(read > 20, "the screens were read");
}
