//! What a fresh machine lacks: the compiler's library for the browser, Chromium, npm packages. Installs it by
//! the ordinary ways and says so, or says in one sentence what to do.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use crate::shell;
use crate::workspace::Workspace;

/// The compiler's name for the browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for the browser.
///
/// # Errors
/// One sentence on what to install by hand.
pub(crate) fn wasm_target() -> anyhow::Result<()> {
    if has_wasm_library()? {
        return Ok(());
    }
    eprintln!("· the compiler's library for the browser is missing: rustup target add {WASM} …");
    let added = shell::run(Command::new("rustup").args(["target", "add", WASM]));
    if added.is_ok() && has_wasm_library()? {
        return Ok(());
    }
    bail!(
        "the compiler cannot build for the browser yet: run `rustup target add {WASM}`, or install your \
         distribution's package of the Rust library for that target (its name contains 'wasm32'), then try again"
    )
}

fn has_wasm_library() -> anyhow::Result<bool> {
    let sysroot = shell::output_of(Command::new("rustc").args(["--print", "sysroot"]))?;
    let folder = Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).join("lib");
    let Ok(entries) = fs::read_dir(folder) else { return Ok(false) };
    Ok(entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd")))
}

/// Chromium without its window, as Playwright itself uses it: the same engine, and the journeys take a fifth less time than
/// in the whole browser.
const WITHOUT_A_WINDOW: [&str; 2] = ["chromium-headless-shell", "chrome-headless-shell"];

/// A Chromium to test in.
///
/// # Errors
/// One sentence on what to install by hand.
pub(crate) fn chromium(workspace: &Workspace) -> anyhow::Result<PathBuf> {
    if let Some(given) = env::var_os("HEARD_CHROMIUM") {
        let given = PathBuf::from(given);
        if !given.exists() {
            bail!("HEARD_CHROMIUM names {}, and there is no such file", given.display());
        }
        return Ok(given);
    }
    if let Some(found) = find_in_path(&WITHOUT_A_WINDOW) {
        return Ok(found);
    }
    let root = shell::output_of(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if root && shell::can_start("apt-get", "--version") {
        eprintln!("· no Chromium without a window on this machine: installing one …");
        let silent = |words: &[&str]| {
            shell::run(Command::new("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        let install = |package| silent(&["install", "-y", "-qq", "--no-install-recommends", package]);
        let installed = silent(&["update", "-qq"]).and_then(|()| install(WITHOUT_A_WINDOW[0]));
        if let (Ok(()), Some(found)) = (installed, find_in_path(&WITHOUT_A_WINDOW)) {
            return Ok(found);
        }
        if find_chromium().is_none() {
            // Older systems have the whole browser alone.
            let _ = install("chromium");
        }
    }
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    eprintln!("· no Chromium on this machine: Playwright fetches its own …");
    let end2end = workspace.path("end2end");
    let fetched =
        shell::run(Command::new("npx").args(["playwright", "install", "chromium"]).current_dir(end2end));
    if let (Ok(()), Some(found)) = (fetched, find_chromium()) {
        return Ok(found);
    }
    bail!(
        "no Chromium could be installed: install Chromium or Chrome, or set HEARD_CHROMIUM to the program's path"
    )
}

fn find_chromium() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    find_in_path(&WITHOUT_A_WINDOW).or_else(|| find_in_path(&names)).or_else(playwrights_own)
}

fn find_in_path(names: &[&str]) -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = vec!["/usr/bin".into()];
    folders.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
    let by_name = folders.iter().flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    by_name.into_iter().find(|path| path.is_file())
}

/// The newest of the browsers that Playwright fetched for itself.
fn playwrights_own() -> Option<PathBuf> {
    let folder = env::var_os("PLAYWRIGHT_BROWSERS_PATH").map(PathBuf::from).or_else(|| {
        let home = PathBuf::from(env::var_os("HOME")?);
        Some(home.join(if cfg!(target_os = "macos") {
            "Library/Caches/ms-playwright"
        } else {
            ".cache/ms-playwright"
        }))
    })?;
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .ok()?
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("chromium-"))
        .flat_map(|entry| {
            let inside = [
                "chrome-linux/chrome",
                "chrome-linux64/chrome",
                "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
            ];
            inside.map(|path| entry.path().join(path))
        })
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    found.pop()
}

/// Makes sure that the journeys' npm packages are those of the lock file.
///
/// # Errors
/// One sentence on what to install by hand.
pub(crate) fn npm_packages(workspace: &Workspace) -> anyhow::Result<()> {
    let end2end = workspace.path("end2end");
    let lock = fs::read_to_string(end2end.join("package-lock.json"))
        .context("failed to read end2end/package-lock.json")?;
    let note = end2end.join("node_modules/.heard-lock");
    if fs::read_to_string(&note).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if !shell::can_start("npm", "--version") {
        bail!("the journeys need Node.js 20 or newer with npm: install it, then try again");
    }
    shell::step("npm packages of the journeys", || {
        // The browser comes by `chromium` above, never by a package's own script.
        shell::run(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
                .current_dir(&end2end)
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
        )
    })
    .context(
        "the npm packages of end2end could not be installed; check the network, then run `npm ci` in end2end",
    )?;
    fs::write(note, lock)?;
    Ok(())
}
