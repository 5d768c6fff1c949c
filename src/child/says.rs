//! What the texts say on a screen today: in the words of the child's depth, with today's names in them.

use std::collections::BTreeSet;

use catalogue::child::Part;
use catalogue::{ChildTexts, put_in};
use domain::child_flow::Screen;
use leptos::prelude::*;

use super::frame::Frame;
use super::seat::Seat;
use crate::i18n;
use crate::ports::intl;

/// The day of what happens next, in a sentence: where it is today, that is said.
pub(super) fn next_date(frame: &Frame) -> String {
    let day = intl::day(i18n::tag(), frame.next_date);
    if frame.next_date == intl::today() { i18n::tv("child-date-today", &[("date", day.into())]) } else { day }
}

impl Seat {
    /// The question of a further set of a screen.
    pub(super) fn ask(self, screen: Screen, set: &str) -> String {
        let band = self.band();
        self.texts.with_value(|texts| {
            let ask = texts.set(screen.name(), set, band).and_then(|set| set.ask.as_deref());
            ask.map(|ask| self.filled(ask)).unwrap_or_default()
        })
    }

    /// The name of the picture of a screen.
    pub(super) fn picture_of(self, screen: Screen) -> String {
        let band = self.band();
        self.texts.with_value(|texts| {
            let found = texts.screen(screen.name(), band.name());
            found.map(|(screen, _)| screen.picture.clone()).unwrap_or_default()
        })
    }

    /// A further sentence of a screen.
    pub(super) fn line(self, screen: Screen, line: &str) -> Option<String> {
        let band = self.band();
        self.texts.with_value(|texts| texts.line(screen.name(), line, band).map(|line| self.filled(line)))
    }

    /// A text with today's names in it.
    pub(super) fn filled(self, text: &str) -> String {
        self.with_names(|names| put_in(text, names))
    }

    /// What a card says today, part by part. What nobody has confirmed for this place is left out, but for the limit
    /// of secrecy, and for the letter button where letters are read.
    pub(super) fn told(self, texts: &ChildTexts, card: &[Part]) -> Vec<String> {
        self.with_names(|names| texts.told(card, names, &self.confirmed()))
    }

    /// Keys of the local truths that hold here.
    pub(super) fn confirmed(self) -> BTreeSet<String> {
        let letter = self.letter.offered.then(|| domain::LETTER.to_owned());
        self.frame.with_value(|frame| frame.confirmed.iter().cloned().chain(letter).collect())
    }

    /// Today's names by their places.
    pub(super) fn with_names<T>(self, use_them: impl FnOnce(&[(&str, &str)]) -> T) -> T {
        self.frame.with_value(|frame| {
            let interpreter = frame.interpreter.as_deref().unwrap_or_default();
            let date = next_date(frame);
            let mut names = vec![
                ("worker", frame.worker.as_str()),
                ("org", frame.organisation.as_str()),
                ("interpreter", interpreter),
                ("next_step", frame.next_step.as_str()),
                ("next_date", date.as_str()),
            ];
            names.extend(frame.names.iter().map(|(place, name)| (place.as_str(), name.as_str())));
            use_them(&names)
        })
    }

    /// Question and help of a screen.
    pub(super) fn prompt(self, screen: Screen) -> (String, Vec<String>) {
        let (title, hint) = self.prompt_of(screen);
        if screen == Screen::V09Told {
            return (self.ask(screen, "influence"), self.line(screen, "private").into_iter().collect());
        }
        let looks = self.session.with_untracked(|session| session.again.at > 0);
        if screen == Screen::V20 && looks {
            return (self.line(screen, "one").unwrap_or(title), Vec::new());
        }
        let Some(solution) = screen.solution() else { return (title, hint) };
        let name = self.choice_words(solution);
        let asked = self.texts.with_value(|texts| texts.asked_about(self.band(), solution, &name));
        (asked.unwrap_or(title), hint)
    }

    /// A choice as it stands within a sentence, with today's names.
    pub(super) fn choice_words(self, solution: &str) -> String {
        let band = self.band();
        self.texts.with_value(|texts| self.with_names(|names| texts.choice_words(band, solution, names)))
    }

    fn prompt_of(self, screen: Screen) -> (String, Vec<String>) {
        self.texts.with_value(|texts| match texts.screen(screen.name(), self.band().name()) {
            Some((_, texts)) => {
                (self.filled(&texts.prompt), texts.hint.iter().map(|hint| self.filled(hint)).collect())
            }
            None => (screen.name().to_owned(), Vec::new()),
        })
    }

    /// A text of the frame around the screens, with the worker's name in it.
    pub(super) fn with_worker(self, id: &str) -> String {
        self.frame.with_value(|frame| i18n::tv(id, &[("worker", frame.worker.as_str().into())]))
    }
}
