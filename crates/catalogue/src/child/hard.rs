//! Which sentence of what somebody wrote for a child is too hard at a depth. It measures English only, warns, and
//! stops nobody: a number is no child.

use super::band::Band;
use super::reading::{Limits, Measure, sentences, syllables, words};

/// A sentence that is hard to follow, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HardSentence {
    /// The sentence.
    pub sentence: String,
    /// Why, the heaviest reason first; never empty.
    pub why: Vec<Hard>,
}

/// What makes a sentence hard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hard {
    /// So many words, where this many are the most.
    Long {
        /// Words that it has.
        words: usize,
        /// Words that it may have.
        most: usize,
    },
    /// A word that belongs to offices, or that no child should meet.
    Word(String),
    /// Words of many syllables.
    Syllables(Vec<String>),
}

/// From how many syllables on a word is hard at a depth.
fn most_syllables(band: Band) -> usize {
    match band {
        Band::B1 | Band::B2 => 2,
        Band::B3 => 3,
        Band::B4 => 4,
    }
}

/// The sentences of a text that are too hard at this depth, in their order. Nothing for another language than English.
#[must_use]
pub fn hard_sentences(text: &str, band: Band, language: &str) -> Vec<HardSentence> {
    if language != "en" {
        return Vec::new();
    }
    let found = sentences(text)
        .into_iter()
        .map(|sentence| HardSentence { sentence: sentence.to_owned(), why: hard(sentence, band) });
    found.filter(|it| !it.why.is_empty()).collect()
}

fn hard(sentence: &str, band: Band) -> Vec<Hard> {
    let mut why = Vec::new();
    let (has, most) = (Measure::of(sentence).longest, Limits::of(band).longest);
    if has > most {
        why.push(Hard::Long { words: has, most });
    }
    why.extend(super::check::never_said(sentence, band).into_iter().map(|word| Hard::Word(word.to_owned())));
    // A word with a capital inside a sentence is a name, which the child knows.
    let is_name = |at: usize, word: &str| at > 0 && word.chars().next().is_some_and(char::is_uppercase);
    let many: Vec<String> = words(sentence)
        .into_iter()
        .enumerate()
        .filter(|(at, word)| !is_name(*at, word) && syllables(word) > most_syllables(band))
        .map(|(_, word)| word.to_owned())
        .collect();
    if !many.is_empty() {
        why.push(Hard::Syllables(many));
    }
    why
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_is_too_long_is_named_with_its_words() {
        let text = "You stay here. You can go to the same school as now and you live with Mara.";
        let found = hard_sentences(text, Band::B1, "en");
        assert_eq!(found.len(), 1);
        assert!(found[0].sentence.starts_with("You can go"));
        assert_eq!(found[0].why, [Hard::Long { words: 14, most: 8 }]);
        assert!(hard_sentences(text, Band::B4, "en").is_empty());
    }

    #[test]
    fn words_of_offices_and_long_words_are_named() {
        let found = hard_sentences("The reunification procedure is suspended", Band::B2, "en");
        let words = |word: &str| Hard::Word(word.to_owned());
        assert_eq!(found[0].why[..2], [words("procedure"), words("reunification")]);
        assert!(matches!(&found[0].why[2], Hard::Syllables(many) if many.contains(&"suspended".to_owned())));
    }

    #[test]
    fn a_name_is_no_hard_word_and_other_languages_are_not_measured() {
        assert!(hard_sentences("You live with Alexandria now", Band::B1, "en").is_empty());
        assert!(hard_sentences("Une procédure administrative extraordinaire", Band::B1, "fr").is_empty());
    }
}
