//! What a person wrote, made to fit into a sentence of ours: no second "because", no capital letter in its middle, one full
//! stop. Only words of staff are changed; what a child said stands as it was said.

/// Words with which somebody begins a reason, though our sentence says them already.
const BECAUSE: [(&str, &[&str]); 3] = [
    ("en", &["because ", "since ", "as "]),
    ("fr", &["parce que ", "parce qu’", "parce qu'", "car ", "puisque ", "puisqu’", "puisqu'"]),
    ("ar", &["بسبب أن ", "لأن ", "لأنّ ", "لأنَّ ", "لان "]),
];

/// Words that begin a sentence and are no names: inside a sentence they are written small.
const SMALL: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "a",
            "after",
            "all",
            "an",
            "and",
            "as",
            "at",
            "because",
            "before",
            "both",
            "but",
            "for",
            "from",
            "he",
            "her",
            "here",
            "his",
            "if",
            "in",
            "it",
            "its",
            "it’s",
            "it's",
            "no",
            "nobody",
            "not",
            "now",
            "on",
            "one",
            "our",
            "people",
            "she",
            "since",
            "so",
            "some",
            "somebody",
            "someone",
            "that",
            "the",
            "their",
            "then",
            "there",
            "there’s",
            "there's",
            "they",
            "this",
            "those",
            "to",
            "two",
            "we",
            "we’ll",
            "we'll",
            "we’re",
            "we're",
            "what",
            "when",
            "where",
            "who",
            "with",
            "you",
            "you’ll",
            "you'll",
            "you’re",
            "you're",
            "your",
        ],
    ),
    (
        "fr",
        &[
            "a", "après", "au", "aussi", "aux", "avant", "avec", "car", "ce", "cela", "ces", "cet", "cette",
            "chaque", "comme", "dans", "de", "depuis", "des", "deux", "du", "elle", "elles", "en", "et",
            "ici", "il", "ils", "je", "le", "les", "leur", "leurs", "ma", "mais", "mon", "ne", "nos",
            "notre", "nous", "on", "ou", "parce", "personne", "pour", "puisque", "quand", "qui", "sa",
            "sans", "ses", "si", "son", "sur", "ta", "tes", "ton", "tout", "toute", "tu", "un", "une", "vos",
            "votre", "vous", "à",
        ],
    ),
];

/// Short words that French joins to the next one.
const JOINED: [&str; 5] = ["c", "l", "d", "n", "s"];

fn of<'a>(table: &'a [(&str, &'a [&'a str])], language: &str) -> &'a [&'a str] {
    let base = language.split('-').next().unwrap_or(language);
    table.iter().find(|(tag, _)| *tag == base).map(|(_, words)| *words).unwrap_or_default()
}

/// What goes into a sentence of ours.
pub(super) fn fitted(text: &str, language: &str) -> String {
    let bare = text.trim().trim_end_matches(['.', '!', '…', ',', ';', '۔', '،', '؛']).trim_end();
    small_first(bare, language)
}

/// A reason that goes into a sentence of ours. `after_because` says that our sentence ends with that word before it.
pub(super) fn fitted_reason(text: &str, language: &str, after_because: bool) -> String {
    let text = fitted(text, language);
    for begin in of(&BECAUSE, language) {
        let Some(rest) = after(&text, begin) else { continue };
        // "Because of the school" stays whole where our sentence has no such word.
        let noun = after(rest, "of ").is_some();
        // "Since" and "as" begin other sentences too: only the clear word goes.
        let clear = !matches!(begin.trim(), "since" | "as");
        if rest.trim().is_empty() || !clear || noun && !after_because {
            continue;
        }
        return small_first(rest.trim_start(), language);
    }
    // Arabic writes the word and who it is about as one: "because-you" becomes "that-you".
    if of(&BECAUSE, language).contains(&"لأن ") && text.starts_with("لأن") {
        return text.replacen("لأن", "أن", 1);
    }
    text
}

/// The rest after this beginning, whichever way it is written.
fn after<'a>(text: &'a str, begin: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in begin.chars() {
        let found = rest.next()?;
        if !found.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(rest.as_str())
}

fn small_first(text: &str, language: &str) -> String {
    let first: &str = text.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
    let joined = first.split_once(['’', '\'']).map(|(short, _)| short.to_lowercase());
    let word = first.to_lowercase();
    let french = language.starts_with("fr") && joined.is_some_and(|short| JOINED.contains(&short.as_str()));
    // Written all in capitals it is an abbreviation, unless it is one letter.
    let shouted = first.chars().count() > 1 && !first.chars().any(char::is_lowercase);
    if shouted || !(french || of(&SMALL, language).contains(&word.as_str())) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map(|letter| letter.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// A sentence begins with a capital letter, also where a name of ours stands first.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|letter| letter.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn because_is_said_once() {
        for (language, written, wanted) in [
            ("en", "because you have school here", "you have school here"),
            ("en", "Because You have school here.", "you have school here"),
            ("en", "because of the school", "of the school"),
            ("en", "becauseway is a word", "becauseway is a word"),
            ("en", "since May nobody lives there", "since May nobody lives there"),
            ("fr", "Parce que tu vas à l’école ici.", "tu vas à l’école ici"),
            ("fr", "parce qu’il est loin", "il est loin"),
            ("fr", "car il est loin", "il est loin"),
            ("ar", "لأن المدرسة هنا.", "المدرسة هنا"),
            ("ar", "لأنك تذهب إلى المدرسة هنا", "أنك تذهب إلى المدرسة هنا"),
        ] {
            assert_eq!(fitted_reason(written, language, true), wanted);
        }
        assert_eq!(fitted_reason("Because of the school", "en", false), "because of the school");
        assert_eq!(fitted_reason("because", "en", true), "because");
    }

    #[test]
    fn the_middle_of_a_sentence_is_written_small_and_names_stay_as_they_are() {
        for (language, written, wanted) in [
            ("en", "You stay here.", "you stay here"),
            ("en", "Mara looks for a family!", "Mara looks for a family"),
            ("en", "I talk with you", "I talk with you"),
            ("en", "UNHCR calls you", "UNHCR calls you"),
            ("en", "A family is looked for", "a family is looked for"),
            ("fr", "Tu restes ici.", "tu restes ici"),
            ("fr", "L’école est ici", "l’école est ici"),
            ("fr", "Lio vient", "Lio vient"),
            ("ar", "أنت تبقى هنا.", "أنت تبقى هنا"),
        ] {
            assert_eq!(fitted(written, language), wanted);
        }
    }

    #[test]
    fn a_sentence_begins_large_also_with_a_name_of_ours() {
        assert_eq!(
            sentence("the lawyer of the centre can help you."),
            "The lawyer of the centre can help you."
        );
        assert_eq!(sentence("محامٍ"), "محامٍ");
    }
}
