//! A drawn signature while it is drawn: where the hand was, and nothing else. No time, no pressure, no speed.

use crate::consent::PATH_MOST;

/// Width of the field in which one signs, in its own units.
pub const SIGN_WIDTH: u16 = 600;
/// Its height.
pub const SIGN_HEIGHT: u16 = 200;

/// Points nearer than this to the last one are left out: how densely they lie would tell how fast the hand went.
const APART: u16 = 4;
/// Most letters of one step of the path, such as `L 600 200` and the space before it.
const STEP_MOST: usize = 10;

/// A shape in whole units, as moves and lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    strokes: Vec<Vec<(u16, u16)>>,
}

impl Shape {
    /// The hand comes down.
    pub fn begin(&mut self, x: u16, y: u16) {
        if !self.is_full() {
            self.strokes.push(vec![within(x, y)]);
        }
    }

    /// The hand moves on. Points that lie close to the one before are not kept, nor is anything on a full field.
    pub fn go_on(&mut self, x: u16, y: u16) {
        let (full, to) = (self.is_full(), within(x, y));
        let Some(stroke) = self.strokes.last_mut() else { return };
        let near = |from: &(u16, u16)| from.0.abs_diff(to.0) < APART && from.1.abs_diff(to.1) < APART;
        if !full && !stroke.last().is_some_and(near) {
            stroke.push(to);
        }
    }

    /// True where nothing was drawn: a dot alone is no signature.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.strokes.iter().all(|stroke| stroke.len() < 2)
    }

    /// The path as it is kept, such as `M 1 2 L 9 2`; see [`crate::consent::is_plain_path`].
    #[must_use]
    pub fn path(&self) -> String {
        let steps = self.strokes.iter().flat_map(|stroke| {
            stroke
                .iter()
                .enumerate()
                .map(|(at, (x, y))| format!("{} {x} {y}", if at == 0 { "M" } else { "L" }))
        });
        steps.collect::<Vec<_>>().join(" ")
    }

    fn is_full(&self) -> bool {
        let points: usize = self.strokes.iter().map(Vec::len).sum();
        (points + 1) * STEP_MOST > PATH_MOST
    }
}

fn within(x: u16, y: u16) -> (u16, u16) {
    (x.min(SIGN_WIDTH), y.min(SIGN_HEIGHT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::is_plain_path;

    #[test]
    fn a_shape_is_plain_however_it_was_drawn() {
        let mut shape = Shape::default();
        assert!(shape.is_empty());
        shape.begin(10, 20);
        assert!(shape.is_empty(), "a dot alone");
        shape.go_on(9_999, 9_999);
        shape.begin(3, 3);
        shape.go_on(7, 3);
        assert_eq!(shape.path(), "M 10 20 L 600 200 M 3 3 L 7 3");
        assert!(is_plain_path(&shape.path()) && !shape.is_empty());
    }

    #[test]
    fn a_slow_hand_and_a_quick_one_leave_the_same_points() {
        let drawn = |by: usize| {
            let mut shape = Shape::default();
            shape.begin(0, 50);
            (0..=400).step_by(by).for_each(|x| shape.go_on(x, 50));
            shape.path()
        };
        assert_eq!(drawn(1), drawn(4));
    }

    #[test]
    fn a_field_that_is_full_takes_no_more_and_stays_plain() {
        let mut shape = Shape::default();
        for at in 0..5_000_u16 {
            shape.begin(at % 600, 0);
            shape.go_on((at + 50) % 600, 150);
        }
        assert!(is_plain_path(&shape.path()));
        assert!(shape.path().len() <= PATH_MOST);
    }
}
