//! The style sheet: `style/main.css` with its imports put in their places, in order, and without comments.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::workspace::Workspace;

/// The one style sheet of the app.
pub(super) fn sheet(workspace: &Workspace) -> anyhow::Result<String> {
    let mut seen = BTreeSet::new();
    let whole = inline(&workspace.path("style/main.css"), &mut seen)?;
    Ok(squeeze(&whole))
}

fn inline(file: &Path, seen: &mut BTreeSet<PathBuf>) -> anyhow::Result<String> {
    let text = fs::read_to_string(file).with_context(|| format!("failed to read {}", file.display()))?;
    if !seen.insert(file.to_owned()) {
        bail!("{} is imported twice", file.display());
    }
    let text = without_comments(&text);
    let mut sheet = String::new();
    for line in text.lines() {
        let Some(import) = line.trim().strip_prefix("@import") else {
            sheet.push_str(line);
            sheet.push('\n');
            continue;
        };
        let (name, layer) =
            read_import(import).with_context(|| format!("{}: {}", file.display(), line.trim()))?;
        let inner = inline(&file.with_file_name("").join(name), seen)?;
        match layer {
            Some(layer) => sheet.push_str(&format!("@layer {layer} {{\n{inner}}}\n")),
            None => sheet.push_str(&inner),
        }
    }
    Ok(sheet)
}

/// Reads ` "file.css" layer(name);` or the same with `url(…)`.
fn read_import(import: &str) -> anyhow::Result<(&str, Option<&str>)> {
    let body =
        import.trim().strip_suffix(';').context("an import ends with a semicolon, on its own line")?.trim();
    let body = body.strip_prefix("url(").map_or(body, str::trim_start);
    let quote = body
        .chars()
        .next()
        .filter(|it| matches!(it, '"' | '\''))
        .context("an import names a file in quotes")?;
    let (name, rest) =
        body.get(1..).and_then(|it| it.split_once(quote)).context("the name of an import has no end")?;
    let rest = rest.trim_start_matches(')').trim();
    if rest.is_empty() {
        return Ok((name, None));
    }
    let layer = rest.strip_prefix("layer(").and_then(|it| it.strip_suffix(')'));
    Ok((name, Some(layer.context("after its file an import may only name a layer: layer(components)")?)))
}

/// Drops comments, but not inside quotes.
pub(crate) fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut letters = css.chars().peekable();
    let mut quote = None;
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (None, '/') if letters.peek() == Some(&'*') => {
                letters.next();
                let mut before = ' ';
                for inside in letters.by_ref() {
                    if before == '*' && inside == '/' {
                        break;
                    }
                    // Lines are kept, so that whoever reads on can still count them.
                    if inside == '\n' {
                        out.push('\n');
                    }
                    before = inside;
                }
                continue;
            }
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            (Some(_), '\\') => {
                out.push(letter);
                out.extend(letters.next());
                continue;
            }
            _ => {}
        }
        out.push(letter);
    }
    out
}

/// Drops indentation and empty lines; inside a line nothing changes, so nothing can break.
fn squeeze(css: &str) -> String {
    let lines = css.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    fn sheet_of(files: &[(&str, &str)]) -> anyhow::Result<String> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join("style").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        sheet(&Workspace::at(folder.path()))
    }

    #[test]
    fn imports_stand_in_order_inside_their_layers() {
        let sheet = sheet_of(&[
            (
                "main.css",
                "@layer base, screens;\n@import \"base.css\" layer(base);\n@import url('screens/child.css') layer(screens);\n",
            ),
            ("base.css", "/* why */\na { color: var(--ink); }\n"),
            ("screens/child.css", "b {\n  margin: 0;\n}\n"),
        ]);
        let wanted = "@layer base, screens;\n@layer base {\na { color: var(--ink); }\n}\n@layer screens {\nb {\nmargin: 0;\n}\n}\n";
        assert_eq!(sheet.unwrap(), wanted);
    }

    #[test]
    fn a_file_that_is_missing_or_imported_twice_is_refused() {
        assert!(sheet_of(&[("main.css", "@import \"gone.css\";\n")]).is_err());
        let twice = sheet_of(&[("main.css", "@import \"a.css\";\n@import \"a.css\";\n"), ("a.css", "")]);
        assert!(twice.unwrap_err().to_string().ends_with("is imported twice"));
    }

    #[test]
    fn what_looks_like_a_comment_inside_quotes_stays() {
        assert_eq!(
            without_comments("a::after{content:\"/* \\\" */\"}/* b */c{}"),
            "a::after{content:\"/* \\\" */\"}c{}"
        );
    }
}
