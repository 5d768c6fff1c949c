//! How each question stands before the person who has its form open: open, not to be written yet, or locked.

use form_engine::Path;

use crate::access::role_name;
use crate::case_file::CaseFile;
use crate::fact::SignAct;
use crate::gates::Verdict;
use crate::ids::{DocumentId, UserId};
use crate::sign_off::sign_offs;
use crate::staff::Role;

/// How one question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Door {
    /// It may be read and written.
    Open,
    /// It may not be written yet (gate G01). What stands there may be read.
    NotYet,
    /// It opens when the person says why (gate G29).
    Locked,
    /// Somebody else fills it in. What stands there may be read.
    Others,
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
pub fn door(may_write: &Verdict, lock: Lock, anything_stands: bool, for_others: bool) -> Door {
    if for_others {
        return Door::Others;
    }
    match (lock, may_write.is_met()) {
        (Lock::Shut, true) => Door::Locked,
        (Lock::Shut, false) if anything_stands => Door::Locked,
        (_, false) => Door::NotYet,
        (Lock::None | Lock::Opened, true) => Door::Open,
    }
}

/// The role in which somebody fills this document, by the name that forms use. A supervisor who began it, or who
/// submitted it, fills it as its caseworker: nobody checks their own work (domain.md 4.1).
#[must_use]
pub fn writes_as(file: &CaseFile, document: &DocumentId, user: &UserId, role: Role) -> &'static str {
    let signatures = sign_offs(file, document);
    let mut submitters = signatures.iter().filter(|it| it.act == SignAct::Submit && !it.corrected).peekable();
    let own_work = if submitters.peek().is_some() {
        submitters.any(|it| it.change.entered_by == *user)
    } else {
        file.opening(document).is_some_and(|opening| opening.by == user)
    };
    if own_work && role == Role::Supervisor { role_name(Role::Caseworker) } else { role_name(role) }
}

/// A piece of a list of questions, as a screen draws it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    /// One open question.
    Question(Path),
    /// Neighbours that may not be written yet.
    NotYet(Vec<Path>),
    /// Neighbours that somebody else fills in.
    Others(Vec<Path>),
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
            Door::Others => match pieces.last_mut() {
                Some(Piece::Others(paths)) => Some(paths),
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
            (None, Door::Others) => pieces.push(Piece::Others(vec![path])),
            (None, Door::Locked) => pieces.push(Piece::Locked(vec![path])),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use form_engine::Answer;

    use super::*;
    use crate::gates::Unmet;
    use crate::sign_off::sign;
    use crate::testing::{Tablet, id, path};

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
            assert_eq!(door(verdict, lock, stands, false), wanted, "{verdict:?} {lock:?} {stands}");
            assert_eq!(door(verdict, lock, stands, true), Door::Others);
        }
    }

    #[test]
    fn a_supervisor_checks_the_work_of_others_and_not_their_own() {
        let mut ann = Tablet::new(&id("case"), "ann");
        ann.open_case();
        let document = ann.open_form("reg_bia");
        ann.answer(&document, "phone", Answer::Text("1".into()));
        let of = |tablet: &Tablet, user: &str, role| writes_as(&tablet.file, &document, &id(user), role);
        assert_eq!(of(&ann, "ann", Role::Caseworker), "caseworker");
        assert_eq!(of(&ann, "sup", Role::Supervisor), "supervisor");
        assert_eq!(of(&ann, "ann", Role::Supervisor), "caseworker");
        let mut sup = Tablet::new(&id("case"), "sup");
        sup.take(&ann);
        let user = sup.writer.user.clone();
        sup.fact(sign(&sup.file, &document, SignAct::Submit, &user, "Sup", "1").unwrap());
        assert_eq!(of(&sup, "sup", Role::Supervisor), "caseworker");
        assert_eq!(of(&sup, "ann", Role::Supervisor), "supervisor");
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
