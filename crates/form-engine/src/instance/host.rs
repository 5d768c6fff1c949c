//! What a form asks of its host: functions for values that no expression can say, and who signed.

use super::{FrameId, Instance};
use crate::answer::Answer;
use crate::expr::{Data, NOTHING};
use crate::form::NodeId;
use crate::path::Path;
use crate::value::ContextValue;

/// The host's side of a form. Functions must give the same result for the same answers and facts.
pub trait HostFunctions: Send + Sync {
    /// The value of a computed question. `at` is the question, `answers` what the function was declared
    /// to read. [`Answer::Absent`] where there is nothing to say.
    fn compute(&self, function: &str, at: &Path, answers: &Reader<'_>) -> Answer;

    /// Whether whoever gave this signature holds a role; none where it cannot be known, which breaks no
    /// rule.
    fn signer_holds_role(&self, at: &Path, signature: &Answer, role: &str) -> Option<bool> {
        let _ = (at, signature, role);
        None
    }
}

/// A host without functions: what they should compute stays unanswered.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoHost;

impl HostFunctions for NoHost {
    fn compute(&self, _function: &str, _at: &Path, _answers: &Reader<'_>) -> Answer {
        NOTHING
    }
}

/// The answers that a host function may read, as seen from the form or from one row.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    instance: &'a Instance,
    frame: FrameId,
    reads: &'a [NodeId],
    facts: &'a [usize],
}

impl<'a> Reader<'a> {
    /// The answer to a question of this row, of a row around it or of the form. "Not yet" for everything
    /// that does not apply, is not in this form, stands in rows elsewhere or was not declared.
    #[must_use]
    pub fn answer(&self, id: &str) -> &'a Answer {
        let found = self.declared(id).and_then(|node| {
            let group = self.instance.form.node(node)?.group;
            let frame = self.instance.frame_of(group, self.frame)?;
            self.instance.cell(node, frame).filter(|cell| cell.relevant)?.answer.as_ref()
        });
        found.unwrap_or(&NOTHING)
    }

    /// The rows of a group, in their order; none of a group that does not apply or was not declared.
    #[must_use]
    pub fn rows(&self, group: &str) -> Vec<Reader<'a>> {
        let Some(group) = self.declared(group) else { return Vec::new() };
        let rows = self.instance.rows_of(group, self.frame);
        rows.into_iter().map(|frame| Reader { frame, ..*self }).collect()
    }

    /// A declared fact of the surroundings.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<&'a ContextValue> {
        let place = self.facts.iter().find(|place| {
            self.instance.form.variables.get(**place).is_some_and(|variable| variable.name == name)
        })?;
        self.instance.facts.get(*place)?.as_ref()
    }

    fn declared(&self, id: &str) -> Option<NodeId> {
        self.instance.form.index.get(id).copied().filter(|node| self.reads.contains(node))
    }
}

impl Instance {
    pub(super) fn ask_host(
        &self,
        function: &str,
        reads: &[NodeId],
        facts: &[usize],
        node: NodeId,
        frame: FrameId,
    ) -> Answer {
        let reader = Reader { instance: self, frame, reads, facts };
        self.path_of(node, frame).map_or(NOTHING, |path| self.host.compute(function, &path, &reader))
    }
}
