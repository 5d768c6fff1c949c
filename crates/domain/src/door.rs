//! How each question stands before the person who has its form open: open, not to be written yet, or locked.

use form_engine::Path;

use crate::gates::Verdict;

/// How one question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Door {
    /// It may be read and written.
    Open,
    /// It may not be written yet (gate G01). What stands there may be read.
    NotYet,
    /// It opens when the person says why (gate G29).
    Locked,
}

/// Whether a question is kept closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lock {
    /// It is not.
    None,
    /// It is, and nobody at this screen has said why it must be seen.
    Shut,
    /// It is, and the person at this screen has said why.
    Opened,
}

/// How a question stands. A lock before which nobody may write, and behind which nothing stands, needs no key: there
/// is nothing to open.
#[must_use]
pub fn door(may_write: &Verdict, lock: Lock, anything_stands: bool) -> Door {
    match (lock, may_write.is_met()) {
        (Lock::Shut, true) => Door::Locked,
        (Lock::Shut, false) if anything_stands => Door::Locked,
        (_, false) => Door::NotYet,
        (Lock::None | Lock::Opened, true) => Door::Open,
    }
}

/// A piece of a list of questions, as a screen draws it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    /// One open question.
    Question(Path),
    /// Neighbours that may not be written yet.
    NotYet(Vec<Path>),
    /// All locked questions of the list: one reason opens them together.
    Locked(Vec<Path>),
}

/// Puts a list of questions together so that nothing is said twice: neighbours that wait for the same are one piece,
/// and everything locked is one piece, at the place of the first.
#[must_use]
pub fn arrange(questions: impl IntoIterator<Item = (Path, Door)>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (path, door) in questions {
        let joined = match door {
            Door::Open => None,
            Door::NotYet => match pieces.last_mut() {
                Some(Piece::NotYet(paths)) => Some(paths),
                _ => None,
            },
            Door::Locked => pieces.iter_mut().find_map(|piece| match piece {
                Piece::Locked(paths) => Some(paths),
                _ => None,
            }),
        };
        match (joined, door) {
            (Some(paths), _) => paths.push(path),
            (None, Door::Open) => pieces.push(Piece::Question(path)),
            (None, Door::NotYet) => pieces.push(Piece::NotYet(vec![path])),
            (None, Door::Locked) => pieces.push(Piece::Locked(vec![path])),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gates::Unmet;
    use crate::testing::path;

    #[test]
    fn a_question_opens_when_it_may_be_written_and_its_lock_is_open() {
        let not_met = Verdict::NotMet { reasons: vec![Unmet::PrivacyNoticeOpen] };
        let table = [
            (&Verdict::Met, Lock::None, false, Door::Open),
            (&Verdict::Met, Lock::Opened, true, Door::Open),
            (&Verdict::Met, Lock::Shut, false, Door::Locked),
            (&not_met, Lock::None, true, Door::NotYet),
            (&not_met, Lock::Opened, true, Door::NotYet),
            (&not_met, Lock::Shut, false, Door::NotYet),
            (&not_met, Lock::Shut, true, Door::Locked),
        ];
        for (verdict, lock, stands, wanted) in table {
            assert_eq!(door(verdict, lock, stands), wanted, "{verdict:?} {lock:?} {stands}");
        }
    }

    #[test]
    fn neighbours_that_wait_are_one_piece_and_so_is_everything_locked() {
        use Door::{Locked, NotYet, Open};
        let doors = [Open, NotYet, NotYet, Locked, Open, NotYet, Locked];
        let paths = ["a", "b", "c", "d", "e", "f", "g"].map(path);
        let [a, b, c, d, e, f, g] = paths.clone();
        assert_eq!(
            arrange(paths.into_iter().zip(doors)),
            [
                Piece::Question(a),
                Piece::NotYet(vec![b, c]),
                Piece::Locked(vec![d, g]),
                Piece::Question(e),
                Piece::NotYet(vec![f]),
            ]
        );
    }
}
