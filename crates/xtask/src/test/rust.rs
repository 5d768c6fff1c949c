//! The crates and the server, without a browser.

use std::ffi::OsString;
use std::process::Command;

use super::{Count, count};
use crate::shell;
use crate::workspace::Workspace;

pub(super) fn run(workspace: &Workspace, words: &[OsString]) -> Count {
    shell::heading("crates and server");
    let mut total = Count::default();
    let nextest = shell::can_start("cargo-nextest", "--version");
    let mut tests = Command::new("cargo");
    if nextest {
        tests.args([
            "nextest",
            "run",
            "--no-fail-fast",
            "--status-level",
            "slow",
            "--final-status-level",
            "fail",
        ]);
        tests.args(["--no-tests", "pass"]);
    } else {
        tests.args(["test", "--no-fail-fast", "--lib", "--bins", "--tests"]);
    }
    tests.args(["--locked", "--all-features", "--target-dir"]).arg(workspace.target());
    if nextest {
        tests.args(words);
    } else if let Some(first) = words.first() {
        tests.arg(first);
    }
    total += counted(workspace, &mut tests);

    // Examples in the documentation; nextest does not know them.
    let mut examples = Command::new("cargo");
    examples
        .args(["test", "--doc", "--no-fail-fast", "--locked", "--all-features", "--target-dir"])
        .arg(workspace.target());
    if let Some(first) = words.first() {
        examples.arg(first);
    }
    total += counted(workspace, &mut examples);
    total
}

fn counted(workspace: &Workspace, cargo: &mut Command) -> Count {
    cargo.current_dir(workspace.root());
    match shell::run_and_read(cargo) {
        Ok((succeeded, lines)) => count::of_cargo(&lines).of_runner(succeeded),
        Err(error) => Count::of("tests of the crates", &Err(error)),
    }
}
