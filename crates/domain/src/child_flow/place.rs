//! Where the child is.

use serde::{Deserialize, Serialize};

/// A screen on which the child chooses, writes or decides. Named as in child-ux.md 4.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Screen {
    /// Hello: a picture and a name for today.
    V01,
    /// How I feel now.
    V03,
    /// Three baskets: good things, worries, hopes.
    V10,
    /// My message.
    V11,
    /// Look again.
    V15,
    /// Who may see it.
    V16,
    /// Send or wait.
    V17,
    /// The end for today.
    V19,
}

impl Screen {
    /// The screens on which the child gives views.
    pub const VIEWS: [Screen; 3] = [Screen::V03, Screen::V10, Screen::V11];

    /// True where the child gives views.
    #[must_use]
    pub fn asks(self) -> bool {
        Self::VIEWS.contains(&self)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Screen::V01 => "V01",
            Screen::V03 => "V03",
            Screen::V10 => "V10",
            Screen::V11 => "V11",
            Screen::V15 => "V15",
            Screen::V16 => "V16",
            Screen::V17 => "V17",
            Screen::V19 => "V19",
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
    /// You choose what to say.
    T04,
    /// What happens to what you say.
    T05,
    /// Who will see it.
    T06,
}

impl Topic {
    /// All of them, in their order.
    pub const ALL: [Topic; 5] = [Topic::T01, Topic::T02, Topic::T04, Topic::T05, Topic::T06];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Topic::T01 => "T01",
            Topic::T02 => "T02",
            Topic::T04 => "T04",
            Topic::T05 => "T05",
            Topic::T06 => "T06",
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
    /// The screen or topic that it belongs to; none once it is over.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Place::Screen { screen } => Some(screen.name()),
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
    /// The adult was called.
    Help,
}

/// The stops of the way, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    Screen(Screen),
    Topic(Topic),
}

pub(super) const WAY: [Stop; 13] = [
    Stop::Screen(Screen::V01),
    Stop::Topic(Topic::T01),
    Stop::Topic(Topic::T02),
    Stop::Topic(Topic::T04),
    Stop::Topic(Topic::T05),
    Stop::Topic(Topic::T06),
    Stop::Screen(Screen::V03),
    Stop::Screen(Screen::V10),
    Stop::Screen(Screen::V11),
    Stop::Screen(Screen::V15),
    Stop::Screen(Screen::V16),
    Stop::Screen(Screen::V17),
    Stop::Screen(Screen::V19),
];

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
