//! How hard a text is to read. A number is no child: it keeps drafts simple until children have read them.

use super::band::Band;

/// What a text may be at most at one depth.
///
/// Sentence and text lengths are our own choice after the rules of easy-to-read writing; grade is the one of Kincaid
/// and others (1975), LIX the one of Björnsson (1968). Both jump on short texts and measure English only here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Words of a topic.
    pub words: usize,
    /// Cards of a topic.
    pub cards: usize,
    /// Words of the longest sentence.
    pub longest: usize,
    /// Mean words of a sentence.
    pub mean: f64,
    /// Flesch-Kincaid grade.
    pub grade: f64,
    /// LIX.
    pub lix: f64,
}

impl Limits {
    /// Texts with fewer words are not graded.
    pub const GRADED_FROM: usize = 40;

    /// The limits of a depth.
    #[must_use]
    pub fn of(band: Band) -> Self {
        match band {
            Band::B1 => Limits { words: 25, cards: 1, longest: 8, mean: 7.0, grade: 2.0, lix: 20.0 },
            Band::B2 => Limits { words: 60, cards: 2, longest: 14, mean: 10.0, grade: 3.0, lix: 22.0 },
            Band::B3 => Limits { words: 90, cards: 3, longest: 18, mean: 14.0, grade: 5.0, lix: 28.0 },
            Band::B4 => Limits { words: 115, cards: 4, longest: 22, mean: 16.0, grade: 7.5, lix: 36.0 },
        }
    }
}

/// What was counted in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Measure {
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Words of the longest sentence.
    pub longest: usize,
    /// Syllables.
    pub syllables: usize,
    /// Words of more than six letters.
    pub long_words: usize,
}

impl Measure {
    /// Counts a text. Each place for a name counts as one short word.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let filled = with_names(text);
        let mut measure = Measure::default();
        for sentence in sentences(&filled) {
            let words = words(sentence);
            measure.sentences += 1;
            measure.words += words.len();
            measure.longest = measure.longest.max(words.len());
            measure.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
            measure.long_words += words.iter().filter(|word| word.chars().count() > 6).count();
        }
        measure
    }

    /// Two texts together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Measure {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            longest: self.longest.max(other.longest),
            syllables: self.syllables + other.syllables,
            long_words: self.long_words + other.long_words,
        }
    }

    /// Words of a sentence on average.
    #[must_use]
    pub fn mean(&self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Flesch-Kincaid grade.
    #[must_use]
    pub fn grade(&self) -> f64 {
        0.39 * self.mean() + 11.8 * ratio(self.syllables, self.words) - 15.59
    }

    /// LIX.
    #[must_use]
    pub fn lix(&self) -> f64 {
        self.mean() + 100.0 * ratio(self.long_words, self.words)
    }
}

/// Sentences of a text: what ends with a full stop, a question mark or an exclamation mark before a space.
#[must_use]
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = rest
            .char_indices()
            .zip(rest.chars().skip(1).chain(std::iter::once(' ')))
            .find(|((_, letter), after)| ".!?؟".contains(*letter) && after.is_whitespace())
            .map_or(rest.len(), |((at, letter), _)| at + letter.len_utf8());
        let (sentence, after) = rest.split_at(end);
        found.push(sentence);
        rest = after.trim_start();
    }
    found
}

/// Words of a text: letters with apostrophes, or digits. A hyphen parts words.
#[must_use]
pub(super) fn words(text: &str) -> Vec<&str> {
    let is_part = |letter: char| letter.is_alphanumeric() || "'’\u{64b}\u{651}".contains(letter);
    text.split(|letter: char| !is_part(letter))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect()
}

/// Syllables of an English word, by its runs of vowels.
#[must_use]
pub(super) fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let mut runs = 0;
    let mut before = false;
    for letter in word.chars() {
        runs += usize::from(is_vowel(letter) && !before);
        before = is_vowel(letter);
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let silent_e = ends(&["e"]) && !ends(&["le", "ee", "ye"]);
    let silent_ed = ends(&["ed"]) && !ends(&["ted", "ded"]);
    let silent_es = ends(&["es"]) && !ends(&["ses", "zes", "xes", "ches", "shes", "ces", "ges"]);
    usize::max(1, runs - usize::from(runs > 0 && (silent_e || silent_ed || silent_es)))
}

/// A text with a short name in each of its places.
#[must_use]
pub(super) fn with_names(text: &str) -> String {
    super::places_in(text)
        .iter()
        .fold(text.to_owned(), |text, place| text.replace(&format!("{{{place}}}"), "Sam"))
}

#[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
fn ratio(all: usize, by: usize) -> f64 {
    if by == 0 { 0.0 } else { all as f64 / by as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, count) in [
            ("Sam", 1),
            ("care", 1),
            ("table", 2),
            ("see", 1),
            ("asked", 1),
            ("wanted", 2),
            ("decided", 3),
            ("boxes", 2),
            ("comes", 1),
            ("country", 2),
            ("the", 1),
            ("18", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn sentences_end_before_a_space_and_places_count_as_one_word() {
        let measure = Measure::of("I am {worker}. Who are you? It costs 0.5");
        assert_eq!((measure.sentences, measure.words, measure.longest), (3, 10, 4));
        assert_eq!(sentences("من أنت؟ أنا هنا.").len(), 2);
    }

    #[test]
    fn grade_and_lix_follow_their_formulas() {
        // 10 words, 2 sentences, 13 syllables, 1 long word.
        let measure = Measure::of("You can always ask me. We listen to every question.");
        assert_eq!((measure.words, measure.sentences, measure.long_words), (10, 2, 1));
        let grade =
            0.39 * 5.0 + 11.8 * (f64::from(u32::try_from(measure.syllables).unwrap_or(0)) / 10.0) - 15.59;
        assert!((measure.grade() - grade).abs() < 1e-9);
        assert!((measure.lix() - 15.0).abs() < 1e-9);
    }
}
