//! What the listen button of a place reads, and who reads it: a recording, the device, or nobody but the adult.

use std::collections::BTreeSet;

use domain::Band;

use super::ChildTexts;
use super::audio::{AudioManifest, Clip};
use super::lines::{Line, LineKind};
use super::places::{places_in, put_in};

/// One text that is read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Its key in the texts; none for words that belong to the screen around them.
    pub key: Option<String>,
    /// The words as they stand in the texts, from which a recording is made.
    pub text: String,
    /// The words as the child sees them, with names put in.
    pub shown: String,
}

/// Who reads one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reader {
    /// A person, recorded.
    Clip(Clip),
    /// The device's own voice, which says these words.
    Voice(String),
}

/// Who reads some texts one after the other; none where the adult has to. Either all of it is read or nothing is: a child
/// who hears half of a card was misled.
#[must_use]
pub fn readers(
    spoken: &[Spoken],
    manifest: &AudioManifest,
    language: &str,
    voice: bool,
) -> Option<Vec<Reader>> {
    let reader = |it: &Spoken| {
        let clip = it.key.as_deref().and_then(|key| manifest.clip(key, language, &it.text));
        match clip.filter(|clip| clip.sign.is_none()) {
            Some(clip) => Some(Reader::Clip(clip.clone())),
            None => voice.then(|| Reader::Voice(it.shown.clone())),
        }
    };
    let readers: Vec<Reader> = spoken.iter().map(reader).collect::<Option<_>>()?;
    (!readers.is_empty()).then_some(readers)
}

impl ChildTexts {
    /// A card of a topic, part by part; `card` counts from 0. See [`ChildTexts::told`] for what is left out.
    #[must_use]
    pub fn spoken_card(
        &self,
        topic: &str,
        band: Band,
        card: u8,
        names: &[(&str, &str)],
        confirmed: &BTreeSet<String>,
    ) -> Vec<Spoken> {
        let Some((_, texts)) = self.topic(topic, band.name()) else { return Vec::new() };
        let parts = texts.cards.get(usize::from(card)).map(Vec::as_slice).unwrap_or_default();
        let numbered = parts.iter().enumerate().filter(|(_, part)| self.stands(part, names, confirmed));
        numbered
            .map(|(at, part)| {
                let key = format!("{topic}.{}.c{}.p{}", band.name(), u16::from(card) + 1, at + 1);
                spoken(key, &part.text, names)
            })
            .collect()
    }

    /// The other words for a topic that was not understood.
    #[must_use]
    pub fn spoken_again(&self, topic: &str, band: Band, names: &[(&str, &str)]) -> Option<Spoken> {
        let (_, texts) = self.topic(topic, band.name())?;
        Some(spoken(format!("{topic}.{}.again", band.name()), &texts.check.again, names))
    }

    /// The question after a topic.
    #[must_use]
    pub fn spoken_check(&self, topic: &str, band: Band, names: &[(&str, &str)]) -> Option<Spoken> {
        let (_, texts) = self.topic(topic, band.name())?;
        Some(spoken(format!("{topic}.{}.question", band.name()), &texts.check.question, names))
    }

    /// Question and help of a screen.
    #[must_use]
    pub fn spoken_screen(&self, screen: &str, band: Band, names: &[(&str, &str)]) -> Vec<Spoken> {
        let Some((_, texts)) = self.screen(screen, band.name()) else { return Vec::new() };
        let place = format!("{screen}.{}", band.name());
        let prompt = spoken(format!("{place}.prompt"), &texts.prompt, names);
        let hint = texts.hint.as_ref().map(|hint| spoken(format!("{place}.hint"), hint, names));
        [prompt].into_iter().chain(hint).collect()
    }

    /// A further sentence of a screen, where this depth has it.
    #[must_use]
    pub fn spoken_line(
        &self,
        screen: &str,
        line: &str,
        band: Band,
        names: &[(&str, &str)],
    ) -> Option<Spoken> {
        let text = self.line(screen, line, band)?;
        Some(spoken(format!("{screen}.{}.line.{line}", band.name()), text, names))
    }

