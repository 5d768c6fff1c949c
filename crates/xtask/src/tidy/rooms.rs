//! Libraries that only one place may name, so that exchanging one is a change of one place.

use super::{Broken, Source};

/// A library and where it may stand.
struct Room {
    /// As written in code.
    names: &'static [&'static str],
    /// Beginnings of paths.
    rooms: &'static [&'static str],
}

const ROOMS: [Room; 4] = [
    Room { names: &["web_sys"], rooms: &["src/ports", "src/ui", "crates/store/"] },
    Room { names: &["rexie"], rooms: &["crates/store/src/indexeddb", "crates/store/Cargo.toml"] },
    Room { names: &["reqwasm", "gloo_net"], rooms: &["src/ports/transport.rs"] },
    Room { names: &["gloo_storage"], rooms: &["src/ports/prefs.rs"] },
];

/// Uses of a library outside its room, in the code of the app and the crates. Comments may speak of anything.
pub(super) fn outside(sources: &[Source]) -> Vec<Broken> {
    let mut broken = Vec::new();
    for Source { path, text } in sources.iter().filter(|it| is_ours(&it.path)) {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for Room { names, rooms } in &ROOMS {
                let found = names.iter().find(|name| has_word(code, name));
                if let Some(name) = found.filter(|_| !rooms.iter().any(|room| path.starts_with(room))) {
                    let words =
                        format!("'{name}' belongs to {}; go through what stands there", rooms.join(", "));
                    broken.push(Broken::at(path, number + 1, words));
                }
            }
        }
    }
    broken
}

/// The tool itself, which has to spell the names, is no part of the product.
fn is_ours(path: &str) -> bool {
    let code = path.starts_with("src/") || path.starts_with("crates/");
    code && path.ends_with(".rs") && !path.starts_with("crates/xtask/")
}

/// True where the word stands in a line as a word of its own.
pub(super) fn has_word(line: &str, word: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(start, _)| {
        let before = line.get(..start).and_then(|it| it.chars().next_back());
        let after = line.get(start + word.len()..).and_then(|it| it.chars().next());
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(path: &str, text: &str) -> Vec<String> {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        outside(&[source]).into_iter().map(|it| it.place).collect()
    }

    #[test]
    fn a_library_outside_its_room_is_found() {
        assert_eq!(
            places("src/caseworker/home.rs", "use leptos::*;\nuse web_sys::Window;\n"),
            ["src/caseworker/home.rs:2"]
        );
        assert_eq!(places("src/ports/clock.rs", "use gloo_storage::LocalStorage;"), ["src/ports/clock.rs:1"]);
        assert_eq!(
            places("crates/store/src/memory.rs", "let db = rexie::Rexie::builder();"),
            ["crates/store/src/memory.rs:1"]
        );
        assert_eq!(places("src/sync/driver.rs", "use reqwasm::http::Request;"), ["src/sync/driver.rs:1"]);
    }

    #[test]
    fn a_library_in_its_room_or_in_a_comment_is_fine() {
        assert_eq!(places("src/ports/clock.rs", "use web_sys::Performance;"), [""; 0]);
        assert_eq!(places("crates/store/src/indexeddb/tx.rs", "use rexie::Rexie;"), [""; 0]);
        assert_eq!(
            places("src/caseworker/home.rs", "// not web_sys, but a port\nlet web_sysx = 1;"),
            [""; 0]
        );
    }
}
