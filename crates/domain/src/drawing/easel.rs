//! The drawing under the hand: draw, rub out, begin an empty page, go back a step.

use std::collections::VecDeque;

use super::encoding::SKETCH_MOST;
use super::{Point, Sketch, Stroke};

/// How many steps back there are.
pub const STEPS_BACK: usize = 20;
/// How far the eraser reaches, in units of the page.
const REACH: u16 = 12;

/// What the hand does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// A line is drawn.
    Draw(Stroke),
    /// The eraser moves: whole lines that it touches go.
    Rub {
        /// Where it was.
        from: Point,
        /// Where it is.
        to: Point,
        /// True while the hand has not been lifted since the last one: both are one step.
        goes_on: bool,
    },
    /// An empty page.
    Clear,
    /// One step back.
    Undo,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// The drawing is another one now.
    Changed,
    /// Nothing happened.
    Nothing,
    /// The page takes no more lines; nothing happened.
    Full,
}

/// What a step took away or added, to take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Drew,
    /// Lines that went, each with the place where it lay, in the order of going.
    Took(Vec<(usize, Stroke)>),
}

/// A drawing and the steps that led to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Easel {
    sketch: Sketch,
    steps: VecDeque<Step>,
}

impl Easel {
    /// Goes on with a drawing. Steps of an earlier day cannot be taken back.
    #[must_use]
    pub fn with(sketch: Sketch) -> Self {
        Self { sketch, steps: VecDeque::new() }
    }

    /// The drawing.
    #[must_use]
    pub fn sketch(&self) -> &Sketch {
        &self.sketch
    }

    /// True where there is a step back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.steps.is_empty()
    }

    /// Does what the hand does.
    pub fn apply(&mut self, act: Act) -> Came {
        match act {
            Act::Draw(stroke) => self.draw(stroke),
            Act::Rub { from, to, goes_on } => self.rub(from, to, goes_on),
            Act::Clear => {
                let all: Vec<_> = self.sketch.strokes.drain(..).map(|stroke| (0, stroke)).collect();
                self.took(all, false)
            }
            Act::Undo => self.undo(),
        }
    }

    fn draw(&mut self, stroke: Stroke) -> Came {
        self.sketch.strokes.push(stroke);
        if String::from(&self.sketch).len() > SKETCH_MOST {
            self.sketch.strokes.pop();
            return Came::Full;
        }
        self.remember(Step::Drew);
        Came::Changed
    }

    fn rub(&mut self, from: Point, to: Point, goes_on: bool) -> Came {
        let mut gone = Vec::new();
        for at in between(from, to) {
            while let Some(place) = self.sketch.strokes.iter().rposition(|it| it.is_near(at, REACH)) {
                gone.push((place, self.sketch.strokes.remove(place)));
            }
        }
        self.took(gone, goes_on)
    }

    fn took(&mut self, gone: Vec<(usize, Stroke)>, goes_on: bool) -> Came {
        if gone.is_empty() {
            return Came::Nothing;
        }
        match self.steps.back_mut() {
            Some(Step::Took(before)) if goes_on => before.extend(gone),
            _ => self.remember(Step::Took(gone)),
        }
        Came::Changed
    }

    fn undo(&mut self) -> Came {
        match self.steps.pop_back() {
            None => return Came::Nothing,
            Some(Step::Drew) => {
                self.sketch.strokes.pop();
            }
            Some(Step::Took(gone)) => {
                for (place, stroke) in gone.into_iter().rev() {
                    self.sketch.strokes.insert(place.min(self.sketch.strokes.len()), stroke);
                }
            }
        }
        Came::Changed
    }

    fn remember(&mut self, step: Step) {
        self.steps.push_back(step);
        if self.steps.len() > STEPS_BACK {
            self.steps.pop_front();
        }
    }
}

/// Places on the way of the eraser, close enough that nothing slips through.
fn between(from: Point, to: Point) -> impl Iterator<Item = Point> {
    let far = from.x().abs_diff(to.x()).max(from.y().abs_diff(to.y()));
    let steps = i32::from(far / REACH) + 1;
    let on_the_way =
        move |from: u16, to: u16, at: i32| i32::from(from) + (i32::from(to) - i32::from(from)) * at / steps;
    (0..=steps).map(move |at| Point::near(on_the_way(from.x(), to.x(), at), on_the_way(from.y(), to.y(), at)))
}

