//! The guardian's screens. This document never holds a key to a case: it opens one sealed sitting and nothing else, and
//! imports nothing of the staff's screens or their desk.
//!
//! `entry` opens the sitting, `seat` holds it while the guardian has the tablet, `screens` draws where it is, `paper` is
//! the copy in two languages, and `way_back` gives the tablet back to the worker. What follows from what somebody does is
//! decided in `domain::guardian_flow`. `own` is the same on the person's own phone, behind a link and a code.

mod advice;
mod agreed;
mod aloud;
mod another;
mod beside;
mod check;
mod complaint;
mod complaint_form;
mod copy;
mod covers;
mod entry;
mod frame;
mod knows;
mod limits;
mod line;
mod line_words;
mod own;
mod paper;
mod receipt;
mod review;
mod screens;
mod seat;
mod sheet;
mod sign;
mod sign_form;
mod sign_way;
mod tell;
mod two_columns;
mod way_back;

use leptos::prelude::*;
use store::device::ChildSession;

use crate::app::boot::Boot;
use crate::app::parts::Screens;
use entry::Entry;

pub(crate) use frame::{Frame, Names, OwnWay, PLACE, SAVED, SESSION_KEY, Saved};
pub(crate) use own::open_own;
pub(crate) use paper::{CopyOf, Paper, Side};

/// Opens the sitting that is under way, or its locked screen.
pub(crate) async fn open(boot: Boot, begun: ChildSession) -> Screens {
    let entry = Entry::open(boot, begun).await;
    Screens::new("guardian", move || view! { <GuardianRoot entry=entry.clone() /> })
}

/// The guardian's document: the sitting, or the screen that asks for the worker.
#[component]
fn GuardianRoot(
    /// The sitting, opened or locked.
    entry: Entry,
) -> impl IntoView {
    match seat::Seat::take(&entry) {
        Some(seat) => {
            provide_context(seat);
            view! { <screens::Sitting entry /> }.into_any()
        }
        None => view! { <way_back::Locked entry /> }.into_any(),
    }
}
