//! What a session holds: drafts, which the child may change until they are sent.

use std::collections::{BTreeMap, BTreeSet};

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::again::Again;
use super::aside::Aside;
use super::assent::AskedStep;
use super::feedback::Feedback;
use super::pattern::Pace;
use super::place::{Cover, Place, Screen, Topic};
use super::practice::Practice;
use super::rest::Rest;
use super::share::ShareChoice;
use super::taken::TakenOut;
use super::teach_back::TopicRecord;
use super::wording::Wording;
use crate::consent::TakenBackHere;
use crate::drawing::Sketch;
use crate::ids::SessionId;
use crate::manner::{Band, Manner, Reading};
use crate::media::Media;
use crate::person_said::PersonSaid;
use crate::statement::{AnswerState, Chosen, Horizon, Recipient, Source, Verbatim};
use crate::switch_scan::ScanWay;
use crate::time::Timestamp;

/// Version of [`ChildSession`] that this program writes.
pub const SESSION_VERSION: u8 = 3;

/// One sitting of a child with the tablet. Sealed while it lasts; no staff view, search, export or sync reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildSession {
    /// Version of this shape.
    pub v: u8,
    /// The sitting.
    pub id: SessionId,
    /// What the worker set up before the hand-over.
    pub setting: Setting,
    /// Where the child is.
    pub place: Place,
    /// What lies over it.
    pub cover: Cover,
    /// True where the child came to this screen from [`Screen::V15`] and goes back there.
    pub from_review: bool,
    /// The name for today (V01). For display, not the legal name.
    pub called: Option<String>,
    /// The picture for today (V01).
    pub picture: Option<String>,
    /// Options of each screen in the order in which they stood there.
    pub orders: BTreeMap<Screen, Vec<String>>,
    /// What the child said so far, by screen.
    pub entries: BTreeMap<Screen, Entry>,
    /// What the child wants first, and what it leaves out.
    #[serde(default)]
    pub agenda: Agenda,
    /// What the child wants beside what its depth has.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub also: BTreeSet<Screen>,
    /// Topics that were shown.
    pub topics: BTreeMap<Topic, TopicRecord>,
    /// Wishes to tell somebody else that belong to no question.
    pub tells: Vec<Tell>,
    /// The name of somebody whom the child may want to tell, as far as it has written it. It is no wish yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub naming: String,
    /// Who may see it (V16). A recipient that is not here gets nothing.
    pub shares: BTreeMap<Recipient, ShareChoice>,
    /// Who may hear the child's voice, of those who get anything. Nobody, until the child names them one by one.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub heard_by: BTreeSet<Recipient>,
    /// Send, keep or throw away (V17). Nothing until the child decides, and nothing is sent without it.
    pub decision: Option<Decision>,
    /// True where the child pressed stop.
    pub stopped: bool,
    /// True where the child called the adult.
    pub help_pressed: bool,
    /// How the talk is held: every depth that was set, and the choices in play.
    #[serde(default)]
    pub manner: Manner,
    /// What the child tried on V02.
    #[serde(default)]
    pub practice: Practice,
    /// What the child says about the talk (V18).
    #[serde(default)]
    pub feedback: Feedback,
    /// How long the child has been at it.
    #[serde(default)]
    pub rest: Rest,
    /// What the child took out on V15 while it is still there.
    #[serde(default)]
    pub taken: TakenOut,
    /// How fast cards were put down.
    #[serde(default)]
    pub pace: BTreeMap<Screen, Pace>,
    /// Cards that the child put down or went past, where they come up one after the other.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub came_up: BTreeMap<Screen, BTreeSet<String>>,
    /// Topics and screens at which the child said "that is not right".
    #[serde(default)]
    pub objections: BTreeSet<String>,
    /// Where the child was when it stopped.
    #[serde(default)]
    pub left: Option<Place>,
    /// What the child said another day, and what it makes of it now.
    #[serde(default, skip_serializing_if = "Again::is_empty")]
    pub again: Again,
    /// The list from which the topic was opened that is being told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_from: Option<Screen>,
    /// True while the child has something told again, from [`Screen::V04`], where it goes back to.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub told_again: bool,
    /// Topics that were opened from the second list.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub late: BTreeSet<Topic>,
    /// Topics that were told to the end on another day of what the child kept closed.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub known: BTreeSet<Topic>,
    /// How the child uses its switches, where it has some.
    #[serde(default, skip_serializing_if = "ScanWay::is_usual")]
    pub scan: ScanWay,
    /// Steps to which the child is asked for its own yes or no.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<AskedStep>,
    /// Steps to which the child said yes another day and says so no longer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken_back: Vec<TakenBackHere>,
    /// What the child put aside the last time it was asked.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub aside: BTreeMap<Screen, Aside>,
    /// What the child put off another day, with what it had put there: its question opens with it. Not an answer before the
    /// child goes on from there, and never sent as long as it stands here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub waiting: BTreeMap<Screen, Entry>,
    /// How what comes now is answered; none where it is as the session was set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Source>,
    /// What the child was told not long ago and understood: it is told again where the child wants it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub told_before: BTreeSet<Topic>,
}

/// What the worker set up, and what the texts are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Depth, now.
    pub band: Band,
    /// BCP 47 tag of the language of the session.
    pub language: String,
    /// How the child speaks.
    pub source: Source,
    /// Who is present, in words, and whether the child agreed.
    pub present: String,
    /// Version of the content pack.
    pub content_version: String,
    /// Status of the translation.
    pub translation: String,
    /// Number of cards of each topic at this depth; a topic that is not here has one.
    pub cards: BTreeMap<Topic, u8>,
    /// Topics whose question is left out, because it asks for something that was not told here.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unchecked: BTreeSet<Topic>,
    /// The day by which the child is told that it hears from us.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_day: Option<CivilDate>,
}

