//! What a child began where it is and has not said yet: a choice before "go on". It lives in this
//! document's memory alone, and outlasts whatever draws the page anew: a cover, a pause, other words.

use domain::StatementId;
use domain::child_flow::{Decision, Mark};
use leptos::prelude::*;

/// What is begun.
#[derive(Clone, Copy)]
pub(super) struct Begun {
    /// What becomes of everything (V17).
    pub(super) decision: RwSignal<Option<Decision>>,
    /// Whom a question is for that is not put in yet (V14).
    pub(super) who: RwSignal<Option<String>>,
    /// What the child makes of one thing that it said another day (V20).
    pub(super) mark: RwSignal<Option<(StatementId, Mark)>>,
}

impl Begun {
    /// Nothing yet.
    pub(super) fn begin() -> Self {
        Self {
            decision: RwSignal::new(None),
            who: RwSignal::new(None),
            mark: RwSignal::new(None),
        }
    }

    /// The child is on another screen: what it chose and did not go on with is not chosen when it comes back.
    pub(super) fn leave(self) {
        self.decision.set(None);
        self.who.set(None);
        self.mark.set(None);
    }
}
