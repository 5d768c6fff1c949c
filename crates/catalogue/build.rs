//! Makes the table of embedded files, only where the feature `embedded` asks for it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const FOLDERS: [&str; 6] = ["forms", "vocab", "procedure", "demo", "child", "guardian"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return Ok(());
    }
    let (Some(root), Some(out)) = (env::var_os("CARGO_MANIFEST_DIR"), env::var_os("OUT_DIR")) else {
        return Err(io::Error::other("cargo gave no folders"));
    };
    let root = PathBuf::from(root);
    let mut files = Vec::new();
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        below(&root.join(folder), &mut files)?;
    }
    files.sort();
    let mut table = String::from("pub(super) static FILES: &[(&str, &str)] = &[\n");
    for file in files {
        let name =
            file.strip_prefix(&root).map_err(io::Error::other)?.display().to_string().replace('\\', "/");
        // Writing to a String cannot fail.
        let _ = writeln!(table, "    ({name:?}, include_str!({:?})),", file.display().to_string());
    }
    table.push_str("];\n");
    fs::write(Path::new(&out).join("files.rs"), table)
}

fn below(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            below(&path, files)?;
        } else if path.extension().is_some_and(|end| end == "json") && !path.ends_with("form.schema.json") {
            files.push(path);
        }
    }
    Ok(())
}
