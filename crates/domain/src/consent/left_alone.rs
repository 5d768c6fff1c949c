//! Whom alone the person who agreed lets ask, and what they want left out, as it stands in a packet: a recipient who does not
//! know it cannot keep to it.
//! Kinds of information that do not go are not named there: that there is such a thing would be told with them. And whom of
//! those who are to be left alone free words name all the same.

use serde::{Deserialize, Serialize};

use super::event::LineAnswer;
use super::firewall::folded;

/// Letters from which on a word of a limit is looked for; shorter ones stand in too many sentences.
const LONG: usize = 4;

/// Letters that Arabic writes in front of a word without a space (and, so, by, like, for, the).
const IN_FRONT: usize = 4;

/// The limits that go along in a packet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// The only people who may be asked, for each who named some: what one of them names opens nothing that another left shut.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub may_ask: Vec<Vec<String>>,
    /// Persons and places that nobody may contact or look in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alone: Vec<String>,
    /// Limits in the person's own words, as far as somebody chose that they go along: they may name the very thing that must
    /// not be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

impl LeftOut {
    /// The limits of the answers that let something go; each once.
    #[must_use]
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a LineAnswer>) -> Self {
        let mut found = Self::default();
        for answer in answers {
            add(&mut found.words, &answer.conditions);
            answer.excluded.iter().for_each(|one| add(&mut found.alone, one));
            let mut people = Vec::new();
            answer.may_ask.iter().for_each(|one| add(&mut people, one));
            if !people.is_empty() && !found.may_ask.contains(&people) {
                found.may_ask.push(people);
            }
        }
        found
    }

    /// True where nobody set any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.may_ask.is_empty() && self.alone.is_empty() && self.words.is_empty()
    }

    /// Whom of those who are to be left alone these words name.
    ///
    /// A name counts by its words with a capital letter; where none has one, by all its words. Case and marks do not matter, and
    /// short words count only in a name that has no longer one. It errs on the side of asking.
    #[must_use]
    pub fn named_in(&self, words: &str) -> Vec<&str> {
        let said = folded(words);
        let named = |limit: &&str| telling(limit).iter().any(|it| said.iter().any(|word| means(word, it)));
        self.alone.iter().map(String::as_str).filter(named).collect()
    }
}

/// Adds a text that says something and is not there yet.
fn add(list: &mut Vec<String>, words: &str) {
    let words = words.trim();
    if !words.is_empty() && !list.iter().any(|it| it == words) {
        list.push(words.to_owned());
    }
}

/// The words of a limit by which it is known again, folded.
fn telling(limit: &str) -> Vec<String> {
    let all: Vec<&str> =
        limit.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let long: Vec<&str> = all.iter().copied().filter(|it| it.chars().count() >= LONG).collect();
    let capital = |it: &&str| it.chars().next().is_some_and(char::is_uppercase);
    let of = if long.is_empty() { all } else { long };
    let names: Vec<&str> = of.iter().copied().filter(capital).collect();
    let names = if names.is_empty() { of } else { names };
    names.into_iter().flat_map(folded).collect()
}

fn means(word: &str, wanted: &str) -> bool {
    let arabic = wanted.chars().all(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
    let bare = wanted.strip_prefix("ال").filter(|it| it.chars().count() >= LONG).unwrap_or(wanted);
    word == wanted
        || (arabic && word.strip_suffix(bare).is_some_and(|front| front.chars().count() <= IN_FRONT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alone(names: &[&str]) -> LeftOut {
        LeftOut { alone: names.iter().map(|it| (*it).to_owned()).collect(), ..LeftOut::default() }
    }

    #[test]
    fn who_is_to_be_left_alone_is_found_in_free_words_however_it_is_written() {
        for (limit, words) in [
            ("Uncle Basir", "Please look for her aunt. Ask Uncle Basir first."),
            ("Uncle Basir", "BASIR knows where she is"),
            ("Uncle Basir", "Basir’s shop"),
            ("the brother of Émile", "ask emile"),
            ("the village by the river", "Somebody in the village may know"),
            ("Ali", "write to Ali"),
            ("العم بشير", "اسألوا بشير أولا"),
            ("العم بشير", "اكتبوا لبشير"),
        ] {
            assert_eq!(alone(&[limit]).named_in(words), [limit], "{words}");
        }
    }

    #[test]
    fn other_words_name_nobody() {
        let limits = alone(&["Uncle Basir", "the brother of Émile", "Ali"]);
        for words in ["", "Please look for her aunt.", "the brother of another", "an alibi", "Basira"] {
            assert!(limits.named_in(words).is_empty(), "{words}");
        }
    }
}
