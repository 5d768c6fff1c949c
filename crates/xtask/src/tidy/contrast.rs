//! Rules for the colours themselves: what is written can be read in every set of colours, no option of a child looks
//! better than another, and the dark set stands twice alike (child-ux.md 8.2).

use std::collections::BTreeMap;

use super::{Broken, Source};
use crate::build::without_comments;

const TOKENS: &str = "style/tokens.css";
const THEMES: &str = "style/themes.css";

/// A set of colours: its name, the sheet and what stands before its brace.
const SETS: [(&str, &str, &str); 4] = [
    ("light", TOKENS, ":root"),
    ("dark", THEMES, "[data-theme=\"dark\"]"),
    (
        "dark by the system",
        THEMES,
        ":root:not([data-theme], [data-mode=\"child\"], [data-mode=\"guardian\"])",
    ),
    ("high contrast", THEMES, "[data-theme=\"hc\"]"),
];

/// Least contrast of a colour to each of its grounds (WCAG relative luminance).
const PAIRS: [(f64, &[&str], &[&str]); 5] = [
    // What children and guardians read.
    (7.0, &["ink", "ink-soft", "primary"], &["paper", "surface"]),
    (7.0, &["ink"], &["tint-1", "tint-2", "tint-3", "tint-4", "tint-5", "tint-6", "primary-soft"]),
    (4.5, &["accent", "info", "ok", "warn", "stop"], &["paper", "surface"]),
    (4.5, &["focus"], &["paper", "surface"]),
    // Borders of controls.
    (3.0, &["line"], &["paper", "surface", "tint-1", "tint-2", "tint-3", "tint-4", "tint-5", "tint-6"]),
];

/// A colour on the ground that belongs to it.
const OWN_GROUND: [(f64, &str, &str); 7] = [
    (7.0, "on-primary", "primary"),
    (4.5, "on-stop", "stop"),
    (4.5, "accent", "accent-soft"),
    (4.5, "info", "info-soft"),
    (4.5, "ok", "ok-soft"),
    (4.5, "warn", "warn-soft"),
    (4.5, "stop", "stop-soft"),
];

/// Most that the lightest tint may differ from the darkest, as a ratio of luminance.
const TINTS_ALIKE: f64 = 1.1;

type Colours = BTreeMap<String, f64>;

/// Colours that cannot be read, tints that are not equal, and a dark set that stands only once.
pub(super) fn unreadable(sources: &[Source]) -> Vec<Broken> {
    let text = |path: &str| sources.iter().find(|it| it.path == path).map(|it| without_comments(&it.text));
    let mut broken = Vec::new();
    let mut sets = Vec::new();
    for (name, path, selector) in SETS {
        match text(path).and_then(|css| block(&css, selector)) {
            Some(declarations) => {
                broken.extend(
                    in_set(&declarations)
                        .into_iter()
                        .map(|words| Broken::in_file(path, format!("{name}: {words}"))),
                );
                sets.push(declarations);
            }
            None => broken.push(Broken::in_file(path, format!("there is no block '{selector}'"))),
        }
    }
    if let [_, dark, by_system, _] = &sets[..]
        && dark != by_system
    {
        broken.push(Broken::in_file(THEMES, "the two dark sets differ; keep them alike"));
    }
    broken
}

/// The declarations of the first block that this selector opens.
fn block(css: &str, selector: &str) -> Option<BTreeMap<String, String>> {
    let opened = format!("{selector} {{");
    let begins = css.lines().position(|line| line.trim() == opened)?;
    let inside = css.lines().skip(begins + 1).take_while(|line| line.trim() != "}");
    let of = |line: &str| {
        let (name, value) = line.trim().strip_suffix(';')?.split_once(':')?;
        Some((name.trim().strip_prefix("--")?.to_owned(), value.trim().to_owned()))
    };
    Some(inside.filter_map(of).collect())
}

fn in_set(declarations: &BTreeMap<String, String>) -> Vec<String> {
    let colours: Colours =
        declarations.iter().filter_map(|(name, value)| Some((name.clone(), luminance(value)?))).collect();
    let wanted = PAIRS
        .iter()
        .flat_map(|(least, colours, grounds)| {
            colours
                .iter()
                .flat_map(move |colour| grounds.iter().map(move |ground| (*least, *colour, *ground)))
        })
        .chain(OWN_GROUND);
    let mut broken: Vec<String> =
        wanted.filter_map(|(least, colour, ground)| too_faint(&colours, least, colour, ground)).collect();
    let tints: Vec<f64> =
        colours.iter().filter(|(name, _)| name.starts_with("tint-")).map(|(_, it)| *it).collect();
    let (most, least) =
        tints.iter().fold((0.0_f64, 1.0_f64), |(most, least), it| (most.max(*it), least.min(*it)));
    let ratio = contrast(most, least);
    if tints.is_empty() || ratio > TINTS_ALIKE {
        broken.push(format!(
            "the tints differ by {ratio:.2}; no option may look better than another (at most {TINTS_ALIKE})"
        ));
    }
    broken
}

fn too_faint(colours: &Colours, least: f64, colour: &str, ground: &str) -> Option<String> {
    let (Some(on), Some(under)) = (colours.get(colour), colours.get(ground)) else {
        return Some(format!("--{colour} or --{ground} has no colour of six digits"));
    };
    let found = contrast(*on, *under);
    (found < least)
        .then(|| format!("--{colour} on --{ground} has a contrast of {found:.1}; at least {least}"))
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance of `#rrggbb`, 0 to 1.
fn luminance(value: &str) -> Option<f64> {
    let digits = value.strip_prefix('#').filter(|it| it.len() == 6 && it.is_ascii())?;
    let part = |at: usize| {
        let share = f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_what_the_standard_says() {
        let of = |colour| luminance(colour).unwrap_or_default();
        assert!((contrast(of("#ffffff"), of("#000000")) - 21.0).abs() < 0.01);
        assert!((contrast(of("#767676"), of("#ffffff")) - 4.54).abs() < 0.01);
        assert_eq!(luminance("rgb(0 0 0)"), None);
    }

    #[test]
    fn a_faint_word_and_an_option_that_shines_are_found() {
        let set = |ink: &str, tint: &str| -> BTreeMap<String, String> {
            [("ink", ink), ("paper", "#ffffff"), ("tint-1", "#e0eac8"), ("tint-2", tint)]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into()
        };
        let says =
            |set: &BTreeMap<String, String>, words: &str| in_set(set).iter().any(|it| it.contains(words));
        let fine = set("#1f2a37", "#c8efe0");
        assert!(!says(&fine, "--ink on --paper has") && !says(&fine, "the tints differ"));
        assert!(says(&set("#999999", "#c8efe0"), "--ink on --paper has a contrast of 2.8"));
        assert!(says(&set("#1f2a37", "#ffffff"), "the tints differ by 1.2"));
    }

    #[test]
    fn a_set_that_is_missing_and_a_dark_set_that_differs_are_found() {
        let sheet = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let themes = "[data-theme=\"dark\"] {\n  --ink: #ffffff;\n}\n@media x {\n  :root:not([data-theme], [data-mode=\"child\"], [data-mode=\"guardian\"]) {\n    --ink: #fffffe;\n  }\n}\n[data-theme=\"hc\"] {\n}\n";
        let found = unreadable(&[sheet(TOKENS, ":root {\n}\n"), sheet(THEMES, themes)]);
        assert!(found.iter().any(|it| it.words.contains("the two dark sets differ")));
        assert!(unreadable(&[]).iter().any(|it| it.words.contains("there is no block ':root'")));
    }
}
