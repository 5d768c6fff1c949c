//! Keeps a session, sealed, at every step: before a second has passed, and again where it did not work.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use store::seal::WebSealer;

use crate::app::boot::Boot;
use crate::ports::clock;

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
}

impl Keeper {
    /// Keeps under a name what is sealed with this session's key.
    pub(crate) fn new(boot: Boot, sealer: WebSealer, name: &'static str) -> Self {
        Self { boot, sealer, name, changed: Rc::default(), writing: Rc::default() }
    }

    /// Keeps what `now` gives; steps that come while a write runs go with the next one. `now` gives nothing once the
    /// screens are gone. `not_kept` says that the last step is not kept although it was tried.
    pub(crate) fn keep<T: Serialize>(&self, now: impl Fn() -> Option<T> + 'static, not_kept: RwSignal<bool>) {
        self.changed.set(true);
        if self.writing.replace(true) {
            return;
        }
        let keeper = self.clone();
        spawn_local(async move {
            while keeper.changed.replace(false) {
                let Some(saved) = now() else { break };
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
