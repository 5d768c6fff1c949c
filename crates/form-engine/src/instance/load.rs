//! Many answers at once, as they come from a store.

use super::{FrameId, Instance, ROOT};
use crate::answer::Answer;
use crate::fit::MalformedAnswer;
use crate::form::{NodeId, Place};
use crate::path::Path;

impl Instance {
    /// Puts rows and answers in and works everything out once. `rows` come in the order in which a person
    /// should see them, each with whether it is still there; inner rows may come before outer ones. An
    /// answer in a row that is not listed is kept as in a removed row.
    ///
    /// Returns the paths that could not be placed, with the reason; everything else is loaded. An answer
    /// that does not fit any more (another version of the form) is so reported and never dropped in
    /// silence: it is still in the store.
    pub fn load(
        &mut self,
        answers: impl IntoIterator<Item = (Path, Answer)>,
        rows: impl IntoIterator<Item = (Path, bool)>,
    ) -> Vec<(Path, MalformedAnswer)> {
        let mut refused = Vec::new();
        for (path, present) in rows {
            match (self.form.place(&path), self.frame_for(&path)) {
                (Some(Place::Row(_)), Some(row)) => {
                    self.set_present(row, present);
                }
                (Some(Place::Field(_)), _) => refused.push((path, MalformedAnswer::NotAQuestion)),
                _ => refused.push((path, MalformedAnswer::UnknownPath)),
            }
        }
        for (path, answer) in answers {
            if let Err(reason) = self.put(&path, answer) {
                refused.push((path, reason));
            }
        }
        self.recompute_all();
        refused
    }

    fn put(&mut self, path: &Path, answer: Answer) -> Result<(), MalformedAnswer> {
        let answer = self.form.tidy_answer(path, answer)?;
        let Some(Place::Field(node)) = self.form.place(path) else {
            return Err(MalformedAnswer::NotAQuestion);
        };
        let frame = match path.parent() {
            Some(row) => self.frame_for(&row).ok_or(MalformedAnswer::UnknownPath)?,
            None => ROOT,
        };
        let cell = self.cell_mut(node, frame).ok_or(MalformedAnswer::UnknownPath)?;
        cell.answer = Some(answer);
        Ok(())
    }

    /// The frame of a row, made (as a removed one) where it does not exist yet.
    fn frame_for(&mut self, row: &Path) -> Option<FrameId> {
        let group_path = row.parent()?;
        let Some(Place::Field(group)) = self.form.place(&group_path) else { return None };
        let around = match group_path.parent() {
            Some(outer) => self.frame_for(&outer)?,
            None => ROOT,
        };
        self.row_or_new(group, around, row.last())
    }

    fn row_or_new(&mut self, group: NodeId, frame: FrameId, id: &str) -> Option<FrameId> {
        match self.row(group, frame, id) {
            Some(row) => Some(row),
            None => self.new_row(group, frame, id, false),
        }
    }
}
