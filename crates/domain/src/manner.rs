//! How a talk with a child was held: how deep, with which help, and about which choices. Nothing here is about what
//! the child said, and no screen of the child shows any of it as a level or an age.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

mod film;
mod sound;
mod why;

pub use film::{film_on_arrival, shows_films};
pub use sound::{read_on_arrival, sound_first, switched as help_switched};
pub use why::{SetWhy, SupportReason, helps_ask_why, reading_asks_why};

use crate::statement::{Recipient, TypedBy};
use crate::time::Timestamp;

/// Depth of what a child is told and asked. It follows what the child can follow, not the age alone.
///
/// General Comment 12 of the Committee on the Rights of the Child sets no age below which a child is not heard, and
/// asks that information fits age **and** maturity (paragraphs 21, 29 and 134).
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// About 4 to 6.
    B1,
    /// About 7 to 10.
    B2,
    /// About 11 to 14.
    B3,
    /// About 15 to 17.
    B4,
}

impl Band {
    /// All of them, from the shallowest to the deepest.
    pub const ALL: [Band; 4] = [Band::B1, Band::B2, Band::B3, Band::B4];

    /// Its name in files and records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Band::B1 => "b1",
            Band::B2 => "b2",
            Band::B3 => "b3",
            Band::B4 => "b4",
        }
    }

    /// The band of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.name() == name)
    }

    /// One step shallower; none at the shallowest.
    #[must_use]
    pub fn easier(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|band| *band < self)
    }

    /// One step deeper; none at the deepest.
    #[must_use]
    pub fn deeper(self) -> Option<Self> {
        Self::ALL.into_iter().find(|band| *band > self)
    }

    /// True for the two that use pictures first and the short labels of the bar.
    #[must_use]
    pub fn is_young(self) -> bool {
        self <= Band::B2
    }
}

/// Who set the depth.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DepthSource {
    /// It follows from the age, and the worker left it so.
    Age,
    /// The worker.
    Worker,
    /// The child, by "easier" or "tell me more".
    Child,
}

/// Why the depth is what it is.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DepthReason {
    /// It follows from the age.
    AgeOnly,
    /// The child understands more.
    UnderstandsMore,
    /// The child understands less.
    UnderstandsLess,
    /// The language of the talk.
    Language,
    /// A disability and what supports the child. Never a reason to say less (CRPD article 7).
    DisabilitySupport,
    /// The child is tired or upset today.
    TiredOrDistressed,
    /// The child asked for it.
    ChildAsked,
    /// Something else, in own words.
    Other,
}

/// A depth as it was set.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepthSet {
    /// The depth.
    pub band: Band,
    /// Who set it.
    pub source: DepthSource,
    /// Why; none where the age says nothing and the worker chose in the talk.
    pub reason: Option<DepthReason>,
    /// Why, in own words; empty where the reason says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// When, by the tablet's clock.
    pub at: Timestamp,
}

/// A choice for the child's future that is really open. The worker names those in play before each talk; what is
/// not in play is neither told nor asked about.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InPlay {
    /// Staying here.
    Stay,
    /// Going back.
    Return,
    /// Another country.
    Third,
    /// Living with family.
    Family,
}

impl InPlay {
    /// All of them. The order means nothing; a child meets them in an order drawn by lot.
    pub const ALL: [InPlay; 4] = [InPlay::Stay, InPlay::Return, InPlay::Third, InPlay::Family];

    /// Its key in records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            InPlay::Stay => "stay",
            InPlay::Return => "return",
            InPlay::Third => "third",
            InPlay::Family => "family",
        }
    }

    /// The choice of this key.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// How the words reach the child.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reading {
    /// Pictures and a voice; the words stand small below.
    R0,
    /// Short words and a voice.
    R1,
    /// Words.
    R2,
}

impl Reading {
    /// All of them.
    pub const ALL: [Reading; 3] = [Reading::R0, Reading::R1, Reading::R2];

    /// Its name in records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Reading::R0 => "r0",
            Reading::R1 => "r1",
            Reading::R2 => "r2",
        }
    }

    /// What a depth begins with, until somebody sets it (child-ux.md 2.1).
    #[must_use]
    pub fn of(band: Band) -> Self {
        match band {
            Band::B1 => Reading::R0,
            Band::B2 | Band::B3 => Reading::R1,
            Band::B4 => Reading::R2,
        }
    }
}

