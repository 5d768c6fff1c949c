//! Format, Clippy with warnings denied, and the rules of the house.

use std::process::Command;

use super::Count;
use crate::provision::{self, WASM};
use crate::shell;
use crate::tidy;
use crate::workspace::Workspace;

pub(super) fn run(workspace: &Workspace) -> Count {
    shell::heading("lint");
    let clippy = |words: &[&str]| {
        let mut cargo = Command::new("cargo");
        cargo.env_remove("RUSTFLAGS").current_dir(workspace.root());
        cargo.args(["clippy", "--locked", "--quiet"]).args(words);
        cargo.arg("--target-dir").arg(workspace.target()).args(["--", "--deny", "warnings"]);
        shell::run(&mut cargo)
    };
    let mut format = Command::new("cargo");
    format.args(["fmt", "--all", "--check"]).current_dir(workspace.root());

    let mut total = Count::default();
    let mut check = |name: &str, work: &mut dyn FnMut() -> anyhow::Result<()>| {
        total += Count::of(name, &shell::step(name, work));
    };
    check("format", &mut || shell::run(&mut format));
    check("clippy: the crates", &mut || clippy(&["--all-targets", "--all-features"]));
    check("clippy: the app", &mut || {
        provision::wasm_target()?;
        clippy(&["--package", "heard", "--target", WASM])
    });
    check("clippy: the tablet's store", &mut || {
        clippy(&["--package", "store", "--lib", "--examples", "--all-features", "--target", WASM])
    });
    match shell::step("tidy", || tidy::check(workspace)) {
        Ok(findings) => {
            tidy::print(&findings);
            for (_, broken) in &findings {
                total += Count::one(broken.is_empty());
            }
        }
        Err(error) => total += Count::of("tidy", &Err(error)),
    }
    total
}
