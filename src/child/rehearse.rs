//! What the child still comes to is drawn once where nobody sees it, while it reads another one. A browser makes
//! a piece of the app ready when that runs for the first time; done here, nobody waits for it after a press. What is drawn has a
//! session of its own in which nothing was said, and is thrown away at once.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use domain::child_flow::{ChildSession, Place};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::Seat;
use crate::ports::clock;

/// Milliseconds after a screen was painted until another one is tried: a child that has just pressed reads.
const REST: u32 = 250;

/// Draws the places to come, one while the child is on each page.
pub(super) fn follow(seat: Seat, draw: fn(Place) -> AnyView) {
    let Some(owner) = Owner::current() else { return };
    let done = Rc::new(RefCell::new(BTreeSet::new()));
    let place = seat.place();
    Effect::new(move |_| {
        let here = place.get();
        let (owner, done) = (owner.clone(), Rc::clone(&done));
        spawn_local(async move {
            clock::painted().await;
            clock::sleep(REST).await;
            if place.try_get_untracked() != Some(here) {
                return;
            }
            let to_come = seat.session.try_with_untracked(ChildSession::places_to_come);
            let next = to_come.into_iter().flatten().find(|place| done.borrow_mut().insert(kind(*place)));
            if let Some(next) = next {
                draw_once(&owner, seat, next, draw);
            }
        });
    });
}

/// What is drawn alike: each screen is a kind of its own, all cards are one, and so are the questions behind them.
fn kind(place: Place) -> &'static str {
    match place {
        Place::Card { .. } => "card",
        Place::Check { .. } => "check",
        place => place.name().unwrap_or_default(),
    }
}

/// Draws a place on no page, and throws it away before anything that would run behind it can begin: effects, timers and sound
/// start in a later moment of the browser.
fn draw_once(owner: &Owner, seat: Seat, place: Place, draw: fn(Place) -> AnyView) {
    let owner = owner.child();
    owner.with(|| {
        provide_context(seat.rehearsing(place));
        drop(untrack(|| draw(place).into_view().build()));
    });
    owner.cleanup();
}
