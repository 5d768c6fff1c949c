//! Goes to the statement that the address names, also where it is folded away among the questions at which a child went
//! on.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;

use crate::ports::{clock, page};

/// Follows the address of the page. `drawn` changes where the page is drawn anew as a whole, which folds it again.
pub(super) fn follow(drawn: Signal<bool>) {
    let hash = use_location().hash;
    let drawn = Memo::new(move |_| drawn.get());
    Effect::new(move |_| {
        drawn.track();
        let name = hash.with(|hash| hash.trim_start_matches('#').to_owned());
        if name.is_empty() {
            return;
        }
        spawn_local(async move {
            // What is drawn now stands in the page after this.
            clock::sleep(0).await;
            page::unfold(&name);
        });
    });
}
