//! Working out again what depends on a change, and nothing else.

use super::{Changes, Frame, FrameId, Instance, ROOT, Work};
use crate::answer::Answer;
use crate::definition::OptionsSource;
use crate::expr::{NOTHING, eval, holds};
use crate::form::{Aspect, Computation, Edge, Node, NodeId, Shape, at};
use crate::value::Value;

impl Instance {
    /// Queues one node and, if its state is looked at, everything that goes with it.
    pub(super) fn queue(&self, work: &mut Work, node: NodeId, frame: FrameId, aspect: Aspect) {
        let Some(rank) = self.form.node(node).map(|node| node.rank) else { return };
        match aspect {
            Aspect::State => work.state.insert((rank, node, frame)),
            Aspect::Validity => work.validity.insert((node, frame)),
        };
    }

    /// Queues everything that reads a node.
    pub(super) fn queue_dependents(&self, work: &mut Work, node: NodeId, frame: FrameId) {
        let edges = self.form.node(node).map(|node| node.edges.as_slice()).unwrap_or_default();
        for edge in edges {
            self.queue_edge(work, edge, frame);
        }
    }

    /// Queues the far ends of one edge: one node, in as many rows as lie on the way.
    pub(super) fn queue_edge(&self, work: &mut Work, edge: &Edge, from: FrameId) {
        let mut frames: Vec<FrameId> = self.frame_of(edge.anchor, from).into_iter().collect();
        for group in &edge.descend {
            frames = frames.iter().flat_map(|frame| self.present_rows(*group, *frame)).collect();
        }
        for frame in frames {
            self.queue(work, edge.to, frame, edge.aspect);
        }
    }

    /// Queues what stands in a section, or in the rows of a group.
    fn queue_children(&self, work: &mut Work, id: NodeId, frame: FrameId) {
        let Some(node) = self.form.node(id) else { return };
        for child in &node.children {
            if node.shape == Shape::Group {
                self.present_rows(id, frame).for_each(|row| self.queue(work, *child, row, Aspect::State));
            } else {
                self.queue(work, *child, frame, Aspect::State);
            }
        }
    }

    /// Queues every node of a frame and of the rows inside it.
    pub(super) fn queue_frame(&self, work: &mut Work, frame: FrameId) {
        let Some(Frame { group, .. }) = self.frame(frame) else { return };
        for (number, node) in self.form.nodes.iter().enumerate().filter(|(_, node)| node.group == *group) {
            let id = NodeId(number);
            self.queue(work, id, frame, Aspect::State);
            self.queue(work, id, frame, Aspect::Validity);
            if node.shape == Shape::Group {
                self.present_rows(id, frame).for_each(|row| self.queue_frame(work, row));
            }
        }
    }

    /// Works through what is queued. Every node is looked at once at most, because whatever it queues
    /// comes later in the order.
    pub(super) fn work_off(&mut self, mut work: Work, changes: &mut Changes) {
        while let Some((_, node, frame)) = work.state.pop_first() {
            changes.evaluated += 1;
            let Some((relevant, value)) = self.state_now(node, frame) else { continue };
            let Some(cell) = self.cell_mut(node, frame) else { continue };
            let turned = cell.relevant != relevant;
            let moved = value.as_ref().is_some_and(|value| cell.answer.as_ref().unwrap_or(&NOTHING) != value);
            cell.relevant = relevant;
            if let Some(value) = value.filter(|_| moved) {
                cell.answer = Some(value);
            }
            if turned {
                match (self.path_of(node, frame), self.form.node(node)) {
                    (Some(path), _) => changes.relevance.push(path),
                    (None, Some(section)) => changes.sections.push(section.id.clone()),
                    (None, None) => {}
                }
            }
            if moved {
                changes.computed.extend(self.path_of(node, frame));
            }
            if turned {
                self.queue_children(&mut work, node, frame);
            }
            if turned || moved {
                self.queue(&mut work, node, frame, Aspect::Validity);
                self.queue_dependents(&mut work, node, frame);
            }
        }
        for (node, frame) in work.validity {
            changes.evaluated += 1;
            let problems = self.problems_now(node, frame);
            let Some(cell) = self.cell_mut(node, frame).filter(|cell| cell.problems != problems) else {
                continue;
            };
            cell.problems = problems;
            changes.validity.extend(self.path_of(node, frame));
        }
    }

    /// Works everything out from nothing. For loading; an edit never needs it.
    pub(super) fn recompute_all(&mut self) {
        let mut work = Work::default();
        self.queue_frame(&mut work, ROOT);
        self.work_off(work, &mut Changes::default());
    }

    /// Whether a node applies now and, if it is computed, its value.
    fn state_now(&self, id: NodeId, frame: FrameId) -> Option<(bool, Option<Answer>)> {
        let node = self.form.node(id)?;
        let around = match node.parent {
            Some(parent) => {
                let place = at(&self.form.nodes, parent)?;
                self.cell(parent, self.frame_of(place.group, frame)?)?.relevant
            }
            None => true,
        };
        let relevant = around && node.show_if.as_ref().is_none_or(|condition| holds(condition, self, frame));
        let value = node.computation.as_ref().map(|computation| match computation {
            _ if !relevant => NOTHING,
            Computation::Expr(expr) => as_answer(eval(expr, self, frame), node),
            Computation::Host { function, reads, variables } => {
                self.ask_host(function, reads, variables, id, frame)
            }
        });
        Some((relevant, value))
    }
}

/// A computed value as an answer. A stretch of days that no date stands for has no answer.
fn as_answer(value: Value<'_>, node: &Node) -> Answer {
    let keyed =
        matches!(node.field.as_ref().and_then(|field| field.options.as_ref()), Some(OptionsSource::Vocab(_)));
    match value {
        Value::Missing | Value::Present => NOTHING,
        Value::Flag(flag) => Answer::Flag(flag),
        Value::Number(number) => Answer::Number(number.to_string()),
        Value::Text(text) if keyed => Answer::Choice(text.to_owned()),
        Value::Text(text) => Answer::Text(text.to_owned()),
        Value::List(list) if keyed => Answer::Choices(list.to_vec()),
        Value::List(list) => Answer::Texts(list.to_vec()),
        Value::Days(days) if days.from == days.to && !days.estimated => Answer::Date(days.from),
        Value::Days(days) => days.as_partial().map_or(NOTHING, Answer::PartialDate),
        Value::Moment(moment) => Answer::Date(moment.day),
    }
}
