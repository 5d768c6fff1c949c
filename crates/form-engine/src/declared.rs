//! What the host promises to a form: names for facts of the surroundings, and functions.

use std::collections::BTreeMap;

use crate::value::{ContextValue, Kind};

/// The facts that a host knows right now, by declared name. A name that is left out is missing.
pub type Context = BTreeMap<String, ContextValue>;

/// The one name that the engine itself knows: the day on which the form is being filled.
pub const TODAY: &str = "today";

/// The names and functions that forms of this host may use. Forms that use others do not compile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    pub(crate) variables: BTreeMap<String, (Kind, Vec<String>)>,
    pub(crate) functions: BTreeMap<String, Function>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) gives: Kind,
    pub(crate) reads: Vec<String>,
}

/// A declared name in one compiled form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variable {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) keys: Vec<String>,
}

impl Declared {
    /// Nothing but [`TODAY`].
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Declares a name and the kind of its value.
    #[must_use]
    pub fn variable(mut self, name: &str, kind: Kind) -> Self {
        self.variables.insert(name.to_owned(), (kind, Vec::new()));
        self
    }

    /// Declares a name whose value is one of these keys; comparing it with another key is a finding.
    #[must_use]
    pub fn keyed(mut self, name: &str, keys: &[&str]) -> Self {
        let keys = keys.iter().map(|&key| key.to_owned()).collect();
        self.variables.insert(name.to_owned(), (Kind::Text, keys));
        self
    }

    /// Declares a function of the host, the kind of its value, and the ids of the questions and groups
    /// and the names of the facts that it reads. It is worked out again only when one of these changes,
    /// and it is shown nothing else; ids that a form does not have are ignored in that form.
    #[must_use]
    pub fn function(mut self, name: &str, gives: Kind, reads: &[&str]) -> Self {
        let reads = reads.iter().map(|&id| id.to_owned()).collect();
        self.functions.insert(name.to_owned(), Function { gives, reads });
        self
    }

    /// All declared names, [`TODAY`] first.
    pub(crate) fn list(&self) -> Vec<Variable> {
        let today = Variable { name: TODAY.to_owned(), kind: Kind::Day, keys: Vec::new() };
        let others = self.variables.iter().filter(|(name, _)| name.as_str() != TODAY);
        let others = others.map(|(name, (kind, keys))| Variable {
            name: name.clone(),
            kind: *kind,
            keys: keys.clone(),
        });
        std::iter::once(today).chain(others).collect()
    }
}
