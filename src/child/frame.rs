//! What crosses between the staff's document and the child's, sealed under the session's own key.

use std::collections::{BTreeMap, BTreeSet};

use domain::child_flow::{ChildSession, Setting};
use domain::{
    Band, CaseId, CivilDate, DepthReason, DepthSet, DepthSource, Earlier, Help, InPlay, Manner, Reading,
    ReadingSet, Recipient, SessionId, SetBy, Source, SupportSet, Timestamp,
};
use serde::{Deserialize, Serialize};

use super::order::shuffled;

/// Where the child's document lives.
pub(crate) const PLACE: &str = "/c/";
/// Name under which the session's key crosses over.
pub(crate) const SESSION_KEY: &str = "child";
/// Name under which a letter that is not sent crosses over, from the child's document to the child's next one.
pub(super) const LETTER: &str = "letter";
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
    /// What helps the child, as the worker set it.
    #[serde(default)]
    pub(crate) helps: BTreeSet<Help>,
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
    /// Sentences that are true in this place, by the keys of what was confirmed. An older frame has none: what hangs on
    /// one is left out.
    #[serde(default)]
    pub(crate) confirmed: BTreeSet<String>,
    /// Names of offices, by the recipients behind which they stand.
    #[serde(default)]
    pub(crate) offices: BTreeMap<String, String>,
}

impl Frame {
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
        let support = SupportSet { helps: self.helps.clone(), by, at };
        let manner = Manner {
            depth: vec![depth],
            options,
            reading: self.reading.into_iter().map(|reading| ReadingSet { reading, by, at }).collect(),
            support: Some(support).filter(|set| !set.helps.is_empty()).into_iter().collect(),
        };
        let offered = self.earlier.iter().filter_map(Earlier::offered).collect();
        let session = ChildSession::begin(self.session.clone(), setting, manner);
        let mut session = session.with_earlier(offered);
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
