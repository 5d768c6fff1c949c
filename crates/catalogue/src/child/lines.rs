//! Every text of a pack by its key: what checks, recordings and translations speak about.

use std::collections::BTreeMap;

use super::ChildTexts;
use super::band::Band;
use super::screen::{ChildScreen, OptionSet};
use super::topic::{CheckTexts, ChildTopic};
use crate::form_file::hash;

/// One text of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// Key, such as `T05.b3.c1.p2` (first card, second part) or `V10.b3.prompt`.
    pub key: String,
    /// What it is.
    pub kind: LineKind,
    /// The shallowest depth at which a child meets it; none for the worker's own texts.
    pub band: Option<Band>,
    /// The words.
    pub text: &'a str,
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineKind {
    /// A part of a card.
    Told,
    /// A question, help or another whole sentence to the child.
    Said,
    /// Words on something to press, or a heading.
    Label,
    /// For the worker.
    Staff,
}

/// What a text belongs to for translators: a topic or screen at one depth, or a list.
#[must_use]
pub fn group_of(key: &str) -> String {
    let mut parts = key.split('.');
    let first = parts.next().unwrap_or_default();
    let of_the_way = first.len() > 1
        && first.starts_with(['T', 'V', 'O', 'L', 'A'])
        && first.chars().skip(1).all(|letter| letter.is_ascii_digit());
    match parts.next().and_then(Band::named) {
        Some(band) if of_the_way => format!("{first}.{}", band.name()),
        _ => first.to_owned(),
    }
}

impl ChildTexts {
    /// All texts, in the order of the file.
    #[must_use]
    pub fn lines(&self) -> Vec<Line<'_>> {
        let mut all = Lines(Vec::new());
        self.topics.iter().for_each(|topic| all.topic(topic));
        self.all_screens().for_each(|screen| all.screen(screen));
        self.lists(&mut all);
        self.staff(&mut all);
        all.0
    }

    /// Fingerprints of the groups of texts. A translation names those that it was made from.
    #[must_use]
    pub fn fingerprints(&self) -> BTreeMap<String, String> {
        let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in self.lines() {
            groups.entry(group_of(&line.key)).or_default().push(format!("{}={}", line.key, line.text));
        }
        let short = |mut texts: Vec<String>| {
            texts.sort();
            hash(texts.join("\n").as_bytes()).chars().take(12).collect()
        };
        groups.into_iter().map(|(group, texts)| (group, short(texts))).collect()
    }

    fn lists<'a>(&'a self, all: &mut Lines<'a>) {
        for mood in &self.moods {
            all.put(format!("moods.{}.label", mood.key), LineKind::Label, lowest(&mood.bands), &mood.label);
        }
        for card in &self.life_cards {
            all.put(
                format!("life_cards.{}.label", card.key),
                LineKind::Label,
                lowest(&card.bands),
                &card.label,
            );
        }
        for one in &self.recipients {
            let key = format!("recipients.{}", one.key);
            all.put(format!("{key}.label"), LineKind::Label, lowest(&one.bands), &one.label);
            // b1 sees names and pictures only.
            let band = Some(lowest(&one.bands).unwrap_or(Band::B2).max(Band::B2));
            all.put(format!("{key}.why"), LineKind::Said, band, &one.why);
            all.put(format!("{key}.if_nothing"), LineKind::Said, band, &one.if_nothing);
        }
        let worker = &self.worker_row;
        all.put("worker_row.label".to_owned(), LineKind::Label, Some(Band::B1), &worker.label);
        all.put("worker_row.why".to_owned(), LineKind::Said, Some(Band::B2), &worker.why);
        for helper in &self.helpers {
            all.put(format!("helpers.{}.label", helper.key), LineKind::Label, Some(Band::B1), &helper.label);
            all.put(format!("helpers.{}.does", helper.key), LineKind::Said, Some(Band::B2), &helper.does);
        }
        for control in &self.bar {
            all.put(format!("bar.{}.young", control.key), LineKind::Label, Some(Band::B1), &control.young);
            all.put(format!("bar.{}.older", control.key), LineKind::Label, Some(Band::B3), &control.older);
        }
    }

    fn staff<'a>(&'a self, all: &mut Lines<'a>) {
        for (band, cue) in &self.band_cues {
            all.staff(format!("band_cues.{}.cue", band.name()), cue);
        }
        let seen = &self.observation;
        for (name, text) in [("title", &seen.title), ("lead", &seen.lead), ("note", &seen.note)] {
            all.staff(format!("observation.{name}"), text);
        }
        for area in &seen.areas {
            all.staff(format!("observation.{}.ask", area.key), &area.ask);
            for (at, sign) in area.signs.iter().enumerate() {
                all.staff(format!("observation.{}.signs.{}", area.key, at + 1), sign);
            }
        }
        for promise in &self.promises {
            all.staff(format!("promises.{}.words", promise.id), &promise.words);
            all.staff(format!("promises.{}.rule", promise.id), &promise.rule);
        }
        for truth in &self.local_truths {
            all.staff(format!("local_truths.{}.says", truth.key), &truth.says);
            all.staff(format!("local_truths.{}.confirmed_by", truth.key), &truth.confirmed_by);
        }
    }
}

