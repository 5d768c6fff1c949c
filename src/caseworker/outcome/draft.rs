//! What is being prepared, and how it is kept: at every step that a person leaves, and before the page goes out of sight.

use domain::outcome::OutcomePlan;
use domain::{Body, CaseFact, ChangeId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;

use crate::caseworker::opened::CaseHandle;

/// A preparation under way.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    /// As it stands on the screen.
    pub(super) plan: RwSignal<OutcomePlan>,
    /// Why the last save did not work.
    pub(super) failed: RwSignal<Option<StoreError>, LocalStorage>,
    /// True while everything on the screen is kept.
    pub(super) kept: RwSignal<bool>,
    /// Days of the screen that are no days, by their fields. They are not kept, so they are said to be wrong.
    pub(super) no_days: [(&'static str, RwSignal<bool>); 3],
    case: CaseHandle,
    last: RwSignal<Option<OutcomePlan>>,
    sees: RwSignal<Vec<ChangeId>>,
    busy: RwSignal<bool>,
    waiting: StoredValue<Option<Next>, LocalStorage>,
}

/// What a person asked for while a save was under way.
type Next = Box<dyn FnOnce()>;

impl Draft {
    /// Goes on with what stands, or begins with this.
    pub(super) fn begin(case: CaseHandle, empty: OutcomePlan) -> Self {
        let standing: Vec<(ChangeId, OutcomePlan)> = case.with_value(|it| {
            it.now(|file| {
                let plans = file.outcome_plans().into_iter();
                plans.map(|(change, plan)| (change.id.clone(), plan.clone())).collect()
            })
        });
        let newest = standing.last().map(|(_, plan)| plan.clone());
        // What was prepared for an earlier decision is not told about this one.
        let newest = newest.filter(|plan| plan.decision == empty.decision);
        Self {
            plan: RwSignal::new(newest.clone().unwrap_or(empty)),
            failed: RwSignal::new_local(None),
            kept: RwSignal::new(true),
            no_days: ["next-day", "lawyer-told", "last-day"].map(|id| (id, RwSignal::new(false))),
            case,
            last: RwSignal::new(newest),
            sees: RwSignal::new(standing.into_iter().map(|(id, _)| id).collect()),
            busy: RwSignal::new(false),
            waiting: StoredValue::new_local(None),
        }
    }

    /// Whether the boxes of this day hold something that is no day.
    pub(super) fn no_day(self, id: &str) -> RwSignal<bool> {
        let found = self.no_days.into_iter().find(|(day, _)| *day == id);
        found.map_or_else(|| RwSignal::new(false), |(_, wrong)| wrong)
    }

    /// Changes something on the screen.
    pub(super) fn change(self, change: impl FnOnce(&mut OutcomePlan)) {
        self.plan.update(change);
        self.kept.set(false);
    }

    /// Keeps what stands on the screen, if it is not kept yet.
    pub(super) fn keep(self) {
        // A save under way looks at its end whether somebody wrote on meanwhile.
        if self.busy.try_get_untracked() == Some(false) {
            self.save();
        }
    }

    /// The same, and goes on once it is kept. Leaving a field saves, so a press right after it meets a save under way:
    /// it waits for its end. Where the save does not work, nothing goes on and the reason stands on the page.
    pub(super) fn keep_then(self, then: impl FnOnce() + 'static) {
        self.waiting.try_set_value(Some(Box::new(then)));
        self.keep();
    }

    fn save(self) {
        let Some(plan) = self.plan.try_get_untracked() else { return };
        if self.last.with_untracked(|last| last.as_ref() == Some(&plan)) {
            self.kept.set(true);
            if let Some(then) = self.waiting.try_update_value(Option::take).flatten() {
                then();
            }
            return;
        }
        self.busy.set(true);
        let (case, sees) = (self.case.get_value(), self.sees.get_untracked());
        spawn_local(async move {
            let fact = CaseFact::OutcomePrepared { plan: Box::new(plan.clone()), sees };
            let done = case.write(vec![Body::Fact(fact)]).await;
            // The page may be gone by now; what was written stays written.
            if self.busy.try_set(false).is_some() {
                return;
            }
            match done {
                Ok(changes) => {
                    self.sees.set(changes.into_iter().map(|change| change.id).collect());
                    self.last.set(Some(plan));
                    self.failed.set(None);
                    self.save();
                }
                Err(error) => {
                    self.waiting.set_value(None);
                    self.failed.set(Some(error));
                }
            }
        });
    }
}
