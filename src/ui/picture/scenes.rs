//! Which parts make which picture.

use super::avatar::{Aid, Aids, Animal, Avatar, Sign};
use super::drawing::{Drawing, Things};
use super::part::{Part, Shape};
use super::person::{Feeling, Person, SOMEONE};
use super::{creatures, people};

/// Who plays in a picture: the child, and everybody else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cast {
    /// How the child has chosen to appear.
    pub(crate) child: Avatar,
    /// Turns tones and heads of the others.
    pub(crate) turn: u8,
}

impl Cast {
    /// The child; where it has chosen an animal or a sign, people in scenes still need somebody.
    pub(crate) fn me(self) -> Person {
        match self.child {
            Avatar::Figure(figure) => Person::of(figure),
            Avatar::Animal(_) | Avatar::Sign(_) => Person { cloth: 4, ..Person::child(2) },
        }
    }

    /// Somebody else.
    pub(crate) fn other(self, number: u8) -> Person {
        Person::nth(number.wrapping_add(self.turn))
    }

    /// Another child.
    pub(crate) fn other_child(self, number: u8) -> Person {
        Person::child(number.wrapping_add(self.turn))
    }
}

/// The parts of a picture, back to front.
pub(crate) fn parts(of: Drawing, cast: Cast) -> Vec<Part> {
    match of {
        Drawing::Feeling(feeling) => vec![bare(48.0, 48.0, 1.25, feeling, cast)],
        Drawing::Me(avatar) => appears(avatar),
        Drawing::Someone => vec![Part::raised(SOMEONE).at(48.0, 44.0, 0.86)],
        _ => match of.things() {
            Some(Things { under, over: [], .. }) => vec![Part::flat(under)],
            Some(Things { under, over, .. }) => vec![Part::flat(under), Part::raised(over)],
            None => people::scene(of, cast),
        },
    }
}

/// The child's face with a feeling. It has no hair and nothing on it, because brows carry half of the meaning.
pub(crate) fn bare(x: f32, y: f32, size: f32, feeling: Feeling, cast: Cast) -> Part {
    Part::bare_face(x, y, size, Person { feeling, aids: Aids::NONE, ..cast.me() })
}

/// How a child appears.
pub(crate) fn appears(avatar: Avatar) -> Vec<Part> {
    let flat = |shapes: &'static [Shape]| vec![Part::flat(shapes)];
    match avatar {
        Avatar::Figure(figure) => {
            let person = Person::of(figure);
            // Wheels are lower than a chest.
            let (y, size) = if figure.aids.has(Aid::Wheelchair) { (33.0, 0.58) } else { (44.0, 0.86) };
            vec![Part::person(48.0, y, size, person)]
        }
        Avatar::Animal(Animal::Cat) => flat(creatures::CAT),
        Avatar::Animal(Animal::Bird) => flat(creatures::BIRD),
        Avatar::Animal(Animal::Turtle) => flat(creatures::TURTLE),
        Avatar::Sign(Sign::Leaf) => flat(creatures::LEAF),
        Avatar::Sign(Sign::Flower) => flat(creatures::FLOWER),
        Avatar::Sign(Sign::Waves) => flat(creatures::WAVES),
    }
}
