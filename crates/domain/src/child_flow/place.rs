//! Where the child is.

use serde::{Deserialize, Serialize};

use crate::manner::{Band, InPlay};

/// A screen on which the child chooses, writes or decides. Named as in child-ux.md 4.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Screen {
    /// Hello: a picture and a name for today.
    V01,
    /// Try the buttons.
    V02,
    /// How I feel now.
    V03,
    /// What first: the child orders what is asked, and leaves out.
    V04,
    /// Places.
    V05,
    /// My people.
    V06,
    /// My life.
    V07,
    /// Staying here, as a choice.
    #[serde(rename = "V08.stay")]
    V08Stay,
    /// Going back, as a choice.
    #[serde(rename = "V08.return")]
    V08Return,
    /// Another country, as a choice.
    #[serde(rename = "V08.third")]
    V08Third,
    /// Living with family, as a choice.
    #[serde(rename = "V08.family")]
    V08Family,
    /// Something else that the child thinks of.
    #[serde(rename = "V08.other")]
    V08Other,
    /// The choices as one, for the child's order; by itself the card that says "not now".
    V08,
    /// If I could choose.
    V09,
    /// Whether somebody told the child what to choose.
    #[serde(rename = "V09.told")]
    V09Told,
    /// Three baskets: good things, worries, hopes.
    V10,
    /// My message.
    V11,
    /// Draw.
    V12,
    /// My voice.
    V13,
    /// My questions.
    V14,
    /// Look again.
    V15,
    /// Who may see it.
    V16,
    /// Send or wait.
    V17,
    /// How was it.
    V18,
    /// The end for today.
    V19,
    /// What the child said another day.
    V20,
    /// What we tell: topics in the child's own order.
    V21,
    /// What is still to tell.
    V22,
    /// The child's own yes or no to steps.
    A1,
}

impl Screen {
    /// The screens on which the child gives views.
    pub const VIEWS: [Screen; 16] = [
        Screen::V03,
        Screen::V05,
        Screen::V06,
        Screen::V07,
        Screen::V08Stay,
        Screen::V08Return,
        Screen::V08Third,
        Screen::V08Family,
        Screen::V08Other,
        Screen::V09,
        Screen::V09Told,
        Screen::V10,
        Screen::V11,
        Screen::V12,
        Screen::V13,
        Screen::V14,
    ];

    /// True where the child gives views, or its own yes or no.
    #[must_use]
    pub fn asks(self) -> bool {
        Self::VIEWS.contains(&self) || self == Screen::A1
    }

    /// Its name. The choices share one name: they are asked about in the same words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Screen::V06 => "V06",
            Screen::V08Stay
            | Screen::V08Return
            | Screen::V08Third
            | Screen::V08Family
            | Screen::V08Other
            | Screen::V08 => "V08",
            Screen::V09 | Screen::V09Told => "V09",
            Screen::V01 => "V01",
            Screen::V02 => "V02",
            Screen::V03 => "V03",
            Screen::V04 => "V04",
            Screen::V05 => "V05",
            Screen::V07 => "V07",
            Screen::V10 => "V10",
            Screen::V11 => "V11",
            Screen::V12 => "V12",
            Screen::V13 => "V13",
            Screen::V14 => "V14",
            Screen::V15 => "V15",
            Screen::V16 => "V16",
            Screen::V17 => "V17",
            Screen::V18 => "V18",
            Screen::V19 => "V19",
            Screen::V20 => "V20",
            Screen::V21 => "V21",
            Screen::V22 => "V22",
            Screen::A1 => "A1",
        }
    }
}

/// Something that is explained: cards first, then the child may say it back (child-ux.md 3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Topic {
    /// Who we are.
    T01,
    /// What we are doing together.
    T02,
    /// Your rights.
    T03,
    /// You choose what to say.
    T04,
    /// What happens to what you say.
    T05,
    /// Who will see it.
    T06,
    /// Staying here.
    T07,
    /// Going back.
    T08,
    /// Another country.
    T09,
    /// Living with family.
    T10,
    /// Your guardian.
    T11,
    /// Your lawyer.
    T12,
    /// How to complain.
    T13,
    /// Changing your mind.
    T14,
    /// When you get an answer.
    T15,
}

