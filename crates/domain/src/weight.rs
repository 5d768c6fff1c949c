//! What weight the child's views get, and whether the reasons carry it (child-ux.md 4.5).
//!
//! Views are given due weight in accordance with age **and** maturity, case by case: age alone decides nothing (CRC
//! article 12; General Comment 12, paragraphs 28 to 31). So age is not in the list of reasons, and words that say
//! nothing but an age are not a reason either.

mod age_words;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use form_engine::Answer;

pub use age_words::{names_age, rests_on_age_alone};

use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::change::Change;
use crate::coverage::{FACTORS, Solution, in_play};
use crate::fields::views;
use crate::ids::StatementId;

/// How much the views count. "None" does not exist, on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Another talk is needed; a determination waits.
    CannotAssess,
    /// Some.
    Some,
    /// Considerable.
    Considerable,
    /// Great.
    Great,
    /// Decisive.
    Decisive,
}

impl Weight {
    /// The weight of this key of the list `view_weight`.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        Some(match key {
            "cannot_assess" => Weight::CannotAssess,
            "some" => Weight::Some,
            "considerable" => Weight::Considerable,
            "great" => Weight::Great,
            "decisive" => Weight::Decisive,
            _ => return None,
        })
    }

    /// Its key.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Weight::CannotAssess => "cannot_assess",
            Weight::Some => "some",
            Weight::Considerable => "considerable",
            Weight::Great => "great",
            Weight::Decisive => "decisive",
        }
    }
}

/// What a weight is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// All views together.
    Whole,
    /// The views on one solution.
    Solution(Solution),
    /// The view on one point of the checklist, by the item's id.
    Factor(&'static str),
}

/// Why the reasons do not carry the weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flaw {
    /// No reason was chosen.
    NoReason,
    /// The words say nothing but how old the child is.
    AgeAlone,
    /// "Some" needs two reasons, or safety or law with a longer text.
    TooFewReasons,
    /// It could not be assessed: the next step is another talk.
    AnotherTalk,
    /// The recommendation departs from what the child wants, and nobody says why (CRC/C/GC/12, paragraph 45).
    DepartsWithoutReason,
}

/// Fewest characters behind "some" where safety or law is the only reason.
const LONG_ENOUGH: usize = 60;

/// What keeps these reasons from carrying this weight; nothing where they do. `reasons` are keys of `weight_reason`.
#[must_use]
pub fn flaws(weight: Weight, reasons: &[String], words: &str) -> Vec<Flaw> {
    let reasons: BTreeSet<&str> = reasons.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    if reasons.is_empty() {
        found.push(Flaw::NoReason);
    }
    if rests_on_age_alone(words) {
        found.push(Flaw::AgeAlone);
    }
    if weight == Weight::Some && !carries_some(&reasons, words) {
        found.push(Flaw::TooFewReasons);
    }
    if weight == Weight::CannotAssess {
        found.push(Flaw::AnotherTalk);
    }
    found
}

fn carries_some(reasons: &BTreeSet<&str>, words: &str) -> bool {
    let outweighed = reasons.contains("safety") || reasons.contains("law");
    reasons.len() >= 2 || outweighed && words.trim().chars().count() >= LONG_ENOUGH
}

/// A weight as somebody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// The weight; none where it is not chosen yet, or where people differ.
    pub weight: Option<Weight>,
    /// What keeps the reasons from carrying it.
    pub flaws: Vec<Flaw>,
    /// The reasons in words.
    pub words: String,
    /// True where the recommendation departs from what the child wants.
    pub departs: bool,
    /// The child's statements that it rests on.
    pub rests_on: Vec<StatementId>,
}

impl Weighed {
    /// True where a weight stands and its reasons carry it.
    #[must_use]
    pub fn carries(&self) -> bool {
        self.weight.is_some() && self.flaws.is_empty()
    }
}

