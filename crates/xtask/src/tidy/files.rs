//! Rules for files as such: how long, what they may name, what may not lie here at all.

use std::fs;
use std::path::Path;

use super::{Broken, Source};
use crate::workspace::Workspace;

const MOST_LINES: usize = 400;

/// Written by people and read by people.
const CODE: [&str; 6] = ["rs", "css", "js", "ts", "html", "sql"];

/// Made by builds and runs; git ignores them too.
const NOT_OURS: [&str; 7] =
    [".git", "node_modules", "dist", "data", "test-results", "playwright-report", ".auth"];

/// Places on somebody's own machine. Spelled in two halves, so that this file does not break its own rule.
const MACHINES: [&str; 5] = [
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/ro", "ot/"),
    concat!("/tm", "p/"),
    concat!("/wo", "rk/"),
];

const REGISTRIES: [&str; 3] =
    [concat!("registry.", "npmjs"), concat!("static.", "crates.io"), concat!("deb.", "debian.org")];

/// Endings of files that are secrets or data.
const PRIVATE: [&str; 9] = [".pem", ".key", ".p12", ".env", ".sqlite", ".sqlite3", ".db", ".db-wal", ".log"];

/// Paths of all files of the project, sorted.
pub(super) fn of_the_project(workspace: &Workspace) -> anyhow::Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(workspace.root())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if NOT_OURS.contains(&name.as_str()) || name.starts_with("target") {
            continue;
        }
        if entry.file_type()?.is_dir() {
            paths.extend(workspace.files_below(&name)?);
        } else {
            paths.push(name);
        }
    }
    paths.retain(|path| !path.split('/').any(|part| NOT_OURS.contains(&part)));
    paths.sort();
    Ok(paths)
}

/// Tests of the app that no command runs: it is built for the browser alone.
pub(super) fn never_run(sources: &[Source]) -> Vec<Broken> {
    let app = sources.iter().filter(|it| it.path.starts_with("src/"));
    let marks =
        app.filter_map(|it| Some((it, it.text.lines().position(|line| line.trim() == "#[cfg(test)]")?)));
    let words = "tests of the app are never run; move what they test into a pure crate, or into a file that such a crate's test compiles";
    marks.map(|(it, line)| Broken::at(&it.path, line + 1, words)).collect()
}

/// Files that hold more than one idea, or that do not say why they are long.
pub(super) fn too_long(sources: &[Source]) -> Vec<Broken> {
    let is_code = |path: &str| {
        let ending = Path::new(path).extension().and_then(|it| it.to_str()).unwrap_or_default();
        CODE.contains(&ending)
    };
    sources
        .iter()
        .filter(|it| is_code(&it.path) && it.text.lines().count() > MOST_LINES)
        .filter(|it| !it.text.lines().take(5).any(gives_a_reason))
        .map(|it| {
            let words = format!(
                "{} lines: look for the second idea in it, or say in the first lines why not: // long: …",
                it.text.lines().count()
            );
            Broken::in_file(&it.path, words)
        })
        .collect()
}

fn gives_a_reason(line: &str) -> bool {
    let comment = line.trim_start().trim_start_matches(['/', '*', '-', '!', '<', ' ']);
    comment.strip_prefix("long:").is_some_and(|reason| reason.trim().len() > 10)
}

/// Names of machines and registries, and lock files that say where a package came from.
pub(super) fn foreign_names(sources: &[Source]) -> Vec<Broken> {
    let mut broken = Vec::new();
    for Source { path, text } in sources {
        for (number, line) in text.lines().enumerate() {
            if let Some(place) = MACHINES.iter().find(|place| begins_a_path(line, place)) {
                broken.push(Broken::at(
                    path,
                    number + 1,
                    format!("'{place}' is a place on somebody's machine"),
                ));
            }
            if let Some(host) = REGISTRIES.iter().find(|host| line.contains(**host)) {
                broken.push(Broken::at(
                    path,
                    number + 1,
                    format!("'{host}' is a registry's host; the client knows it"),
                ));
            }
            if path.ends_with("package-lock.json") && line.trim_start().starts_with("\"resolved\"") {
                let words = "a lock file names no host: run npm in end2end, whose .npmrc leaves it out";
                broken.push(Broken::at(path, number + 1, words));
                break;
            }
        }
    }
    broken
}

/// Whether the place stands at the beginning of a path, not inside an address.
fn begins_a_path(line: &str, place: &str) -> bool {
    line.match_indices(place).any(|(start, _)| {
        let before = line.get(..start).and_then(|it| it.chars().next_back());
        before.is_none_or(|letter| letter.is_whitespace() || "\"'`(=:<[".contains(letter))
    })
}

/// Secrets and data, which never lie in the tree.
pub(super) fn not_for_the_tree(paths: &[String]) -> Vec<Broken> {
    let private = |path: &&String| PRIVATE.iter().any(|ending| path.ends_with(ending));
    paths
        .iter()
        .filter(private)
        .map(|path| Broken::in_file(path, "keys, databases and logs stay out of the tree"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> [Source; 1] {
        [Source { path: path.to_owned(), text: text.to_owned() }]
    }

    #[test]
    fn tests_that_nobody_runs_are_found() {
        let source = |path: &str| Source {
            path: path.into(),
            text: "fn a() {}\n\n#[cfg(test)]\nmod tests {}\n".into(),
        };
        let found = never_run(&[source("src/ui/a.rs"), source("crates/domain/src/a.rs")]);
        assert_eq!(found.iter().map(|it| it.place.as_str()).collect::<Vec<_>>(), ["src/ui/a.rs:3"]);
    }

    #[test]
    fn a_long_file_needs_a_reason() {
        let long = "x\n".repeat(MOST_LINES + 1);
        assert_eq!(too_long(&source("src/a.rs", &long)).len(), 1);
        assert_eq!(
            too_long(&source("src/a.rs", &format!("// long:\n{long}"))).len(),
            1,
            "a reason has words"
        );
        assert_eq!(
            too_long(&source("src/a.rs", &format!("// long: one table of all countries\n{long}"))),
            []
        );
        assert_eq!(too_long(&source("forms/a.json", &long)), []);
        assert_eq!(too_long(&source("src/a.rs", &"x\n".repeat(MOST_LINES))), []);
    }

    #[test]
    fn a_place_on_somebodys_machine_is_found() {
        for place in MACHINES {
            assert_eq!(foreign_names(&source("src/a.rs", &format!("let a = \"{place}b\";"))).len(), 1);
            assert_eq!(foreign_names(&source("README.md", &format!("see example.org{place}b"))), []);
        }
    }

    #[test]
    fn a_registrys_host_and_a_resolved_package_are_found() {
        assert_eq!(
            foreign_names(&source(".npmrc", &format!("registry=https://{}.org/", REGISTRIES[0]))).len(),
            1
        );
        let lock = "{\n  \"resolved\": \"https://example.org/a.tgz\"\n}";
        assert_eq!(foreign_names(&source("end2end/package-lock.json", lock)).len(), 1);
    }

    #[test]
    fn keys_and_databases_are_found() {
        let paths = ["data.sqlite3".to_owned(), "crates/a/tls.pem".to_owned(), "src/key.rs".to_owned()];
        assert_eq!(not_for_the_tree(&paths).len(), 2);
    }
}
