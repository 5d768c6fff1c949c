//! People: a head, a body, a feeling. Always calm, always closed-mouthed, nobody smaller than they are.

use super::avatar::{Aid, Aids, Figure};
use super::head::Head;
use super::part::Shape;

/// What a face shows. A face never stands without its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Feeling {
    /// Nothing in particular.
    Neutral,
    /// Calm; how people in scenes look.
    #[default]
    Calm,
    /// Happy.
    Happy,
    /// Tired.
    Tired,
    /// Sad.
    Sad,
    /// Worried.
    Worried,
    /// Angry.
    Angry,
    /// Scared: raised brows and a closed mouth, since an open one reads as a threat in some places.
    Scared,
    /// At rest, with closed eyes. Never offered as an answer.
    Resting,
    /// Speaking. Never offered as an answer.
    Speaking,
}

/// Somebody.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Person {
    pub(crate) head: Head,
    /// 1 to 6.
    pub(crate) skin: u8,
    /// Tint of the clothes, 1 to 6.
    pub(crate) cloth: u8,
    pub(crate) feeling: Feeling,
    pub(crate) aids: Aids,
}

const ROUND: &str = "M-30 0a30 30 0 1 0 60 0a30 30 0 1 0-60 0z";
const BODY: &str = "M-38 104V66Q-38 26 0 26Q38 26 38 66V104Z";
const SEAT: &str = "M-40 34h80a8 8 0 0 1 8 8v44a8 8 0 0 1-8 8h-80a8 8 0 0 1-8-8V42a8 8 0 0 1 8-8z";
const WHEELS: &str = "M-64 82a20 20 0 1 0 40 0a20 20 0 1 0-40 0zM24 82a20 20 0 1 0 40 0a20 20 0 1 0-40 0z";
const HUBS: &str = "M-48 82a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM40 82a4 4 0 1 0 8 0a4 4 0 1 0-8 0z";
const CANE: &str = "M38 46a7 7 0 0 1 14 0v58";
const HEARING_AID: &str = "M28 -7q8-4 9 3q0 5-5 7q-1 4-4 2z";
const GLASSES: &str = "M-20 -3a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM2 -3a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM-2 -4H2M-20 -4L-28 -6M20 -4L28 -6";

/// Anybody: the outline of a figure, in one quiet tint.
pub(crate) const SOMEONE: &[Shape] = &[("p-tint-6", BODY), ("p-tint-6", ROUND)];

impl Person {
    /// Somebody from a list in which tones and heads have equal odds. Small steps give different people.
    pub(crate) fn nth(number: u8) -> Self {
        const SKINS: [u8; 6] = [4, 2, 6, 3, 1, 5];
        // Never the warm tints: beside skin they read as skin.
        const CLOTHS: [u8; 6] = [5, 3, 4, 6, 3, 5];
        let pick = |list: &[u8; 6], step: u8| list.get(usize::from(step % 6)).copied().unwrap_or(3);
        Self {
            head: Head::nth(number.wrapping_mul(5)),
            skin: pick(&SKINS, number),
            cloth: pick(&CLOTHS, number.wrapping_mul(5).wrapping_add(1)),
            feeling: Feeling::Calm,
            aids: Aids::NONE,
        }
    }

    /// Another child from the same list; no child is grey.
    pub(crate) fn child(number: u8) -> Self {
        let person = Self::nth(number);
        let head = if person.head == Head::Grey { Head::Curly } else { person.head };
        Self { head, ..person }
    }

    /// The child's own figure.
    pub(crate) fn of(Figure { head, skin, aids }: Figure) -> Self {
        Self { head, skin, aids, cloth: 4, feeling: Feeling::Calm }
    }

    /// Body and head.
    pub(crate) fn whole(self) -> Vec<Shape> {
        let body = (tint(self.cloth), BODY);
        let chair = self.aids.has(Aid::Wheelchair);
        let seat = chair.then_some(("p-surface", SEAT));
        let wheels = chair.then_some([("p-surface", WHEELS), ("p-dot", HUBS)]);
        let cane = self.aids.has(Aid::Cane).then_some(("p-line", CANE));
        let behind = seat.into_iter().chain(self.behind()).chain([body]);
        behind.chain(self.front()).chain(wheels.into_iter().flatten()).chain(cane).collect()
    }

