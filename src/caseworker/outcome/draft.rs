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
}

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
        self.keep_then(|| ());
    }

    /// The same, and goes on once it is kept.
    pub(super) fn keep_then(self, then: impl FnOnce() + 'static) {
        if self.busy.try_get_untracked() != Some(false) {
            return;
        }
        let Some(plan) = self.plan.try_get_untracked() else { return };
        if self.last.with_untracked(|last| last.as_ref() == Some(&plan)) {
            self.kept.set(true);
            then();
            return;
        }
        self.busy.set(true);
        let (case, sees) = (self.case.get_value(), self.sees.get_untracked());
        spawn_local(async move {
            let fact = CaseFact::OutcomePrepared { plan: Box::new(plan.clone()), sees };
            let done = case.write(vec![Body::Fact(fact)]).await;
            self.busy.try_set(false);
            match done {
                Ok(changes) => {
                    self.sees.try_set(changes.into_iter().map(|change| change.id).collect());
                    self.last.try_set(Some(plan.clone()));
                    self.failed.try_set(None);
                    // Somebody may have typed on meanwhile.
                    if self.plan.try_with_untracked(|now| *now == plan) == Some(true) {
                        self.kept.try_set(true);
                        then();
                    } else if self.plan.try_with_untracked(|_| ()).is_some() {
                        self.keep_then(then);
                    }
                }
                Err(error) => {
                    self.failed.try_set(Some(error));
                }
            }
        });
    }
}