/// The shallowest of some depths.
fn lowest(bands: &[Band]) -> Option<Band> {
    bands.iter().min().copied()
}

struct Lines<'a>(Vec<Line<'a>>);

impl<'a> Lines<'a> {
    fn put(&mut self, key: String, kind: LineKind, band: Option<Band>, text: &'a str) {
        self.0.push(Line { key, kind, band, text });
    }

    fn staff(&mut self, key: String, text: &'a str) {
        self.put(key, LineKind::Staff, None, text);
    }

    fn topic(&mut self, topic: &'a ChildTopic) {
        let id = &topic.id;
        self.put(format!("{id}.title"), LineKind::Label, topic.bands.keys().min().copied(), &topic.title);
        self.staff(format!("{id}.cue"), &topic.cue);
        for (band, texts) in &topic.bands {
            for (card, parts) in texts.cards.iter().enumerate() {
                for (part, it) in parts.iter().enumerate() {
                    let key = format!("{id}.{}.c{}.p{}", band.name(), card + 1, part + 1);
                    self.put(key, LineKind::Told, Some(*band), &it.text);
                }
            }
            self.check(id, *band, &texts.check);
        }
    }

    fn check(&mut self, id: &str, band: Band, check: &'a CheckTexts) {
        let place = format!("{id}.{}", band.name());
        for (name, kind, text) in [
            ("question", LineKind::Said, &check.question),
            ("expected", LineKind::Label, &check.expected),
            ("other", LineKind::Label, &check.other),
            ("again", LineKind::Said, &check.again),
        ] {
            self.put(format!("{place}.{name}"), kind, Some(band), text);
        }
    }

    fn screen(&mut self, screen: &'a ChildScreen) {
        let id = &screen.id;
        self.staff(format!("{id}.cue"), &screen.cue);
        for (band, texts) in &screen.bands {
            let place = format!("{id}.{}", band.name());
            self.put(format!("{place}.prompt"), LineKind::Said, Some(*band), &texts.prompt);
            if let Some(hint) = &texts.hint {
                self.put(format!("{place}.hint"), LineKind::Said, Some(*band), hint);
            }
            for (name, line) in &texts.lines {
                self.put(format!("{place}.line.{name}"), LineKind::Said, Some(*band), line);
            }
            if let Some(check) = &texts.check {
                self.check(id, *band, check);
            }
        }
        screen.sets.iter().for_each(|set| self.set(id, set));
    }

    fn set(&mut self, id: &str, set: &'a OptionSet) {
        let place = format!("{id}.set.{}", set.key);
        if let Some(ask) = &set.ask {
            self.put(format!("{place}.ask"), LineKind::Said, lowest(&set.bands), ask);
        }
        for option in &set.options {
            let band = lowest(&option.bands).or_else(|| lowest(&set.bands));
            self.put(format!("{place}.option.{}", option.key), LineKind::Label, band, &option.label);
        }
    }
}
