//! A screen of a child that nobody touches is covered (child-ux.md 2.5).

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ports::clock;
use crate::ports::lifecycle::Touches;

/// Milliseconds without a touch.
const COVER_AFTER: f64 = 90_000.0;
const LOOK_EVERY: u32 = 2_000;

/// Calls back while nobody has touched the page for so long, until the owner that is being drawn is gone.
pub(crate) fn watch(cover: impl Fn() + 'static) {
    let here = Rc::new(Cell::new(true));
    let watching = StoredValue::new_local(Rc::clone(&here));
    on_cleanup(move || {
        if let Some(here) = watching.try_get_value() {
            here.set(false);
        }
    });
    spawn_local(async move {
        let touches = Touches::watch();
        while here.get() {
            clock::sleep(LOOK_EVERY).await;
            if here.get() && touches.idle_millis() > COVER_AFTER {
                cover();
            }
        }
    });
}
