//! Finding one's way between frames, cells and paths.

use super::{Cell, Frame, FrameId, Instance, ROOT};
use crate::answer::Answer;
use crate::expr::{Data, NOTHING};
use crate::form::{NodeId, Place, Shape};
use crate::path::Path;
use crate::value::Value;

impl Instance {
    pub(super) fn frame(&self, id: FrameId) -> Option<&Frame> {
        self.frames.get(id.0)
    }

    /// The cell of a node in that very frame.
    pub(crate) fn cell(&self, node: NodeId, frame: FrameId) -> Option<&Cell> {
        let slot = self.form.node(node)?.slot;
        self.frames.get(frame.0)?.cells.get(slot)
    }

    pub(super) fn cell_mut(&mut self, node: NodeId, frame: FrameId) -> Option<&mut Cell> {
        let slot = self.form.node(node)?.slot;
        self.frames.get_mut(frame.0)?.cells.get_mut(slot)
    }

    /// The frame of a group's rows (or the form itself, for none) at or around a frame.
    pub(super) fn frame_of(&self, group: Option<NodeId>, from: FrameId) -> Option<FrameId> {
        let mut here = from;
        loop {
            let frame = self.frame(here)?;
            if frame.group == group {
                return Some(here);
            }
            here = frame.parent?;
        }
    }

    /// The answer as it stands, whether it counts or not.
    pub(crate) fn answer_at(&self, node: NodeId, frame: FrameId) -> &Answer {
        self.cell(node, frame).and_then(|cell| cell.answer.as_ref()).unwrap_or(&NOTHING)
    }

    /// The rows of a group in a frame that were not removed.
    pub(crate) fn present_rows(&self, group: NodeId, frame: FrameId) -> impl Iterator<Item = FrameId> + '_ {
        let rows = self.cell(group, frame).map(|cell| cell.rows.as_slice()).unwrap_or_default();
        rows.iter().copied().filter(|row| self.frame(*row).is_some_and(|frame| frame.present))
    }

    /// Every frame that is not inside a removed row.
    pub(crate) fn live_frames(&self) -> impl Iterator<Item = (FrameId, &Frame)> {
        let all = self.frames.iter().enumerate().map(|(place, frame)| (FrameId(place), frame));
        all.filter(|(id, _)| self.is_live(*id))
    }

    /// False for a removed row and everything inside it.
    pub(super) fn is_live(&self, frame: FrameId) -> bool {
        let mut here = Some(frame);
        while let Some(frame) = here.and_then(|here| self.frame(here)) {
            if !frame.present {
                return false;
            }
            here = frame.parent;
        }
        true
    }

    /// The frame that a path leads to, and what it names there. For a row, the frame is the one around
    /// it. None for a path of another form or through a row that does not exist.
    pub(crate) fn locate(&self, path: &Path) -> Option<(Place, FrameId)> {
        let place = self.form.place(path)?;
        let mut frame = ROOT;
        let mut steps = path.steps().peekable();
        loop {
            let field = steps.next()?;
            let Some(row) = steps.next() else { return Some((place, frame)) };
            let group = *self.form.index.get(field)?;
            if steps.peek().is_none() {
                return Some((place, frame));
            }
            frame = self.row(group, frame, row)?;
        }
    }

    /// A row by its id, removed or not.
    pub(crate) fn row(&self, group: NodeId, frame: FrameId, id: &str) -> Option<FrameId> {
        let rows = &self.cell(group, frame)?.rows;
        rows.iter().copied().find(|row| self.frame(*row).is_some_and(|frame| frame.row == id))
    }

    /// Where a node stands in a frame, as a path. None for a section: it has no path.
    pub(crate) fn path_of(&self, node: NodeId, frame: FrameId) -> Option<Path> {
        let node = self.form.node(node).filter(|node| node.shape != Shape::Section)?;
        match self.row_path(frame) {
            Some(row) => row.field(&node.id).ok(),
            None => Path::top(&node.id).ok(),
        }
    }

    /// The path of a row; none for the form itself.
    pub(crate) fn row_path(&self, frame: FrameId) -> Option<Path> {
        let frame = self.frame(frame)?;
        self.path_of(frame.group?, frame.parent?)?.row(&frame.row).ok()
    }
}

impl Data for Instance {
    fn read(&self, node: NodeId, frame: FrameId) -> Value<'_> {
        let Some(target) = self.form.node(node) else { return Value::Missing };
        let Some(frame) = self.frame_of(target.group, frame) else { return Value::Missing };
        match self.cell(node, frame) {
            Some(cell) if cell.relevant && target.shape == Shape::Group => {
                if self.present_rows(node, frame).next().is_some() { Value::Present } else { Value::Missing }
            }
            Some(cell) if cell.relevant => cell.answer.as_ref().map_or(Value::Missing, Value::of),
            _ => Value::Missing,
        }
    }

    fn rows_of(&self, group: NodeId, frame: FrameId) -> Vec<FrameId> {
        let around = self.form.node(group).and_then(|node| self.frame_of(node.group, frame));
        match around {
            Some(frame) if self.cell(group, frame).is_some_and(|cell| cell.relevant) => {
                self.present_rows(group, frame).collect()
            }
            _ => Vec::new(),
        }
    }

    fn context(&self, place: usize) -> Value<'_> {
        self.facts.get(place).and_then(Option::as_ref).map_or(Value::Missing, Value::of_context)
    }
}
