//! How a child can appear: a figure, an animal or a sign. It does not have to look like the child.

use std::fmt;
use std::str::FromStr;

use super::head::Head;

/// An animal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Animal {
    /// A cat.
    Cat,
    /// A bird.
    Bird,
    /// A turtle.
    Turtle,
}

/// Something that is nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A leaf.
    Leaf,
    /// A flower.
    Flower,
    /// Waves.
    Waves,
}

/// Something that helps in every day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aid {
    /// Glasses.
    Glasses,
    /// A hearing aid.
    Hearing,
    /// A wheelchair.
    Wheelchair,
    /// A cane.
    Cane,
}

impl Aid {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Aid; 4] = [Aid::Glasses, Aid::Hearing, Aid::Wheelchair, Aid::Cane];

    /// The name in a stored avatar.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Glasses => "glasses",
            Self::Hearing => "hearing_aid",
            Self::Wheelchair => "wheelchair",
            Self::Cane => "cane",
        }
    }

    fn bit(self) -> u8 {
        match self {
            Self::Glasses => 1,
            Self::Hearing => 2,
            Self::Wheelchair => 4,
            Self::Cane => 8,
        }
    }
}

/// Any number of aids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Aids(u8);

impl Aids {
    /// None of them.
    pub const NONE: Aids = Aids(0);

    /// True where this one is among them.
    #[must_use]
    pub fn has(self, aid: Aid) -> bool {
        self.0 & aid.bit() != 0
    }

    /// The same with this one, or without it.
    #[must_use]
    pub fn with(self, aid: Aid, there: bool) -> Self {
        if there { Self(self.0 | aid.bit()) } else { Self(self.0 & !aid.bit()) }
    }
}

/// A figure: what a child can choose about somebody drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The shape of the head.
    pub head: Head,
    /// Skin tone, 1 (lightest) to 6.
    pub skin: u8,
    /// What helps it.
    pub aids: Aids,
}

impl Figure {
    /// Skin tones, in the order in which they are offered.
    pub const SKINS: [u8; 6] = [1, 2, 3, 4, 5, 6];

    const fn plain(head: Head, skin: u8) -> Self {
        Self { head, skin, aids: Aids::NONE }
    }
}

/// How a child has chosen to appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Avatar {
    /// A figure.
    Figure(Figure),
    /// An animal.
    Animal(Animal),
    /// A sign.
    Sign(Sign),
}

impl Default for Avatar {
    fn default() -> Self {
        Self::Figure(Figure::plain(Head::Short, 3))
    }
}

impl Avatar {
    /// Figures that are offered first. A child who wants another tone or head, or an aid, changes one of them.
    pub const FIGURES: [Figure; 6] = [
        Figure::plain(Head::Short, 4),
        Figure::plain(Head::Scarf, 3),
        Figure::plain(Head::Curly, 6),
        Figure::plain(Head::Long, 2),
        Figure::plain(Head::Braids, 5),
        Figure::plain(Head::Shaved, 1),
    ];

    /// What is offered beside them, for a child who does not want to be a figure.
    pub const OTHERS: [Avatar; 6] = [
        Avatar::Animal(Animal::Cat),
        Avatar::Animal(Animal::Bird),
        Avatar::Animal(Animal::Turtle),
        Avatar::Sign(Sign::Leaf),
        Avatar::Sign(Sign::Flower),
        Avatar::Sign(Sign::Waves),
    ];

    /// The figure, where it is one.
    #[must_use]
    pub fn figure(self) -> Option<Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Animal(_) | Self::Sign(_) => None,
        }
    }
}

impl fmt::Display for Avatar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Figure(Figure { head, skin, aids }) => {
                write!(f, "figure-{}-{skin}", head.key())?;
                let aids = Aid::ALL.into_iter().filter(|aid| aids.has(*aid));
                return aids.into_iter().try_for_each(|aid| write!(f, "-{}", aid.key()));
            }
            Self::Animal(Animal::Cat) => "cat",
            Self::Animal(Animal::Bird) => "bird",
            Self::Animal(Animal::Turtle) => "turtle",
            Self::Sign(Sign::Leaf) => "leaf",
            Self::Sign(Sign::Flower) => "flower",
            Self::Sign(Sign::Waves) => "waves",
        };
        f.write_str(name)
    }
}

/// A text that names no avatar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnAvatar;

impl FromStr for Avatar {
    type Err = NotAnAvatar;

    fn from_str(text: &str) -> Result<Self, NotAnAvatar> {
        let Some(figure) = text.strip_prefix("figure-") else {
            return Self::OTHERS.into_iter().find(|it| it.to_string() == text).ok_or(NotAnAvatar);
        };
        let mut words = figure.split('-');
        let head = words.next().and_then(|key| Head::ALL.into_iter().find(|head| head.key() == key));
        let skin = words.next().and_then(|skin| Figure::SKINS.into_iter().find(|it| it.to_string() == skin));
        let (head, skin) = head.zip(skin).ok_or(NotAnAvatar)?;
        let aids = words.try_fold(Aids::NONE, |aids, key| {
            let aid = Aid::ALL.into_iter().find(|aid| aid.key() == key)?;
            Some(aids.with(aid, true))
        });
        Ok(Self::Figure(Figure { head, skin, aids: aids.ok_or(NotAnAvatar)? }))
    }
}
