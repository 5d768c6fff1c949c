//! `docs/ARCHITECTURE.md` is the map. It holds the arrows that the code must keep to, and it must be true.

use std::collections::{BTreeMap, BTreeSet};

use super::Broken;
use crate::workspace::Workspace;

/// The page.
pub(super) const PAGE: &str = "docs/ARCHITECTURE.md";

/// Where paths of the checkout begin.
const TOP: [&str; 7] = ["src", "crates", "style", "public", "end2end", "docs", ".ci"];

/// For each package what it may depend on, read from the map's first table.
pub(super) fn arrows<'a>(
    page: &'a str,
    members: &[&'a str],
) -> Result<BTreeMap<&'a str, BTreeSet<&'a str>>, String> {
    let mut rows = page.lines().skip_while(|line| !line.starts_with("| crate |")).skip(2).peekable();
    if rows.peek().is_none() {
        return Err("there is no table that begins with '| crate | depends on'".to_owned());
    }
    let mut arrows = BTreeMap::new();
    for row in rows.take_while(|line| line.starts_with('|')) {
        let mut cells = row.trim_matches('|').split('|').map(str::trim);
        let (Some(first), Some(to)) = (cells.next(), cells.next()) else { continue };
        let name = first.split('`').nth(1).unwrap_or_default();
        let name = name.strip_prefix("crates/").unwrap_or(name);
        let to: BTreeSet<&str> = match to.strip_prefix("all but ") {
            Some(but) => {
                let but: Vec<&str> = but.split([' ', ',']).collect();
                members.iter().copied().filter(|member| *member != name && !but.contains(member)).collect()
            }
            None => to.split(',').map(str::trim).filter(|word| !word.is_empty() && *word != "–").collect(),
        };
        arrows.insert(name, to);
    }
    Ok(arrows)
}

/// Crates that the map forgot, and paths that do not exist.
pub(super) fn wrong(workspace: &Workspace, members: &[&str], page: &str) -> Vec<Broken> {
    let mut broken = Vec::new();
    let known = arrows(page, members).unwrap_or_default();
    for member in members.iter().filter(|member| !known.contains_key(**member)) {
        broken.push(Broken::in_file(PAGE, format!("the crate '{member}' does not stand in the map")));
    }
    for (number, line) in page.lines().enumerate() {
        for name in line.split('`').skip(1).step_by(2).filter(|name| is_path(name)) {
            if !workspace.path(name).exists() {
                broken.push(Broken::at(PAGE, number + 1, format!("{name} does not exist")));
            }
        }
    }
    broken
}

fn is_path(name: &str) -> bool {
    let first = name.split('/').next().unwrap_or_default();
    TOP.contains(&first) && !name.contains([' ', '*', '{', '<', ':', '('])
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    const MAP: &str = "text\n\n| crate | depends on (ours) | x |\n|---|---|---|\n| `crates/a` | – | x |\n| `crates/b` | a, c | x |\n| `heard` (`src`) | all but c and d | x |\n\nmore\n";

    #[test]
    fn arrows_are_read_from_the_table() {
        let arrows = arrows(MAP, &["a", "b", "c", "d", "heard"]).unwrap();
        assert_eq!(arrows["a"], [].into());
        assert_eq!(arrows["b"], ["a", "c"].into());
        assert_eq!(arrows["heard"], ["a", "b"].into());
    }

    #[test]
    fn a_map_without_its_table_is_refused() {
        assert!(arrows("nothing", &[]).is_err());
    }

    #[test]
    fn a_forgotten_crate_and_a_path_that_is_gone_are_found() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("crates/a")).unwrap();
        std::fs::create_dir_all(folder.path().join("src")).unwrap();
        let broken = wrong(&Workspace::at(folder.path()), &["a", "b", "heard", "z"], MAP);
        let words: Vec<_> = broken.iter().map(|it| it.words.as_str()).collect();
        assert_eq!(words, ["the crate 'z' does not stand in the map", "crates/b does not exist"]);
    }

    #[test]
    fn routes_types_and_patterns_are_no_paths() {
        assert!(is_path("src/ports/transport.rs") && is_path("style"));
        assert!(!is_path("/c/") && !is_path("domain::Change") && !is_path("crates/*/src"));
    }
}