/// What helps a child to use the screens. Any mix; none is on by itself.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Help {
    /// Larger things to touch, farther apart.
    LargeTargets,
    /// More room between letters, words and lines.
    WideText,
    /// Black on white, with thick edges.
    HighContrast,
    /// Fewer colours and pictures, nothing that moves.
    LowStimulus,
    /// A page is read aloud by itself, once, as soon as the child comes to it.
    AudioFirst,
    /// The tablet stays silent.
    NoSound,
    /// What is told and asked is shown in sign language, by films that people of the house recorded.
    SignClip,
    /// One thing after the other.
    OneThingPerScreen,
    /// Everything is reached with one or two switches.
    SwitchScan,
    /// Somebody beside the child goes from one thing to the next, and takes what the child shows with a look, a nod or a
    /// board of its own (partner-assisted communication).
    PartnerAssisted,
    /// Pictures under the words, at every depth.
    SymbolsUnderWords,
}

impl Help {
    /// All of them.
    pub const ALL: [Help; 11] = [
        Help::LargeTargets,
        Help::WideText,
        Help::HighContrast,
        Help::LowStimulus,
        Help::AudioFirst,
        Help::NoSound,
        Help::SignClip,
        Help::OneThingPerScreen,
        Help::SwitchScan,
        Help::PartnerAssisted,
        Help::SymbolsUnderWords,
    ];

    /// Its name in records and on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Help::LargeTargets => "large_targets",
            Help::WideText => "wide_text",
            Help::HighContrast => "high_contrast",
            Help::LowStimulus => "low_stimulus",
            Help::AudioFirst => "audio_first",
            Help::NoSound => "no_sound",
            Help::SignClip => "sign_clip",
            Help::OneThingPerScreen => "one_thing_per_screen",
            Help::SwitchScan => "switch_scan",
            Help::PartnerAssisted => "partner_assisted",
            Help::SymbolsUnderWords => "symbols_under_words",
        }
    }
}

/// Who set how the screens are.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetBy {
    /// The worker, at the hand-over.
    Worker,
    /// The child.
    Child,
}

/// How the words reach the child, as it was set.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingSet {
    /// How.
    pub reading: Reading,
    /// Why; none where the child set it, and in talks with an older app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<SetWhy>,
    /// Who set it.
    pub by: SetBy,
    /// When, by the tablet's clock.
    pub at: Timestamp,
}

/// What helps, as it was set: all that was on from then.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportSet {
    /// What was on.
    pub helps: BTreeSet<Help>,
    /// Why; none where the child set it, and in talks with an older app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<SetWhy>,
    /// Who set it.
    pub by: SetBy,
    /// When, by the tablet's clock.
    pub at: Timestamp,
}

/// Who writes what the child says, as it was set.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WritingSet {
    /// Who has the keyboard.
    pub writes: TypedBy,
    /// Who set it.
    pub by: SetBy,
    /// When, by the tablet's clock.
    pub at: Timestamp,
}

/// The language in which the child reads and hears, as it was set.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageSet {
    /// BCP 47 tag.
    pub language: String,
    /// Who set it.
    pub by: SetBy,
    /// When, by the tablet's clock.
    pub at: Timestamp,
}

/// How a talk was held. What was set later stands behind what was set before; the last of each kind held at the end.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manner {
    /// Depths in their order; the first is that of the hand-over.
    #[serde(default)]
    pub depth: Vec<DepthSet>,
    /// Choices in play, in the order in which the child met them.
    #[serde(default)]
    pub options: Vec<InPlay>,
    /// How the words reached the child, where somebody set it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reading: Vec<ReadingSet>,
    /// What helped, where somebody set it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<SupportSet>,
    /// Languages in their order; the first is that of the hand-over. Talks with an older app do not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub language: Vec<LanguageSet>,
    /// BCP 47 tag of the sign language of the films, where the worker chose one for this child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_language: Option<String>,
    /// Who wrote, where somebody set it: else the worker for the youngest, and the child at every other depth.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub writing: Vec<WritingSet>,
    /// What the worker had arranged around it, for the next talk to begin from. Older talks do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arranged: Option<Arranged>,
}

/// What the worker arranges around a talk and what mostly holds the next time too. Nothing of the room, the tablet or the
/// child's wish to talk: these are asked anew each time. Whom the child trusts is left out: that is the child's to say.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arranged {
    /// The interpreter; none where the talk needed none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<String>,
    /// Who could be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
    /// Names of people and places by their places in the texts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, String>,
}

impl Manner {
    /// What helps now.
    #[must_use]
    pub fn helps(&self) -> BTreeSet<Help> {
        self.support.last().map(|set| set.helps.clone()).unwrap_or_default()
    }

    /// True where nothing is known of how the talk was held, as of talks with an older app.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
