//! One edit, and what it changes.

use std::sync::Arc;

use super::{Cell, Changes, Frame, FrameId, HostFunctions, Instance, ROOT, Work};
use crate::answer::Answer;
use crate::fit::MalformedAnswer;
use crate::form::{Aspect, NodeId, Place, Shape};
use crate::path::Path;
use crate::value::ContextValue;

/// Something that a person or the host does to a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Gives, changes or takes away the answer to one question (or the reason why a group has no rows).
    Set {
        /// The question or group.
        path: Path,
        /// What stands there from now on.
        answer: Answer,
    },
    /// Adds a row to a group, at its end. A removed row of that id comes back with its answers.
    AddRow {
        /// The group.
        group: Path,
        /// The new row's id; never reused for another row.
        row_id: String,
    },
    /// Takes a row away. Its answers are kept.
    RemoveRow {
        /// The row.
        row: Path,
    },
    /// Tells the form another value for one declared name; none where it is not known any more.
    SetContext {
        /// The name.
        name: String,
        /// Its value.
        value: Option<ContextValue>,
    },
    /// Says that the functions of the host may give other results for the same answers.
    HostChanged,
}

/// Why an edit was not made. Nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EditRefused {
    /// The answer does not fit its question.
    #[error(transparent)]
    Malformed(#[from] MalformedAnswer),
    /// The path names no group of this form.
    #[error("rows can only be added to a group of this form; check the path")]
    NotAGroup,
    /// The row is not there, or one around it is not.
    #[error("this row does not exist; add it first")]
    NoSuchRow,
    /// The row's id has characters that a path cannot have.
    #[error("this is not an id for a row; use letters, digits, _ and -")]
    NotARowId,
}

impl Instance {
    /// Makes one edit and works out what follows from it.
    ///
    /// # Errors
    /// [`EditRefused`] where the path names nothing or the answer does not fit; nothing has changed then.
    pub fn apply(&mut self, edit: Edit) -> Result<Changes, EditRefused> {
        let mut changes = Changes::default();
        let mut work = Work::default();
        match edit {
            Edit::Set { path, answer } => self.set(&path, answer, &mut work)?,
            Edit::AddRow { group, row_id } => self.add_row(&group, &row_id, &mut work, &mut changes)?,
            Edit::RemoveRow { row } => self.remove_row(&row, &mut work, &mut changes)?,
            Edit::SetContext { name, value } => self.set_context(&name, value, &mut work),
            Edit::HostChanged => {
                let form = Arc::clone(&self.form);
                form.host_edges.iter().for_each(|edge| self.queue_edge(&mut work, edge, ROOT));
            }
        }
        self.work_off(work, &mut changes);
        Ok(changes)
    }

    /// Replaces the host and works out again what it computes.
    pub fn set_host(&mut self, host: Arc<dyn HostFunctions>) -> Changes {
        self.host = host;
        self.apply(Edit::HostChanged).unwrap_or_default()
    }

    fn set(&mut self, path: &Path, answer: Answer, work: &mut Work) -> Result<(), EditRefused> {
        let answer = self.form.tidy_answer(path, answer)?;
        let (place, frame) = self.locate(path).ok_or(EditRefused::NoSuchRow)?;
        let Place::Field(node) = place else { return Err(MalformedAnswer::NotAQuestion.into()) };
        let cell = self.cell_mut(node, frame).ok_or(EditRefused::NoSuchRow)?;
        if cell.answer.as_ref() != Some(&answer) {
            cell.answer = Some(answer);
            if self.is_live(frame) {
                self.queue(work, node, frame, Aspect::Validity);
                self.queue_dependents(work, node, frame);
            }
        }
        Ok(())
    }

    fn set_context(&mut self, name: &str, value: Option<ContextValue>, work: &mut Work) {
        let place = self.form.variables.iter().position(|variable| variable.name == name);
        let Some((place, fact)) = place.and_then(|place| Some((place, self.facts.get_mut(place)?))) else {
            return;
        };
        if *fact != value {
            *fact = value;
            let form = Arc::clone(&self.form);
            let edges = form.variable_edges.get(place).map(Vec::as_slice).unwrap_or_default();
            edges.iter().for_each(|edge| self.queue_edge(work, edge, ROOT));
        }
    }

    fn add_row(
        &mut self,
        path: &Path,
        id: &str,
        work: &mut Work,
        changes: &mut Changes,
    ) -> Result<(), EditRefused> {
        path.row(id).map_err(|_| EditRefused::NotARowId)?;
        let (group, frame) = self.group_at(path)?;
        let row = match self.row(group, frame, id) {
            Some(row) => row,
            None => self.new_row(group, frame, id, false).ok_or(EditRefused::NotAGroup)?,
        };
        let before = self.set_present(row, true);
        if !before && self.is_live(frame) {
            changes.rows.push(path.clone());
            self.queue_frame(work, row);
            self.queue(work, group, frame, Aspect::Validity);
            self.queue_dependents(work, group, frame);
        }
        Ok(())
    }

    fn remove_row(&mut self, path: &Path, work: &mut Work, changes: &mut Changes) -> Result<(), EditRefused> {
        let (place, frame) = self.locate(path).ok_or(EditRefused::NoSuchRow)?;
        let Place::Row(group) = place else { return Err(EditRefused::NoSuchRow) };
        let row = self.row(group, frame, path.last()).ok_or(EditRefused::NoSuchRow)?;
        let before = self.set_present(row, false);
        if before && self.is_live(frame) {
            changes.rows.extend(path.parent());
            self.queue(work, group, frame, Aspect::Validity);
            self.queue_dependents(work, group, frame);
        }
        Ok(())
    }

    fn group_at(&self, path: &Path) -> Result<(NodeId, FrameId), EditRefused> {
        let Some(Place::Field(node)) = self.form.place(path) else { return Err(EditRefused::NotAGroup) };
        if self.form.node(node).is_none_or(|node| node.shape != Shape::Group) {
            return Err(EditRefused::NotAGroup);
        }
        let (_, frame) = self.locate(path).ok_or(EditRefused::NoSuchRow)?;
        Ok((node, frame))
    }

    /// Makes an empty row.
    pub(super) fn new_row(
        &mut self,
        group: NodeId,
        frame: FrameId,
        id: &str,
        present: bool,
    ) -> Option<FrameId> {
        let width = self.form.node(group)?.children.len();
        let row = FrameId(self.frames.len());
        let cells = (0..width).map(|_| Cell::default()).collect();
        self.cell_mut(group, frame)?.rows.push(row);
        self.frames.push(Frame {
            group: Some(group),
            parent: Some(frame),
            row: id.to_owned(),
            present,
            cells,
        });
        Some(row)
    }

    /// Sets whether a row is there, and says whether it was.
    pub(super) fn set_present(&mut self, row: FrameId, present: bool) -> bool {
        match self.frames.get_mut(row.0) {
            Some(frame) => std::mem::replace(&mut frame.present, present),
            None => false,
        }
    }
}
