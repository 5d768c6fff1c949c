//! What we owe the child at the beginning of another day: that we are late, and what became of what it kept closed.

use leptos::prelude::*;

use super::seat::seat;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;

/// The sentences; nothing where there is nothing to say.
#[component]
pub(super) fn News() -> impl IntoView {
    let seat = seat();
    let (late, gone) = seat.frame.with_value(|frame| (frame.late, frame.gone));
    let late = late.map(|day| tv("child-late", &[("date", intl::day(tag(), day).into())]));
    let gone = gone.then(|| t("child-kept-gone"));
    let lines: Vec<_> =
        late.into_iter().chain(gone).map(|words| view! { <p class="child__noted">{words}</p> }).collect();
    lines
}
