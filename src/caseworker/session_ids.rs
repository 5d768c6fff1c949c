//! Ids and times that follow from a session alone: a save that was cut off before the session ended is repeated under
//! the same ids, and does nothing then.

use std::cell::Cell;
use std::rc::Rc;

use domain::{ChangeId, Clock, IdSource, Timestamp};

use crate::app::open_case::OpenCase;

/// The ids of one save of a session.
pub(super) struct SessionIds {
    session: String,
    kind: char,
    next: Cell<u32>,
}

impl SessionIds {
    /// Ids of a session for a kind of save.
    pub(super) fn of(session: &str, kind: char) -> Self {
        Self { session: session.to_owned(), kind, next: Cell::new(0) }
    }
}

impl IdSource for SessionIds {
    fn next_id(&self) -> String {
        let number = self.next.get();
        self.next.set(number.wrapping_add(1));
        format!("{}-{}{number}", self.session, self.kind)
    }
}

/// True where a save of this kind is in the case already.
pub(super) fn is_there(case: &Rc<OpenCase>, session: &str, kind: char) -> bool {
    // The first id is the group's, the second the first change's.
    let first: Option<ChangeId> = format!("{session}-{kind}1").parse().ok();
    first.is_some_and(|id| case.now(|file| file.change(&id).is_some()))
}

/// The moment at which the session was kept last, however often it is brought in.
pub(super) struct At(pub(super) Timestamp);

impl Clock for At {
    fn now(&self) -> Timestamp {
        self.0
    }
}
