//! Asks the server what is new before something leaves the tablet: what permits it may have been taken back on another device
//! a moment ago.

use std::rc::Rc;

use leptos::prelude::*;
use sync::engine::Phase;

use super::desk::Desk;
use crate::ports::clock;

/// Milliseconds after which the tablet goes by what it knows where something leaves it: nobody waits for a server that does not
/// answer.
pub(crate) const SHORT_WAIT: u32 = 4_000;
const STEP: u32 = 50;

/// Receives what is new, where there is a connection, and waits until the page shows it; no longer than `most` milliseconds.
pub(crate) async fn ask_first(desk: &Rc<Desk>, most: u32) {
    let Some(driver) = desk.driver() else { return };
    let status = desk.sync_status.clone();
    let before = status.with_untracked(|it| it.last_success);
    if status.with_untracked(|it| it.offline) {
        return;
    }
    driver.now();
    for _ in 0..most / STEP {
        clock::sleep(STEP).await;
        let over = status.try_with_untracked(|it| {
            let elsewhere = matches!(it.phase, Phase::Waiting { .. } | Phase::Elsewhere);
            it.offline || elsewhere || it.last_success != before
        });
        if over != Some(false) {
            break;
        }
    }
    clock::painted().await;
}
