//! What was begun and is not written into the case yet: kept sealed with this worker's own records on the tablet, case by case,
//! so that a lock or a way back loses nothing. It counts for nothing and is never sent.

use std::cell::Cell;
use std::rc::Rc;

use domain::CaseId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::case_store::MetaValue;

use crate::app::desk::Desk;
use crate::ports::clock;

/// Quiet time after the last key, in milliseconds.
const QUIET: u32 = 250;

/// What stands in the boxes of one case.
pub(super) trait Draft: Clone + PartialEq + Serialize + DeserializeOwned + 'static {
    /// Name of the record. Never renamed, never reused for something else.
    const NAME: &'static str;

    /// The case that it is about.
    fn case(&self) -> &CaseId;

    /// True where the other stands in the same boxes: those of one case, where a case has them once.
    fn is_of(&self, other: &Self) -> bool {
        self.case() == other.case()
    }
}

/// The record: one draft for the boxes of each case.
#[derive(Serialize, Deserialize)]
struct Drafts<D> {
    /// Version of this shape; 1.
    v: u8,
    all: Vec<D>,
}

impl<D: Draft> MetaValue for Drafts<D> {
    const NAME: &'static str = D::NAME;
}

async fn read<D: Draft>(desk: &Rc<Desk>) -> Vec<D> {
    desk.store.meta::<Drafts<D>>().await.ok().flatten().map(|kept| kept.all).unwrap_or_default()
}

/// Puts a draft in the place of the one of the same boxes; none takes it away. Where the tablet cannot, the boxes still hold it.
async fn put<D: Draft>(desk: &Rc<Desk>, boxes: &D, draft: Option<D>) {
    let mut all = read::<D>(desk).await;
    all.retain(|it| !it.is_of(boxes));
    all.extend(draft);
    let _ = desk.store.put_meta(&Drafts { v: 1, all }).await;
}

/// Keeps what is typed in the boxes of one case.
#[derive(Clone)]
pub(super) struct Keeper<D> {
    desk: Rc<Desk>,
    /// What stands there before anybody types: that needs no keeping.
    untouched: D,
    /// Which of several waiting writes is the newest.
    newest: Rc<Cell<u32>>,
}

impl<D: Draft> Keeper<D> {
    /// For boxes in which nobody has typed yet.
    pub(super) fn new(desk: Rc<Desk>, untouched: D) -> Self {
        Self { desk, untouched, newest: Rc::default() }
    }

    /// What was begun in these boxes; none where nothing was.
    pub(super) async fn begun(&self) -> Option<D> {
        read::<D>(&self.desk).await.into_iter().find(|it| it.is_of(&self.untouched))
    }

    /// Puts back what was begun, unless somebody was quicker to begin anew, and from then on keeps every change of the boxes
    /// a moment after the last key; also where the page is gone by then. `again` says that something was put back.
    pub(super) fn follow(
        &self,
        now: impl Fn() -> D + Clone + 'static,
        take: impl Fn(D) + 'static,
        again: RwSignal<bool>,
    ) {
        let ready = RwSignal::new(false);
        let (keeper, reads) = (self.clone(), now.clone());
        spawn_local(async move {
            if let Some(draft) = keeper.begun().await
                && ready.try_get_untracked().is_some()
                && untrack(&reads) == keeper.untouched
            {
                take(draft);
                // What no longer fits the case is not put back.
                again.set(untrack(reads) != keeper.untouched);
            }
            ready.try_set(true);
        });
        let keeper = self.clone();
        Effect::new(move |before: Option<Option<D>>| {
            if !ready.get() {
                return None;
            }
            let now = now();
            // What was typed before the record was read is kept as well.
            let before = before.flatten().unwrap_or_else(|| keeper.untouched.clone());
            if before != now {
                keeper.soon(now.clone());
            }
            Some(now)
        });
    }

    fn next(&self) -> u32 {
        self.newest.set(self.newest.get() + 1);
        self.newest.get()
    }

    fn soon(&self, draft: D) {
        let (keeper, this) = (self.clone(), self.next());
        keeper.desk.unsaved.box_waits();
        spawn_local(async move {
            clock::sleep(QUIET).await;
            if keeper.newest.get() == this {
                keeper.at_once(draft).await;
            }
            keeper.desk.unsaved.box_is_kept();
        });
    }

    /// Keeps what stands in the boxes without a quiet time.
    pub(super) async fn at_once(&self, draft: D) {
        self.next();
        let something = draft != self.untouched;
        put(&self.desk, &self.untouched, something.then_some(draft)).await;
    }

    /// It stands in the case now, or is thrown away.
    pub(super) async fn forget(&self) {
        self.next();
        put(&self.desk, &self.untouched, None).await;
    }
}
