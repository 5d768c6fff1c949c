//! First values that a host proposes: shown and marked, and no answers until somebody confirms them.
//!
//! A proposal counts for nothing: conditions read the question as unanswered, progress and gaps too. So it can never
//! stand against an answer, and a form is never complete by what nobody looked at.

use std::collections::BTreeMap;

use crate::answer::Answer;
use crate::definition::Prefill;
use crate::instance::Instance;
use crate::path::Path;

impl Instance {
    /// The questions that say where a first value may come from, in the form and in every row that is there.
    #[must_use]
    pub fn prefill_places(&self) -> Vec<(Path, &Prefill)> {
        let form = self.form();
        let asking = form.nodes.iter().filter_map(|node| {
            let prefill = node.field.as_ref()?.prefill.as_ref()?;
            Some((node, form.index.get(&node.id).copied()?, prefill))
        });
        let places = asking.flat_map(|(node, id, prefill)| {
            let frames = self.live_frames().filter(|(_, frame)| frame.group == node.group);
            frames.filter_map(move |(frame, _)| Some((self.path_of(id, frame)?, prefill)))
        });
        places.collect()
    }

    /// Puts these proposals in the place of the earlier ones and says where another one stands now. What does not fit
    /// its question, or is no value, is left out. [`crate::QuestionView::suggested`] shows a proposal only while
    /// nothing was ever written at its place.
    pub fn suggest(&mut self, proposed: BTreeMap<Path, Answer>) -> Vec<Path> {
        let fitting: BTreeMap<Path, Answer> = proposed
            .into_iter()
            .filter_map(|(path, answer)| {
                let answer = self.form().tidy_answer(&path, answer).ok().filter(Answer::is_value)?;
                Some((path, answer))
            })
            .collect();
        let before = std::mem::replace(&mut self.suggested, fitting);
        let places = before.keys().chain(self.suggested.keys());
        let other = |path: &&Path| before.get(*path) != self.suggested.get(*path);
        let mut changed: Vec<Path> = places.filter(other).cloned().collect();
        changed.sort();
        changed.dedup();
        changed
    }
}
