//! Pictures with the words: whoever wants them finds one at everything that can be chosen (child-ux.md 2.1,
//! `symbols_under_words`).

#![expect(clippy::unwrap_used, reason = "tests")]

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
        let asked = texts.screens.iter().chain(&texts.assent);
        for screen in asked.filter(|screen| screen.id.starts_with('V') || screen.id.starts_with('A')) {
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

#[test]
fn every_answer_that_can_be_touched_is_drawn_with_its_picture() {
    let folder = root().join("src/child");
    let mut read = 0;
    for file in fs::read_dir(folder).unwrap().flatten() {
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
