//! Everything that must hold, in one command: lint, then the crates, then the browser. A failure does not stop
//! the rest, so that one run shows all there is to mend.

mod browser;
mod count;
mod lint;
mod rust;

use std::process::ExitCode;
use std::time::Instant;

pub(crate) use count::Count;

use crate::flags::{Choice, Stage};
use crate::shell;
use crate::workspace::Workspace;

/// Runs the chosen stages and closes with `N passed, N failed`.
pub(crate) fn run(workspace: &Workspace, choice: &Choice) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let wanted = |stage| choice.only.is_none_or(|only| only == stage);
    let mut total = Count::default();
    if wanted(Stage::Lint) {
        total += lint::run(workspace);
    }
    if wanted(Stage::Rust) {
        total += rust::run(workspace, &choice.words);
    }
    if wanted(Stage::Browser) {
        total += browser::run(workspace, &choice.words);
    }
    shell::heading(&format!("all stages in {} s", start.elapsed().as_secs()));
    if total.passed + total.failed == 0 {
        eprintln!("no test has this name");
        total.failed = 1;
    }
    println!("{total}");
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
