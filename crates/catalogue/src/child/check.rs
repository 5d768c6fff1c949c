//! The rules that a pack of texts keeps. Each rule that it breaks is named with the place and what is wrong.
//!
//! [`check`] reads one pack by itself. [`check_translation`] compares a translation with its source, and
//! [`check_audio`] recordings with their words. Formulas and lists never replace reading with children.

mod audio;
mod complete;
mod difficulty;
mod links;
mod parallel;
mod translation;
mod wording;

pub use audio::{audio_gaps, check_audio};
pub use translation::check_translation;
pub(super) use wording::never_said;

use super::ChildTexts;

/// One broken rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which rule.
    pub rule: Rule,
    /// Key of the text, or what the rule looked at.
    pub place: String,
    /// What is wrong.
    pub words: String,
}

/// The rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Every topic, depth, screen and list is there, and no text is empty.
    Complete,
    /// No key stands twice.
    UniqueKeys,
    /// A topic has at most so many words.
    WordsOfTopic,
    /// A topic has at most so many cards.
    CardsOfTopic,
    /// No sentence is longer than its depth allows.
    LongestSentence,
    /// Sentences are short on average.
    MeanSentence,
    /// The Flesch-Kincaid grade fits the depth.
    Grade,
    /// The LIX fits the depth.
    Lix,
    /// No word that promises, pushes, blames or belongs to offices.
    BannedWord,
    /// No signs that shout, hedge or cannot be read aloud.
    BannedSign,
    /// At most one negation in a sentence.
    DoubleNegative,
    /// No question that can be answered with yes or no for younger children: they lean to yes.
    YesOrNo,
    /// At most one passive in a topic for younger children.
    Passive,
    /// Options have the same roles and the same weight.
    ParallelOptions,
    /// Options of a set are alike in length and form.
    ParallelChoices,
    /// The two answers of a teach-back are alike.
    ParallelAnswers,
    /// Places for names are known.
    Place,
    /// Pictures are known.
    Picture,
    /// No picture that frightens, insults or decides.
    ForbiddenPicture,
    /// Factors are those that a child may be asked about.
    Factor,
    /// Local truths are declared and used.
    LocalTruth,
    /// Promises are in the ledger and said somewhere.
    PromiseLedger,
    /// A card never becomes empty.
    EmptyCard,
    /// A translation has the structure of its source.
    SameStructure,
    /// A translation has the places of its source.
    SamePlaces,
    /// A translation is translated.
    Untranslated,
    /// A translation has about as many sentences, and none much longer.
    SameLength,
    /// A translation was made from today's source.
    StaleTranslation,
    /// A translation says honestly what it is.
    HonestStatus,
    /// A recording says today's words.
    StaleAudio,
    /// A recording belongs to a text without names.
    OrphanAudio,
}

/// What a pack breaks, by itself. The rules of wording and difficulty are those of English and hold for the source.
#[must_use]
pub fn check(texts: &ChildTexts) -> Vec<Finding> {
    let mut found = Findings(Vec::new());
    complete::look(texts, &mut found);
    wording::look(texts, &mut found);
    difficulty::look(texts, &mut found);
    parallel::look(texts, &mut found);
    links::look(texts, &mut found);
    found.0
}

/// True where the rules for the language in which texts are written hold.
fn is_source(texts: &ChildTexts) -> bool {
    texts.language == "en"
}

struct Findings(Vec<Finding>);

impl Findings {
    fn put(&mut self, rule: Rule, place: impl Into<String>, words: impl Into<String>) {
        self.0.push(Finding { rule, place: place.into(), words: words.into() });
    }

    /// Notes a finding unless something holds.
    fn unless(&mut self, holds: bool, rule: Rule, place: impl Into<String>, words: impl Into<String>) {
        if !holds {
            self.put(rule, place, words);
        }
    }
}
