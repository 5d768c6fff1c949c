//! All that a screen may know about one question, section or row.

use std::sync::Arc;

use crate::answer::Answer;
use crate::definition::{FieldType, OptionItem, OptionsSource, Prefill, Required, Sensitivity};
use crate::form::{Check, NodeId, Place, Shape};
use crate::instance::{Instance, ROOT};
use crate::path::Path;
use crate::problem::Problem;

/// One question or group, as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionView {
    /// Where it stands.
    pub path: Path,
    /// Its id in the form.
    pub id: String,
    /// The question in words.
    pub label: String,
    /// A sentence of help.
    pub hint: Option<String>,
    /// What kind of answer is wanted.
    pub kind: FieldType,
    /// True where several answers may be given.
    pub many: bool,
    /// What kind of record is linked.
    pub target: Option<String>,
    /// True where a signature waits for the answer now.
    pub required: bool,
    /// What the author said about when an answer is wanted.
    pub wanted: Required,
    /// False where the question does not apply now; its answer is kept but not counted.
    pub relevant: bool,
    /// What stands there, or "not yet".
    pub answer: Answer,
    /// What is wrong with it; also says so before anybody has answered.
    pub problems: Vec<Problem>,
    /// What can be chosen. For a standard, what a screen should offer.
    pub options: Arc<[OptionItem]>,
    /// The standard whose codes are acceptable beside the options.
    pub standard: Option<String>,
    /// Most characters, where a rule says so.
    pub most_characters: Option<u32>,
    /// Fewest and most rows of a group.
    pub rows_wanted: Option<(u32, Option<u32>)>,
    /// Roles that may not sign here.
    pub not_signed_by: Vec<String>,
    /// True where it belongs to the short set.
    pub short: bool,
    /// How much harm the answer can do in wrong hands.
    pub sensitivity: Sensitivity,
    /// The roles that may see the answer.
    pub visible_to: Arc<[String]>,
    /// True where the answer is shown only after a reason was given.
    pub unlock: bool,
    /// The roles that write the answer; everybody where it is empty.
    pub written_by: Vec<String>,
    /// True where other roles write it than the one in which the form is filled.
    pub for_others: bool,
    /// Names of the host's gates that look at this answer.
    pub gate: Vec<String>,
    /// Where a first value may be taken from.
    pub prefill: Option<Prefill>,
    /// A first value that nobody has confirmed; there only while nobody has written anything here.
    pub suggested: Option<Answer>,
}

impl QuestionView {
    /// What an input shows: the answer, or the first value that waits to be confirmed.
    #[must_use]
    pub fn shown(&self) -> &Answer {
        self.suggested.as_ref().unwrap_or(&self.answer)
    }

    /// True where the answer stays closed until somebody says why it must be seen.
    #[must_use]
    pub fn kept_closed(&self) -> bool {
        self.unlock || self.sensitivity == Sensitivity::S4
    }
}

/// One section, as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionView {
    /// Its id.
    pub id: String,
    /// Heading.
    pub title: String,
    /// A sentence of help.
    pub hint: Option<String>,
    /// False where the section does not apply now.
    pub relevant: bool,
    /// True where a question of it belongs to the short set.
    pub short: bool,
    /// How careful one must be with the answers.
    pub sensitivity: Sensitivity,
    /// The roles that may see the answers.
    pub visible_to: Arc<[String]>,
}

