//! A form that passed the static check: every name resolved, every expression parsed once.
//!
//! Sections, groups and questions are *nodes* in one list, in the order of the form. A *frame* is a set of
//! answers that belong together: the form itself, or one row of a group. Each node has a fixed slot in
//! every frame of its group, so nothing is looked up by name while answers are worked out.

mod lookup;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::Finding;
use crate::declared::{Declared, Variable};
use crate::definition::{
    CompareOp, DateUnit, Field, FieldType, FormDefinition, OptionItem, Required, Sensitivity, Vocabularies,
};
use crate::expr::{Expr, Literal};
use crate::value::Kind;

pub use lookup::Access;
pub(crate) use lookup::Place;

/// A compiled form. Shared by all its instances, usually in an [`Arc`].
#[derive(Debug)]
pub struct Form {
    pub(crate) about: About,
    pub(crate) nodes: Vec<Node>,
    pub(crate) index: BTreeMap<String, NodeId>,
    pub(crate) sections: Vec<NodeId>,
    /// Number of slots of the form's own frame.
    pub(crate) width: usize,
    pub(crate) variables: Vec<Variable>,
    /// What depends on each declared name, in the order of `variables`.
    pub(crate) variable_edges: Vec<Vec<Edge>>,
    /// Computed questions that call the host, and questions of which a rule asks the host.
    pub(crate) host_edges: Vec<Edge>,
}

/// The form's own words about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Stable id, the same in every version.
    pub id: String,
    /// Short code.
    pub code: String,
    /// Version, 1 and up.
    pub version: u32,
    /// Name of the form.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Who fills it, in words.
    pub filled_by: String,
    /// How many of it there may be, in words.
    pub how_many: Option<String>,
    /// True where there may be more than one at a time.
    pub repeatable: bool,
}

impl Form {
    /// Checks a definition and makes it ready to be filled.
    ///
    /// # Errors
    /// All findings at once, in the order of the form: unknown ids and option lists, expressions that do
    /// not parse or compare what cannot be compared, questions that depend on themselves, questions that
    /// can never be shown, missing texts, rules on questions that they do not fit.
    pub fn compile(
        definition: FormDefinition,
        vocabularies: &Vocabularies,
        declared: &Declared,
    ) -> Result<Form, Vec<Finding>> {
        crate::compile::compile(definition, vocabularies, declared)
    }
}

/// Place of a node in the form's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(pub(crate) usize);

/// The node with that id.
pub(crate) fn at(nodes: &[Node], id: NodeId) -> Option<&Node> {
    nodes.get(id.0)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Section,
    Group,
    Question,
}

/// How the codes of a question are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Codes {
    /// One of the options of the node.
    Listed,
    /// Two capital letters (ISO 3166-1 alpha-2, user-assigned codes included).
    Country,
    /// The shape of a language tag (BCP 47).
    LanguageTag,
    /// The question has no codes.
    None,
}

/// A section, a group or a question.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) id: String,
    pub(crate) shape: Shape,
    /// Section or group that this stands in.
    pub(crate) parent: Option<NodeId>,
    /// Group in whose rows this stands.
    pub(crate) group: Option<NodeId>,
    pub(crate) section: NodeId,
    /// Place in the cells of a frame.
    pub(crate) slot: usize,
    pub(crate) children: Vec<NodeId>,
    /// Place in an order in which everything comes after what it reads.
    pub(crate) rank: usize,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    /// The definition without the inner questions; none for a section.
    pub(crate) field: Option<Field>,
    pub(crate) kind: Kind,
    pub(crate) codes: Codes,
    pub(crate) options: Arc<[OptionItem]>,
    pub(crate) show_if: Option<Expr>,
    pub(crate) computation: Option<Computation>,
    pub(crate) rules: Vec<Check>,
    pub(crate) sensitivity: Sensitivity,
    pub(crate) visible_to: Arc<[String]>,
    pub(crate) short: bool,
    pub(crate) edges: Vec<Edge>,
}

impl Node {
    pub(crate) fn field_type(&self) -> Option<FieldType> {
        self.field.as_ref().map(|field| field.kind)
    }

    pub(crate) fn required(&self) -> Required {
        self.field.as_ref().map_or(Required::Optional, |field| field.required)
    }

    pub(crate) fn is_computed(&self) -> bool {
        self.field_type() == Some(FieldType::Computed)
    }

    /// True where a signature waits for an answer, provided that the question applies.
    pub(crate) fn blocks(&self) -> bool {
        matches!(self.required(), Required::Always | Required::WhenShown)
    }

    /// Fewest rows of a group that is required. `required` with `min: 0` is content with no row.
    pub(crate) fn least_rows(&self) -> u32 {
        self.field.as_ref().and_then(|field| field.min).unwrap_or(u32::from(self.blocks()))
    }

    pub(crate) fn most_rows(&self) -> Option<u32> {
        self.field.as_ref().and_then(|field| field.max)
    }

    /// How a problem names an option.
    pub(crate) fn option_label(&self, code: &str) -> String {
        let found = self.options.iter().find(|option| option.code == code);
        found.map_or_else(|| code.to_owned(), |option| option.label.clone())
    }
}

/// How a computed value comes about.
#[derive(Debug)]
pub(crate) enum Computation {
    Expr(Expr),
    Host { function: String, reads: Vec<NodeId>, variables: Vec<usize> },
}

/// A rule with its names resolved.
#[derive(Debug)]
pub(crate) enum Check {
    NotFuture,
    MinLength(u32),
    MaxLength(u32),
    MustEqual(Literal),
    Range {
        min: i64,
        max: i64,
    },
    Compare {
        op: CompareOp,
        other: NodeId,
    },
    /// `base` is today where it is none.
    Limit {
        op: CompareOp,
        base: Option<NodeId>,
        amount: i32,
        unit: DateUnit,
    },
    Either {
        other: NodeId,
    },
    SignerNotRole(String),
    MustHold {
        expr: Expr,
        message: String,
        warn: bool,
    },
    AskHost {
        function: String,
        reads: Vec<NodeId>,
        variables: Vec<usize>,
        message: String,
        warn: bool,
    },
    IncludesAll,
    OneRowPer {
        field: NodeId,
    },
}

/// What has to be looked at again when something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Aspect {
    /// Whether it applies, and its value if it is computed.
    State,
    /// What is wrong with it.
    Validity,
}

/// One dependency, from what changes to what has to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Edge {
    pub(crate) to: NodeId,
    pub(crate) aspect: Aspect,
    /// The innermost group whose row both sides share; the form itself if none.
    pub(crate) anchor: Option<NodeId>,
    /// The groups to go down through from there: all their rows depend.
    pub(crate) descend: Vec<NodeId>,
}
