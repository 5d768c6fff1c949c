//! What crosses between the staff's document and the child's, sealed under the session's own key.

use std::collections::{BTreeMap, BTreeSet};

use domain::child_flow::{Aside, AskedStep, ChildSession, Screen, Setting, Topic};
use domain::consent::{Agreement, WhoKnows};
use domain::{
    Arranged, Band, CaseId, CivilDate, DepthReason, DepthSet, DepthSource, Earlier, Help, InPlay,
    LanguageSet, Manner, Reading, ReadingSet, Recipient, SessionId, SetBy, SetWhy, Source, SupportSet,
    Timestamp, ToldIn,
};
use serde::{Deserialize, Serialize};

use super::order::shuffled;
pub(crate) use crate::app::boot::CHILD_PLACE as PLACE;

/// Name under which the session's key crosses over.
pub(crate) const SESSION_KEY: &str = "child";
/// Name of the one record of a session.
pub(crate) const SAVED: &str = "session";

/// What the worker set up. It names the case by its id alone; of the case only what the child itself said is in it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Frame {
    /// Version of this shape; 2.
    pub(crate) v: u8,
    /// The sitting.
    pub(crate) session: SessionId,
    /// Where what the child sends belongs.
    pub(crate) case: CaseId,
    /// When the tablet was handed over.
    pub(crate) began: Timestamp,
    /// The child's name for today, as the worker knows it.
    pub(crate) called: Option<String>,
    /// The name the worker signs in with.
    pub(crate) sign_in: String,
    /// The worker, by the name that the child knows.
    pub(crate) worker: String,
    /// Where the worker works.
    pub(crate) organisation: String,
    /// The interpreter's name, where one is there.
    pub(crate) interpreter: Option<String>,
    /// BCP 47 tag of the language in which the child is told. An older frame has none: it was that of the worker.
    #[serde(default)]
    pub(crate) language: Option<String>,
    /// Who can be told, beside the worker.
    pub(crate) recipients: Vec<Recipient>,
    /// What happens next, in words for the child.
    pub(crate) next_step: String,
    /// When.
    pub(crate) next_date: CivilDate,
    /// Who is present, and whether the child agreed, in words.
    pub(crate) present: String,
    /// True where the child goes on with what it kept another day.
    pub(crate) kept: bool,
    /// The depth that the worker set. A frame of version 1 has none: there was one depth.
    #[serde(default)]
    pub(crate) depth: Option<DepthSet>,
    /// Choices in play.
    #[serde(default)]
    pub(crate) options: BTreeSet<InPlay>,
    /// How the words reach the child, where the worker set it.
    #[serde(default)]
    pub(crate) reading: Option<Reading>,
    /// Why the words reach the child like that, where its depth begins otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reading_why: Option<SetWhy>,
    /// What helps the child, as the worker set it.
    #[serde(default)]
    pub(crate) helps: BTreeSet<Help>,
    /// Why it helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) helps_why: Option<SetWhy>,
    /// BCP 47 tag of the sign language in which the child is shown what is told; none where it wants no films.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) sign: Option<String>,
    /// Names of people and places for today, by their places in the texts.
    #[serde(default)]
    pub(crate) names: BTreeMap<String, String>,
    /// What the child said another day, the newest first. It was the child's before it was ours.
    #[serde(default)]
    pub(crate) earlier: Vec<Earlier>,
    /// The day by which the child was told that it hears from us, where it has passed.
    #[serde(default)]
    pub(crate) late: Option<CivilDate>,
    /// True where something that the child had kept closed went by itself since.
    #[serde(default)]
    pub(crate) gone: bool,
    /// What the child put aside the last time. An older frame does not say.
    #[serde(default)]
    pub(crate) aside: BTreeMap<Screen, Aside>,
    /// Sentences that are true in this place, by the keys of what was confirmed. An older frame has none: what hangs on
    /// one is left out.
    #[serde(default)]
    pub(crate) confirmed: BTreeSet<String>,
    /// Names of offices, by the recipients behind which they stand.
    #[serde(default)]
    pub(crate) offices: BTreeMap<String, String>,
    /// Steps to which the child is asked for its own yes or no, in the order in which they are asked.
    #[serde(default)]
    pub(crate) steps: Vec<AskedStep>,
    /// Who knows something about the child, as the case said it at the hand-over. An older frame does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) knows: Option<WhoKnows>,
    /// Steps to which the child said yes before. It can take each back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) agreed: Vec<Agreement>,
    /// What the child was told not long ago and understood, with the words in which. An older frame has none: all is told.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) told_before: BTreeMap<Topic, ToldIn>,
}

