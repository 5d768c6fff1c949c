//! Where things are: the project's root, what the build leaves, and the folders of the compiler.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// The folders of one checkout.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout that Cargo started this tool in; started by hand, the one that it was compiled from.
    pub(crate) fn find() -> anyhow::Result<Self> {
        let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let here = Path::new(&here);
        let root = here.ancestors().nth(2).context("the tool does not lie in crates/xtask of a checkout")?;
        Ok(Self { root: root.to_owned() })
    }

    /// A checkout at another place, for tests of the rules.
    #[cfg(test)]
    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The folder of the root package.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// What the build leaves: `site`, `dev` and its notes.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Cargo's folder for builds that are shipped or tested.
    pub(crate) fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.root.join("target"),
        }
    }

    /// Cargo's folder for fast builds: other flags, so that switching does not build the world anew.
    pub(crate) fn dev_target(&self) -> PathBuf {
        let mut folder = self.target().into_os_string();
        folder.push("-dev");
        folder.into()
    }

    /// All files below a folder of the checkout, sorted, as paths from the root with forward slashes. A folder
    /// that does not exist has none.
    pub(crate) fn files_below(&self, inside: &str) -> anyhow::Result<Vec<String>> {
        let mut found = Vec::new();
        let top = self.path(inside);
        if top.exists() {
            collect(&self.root, &top, &mut found)?;
        }
        found.sort();
        Ok(found)
    }
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<String>) -> anyhow::Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("failed to list {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            collect(root, &path, found)?;
        } else if let Ok(inside) = path.strip_prefix(root) {
            found.push(inside.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}
