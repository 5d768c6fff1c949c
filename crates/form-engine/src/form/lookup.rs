//! Finding a question by its path, and what a host may ask about it without any answers.

use std::sync::Arc;

use super::{About, Form, Node, NodeId, Shape, at};
use crate::definition::{Field, OptionItem, Sensitivity};
use crate::path::Path;

/// Who may see and write the answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// How much harm the answer can do in wrong hands.
    pub sensitivity: Sensitivity,
    /// The roles that may see it.
    pub visible_to: Arc<[String]>,
    /// The roles that write it; everybody where it is empty.
    pub written_by: Vec<String>,
    /// True where it is shown only after a reason was given.
    pub unlock: bool,
}

/// What a path names in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A question or a group.
    Field(NodeId),
    /// A row of that group.
    Row(NodeId),
}

impl Form {
    /// The form's own words about itself.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The definition of the question or group at a path, without the questions inside; none for a row
    /// and for a path that this form does not have. Whether the rows on the path exist plays no part.
    #[must_use]
    pub fn field(&self, path: &Path) -> Option<&Field> {
        match self.place(path)? {
            Place::Field(node) => self.node(node)?.field.as_ref(),
            Place::Row(_) => None,
        }
    }

    /// The definition of a question or group by its id alone.
    #[must_use]
    pub fn field_by_id(&self, id: &str) -> Option<&Field> {
        self.node(*self.index.get(id)?)?.field.as_ref()
    }

    /// All questions and groups in the order of the form, those inside groups after their group.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.nodes.iter().filter_map(|node| node.field.as_ref())
    }

    /// Who may see what stands at a path; for a row, who may see its group.
    #[must_use]
    pub fn access(&self, path: &Path) -> Option<Access> {
        let (Place::Field(node) | Place::Row(node)) = self.place(path)?;
        let node = self.node(node)?;
        Some(Access {
            sensitivity: node.sensitivity,
            visible_to: Arc::clone(&node.visible_to),
            written_by: node.field.as_ref().map(|field| field.written_by.clone()).unwrap_or_default(),
            unlock: node.field.as_ref().is_some_and(|field| field.unlock),
        })
    }

    /// The id of the section that a path stands in.
    #[must_use]
    pub fn section_of(&self, path: &Path) -> Option<&str> {
        let (Place::Field(node) | Place::Row(node)) = self.place(path)?;
        Some(&self.node(self.node(node)?.section)?.id)
    }

    /// The options of a question by its id; empty where it has none.
    #[must_use]
    pub fn options(&self, id: &str) -> Arc<[OptionItem]> {
        let node = self.index.get(id).and_then(|node| self.node(*node));
        node.map_or_else(|| Arc::from([]), |node| Arc::clone(&node.options))
    }

    pub(crate) fn node(&self, id: NodeId) -> Option<&Node> {
        at(&self.nodes, id)
    }

    /// What a path names: every step must be a child of the one before.
    pub(crate) fn place(&self, path: &Path) -> Option<Place> {
        let mut group = None;
        let mut place = None;
        for (number, step) in path.steps().enumerate() {
            if number % 2 == 0 {
                let id = *self.index.get(step)?;
                let node = self.node(id)?;
                if node.group != group {
                    return None;
                }
                place = Some(Place::Field(id));
            } else {
                let Some(Place::Field(id)) = place else { return None };
                if self.node(id)?.shape != Shape::Group {
                    return None;
                }
                group = Some(id);
                place = Some(Place::Row(id));
            }
        }
        place
    }
}
