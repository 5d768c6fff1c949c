//! Which parts make which picture.

use super::avatar::{Animal, Avatar, Sign};
use super::part::{Part, Shape};
use super::person::{Feeling, Person, SOMEONE};
use super::{Drawing, tasting, things};

/// The child's own figure; where the child has chosen an animal or a sign, people in scenes still need one.
fn child_person(child: Avatar) -> Person {
    let (head, skin) = match child {
        Avatar::Figure { head, skin } => (head, skin),
        Avatar::Animal(_) | Avatar::Sign(_) => (Person::nth(3).head, 3),
    };
    Person { head, skin, cloth: 4, feeling: Feeling::Calm }
}

/// The parts of a picture, back to front. `child` stands for the child; `turn` rotates everybody else.
pub(crate) fn parts(of: Drawing, child: Avatar, turn: u8) -> Vec<Part> {
    let me = child_person(child);
    let other = |number: u8| Person::nth(number.wrapping_add(turn));
    let flat = |shapes: &'static [Shape]| vec![Part::flat(shapes)];
    match of {
        Drawing::Hello => {
            vec![Part::person(38.0, 52.0, 0.72, me), Part::raised(things::BUBBLE_END)]
        }
        Drawing::Talking => vec![
            Part::flat(things::BUBBLE_START),
            Part::flat(things::BUBBLE_END),
            Part::flat(things::WORDS_IN_BUBBLES),
            Part::person(25.0, 56.0, 0.46, other(0)),
            Part::person(71.0, 57.0, 0.44, me),
        ],
        Drawing::Interpreter => vec![
            Part::flat(things::BUBBLE_START),
            Part::flat(things::BUBBLE_END),
            Part::flat(things::WORDS_IN_BUBBLES),
            Part::person(48.0, 60.0, 0.54, other(1)),
        ],
        Drawing::Rights => flat(things::BOOK),
        Drawing::YouChoose => vec![Part::flat(things::THREE_CARDS), Part::person(48.0, 66.0, 0.5, me)],
        Drawing::MessageTo => vec![
            Part::flat(things::BUBBLE_SENT),
            Part::face(80.0, 16.0, 0.34, other(0)),
            Part::face(80.0, 47.0, 0.34, other(4)),
            Part::face(80.0, 79.0, 0.34, other(2)),
        ],
        Drawing::WhoSees => vec![
            Part::flat(things::EYE),
            Part::person(20.0, 72.0, 0.38, other(0)),
            Part::person(76.0, 72.0, 0.38, other(2)),
            Part::person(48.0, 70.0, 0.42, other(1)),
        ],
        Drawing::Feeling(feeling) => vec![Part::bare_face(48.0, 48.0, 1.25, Person { feeling, ..me })],
        Drawing::BasketGood => basket(things::SUN),
        Drawing::BasketWorry => basket(things::CLOUD),
        Drawing::BasketHope => basket(things::SPROUT),
        Drawing::Letter => flat(things::LETTER),
        Drawing::LookAgain => vec![Part::flat(things::PAGE), Part::raised(things::MAGNIFIER)],
        Drawing::Send => flat(things::ENVELOPE_SENT),
        Drawing::KeepClosed => flat(things::BOX),
        Drawing::ThrowAway => flat(things::BIN),
        Drawing::SafeBox => vec![Part::flat(things::BOX), Part::raised(things::LOCK)],
        Drawing::Rest => flat(things::CUP),
        Drawing::IceCream => flat(tasting::ICE_CREAM),
        Drawing::WetSock => flat(tasting::WET_SOCK),
        Drawing::Days => flat(things::DAYS),
        Drawing::End => flat(things::EVENING),
        Drawing::Listen => flat(things::EAR),
        Drawing::Question => flat(things::QUESTION),
        Drawing::ChangeMind => vec![Part::flat(things::OLD_BUBBLE), Part::raised(things::NEW_BUBBLE)],
        Drawing::LetterBox => flat(things::LETTER_BOX),
        Drawing::House => flat(things::HOUSE),
        Drawing::Someone => vec![Part::raised(SOMEONE).at(48.0, 44.0, 0.86)],
        Drawing::Blanket => flat(things::BLANKET),
        Drawing::Guardian
        | Drawing::Lawyer
        | Drawing::Doctor
        | Drawing::School
        | Drawing::Family
        | Drawing::Deciders
        | Drawing::OtherCountry => people(of, me, other),
        Drawing::Me(avatar) => match avatar {
            Avatar::Figure { head, skin } => {
                vec![Part::person(48.0, 44.0, 0.86, Person { head, skin, ..me })]
            }
            Avatar::Animal(Animal::Cat) => flat(things::CAT),
            Avatar::Animal(Animal::Bird) => flat(things::BIRD),
            Avatar::Animal(Animal::Turtle) => flat(things::TURTLE),
            Avatar::Sign(Sign::Leaf) => flat(things::LEAF),
            Avatar::Sign(Sign::Flower) => flat(things::FLOWER),
            Avatar::Sign(Sign::Waves) => flat(things::WAVES),
        },
    }
}

/// A basket with what is in it; all three are the same basket.
fn basket(content: &'static [Shape]) -> Vec<Part> {
    vec![Part::flat(things::BASKET_HANDLE), Part::flat(content), Part::flat(things::BASKET)]
}

/// Pictures of people with a role. Adults are at most 1.3 times as large as the child.
fn people(of: Drawing, me: Person, other: impl Fn(u8) -> Person) -> Vec<Part> {
    match of {
        Drawing::Guardian => vec![
            Part::person(31.0, 38.0, 0.56, other(1)),
            Part::person(67.0, 50.0, 0.46, me),
            Part::raised(things::SHEET),
        ],
        Drawing::Lawyer => {
            vec![Part::person(48.0, 34.0, 0.7, other(3)), Part::raised(things::BOOK).at(22.0, 54.0, 0.54)]
        }
        Drawing::Doctor => {
            vec![Part::person(48.0, 38.0, 0.74, other(4)), Part::flat(things::STETHOSCOPE)]
        }
        Drawing::School => vec![
            Part::flat(things::BOARD),
            Part::person(28.0, 74.0, 0.42, me),
            Part::person(66.0, 74.0, 0.42, other(2)),
        ],
        Drawing::Family => vec![
            Part::person(27.0, 40.0, 0.5, other(3)),
            Part::person(69.0, 40.0, 0.5, other(0)),
            Part::person(48.0, 62.0, 0.42, me),
        ],
        Drawing::Deciders => vec![
            Part::person(19.0, 42.0, 0.44, other(0)),
            Part::person(77.0, 42.0, 0.44, other(4)),
            Part::person(48.0, 36.0, 0.44, other(2)),
            Part::raised(things::TABLE),
        ],
        _ => vec![
            Part::person(15.0, 42.0, 0.38, other(0)),
            Part::person(81.0, 42.0, 0.38, other(3)),
            Part::raised(things::BRIDGE),
        ],
    }
}
