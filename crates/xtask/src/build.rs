//! From the sources to the folder that the server serves.
//!
//! 1. `wasm` compiles the app and writes its browser glue.
//! 2. `content` and `style` gather forms, texts, pictures and the style sheet.
//! 3. `site` gives the hashed files their one folder, fills page and service worker in, and writes everything
//!    with its compressed forms (`compress`).
//!
//! `inputs` notes what a build was made from, so that a second one takes no time.

mod compress;
mod content;
mod inputs;
mod pseudo;
mod site;
mod style;
mod wasm;

use std::fs;
use std::path::PathBuf;

use anyhow::Context;

use crate::provision;
use crate::shell;
use crate::workspace::Workspace;

pub(crate) use site::Files;
pub(crate) use style::without_comments;

/// Two ways to build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What a tablet gets: small.
    Shipped,
    /// For the person at work on it: quick to build.
    Fast,
}

impl Kind {
    fn folder(self) -> &'static str {
        match self {
            Kind::Shipped => "site",
            Kind::Fast => "dev",
        }
    }
}

/// Builds the app and gives the folder to serve.
///
/// # Errors
/// What failed, as a chain of sentences; the compiler's own words are above it on the screen.
pub(crate) fn site(workspace: &Workspace, kind: Kind) -> anyhow::Result<PathBuf> {
    let folder = workspace.dist().join(kind.folder());
    let note = workspace.dist().join(format!("{}.inputs", kind.folder()));
    let inputs = inputs::fingerprint(workspace, kind)?;
    if folder.join("index.html").exists() && fs::read_to_string(&note).is_ok_and(|known| known == inputs) {
        eprintln!("· the app is built; nothing changed since");
        return Ok(folder);
    }
    provision::wasm_target()?;
    // What fails fast comes first.
    let mut hashed = shell::step("forms, texts, style and pictures", || gather(workspace))?;
    hashed.extend(shell::step("the app for the browser (the first time takes minutes)", || {
        wasm::build(workspace, kind)
    })?);
    let built = site::assemble(workspace, hashed)?;
    // A note of an earlier build must not outlive a build that is cut short.
    let _ = fs::remove_file(&note);
    shell::step("compressing", || site::write(workspace, &folder, &built, kind))?;
    fs::write(&note, inputs).context("failed to note what was built")?;
    Ok(folder)
}

fn gather(workspace: &Workspace) -> anyhow::Result<Files> {
    let mut files = content::gather(workspace)?;
    files.insert("main.css".into(), style::sheet(workspace)?.into_bytes());
    for script in ["boot.js", "derive-worker.js"] {
        files.insert(script.into(), content::read(workspace, &format!("public/{script}"))?);
    }
    Ok(files)
}

/// Builds a page for a test from an example of a crate, such as the store's contract, and gives its folder.
///
/// # Errors
/// What failed, as a chain of sentences.
pub(crate) fn test_page(workspace: &Workspace, package: &str, example: &str) -> anyhow::Result<PathBuf> {
    provision::wasm_target()?;
    let files = wasm::build_example(workspace, package, example)?;
    let folder = workspace.dist().join("pages").join(example);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for (name, bytes) in &files {
        site::write_file(&folder.join(name), bytes)?;
    }
    Ok(folder)
}
