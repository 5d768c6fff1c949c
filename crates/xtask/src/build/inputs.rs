//! What a build is made from, as one short text.

use std::env;
use std::fs;

use sha2::{Digest, Sha256};

use super::Kind;
use crate::workspace::Workspace;

/// Everything that a build reads. A folder more costs milliseconds; one too few would ship yesterday's app.
const READ: [&str; 11] = [
    "src",
    "style",
    "public",
    ".cargo",
    "crates/form-engine",
    "crates/domain",
    "crates/catalogue",
    "crates/sync",
    "crates/store",
    "crates/xtask/src",
    "crates/xtask/Cargo.toml",
];

/// Equal texts mean equal builds.
pub(super) fn fingerprint(workspace: &Workspace, kind: Kind) -> anyhow::Result<String> {
    let mut hash = Sha256::new();
    hash.update(format!("{kind:?}"));
    let compiler = crate::shell::output_of(std::process::Command::new("rustc").arg("--version"))?;
    hash.update(compiler);
    let mut files = vec!["Cargo.toml".to_owned(), "Cargo.lock".to_owned()];
    for place in READ {
        if workspace.path(place).is_file() {
            files.push(place.to_owned());
        } else {
            files.extend(workspace.files_below(place)?);
        }
    }
    for file in files {
        let bytes = fs::read(workspace.path(&file))?;
        hash.update(format!("\n{file} {}\n", bytes.len()));
        hash.update(bytes);
    }
    // Settings of Cargo from outside change what it builds.
    for (name, value) in env::vars().filter(|(name, _)| name.starts_with("CARGO_PROFILE_")) {
        hash.update(format!("{name}={value}"));
    }
    Ok(hex(&hash.finalize()))
}

/// Bytes as lower-case digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