#[cfg(test)]
mod tests {
    use super::super::{Colour, Width};
    use super::*;

    fn line(points: &[(i32, i32)]) -> Stroke {
        let mut points = points.iter().map(|(x, y)| Point::near(*x, *y));
        let mut stroke =
            Stroke::begin(Colour::default(), Width::Thin, points.next().unwrap_or(Point::near(0, 0)));
        points.for_each(|point| {
            stroke.go_on(point);
        });
        stroke
    }

    fn drawn(count: usize) -> Easel {
        let mut easel = Easel::default();
        for at in (0..).take(count) {
            assert_eq!(easel.apply(Act::Draw(line(&[(at * 20, 0), (at * 20, 300)]))), Came::Changed);
        }
        easel
    }

    #[test]
    fn a_line_that_is_drawn_goes_with_one_step_back_and_no_further_than_the_beginning() {
        let mut easel = drawn(2);
        assert_eq!(easel.apply(Act::Undo), Came::Changed);
        assert_eq!(easel.sketch().strokes(), [line(&[(0, 0), (0, 300)])]);
        easel.apply(Act::Undo);
        assert_eq!((easel.apply(Act::Undo), easel.sketch().is_empty()), (Came::Nothing, true));
    }

    #[test]
    fn twenty_steps_can_be_taken_back_and_the_twenty_first_stays() {
        let mut easel = drawn(STEPS_BACK + 3);
        while easel.apply(Act::Undo) == Came::Changed {}
        assert_eq!(easel.sketch().strokes().len(), 3);
    }

    #[test]
    fn the_eraser_takes_whole_lines_and_one_step_brings_all_of_a_movement_back() {
        let mut easel = drawn(6);
        let before = easel.sketch().clone();
        let rub =
            |from, to, goes_on| Act::Rub { from: Point::near(from, 150), to: Point::near(to, 150), goes_on };
        assert_eq!(easel.apply(rub(500, 600, false)), Came::Nothing);
        // Fast: the hand was only seen at both ends.
        assert_eq!(easel.apply(rub(20, 60, false)), Came::Changed);
        assert_eq!(easel.apply(rub(60, 80, true)), Came::Changed);
        let left: Vec<u16> = easel.sketch().strokes().iter().map(|it| it.points()[0].x()).collect();
        assert_eq!(left, [0, 100]);
        easel.apply(Act::Undo);
        assert_eq!(*easel.sketch(), before);
    }

    #[test]
    fn an_empty_page_can_be_taken_back() {
        let mut easel = drawn(4);
        let before = easel.sketch().clone();
        assert_eq!((easel.apply(Act::Clear), easel.apply(Act::Clear)), (Came::Changed, Came::Nothing));
        assert!(easel.sketch().is_empty());
        easel.apply(Act::Undo);
        assert_eq!(*easel.sketch(), before);
    }

    #[test]
    fn a_dot_is_a_drawing_and_points_that_say_nothing_are_not_kept() {
        let mut dot = line(&[(5, 5)]);
        assert!(!dot.go_on(Point::near(6, 6)) && dot.go_on(Point::near(9, 9)));
        assert_eq!(dot.points().len(), 2);
        assert_eq!(Point::near(-4, 9_999), Point::near(0, 750));
    }

    #[test]
    fn a_full_page_says_so_and_keeps_what_is_on_it() {
        let zigzag: Vec<(i32, i32)> = (0..20_000).map(|at| ((at % 2) * 1000, (at % 3) * 300)).collect();
        let mut easel = Easel::default();
        let mut lines = 0;
        while easel.apply(Act::Draw(line(&zigzag))) == Came::Changed {
            lines += 1;
        }
        assert_eq!(easel.apply(Act::Draw(line(&zigzag))), Came::Full);
        assert!(lines > 0 && easel.sketch().strokes().len() == lines);
        assert!(String::from(easel.sketch()).len() <= SKETCH_MOST);
    }
}
