//! A drawing as text: short, of printable characters alone, and the same bytes in the sealed session, at the server
//! and on another tablet.
//!
//! `h1` and then, for each line, a dot and numbers: colour, width, first point, then the way to each further point.
//! A number is written five bits at a time, lowest first; a sixth bit says that more follow. The lowest bit of all is
//! the sign.

use super::{Colour, Point, Sketch, Stroke, Width};

/// Most bytes of a drawing. Some hundred long lines.
pub const SKETCH_MOST: usize = 128 * 1024;

const HEAD: &str = "h1";
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MORE: i64 = 0b10_0000;

/// A text that is not a drawing of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a drawing")]
pub struct NotASketch;

impl Sketch {
    /// Reads a drawing.
    ///
    /// # Errors
    /// [`NotASketch`].
    pub fn read(text: &str) -> Result<Self, NotASketch> {
        let lines = text.strip_prefix(HEAD).filter(|_| text.len() <= SKETCH_MOST).ok_or(NotASketch)?;
        let mut parts = lines.split('.');
        if parts.next() != Some("") {
            return Err(NotASketch);
        }
        let strokes = parts.map(stroke).collect::<Option<_>>().ok_or(NotASketch)?;
        Ok(Self { strokes })
    }
}

impl TryFrom<String> for Sketch {
    type Error = NotASketch;

    fn try_from(text: String) -> Result<Self, NotASketch> {
        Self::read(&text)
    }
}

impl From<Sketch> for String {
    fn from(sketch: Sketch) -> String {
        (&sketch).into()
    }
}

impl From<&Sketch> for String {
    fn from(sketch: &Sketch) -> String {
        let mut text = HEAD.to_owned();
        sketch.strokes.iter().for_each(|stroke| write(stroke, &mut text));
        text
    }
}

fn write(stroke: &Stroke, text: &mut String) {
    text.push('.');
    let mut put = |number: i64| {
        let mut rest = if number < 0 { (-number << 1) | 1 } else { number << 1 };
        loop {
            let more = if rest >= MORE { MORE } else { 0 };
            let digit = usize::try_from((rest & (MORE - 1)) | more).unwrap_or(0);
            text.push(DIGITS.get(digit).copied().map_or('A', char::from));
            rest >>= 5;
            if rest == 0 {
                break;
            }
        }
    };
    put(i64::from(stroke.colour.number()));
    put(match stroke.width {
        Width::Thin => 0,
        Width::Middle => 1,
        Width::Thick => 2,
    });
    let (mut x, mut y) = (0, 0);
    for point in &stroke.points {
        put(i64::from(point.x) - x);
        put(i64::from(point.y) - y);
        (x, y) = (i64::from(point.x), i64::from(point.y));
    }
}

fn stroke(text: &str) -> Option<Stroke> {
    let mut numbers = numbers(text)?.into_iter();
    let colour = Colour::numbered(numbers.next()?)?;
    let width = Width::numbered(numbers.next()?)?;
    let (mut x, mut y) = (0, 0);
    let mut points = Vec::new();
    while let Some(dx) = numbers.next() {
        x += i32::try_from(dx).ok()?;
        y += i32::try_from(numbers.next()?).ok()?;
        let point = Point::near(x, y);
        // A point beside the page is none that this program wrote.
        if (i32::from(point.x), i32::from(point.y)) != (x, y) {
            return None;
        }
        points.push(point);
    }
    (!points.is_empty()).then_some(Stroke { colour, width, points })
}

fn numbers(text: &str) -> Option<Vec<i64>> {
    let (mut numbers, mut number, mut shift) = (Vec::new(), 0_i64, 0_u32);
    for byte in text.bytes() {
        let digit = i64::try_from(DIGITS.iter().position(|it| *it == byte)?).ok()?;
        number |= (digit & (MORE - 1)) << shift;
        shift += 5;
        if shift > 20 {
            return None;
        }
        if digit & MORE == 0 {
            let size = number >> 1;
            numbers.push(if number & 1 == 1 { -size } else { size });
            (number, shift) = (0, 0);
        }
    }
    (shift == 0).then_some(numbers)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use proptest::prelude::*;

    use super::*;

    fn line(colour: u8, width: Width, points: &[(i32, i32)]) -> Stroke {
        let points = points.iter().map(|(x, y)| Point::near(*x, *y)).collect();
        Stroke { colour: Colour(colour), width, points }
    }

    #[test]
    fn the_bytes_of_a_drawing_stay_what_they_are() {
        let strokes = vec![
            line(0, Width::Thin, &[(0, 0), (15, 0), (15, 16), (0, 16)]),
            line(13, Width::Thick, &[(1000, 750)]),
        ];
        let text = String::from(&Sketch { strokes: strokes.clone() });
        assert_eq!(text, "h1.AAAAeAAgBfA.aEw-B8uB");
        assert_eq!(Sketch::read(&text).unwrap().strokes, strokes);
        assert_eq!(Sketch::read("h1").unwrap(), Sketch::default());
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        let long = format!("h1{}", ".AAAA".repeat(SKETCH_MOST / 5 + 1));
        for text in [
            "", "h2", "h1x", "h1.", "h1.AA", "h1.AAA", "h1.cAAA", "h1.AGAA", "h1.AADA", "h1.AAA!",
            "h1.AAAAg", &long,
        ] {
            assert_eq!(Sketch::read(text).err(), Some(NotASketch), "{text:.20}");
        }
    }

    proptest! {
        #[test]
        fn every_drawing_is_read_as_it_was_written(
            lines in prop::collection::vec((0u8..14, 0usize..3, prop::collection::vec((0i32..=1000, 0i32..=750), 1..30)), 0..12)
        ) {
            let strokes = lines.iter().map(|(colour, width, points)| line(*colour, Width::ALL[*width], points));
            let sketch = Sketch { strokes: strokes.collect() };
            let json = serde_json::to_string(&sketch).unwrap();
            prop_assert_eq!(serde_json::from_str::<Sketch>(&json).unwrap(), sketch);
        }

        #[test]
        fn no_text_makes_reading_fail_otherwise_than_by_saying_so(text in "h1(\\.[A-Za-z0-9_-]{0,12}){0,6}") {
            if let Ok(sketch) = Sketch::read(&text) {
                prop_assert!(sketch.strokes().iter().all(|stroke| !stroke.points().is_empty()));
            }
        }
    }
}
