//! The texts of the screens: every language has the ids and variables of English, and the plural forms of its own.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey,
};
use fluent_syntax::parser;

/// Languages with the plural forms that a selector over a number has, by the rules of CLDR.
const LANGUAGES: [(&str, &[&str]); 3] = [
    ("en", &["one", "other"]),
    ("fr", &["one", "other"]),
    ("ar", &["few", "many", "one", "other", "two", "zero"]),
];
const DRAFT: &str = "# Machine draft, not reviewed by a speaker.";

/// What a message is made of, apart from its words.
#[derive(Debug, Default, PartialEq, Eq)]
struct Made {
    variables: BTreeSet<String>,
    /// Forms of each selector.
    forms: Vec<BTreeSet<String>>,
    /// Words of the message, one stretch after the other.
    text: String,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("locales")
}

fn files(language: &str) -> BTreeMap<String, String> {
    fs::read_dir(folder().join(language))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn read(text: &str) -> BTreeMap<String, Made> {
    let resource: Resource<&str> = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut made = Made::default();
        message.value.iter().for_each(|pattern| look(pattern, &mut made));
        message.attributes.iter().for_each(|attribute| look(&attribute.value, &mut made));
        assert!(
            messages.insert(message.id.name.to_owned(), made).is_none(),
            "{} stands twice",
            message.id.name
        );
    }
    messages
}

fn look(pattern: &Pattern<&str>, made: &mut Made) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => made.text.push_str(value),
            PatternElement::Placeable { expression } => place(expression, made),
        }
    }
}

fn place(expression: &Expression<&str>, made: &mut Made) {
    match expression {
        Expression::Inline(inline) => variable(inline, made),
        Expression::Select { selector, variants } => {
            variable(selector, made);
            let form = |key: &VariantKey<&str>| match key {
                VariantKey::Identifier { name } => (*name).to_owned(),
                VariantKey::NumberLiteral { value } => (*value).to_owned(),
            };
            made.forms.push(variants.iter().map(|variant| form(&variant.key)).collect());
            variants.iter().for_each(|variant| look(&variant.value, made));
        }
    }
}

fn variable(inline: &InlineExpression<&str>, made: &mut Made) {
    match inline {
        InlineExpression::VariableReference { id } => {
            made.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => place(expression, made),
        _ => {}
    }
}

#[test]
fn every_language_has_the_files_ids_and_variables_of_english() {
    let english = files("en");
    for (language, forms) in LANGUAGES {
        let theirs = files(language);
        assert!(theirs.keys().eq(english.keys()), "{language}: {:?}", theirs.keys());
        for (file, text) in &theirs {
            let (mine, source) = (read(text), read(english.get(file).unwrap()));
            let ids: Vec<_> = mine.keys().collect();
            assert!(mine.keys().eq(source.keys()), "{language}/{file}: {ids:?}");
            for (id, made) in &mine {
                let source = source.get(id).unwrap();
                assert_eq!(made.variables, source.variables, "{language}/{file}: {id}");
                assert_eq!(made.forms.len(), source.forms.len(), "{language}/{file}: {id}");
                for found in &made.forms {
                    assert!(found.iter().eq(forms), "{language}/{file}: {id} has {found:?}");
                }
            }
        }
    }
}

#[test]
fn a_machines_draft_says_so_in_every_file_and_its_screens_say_so_too() {
    for (language, _) in LANGUAGES.into_iter().skip(1) {
        for (file, text) in files(language) {
            assert_eq!(text.lines().next(), Some(DRAFT), "{language}/{file}");
        }
    }
    let settings = |language: &str| files(language).remove("settings.ftl").unwrap();
    assert!(settings("fr").contains("brouillon d’une machine"));
    assert!(settings("ar").contains("مسودة من آلة"));
}

/// A text that was copied and not translated. Names of products and single words may be the same.
#[test]
fn no_sentence_stands_untranslated() {
    for (language, _) in LANGUAGES.into_iter().skip(1) {
        for (file, text) in files(language) {
            let source = read(files("en").get(&file).unwrap());
            for (id, made) in read(&text) {
                let same = made.text == source.get(&id).unwrap().text;
                assert!(!same || made.text.split_whitespace().count() < 3, "{language}/{file}: {id}");
                let latin = made.text.replace("Heard", "").replace("Android", "").replace("iPad", "");
                let latin = latin.replace("r.ames", "").chars().any(|letter| letter.is_ascii_alphabetic());
                assert!(language != "ar" || !latin, "{file}: {id}: {}", made.text);
            }
        }
    }
}

#[test]
fn the_reader_sees_a_lost_variable_and_a_lost_form() {
    let whole = read("a = { $n ->\n    [one] { $n } day of { $all }\n   *[other] { $n } days\n}\n");
    let made = whole.get("a").unwrap();
    assert_eq!(made.variables, BTreeSet::from(["n".to_owned(), "all".to_owned()]));
    assert_eq!(made.forms, [BTreeSet::from(["one".to_owned(), "other".to_owned()])]);
    let less = read("a = { $n ->\n   *[other] days\n}\n");
    assert_ne!(less.get("a").unwrap(), made);
}

/// What the gate can say, as a lawyer reads it, and the sentences in which a person meets it.
#[test]
fn every_result_of_the_table_of_permits_has_its_sentences() {
    let table =
        fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/permits.txt"))
            .unwrap();
    let known: BTreeSet<String> = files("en").values().flat_map(|text| read(text).into_keys()).collect();
    let rows = table.lines().filter(|line| !line.starts_with('#') && line.contains('|'));
    let mut refusals = 0;
    for result in rows.map(|row| row.rsplit('|').next().unwrap().trim()) {
        let Some((why, next)) = result.split_once(" > ") else {
            assert!(result.starts_with("permit"), "{result}");
            continue;
        };
        refusals += 1;
        let words = match why.split_once(' ') {
            Some(("no_power", which)) => format!("permissions-power-{which}"),
            Some(("flawed", which)) => format!("sitting-flaw-{which}"),
            _ => format!("permissions-why-{why}"),
        };
        for id in [words, format!("permissions-next-{next}")] {
            let id = id.replace('_', "-");
            assert!(known.contains(&id), "{result}: no text {id}");
        }
    }
    assert!(refusals > 40, "{refusals}");
}
