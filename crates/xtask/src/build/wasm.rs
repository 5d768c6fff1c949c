//! Compiles for the browser and writes the script that joins it to the page.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use wasm_bindgen_cli_support::Bindgen;

use super::{Files, Kind};
use crate::provision::WASM;
use crate::shell;
use crate::workspace::Workspace;

/// The app: `heard.js`, `heard_bg.wasm` and the script modules that crates brought along.
pub(super) fn build(workspace: &Workspace, kind: Kind) -> anyhow::Result<Files> {
    let mut cargo = cargo_build(workspace);
    cargo.args(["--package", "heard", "--lib"]);
    let (target, profile) = match kind {
        Kind::Shipped => {
            cargo.args(["--profile", "wasm-release"]);
            (workspace.target(), "wasm-release")
        }
        Kind::Fast => {
            // Joined to the flags of .cargo/config.toml. Erased views compile in a fraction of the time.
            cargo.args(["--config", &format!("target.{WASM}.rustflags=['--cfg', 'erase_components']")]);
            (workspace.dev_target(), "debug")
        }
    };
    cargo.arg("--target-dir").arg(&target);
    shell::run(&mut cargo).context("the app does not compile")?;
    let module = target.join(WASM).join(profile).join("heard.wasm");
    join(workspace, &module, "heard", kind == Kind::Fast)
}

/// An example of a crate, as a page's script.
pub(super) fn build_example(workspace: &Workspace, package: &str, example: &str) -> anyhow::Result<Files> {
    let mut cargo = cargo_build(workspace);
    // As optimised as the app: what is proved is what is shipped, and most of it is compiled already.
    cargo.args(["--package", package, "--example", example, "--all-features", "--profile", "wasm-release"]);
    cargo.arg("--target-dir").arg(workspace.target());
    shell::run(&mut cargo).with_context(|| format!("the page '{example}' does not compile"))?;
    let module = workspace.target().join(WASM).join("wasm-release/examples").join(format!("{example}.wasm"));
    join(workspace, &module, example, true)
}

fn cargo_build(workspace: &Workspace) -> Command {
    let mut cargo = Command::new("cargo");
    // Flags from outside would replace those of .cargo/config.toml, and the app would not compile.
    cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo.args(["build", "--locked", "--target", WASM]).current_dir(workspace.root());
    cargo
}

fn join(workspace: &Workspace, module: &Path, name: &str, for_people: bool) -> anyhow::Result<Files> {
    let folder = workspace.target().join("xtask-bindgen").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).web(true)?.out_name(name).typescript(false);
    bindgen.keep_debug(false).remove_name_section(!for_people).remove_producers_section(true);
    bindgen
        .generate(&folder)
        .with_context(|| format!("failed to write the glue for {}", module.display()))?;
    let mut files = BTreeMap::new();
    read_into(&folder, &folder, &mut files)?;
    Ok(files)
}

fn read_into(top: &Path, folder: &Path, files: &mut Files) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        if path.is_dir() {
            read_into(top, &path, files)?;
        } else if let Ok(inside) = path.strip_prefix(top) {
            files.insert(inside.to_string_lossy().replace('\\', "/"), fs::read(&path)?);
        }
    }
    Ok(())
}
