//! What a child said about people and choices, in the words that stood on the screen.

use domain::child_flow::Topic;
use domain::{Band, Chosen, InPlay, PersonSaid};

use super::ChildTexts;

/// Parts of V06 whose question has to stand before the answer, because the answer alone says nothing.
const ASKED_OF_PEOPLE: [&str; 4] = ["feel", "contact", "risk", "live"];

impl ChildTexts {
    /// Name of a choice for the future, without names of places: for whoever does not know them.
    #[must_use]
    pub fn solution<'a>(&'a self, key: &'a str) -> &'a str {
        let topic = InPlay::named(key).map(Topic::about);
        let found = topic.and_then(|topic| self.topics.iter().find(|it| it.id == topic.name()));
        match found {
            Some(topic) => &topic.title,
            None if key == "other" => self.label("V08", "more", "something_else"),
            None => key,
        }
    }

    /// What was said about a person of the map, line by line, behind the name.
    #[must_use]
    pub fn about_person(&self, person: &PersonSaid) -> Vec<String> {
        let line = |chosen: &Chosen| {
            let label = self.label("V06", &chosen.part, &chosen.key);
            let ask =
                ASKED_OF_PEOPLE.contains(&chosen.part.as_str()).then(|| self.ask_of("V06", &chosen.part));
            match ask.flatten() {
                Some(ask) => format!("{ask} {label}"),
                None => label.to_owned(),
            }
        };
        let words = person.words.iter().map(|words| words.text.clone());
        person.chosen().iter().map(line).chain(words).collect()
    }

    /// An answer about people or choices (V06, V08, V09) with its question; none for answers of other screens.
    /// `solution` gives the name of a choice.
    #[must_use]
    pub fn said(
        &self,
        screen: &str,
        band: Band,
        chosen: &Chosen,
        solution: &dyn Fn(&str) -> String,
    ) -> Option<String> {
        if !matches!(screen, "V06" | "V08" | "V09") {
            return None;
        }
        let label = match (&chosen.words, chosen.part.as_str()) {
            (Some(words), _) => words.clone(),
            (None, "want" | "fine") => solution(&chosen.key),
            (None, part) => self.label(screen, part, &chosen.key).to_owned(),
        };
        let feels = |key: &str| self.label(screen, "feel", key).to_owned();
        Some(match (chosen.part.as_str(), &chosen.strength) {
            ("want" | "end" | "tell" | "choice", _) => label,
            ("by", Some(feel)) => format!("{label}: {}", feels(feel)),
            (part, _) => match self.line_in(screen, part, band).or_else(|| self.ask_of(screen, part)) {
                Some(ask) => format!("{ask} {label}"),
                None => label,
            },
        })
    }

    /// The question of a set of options, whatever the depth.
    fn ask_of(&self, screen: &str, set: &str) -> Option<&str> {
        let screen = self.screens.iter().find(|it| it.id == screen)?;
        screen.sets.iter().find(|it| it.key == set)?.ask.as_deref()
    }

    /// A sentence of a screen at a depth, or at one that has it: a child may have said it at another depth.
    fn line_in(&self, screen: &str, line: &str, band: Band) -> Option<&str> {
        let mut bands: Vec<Band> = Band::ALL.into_iter().filter(|it| *it != band).collect();
        bands.insert(0, band);
        bands.into_iter().find_map(|band| self.line(screen, line, band))
    }

    /// What the screen of a choice asks, with the name of the choice in it.
    #[must_use]
    pub fn asked_about(&self, band: Band, solution: &str, name: &str) -> Option<String> {
        if solution == "other" {
            return self.line_in("V08", "other", band).map(str::to_owned);
        }
        let (_, texts) = self.screen("V08", band.name())?;
        Some(super::put_in(&texts.prompt, &[("option", name)]))
    }

    /// The words of a choice as they stand within a sentence at a depth, with today's names.
    #[must_use]
    pub fn choice_words(&self, band: Band, solution: &str, names: &[(&str, &str)]) -> String {
        let set = if band == Band::B1 { "could" } else { "solution" };
        let found = self.options("V08", set, band).into_iter().find(|it| it.key == solution);
        let words = found.map(|it| super::put_in(&it.label, names));
        let bare = |words: &String| super::places_in(words).is_empty();
        words.filter(bare).unwrap_or_else(|| self.solution(solution).to_owned())
    }
}
