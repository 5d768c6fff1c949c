//! A line that the worker reads, in the worker's own language under that of the person.

use leptos::prelude::*;

use super::seat::seat;
use crate::i18n;

/// The same words in the worker's language; nothing where both have the same.
#[component]
pub(super) fn Beside<W: FnOnce() -> String>(
    /// Says them, in whatever language is spoken meanwhile.
    says: W,
) -> impl IntoView {
    let seat = seat();
    let words = seat.tongue.with_value(|tongue| {
        let other = tongue.language.tag != i18n::tag();
        other.then(|| (tongue.language, tongue.speak(says)))
    });
    words.map(|(language, words)| {
        view! { <p class="sheet__beside" lang=language.tag dir=language.direction>{words}</p> }
    })
}
