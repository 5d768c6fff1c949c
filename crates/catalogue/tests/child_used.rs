//! Every set of options and every further line of the child's texts is drawn by the app: what stands in the file is
//! translated, recorded and read with children, and none of that should be for nothing.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use catalogue::ChildTexts;
use catalogue::child::ChildScreen;

/// Where the child's screens, its letter, the talk about the outcome and the rules about both are.
const ROOMS: [&str; 4] =
    ["../../src/child", "../../src/caseworker/outcome", "src/child", "../domain/src/complaint"];

fn sources() -> Vec<String> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut rooms: Vec<PathBuf> =
        ROOMS.iter().map(|room| Path::new(env!("CARGO_MANIFEST_DIR")).join(room)).collect();
    while let Some(room) = rooms.pop() {
        for entry in fs::read_dir(room).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { rooms.push(path) } else { files.push(path) }
        }
    }
    let code = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let is_code = |line: &&str| !line.trim_start().starts_with("//") || line.starts_with("//!");
        let lines = text.lines().filter(is_code);
        lines.collect::<Vec<_>>().join("\n")
    };
    files.iter().map(code).collect()
}

/// True where a file uses the name and is about the screen: it says so at its head, names it, or is given any screen.
fn is_used(sources: &[String], screen: &str, name: &str) -> bool {
    let literal = format!("\"{name}\"");
    let about = |code: &String| {
        let letter = screen.starts_with('L') && code.contains("Step::");
        let named = [format!("Screen::{screen}"), format!("\"{screen}\""), "screen: Screen".to_owned()];
        let told = code.lines().any(|line| line.starts_with("//!") && line.contains(screen));
        letter || told || named.iter().any(|name| code.contains(name))
    };
    sources.iter().any(|code| code.contains(&literal) && about(code))
}

/// What a screen has, each by a name that says where it is.
fn names(screen: &ChildScreen) -> BTreeSet<(String, String)> {
    let lines = screen.bands.values().flat_map(|texts| texts.lines.keys());
    let lines = lines.map(|line| (format!("{}, line {line}", screen.id), line.clone()));
    let sets = screen.sets.iter().map(|set| (format!("{}, set {}", screen.id, set.key), set.key.clone()));
    sets.chain(lines).collect()
}

#[test]
fn every_set_and_every_line_of_the_childs_texts_is_used() {
    let texts = ChildTexts::parse(include_str!("../child/en.json")).unwrap();
    let sources = sources();
    let screens = texts.screens.iter().chain(&texts.outcome).chain(&texts.letter);
    let unused: Vec<String> = screens
        .flat_map(|screen| {
            let unused = |(at, name): (String, String)| (!is_used(&sources, &screen.id, &name)).then_some(at);
            names(screen).into_iter().filter_map(unused)
        })
        .collect();
    assert_eq!(unused, Vec::<String>::new(), "nobody ever reads these: draw them or take them out");
}

#[test]
fn a_name_that_no_file_uses_is_found_and_one_of_another_screen_does_not_count() {
    let code =
        vec!["seat.set(Screen::V13, \"voice\")".to_owned(), "seat.line(Screen::V19, \"next\")".to_owned()];
    assert!(is_used(&code, "V13", "voice") && is_used(&code, "V19", "next"));
    assert!(!is_used(&code, "V13", "next") && !is_used(&code, "V13", "size"));
}
