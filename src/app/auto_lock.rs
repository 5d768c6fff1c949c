//! Locks by itself when nobody touches the tablet, with or without a network. Who unlocks it goes on at the same page.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;
use store::case_store::Settings;

use crate::app::desk::{Desk, TabletStore, desk};
use crate::ports::lifecycle::Touches;
use crate::ports::{clock, inside, page};

/// Name of the setting; minutes.
pub(crate) const LOCK_AFTER: &str = "lock_after";
/// What a person may choose, in minutes. The middle one holds until somebody chooses.
pub(crate) const CHOICES: [u32; 4] = [1, 3, 5, 10];
/// Minutes without a choice (security-sync.md 3.1.5).
pub(crate) const DEFAULT: u32 = 3;
const LOOK_EVERY: u32 = 5_000;
/// Name of the setting: the page at which the tablet locked by itself. Sealed like everything of this person, so that
/// nobody else comes to it.
const LEFT_AT: &str = "left_at";

/// Longest wait for what is being written, in milliseconds. A tablet that cannot write is locked all the same.
const PATIENCE: u32 = 3_000;
/// Between two looks whether it is written, in milliseconds.
const LOOK_AGAIN: u32 = 20;

/// Drops every key once what was typed last is on the tablet: nothing of the case is left in a document that is gone.
pub(crate) fn lock(desk: &Rc<Desk>) {
    let desk = Rc::clone(desk);
    spawn_local(async move {
        for _ in 0..PATIENCE / LOOK_AGAIN {
            if desk.unsaved.is_empty() {
                break;
            }
            clock::sleep(LOOK_AGAIN).await;
        }
        if let Some(driver) = desk.driver() {
            driver.stop();
        }
        page::leave_for("/");
    });
}

/// Locks a page that was shared with somebody else: nothing of it or of what lies behind it is drawn any more, and whoever
/// unlocks goes on at this address.
pub(crate) fn lock_and_go_on_at(desk: &Rc<Desk>, path: String) {
    let desk = Rc::clone(desk);
    page::set_root("data-mode", "left");
    inside::never_return("/");
    spawn_local(async move {
        // A store that is full is no reason to stay open.
        let _ = leave_off(&desk, path).await;
        lock(&desk);
    });
}

/// Begins to watch; ends with the owner that is being drawn.
pub(crate) fn watch() {
    let desk = desk();
    let alive = Rc::new(std::cell::Cell::new(true));
    let watching = StoredValue::new_local(Rc::clone(&alive));
    on_cleanup(move || {
        if let Some(alive) = watching.try_get_value() {
            alive.set(false);
        }
    });
    spawn_local(async move {
        let touches = Touches::watch();
        while alive.get() {
            clock::sleep(LOOK_EVERY).await;
            if touches.idle_millis() > f64::from(minutes(&desk).await) * 60_000.0 {
                // A store that is full is no reason to stay open.
                let _ = leave_off(&desk, page::path()).await;
                lock(&desk);
                return;
            }
        }
    });
}

/// Minutes after which this person's tablet locks.
pub(crate) async fn minutes(desk: &Desk) -> u32 {
    let settings = desk.store.meta::<Settings>().await.ok().flatten().unwrap_or_default();
    let chosen = settings.0.get(LOCK_AFTER).and_then(|minutes| minutes.parse().ok());
    chosen.filter(|minutes| CHOICES.contains(minutes)).unwrap_or(DEFAULT)
}

async fn leave_off(desk: &Desk, path: String) -> Result<(), StoreError> {
    let mut settings = desk.store.meta::<Settings>().await?.unwrap_or_default();
    settings.0.insert(LEFT_AT.to_owned(), path);
    desk.store.put_meta(&settings).await
}

/// Puts the page back into the address at which this person's tablet locked by itself; once.
///
/// # Errors
/// [`StoreError`].
pub(crate) async fn go_on(store: &TabletStore) -> Result<(), StoreError> {
    let mut settings = store.meta::<Settings>().await?.unwrap_or_default();
    let Some(left_at) = settings.0.remove(LEFT_AT) else { return Ok(()) };
    store.put_meta(&settings).await?;
    page::stand_at(&left_at);
    Ok(())
}
