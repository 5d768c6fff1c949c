//! A drawing shown again line by line, in the order in which its lines lie over each other.
//!
//! The order is all there is: a drawing keeps no times on purpose, since haste and hesitation would say something of the child
//! that the child did not draw. So every line takes as long as every other.

/// A drawing with fewer lines is seen at once.
pub const REPLAY_LEAST: usize = 2;
/// How long one line takes at most, in milliseconds.
const SLOWEST: u32 = 700;
/// How long one line takes at least: three in a second, below the rate of flashing.
const FASTEST: u32 = 350;
/// How long the whole takes about, where its lines are many.
const WHOLE: u32 = 20_000;

/// How much of a drawing is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Replay {
    /// All of it.
    #[default]
    Whole,
    /// So many of its lines, from the first on.
    Shows(usize),
}

impl Replay {
    /// It begins with the first line; a drawing that is seen at once stays whole.
    #[must_use]
    pub fn begin(lines: usize) -> Self {
        if lines < REPLAY_LEAST { Replay::Whole } else { Replay::Shows(1) }
    }

    /// One line more; with the last one the drawing is whole.
    #[must_use]
    pub fn next(self, lines: usize) -> Self {
        match self {
            Replay::Shows(shown) if shown + 1 < lines => Replay::Shows(shown + 1),
            Replay::Shows(_) | Replay::Whole => Replay::Whole,
        }
    }

    /// How many of the lines are shown.
    #[must_use]
    pub fn shown(self, lines: usize) -> usize {
        match self {
            Replay::Whole => lines,
            Replay::Shows(shown) => shown.min(lines),
        }
    }
}

/// How long each line stands before the next one comes, in milliseconds.
#[must_use]
pub fn replay_beat(lines: usize) -> u32 {
    let lines = u32::try_from(lines).unwrap_or(u32::MAX).max(1);
    (WHOLE / lines).clamp(FASTEST, SLOWEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_comes_once_in_its_order_and_the_end_is_the_whole_drawing() {
        let mut replay = Replay::begin(4);
        let mut seen = Vec::new();
        while replay != Replay::Whole {
            seen.push(replay.shown(4));
            replay = replay.next(4);
        }
        assert_eq!((seen, replay.shown(4)), (vec![1, 2, 3], 4));
    }

    #[test]
    fn what_is_seen_at_once_is_not_replayed() {
        for lines in [0, 1] {
            assert_eq!(Replay::begin(lines), Replay::Whole);
        }
        assert_eq!(Replay::Shows(3).shown(1), 1, "a drawing never shows more than it has");
    }

    #[test]
    fn no_line_flashes_and_none_drags() {
        assert_eq!(replay_beat(2), SLOWEST);
        assert_eq!(replay_beat(40), 500);
        assert_eq!((replay_beat(5_000), replay_beat(0)), (FASTEST, SLOWEST));
    }
}