impl Instance {
    /// Everything about the question or group at a path; none for a path that is not in this form or
    /// leads through a row that does not exist.
    #[must_use]
    pub fn question(&self, path: &Path) -> Option<QuestionView> {
        let (Place::Field(id), frame) = self.locate(path)? else { return None };
        let node = self.form().node(id)?;
        let field = node.field.as_ref()?;
        let cell = self.cell(id, frame)?;
        let standard = match &field.options {
            Some(OptionsSource::Standard(name)) => Some(name.clone()),
            _ => None,
        };
        let most_characters = node.rules.iter().find_map(|rule| match rule {
            Check::MaxLength(most) => Some(*most),
            _ => None,
        });
        let not_signed_by = node.rules.iter().filter_map(|rule| match rule {
            Check::SignerNotRole(role) => Some(role.clone()),
            _ => None,
        });
        let rows_wanted = (node.shape == Shape::Group).then(|| (node.least_rows(), node.most_rows()));
        let for_others = self.is_for_others(node);
        Some(QuestionView {
            path: path.clone(),
            id: node.id.clone(),
            label: node.label.clone(),
            hint: node.hint.clone(),
            kind: field.kind,
            many: field.many,
            target: field.target.clone(),
            required: cell.relevant && node.blocks() && !for_others,
            wanted: field.required,
            relevant: cell.relevant,
            answer: self.answer_at(id, frame).clone(),
            // What others have to put right is no problem of this person.
            problems: if for_others { Vec::new() } else { cell.problems.clone() },
            options: Arc::clone(&node.options),
            standard,
            most_characters,
            rows_wanted,
            not_signed_by: not_signed_by.collect(),
            short: node.short,
            sensitivity: node.sensitivity,
            visible_to: Arc::clone(&node.visible_to),
            unlock: field.unlock,
            written_by: field.written_by.clone(),
            for_others,
            gate: field.gate.clone(),
            prefill: field.prefill.clone(),
            suggested: cell.answer.is_none().then(|| self.suggested.get(path).cloned()).flatten(),
        })
    }

    /// The answer at a path as it stands, whether it counts now or not.
    #[must_use]
    pub fn answer(&self, path: &Path) -> Option<&Answer> {
        let (Place::Field(id), frame) = self.locate(path)? else { return None };
        Some(self.answer_at(id, frame))
    }

    /// All sections in the order of the form, also those that do not apply now.
    #[must_use]
    pub fn sections(&self) -> Vec<SectionView> {
        let form = self.form();
        let nodes = form.sections.iter().filter_map(|id| Some((*id, form.node(*id)?)));
        let view = nodes.map(|(id, node)| SectionView {
            id: node.id.clone(),
            title: node.label.clone(),
            hint: node.hint.clone(),
            relevant: self.cell(id, ROOT).is_some_and(|cell| cell.relevant),
            short: node.children.iter().any(|child| self.has_short(*child)),
            sensitivity: node.sensitivity,
            visible_to: Arc::clone(&node.visible_to),
        });
        view.collect()
    }

    /// The questions and groups of a section in their order, also those that do not apply now, without
    /// what stands inside the groups. Empty for a section that the form does not have.
    #[must_use]
    pub fn section_paths(&self, section: &str) -> Vec<Path> {
        let children =
            self.section_node(section).and_then(|id| self.form().node(id)).map(|node| &node.children);
        children.into_iter().flatten().filter_map(|child| self.path_of(*child, ROOT)).collect()
    }

    /// The rows of a group in their order, without those that were removed.
    #[must_use]
    pub fn rows(&self, group: &Path) -> Vec<Path> {
        let Some((Place::Field(id), frame)) = self.locate(group) else { return Vec::new() };
        self.present_rows(id, frame).filter_map(|row| self.row_path(row)).collect()
    }

    /// The questions and groups of a row in their order.
    #[must_use]
    pub fn row_paths(&self, row: &Path) -> Vec<Path> {
        let Some((Place::Row(group), frame)) = self.locate(row) else { return Vec::new() };
        let Some(inner) = self.row(group, frame, row.last()) else { return Vec::new() };
        let children = self.form().node(group).map(|node| &node.children);
        children.into_iter().flatten().filter_map(|child| self.path_of(*child, inner)).collect()
    }

    pub(crate) fn section_node(&self, section: &str) -> Option<NodeId> {
        let form = self.form();
        form.sections.iter().copied().find(|id| form.node(*id).is_some_and(|node| node.id == section))
    }

    /// True where a question, or one inside a group, belongs to the short set.
    pub(crate) fn has_short(&self, id: NodeId) -> bool {
        self.form()
            .node(id)
            .is_some_and(|node| node.short || node.children.iter().any(|child| self.has_short(*child)))
    }
}
