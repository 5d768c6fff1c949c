//! Saves as one types: a moment after the last key, at once on leaving a field or the page and for what comes in one piece,
//! never later than a second. Only a commit turns the words to "saved".

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use domain::{Body, Clock, Path, Timestamp};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;

use super::session::FormSession;
use crate::ports::clock::{self, Browser};

/// Quiet time after the last key, in milliseconds.
const QUIET: u32 = 350;
/// Longest time an answer waits while somebody types on, in milliseconds.
const LONGEST: u64 = 900;
/// Time until the next try after the tablet could not write, in milliseconds.
const AGAIN: u32 = 5_000;

/// What waits to be written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Waiting {
    Answer,
    Row(bool),
}

/// How far the last answer has got.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Saving {
    /// Nothing was typed yet.
    #[default]
    Idle,
    /// Not durable yet.
    Busy,
    /// Durable on this tablet since then.
    Saved(Timestamp),
    /// The tablet could not write; what was typed is still on the screen.
    Failed(StoreError),
}

/// What was typed and is not durable yet.
#[derive(Default)]
pub(crate) struct Autosave {
    /// What the person is told.
    pub(crate) saving: ArcRwSignal<Saving>,
    waiting: RefCell<BTreeMap<Path, (u64, Waiting)>>,
    keys: Cell<u64>,
    since: Cell<Option<Timestamp>>,
    writing: Cell<bool>,
}

impl Autosave {
    /// True while an answer of this path is not durable.
    pub(crate) fn waits(&self, path: &Path) -> bool {
        self.waiting.borrow().contains_key(path)
    }

    /// An answer changed. What comes in one piece, such as a choice or words that were pasted, is written at once: no key
    /// follows that would be waited for, and the page may be left the next moment.
    pub(crate) fn note(session: &Rc<FormSession>, path: &Path, in_one_piece: bool) {
        Self::add(session, path, Waiting::Answer);
        if in_one_piece {
            Self::flush(session);
            return;
        }
        let noted = session.autosave.keys.get();
        let session = Rc::clone(session);
        spawn_local(async move {
            clock::sleep(QUIET).await;
            let autosave = &session.autosave;
            let waited = autosave.since.get().map_or(0, |since| Browser.now().0.saturating_sub(since.0));
            if autosave.keys.get() == noted || waited + u64::from(QUIET) >= LONGEST {
                Self::flush(&session);
            }
        });
    }

    /// A row was added, taken away or put back.
    pub(crate) fn note_row(session: &Rc<FormSession>, row: &Path, keep: bool) {
        Self::add(session, row, Waiting::Row(keep));
        Self::flush(session);
    }

    fn add(session: &Rc<FormSession>, path: &Path, what: Waiting) {
        let autosave = &session.autosave;
        let key = autosave.keys.get() + 1;
        autosave.keys.set(key);
        autosave.waiting.borrow_mut().insert(path.clone(), (key, what));
        if autosave.since.get().is_none() {
            autosave.since.set(Some(Browser.now()));
        }
        autosave.saving.set(Saving::Busy);
        session.desk.unsaved.hold(&session.document);
    }

    /// Writes what waits, now. What is typed meanwhile is written right after.
    pub(crate) fn flush(session: &Rc<FormSession>) {
        let autosave = &session.autosave;
        if autosave.writing.get() || autosave.waiting.borrow().is_empty() {
            return;
        }
        autosave.writing.set(true);
        let session = Rc::clone(session);
        // Not bound to any screen: leaving a page must never end a write.
        spawn_local(async move {
            while !session.autosave.waiting.borrow().is_empty() {
                if let Err(error) = write(&session).await {
                    session.autosave.saving.set(Saving::Failed(error));
                    let again = Rc::clone(&session);
                    spawn_local(async move {
                        clock::sleep(AGAIN).await;
                        Self::flush(&again);
                    });
                    break;
                }
            }
            session.autosave.writing.set(false);
        });
    }
}

/// Writes what waits, now: the page goes out of sight, or the screen is left.
pub(crate) fn save_now(session: &Rc<FormSession>) {
    Autosave::flush(session);
}

async fn write(session: &Rc<FormSession>) -> Result<(), StoreError> {
    let autosave = &session.autosave;
    let batch = autosave.waiting.borrow().clone();
    autosave.since.set(None);
    let mut bodies: Vec<Body> = Vec::new();
    // Rows first, so that at every moment an answer's row is there.
    for (path, (_, what)) in &batch {
        if let Waiting::Row(keep) = what {
            bodies.push(session.row_body(path, *keep));
        }
    }
    bodies.extend(
        batch
            .iter()
            .filter(|(_, (_, what))| *what == Waiting::Answer)
            .filter_map(|(path, _)| session.body(path)),
    );
    let stored = session.case.write(bodies).await?;
    for change in &stored {
        if let Some((_, path)) = change.body.register() {
            session.written(path, &change.id);
        }
    }
    session.look_around();
    let mut waiting = autosave.waiting.borrow_mut();
    for (path, noted) in batch {
        // Typed on since: stays for the next write.
        if waiting.get(&path) == Some(&noted) {
            waiting.remove(&path);
        }
    }
    if waiting.is_empty() {
        autosave.saving.set(Saving::Saved(Browser.now()));
        session.desk.unsaved.release(&session.document);
    }
    Ok(())
}
