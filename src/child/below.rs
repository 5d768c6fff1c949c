//! What lies further down a page is drawn once its beginning can be seen: a child who pressed sees the next screen sooner, and
//! the rest is there before it gets that far.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ports::clock;

/// Draws the rest of a page right behind its beginning. Everything from a place on goes into the same rest, so that nothing
/// moves under a finger.
pub(super) fn below<V: IntoView + 'static>(rest: impl FnOnce() -> V + 'static) -> impl IntoView {
    let rest = StoredValue::new_local(Some(rest));
    let begun = RwSignal::new(false);
    spawn_local(async move {
        clock::painted().await;
        begun.try_set(true);
    });
    move || {
        let rest = begun.get().then(|| rest.try_update_value(Option::take)).flatten().flatten();
        rest.map(|rest| untrack(rest).into_any())
    }
}
