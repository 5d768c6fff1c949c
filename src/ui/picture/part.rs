//! The unit of a drawing: shapes at a place, in a size, with or without a halo.

use std::borrow::Cow;

use super::person::Person;

/// Paint (a class of `picture.css`) and path.
pub(crate) type Shape = (&'static str, &'static str);

/// Thickness of the ink line, in units of the canvas of 96.
const LINE: f32 = 3.0;
/// Thickness of the halo under the outline: one ink cannot serve all skin tones and grounds.
const HALO: f32 = 9.0;

/// Paint of the halo.
const HALO_PAINT: &str = "p-halo";

/// True for a paint that fills nothing: where its lines cross, nobody sees which came first.
fn is_line(paint: &str) -> bool {
    [HALO_PAINT, "p-line"].contains(&paint)
}

/// What is drawn at a place.
#[derive(Debug, Clone, Copy)]
pub(crate) enum What {
    /// Shapes as they are.
    Flat(&'static [Shape]),
    /// Shapes with a halo around all of them.
    Raised(&'static [Shape]),
    /// Somebody.
    Person(Person),
    /// Only somebody's head.
    Face(Person),
    /// Only the face, without hair.
    BareFace(Person),
}

/// Something at a place and in a size; the point is where its own origin comes to lie.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) size: f32,
    pub(crate) what: What,
}

/// One path to draw.
pub(crate) struct Stroke {
    pub(crate) paint: &'static str,
    pub(crate) path: Cow<'static, str>,
    pub(crate) width: String,
}

impl Part {
    /// Shapes in the coordinates of the canvas.
    pub(crate) fn flat(shapes: &'static [Shape]) -> Self {
        Self { x: 0.0, y: 0.0, size: 1.0, what: What::Flat(shapes) }
    }

    /// The same with a halo.
    pub(crate) fn raised(shapes: &'static [Shape]) -> Self {
        Self { what: What::Raised(shapes), ..Self::flat(shapes) }
    }

    /// Somebody, placed by the middle of the head.
    pub(crate) fn person(x: f32, y: f32, size: f32, person: Person) -> Self {
        Self { x, y, size, what: What::Person(person) }
    }

    /// A head, placed by its middle.
    pub(crate) fn face(x: f32, y: f32, size: f32, person: Person) -> Self {
        Self { x, y, size, what: What::Face(person) }
    }

    /// A face without hair, placed by its middle.
    pub(crate) fn bare_face(x: f32, y: f32, size: f32, person: Person) -> Self {
        Self { x, y, size, what: What::BareFace(person) }
    }

    /// The same moved and sized.
    pub(crate) fn at(self, x: f32, y: f32, size: f32) -> Self {
        Self { x, y, size, ..self }
    }

    /// Value of the `transform` attribute.
    pub(crate) fn transform(&self) -> String {
        format!("translate({} {}) scale({})", self.x, self.y, self.size)
    }

    /// All paths, in the order of drawing. Lines that follow each other in one paint and thickness are one path: a page of a
    /// child has many pictures, and each path costs time.
    pub(crate) fn strokes(&self) -> Vec<Stroke> {
        let mut joined: Vec<Stroke> = Vec::new();
        for stroke in self.each_stroke() {
            match joined.last_mut() {
                Some(last)
                    if is_line(last.paint) && last.paint == stroke.paint && last.width == stroke.width =>
                {
                    last.path = Cow::Owned(format!("{} {}", last.path, stroke.path));
                }
                _ => joined.push(stroke),
            }
        }
        joined
    }

    fn each_stroke(&self) -> Vec<Stroke> {
        let width = |units: f32| format!("{:.2}", units / self.size);
        let shape = |&(paint, path): &Shape| Stroke { paint, path: path.into(), width: width(LINE) };
        let halo = |&(_, path): &Shape| Stroke { paint: HALO_PAINT, path: path.into(), width: width(HALO) };
        match self.what {
            What::Flat(shapes) => shapes.iter().map(shape).collect(),
            What::Raised(shapes) => shapes.iter().map(halo).chain(shapes.iter().map(shape)).collect(),
            What::Person(person) | What::Face(person) | What::BareFace(person) => {
                let shapes = match self.what {
                    What::Person(_) => person.whole(),
                    What::Face(_) => person.head(),
                    _ => vec![person.face()],
                };
                // Eyes grow a little where the figure is small, so that it keeps a face.
                let eyes = width((6.0 * self.size).max(3.6));
                let features = person.features().into_iter().map(|(paint, path)| Stroke {
                    paint,
                    path: path.into(),
                    width: if path.ends_with(".01") {
                        eyes.clone()
                    } else {
                        width((LINE * self.size).max(2.2))
                    },
                });
                let halos = shapes.iter().map(halo).collect::<Vec<_>>();
                halos.into_iter().chain(shapes.iter().map(shape)).chain(features).collect()
            }
        }
    }
}
