//! How far a form is, and what stands between it and a signature.
//!
//! Progress counts what is required now and nothing else: it says how much is left, never how good the
//! answers are.

use crate::definition::FieldType;
use crate::form::{NodeId, Shape};
use crate::instance::{FrameId, Instance, ROOT, is_blank};
use crate::path::Path;
use crate::problem::Problem;

/// How far one section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Required questions that have an answer or a reason why there is none.
    pub answered: u32,
    /// Questions that are required now, those in rows included.
    pub wanted: u32,
    /// The three words for it.
    pub state: ProgressState,
    /// Questions with a problem that blocks a signature and is not just a missing answer.
    pub problems: u32,
}

/// Where a section stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProgressState {
    /// Nobody has answered anything.
    NotStarted,
    /// Something is answered, and something required is missing or wrong.
    InProgress,
    /// Nothing stands in the way; optional questions may be open. A section that requires nothing is
    /// complete as soon as something is answered.
    Complete,
}

/// One thing that stands between a form and a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Id of the section.
    pub section: String,
    /// Where to go.
    pub path: Path,
    /// The question in words.
    pub label: String,
    /// What is wrong there.
    pub why: Problem,
}

/// Which questions are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extent {
    /// All of them.
    #[default]
    Whole,
    /// Those of the short set.
    Short,
}

impl Instance {
    /// How far a section is. Nothing is wanted in a section that does not apply or does not exist.
    #[must_use]
    pub fn progress(&self, section: &str) -> Progress {
        self.progress_of(section, Extent::Whole)
    }

    /// How far a section is, looking at the whole of it or at the short set.
    #[must_use]
    pub fn progress_of(&self, section: &str, extent: Extent) -> Progress {
        let mut count = Progress { answered: 0, wanted: 0, state: ProgressState::NotStarted, problems: 0 };
        let mut started = false;
        let mut missing = 0;
        self.walk_section(section, extent, &mut |id, frame| {
            let Some((node, cell)) = self.form().node(id).zip(self.cell(id, frame)) else { return };
            if node.is_computed() {
                return;
            }
            let rows = node.shape == Shape::Group && self.present_rows(id, frame).next().is_some();
            started |= rows || !is_blank(self.answer_at(id, frame));
            let is_missing = cell.problems.iter().any(is_missing);
            if node.blocks() && (node.shape == Shape::Question || node.least_rows() > 0) {
                count.wanted += 1;
                count.answered += u32::from(!is_missing);
            }
            missing += u32::from(is_missing);
            let wrong = cell.problems.iter().any(|problem| problem.blocks() && !self::is_missing(problem));
            count.problems += u32::from(wrong);
        });
        count.state = match (started, missing + count.problems) {
            (false, _) => ProgressState::NotStarted,
            (true, 0) => ProgressState::Complete,
            (true, _) => ProgressState::InProgress,
        };
        count
    }

    /// Everything that stands between this form and a signature, in the order of the form. Signatures
    /// that are still to be given are not among it: they are what this list is asked for.
    #[must_use]
    pub fn ready_to_sign(&self) -> Vec<Gap> {
        self.gaps(Extent::Whole, |gap, kind| gap.why.blocks() && kind != FieldType::Signature)
    }

    /// Like [`Instance::ready_to_sign`] for some sections only, where one form is signed in several steps.
    #[must_use]
    pub fn ready_to_sign_sections(&self, sections: &[&str]) -> Vec<Gap> {
        let mut gaps = self.ready_to_sign();
        gaps.retain(|gap| sections.contains(&gap.section.as_str()));
        gaps
    }

    /// Everything that is pointed out and blocks nothing.
    #[must_use]
    pub fn advice(&self, extent: Extent) -> Vec<Gap> {
        self.gaps(extent, |gap, _| !gap.why.blocks())
    }

    /// What is missing or wrong in the short set, signatures included.
    #[must_use]
    pub fn short_gaps(&self) -> Vec<Gap> {
        self.gaps(Extent::Short, |gap, _| gap.why.blocks())
    }

    fn gaps(&self, extent: Extent, wanted: impl Fn(&Gap, FieldType) -> bool) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let form = self.form();
        for section in form.sections.iter().filter_map(|id| form.node(*id)) {
            self.walk_section(&section.id, extent, &mut |id, frame| {
                let Some((node, cell)) = form.node(id).zip(self.cell(id, frame)) else { return };
                let (Some(path), Some(kind)) = (self.path_of(id, frame), node.field_type()) else { return };
                let found = cell.problems.iter().map(|why| Gap {
                    section: section.id.clone(),
                    path: path.clone(),
                    label: node.label.clone(),
                    why: why.clone(),
                });
                gaps.extend(found.filter(|gap| wanted(gap, kind)));
            });
        }
        gaps
    }

    /// Visits every question and group of a section that applies now, row by row.
    fn walk_section(&self, section: &str, extent: Extent, visit: &mut dyn FnMut(NodeId, FrameId)) {
        let children =
            self.section_node(section).and_then(|id| self.form().node(id)).map(|node| &node.children);
        for child in children.into_iter().flatten() {
            self.walk(*child, ROOT, extent, visit);
        }
    }

    fn walk(&self, id: NodeId, frame: FrameId, extent: Extent, visit: &mut dyn FnMut(NodeId, FrameId)) {
        let Some(node) = self.form().node(id) else { return };
        if !self.cell(id, frame).is_some_and(|cell| cell.relevant) {
            return;
        }
        if (extent == Extent::Whole || node.short) && !self.is_for_others(node) {
            visit(id, frame);
        }
        for row in self.present_rows(id, frame) {
            node.children.iter().for_each(|child| self.walk(*child, row, extent, visit));
        }
    }
}

fn is_missing(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Missing
            | Problem::NeitherAnswered { .. }
            | Problem::TooFewRows { .. }
            | Problem::RowsMissing { .. }
    )
}
