//! The rules of the house that no compiler knows. Each rule reads the checkout and names what breaks it; each has
//! a test that shows it something broken.

mod child_tests;
mod contrast;
mod css;
mod edges;
mod files;
mod map;
mod rooms;
mod sabotages;
mod services;
mod waits;

use std::fs;
use std::process::ExitCode;

use crate::workspace::Workspace;

/// Something that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Broken {
    /// Where: a path and, if known, a line.
    pub(crate) place: String,
    /// What is wrong and what to do instead.
    pub(crate) words: String,
}

impl Broken {
    fn at(path: &str, line: usize, words: impl Into<String>) -> Self {
        Self { place: format!("{path}:{line}"), words: words.into() }
    }

    fn in_file(path: &str, words: impl Into<String>) -> Self {
        Self { place: path.to_owned(), words: words.into() }
    }
}

/// A text file of the checkout.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Source {
    path: String,
    text: String,
}

/// What each rule found, by the rule's name.
pub(crate) type Findings = Vec<(&'static str, Vec<Broken>)>;

/// Asks every rule.
pub(crate) fn check(workspace: &Workspace) -> anyhow::Result<Findings> {
    let paths = files::of_the_project(workspace)?;
    let sources: Vec<Source> = paths
        .iter()
        .filter_map(|path| {
            Some(Source { path: path.clone(), text: fs::read_to_string(workspace.path(path)).ok()? })
        })
        .collect();
    let metadata = edges::read(workspace)?;
    let map = sources.iter().find(|it| it.path == map::PAGE).map(|it| it.text.as_str()).unwrap_or_default();
    Ok(vec![
        ("dependencies go where the map has an arrow", edges::outside_the_map(&metadata, map)),
        ("what hangs on a page is not asked behind a wait", waits::careless(&sources)),
        ("no service hangs on what a child said", services::that_listen(&sources)),
        ("the app carries no regex", edges::heavy_in_the_app(&metadata)),
        ("each library stays in its room", rooms::outside(&sources)),
        ("colours come from the token files", css::raw_colours(&sources)),
        ("styles know no left and right", css::physical(&sources)),
        ("a class has its look in one sheet", css::shared_names(&sources)),
        ("what is written can be read in every set of colours", contrast::unreadable(&sources)),
        ("every test is run by some command", files::never_run(&sources)),
        ("files stay under 400 lines", files::too_long(&sources)),
        ("nothing names a person's machine or a registry", files::foreign_names(&sources)),
        ("no keys and no data lie in the tree", files::not_for_the_tree(&paths)),
        ("every sabotage has a test that notices it", sabotages::without_a_test(&sources)),
        ("every demand on the child's side has a test that shows it", child_tests::not_shown(&sources)),
        ("the map names every crate and only what exists", map::wrong(workspace, &metadata.members(), map)),
    ])
}

/// Prints what is broken.
pub(crate) fn report(workspace: &Workspace) -> anyhow::Result<ExitCode> {
    let findings = check(workspace)?;
    print(&findings);
    let clean = findings.iter().all(|(_, broken)| broken.is_empty());
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// One line for each rule and one for each thing that breaks it.
pub(crate) fn print(findings: &Findings) {
    for (rule, broken) in findings {
        println!("{} {rule}", if broken.is_empty() { "ok  " } else { "FAIL" });
        for Broken { place, words } in broken {
            println!("       {place}: {words}");
        }
    }
}
