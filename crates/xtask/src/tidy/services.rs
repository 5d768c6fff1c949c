//! "Your bed, your food and your school do not depend on what you say here" (child-ux.md 3.5, promise P2): no rule that decides
//! about a place to live, a referral, a plan or the next step of the work reads what the child said. Whether something may be
//! *told* to somebody is the child's own choice, and no part of this.
//!
//! The forms of these services are data; `crates/catalogue/tests/promises.rs` looks at them, and at what they ask the case for.

use super::rooms::has_word;
use super::{Broken, Source};

/// The rules about services and steps, by the beginning of their path.
const RULES: [&str; 8] = [
    "crates/domain/src/gates.rs",
    "crates/domain/src/track.rs",
    "crates/domain/src/stage.rs",
    "crates/domain/src/next_step",
    "crates/domain/src/door.rs",
    "crates/domain/src/age.rs",
    "crates/domain/src/prefill",
    "crates/domain/src/sign_off/safeguards.rs",
];

/// Words of code that reach what the child said, left unsaid, or how it was weighed.
const SAID: [&str; 18] = [
    "statement",
    "statements",
    "current_statements",
    "all_statements",
    "ChildStatement",
    "AnswerState",
    "ChildSession",
    "taken_back",
    "TakenBack",
    "coverage",
    "Coverage",
    "lanes",
    "Lane",
    "weight",
    "weights",
    "assent_child",
    "Assent",
    "Notice",
];

/// Where a rule about a service reads what the child said. Tests may write down what they like.
pub(super) fn that_listen(sources: &[Source]) -> Vec<Broken> {
    let mut broken = Vec::new();
    for rule in RULES {
        if !sources.iter().any(|it| it.path.starts_with(rule)) {
            broken.push(Broken::in_file(
                rule,
                "a rule about services is gone from here: say where it lies now",
            ));
        }
    }
    for Source { path, text } in sources.iter().filter(|it| is_a_rule(&it.path)) {
        let rule = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in rule.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if let Some(word) = SAID.iter().find(|word| has_word(code, word)) {
                let words = format!(
                    "'{word}' in a rule about services: bed, food, school and health care do not depend on what a child \
                     says (promise P2)"
                );
                broken.push(Broken::at(path, number + 1, words));
            }
        }
    }
    broken
}

fn is_a_rule(path: &str) -> bool {
    RULES.iter().any(|rule| path.starts_with(rule)) && !path.ends_with("tests.rs") && path.ends_with(".rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found where this stands in the rules about the gates, and everything else is fine.
    fn found(text: &str) -> Vec<String> {
        let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let others = RULES.iter().skip(1).map(|rule| file(rule, ""));
        let sources: Vec<Source> =
            std::iter::once(file("crates/domain/src/gates.rs", text)).chain(others).collect();
        that_listen(&sources).into_iter().map(|it| it.place).collect()
    }

    #[test]
    fn p2_a_rule_about_services_that_reads_what_the_child_said_is_found() {
        let gate = "fn may_stay(file: &CaseFile) -> bool {\n    file.current_statements().is_empty()\n}\n";
        assert_eq!(found(gate), ["crates/domain/src/gates.rs:2"]);
        assert_eq!(found("use crate::statement::AnswerState;\n"), ["crates/domain/src/gates.rs:1"]);
        assert_eq!(found("let counts = crate::weight::weights(file);\n"), ["crates/domain/src/gates.rs:1"]);
    }

    #[test]
    fn p2_words_in_a_comment_a_test_or_another_word_are_fine() {
        assert_eq!(found("// No statement is read here.\nlet statementless = 1;\n"), [""; 0]);
        assert_eq!(
            found("fn gate() {}\n#[cfg(test)]\nmod tests { use crate::statement::AnswerState; }\n"),
            [""; 0]
        );
    }

    #[test]
    fn p2_a_rule_that_moved_away_is_missed() {
        assert_eq!(that_listen(&[]).len(), RULES.len());
    }
}
