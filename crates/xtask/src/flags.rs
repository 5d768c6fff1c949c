//! What may be asked of the tool, and sentences for what may not.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, bail};
use lexopt::{Arg, Parser, ValueExt};

/// Printed by `cargo xtask help` and after a mistake.
pub(crate) const HELP: &str = "\
cargo xtask <command>

  run   [--port N] [--data DIR] [--empty]   build the app, start the server with the demo (or empty)
  dev   [--port N] [--data DIR] [--empty]   the same with a fast, unoptimised build
  test  [--only lint|rust|browser] [WORD…]  everything that must hold; WORDs choose tests by name
  build                                     only build the app, into dist/site
  size                                      bytes of the app by part; fails over its budget
  tidy                                      the rules of the house
  help                                      this page";

/// One thing to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    Build,
    Run(ServeOptions),
    Dev(ServeOptions),
    Test(Choice),
    Size,
    Tidy,
}

/// How the server is started.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// Loopback port; without it 8787, or the next that is free.
    pub(crate) port: Option<u16>,
    /// Data folder; without it one inside the project's `data`.
    pub(crate) data: Option<PathBuf>,
    /// Starts without the demo.
    pub(crate) empty: bool,
}

/// Which tests are run.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    /// One stage alone; all without it.
    pub(crate) only: Option<Stage>,
    /// Handed to the test runners of that stage, to choose tests by name.
    pub(crate) words: Vec<OsString>,
}

/// A part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Format, Clippy, tidy.
    Lint,
    /// Everything that runs without a browser.
    Rust,
    /// Store contract and journeys in Chromium.
    Browser,
}

/// Reads the command line.
///
/// # Errors
/// A sentence that names the word that was not understood.
pub(crate) fn parse(mut words: Parser) -> anyhow::Result<Task> {
    let command = match words.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Task::Help),
        Some(Arg::Value(command)) => command,
        Some(flag) => bail!("a command comes first: {} came before it", spell(&flag)),
    };
    match command.to_string_lossy().as_ref() {
        "help" => Ok(Task::Help),
        "run" => serve_options(words, "run").map(Task::Run),
        "dev" => serve_options(words, "dev").map(Task::Dev),
        "test" => test_choice(words).map(Task::Test),
        "build" => nothing_more(words, "build", Task::Build),
        "size" => nothing_more(words, "size", Task::Size),
        "tidy" => nothing_more(words, "tidy", Task::Tidy),
        other => bail!("there is no command '{other}'"),
    }
}

fn serve_options(mut words: Parser, command: &str) -> anyhow::Result<ServeOptions> {
    let mut options = ServeOptions::default();
    while let Some(word) = words.next()? {
        match word {
            Arg::Long("port") => {
                let value = words.value().context("--port needs a number, such as --port 8787")?;
                let port = value.parse().context("--port needs a number from 1 to 65535")?;
                options.port = Some(port);
            }
            Arg::Long("data") => {
                options.data =
                    Some(words.value().context("--data needs a folder, such as --data ./data/mine")?.into());
            }
            Arg::Long("empty") => options.empty = true,
            other => bail!("'{command}' does not know {}", spell(&other)),
        }
    }
    Ok(options)
}

fn test_choice(mut words: Parser) -> anyhow::Result<Choice> {
    let mut choice = Choice::default();
    while let Some(word) = words.next()? {
        match word {
            Arg::Long("only") => {
                let value = words.value().context("--only needs one of lint, rust, browser")?;
                choice.only = Some(match value.to_string_lossy().as_ref() {
                    "lint" => Stage::Lint,
                    "rust" => Stage::Rust,
                    "browser" => Stage::Browser,
                    other => bail!("--only knows lint, rust and browser, not '{other}'"),
                });
            }
            Arg::Value(value) => choice.words.push(value),
            other => bail!("'test' does not know {}", spell(&other)),
        }
    }
    if choice.only.is_none() && !choice.words.is_empty() {
        bail!("choosing tests by name needs a stage: --only rust or --only browser");
    }
    Ok(choice)
}

fn nothing_more(mut words: Parser, command: &str, task: Task) -> anyhow::Result<Task> {
    match words.next()? {
        None => Ok(task),
        Some(other) => bail!("'{command}' does not know {}", spell(&other)),
    }
}

fn spell(word: &Arg<'_>) -> String {
    match word {
        Arg::Short(letter) => format!("'-{letter}'"),
        Arg::Long(name) => format!("'--{name}'"),
        Arg::Value(value) => format!("'{}'", value.to_string_lossy()),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    fn read(words: &[&str]) -> anyhow::Result<Task> {
        parse(Parser::from_args(words))
    }

    #[test]
    fn no_words_ask_for_help() {
        assert_eq!(read(&[]).unwrap(), Task::Help);
    }

    #[test]
    fn run_takes_port_folder_and_empty() {
        let wanted = ServeOptions { port: Some(9000), data: Some("here".into()), empty: true };
        assert_eq!(read(&["run", "--port", "9000", "--data=here", "--empty"]).unwrap(), Task::Run(wanted));
    }

    #[test]
    fn an_unknown_flag_is_named_in_a_sentence() {
        assert_eq!(read(&["dev", "--fast"]).unwrap_err().to_string(), "'dev' does not know '--fast'");
        assert_eq!(read(&["size", "all"]).unwrap_err().to_string(), "'size' does not know 'all'");
        assert_eq!(read(&["fly"]).unwrap_err().to_string(), "there is no command 'fly'");
    }

    #[test]
    fn a_port_that_is_no_number_is_refused() {
        assert!(
            read(&["run", "--port", "many"]).unwrap_err().to_string().starts_with("--port needs a number")
        );
    }

    #[test]
    fn test_takes_one_stage_and_names_of_tests() {
        let wanted = Choice { only: Some(Stage::Browser), words: vec!["offline".into()] };
        assert_eq!(read(&["test", "--only", "browser", "offline"]).unwrap(), Task::Test(wanted));
        assert!(read(&["test", "offline"]).is_err());
    }
}
