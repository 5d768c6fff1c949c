//! Who depends on whom, as Cargo sees it.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde::Deserialize;

use super::{Broken, map};
use crate::provision::WASM;
use crate::shell;
use crate::workspace::Workspace;

/// What weighs more in the app than it can ever give.
const HEAVY: [&str; 2] = ["regex", "chrono-tz"];

/// Not walked into. Leptos always names its reader of server settings; a page never calls it, and the linker leaves
/// it out: the whole module of an empty app is a quarter of what regex alone would add.
const LEFT_OUT_BY_THE_LINKER: [&str; 1] = ["leptos_config"];

/// The part of `cargo metadata` that is read here.
#[derive(Debug, Deserialize)]
pub(super) struct Metadata {
    packages: Vec<Package>,
    workspace_members: Vec<String>,
    resolve: Resolve,
}

#[derive(Debug, Deserialize)]
struct Package {
    id: String,
    name: String,
    dependencies: Vec<Dependency>,
    targets: Vec<Target>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    path: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: String,
    deps: Vec<Arrow>,
}

#[derive(Debug, Deserialize)]
struct Arrow {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Debug, Deserialize)]
struct Kind {
    kind: Option<String>,
}

/// Asks Cargo.
pub(super) fn read(workspace: &Workspace) -> anyhow::Result<Metadata> {
    let words = ["metadata", "--format-version", "1", "--locked", "--filter-platform", WASM];
    let text = shell::output_of(Command::new("cargo").args(words).current_dir(workspace.root()))?;
    Ok(serde_json::from_str(&text)?)
}

impl Metadata {
    /// The names of our own packages.
    pub(super) fn members(&self) -> Vec<&str> {
        let ours = self.packages.iter().filter(|package| self.workspace_members.contains(&package.id));
        ours.map(|package| package.name.as_str()).collect()
    }

    fn package(&self, id: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.id == id)
    }
}

/// Edges between our own packages, tests' included, for which the map has no arrow.
pub(super) fn outside_the_map(metadata: &Metadata, page: &str) -> Vec<Broken> {
    let members = metadata.members();
    let allowed = match map::arrows(page, &members) {
        Ok(allowed) => allowed,
        Err(words) => return vec![Broken::in_file(map::PAGE, words)],
    };
    let mut broken = Vec::new();
    for package in metadata.packages.iter().filter(|it| metadata.workspace_members.contains(&it.id)) {
        // A crate that turns on its own features for its tests is no edge.
        let ours = package.dependencies.iter().filter(|it| it.path.is_some() && it.name != package.name);
        let ours = ours.filter(|it| members.contains(&it.name.as_str()));
        let known = allowed.get(package.name.as_str());
        for dependency in ours.filter(|it| known.is_none_or(|known| !known.contains(it.name.as_str()))) {
            let words = format!("depends on {}, and the map has no such arrow", dependency.name);
            broken.push(Broken::in_file(&package.name, words));
        }
    }
    broken.sort();
    broken.dedup();
    broken
}

/// Heavy packages that end up in the app, with the way that leads there. What only runs while compiling does not
/// count.
pub(super) fn heavy_in_the_app(metadata: &Metadata) -> Vec<Broken> {
    let nodes: BTreeMap<&str, &Node> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let app =
        metadata.packages.iter().find(|it| it.name == "heard" && metadata.workspace_members.contains(&it.id));
    let mut ways: Vec<Vec<&Package>> = app.map(|app| vec![app]).into_iter().collect();
    let mut seen = BTreeSet::new();
    let mut broken = Vec::new();
    while let Some(way) = ways.pop() {
        let Some(last) = way.last() else { continue };
        let arrows = nodes.get(last.id.as_str()).map(|node| node.deps.as_slice()).unwrap_or_default();
        for arrow in arrows.iter().filter(|arrow| arrow.dep_kinds.iter().any(|it| it.kind.is_none())) {
            let Some(next) = metadata.package(&arrow.pkg) else { continue };
            let runs_while_compiling =
                next.targets.iter().any(|it| it.kind.iter().any(|kind| kind == "proc-macro"));
            let left_out = LEFT_OUT_BY_THE_LINKER.contains(&next.name.as_str());
            if runs_while_compiling || left_out || !seen.insert(next.id.as_str()) {
                continue;
            }
            let mut longer = way.clone();
            longer.push(next);
            if HEAVY.contains(&next.name.as_str()) {
                let names: Vec<_> = longer.iter().map(|package| package.name.as_str()).collect();
                broken.push(Broken::in_file("Cargo.lock", format!("the app carries {}", names.join(" → "))));
            }
            ways.push(longer);
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use serde_json::json;

    use super::*;

    const PAGE: &str = "\
| crate | depends on (ours) | sentence |
|---|---|---|
| `crates/sync` | domain | a |
| `crates/domain` | – | b |
| `heard` (`src`) | all but sync | c |
";

    fn package(name: &str, ours: &[&str], kind: &str) -> serde_json::Value {
        let dependencies: Vec<_> =
            ours.iter().map(|it| json!({ "name": it, "path": format!("crates/{it}") })).collect();
        json!({ "id": name, "name": name, "dependencies": dependencies, "targets": [{ "kind": [kind] }] })
    }

    fn metadata(packages: &[serde_json::Value], arrows: &[(&str, &str, Option<&str>)]) -> Metadata {
        let nodes: Vec<_> = packages
            .iter()
            .map(|it| {
                let deps: Vec<_> = arrows
                    .iter()
                    .filter(|(from, _, _)| it["id"] == *from)
                    .map(|(_, to, kind)| json!({ "pkg": to, "dep_kinds": [{ "kind": kind }] }))
                    .collect();
                json!({ "id": it["id"], "deps": deps })
            })
            .collect();
        let members = ["sync", "domain", "heard"];
        serde_json::from_value(
            json!({ "packages": packages, "workspace_members": members, "resolve": { "nodes": nodes } }),
        )
        .unwrap()
    }

    #[test]
    fn an_edge_without_an_arrow_is_found() {
        let packages = [
            package("sync", &["domain"], "lib"),
            package("domain", &["sync"], "lib"),
            package("heard", &["sync"], "lib"),
        ];
        let broken = outside_the_map(&metadata(&packages, &[]), PAGE);
        let places: Vec<_> = broken.iter().map(|it| (it.place.as_str(), it.words.as_str())).collect();
        assert_eq!(
            places,
            [
                ("domain", "depends on sync, and the map has no such arrow"),
                ("heard", "depends on sync, and the map has no such arrow"),
            ]
        );
    }

    #[test]
    fn a_regex_deep_in_the_app_is_found_with_its_way() {
        let packages =
            [package("heard", &[], "lib"), package("middle", &[], "lib"), package("regex", &[], "lib")];
        let arrows = [("heard", "middle", None), ("middle", "regex", None)];
        let broken = heavy_in_the_app(&metadata(&packages, &arrows));
        assert_eq!(broken, [Broken::in_file("Cargo.lock", "the app carries heard → middle → regex")]);
    }

    #[test]
    fn a_regex_that_only_runs_while_compiling_is_fine() {
        let packages = [
            package("heard", &[], "lib"),
            package("macros", &[], "proc-macro"),
            package("regex", &[], "lib"),
        ];
        let arrows = [("heard", "macros", None), ("macros", "regex", None), ("heard", "regex", Some("dev"))];
        assert_eq!(heavy_in_the_app(&metadata(&packages, &arrows)), []);
    }
}
