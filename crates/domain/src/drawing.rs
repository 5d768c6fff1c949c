//! What a child draws: lines on one page, never more than the hand did. No times and no pressure are kept, since they
//! would say something of the child that the child did not draw.
//!
//! [`Sketch`] is the drawing as it is kept and sent, [`Easel`] the drawing under the hand, with its steps back, [`Replay`] the
//! drawing shown again line by line. What an
//! adult sees in a drawing is no part of it.

mod easel;
mod encoding;
mod replay;

use serde::{Deserialize, Serialize};

pub use easel::{Act, Came, Easel, STEPS_BACK};
pub use encoding::{NotASketch, SKETCH_MOST};
pub use replay::{REPLAY_LEAST, Replay, replay_beat};

/// Width of the page, in its own units; the same on every screen and on paper.
pub const PAGE_WIDTH: u16 = 1000;
/// Height of the page.
pub const PAGE_HEIGHT: u16 = 750;
/// Points closer than this to the one before say nothing more.
const CLOSE: i64 = 3;

/// A place on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    x: u16,
    y: u16,
}

impl Point {
    /// The nearest place on the page.
    #[must_use]
    pub fn near(x: i32, y: i32) -> Self {
        let within = |at: i32, most: u16| u16::try_from(at.max(0)).unwrap_or(most).min(most);
        Self { x: within(x, PAGE_WIDTH), y: within(y, PAGE_HEIGHT) }
    }

    /// From the edge where the page begins; a page is not mirrored where reading goes the other way.
    #[must_use]
    pub fn x(self) -> u16 {
        self.x
    }

    /// From the top.
    #[must_use]
    pub fn y(self) -> u16 {
        self.y
    }

    fn square_to(self, other: Point) -> i64 {
        let (dx, dy) = (i64::from(self.x) - i64::from(other.x), i64::from(self.y) - i64::from(other.y));
        dx * dx + dy * dy
    }
}

/// A colour, by its number: eight of a paint box, then six of skin. What each looks like is the style sheet's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Colour(u8);

impl Colour {
    /// Keys of all colours, in the order of their numbers.
    pub const KEYS: [&'static str; 14] = [
        "red", "orange", "yellow", "green", "blue", "purple", "brown", "black", "skin_1", "skin_2", "skin_3",
        "skin_4", "skin_5", "skin_6",
    ];

    /// The colour of a key.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        let at = Self::KEYS.iter().position(|it| *it == key)?;
        u8::try_from(at).ok().map(Self)
    }

    /// Its number, from 0.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    fn numbered(number: i64) -> Option<Self> {
        u8::try_from(number).ok().filter(|it| usize::from(*it) < Self::KEYS.len()).map(Self)
    }
}

/// How wide a line is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Width {
    /// A pencil.
    Thin,
    /// A felt pen.
    #[default]
    Middle,
    /// A brush.
    Thick,
}

impl Width {
    /// All of them.
    pub const ALL: [Width; 3] = [Width::Thin, Width::Middle, Width::Thick];

    /// In units of the page.
    #[must_use]
    pub fn units(self) -> u16 {
        match self {
            Width::Thin => 6,
            Width::Middle => 14,
            Width::Thick => 34,
        }
    }

    fn numbered(number: i64) -> Option<Self> {
        Self::ALL.get(usize::try_from(number).ok()?).copied()
    }
}

/// One line. It has at least one point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroke {
    colour: Colour,
    width: Width,
    points: Vec<Point>,
}

impl Stroke {
    /// A line that begins here.
    #[must_use]
    pub fn begin(colour: Colour, width: Width, at: Point) -> Self {
        Self { colour, width, points: vec![at] }
    }

    /// Goes on to a point. True where it is far enough from the last one to be kept.
    pub fn go_on(&mut self, to: Point) -> bool {
        let far = self.points.last().is_none_or(|last| last.square_to(to) >= CLOSE * CLOSE);
        if far {
            self.points.push(to);
        }
        far
    }

    /// Its colour.
    #[must_use]
    pub fn colour(&self) -> Colour {
        self.colour
    }

    /// Its width.
    #[must_use]
    pub fn width(&self) -> Width {
        self.width
    }

    /// Its points, in the order of drawing.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// True where the line comes within `reach` of a place.
    fn is_near(&self, at: Point, reach: u16) -> bool {
        let reach = i64::from(reach) + i64::from(self.width.units()) / 2;
        let dot = self.points.iter().any(|point| point.square_to(at) <= reach * reach);
        dot || self.points.array_windows().any(|[from, to]| is_beside(at, *from, *to, reach))
    }
}

/// True where a place lies within `reach` of the inside of a straight line.
fn is_beside(at: Point, from: Point, to: Point, reach: i64) -> bool {
    let less = |a: u16, b: u16| i64::from(a) - i64::from(b);
    let (along_x, along_y) = (less(to.x, from.x), less(to.y, from.y));
    let (x, y) = (less(at.x, from.x), less(at.y, from.y));
    let (length, dot) = (along_x * along_x + along_y * along_y, x * along_x + y * along_y);
    let cross = x * along_y - y * along_x;
    length > 0 && dot >= 0 && dot <= length && cross * cross <= reach * reach * length
}

/// A drawing: its lines, in the order in which they lie over each other.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sketch {
    strokes: Vec<Stroke>,
}

impl Sketch {
    /// Its lines.
    #[must_use]
    pub fn strokes(&self) -> &[Stroke] {
        &self.strokes
    }

    /// True where nothing is drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.strokes.is_empty()
    }
}
