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
        Kind::Fast => (workspace.dev_target(), "debug"),
    };
    cargo.arg("--target-dir").arg(&target);
    shell::run(&mut cargo).context("the app does not compile")?;
    let module = target.join(WASM).join(profile).join("heard.wasm");
    let (first, mut files) = split(workspace, &module)?;
    files.extend(join(workspace, &first, "heard", kind == Kind::Fast)?);
    Ok(files)
}

/// Parts the module at its split points (`src/app/parts.rs`): the part that opens the page, which still needs its
/// glue, and the files that are fetched later.
fn split(workspace: &Workspace, module: &Path) -> anyhow::Result<(PathBuf, Files)> {
    let folder = workspace.target().join("xtask-parts");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let input = fs::read(module).with_context(|| format!("failed to read {}", module.display()))?;
    let first = workspace.target().join("xtask-first.wasm");
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.main_module = "./heard.js";
    wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow::anyhow!("failed to part {}: {error:#}", module.display()))?;
    let mut files = BTreeMap::new();
    read_into(&folder, &folder, &mut files)?;
    for (name, bytes) in files.iter_mut().filter(|(name, _)| name.ends_with(".wasm")) {
        *bytes = without_notes(bytes).with_context(|| format!("failed to read {name}"))?;
    }
    Ok((first, files))
}

/// A module without what only tools read: names of functions, notes of the linker.
fn without_notes(module: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut lean = wasm_encoder::Module::new();
    for payload in wasmparser::Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let wasmparser::Payload::CustomSection(_) = payload {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = module.get(range).context("a section is cut short")?;
            lean.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(lean.finish())
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
    // The parts that come later call into the first one by the linker's names.
    bindgen.keep_lld_exports(name == "heard").demangle(name != "heard");
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

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn a_part_loses_its_notes_and_nothing_else() {
        let module = |notes: bool| {
            let mut module = wasm_encoder::Module::new();
            let mut types = wasm_encoder::TypeSection::new();
            types.ty().function([wasm_encoder::ValType::I32], []);
            module.section(&types);
            if notes {
                module
                    .section(&wasm_encoder::CustomSection { name: "name".into(), data: (&[1, 2, 3]).into() });
            }
            module.finish()
        };
        assert_ne!(module(true), module(false));
        assert_eq!(without_notes(&module(true)).unwrap(), module(false));
        assert!(without_notes(b"no module").is_err());
    }
}
