//! How many passed and failed, read from what the runners say.

use std::fmt;
use std::ops::AddAssign;

use serde::Deserialize;

/// Tests that were carried out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Count {
    /// One check, as a test.
    pub(crate) fn one(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed) }
    }

    /// One check that may not be possible at all; says why it failed.
    pub(crate) fn of(name: &str, result: &anyhow::Result<()>) -> Self {
        if let Err(error) = result {
            eprintln!("FAILED {name}: {error:#}");
        }
        Self::one(result.is_ok())
    }

    /// A runner that failed although it counted no failure did not get as far as its tests.
    pub(crate) fn of_runner(self, succeeded: bool) -> Self {
        if !succeeded && self.failed == 0 { Self { failed: 1, ..self } } else { self }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Reads the closing lines of `cargo test` and the summary of nextest.
pub(crate) fn of_cargo(lines: &str) -> Count {
    let mut total = Count::default();
    for line in lines.lines() {
        let line = without_colours(line);
        let line = line.trim();
        if let Some(rest) = line.strip_prefix("test result:") {
            let (_, numbers) = rest.split_once(". ").unwrap_or(("", rest));
            total += numbers_in(numbers, ';');
        } else if line.starts_with("Summary [") {
            let numbers = line.rsplit_once(':').map_or("", |it| it.1);
            total += numbers_in(numbers, ',');
        }
    }
    total
}

/// `12 passed; 1 failed; 0 ignored` or `12 passed, 1 failed, 1 timed out`.
fn numbers_in(line: &str, separator: char) -> Count {
    let mut count = Count::default();
    for part in line.split(separator) {
        let Some((number, word)) = part.trim().split_once(' ') else { continue };
        let Ok(number) = number.parse::<usize>() else { continue };
        match word.split([' ', '(']).next() {
            Some("passed") => count.passed += number,
            Some("failed" | "timed" | "exec") => count.failed += number,
            _ => {}
        }
    }
    count
}

fn without_colours(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            out.push(letter);
        }
    }
    out
}

/// The numbers of Playwright's report.
#[derive(Debug, Deserialize)]
struct Report {
    stats: Stats,
    errors: Vec<serde_json::Value>,
}

#[derive(Debug, Deserialize)]
struct Stats {
    expected: usize,
    unexpected: usize,
    flaky: usize,
}

/// Reads Playwright's report. A test that only passed on a second try has failed once too often.
pub(crate) fn of_playwright(report: &str) -> anyhow::Result<Count> {
    let Report { stats, errors } = serde_json::from_str(report)?;
    Ok(Count { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.len() })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn cargo_tests_closing_lines_are_added_up() {
        let lines = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                     test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(of_cargo(lines), Count { passed: 4, failed: 2 });
    }

    #[test]
    fn nextests_summary_is_read_with_colours_and_without() {
        let plain =
            "     Summary [   1.234s] 12 tests run: 10 passed (1 slow), 1 failed, 1 timed out, 3 skipped\n";
        assert_eq!(of_cargo(plain), Count { passed: 10, failed: 2 });
        let coloured = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.1s] \u{1b}[1m2\u{1b}[0m tests run: \u{1b}[1m2\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, 0 skipped\n";
        assert_eq!(of_cargo(coloured), Count { passed: 2, failed: 0 });
    }

    #[test]
    fn playwrights_report_is_read() {
        let report = r#"{"config":{},"stats":{"expected":5,"unexpected":1,"flaky":1,"skipped":2},"errors":[{"message":"x"}]}"#;
        assert_eq!(of_playwright(report).unwrap(), Count { passed: 5, failed: 3 });
    }

    #[test]
    fn a_runner_that_failed_without_a_count_is_one_failure() {
        assert_eq!(Count::default().of_runner(false), Count { passed: 0, failed: 1 });
        assert_eq!(Count { passed: 3, failed: 2 }.of_runner(false), Count { passed: 3, failed: 2 });
        assert_eq!(Count { passed: 3, failed: 0 }.of_runner(true), Count { passed: 3, failed: 0 });
    }

    #[test]
    fn the_closing_line_is_plain() {
        assert_eq!(Count { passed: 3, failed: 0 }.to_string(), "3 passed, 0 failed");
    }
}
