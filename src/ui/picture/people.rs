//! Pictures with people. Adults are at most 1.3 times as large as the child, and nobody stands small beside them.

use super::avatar::{Aid, Aids};
use super::drawing::Drawing;
use super::part::Part;
use super::person::{Feeling, Person};
use super::scenes::{Cast, appears, bare};
use super::{life, places, signs, speech};

/// The parts of a scene, back to front; at most four.
pub(crate) fn scene(scene: Drawing, cast: Cast) -> Vec<Part> {
    let (me, other) = (cast.me(), |number| cast.other(number));
    match scene {
        Drawing::Hello => vec![Part::person(38.0, 52.0, 0.72, me), Part::raised(speech::BUBBLE_END)],
        Drawing::Talking => vec![
            Part::flat(speech::BUBBLES),
            Part::person(25.0, 56.0, 0.46, other(0)),
            Part::person(71.0, 57.0, 0.44, me),
        ],
        Drawing::Interpreter => vec![Part::flat(speech::BUBBLES), Part::person(48.0, 60.0, 0.54, other(1))],
        Drawing::YouChoose => vec![Part::flat(signs::THREE_CARDS), Part::person(48.0, 66.0, 0.5, me)],
        Drawing::MessageTo => vec![
            Part::flat(speech::BUBBLE_SENT),
            Part::face(80.0, 16.0, 0.34, other(0)),
            Part::face(80.0, 47.0, 0.34, other(4)),
            Part::face(80.0, 79.0, 0.34, other(2)),
        ],
        Drawing::WhoSees => vec![
            Part::flat(signs::EYE),
            Part::person(20.0, 72.0, 0.38, other(0)),
            Part::person(76.0, 72.0, 0.38, other(2)),
            Part::person(48.0, 70.0, 0.42, other(1)),
        ],
        Drawing::Ways => vec![Part::flat(signs::WAYS), Part::person(48.0, 66.0, 0.36, me)],
        Drawing::Rest => vec![
            Part::flat(life::PILLOW),
            Part::face(48.0, 46.0, 0.9, Person { feeling: Feeling::Resting, ..me }),
            Part::raised(life::COVER),
        ],
        Drawing::Says => vec![
            Part::person(38.0, 52.0, 0.72, Person { feeling: Feeling::Speaking, ..me }),
            Part::raised(speech::BUBBLE_END),
        ],
        Drawing::SaysNothing => {
            vec![Part::person(48.0, 46.0, 0.84, Person { feeling: Feeling::Neutral, ..me })]
        }
        Drawing::Child => appears(cast.child),
        Drawing::Feelings => vec![
            bare(24.0, 30.0, 0.66, Feeling::Happy, cast),
            bare(72.0, 30.0, 0.66, Feeling::Neutral, cast),
            bare(48.0, 68.0, 0.66, Feeling::Sad, cast),
        ],
        Drawing::FeelAboutThem => vec![
            Part::person(22.0, 26.0, 0.42, other(0)),
            Part::person(74.0, 26.0, 0.42, other(3)),
            bare(48.0, 64.0, 0.8, Feeling::Neutral, cast),
        ],
        Drawing::Close => ring(signs::RING_CLOSE, 20.0, cast),
        Drawing::Near => ring(signs::RING_NEAR, 31.0, cast),
        Drawing::Far => ring(signs::RING_FAR, 44.0, cast),
        Drawing::ListenAndRead => vec![
            Part::flat(speech::WHOLE_PAGE).at(34.0, 14.0, 0.72),
            Part::raised(signs::EAR).at(-8.0, 10.0, 0.74),
        ],
        Drawing::MyPage => {
            vec![Part::flat(speech::WHOLE_PAGE).at(36.0, 10.0, 0.62), Part::person(28.0, 52.0, 0.5, me)]
        }
        Drawing::InBasket(feeling) => {
            vec![bare(48.0, 30.0, 0.86, feeling, cast), Part::raised(life::BASKET_IN_FRONT)]
        }
        Drawing::Choice => vec![
            Part::flat(places::FOR_ONE_OF_THEM),
            Part::person(30.0, 70.0, 0.34, me),
            Part::person(62.0, 66.0, 0.4, other(1)),
        ],
        _ => roles(scene, me, cast),
    }
}

/// The child in the middle and somebody on a ring.
fn ring(rings: &'static [super::part::Shape], distance: f32, cast: Cast) -> Vec<Part> {
    let away = distance * std::f32::consts::FRAC_1_SQRT_2;
    vec![
        Part::flat(rings),
        Part::face(46.0, 50.0, 0.24, cast.me()),
        Part::face(48.0 + away, 48.0 - away, 0.24, cast.other(1)),
    ]
}

/// People with a role, and people without one.
fn roles(scene: Drawing, me: Person, cast: Cast) -> Vec<Part> {
    let other = |number| cast.other(number);
    match scene {
        Drawing::Guardian => vec![
            Part::person(31.0, 38.0, 0.56, other(1)),
            Part::person(67.0, 50.0, 0.46, me),
            Part::raised(speech::SHEET),
        ],
        Drawing::Lawyer => {
            vec![Part::person(48.0, 34.0, 0.7, other(3)), Part::raised(life::BOOK).at(22.0, 54.0, 0.54)]
        }
        Drawing::Doctor => vec![Part::person(48.0, 38.0, 0.74, other(4)), Part::flat(life::STETHOSCOPE)],
        Drawing::School => vec![
            Part::flat(places::BOARD),
            Part::person(28.0, 74.0, 0.42, me),
            Part::person(66.0, 74.0, 0.42, cast.other_child(2)),
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
            Part::raised(places::TABLE),
        ],
        Drawing::Support => vec![
            Part::flat(life::UMBRELLA),
            Part::person(30.0, 60.0, 0.46, other(1)),
            Part::person(66.0, 64.0, 0.42, me),
        ],
        Drawing::Helper => vec![
            Part::person(24.0, 58.0, 0.46, other(0)),
            Part::person(72.0, 58.0, 0.46, other(4)),
            Part::raised(speech::BUBBLE_CALLS),
        ],
        Drawing::Friends => {
            vec![Part::person(28.0, 44.0, 0.6, me), Part::person(68.0, 44.0, 0.6, cast.other_child(4))]
        }
        Drawing::Children => {
            let aids = Aids::NONE.with(Aid::Wheelchair, true);
            vec![
                Part::person(18.0, 40.0, 0.42, cast.other_child(0)),
                Part::person(78.0, 40.0, 0.42, me),
                Part::person(48.0, 48.0, 0.42, Person { aids, ..cast.other_child(2) }),
            ]
        }
        Drawing::People => vec![
            Part::person(20.0, 36.0, 0.46, other(0)),
            Part::person(76.0, 36.0, 0.46, other(2)),
            Part::person(48.0, 54.0, 0.46, other(1)),
        ],
        Drawing::Anybody => {
            vec![Part::person(38.0, 52.0, 0.72, other(5)), Part::raised(speech::BUBBLE_UNKNOWN)]
        }
        Drawing::OnePerson => vec![Part::person(48.0, 46.0, 0.84, other(2))],
        Drawing::Grown => vec![Part::person(48.0, 20.0, 0.42, other(5)), Part::flat(places::TALL)],
        _ => vec![
            Part::person(17.0, 42.0, 0.36, other(0)),
            Part::person(79.0, 42.0, 0.36, other(3)),
            Part::raised(places::BRIDGE),
        ],
    }
}
