//! Which questions of an open form stand open on this screen, and which do not.

use std::rc::Rc;

use domain::{
    Answers, Body, Door, Lock, OpenReason, Path, Piece, Refused, Verdict, arrange, door, may_write, open_lock,
};
use form_engine::QuestionView;
use leptos::prelude::*;
use store::StoreError;

use super::session::FormSession;

/// Why closed questions stay closed.
pub(super) enum StaysClosed {
    /// The rule says no.
    Refused(Refused),
    /// The reason could not be written down.
    NotWritten(StoreError),
}

impl FormSession {
    fn verdict(&self, path: &Path) -> Verdict {
        let form = self.engine(|engine| engine.form().about().id.clone());
        self.case.now(|file| may_write(&Answers::of(file), &form, path))
    }

    /// True where this place may be written now.
    pub(super) fn may_write(&self, path: &Path) -> bool {
        let for_others = self.engine(|engine| engine.question(path).is_some_and(|view| view.for_others));
        !for_others && self.verdict(path).is_met()
    }

    fn section_of(&self, path: &Path) -> String {
        self.engine(|engine| engine.form().section_of(path).unwrap_or_default().to_owned())
    }

    /// True where the answer is not for the screen: kept closed, and nobody said why it must be seen.
    pub(super) fn is_shut(&self, view: &QuestionView) -> bool {
        let section = self.section_of(&view.path);
        view.kept_closed() && !self.unlocked.with_untracked(|open| open.contains(&section))
    }

    /// The same for a path, and again when something was opened.
    pub(crate) fn shuts(&self, path: &Path) -> bool {
        self.shape.track();
        self.engine(|engine| engine.question(path)).is_some_and(|view| self.is_shut(&view))
    }

    /// How a question stands; none where the form has no such question.
    pub(super) fn door(&self, path: &Path) -> Option<Door> {
        let view = self.engine(|engine| engine.question(path))?;
        let lock = match (view.kept_closed(), self.is_shut(&view)) {
            (false, _) => Lock::None,
            (true, true) => Lock::Shut,
            (true, false) => Lock::Opened,
        };
        let stands = !view.answer.is_blank() || self.engine(|engine| !engine.rows(path).is_empty());
        Some(door(&self.verdict(path), lock, stands, view.for_others))
    }

    /// A list of questions as it is drawn. Follows the case, what applies, and what was opened.
    pub(super) fn pieces(&self, paths: &[Path]) -> Vec<Piece> {
        self.shape.track();
        self.case.revision().track();
        let relevant =
            |path: &Path| self.engine(|engine| engine.question(path).is_some_and(|view| view.relevant));
        let doors = paths.iter().filter_map(|path| {
            let door = self.door(path)?;
            // An open question hides itself while it does not apply; of a closed one only the words would be left.
            (door == Door::Open || relevant(path)).then(|| (path.clone(), door))
        });
        arrange(doors)
    }

    /// Opens the closed questions of the part that this path stands in. The reason is in the case before anything
    /// is shown; it stays open until the form is left.
    pub(super) async fn unlock(
        self: &Rc<Self>,
        path: &Path,
        reason: Option<OpenReason>,
        words: &str,
    ) -> Result<(), StaysClosed> {
        let fact = self.case.now(|file| open_lock(file, &self.document, path, reason, words));
        let fact = fact.map_err(StaysClosed::Refused)?;
        self.case.write(vec![Body::Fact(fact)]).await.map_err(StaysClosed::NotWritten)?;
        let section = self.section_of(path);
        self.unlocked.try_update(|open| open.insert(section));
        self.shape.try_update(|count| *count = count.wrapping_add(1));
        Ok(())
    }
}
