//! Keeps child and worker in the talk. Back is a page back, a page that nobody touches or that goes out of sight is covered, and
//! whatever else leads out of it locks the tablet: only the passphrase of whoever is signed in leads on.

use domain::outcome::{Page, TalkEnd, TalkStep};
use leptos::ev;
use leptos::prelude::*;

use super::show::Seat;
use crate::app::auto_lock::lock_and_go_on_at;
use crate::app::desk::desk;
use crate::app::left_alone;
use crate::app::routes::To;
use crate::ports::inside;
use crate::ports::lifecycle::{PageEvent, on_page_event};

/// What lies over a page of the talk.
#[derive(Clone, Copy)]
pub(super) struct Covers {
    /// The child ends the talk, and is asked once more.
    pub(super) ending: RwSignal<Option<TalkEnd>>,
    /// The adult is called.
    pub(super) helping: RwSignal<bool>,
    /// Nothing is to be seen.
    pub(super) hidden: RwSignal<bool>,
}

impl Covers {
    /// Nothing lies over it yet.
    pub(super) fn new() -> Self {
        Self { ending: RwSignal::new(None), helping: RwSignal::new(false), hidden: RwSignal::new(false) }
    }

    /// Covers the page; not while the talk is being written down.
    pub(super) fn hide(self, seat: Seat) {
        if seat.talk.try_with_untracked(|talk| talk.end.is_none()) == Some(true) {
            self.hidden.try_set(true);
        }
    }

    /// The question how the talk ends; none on its last page, which is its end.
    fn ask(self, seat: Seat, end: TalkEnd) {
        if seat.talk.with_untracked(|talk| talk.end.is_none() && talk.page != Page::End) {
            self.ending.set(Some(end));
        }
    }

    /// A page back; from the first one to the question how the talk ends, and never out of it. A call for help ends by its own
    /// button alone.
    fn back(self, seat: Seat) {
        if self.hidden.get_untracked() || self.helping.get_untracked() {
            return;
        }
        if self.ending.get_untracked().is_some() {
            self.ending.set(None);
        } else if seat.talk.with_untracked(domain::outcome::Talk::has_before) {
            seat.step(TalkStep::Back);
        } else {
            self.ask(seat, TalkEnd::NotNow);
        }
    }
}

/// Watches over the talk until its page is gone.
pub(super) fn stay(seat: Seat, covers: Covers) {
    let (here, after) = seat.case.with_value(|it| {
        (To::OutcomeShow(it.id.clone()).path(), StoredValue::new(To::Outcome(it.id.clone()).path()))
    });
    let inside = inside::catch_back(here, move || covers.back(seat));
    let listening = on_page_event(move |event| {
        if event == PageEvent::Hidden {
            covers.hide(seat);
        }
    });
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !covers.hidden.get_untracked() {
            covers.ask(seat, TalkEnd::Stopped);
        }
    });
    left_alone::watch(move || covers.hide(seat));
    let guards = StoredValue::new_local(Some((inside, listening)));
    let desk = StoredValue::new_local(desk());
    on_cleanup(move || {
        escape.remove();
        guards.try_update_value(Option::take);
        // A browser passes over what was put into its history without a touch: then the worker's page would stand here.
        if let (Some(desk), Some(after)) = (desk.try_get_value(), after.try_get_value()) {
            lock_and_go_on_at(&desk, after);
        }
    });
}
