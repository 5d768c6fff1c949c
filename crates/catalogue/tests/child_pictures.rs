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

/// Sets whose options look alike, and why. Everywhere else each answer has a drawing of its own.
const ALIKE: [(&str, &str, &str); 2] = [
    ("V08", "could", "the choices are told alike: no drawing may make one of them nicer"),
    ("V08", "solution", "the choices are told alike: no drawing may make one of them nicer"),
];

#[test]
fn every_answer_of_a_set_has_a_drawing_of_its_own_in_every_language() {
    for language in ["en", "fr", "ar"] {
        let path = root().join("crates/catalogue").join(ChildTexts::file(language));
        let texts = ChildTexts::parse(&fs::read_to_string(path).unwrap()).unwrap();
        let asked = texts.screens.iter().chain(&texts.outcome).chain(&texts.letter).chain(&texts.assent);
        let mut alike = 0;
        for (screen, set) in asked.flat_map(|it| it.sets.iter().map(move |set| (it.id.as_str(), set))) {
            if (screen, set.key.as_str()) == SHOWS_ITSELF {
                continue;
            }
            let drawn: BTreeSet<&str> = set.options.iter().filter_map(|it| it.picture.as_deref()).collect();
            if ALIKE.iter().any(|(of, key, _)| (*of, *key) == (screen, set.key.as_str())) {
                assert_eq!(drawn.len(), 1, "{language} {screen}, {}: is no exception", set.key);
                alike += 1;
            } else {
                assert_eq!(
                    drawn.len(),
                    set.options.len(),
                    "{language} {screen}, {}: two look alike",
                    set.key
                );
            }
        }
        assert_eq!(alike, ALIKE.len(), "{language}: every exception stands for something");
    }
}

#[test]
fn whoever_can_be_told_has_a_drawing_of_their_own() {
    let path = root().join("crates/catalogue").join(ChildTexts::file("en"));
    let texts = ChildTexts::parse(&fs::read_to_string(path).unwrap()).unwrap();
    let drawn: BTreeSet<&str> = texts.recipients.iter().map(|it| it.picture.as_str()).collect();
    assert_eq!(drawn.len(), texts.recipients.len(), "two look alike");
    let screens = fs::read_to_string(root().join("src/child/pictures.rs")).unwrap();
    let on_screen = |key: &str| {
        let arm = screens.lines().find_map(|line| line.trim().strip_prefix(&format!("\"{key}\" => ")));
        arm.unwrap().to_owned()
    };
    let drawn: BTreeSet<String> = texts.recipients.iter().map(|it| on_screen(&it.key)).collect();
    assert_eq!(drawn.len(), texts.recipients.len(), "two look alike on the screen");
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
