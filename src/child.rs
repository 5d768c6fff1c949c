//! The child's screens. This document never holds a key to a case: it opens one sealed session and nothing else,
//! and imports nothing of the staff's screens or their desk.
//!
//! `entry` opens the session, `seat` holds it while the child is here, `screens` draws where the child is, and
//! `way_back` gives the tablet back to the worker. What follows from what the child does is decided in
//! `domain::child_flow`.

mod after;
mod again;
mod again_by_date;
mod agenda;
mod agreed;
mod aloud;
mod ask;
mod bar;
mod baskets;
mod begun;
mod below;
mod choice;
mod compare;
mod covers;
mod cue;
mod decide;
mod depth;
mod draw;
mod easel;
mod end;
mod entry;
mod explain;
mod figure;
mod fit;
mod folded;
mod frame;
mod gets;
mod hear;
mod hello;
mod helper;
mod helpers;
mod how_was;
mod knows;
mod letter;
mod listen;
mod look_again;
mod mat;
mod message;
mod mood;
mod news;
mod noted;
mod one_of;
mod onward;
mod order;
mod own_aloud;
mod pairs;
mod people;
mod person;
mod pictures;
mod practice;
mod put_aside;
mod questions;
mod rehearse;
mod says;
mod scan;
mod screens;
mod seat;
mod sharing;
mod signed;
mod sort;
mod sounds;
mod spoken;
mod steps;
mod talk;
mod time;
mod tongues;
mod topics;
mod unsafe_place;
mod voice;
mod way_back;

use leptos::prelude::*;
use store::device::ChildSession;

use crate::app::boot::Boot;
use crate::app::parts::Screens;
use entry::Entry;

pub(crate) use order::{shuffled, turned};
pub(crate) use pictures::of as drawing_of;

pub(crate) use frame::{Frame, PLACE, SAVED, SESSION_KEY, Saved};

/// Opens the session that is under way, or its locked screen.
pub(crate) async fn open(boot: Boot, begun: ChildSession) -> Screens {
    let entry = Entry::open(boot, begun).await;
    Screens::new("child", move || view! { <ChildRoot entry=entry.clone() /> })
}

/// The child's document: the session, or the screen that asks for the worker.
#[component]
fn ChildRoot(
    /// The session, opened or locked.
    entry: Entry,
) -> impl IntoView {
    match seat::Seat::take(&entry) {
        Some(seat) => {
            provide_context(seat);
            view! { <screens::Session entry /> }.into_any()
        }
        None => view! { <way_back::Locked entry /> }.into_any(),
    }
}
