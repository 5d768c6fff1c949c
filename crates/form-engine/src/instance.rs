//! One form while it is being filled.
//!
//! [`Instance::apply`] takes one edit and works out again only what depends on it: the edges that were
//! found when the form was compiled lead from the edited question to the questions that read it, in an
//! order in which nothing is worked out twice.

mod edit;
mod frames;
mod host;
mod load;
mod recompute;
mod validity;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::answer::Answer;
use crate::declared::Context;
use crate::form::{Form, Node, NodeId};
use crate::path::Path;
use crate::problem::Problem;
use crate::value::ContextValue;

pub use edit::{Edit, EditRefused};
pub use host::{HostFunctions, NoHost, Reader};
pub(crate) use validity::is_blank;

/// The answers of one filled form, and everything that follows from them.
///
/// Answers to questions that do not apply now are kept but not counted: conditions read them as missing,
/// progress and problems pass over them, and they are there again when the question comes back. The same
/// holds for the answers in a removed row.
pub struct Instance {
    form: Arc<Form>,
    /// What the host knows, in the order of the form's declared names.
    facts: Vec<Option<ContextValue>>,
    host: Arc<dyn HostFunctions>,
    frames: Vec<Frame>,
    /// First values that the host proposes. They are no answers: nothing is worked out from them.
    pub(crate) suggested: BTreeMap<Path, Answer>,
    /// The role in which the form is filled; everything is looked at while it is not said.
    writer: Option<String>,
}

/// What an edit changed, so that a screen redraws that and nothing else. Paths are in no special order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Questions and groups that now apply and did not before, or the other way round.
    pub relevance: Vec<Path>,
    /// Questions and groups of which the problems are others than before.
    pub validity: Vec<Path>,
    /// Computed questions with another value than before.
    pub computed: Vec<Path>,
    /// Groups that have other rows than before.
    pub rows: Vec<Path>,
    /// Ids of sections that now apply and did not before, or the other way round.
    pub sections: Vec<String>,
    /// How many questions were looked at again. For tests and measurements.
    pub evaluated: usize,
}

/// The form itself (the first frame) or one row.
#[derive(Debug)]
pub(crate) struct Frame {
    pub(crate) group: Option<NodeId>,
    pub(crate) parent: Option<FrameId>,
    /// The id of the row; empty for the form itself.
    pub(crate) row: String,
    /// False where the row was removed.
    pub(crate) present: bool,
    pub(crate) cells: Vec<Cell>,
}

/// What is known about one node in one frame.
#[derive(Debug, Default)]
pub(crate) struct Cell {
    pub(crate) answer: Option<Answer>,
    pub(crate) relevant: bool,
    pub(crate) problems: Vec<Problem>,
    /// For a group: all its rows in the order in which they came, removed ones included.
    pub(crate) rows: Vec<FrameId>,
}

/// Place of a frame in the instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FrameId(pub(crate) usize);

/// The form's own frame.
pub(crate) const ROOT: FrameId = FrameId(0);

/// What has to be looked at again. Sorted by rank, so that everything comes after what it reads.
#[derive(Debug, Default)]
struct Work {
    state: BTreeSet<(usize, NodeId, FrameId)>,
    validity: BTreeSet<(NodeId, FrameId)>,
}

impl Instance {
    /// An empty form. Facts that the form does not read are ignored.
    #[must_use]
    pub fn new(form: Arc<Form>, context: &Context, host: Arc<dyn HostFunctions>) -> Self {
        let facts = form.variables.iter().map(|variable| context.get(&variable.name).cloned()).collect();
        let cells = (0..form.width).map(|_| Cell::default()).collect();
        let root = Frame { group: None, parent: None, row: String::new(), present: true, cells };
        let mut instance =
            Self { form, facts, host, frames: vec![root], suggested: BTreeMap::new(), writer: None };
        instance.recompute_all();
        instance
    }

    /// Says in which role the form is filled: what other roles write is neither wanted of this one nor counted.
    pub fn write_as(&mut self, role: &str) {
        self.writer = Some(role.to_owned());
    }

    /// True for a question that other roles write.
    pub(crate) fn is_for_others(&self, node: &Node) -> bool {
        let written_by = node.field.as_ref().map(|field| field.written_by.as_slice()).unwrap_or_default();
        let writer = self.writer.as_ref();
        !written_by.is_empty() && writer.is_some_and(|writer| !written_by.contains(writer))
    }

    /// The form that is filled.
    #[must_use]
    pub fn form(&self) -> &Arc<Form> {
        &self.form
    }
}