impl Frame {
    /// What the next talk may begin from.
    fn arranged(&self) -> Arranged {
        let own =
            |(place, _): &(&String, &String)| !["trusted", "complaint_contact"].contains(&place.as_str());
        let names = self.names.iter().filter(own).map(|(place, name)| (place.clone(), name.clone()));
        Arranged {
            interpreter: self.interpreter.clone(),
            recipients: self.recipients.clone(),
            names: names.collect(),
        }
    }

    /// The first state of a session, with nothing said and nothing chosen.
    pub(super) fn begin(&self, texts: &catalogue::ChildTexts, language: &str) -> ChildSession {
        let depth = self.depth.clone().unwrap_or(DepthSet {
            band: Band::B3,
            source: DepthSource::Worker,
            reason: Some(DepthReason::Other),
            words: String::new(),
            at: self.began,
        });
        let telling = texts.telling(depth.band, &self.confirmed);
        let setting = Setting {
            band: depth.band,
            language: language.to_owned(),
            source: if self.interpreter.is_some() { Source::ViaInterpreter } else { Source::WithWorker },
            present: self.present.clone(),
            content_version: texts.version.clone(),
            translation: texts.status.name().to_owned(),
            cards: telling.cards,
            unchecked: telling.unchecked,
            next_day: Some(self.next_date),
        };
        let options = shuffled(self.options.iter().copied().collect());
        let (by, at) = (SetBy::Worker, depth.at);
        let support = SupportSet { helps: self.helps.clone(), why: self.helps_why.clone(), by, at };
        let reading = |reading| ReadingSet { reading, why: self.reading_why.clone(), by, at };
        let manner = Manner {
            depth: vec![depth],
            options,
            reading: self.reading.into_iter().map(reading).collect(),
            support: Some(support).filter(|set| !set.helps.is_empty()).into_iter().collect(),
            language: vec![LanguageSet { language: language.to_owned(), by, at }],
            sign_language: self.sign.clone(),
            writing: Vec::new(),
            arranged: Some(self.arranged()),
        };
        let offered = self.earlier.iter().filter_map(Earlier::offered).collect();
        let session = ChildSession::begin(self.session.clone(), setting, manner);
        let covered = |told: &ToldIn| told.covers(&texts.version, session.setting.band);
        let known = self.told_before.iter().filter(|(_, told)| covered(told)).map(|(topic, _)| *topic);
        let known: Vec<Topic> = known.collect();
        let session = session.with_told_before(known);
        let session = session.with_earlier(offered).with_steps(self.steps.clone());
        let mut session = session.with_aside(self.aside.clone());
        session.called.clone_from(&self.called);
        session
    }
}

/// What the child did so far, as it is kept at every step.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Saved {
    /// Version of this shape; 1.
    pub(crate) v: u8,
    /// The session.
    pub(crate) session: ChildSession,
    /// When it was kept last.
    pub(crate) at: Timestamp,
    /// True where the page was lost and the worker ended the session from the locked screen.
    pub(crate) page_lost: bool,
}

impl Saved {
    /// A session as it is now.
    pub(crate) fn now(session: ChildSession, at: Timestamp) -> Self {
        Self { v: 1, session, at, page_lost: false }
    }
}
