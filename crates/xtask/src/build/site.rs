//! The folder that the server serves: hashed files in one folder that never changes, page and service worker
//! beside it, each with its compressed forms.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use anyhow::{Context, ensure};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::compress::{self, Cache};
use super::inputs::hex;
use super::{Kind, content};
use crate::workspace::Workspace;

/// Names with forward slashes, and what stands in the files.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Copied as they are, beside the page.
const BESIDE: [&str; 7] = [
    "manifest.webmanifest",
    "robots.txt",
    "sw-off.js",
    "icons/heard.svg",
    "icons/heard-192.png",
    "icons/heard-512.png",
    "icons/heard-maskable-512.png",
];

/// What opening takes, beside the hashed files. The other pictures are the launcher's, not the app's.
const BESIDE_FIRST: [&str; 3] = ["/", "/manifest.webmanifest", "/icons/heard.svg"];

/// A built app, not yet written.
pub(super) struct Built {
    files: Files,
}

/// Gives the hashed files their folder and fills in what names it.
pub(super) fn assemble(workspace: &Workspace, hashed: Files) -> anyhow::Result<Built> {
    let assets = format!("/a/{}/", digest(&hashed));
    let mut files: Files = BESIDE
        .into_iter()
        .map(|name| Ok((name.to_owned(), content::read(workspace, &format!("public/{name}"))?)))
        .collect::<anyhow::Result<_>>()?;

    let page = fill(workspace, "index.html", &[("__ASSETS__", &assets)])?;
    files.insert("index.html".into(), page.into_bytes());
    let mut first: Vec<String> = BESIDE_FIRST.map(str::to_owned).to_vec();
    let mut later = Vec::new();
    for name in hashed.keys() {
        match content::when(name) {
            content::When::First => first.push(format!("{assets}{name}")),
            content::When::Later => later.push(format!("{assets}{name}")),
            content::When::Asked => {}
        }
    }
    files.extend(
        hashed.into_iter().map(|(name, bytes)| (format!("{}{name}", assets.trim_start_matches('/')), bytes)),
    );

    // Named by everything that it keeps, the page included: any change is a new version of the worker.
    let version = digest(&files);
    let worker = fill(
        workspace,
        "sw.js",
        &[
            ("__VERSION__", &version),
            ("__ASSETS__", &assets),
            ("__FIRST__", &serde_json::to_string(&first)?),
            ("__LATER__", &serde_json::to_string(&later)?),
        ],
    )?;
    files.insert("sw.js".into(), worker.into_bytes());
    let note = json!({ "app": env!("CARGO_PKG_VERSION"), "version": version, "assets": assets });
    files.insert("version.json".into(), serde_json::to_vec(&note)?);
    Ok(Built { files })
}

/// Writes the whole folder, in the place of the one before.
pub(super) fn write(workspace: &Workspace, folder: &Path, built: &Built, kind: Kind) -> anyhow::Result<()> {
    let cache = Cache::at(workspace.target().join("xtask-compressed"), kind == Kind::Shipped)?;
    let half = folder.with_extension("half");
    for leftover in [&half, &folder.with_extension("old")] {
        if leftover.exists() {
            fs::remove_dir_all(leftover)?;
        }
    }
    each_on_every_core(&built.files, |name, bytes| write_with_compressed(&cache, &half.join(name), bytes))?;
    if folder.exists() {
        fs::rename(folder, folder.with_extension("old"))?;
    }
    fs::rename(&half, folder).with_context(|| format!("failed to put {} in its place", folder.display()))?;
    let _ = fs::remove_dir_all(folder.with_extension("old"));
    Ok(())
}

fn write_with_compressed(cache: &Cache, file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    write_file(file, bytes)?;
    let name = file.to_string_lossy();
    if compress::is_worth_it(&name) {
        fs::write(format!("{name}.br"), cache.brotli(bytes)?)?;
        fs::write(format!("{name}.gz"), cache.gzip(bytes)?)?;
    }
    Ok(())
}

/// Does the same with each file, the largest first, so that no core waits at the end. Gives what failed first.
fn each_on_every_core(
    files: &Files,
    work: impl Fn(&str, &[u8]) -> anyhow::Result<()> + Sync,
) -> anyhow::Result<()> {
    let mut waiting: Vec<_> = files.iter().collect();
    waiting.sort_by_key(|(_, bytes)| bytes.len());
    let waiting = Mutex::new(waiting);
    let next = || waiting.lock().ok().and_then(|mut waiting| waiting.pop());
    let until_none_is_left = || std::iter::from_fn(next).try_for_each(|(name, bytes)| work(name, bytes));
    std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(until_none_is_left)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().map_err(|_| anyhow::anyhow!("compressing stopped"))?)
    })
}

