//! Where a sitting can be: its pages, told in an order that never changes, because adults expect that.

use serde::{Deserialize, Serialize};

/// A screen that is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TellScreen {
    /// Who asks and why.
    G01,
    /// What the procedure is.
    G02,
    /// What happens in any case, because the law says so.
    G03,
    /// What is the guardian's choice.
    G04,
    /// Looking for family, and its risks.
    G05,
    /// Who receives what.
    G06,
    /// How long it counts.
    G09,
    /// The view of the child.
    G07,
    /// Taking it back.
    G08,
    /// Rights about data.
    G10,
}

impl TellScreen {
    /// All of them, in the order in which they are told.
    pub const ALL: [TellScreen; 10] = [
        TellScreen::G01,
        TellScreen::G02,
        TellScreen::G03,
        TellScreen::G04,
        TellScreen::G05,
        TellScreen::G06,
        TellScreen::G09,
        TellScreen::G07,
        TellScreen::G08,
        TellScreen::G10,
    ];

    /// Its id in texts and records.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            TellScreen::G01 => "G01",
            TellScreen::G02 => "G02",
            TellScreen::G03 => "G03",
            TellScreen::G04 => "G04",
            TellScreen::G05 => "G05",
            TellScreen::G06 => "G06",
            TellScreen::G07 => "G07",
            TellScreen::G08 => "G08",
            TellScreen::G09 => "G09",
            TellScreen::G10 => "G10",
        }
    }
}

/// A page of the sitting: what "3 of 13" counts. Each text has its own, so that the count never stands still on a new page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Something is told.
    Told(TellScreen),
    /// Did we explain well?
    TeachBack,
    /// Line by line.
    Lines,
    /// Signature and copy.
    Sign,
}

impl Page {
    /// How many there are.
    pub const COUNT: usize = TellScreen::ALL.len() + 3;

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        match self {
            Page::Told(screen) => TellScreen::ALL.iter().take_while(|it| **it != screen).count() + 1,
            Page::TeachBack => Self::COUNT - 2,
            Page::Lines => Self::COUNT - 1,
            Page::Sign => Self::COUNT,
        }
    }
}

/// A question of the teach-back (G11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// What happens if you say no to one point?
    Refuse,
    /// Can you take back your yes?
    Withdraw,
    /// The child says no and you say yes. What then?
    ChildNo,
}

impl Question {
    /// All of them, in their order.
    pub const ALL: [Question; 3] = [Question::Refuse, Question::Withdraw, Question::ChildNo];

    /// Its key in texts and records; see [`crate::consent::CHECKS`].
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Question::Refuse => "refuse",
            Question::Withdraw => "withdraw",
            Question::ChildNo => "child_no",
        }
    }
}

/// Where the sitting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "place", rename_all = "snake_case", deny_unknown_fields)]
pub enum Place {
    /// Something is told.
    Tell {
        /// What.
        screen: TellScreen,
    },
    /// A question of the teach-back.
    Check {
        /// Which.
        question: Question,
    },
    /// It is explained again in other words.
    Explain {
        /// Which question it is about.
        question: Question,
    },
    /// One line is decided (G12).
    Line {
        /// Index of the offer.
        at: usize,
    },
    /// All answers at a glance, before the signature.
    Review,
    /// The signature (G13).
    Sign,
    /// The copy (G14).
    Copy,
    /// The tablet goes back to the worker.
    Over,
}

impl Place {
    /// The page on which it stands.
    #[must_use]
    pub fn page(self) -> Page {
        match self {
            Place::Tell { screen } => Page::Told(screen),
            Place::Check { .. } | Place::Explain { .. } => Page::TeachBack,
            Place::Line { .. } | Place::Review => Page::Lines,
            Place::Sign | Place::Copy | Place::Over => Page::Sign,
        }
    }
}

/// What lies over the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cover {
    /// Nothing.
    #[default]
    None,
    /// A break.
    Pause,
    /// Ask the worker.
    Help,
}
