//! Rules for style sheets: colours have names, nothing is said of left and right, and a class belongs to one sheet.

use std::collections::BTreeMap;

use super::{Broken, Source};
use crate::build::without_comments;

/// Where colours get their names.
const TOKENS: [&str; 2] = ["style/tokens.css", "style/themes.css"];

const COLOUR_FUNCTIONS: [&str; 10] =
    ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];

/// One `name: value` of a sheet, with its line.
struct Declaration {
    line: usize,
    name: String,
    value: String,
}

/// Colours outside the token files.
pub(super) fn raw_colours(sources: &[Source]) -> Vec<Broken> {
    let sheets = sheets(sources).filter(|it| !TOKENS.contains(&it.path.as_str()));
    find(sheets, |declaration| {
        let colour = colour_in(&declaration.value)?;
        Some(format!("the colour '{colour}' needs a name in style/tokens.css; use that: var(--…)"))
    })
}

/// Declarations that would stand on the wrong side in a language that is written from right to left.
pub(super) fn physical(sources: &[Source]) -> Vec<Broken> {
    find(sheets(sources), |Declaration { name, value, .. }| {
        let sided = |word: &str| word.split('-').any(|part| part == "left" || part == "right");
        let by_value = ["text-align", "float", "clear", "justify-content", "justify-items", "justify-self"];
        if !name.starts_with("--") && sided(name) {
            Some(format!(
                "'{name}' stands on one side in every language; use its inline-start or inline-end form"
            ))
        } else if by_value.contains(&name.as_str()) && matches!(value.as_str(), "left" | "right") {
            Some(format!("'{name}: {value}' is one side in every language; use start or end"))
        } else {
            None
        }
    })
}

/// A class whose own look stands in two sheets: two screens would share a name without knowing it.
pub(super) fn shared_names(sources: &[Source]) -> Vec<Broken> {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    let mut broken = Vec::new();
    for sheet in sheets(sources) {
        for (at, line) in without_comments(&sheet.text).lines().enumerate() {
            // Only a rule of its own at the start of a line; what another sheet adds in its place or state is fine.
            let Some(name) = line.strip_prefix('.').and_then(|it| it.strip_suffix(" {")) else { continue };
            if name.contains(|letter: char| !(letter.is_ascii_alphanumeric() || "-_".contains(letter))) {
                continue;
            }
            let owner = *first.entry(name.to_owned()).or_insert(&sheet.path);
            if owner != sheet.path {
                let words = format!("'.{name}' has its look in {owner} already; choose another name");
                broken.push(Broken::at(&sheet.path, at + 1, words));
            }
        }
    }
    broken
}

fn sheets(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|it| it.path.ends_with(".css"))
}

fn find<'a>(
    sheets: impl Iterator<Item = &'a Source>,
    wrong: impl Fn(&Declaration) -> Option<String>,
) -> Vec<Broken> {
    sheets
        .flat_map(|sheet| {
            let declarations = declarations(&sheet.text);
            declarations.into_iter().map(move |declaration| (sheet, declaration))
        })
        .filter_map(|(sheet, declaration)| {
            Some(Broken::at(&sheet.path, declaration.line, wrong(&declaration)?))
        })
        .collect()
}

fn declarations(css: &str) -> Vec<Declaration> {
    let css = without_comments(css);
    let mut found = Vec::new();
    let (mut line, mut start_line, mut piece) = (1, 1, String::new());
    for letter in css.chars() {
        match letter {
            // What stands before a brace is a selector or a condition.
            '{' => piece.clear(),
            ';' | '}' => {
                if let Some((name, value)) = piece.split_once(':') {
                    let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase());
                    found.push(Declaration { line: start_line, name, value });
                }
                piece.clear();
            }
            _ => {
                if piece.trim().is_empty() {
                    start_line = line;
                }
                piece.push(letter);
            }
        }
        if letter == '\n' {
            line += 1;
        }
    }
    found
}

fn colour_in(value: &str) -> Option<String> {
    let part = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    for (start, _) in value.match_indices('#') {
        let rest = value.get(start + 1..).unwrap_or_default();
        let digits = rest.split(|letter: char| !part(letter)).next().unwrap_or_default();
        let before = value.get(..start).unwrap_or_default();
        let named = before.ends_with(['(', '"', '\'']) && before.contains("url(");
        if matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|it| it.is_ascii_hexdigit()) && !named
        {
            return Some(format!("#{digits}"));
        }
    }
    let alone = |word: &&str| {
        value.match_indices(*word).any(|(start, _)| {
            let before = value.get(..start).and_then(|it| it.chars().next_back());
            let after = value.get(start + word.len()..).and_then(|it| it.chars().next());
            !before.is_some_and(part) && (word.ends_with('(') || !after.is_some_and(part))
        })
    };
    COLOUR_FUNCTIONS
        .iter()
        .chain(&["white", "black"])
        .find(|it| alone(it))
        .map(|it| it.trim_end_matches('(').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(path: &str, text: &str) -> [Source; 1] {
        [Source { path: path.to_owned(), text: text.to_owned() }]
    }

    fn places(broken: Vec<Broken>) -> Vec<String> {
        broken.into_iter().map(|it| it.place).collect()
    }

    #[test]
    fn a_raw_colour_is_found_with_its_line() {
        let css = "a {\n  color: #0F5B66;\n  background: var(--paper);\n  outline: 1px solid rgb(0 0 0 / 50%);\n}\nb { fill: white }\n";
        let found = places(raw_colours(&sheet("style/components/card.css", css)));
        assert_eq!(
            found,
            ["style/components/card.css:2", "style/components/card.css:4", "style/components/card.css:6"]
        );
    }

    #[test]
    fn tokens_comments_selectors_and_references_are_no_raw_colours() {
        assert_eq!(places(raw_colours(&sheet("style/tokens.css", ":root { --ink: #1F2A37; }"))), [""; 0]);
        let css = "/* #fff */ #add { mask: url(#fade); color: color-mix(in oklab, var(--ink), transparent); white-space: nowrap; --white-gap: 3px }";
        assert_eq!(places(raw_colours(&sheet("style/base.css", css))), [""; 0]);
    }

    #[test]
    fn left_and_right_are_found() {
        let css = "a { margin-left: 1px; right: 0; text-align: left; border-top-right-radius: 2px }";
        assert_eq!(physical(&sheet("style/base.css", css)).len(), 4);
    }

    #[test]
    fn a_class_with_a_look_in_two_sheets_is_found() {
        let of = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let sheets = [
            of("style/screens/a.css", ".people {\n  gap: 1px;\n}\n.only {\n}\n.people {\n}\n"),
            of("style/screens/b.css", "/* .only {\n*/\n.people {\n}\n.card .only {\n}\n.only:focus {\n}\n"),
        ];
        assert_eq!(places(shared_names(&sheets)), ["style/screens/b.css:3"]);
    }

    #[test]
    fn start_and_end_are_fine() {
        let css = "a:left { margin-inline-start: 1px; text-align: start; inset-inline-end: 0; --left-over: 1px; grid-area: left }";
        assert_eq!(places(physical(&sheet("style/base.css", css))), [""; 0]);
    }
}