    /// What is told of a step to which a child is asked for its own yes or no.
    #[must_use]
    pub fn spoken_step(
        &self,
        line: domain::consent::Line,
        receiver: Option<&domain::consent::Recipient>,
        left_out: &BTreeSet<domain::consent::Group>,
        band: Band,
        names: &[(&str, &str)],
    ) -> Vec<Spoken> {
        let Some((_, id)) = super::STEPS.iter().find(|(of, _)| *of == line) else { return Vec::new() };
        let name = receiver.map(|it| it.name.trim()).unwrap_or_default();
        let names: Vec<_> = names.iter().copied().chain([("receiver", name)]).collect();
        let who = self.line(id, "who", band).filter(|_| receiver.is_some());
        let who = who.map(|text| spoken(format!("{id}.{}.line.who", band.name()), text, &names));
        let goes = ChildTexts::goes_lines(line, !name.is_empty(), left_out).into_iter().filter_map(|it| {
            let text = self.line(super::ASKS, &it, band)?;
            Some(spoken(format!("{}.{}.line.{it}", super::ASKS, band.name()), text, &names))
        });
        self.spoken_screen(id, band, &names).into_iter().chain(who).chain(goes).collect()
    }

    /// Something that can be chosen, by its words as they stand on the screen. The same words in several places have one
    /// recording.
    #[must_use]
    pub fn spoken_choice(&self, shown: &str) -> Spoken {
        let key =
            self.lines().into_iter().find(|line| line.is_choice() && line.text == shown).map(|it| it.key);
        Spoken { key, text: shown.to_owned(), shown: shown.to_owned() }
    }

    /// Something that stands on a page which a worker looks at together with a child, by its words: what can be chosen there
    /// as everywhere, and a sentence by its own recording. Words with a name put in have none.
    #[must_use]
    pub fn spoken_shown(&self, shown: &str, band: Band) -> Spoken {
        let choice = self.spoken_choice(shown);
        let line = || {
            let mut lines = self.lines().into_iter();
            lines.find(|it| it.band == Some(band) && it.text == shown && it.is_recordable()).map(|it| it.key)
        };
        Spoken { key: choice.key.clone().or_else(line), ..choice }
    }

    /// Everything that can be recorded for a depth, in the order in which a child meets it: what the listen button reads,
    /// but for texts with a place for a name, which changes from day to day. Words to choose that stand in several places are
    /// here once, at the first of them.
    #[must_use]
    pub fn recordable(&self, band: Band) -> Vec<Line<'_>> {
        let mut choices = BTreeSet::new();
        let lines = self.lines().into_iter().filter(Line::is_recordable);
        let once = lines.filter(|line| !line.is_choice() || choices.insert(line.text));
        once.filter(|line| line.band == Some(band)).collect()
    }

    /// The text of this key, if it can be recorded.
    #[must_use]
    pub fn recordable_line(&self, key: &str) -> Option<Line<'_>> {
        self.lines().into_iter().find(|line| line.key == key && line.is_recordable())
    }
}

impl Line<'_> {
    /// True for a text of the way that the listen button reads and that has no place for a name.
    fn is_recordable(&self) -> bool {
        let read = match self.kind {
            LineKind::Told => true,
            LineKind::Said => {
                let end = self.key.rsplit('.').next().unwrap_or_default();
                let of_the_way = ["question", "again", "prompt", "hint"].contains(&end);
                self.is_choice() || self.key.split('.').count() == 3 && of_the_way
            }
            LineKind::Label => self.is_choice(),
            LineKind::Staff => false,
        };
        read && places_in(self.text).is_empty()
    }

    /// True for the words of something that can be chosen, and for the question of a group of choices. Titles and the bar are
    /// labels as well.
    fn is_choice(&self) -> bool {
        match self.kind {
            LineKind::Label => !self.key.starts_with("bar.") && !self.key.ends_with(".title"),
            LineKind::Said => self.key.ends_with(".ask"),
            LineKind::Told | LineKind::Staff => false,
        }
    }
}

fn spoken(key: String, text: &str, names: &[(&str, &str)]) -> Spoken {
    Spoken { key: Some(key), text: text.to_owned(), shown: put_in(text, names) }
}
