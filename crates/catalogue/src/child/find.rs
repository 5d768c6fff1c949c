//! Finds words in the texts: options of a screen at a depth, labels of what a child chose, and the factors behind it.

use std::collections::BTreeSet;

use domain::child_flow::{Telling, Topic};
use domain::{Band, Chosen};

use super::ChildTexts;
use super::screen::{OptionSet, ScreenOption};
use super::words::MoodWord;

impl ChildTexts {
    /// How the topics are told at a depth: how many cards each has, and whose question is left out because it asks for
    /// something that is not told here.
    #[must_use]
    pub fn telling(&self, band: Band, confirmed: &BTreeSet<String>) -> Telling {
        let mut telling = Telling::default();
        for topic in Topic::ALL {
            let Some((_, texts)) = self.topic(topic.name(), band.name()) else { continue };
            telling.cards.insert(topic, u8::try_from(texts.cards.len()).unwrap_or(u8::MAX));
            let truth = texts.check.needs_local_truth.as_deref();
            if truth.is_some_and(|key| !self.may_be_said(key, confirmed)) {
                telling.unchecked.insert(topic);
            }
        }
        telling
    }

    /// A set of options of a screen, where the depth has it.
    #[must_use]
    pub fn set(&self, screen: &str, set: &str, band: Band) -> Option<&OptionSet> {
        let screen = self.all_screens().find(|it| it.id == screen)?;
        screen.sets.iter().find(|it| it.key == set && it.bands.contains(&band))
    }

    /// The options of a set that a depth has, as they stand in the file.
    #[must_use]
    pub fn options(&self, screen: &str, set: &str, band: Band) -> Vec<&ScreenOption> {
        let found = self.set(screen, set, band);
        let options = found.into_iter().flat_map(|set| &set.options);
        options.filter(|option| option.bands.is_empty() || option.bands.contains(&band)).collect()
    }

    /// A further sentence of a screen.
    #[must_use]
    pub fn line(&self, screen: &str, line: &str, band: Band) -> Option<&str> {
        let (_, texts) = self.screen(screen, band.name())?;
        texts.lines.get(line).map(String::as_str)
    }

    /// Words for feelings that a depth has.
    pub fn moods_at(&self, band: Band) -> impl Iterator<Item = &MoodWord> {
        self.moods.iter().filter(move |mood| mood.bands.contains(&band))
    }

    /// The label of a control of the bar; its key where the texts do not know it.
    #[must_use]
    pub fn bar_label<'a>(&'a self, key: &'a str, band: Band) -> &'a str {
        let found = self.bar.iter().find(|it| it.key == key);
        found.map_or(key, |it| if band.is_young() { &it.young } else { &it.older })
    }

    /// The words that stood on what a child chose, whatever the depth: an option of the screen, a feeling or a card of
    /// its life; its key where the texts do not know it.
    #[must_use]
    pub fn label<'a>(&'a self, screen: &str, part: &str, key: &'a str) -> &'a str {
        if let Some(option) = self.option(screen, part, key) {
            return &option.label;
        }
        match (screen, self.moods.iter().find(|mood| mood.key == key)) {
            ("V03" | "O6", Some(mood)) => &mood.label,
            _ => self.card(key),
        }
    }

    /// The checklist factors of what a child chose on a screen.
    #[must_use]
    pub fn factors_of(&self, screen: &str, chosen: &Chosen) -> Vec<String> {
        match self.option(screen, &chosen.part, &chosen.key) {
            Some(option) => option.factors.clone(),
            None if matches!(screen, "V03" | "V09") => Vec::new(),
            None => self.factors(&chosen.key),
        }
    }

    /// The heap on which a child put a card: the words of the column or basket, where the screen sorts cards.
    #[must_use]
    pub fn heap(&self, screen: &str, part: &str) -> Option<&str> {
        let sets: &[&str] = match screen {
            "V05" => &["feel"],
            "V07" => &["mat", "change", "pair"],
            _ => &[],
        };
        let screen = self.screens.iter().find(|it| it.id == screen)?;
        let heaps = screen.sets.iter().filter(|set| sets.contains(&set.key.as_str()));
        heaps.flat_map(|set| &set.options).find(|heap| heap.key == part).map(|heap| heap.label.as_str())
    }

    /// The option that a child chose, where the part is one of the screen's sets.
    fn option(&self, screen: &str, part: &str, key: &str) -> Option<&ScreenOption> {
        let screen = self.all_screens().find(|it| it.id == screen)?;
        // Where cards are sorted, the part is the heap, and the cards are one set.
        let cards = (screen.id == "V05").then_some("place");
        let named = screen.sets.iter().find(|set| set.key == part);
        let set = named.or_else(|| screen.sets.iter().find(|set| Some(set.key.as_str()) == cards))?;
        set.options.iter().find(|option| option.key == key)
    }
}