impl Topic {
    /// All of them, in their order.
    pub const ALL: [Topic; 15] = [
        Topic::T01,
        Topic::T02,
        Topic::T03,
        Topic::T04,
        Topic::T05,
        Topic::T06,
        Topic::T07,
        Topic::T08,
        Topic::T09,
        Topic::T10,
        Topic::T11,
        Topic::T12,
        Topic::T13,
        Topic::T14,
        Topic::T15,
    ];

    /// The topic that explains a choice in play.
    #[must_use]
    pub fn about(option: InPlay) -> Self {
        match option {
            InPlay::Stay => Topic::T07,
            InPlay::Return => Topic::T08,
            InPlay::Third => Topic::T09,
            InPlay::Family => Topic::T10,
        }
    }

    /// The choice that it explains, where it is about one.
    #[must_use]
    pub fn option(self) -> Option<InPlay> {
        InPlay::ALL.into_iter().find(|option| Topic::about(*option) == self)
    }

    /// True where it is told at this depth before the child is asked anything (child-ux.md 2.2). A topic about a
    /// choice is told only while that choice is in play as well.
    #[must_use]
    pub fn is_core(self, band: Band) -> bool {
        match band {
            Band::B1 => matches!(
                self,
                Topic::T01 | Topic::T02 | Topic::T04 | Topic::T05 | Topic::T06 | Topic::T11 | Topic::T14
            ),
            Band::B2 | Band::B3 | Band::B4 => true,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Topic::T01 => "T01",
            Topic::T02 => "T02",
            Topic::T03 => "T03",
            Topic::T04 => "T04",
            Topic::T05 => "T05",
            Topic::T06 => "T06",
            Topic::T07 => "T07",
            Topic::T08 => "T08",
            Topic::T09 => "T09",
            Topic::T10 => "T10",
            Topic::T11 => "T11",
            Topic::T12 => "T12",
            Topic::T13 => "T13",
            Topic::T14 => "T14",
            Topic::T15 => "T15",
        }
    }
}

/// What is on the screen, under a cover or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum Place {
    /// A screen.
    Screen {
        /// Which.
        screen: Screen,
    },
    /// A card of a topic.
    Card {
        /// The topic.
        topic: Topic,
        /// Which card, from 0.
        card: u8,
    },
    /// The question after a topic, which tests our explaining and not the child.
    Check {
        /// The topic.
        topic: Topic,
    },
    /// Over. The adult takes the tablet.
    Waiting,
}

impl Place {
    /// True where the child is offered to ask the worker: while something is told, and at the end.
    pub(super) fn may_ask(self) -> bool {
        self.is_told() || self == (Place::Screen { screen: Screen::V19 })
    }

    /// True where something is told: a card of a topic, or the question after it.
    pub(super) fn is_told(self) -> bool {
        matches!(self, Place::Card { .. } | Place::Check { .. })
    }

    /// The screen or topic that it belongs to; none once it is over.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Place::Screen { screen } => Some(screen.key()),
            Place::Card { topic, .. } | Place::Check { topic } => Some(topic.name()),
            Place::Waiting => None,
        }
    }
}

/// What lies over the screen until the child goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cover {
    /// Nothing.
    None,
    /// A pause: go on, rest, stop, talk to someone.
    Pause,
    /// The same, offered after a hard feeling.
    HardMood,
    /// A rest, offered after a stretch of time or screens.
    Break,
    /// The adult was called.
    Help,
    /// The child has a question to the worker.
    Ask,
}

/// A stop of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    Screen(Screen),
    Topic(Topic),
}

impl Stop {
    /// Where one arrives.
    pub(super) fn place(self) -> Place {
        match self {
            Stop::Screen(screen) => Place::Screen { screen },
            Stop::Topic(topic) => Place::Card { topic, card: 0 },
        }
    }

    /// The stop that a place belongs to; none once it is over.
    pub(super) fn of(place: Place) -> Option<Stop> {
        match place {
            Place::Screen { screen } => Some(Stop::Screen(screen)),
            Place::Card { topic, .. } | Place::Check { topic } => Some(Stop::Topic(topic)),
            Place::Waiting => None,
        }
    }
}
