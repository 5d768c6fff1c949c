//! The app that a tablet gets, in a real Chromium: the store's contract, the journeys, the bytes.

use std::ffi::OsString;
use std::fs;
use std::process::Command;

use anyhow::Context;

use super::{Count, count};
use crate::build::{self, Kind};
use crate::provision;
use crate::serve;
use crate::shell;
use crate::size;
use crate::workspace::Workspace;

pub(super) fn run(workspace: &Workspace, words: &[OsString]) -> Count {
    shell::heading("browser");
    let mut total = Count::default();
    match journeys(workspace, words) {
        Ok(counted) => total += counted,
        Err(error) => total += Count::of("the journeys could not start", &Err(error)),
    }
    if words.is_empty() {
        let fits = size::check(workspace).and_then(|over| {
            anyhow::ensure!(over.is_empty(), "{}", over.join("; "));
            Ok(())
        });
        total += Count::of("the first load fits its budget", &fits);
    }
    total
}

fn journeys(workspace: &Workspace, words: &[OsString]) -> anyhow::Result<Count> {
    let end2end = workspace.path("end2end");
    // One build of the app for all journeys, the one that is shipped.
    let app = build::site(workspace, Kind::Shipped)?;
    let server = shell::step("the server", || serve::server(workspace, false))?;
    let pages = shell::step("test pages", || test_pages(workspace))?;
    provision::npm_packages(workspace)?;
    let chromium = provision::chromium(workspace)?;

    let report = end2end.join("test-results/report.json");
    let _ = fs::remove_file(&report);
    let mut playwright = Command::new("npx");
    playwright.args(["--no-install", "playwright", "test", "--reporter=list,json"]).args(words);
    playwright
        .current_dir(&end2end)
        .env("HEARD_APP", app)
        .env("HEARD_SERVER", server)
        .env("HEARD_PAGES", pages)
        .env("HEARD_CHROMIUM", chromium)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    let status = playwright.status().context("failed to start Playwright")?;
    let report = fs::read_to_string(&report).context("Playwright left no report")?;
    Ok(count::of_playwright(&report)?.of_runner(status.success()))
}

/// Each `crates/store/examples/*.rs` becomes a page of that name: the contract runs in it.
fn test_pages(workspace: &Workspace) -> anyhow::Result<std::path::PathBuf> {
    for file in workspace.files_below("crates/store/examples")? {
        let name = file.strip_prefix("crates/store/examples/").and_then(|it| it.strip_suffix(".rs"));
        if let Some(name) = name.filter(|name| !name.contains('/')) {
            build::test_page(workspace, "store", name)?;
        }
    }
    Ok(workspace.dist().join("pages"))
}