/// How the topics are told at one depth.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Telling {
    /// Number of cards of each topic; a topic that is not here has one.
    pub cards: BTreeMap<Topic, u8>,
    /// Topics without a question.
    pub unchecked: BTreeSet<Topic>,
}

impl Setting {
    /// Index of the last card of a topic.
    pub(super) fn last_card(&self, topic: Topic) -> u8 {
        self.cards.get(&topic).copied().unwrap_or(1).saturating_sub(1)
    }

    /// True where a topic ends with its question.
    pub(super) fn checks(&self, topic: Topic) -> bool {
        !self.unchecked.contains(&topic)
    }

    /// Takes how the topics are told.
    pub(super) fn tell(&mut self, telling: Telling) {
        self.cards = telling.cards;
        self.unchecked = telling.unchecked;
    }
}

/// The child's order of what is asked (V04). What is neither first nor out follows in the usual order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// What the child wants first, in its order.
    pub first: Vec<Screen>,
    /// What the child leaves out today. It is not offered again in this session.
    pub out: Vec<Screen>,
    /// When the child said so last.
    pub said: Option<Timestamp>,
}

/// What the child put on a screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// Chosen cards and words, in the order in which the child chose them.
    pub chosen: Vec<Chosen>,
    /// People of the child's map, in the order in which the child added them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonSaid>,
    /// The child's own words.
    pub words: Option<Verbatim>,
    /// Before, now or later, where one time was asked for all of a screen, as older apps did. A card with a time of its
    /// own keeps that.
    pub time: Option<Horizon>,
    /// What the child drew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawing: Option<Sketch>,
    /// What the child said into the microphone and kept. The sound lies beside the session, sealed as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<Media>,
}

impl Content {
    /// True where nothing is chosen, written, drawn or recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.voice.is_none() && !self.says_without_sound()
    }

    /// True where something is chosen, written or drawn.
    pub(super) fn says_without_sound(&self) -> bool {
        !self.people.iter().all(PersonSaid::is_blank)
            || !self.chosen.is_empty()
            || self.words.as_ref().is_some_and(|words| !words.text.trim().is_empty())
            || self.drawing.as_ref().is_some_and(|drawing| !drawing.is_empty())
    }
}

/// The draft of one screen. A state other than answered keeps what was written, shows it to the child again and
/// sends none of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// One of the answer states.
    pub state: AnswerState,
    /// What the child put there.
    pub content: Content,
    /// Whom the child would rather tell.
    pub tell: Option<Whom>,
    /// When it was said last.
    pub said: Timestamp,
    /// The depth at which it was said; sessions of version 1 had one depth for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
    /// The words that stood there, once the screens have gone on in another language; none while they are today's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Wording>,
    /// True once the child said on [`Screen::V15`] that it is right; false again as soon as something of it changes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
    /// How it was answered, where that was not as the session was set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<Source>,
}

/// Somebody the child would rather tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whom {
    /// `guardian`, `lawyer`, `doctor`, `other_worker` or `someone`.
    pub key: String,
    /// The child's own word for the person.
    pub name: Option<String>,
}

/// A wish to tell somebody else that was said outside the questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tell {
    /// Screen or topic on which it was said.
    pub at: String,
    /// Whom.
    pub whom: Whom,
    /// When.
    pub said: Timestamp,
}

/// What becomes of it (V17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Send it now.
    Send,
    /// Keep it closed for another day.
    Keep,
    /// Throw it away.
    ThrowAway,
}

impl ChildSession {
    /// A session at its beginning: nothing said, nothing chosen. `manner` is what the worker set, with the choices in
    /// play in the order that was drawn for this child.
    #[must_use]
    pub fn begin(id: SessionId, setting: Setting, manner: Manner) -> Self {
        Self {
            v: SESSION_VERSION,
            id,
            setting,
            place: Place::Screen { screen: Screen::V01 },
            cover: Cover::None,
            from_review: false,
            called: None,
            picture: None,
            orders: BTreeMap::new(),
            entries: BTreeMap::new(),
            agenda: Agenda::default(),
            also: BTreeSet::new(),
            topics: BTreeMap::new(),
            tells: Vec::new(),
            naming: String::new(),
            shares: BTreeMap::new(),
            heard_by: BTreeSet::new(),
            decision: None,
            stopped: false,
            help_pressed: false,
            manner,
            practice: Practice::default(),
            feedback: Feedback::default(),
            rest: Rest::default(),
            taken: TakenOut::default(),
            pace: BTreeMap::new(),
            came_up: BTreeMap::new(),
            objections: BTreeSet::new(),
            left: None,
            again: Again::default(),
            told_from: None,
            told_again: false,
            late: BTreeSet::new(),
            known: BTreeSet::new(),
            scan: ScanWay::default(),
            steps: Vec::new(),
            taken_back: Vec::new(),
            aside: BTreeMap::new(),
            waiting: BTreeMap::new(),
            answers: None,
            told_before: BTreeSet::new(),
        }
    }

    /// A session that an older app kept, in the shape of this one. `telling` is how today's texts tell the topics.
    #[must_use]
    pub fn upgraded(mut self, telling: Telling) -> Self {
        if self.v < SESSION_VERSION {
            self.v = SESSION_VERSION;
            self.setting.tell(telling);
        }
        self
    }

    /// How the words reach the child now: as somebody set it, else as its depth begins.
    #[must_use]
    pub fn reading(&self) -> Reading {
        self.manner.reading.last().map_or(Reading::of(self.setting.band), |set| set.reading)
    }

    /// True once the child sent it: then it is not edited any more.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.decision == Some(Decision::Send)
    }

    /// True once the adult may take the tablet back.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.place == Place::Waiting
    }
}