/// The weights of the newest record of views, by what they are about.
#[must_use]
pub fn weights(file: &CaseFile) -> BTreeMap<About, Weighed> {
    let answers = Answers::of(file);
    let mut found: BTreeMap<About, Weighed> = BTreeMap::new();
    if let Some(document) = answers.document(views::ID) {
        let whole = weighed(&|field| only(&answers.in_document(document, field)), WHOLE);
        if whole.weight.is_some() || !whole.words.is_empty() {
            found.insert(About::Whole, whole);
        }
    }
    for row in answers.rows(views::ID, views::WEIGHTS) {
        let of = |field: &str| only(&answers.in_row(views::ID, &row, field));
        let Some(Answer::Choice(about)) = of(views::ABOUT) else { continue };
        let about = About::Solution(Solution::of_option(about));
        // Of two rows about one thing, such as two ways into a third country, the one that is not finished counts.
        if found.get(&about).is_none_or(Weighed::carries) {
            found.insert(about, weighed(&of, ROW));
        }
    }
    for row in answers.rows(views::ID, views::FACTOR_WEIGHTS) {
        let of = |field: &str| only(&answers.in_row(views::ID, &row, field));
        let Some(Answer::Choice(id)) = of(views::FACTOR_ABOUT) else { continue };
        let Some(about) = FACTORS.iter().find(|it| it.id == id).map(|it| About::Factor(it.id)) else {
            continue;
        };
        if found.get(&about).is_none_or(Weighed::carries) {
            found.insert(about, weighed(&of, FACTOR));
        }
    }
    found
}

/// True where some reason of the newest record, also of a row that says nothing else yet, is an age alone.
#[must_use]
pub(crate) fn some_reason_is_an_age(file: &CaseFile) -> bool {
    let answers = Answers::of(file);
    let on_age = |answer: &Answer| matches!(answer, Answer::Text(words) if rests_on_age_alone(words));
    let in_rows = |group: &str, words: &str| {
        let rows = answers.rows(views::ID, group);
        rows.iter().any(|row| answers.in_row(views::ID, row, words).iter().any(|(_, answer)| on_age(answer)))
    };
    answers.any(views::ID, views::WHOLE_WORDS, on_age).is_some()
        || in_rows(views::WEIGHTS, views::REASON_WORDS)
        || in_rows(views::FACTOR_WEIGHTS, views::FACTOR_WORDS)
}

/// The questions of a weight: key, reasons, words, departure, why it departs, statements.
type Questions = [&'static str; 6];

const WHOLE: Questions = [
    views::WHOLE_WEIGHT,
    views::WHOLE_REASONS,
    views::WHOLE_WORDS,
    views::DEPARTS,
    views::DEPARTURE_REASON,
    views::WHOLE_RESTS_ON,
];

const ROW: Questions = [
    views::WEIGHT,
    views::REASONS,
    views::REASON_WORDS,
    views::DEPARTS,
    views::DEPARTURE_REASON,
    views::RESTS_ON,
];

/// What a recommendation departs from is a solution; a point has no such questions.
const FACTOR: Questions = [
    views::FACTOR_WEIGHT,
    views::FACTOR_REASONS,
    views::FACTOR_WORDS,
    views::DEPARTS,
    views::DEPARTURE_REASON,
    views::FACTOR_RESTS_ON,
];

fn weighed<'a>(of: &dyn Fn(&str) -> Option<&'a Answer>, questions: Questions) -> Weighed {
    let [weight, reasons, words, departs, why, rests_on] = questions.map(of);
    let weight = match weight {
        Some(Answer::Choice(key)) => Weight::named(key),
        _ => None,
    };
    let reasons = match reasons {
        Some(Answer::Choices(keys)) => keys.clone(),
        _ => Vec::new(),
    };
    let words = match words {
        Some(Answer::Text(words)) => words.clone(),
        _ => String::new(),
    };
    let rests_on = match rests_on {
        Some(Answer::Links(ids)) => ids.iter().filter_map(|id| id.parse().ok()).collect(),
        _ => Vec::new(),
    };
    let departs = departs == Some(&Answer::Flag(true));
    let says_why = matches!(why, Some(Answer::Text(why)) if !why.trim().is_empty());
    let mut flaws = weight.map(|weight| flaws(weight, &reasons, &words)).unwrap_or_default();
    if departs && !says_why {
        flaws.push(Flaw::DepartsWithoutReason);
    }
    Weighed { flaws, departs, weight, words, rests_on }
}

/// The one value; none where there is none, or where people differ.
fn only<'a>(all: &[(&Change, &'a Answer)]) -> Option<&'a Answer> {
    let (_, first) = all.first()?;
    all.iter().all(|(_, answer)| answer == first).then_some(*first)
}

/// What has no weight yet that carries: all views together, and each solution in play.
#[must_use]
pub fn still_to_weigh(file: &CaseFile) -> Vec<About> {
    let weighed = weights(file);
    let wanted = std::iter::once(About::Whole).chain(in_play(file).into_iter().map(About::Solution));
    wanted.filter(|about| !weighed.get(about).is_some_and(Weighed::carries)).collect()
}
