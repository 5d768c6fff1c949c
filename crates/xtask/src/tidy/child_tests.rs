//! `docs/child-tests.md` says which test shows which demand on the child's side. All demands are there, each with tests
//! that exist or with the reason why no machine can show it.

use super::sabotages::{missing, quoted};
use super::{Broken, Source};

/// The page.
const PAGE: &str = "docs/child-tests.md";
/// How many demands there are (T1 to T22).
const DEMANDS: usize = 22;

/// Demands that are missing, and tests that are named and do not exist.
pub(super) fn not_shown(sources: &[Source]) -> Vec<Broken> {
    let Some(page) = sources.iter().find(|it| it.path == PAGE) else {
        return vec![Broken::in_file(PAGE, "the page is gone: it says which test shows which demand")];
    };
    let rows = || page.text.lines().enumerate().filter(|(_, line)| line.starts_with("| T"));
    let mut broken: Vec<Broken> = (1..=DEMANDS)
        .filter(|number| !rows().any(|(_, row)| row.starts_with(&format!("| T{number} |"))))
        .map(|number| Broken::in_file(PAGE, format!("T{number} is missing")))
        .collect();
    for (number, row) in rows() {
        let mut cells = row.trim_matches('|').split('|').skip(2);
        let (tests, people) = (quoted(cells.next()), cells.next().unwrap_or_default());
        let mut wrong = missing(sources, &tests);
        if tests.is_empty() && people.trim().is_empty() {
            wrong.push("a row names at least one test, or says why no machine can show it".to_owned());
        }
        broken.extend(wrong.into_iter().map(|words| Broken::at(PAGE, number + 1, words)));
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found where T1 has this row and all others are fine.
    fn found(first: &str) -> Vec<String> {
        let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let others: Vec<String> =
            (2..=DEMANDS).map(|number| format!("| T{number} | something | | people look |")).collect();
        let page =
            format!("| | asks | shown by | not shown |\n|---|---|---|---|\n{first}\n{}\n", others.join("\n"));
        let sources = [
            file(PAGE, &page),
            file("src/a.rs", "fn it_is_short() {}"),
            file("end2end/a.spec.ts", "test(`each depth is held (${band})`, async () => {});"),
        ];
        not_shown(&sources).into_iter().map(|it| it.words).collect()
    }

    #[test]
    fn tests_that_exist_are_fine_also_where_their_title_is_filled_in() {
        let row =
            "| T1 | short words | `src/a.rs`: `it_is_short`, `end2end/a.spec.ts`: `each depth is held` | |";
        assert_eq!(found(row), [""; 0]);
    }

    #[test]
    fn a_missing_demand_a_missing_test_and_an_empty_row_are_found() {
        assert_eq!(found(""), ["T1 is missing"]);
        assert_eq!(
            found("| T1 | short words | `src/a.rs`: `it_is_sh` | |"),
            ["src/a.rs has no test 'it_is_sh'"]
        );
        assert_eq!(found("| T1 | short words | | |").len(), 1);
        assert_eq!(not_shown(&[]).len(), 1);
    }
}
