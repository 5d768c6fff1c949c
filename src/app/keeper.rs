//! Keeps a session, sealed, at every step: before a second has passed, and again where it did not work.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use store::seal::WebSealer;

use crate::app::boot::Boot;
use crate::ports::clock::{self, Hurry};

/// Milliseconds until a step that could not be kept is tried again.
const TRY_AGAIN: u32 = 2_000;

/// Where a session is kept, and what seals it. Cheap to clone; all clones keep the same session.
#[derive(Clone)]
pub(crate) struct Keeper {
    boot: Boot,
    sealer: WebSealer,
    name: &'static str,
    /// Something changed since the last write began.
    changed: Rc<Cell<bool>>,
    /// A write runs.
    writing: Rc<Cell<bool>>,
    /// What changed may wait until the next screen is seen.
    may_wait: Rc<Cell<bool>>,
    /// Ends that wait.
    hurry: Hurry,
}

impl Keeper {
    /// Keeps under a name what is sealed with this session's key.
    pub(crate) fn new(boot: Boot, sealer: WebSealer, name: &'static str) -> Self {
        let (changed, writing, may_wait) = (Rc::default(), Rc::default(), Rc::default());
        Self { boot, sealer, name, changed, writing, may_wait, hurry: Hurry::default() }
    }

    /// Keeps what `now` gives; steps that come while a write runs go with the next one. `now` gives nothing once the
    /// screens are gone. `not_kept` says that the last step is not kept although it was tried.
    pub(crate) fn keep<T: Serialize>(&self, now: impl Fn() -> Option<T> + 'static, not_kept: RwSignal<bool>) {
        self.may_wait.set(false);
        self.hurry();
        self.write(now, not_kept);
    }

    /// The same for a step that says nothing: whoever pressed sees the next screen first.
    pub(crate) fn keep_once_seen<T: Serialize>(
        &self,
        now: impl Fn() -> Option<T> + 'static,
        not_kept: RwSignal<bool>,
    ) {
        self.may_wait.set(!self.changed.get());
        self.write(now, not_kept);
    }

    /// What waits for the next screen is kept now: the page is about to go.
    pub(crate) fn hurry(&self) {
        self.hurry.hurry();
    }

    fn write<T: Serialize>(&self, now: impl Fn() -> Option<T> + 'static, not_kept: RwSignal<bool>) {
        self.changed.set(true);
        if self.writing.replace(true) {
            return;
        }
        let keeper = self.clone();
        spawn_local(async move {
            while keeper.changed.replace(false) {
                // Taken before the wait, because the screens may be gone in a moment.
                let Some(saved) = now() else { break };
                if keeper.may_wait.replace(false) {
                    keeper.hurry.or_painted().await;
                }
                let store = keeper.boot.device.child_store(keeper.sealer.clone());
                let kept = store.put(keeper.name, &saved).await;
                not_kept.try_set(kept.is_err());
                if kept.is_err() {
                    keeper.changed.set(true);
                    clock::sleep(TRY_AGAIN).await;
                }
            }
            keeper.writing.set(false);
        });
    }

    /// Where the session is kept, and what seals it.
    pub(crate) fn sealed(&self) -> (Boot, WebSealer) {
        (self.boot.clone(), self.sealer.clone())
    }

    /// Waits until every step is kept.
    pub(crate) async fn settled(&self) {
        while self.writing.get() {
            clock::sleep(50).await;
        }
    }
}
