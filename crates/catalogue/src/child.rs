//! What a child is told and asked: topics, prompts, words for feelings, cards, and who may see it.
//!
//! The files lie in `child/<language>.json`. Texts are drafts until children have tested them, and their status
//! says so. Places for names are written `{worker}`, `{org}`, `{interpreter}` and `{next_step}`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::BadFile;

/// Everything that a child reads or hears in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildTexts {
    /// BCP 47 tag.
    pub language: String,
    /// Version of the texts; goes with every statement.
    pub version: String,
    /// `source`, `machine_draft`, `speaker_reviewed` or `child_tested`.
    pub status: String,
    /// What is explained, in its order.
    pub topics: Vec<ChildTopic>,
    /// Prompts of the screens.
    pub screens: Vec<ChildScreen>,
    /// Words for feelings.
    pub moods: Vec<MoodWord>,
    /// Cards for the baskets.
    pub life_cards: Vec<LifeCard>,
    /// Who may be told.
    pub recipients: Vec<RecipientText>,
    /// The worker's own row.
    pub worker_row: WorkerRow,
}

/// Something that is explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildTopic {
    /// Id, such as `T05`.
    pub id: String,
    /// Name of the picture.
    pub picture: String,
    /// What it is about.
    pub title: String,
    /// Its texts by depth.
    pub bands: BTreeMap<String, TopicTexts>,
}

/// A topic at one depth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicTexts {
    /// Cards, one after the other.
    pub cards: Vec<String>,
    /// A further sentence of the first card where an interpreter is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with_interpreter: Option<String>,
    /// The question afterwards, which tests our explaining and not the child.
    pub check: CheckTexts,
}

/// The question after a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckTexts {
    /// The question.
    pub question: String,
    /// The sentence that we wanted to get across.
    pub expected: String,
    /// The other one.
    pub other: String,
    /// The same in other words, for a second time.
    pub again: String,
}

/// A screen on which the child chooses, writes or decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildScreen {
    /// Id, such as `V10`.
    pub id: String,
    /// Name of the picture.
    pub picture: String,
    /// Its texts by depth.
    pub bands: BTreeMap<String, ScreenTexts>,
}

/// A screen at one depth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenTexts {
    /// The question.
    pub prompt: String,
    /// Help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// A word for a feeling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoodWord {
    /// Stored key.
    pub key: String,
    /// The word.
    pub label: String,
    /// True where a rest is offered after it.
    pub hard: bool,
}

/// A card for the baskets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LifeCard {
    /// Stored key.
    pub key: String,
    /// Its words.
    pub label: String,
    /// Checklist factors that it speaks to.
    pub factors: Vec<String>,
}

/// Somebody who may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientText {
    /// Stored key.
    pub key: String,
    /// Who it is, for the child.
    pub label: String,
    /// Why this person asks.
    pub why: String,
    /// What it means to give nothing.
    pub if_nothing: String,
}

/// The worker's own row, which cannot be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkerRow {
    /// Who.
    pub label: String,
    /// Why it cannot be changed.
    pub why: String,
}

impl ChildTexts {
    /// Name of the file of a language.
    #[must_use]
    pub fn file(language: &str) -> String {
        format!("child/{language}.json")
    }

    /// Reads the texts of one language.
    ///
    /// # Errors
    /// [`BadFile`] where the text is no such file.
    pub fn parse(text: &str) -> Result<Self, BadFile> {
        serde_json::from_str(text).map_err(|error| BadFile::new("child", error))
    }

    /// A topic with its texts at a depth.
    #[must_use]
    pub fn topic(&self, id: &str, band: &str) -> Option<(&ChildTopic, &TopicTexts)> {
        let topic = self.topics.iter().find(|topic| topic.id == id)?;
        Some((topic, topic.bands.get(band)?))
    }

    /// A screen with its texts at a depth.
    #[must_use]
    pub fn screen(&self, id: &str, band: &str) -> Option<(&ChildScreen, &ScreenTexts)> {
        let screen = self.screens.iter().find(|screen| screen.id == id)?;
        Some((screen, screen.bands.get(band)?))
    }

    /// The word of a feeling; its key where the texts do not know it.
    #[must_use]
    pub fn mood<'a>(&'a self, key: &'a str) -> &'a str {
        self.moods.iter().find(|mood| mood.key == key).map_or(key, |mood| &mood.label)
    }

    /// The words of a card; its key where the texts do not know it.
    #[must_use]
    pub fn card<'a>(&'a self, key: &'a str) -> &'a str {
        self.life_cards.iter().find(|card| card.key == key).map_or(key, |card| &card.label)
    }

    /// The checklist factors of a card.
    #[must_use]
    pub fn factors(&self, key: &str) -> Vec<String> {
        self.life_cards
            .iter()
            .find(|card| card.key == key)
            .map(|card| card.factors.clone())
            .unwrap_or_default()
    }
}

/// A text with names put into its places. A place without a name stays visible: it must be seen.
#[must_use]
pub fn put_in(text: &str, names: &[(&str, &str)]) -> String {
    names.iter().fold(text.to_owned(), |text, (place, name)| text.replace(&format!("{{{place}}}"), name))
}
