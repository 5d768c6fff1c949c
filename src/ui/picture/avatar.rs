//! How a child can appear: a figure, an animal or a sign. It does not have to look like the child.

use std::fmt;
use std::str::FromStr;

/// The shape of a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Head {
    /// Short hair.
    #[default]
    Short,
    /// Curls.
    Curly,
    /// Long hair.
    Long,
    /// Braids.
    Braids,
    /// Shaved close.
    Shaved,
    /// A bun.
    Bun,
    /// Waves to the shoulder.
    Wavy,
    /// A headscarf.
    Scarf,
}

impl Head {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Head; 8] = [
        Head::Short,
        Head::Scarf,
        Head::Curly,
        Head::Long,
        Head::Shaved,
        Head::Braids,
        Head::Wavy,
        Head::Bun,
    ];

    /// The head of that number, counted round.
    pub(crate) fn nth(number: u8) -> Self {
        Self::ALL.get(usize::from(number) % Self::ALL.len()).copied().unwrap_or_default()
    }

    /// The name in a stored avatar.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Curly => "curly",
            Self::Long => "long",
            Self::Braids => "braids",
            Self::Shaved => "shaved",
            Self::Bun => "bun",
            Self::Wavy => "wavy",
            Self::Scarf => "scarf",
        }
    }

    /// What falls behind the body.
    pub(crate) fn behind(self) -> Option<&'static str> {
        match self {
            Self::Long => Some("M-34 46V-2A34 34 0 0 1 34 -2V46Q0 56 -34 46Z"),
            Self::Wavy => Some(
                "M-35 -2A35 35 0 0 1 35 -2Q30 6 36 14Q30 22 36 30Q32 40 22 38H-22Q-32 40 -36 30Q-30 22 -36 14Q-30 6 -35 -2Z",
            ),
            Self::Bun => Some("M-12 -36a12 12 0 1 0 24 0a12 12 0 1 0-24 0z"),
            Self::Braids => Some(
                "M-39 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM-41 25a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM-40 38a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM25 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM27 25a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM28 38a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
            ),
            _ => None,
        }
    }

    /// What lies on the face.
    pub(crate) fn front(self) -> &'static [&'static str] {
        match self {
            Self::Short => &["M-30 -2A30 30 0 0 1 30 -2Q16 -18 -30 -2Z"],
            Self::Curly => &[
                "M-35 -14a10 10 0 1 0 20 0a10 10 0 1 0-20 0z",
                "M15 -14a10 10 0 1 0 20 0a10 10 0 1 0-20 0z",
                "M-26 -26a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
                "M4 -26a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
                "M-11 -31a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            ],
            Self::Long => &["M-30 -2A30 30 0 0 1 30 -2Q20 -14 0 -16Q-20 -14 -30 -2Z"],
            Self::Braids | Self::Bun => &["M-30 -2A30 30 0 0 1 30 -2Q0 -22 -30 -2Z"],
            Self::Wavy => &["M-30 -2A30 30 0 0 1 30 -2Q24 -8 18 -16Q0 -4 -30 -2Z"],
            Self::Shaved => &["M-27 -13A30 30 0 0 1 27 -13Q0 -21 -27 -13Z"],
            Self::Scarf => &["M-34 40V-2A34 34 0 0 1 34 -2V40Q0 54 -34 40ZM0 -22A23 25 0 1 0 .1 -22Z"],
        }
    }
}

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

/// How a child has chosen to appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Avatar {
    /// A figure with a head and a skin tone from 1 to 6.
    Figure {
        /// The shape of the head.
        head: Head,
        /// 1 (lightest) to 6.
        skin: u8,
    },
    /// An animal.
    Animal(Animal),
    /// A sign.
    Sign(Sign),
}

impl Default for Avatar {
    fn default() -> Self {
        Self::Figure { head: Head::Short, skin: 3 }
    }
}

impl Avatar {
    /// The twelve that are offered first. A child who wants another tone or head can change both.
    pub const OFFERED: [Avatar; 12] = [
        Avatar::Figure { head: Head::Short, skin: 4 },
        Avatar::Figure { head: Head::Scarf, skin: 3 },
        Avatar::Figure { head: Head::Curly, skin: 6 },
        Avatar::Figure { head: Head::Long, skin: 2 },
        Avatar::Figure { head: Head::Braids, skin: 5 },
        Avatar::Figure { head: Head::Shaved, skin: 1 },
        Avatar::Animal(Animal::Cat),
        Avatar::Animal(Animal::Bird),
        Avatar::Animal(Animal::Turtle),
        Avatar::Sign(Sign::Leaf),
        Avatar::Sign(Sign::Flower),
        Avatar::Sign(Sign::Waves),
    ];
}

impl fmt::Display for Avatar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Figure { head, skin } => return write!(f, "figure-{}-{skin}", head.name()),
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
        let figures =
            Head::ALL.into_iter().flat_map(|head| (1..=6).map(move |skin| Self::Figure { head, skin }));
        figures.chain(Self::OFFERED).find(|avatar| avatar.to_string() == text).ok_or(NotAnAvatar)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_avatar_is_read_back_from_its_stored_name() {
        let figures =
            Head::ALL.into_iter().flat_map(|head| (1..=6).map(move |skin| Avatar::Figure { head, skin }));
        for avatar in figures.chain(Avatar::OFFERED) {
            assert_eq!(avatar.to_string().parse(), Ok(avatar));
        }
    }

    #[test]
    fn a_name_of_something_else_is_refused() {
        assert_eq!("figure-short-7".parse::<Avatar>(), Err(NotAnAvatar));
    }
}
