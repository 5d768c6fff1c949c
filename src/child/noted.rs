//! One calm sentence where the child went on without an answer: that this is fine, and that it can come back. Nothing has to
//! be pressed, and it goes with the next screen.

use domain::Band;
use domain::child_flow::{Noted, Place};
use leptos::prelude::*;

use super::seat::{Seat, seat};
use crate::ui::{Banner, Tone};

/// What was said, where the child was then, and how often something was said before: the same sentence is said anew on the
/// next screen.
pub(super) type Said = (Place, Noted, u32);

/// Says it where the child is now.
pub(super) fn say(seat: Seat, noted: Noted) {
    let place = seat.session.with_untracked(|session| session.place);
    let before = seat.noted_before.get_value();
    seat.noted_before.set_value(before.wrapping_add(1));
    seat.noted.set(Some((place, noted, before)));
}

/// The sentence at the child's depth.
fn words(seat: Seat, noted: Noted) -> String {
    let what = match noted {
        Noted::ToldAnotherWay => "told",
        Noted::NotWanted => "not-wanted",
        Noted::AnotherDay => "another-day",
        Noted::KeptForAnotherDay => "kept",
        Noted::StaysSaid => "stays",
    };
    seat.with_worker(&format!("child-noted-{what}-{}", depth(seat)))
}

/// How sentences of the frame are named at the child's depth.
pub(super) fn depth(seat: Seat) -> &'static str {
    match seat.band() {
        Band::B1 => "b1",
        Band::B2 => "b2",
        Band::B3 | Band::B4 => "older",
    }
}

/// The sentence that stands at a place; none where there is none.
pub(super) fn at(seat: Seat, place: Place) -> Option<String> {
    let said = seat.noted.get().filter(|(at, ..)| *at == place);
    said.map(|(_, noted, _)| words(seat, noted))
}

/// The sentence, while the child is where it was said.
#[component]
pub(super) fn Sentence() -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let said = Memo::new(move |_| seat.noted.get().filter(|(at, ..)| *at == place.get()));
    move || said.get().map(|(_, noted, _)| view! { <Banner tone=Tone::Info title=words(seat, noted) /> })
}