/// Writes one file and the folders above it.
pub(super) fn write_file(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("failed to write {}", path.display()))
}

fn fill(workspace: &Workspace, name: &str, blanks: &[(&str, &str)]) -> anyhow::Result<String> {
    let text = String::from_utf8(content::read(workspace, &format!("public/{name}"))?)?;
    fill_text(&text, blanks).with_context(|| format!("public/{name}"))
}

fn fill_text(text: &str, blanks: &[(&str, &str)]) -> anyhow::Result<String> {
    let mut filled = text.to_owned();
    for (blank, value) in blanks {
        ensure!(filled.contains(blank), "{blank} does not stand there");
        filled = filled.replace(blank, value);
    }
    Ok(filled)
}

/// Sixteen digits that stand for names and bytes of all files.
fn digest(files: &Files) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in files {
        hash.update(format!("\n{name} {}\n", bytes.len()));
        hash.update(bytes);
    }
    hex(hash.finalize().as_slice().get(..8).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]
    use super::*;

    fn hashed(words: &str) -> Files {
        let mut files = Files::new();
        for name in
            ["boot.js", "heard.js", "heard_bg.wasm", "locales/en.ftl", "locales/fr.ftl", "locales/qps.ftl"]
        {
            files.insert(name.into(), b"same".to_vec());
        }
        files.insert("main.css".into(), words.as_bytes().to_vec());
        files
    }

    fn text(built: &Built, name: &str) -> String {
        String::from_utf8(built.files[name].clone()).unwrap()
    }

    #[test]
    fn page_and_worker_name_the_folder_of_the_hashed_files() {
        let workspace = Workspace::find().unwrap();
        let built = assemble(&workspace, hashed("a{}")).unwrap();
        let folder =
            built.files.keys().find(|name| name.ends_with("/main.css")).unwrap().replace("main.css", "");
        assert!(text(&built, "index.html").contains(&format!("src=\"/{folder}boot.js\"")));
        let worker = text(&built, "sw.js");
        assert!(worker.contains(&format!("const ASSETS = '/{folder}';")));
        let line = |name: &str| {
            worker.lines().find(|line| line.starts_with(&format!("const {name} ="))).unwrap().to_owned()
        };
        assert!(line("FIRST").contains("\"/\"") && line("FIRST").contains("locales/en.ftl"));
        assert!(line("LATER").contains("locales/fr.ftl") && !line("FIRST").contains("locales/fr.ftl"));
        assert!(!line("FIRST").contains("qps") && !line("LATER").contains("qps"));
        for blank in ["__VERSION__", "__ASSETS__", "__FIRST__", "__LATER__"] {
            assert!(!worker.contains(blank) && !text(&built, "index.html").contains(blank));
        }
    }

    #[test]
    fn a_changed_file_is_a_new_folder_and_a_new_version() {
        let workspace = Workspace::find().unwrap();
        let (one, two) =
            (assemble(&workspace, hashed("a{}")).unwrap(), assemble(&workspace, hashed("b{}")).unwrap());
        assert_ne!(text(&one, "version.json"), text(&two, "version.json"));
        assert_ne!(text(&one, "index.html"), text(&two, "index.html"));
        let again = assemble(&workspace, hashed("a{}")).unwrap();
        assert_eq!(one.files, again.files, "the same files make the same site, to the byte");
    }

    #[test]
    fn every_file_has_its_turn_once_and_a_failure_is_given() {
        let files = hashed("a{}");
        let seen = Mutex::new(Vec::new());
        each_on_every_core(&files, |name, _| {
            seen.lock().unwrap().push(name.to_owned());
            Ok(())
        })
        .unwrap();
        let mut seen = seen.into_inner().unwrap();
        seen.sort();
        assert!(seen.iter().eq(files.keys()));
        let failed = each_on_every_core(&files, |name, _| {
            ensure!(name != "boot.js", "no room for {name}");
            Ok(())
        });
        assert!(failed.unwrap_err().to_string().contains("no room for boot.js"));
    }

    #[test]
    fn a_blank_that_is_missing_stops_the_build() {
        assert!(fill_text("const A = 1;", &[("__A__", "2")]).is_err());
    }

    #[test]
    fn the_page_has_no_inline_script_or_style() {
        let workspace = Workspace::find().unwrap();
        let page = text(&assemble(&workspace, hashed("")).unwrap(), "index.html");
        assert!(!page.contains("<style") && !page.contains("style="));
        assert!(page.matches("<script").count() == page.matches("<script type=\"module\" src=").count());
        let handlers = ["onload", "onclick", "onerror"];
        assert!(
            handlers.iter().all(|name| !page.contains(name)),
            "an attribute like onload is inline script"
        );
    }
}
