//! `docs/sabotages.md` says which test notices which sabotage. It must be true: places and tests are there.

use super::{Broken, Source};

/// The page.
const PAGE: &str = "docs/sabotages.md";

/// Places and tests of the page's table that do not exist, and rows without a test.
pub(super) fn without_a_test(sources: &[Source]) -> Vec<Broken> {
    let Some(page) = sources.iter().find(|it| it.path == PAGE) else {
        return vec![Broken::in_file(PAGE, "the page is gone: it says which test notices which sabotage")];
    };
    let rows = page.text.lines().enumerate().filter(|(_, line)| line.starts_with('|')).skip(2);
    let mut broken = Vec::new();
    let mut count = 0;
    for (number, line) in rows {
        count += 1;
        broken.extend(of_row(sources, line).into_iter().map(|words| Broken::at(PAGE, number + 1, words)));
    }
    if count == 0 {
        broken.push(Broken::in_file(PAGE, "the table is gone"));
    }
    broken
}

fn of_row(sources: &[Source], row: &str) -> Vec<String> {
    let mut cells = row.trim_matches('|').split('|').skip(1);
    let (places, tests) = (quoted(cells.next()), quoted(cells.next()));
    let mut wrong: Vec<String> = Vec::new();
    if places.is_empty() || tests.is_empty() {
        wrong.push("a row names a place and at least one test, each in `…`".to_owned());
    }
    let gone = places.iter().filter(|place| !sources.iter().any(|it| it.path == **place));
    wrong.extend(gone.map(|place| format!("{place} does not exist")));
    wrong.extend(missing(sources, &tests));
    wrong
}

/// Tests that are not there, of a cell that names each as `file`: `name`.
pub(super) fn missing(sources: &[Source], tests: &[&str]) -> Vec<String> {
    let of_pair = |pair: &[&str]| {
        let [file, name] = pair else {
            return Some(format!("'{}' stands alone; a test is `file`: `name`", pair.concat()));
        };
        match sources.iter().find(|it| it.path == *file) {
            None => Some(format!("{file} does not exist")),
            Some(source) if !has_test(source, name) => Some(format!("{file} has no test '{name}'")),
            Some(_) => None,
        }
    };
    tests.chunks(2).filter_map(of_pair).collect()
}

/// What stands between backticks.
pub(super) fn quoted(cell: Option<&str>) -> Vec<&str> {
    cell.unwrap_or_default().split('`').skip(1).step_by(2).collect()
}

/// Rust: a function, or a case that is called by its name. TypeScript: the title of a journey, up to what is filled in.
fn has_test(source: &Source, name: &str) -> bool {
    let ways = [
        format!("fn {name}("),
        format!("fn {name}<"),
        format!("\"{name}\""),
        format!("'{name}'"),
        format!("test(`{name} ${{"),
        format!("test(`{name} (${{"),
    ];
    ways.iter().any(|way| source.text.contains(way.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(table: &str) -> Vec<String> {
        let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let head = "| sabotage | where | goes red |\n|---|---|---|\n";
        let sources = [
            file(PAGE, &format!("text\n\n{head}{table}")),
            file("src/a.rs", "fn seal() {}"),
            file(
                "src/a/tests.rs",
                "#[test]\nfn it_is_sealed() {}\nasync fn it_is_kept<H: Harness>(h: &H) {}",
            ),
            file("end2end/a.spec.ts", "test('a tablet keeps it', async () => {});"),
        ];
        without_a_test(&sources).into_iter().map(|it| it.words).collect()
    }

    #[test]
    fn a_table_that_is_true_is_fine() {
        let row = "| skip it | `src/a.rs` | `src/a/tests.rs`: `it_is_sealed`, `src/a/tests.rs`: `it_is_kept`, `end2end/a.spec.ts`: `a tablet keeps it` |\n";
        assert_eq!(found(row), [""; 0]);
    }

    #[test]
    fn a_place_or_a_test_that_is_gone_is_found() {
        assert_eq!(
            found("| skip it | `src/gone.rs` | `src/a/tests.rs`: `it_is_seal` |\n"),
            ["src/gone.rs does not exist", "src/a/tests.rs has no test 'it_is_seal'"]
        );
        assert_eq!(
            found("| skip it | `src/a.rs` | `src/gone.rs`: `it_is_sealed` |\n"),
            ["src/gone.rs does not exist"]
        );
    }

    #[test]
    fn a_row_without_a_test_and_a_page_without_a_table_are_found() {
        assert_eq!(found("| skip it | `src/a.rs` | somebody looks |\n").len(), 1);
        assert_eq!(found("| skip it | `src/a.rs` | `src/a/tests.rs` |\n").len(), 1);
        assert_eq!(found(""), ["the table is gone"]);
        assert_eq!(without_a_test(&[]).len(), 1);
    }
}
