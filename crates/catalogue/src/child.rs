//! What a child is told and asked: topics, screens, words for feelings, cards, and who may see it.
//!
//! The files lie in `child/<language>.json`, one for each language and the same in structure. Texts are drafts until
//! children have tested them, and their status says so. Places for names are written `{worker}` ([`PLACES`]).
//! [`check`] holds the rules that a pack keeps; nothing here decides what a child sees when: that is
//! `domain::child_flow`.

mod answers;
mod assent;
mod audio;
mod band;
mod check;
mod exactly;
mod find;
mod hard;
mod ledger;
mod lines;
mod lots;
mod outcome;
mod own_part;
mod pictures;
mod places;
mod reading;
mod screen;
mod signed;
mod spoken;
mod topic;
mod truths;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use assent::{ASKS, Goes, STEPS, StepTold};
pub use audio::{AudioManifest, AudioPack, Clip, Heard, PackedClip};
pub use band::Band;
pub use check::{Finding, Rule, audio_gaps, check, check_audio, check_translation};
pub use hard::{Hard, HardSentence, hard_sentences};
pub use ledger::{IfOpen, Kept, LocalTruth, Promise, TextStatus};
pub use lines::{Line, LineKind, group_of};
pub use outcome::{OutcomeDays, OutcomeWords};
pub use pictures::{NEVER_DRAWN, PICTURES, is_known, is_never_drawn};
pub use places::{ALWAYS, OF_OPTIONS, PLACES, places_in, put_in};
pub use reading::{Limits, Measure};
pub use screen::{ChildScreen, OptionOrder, OptionSet, ScreenOption, ScreenTexts};
pub use signed::{SignLanguage, SignTag, films};
pub use spoken::{Reader, Spoken, readers};
pub use topic::{Card, CheckTexts, ChildTopic, Part, Role, TopicTexts};
pub use truths::TruthSentence;
pub use words::{
    BarText, HelperText, LifeCard, MoodWord, Observation, ObservationArea, RecipientText, WorkerRow,
};

use crate::error::BadFile;

/// Everything that a child reads or hears in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildTexts {
    /// Version of this shape; 2.
    pub format: u8,
    /// BCP 47 tag.
    pub language: String,
    /// Version of the texts; goes with every statement.
    pub version: String,
    /// How far the texts have come.
    pub status: TextStatus,
    /// In a translation: fingerprints of the source's groups of texts that it was made from.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub made_from: BTreeMap<String, String>,
    /// What is explained, in its order.
    pub topics: Vec<ChildTopic>,
    /// The screens on which the child gives views.
    pub screens: Vec<ChildScreen>,
    /// The talk about the outcome, which a person holds with a screen as aid.
    pub outcome: Vec<ChildScreen>,
    /// A letter to the complaints office, step by step.
    pub letter: Vec<ChildScreen>,
    /// The child's own yes or no to single steps: the question first, then each step. See [`ChildTexts::step`].
    pub assent: Vec<ChildScreen>,
    /// Words for feelings.
    pub moods: Vec<MoodWord>,
    /// Cards about the child's life.
    pub life_cards: Vec<LifeCard>,
    /// Who may be told.
    pub recipients: Vec<RecipientText>,
    /// The worker's own row.
    pub worker_row: WorkerRow,
    /// Who can help.
    pub helpers: Vec<HelperText>,
    /// The bar that is on every screen.
    pub bar: Vec<BarText>,
    /// For the worker: how to sit with a child of each depth.
    pub band_cues: BTreeMap<Band, String>,
    /// For the worker: what a child under about four shows.
    pub observation: Observation,
    /// What the texts promise.
    pub promises: Vec<Promise>,
    /// What only the place can confirm.
    pub local_truths: Vec<LocalTruth>,
}

impl ChildTexts {
    /// Version of the shape that this program reads.
    pub const FORMAT: u8 = 2;

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
        Some((topic, topic.bands.get(&Band::named(band)?)?))
    }

    /// A screen with its texts at a depth.
    #[must_use]
    pub fn screen(&self, id: &str, band: &str) -> Option<(&ChildScreen, &ScreenTexts)> {
        let screen = self.all_screens().find(|screen| screen.id == id)?;
        Some((screen, screen.bands.get(&Band::named(band)?)?))
    }

    /// The screens of the views, of the outcome talk, of the letter and of the child's own yes or no.
    pub(crate) fn all_screens(&self) -> impl Iterator<Item = &ChildScreen> {
        self.screens.iter().chain(&self.outcome).chain(&self.letter).chain(&self.assent)
    }

    /// What a card says here and today: its parts that stand, with names put in.
    ///
    /// `names` are today's names by their places; an empty one counts as none. `confirmed` are the keys of the local
    /// truths that the deployment has confirmed. See [`Part`] for what is left out.
    #[must_use]
    pub fn told(&self, card: &[Part], names: &[(&str, &str)], confirmed: &BTreeSet<String>) -> Vec<String> {
        card.iter()
            .filter(|part| self.stands(part, names, confirmed))
            .map(|part| put_in(&part.text, names))
            .collect()
    }

    fn stands(&self, part: &Part, names: &[(&str, &str)], confirmed: &BTreeSet<String>) -> bool {
        let named = places_in(&part.text).iter().all(|place| places::has_name(names, place));
        let absent = part.without.as_ref().is_none_or(|place| !places::has_name(names, place));
        let kept = part.promise.as_ref().is_none_or(|id| self.is_kept(id));
        let true_here = part.needs_local_truth.as_ref().is_none_or(|key| self.may_be_said(key, confirmed));
        named && absent && kept && true_here
    }

    /// True where somebody keeps this promise today.
    #[must_use]
    pub fn is_kept(&self, promise: &str) -> bool {
        self.promises.iter().any(|it| it.id == promise && it.kept != Kept::NotYet)
    }

    /// True where what hangs on this local truth may be said: it is confirmed, or stands until it is.
    #[must_use]
    pub fn may_be_said(&self, truth: &str, confirmed: &BTreeSet<String>) -> bool {
        let stays = |it: &LocalTruth| it.key == truth && it.if_open == IfOpen::Shown;
        confirmed.contains(truth) || self.local_truths.iter().any(stays)
    }

    /// The word of a feeling; its key where the texts do not know it.
    #[must_use]
    pub fn mood<'a>(&'a self, key: &'a str) -> &'a str {
        self.moods.iter().find(|mood| mood.key == key).map_or(key, |mood| &mood.label)
    }

    /// The cards about the child's life at a depth.
    pub fn cards<'a>(&'a self, band: &str) -> impl Iterator<Item = &'a LifeCard> + use<'a> {
        let band = Band::named(band);
        self.life_cards.iter().filter(move |card| band.is_some_and(|band| card.bands.contains(&band)))
    }

    /// The words of a card; its key where the texts do not know it.
    #[must_use]
    pub fn card<'a>(&'a self, key: &'a str) -> &'a str {
        self.life_cards.iter().find(|card| card.key == key).map_or(key, |card| &card.label)
    }

    /// The checklist factors of a card.
    #[must_use]
    pub fn factors(&self, key: &str) -> Vec<String> {
        let found = self.life_cards.iter().find(|card| card.key == key);
        found.map(|card| card.factors.clone()).unwrap_or_default()
    }
}
