//! Bytes of the app by part, as they are and as they travel, against the budget.

use std::collections::BTreeMap;
use std::fs;
use std::process::ExitCode;

use anyhow::{Context, ensure};
use serde::Deserialize;

use crate::build::{self, Kind};
use crate::workspace::Workspace;

/// `budget.json`: KiB after brotli. A part that is not named has no limit of its own.
#[derive(Debug, Deserialize)]
struct Budget {
    /// All that the first screen waits for.
    first_load: f64,
    /// All that the service worker keeps before the tablet can do without a network.
    kept: f64,
    parts: BTreeMap<String, f64>,
}

/// Bytes of one part.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Bytes {
    files: usize,
    raw: usize,
    brotli: usize,
}

/// Builds what is shipped, prints the table and says whether it fits.
pub(crate) fn report(workspace: &Workspace) -> anyhow::Result<ExitCode> {
    let over = check(workspace)?;
    for sentence in &over {
        println!("over budget: {sentence}");
    }
    Ok(if over.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The same; gives the sentences on what does not fit.
pub(crate) fn check(workspace: &Workspace) -> anyhow::Result<Vec<String>> {
    let folder = build::site(workspace, Kind::Shipped)?;
    let budget = fs::read_to_string(workspace.path("crates/xtask/budget.json"))
        .context("failed to read the budget")?;
    let budget: Budget =
        serde_json::from_str(&budget).context("failed to understand crates/xtask/budget.json")?;
    let worker = fs::read_to_string(folder.join("sw.js"))?;

    let mut parts: BTreeMap<&'static str, Bytes> = BTreeMap::new();
    let (mut first_load, mut kept) = (Bytes::default(), Bytes::default());
    let mut first = listed(&worker, "FIRST")?;
    first.push("/sw.js".into());
    for path in first {
        let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        let file = folder.join(name);
        let raw = fs::read(&file).with_context(|| format!("failed to read {}", file.display()))?.len();
        let mut small = file.into_os_string();
        small.push(".br");
        let brotli = fs::metadata(small).map_or(raw, |it| usize::try_from(it.len()).unwrap_or(usize::MAX));
        let part = part_of(name);
        let opening = OPENING.contains(&part).then_some(&mut first_load);
        for sum in [parts.entry(part).or_default(), &mut kept].into_iter().chain(opening) {
            sum.files += 1;
            sum.raw += raw;
            sum.brotli += brotli;
        }
    }
    let line = |name: &str, it: &Bytes, limit: Option<&f64>| {
        let limit = limit.map_or(String::from("–"), |it| format!("{it:.0}"));
        println!("{name:<10} {:>6} {:>12.1} {:>12.1} {limit:>10}", it.files, kib(it.raw), kib(it.brotli));
    };
    println!("{:<10} {:>6} {:>12} {:>12} {:>10}", "part", "files", "raw KiB", "brotli KiB", "budget");
    for (name, bytes) in &parts {
        line(name, bytes, budget.parts.get(*name));
    }
    line("first load", &first_load, Some(&budget.first_load));
    line("kept", &kept, Some(&budget.kept));
    Ok(over(&parts, [&first_load, &kept], &budget))
}

fn over(parts: &BTreeMap<&'static str, Bytes>, sums: [&Bytes; 2], budget: &Budget) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut compare = |name: &str, bytes: &Bytes, limit: f64| {
        if kib(bytes.brotli) > limit {
            sentences.push(format!("{name} takes {:.1} KiB of {limit:.0}", kib(bytes.brotli)));
        }
    };
    for (name, bytes) in parts {
        if let Some(limit) = budget.parts.get(*name) {
            compare(name, bytes, *limit);
        }
    }
    let [first_load, kept] = sums;
    compare("the first load", first_load, budget.first_load);
    compare("what the tablet keeps", kept, budget.kept);
    sentences
}

/// What the first screen waits for. The journey about a slow line holds everything else back and still sees it.
const OPENING: [&str; 5] = ["page", "css", "js", "wasm", "texts"];

/// Which part of the table a file belongs to.
fn part_of(name: &str) -> &'static str {
    let inside = name.strip_prefix("a/").and_then(|it| it.split_once('/')).map_or(name, |it| it.1);
    match inside {
        "heard_bg.wasm" => "wasm",
        // Fetched while the person types, or when a child takes the tablet.
        _ if inside.ends_with(".wasm") => "wasm later",
        "derive-worker.js" => "js later",
        _ if inside.ends_with(".css") => "css",
        _ if ["forms/", "vocab/", "procedure/"].iter().any(|folder| inside.starts_with(folder)) => "forms",
        "catalogue.json" => "forms",
        _ if inside.starts_with("locales/") => "texts",
        _ if ["child/", "guardian/"].iter().any(|folder| inside.starts_with(folder)) => "child",
        _ if inside.starts_with("pictures/") => "pictures",
        _ if inside.starts_with("fonts/") => "fonts",
        _ if inside == name => "page",
        _ if inside.ends_with(".js") => "js",
        _ => "other",
    }
}

/// A list that the build wrote into the service worker.
fn listed(worker: &str, name: &str) -> anyhow::Result<Vec<String>> {
    let start = format!("const {name} = ");
    let line = worker
        .lines()
        .find_map(|line| line.strip_prefix(&start))
        .context("the service worker has no list")?;
    let end = line.rfind(']').context("the list of the service worker has no end")?;
    let list: Vec<String> = serde_json::from_str(line.get(..=end).unwrap_or_default())?;
    ensure!(!list.is_empty() || name != "FIRST", "the service worker keeps nothing");
    Ok(list)
}

#[expect(clippy::cast_precision_loss, reason = "shown with one digit after the point")]
fn kib(bytes: usize) -> f64 {
    bytes as f64 / 1024.0
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn every_file_has_its_part() {
        let parts = [
            ("index.html", "page"),
            ("sw.js", "page"),
            ("icons/heard.svg", "page"),
            ("a/12/boot.js", "js"),
            ("a/12/snippets/x/inline0.js", "js"),
            ("a/12/heard_bg.wasm", "wasm"),
            ("a/12/forms/reg_bia.json", "forms"),
            ("a/12/split_desk.wasm", "wasm later"),
            ("a/12/derive-worker.js", "js later"),
            ("a/12/locales/en.ftl", "texts"),
            ("a/12/child/en.json", "child"),
        ];
        for (name, part) in parts {
            assert_eq!(part_of(name), part, "{name}");
        }
    }

    #[test]
    fn what_is_over_is_named_and_what_fits_is_not() {
        let budget = Budget {
            first_load: 3.0,
            kept: 5.0,
            parts: [("js".to_owned(), 1.0), ("css".to_owned(), 9.0)].into(),
        };
        let bytes = |brotli| Bytes { files: 1, raw: 9000, brotli };
        let parts = [("css", bytes(2048)), ("js", bytes(2048))].into();
        assert_eq!(
            over(&parts, [&bytes(4096), &bytes(6144)], &budget),
            [
                "js takes 2.0 KiB of 1",
                "the first load takes 4.0 KiB of 3",
                "what the tablet keeps takes 6.0 KiB of 5"
            ]
        );
    }

    #[test]
    fn the_list_is_read_from_the_worker() {
        let worker = "const FIRST = [\"/\",\"/a/1/x.js\"]; // what opening takes\n";
        assert_eq!(listed(worker, "FIRST").unwrap(), ["/", "/a/1/x.js"]);
        assert!(listed("const FIRST = [];\n", "FIRST").is_err());
    }
}