    /// The head alone.
    pub(crate) fn head(self) -> Vec<Shape> {
        self.behind().into_iter().chain(self.front()).collect()
    }

    /// The face without hair.
    pub(crate) fn face(self) -> Shape {
        (skin(self.skin), ROUND)
    }

    /// Hair that falls behind the body.
    fn behind(self) -> Option<Shape> {
        self.head.behind().map(|path| (self.hair(), path))
    }

    /// Face and what lies on it.
    fn front(self) -> Vec<Shape> {
        let cover = match self.head {
            Head::Scarf => "p-tint-5 p-cut",
            Head::Turban => "p-tint-5",
            _ => self.hair(),
        };
        let front = self.head.front().iter().map(|path| (cover, *path));
        let around = self.head.around().map(|path| ("p-tint-6 p-cut", path));
        let hearing = self.aids.has(Aid::Hearing).then_some(("p-sun", HEARING_AID));
        [(skin(self.skin), ROUND)].into_iter().chain(front).chain(around).chain(hearing).collect()
    }

    /// Brows, eyes and mouth in the ink that can be seen on this skin. Paths of eyes end in `.01`: dots.
    pub(crate) fn features(self) -> Vec<Shape> {
        let ink = if self.skin >= 5 { "p-face-light" } else { "p-face-dark" };
        let eyes = match self.feeling {
            Feeling::Tired | Feeling::Resting => "M-14 -3Q-10 0 -6 -3M6 -3Q10 0 14 -3",
            _ => "M-10 -3v.01M10 -3v.01",
        };
        let mouth = match self.feeling {
            Feeling::Neutral | Feeling::Scared => "M-8 14H8",
            Feeling::Calm | Feeling::Resting => "M-9 11Q0 18 9 11",
            Feeling::Happy => "M-13 8Q0 25 13 8",
            Feeling::Sad => "M-10 17Q0 8 10 17",
            Feeling::Worried => "M-10 15Q-5 10 0 15T10 15",
            Feeling::Angry => "M-10 16L10 16",
            Feeling::Tired => "M-7 14L7 14",
            Feeling::Speaking => "M-6 13a6 5 0 1 0 12 0a6 5 0 1 0-12 0z",
        };
        let brows = match self.feeling {
            Feeling::Worried => Some("M-16 -11L-6 -15M16 -11L6 -15"),
            Feeling::Sad => Some("M-16 -10L-6 -14M16 -10L6 -14"),
            Feeling::Angry => Some("M-16 -16L-6 -11M16 -16L6 -11"),
            Feeling::Scared => Some("M-15 -15Q-10 -19 -5 -16M15 -15Q10 -19 5 -16"),
            _ => None,
        };
        let glasses = self.aids.has(Aid::Glasses).then_some(GLASSES);
        [Some(eyes), Some(mouth), brows, glasses].into_iter().flatten().map(|path| (ink, path)).collect()
    }

    /// Paint of the hair: dark on most, so that heads differ by shape and not by a rank of colours.
    fn hair(self) -> &'static str {
        match self.skin {
            _ if self.head == Head::Grey => "p-hair-4",
            1 => "p-hair-3",
            2 | 3 => "p-hair-2",
            _ => "p-hair-1",
        }
    }
}

/// Paint of a skin tone.
fn skin(number: u8) -> &'static str {
    match number {
        1 => "p-skin-1",
        2 => "p-skin-2",
        4 => "p-skin-4",
        5 => "p-skin-5",
        6 => "p-skin-6",
        _ => "p-skin-3",
    }
}

/// Paint of a tint.
pub(crate) fn tint(number: u8) -> &'static str {
    match number {
        1 => "p-tint-1",
        2 => "p-tint-2",
        3 => "p-tint-3",
        5 => "p-tint-5",
        6 => "p-tint-6",
        _ => "p-tint-4",
    }
}
