//! What was begun and is not written into the case yet: kept sealed with this worker's own records on the tablet, case by case,
//! so that a lock or a way back loses nothing. It counts for nothing and is never sent.

use std::cell::Cell;
use std::rc::Rc;

use domain::{CaseId, CivilDate};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use store::case_store::MetaValue;

use super::boxes::Boxes;
use crate::app::desk::Desk;
use crate::ports::clock;

/// Quiet time after the last key, in milliseconds.
const QUIET: u32 = 250;

/// What stands in the boxes of one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    pub(super) case: CaseId,
    pub(super) ground: Option<String>,
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) groups: Vec<String>,
    pub(super) exception: Option<String>,
    pub(super) ordered_by: String,
    pub(super) rule: String,
    pub(super) until: Option<CivilDate>,
    pub(super) told: Vec<String>,
    pub(super) hidden: Vec<String>,
    pub(super) reason: String,
}

impl Draft {
    /// Nothing was begun.
    pub(super) fn empty(case: &CaseId) -> Self {
        Self {
            case: case.clone(),
            ground: None,
            kind: String::new(),
            name: String::new(),
            groups: Vec::new(),
            exception: None,
            ordered_by: String::new(),
            rule: String::new(),
            until: None,
            told: Vec::new(),
            hidden: Vec::new(),
            reason: String::new(),
        }
    }
}

/// The record: one draft for each case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Drafts {
    /// Version of this shape; 1.
    v: u8,
    all: Vec<Draft>,
}

impl MetaValue for Drafts {
    const NAME: &'static str = "without_yes_drafts";
}

/// What was begun for this case; none where nothing was.
pub(super) async fn begun(desk: &Rc<Desk>, case: &CaseId) -> Option<Draft> {
    let kept = desk.store.meta::<Drafts>().await.ok().flatten()?;
    kept.all.into_iter().find(|it| it.case == *case)
}

/// Puts a draft in the place of the one of its case; none takes it away. Where the tablet cannot, the boxes still hold it.
async fn put(desk: &Rc<Desk>, case: &CaseId, draft: Option<Draft>) {
    let mut kept = desk.store.meta::<Drafts>().await.ok().flatten().unwrap_or_default();
    kept.v = 1;
    kept.all.retain(|it| it.case != *case);
    kept.all.extend(draft);
    let _ = desk.store.put_meta(&kept).await;
}

/// Keeps what is typed in one case.
#[derive(Clone)]
pub(super) struct Keeper {
    desk: Rc<Desk>,
    case: CaseId,
    /// Which of several waiting writes is the newest.
    newest: Rc<Cell<u32>>,
}

impl Keeper {
    /// For the boxes of this case.
    pub(super) fn new(desk: Rc<Desk>, case: CaseId) -> Self {
        Self { desk, case, newest: Rc::default() }
    }

    /// Keeps every change of the boxes once they are `ready`, a moment after the last key; also where the page is gone by then.
    pub(super) fn follow(&self, boxes: Boxes, ready: RwSignal<bool>) {
        let keeper = self.clone();
        Effect::new(move |before: Option<Option<Draft>>| {
            if !ready.get() {
                return None;
            }
            let now = boxes.draft(&keeper.case);
            if before.flatten().is_some_and(|before| before != now) {
                keeper.soon(now.clone());
            }
            Some(now)
        });
    }

    fn next(&self) -> u32 {
        self.newest.set(self.newest.get() + 1);
        self.newest.get()
    }

    fn soon(&self, draft: Draft) {
        let (keeper, this) = (self.clone(), self.next());
        spawn_local(async move {
            clock::sleep(QUIET).await;
            if keeper.newest.get() == this {
                let something = draft != Draft::empty(&keeper.case);
                put(&keeper.desk, &keeper.case, something.then_some(draft)).await;
            }
        });
    }

    /// It stands in the case now, or is thrown away.
    pub(super) async fn forget(&self) {
        self.next();
        put(&self.desk, &self.case, None).await;
    }
}
