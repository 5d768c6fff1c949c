//! A child's drawing, drawn again line by line from what is kept of it: no picture file, nothing that could run.

use std::fmt::Write as _;

use domain::drawing::{PAGE_HEIGHT, PAGE_WIDTH, Sketch, Stroke};
use leptos::prelude::*;

/// A drawing to look at. It is the same at every size, in every theme and on paper.
#[component]
pub fn SketchView(
    /// The drawing.
    #[prop(into)]
    sketch: Signal<Sketch>,
    /// What it is, for who does not see it.
    #[prop(into)]
    label: Signal<String>,
    /// How many of its lines are shown; all of them where nothing is said.
    #[prop(optional, into)]
    lines: Option<Signal<usize>>,
) -> impl IntoView {
    let shown = move || lines.map_or(usize::MAX, |lines| lines.get());
    view! {
        <svg class="sketch" role="img" aria-label=move || label.get() viewBox=view_box()>
            {move || sketch.with(|sketch| sketch.strokes().iter().take(shown()).map(line).collect_view())}
        </svg>
    }
}

/// The page, in its own units.
pub(super) fn view_box() -> String {
    format!("0 0 {PAGE_WIDTH} {PAGE_HEIGHT}")
}

/// One line.
pub(super) fn line(stroke: &Stroke) -> impl IntoView + use<> {
    view! { <path class=class(stroke) stroke-width=stroke.width().units() d=path(stroke) /> }
}

/// Its class; the style sheet knows the colours.
pub(super) fn class(stroke: &Stroke) -> String {
    format!("sketch__line sketch__line--{}", stroke.colour().number())
}

/// Its way, rounded at each point; a single point is a dot.
pub(super) fn path(stroke: &Stroke) -> String {
    let mut path = String::new();
    let points = stroke.points();
    let Some(first) = points.first() else { return path };
    let _ = write!(path, "M{} {}", first.x(), first.y());
    for [from, to] in points.array_windows() {
        let (x, y) = ((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        let _ = write!(path, "Q{} {} {x} {y}", from.x(), from.y());
    }
    if let Some(last) = points.last() {
        let _ = write!(path, "L{} {}", last.x(), last.y());
    }
    path
}
