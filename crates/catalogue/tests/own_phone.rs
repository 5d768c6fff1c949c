//! What a person reads on their own phone speaks of that phone: nobody there is asked to give a tablet back.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// "Tablet" in the words of each language.
const TABLET: [(&str, &str); 3] = [("en", "tablet"), ("fr", "tablette"), ("ar", "الجهاز")];

/// Texts that a guardian's page shows at the worker's tablet alone; on the phone another text stands in their place, or nothing.
const AT_THE_TABLET: [&str; 10] = [
    "guardian-agreed-then",
    "guardian-complaint-goes-tablet",
    "guardian-complaint-sealed-tablet",
    "guardian-complaint-waits-tablet",
    "guardian-give-back",
    "guardian-help-words",
    "guardian-locked-title",
    "guardian-not-kept",
    "guardian-wait-title",
    "handover-no-worker",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// Every text of a language by its id, as it is written.
fn texts(language: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root().join("crates/catalogue/locales").join(language)).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, words)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                name.clone_into(&mut id);
                found.insert(id.clone(), words.to_owned());
            } else if let Some(words) = found.get_mut(&id) {
                words.push_str(line);
            }
        }
    }
    found
}

#[test]
fn no_text_of_the_persons_own_phone_speaks_of_a_tablet() {
    for (language, tablet) in TABLET {
        let texts = texts(language);
        let own = texts.iter().filter(|(id, _)| id.starts_with("guardian-own-") || id.ends_with("-phone"));
        let mut any = false;
        for (id, words) in own {
            any = true;
            assert!(!words.to_lowercase().contains(tablet), "{language}: {id}: {words}");
        }
        assert!(any, "{language}");
    }
}

/// The pages of a sitting are the same on both. A text of theirs that speaks of a tablet is either known to stand there alone,
/// or it would stand on somebody's phone.
#[test]
fn what_the_pages_of_a_sitting_say_of_a_tablet_is_said_at_the_tablet_alone() {
    let mut sources_found = Vec::new();
    sources(&root().join("src/guardian"), &mut sources_found);
    let all = sources_found.join("\n");
    let (english, tablet) = (texts("en"), "tablet");
    let named = |id: &str| all.contains(&format!("\"{id}\""));
    let speaks: Vec<&str> = english
        .iter()
        .filter(|(id, words)| named(id) && words.to_lowercase().contains(tablet))
        .map(|(id, _)| id.as_str())
        .collect();
    assert_eq!(speaks, AT_THE_TABLET);
}
