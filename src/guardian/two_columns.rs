//! What stands on paper in two languages: the person's beside the worker's, part by part. Where both are the same, it stands once.

use leptos::prelude::*;

use crate::i18n::Language;

/// A title and the lines under it.
pub(super) type Part = (String, Vec<String>);

/// The rows of such a paper; both sides have the same parts.
#[component]
pub(super) fn Rows(
    /// The person's language and parts.
    mine: (Language, Vec<Part>),
    /// The worker's.
    theirs: (Language, Vec<Part>),
) -> impl IntoView {
    let ((mine, own), (theirs, official)) = (mine, theirs);
    let both = mine.tag != theirs.tag;
    let column = |(title, lines): Part, language: Language| {
        let lines = lines.into_iter().map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
        view! {
            <div class="consent-paper__column" lang=language.tag dir=language.direction>
                <h2 class="consent-paper__title">{title}</h2>
                {lines}
            </div>
        }
    };
    let row = |(own, official): (Part, Part)| {
        view! {
            <section class="consent-paper__row">
                {column(own, mine)}
                {both.then(|| column(official, theirs))}
            </section>
        }
    };
    own.into_iter().zip(official).map(row).collect_view()
}
