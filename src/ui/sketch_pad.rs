//! The page under a child's hand. One finger draws; a palm or a second finger that comes down meanwhile does nothing.

use domain::drawing::{Act, Colour, PAGE_HEIGHT, PAGE_WIDTH, Point, Sketch, Stroke, Width};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::svg::Svg;

use super::sketch_view::{class, line, path, view_box};

/// What the hand holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PenOrEraser {
    /// Something that draws.
    Pen(Colour, Width),
    /// Something that takes lines away.
    Eraser,
}

/// What the one finger does that is followed.
#[derive(Debug, Clone, PartialEq)]
enum Hand {
    Draws(Stroke),
    Rubs(Point),
}

/// A page to draw on. It keeps nothing: what the hand does is told, and what is on the page comes in.
#[component]
pub fn SketchPad(
    /// What is on the page.
    #[prop(into)]
    sketch: Signal<Sketch>,
    /// What the hand holds.
    #[prop(into)]
    holds: Signal<PenOrEraser>,
    /// What it is, for who does not see it.
    #[prop(into)]
    label: Signal<String>,
    /// Called with every line and every movement of the eraser.
    #[prop(into)]
    on_act: UnsyncCallback<Act>,
) -> impl IntoView {
    let page = NodeRef::<Svg>::new();
    let finger = RwSignal::new(None::<i32>);
    let hand = RwSignal::new(None::<Hand>);
    let at = move |event: &PointerEvent| {
        let page = page.get_untracked()?.get_bounding_client_rect();
        let on = |from: i32, start: f64, size: f64, units: u16| {
            if size > 0.0 { whole((f64::from(from) - start) / size * f64::from(units)) } else { 0 }
        };
        Some(Point::near(
            on(event.client_x(), page.x(), page.width(), PAGE_WIDTH),
            on(event.client_y(), page.y(), page.height(), PAGE_HEIGHT),
        ))
    };
    let down = move |event: PointerEvent| {
        let Some(here) = at(&event).filter(|_| finger.get_untracked().is_none() && event.button() == 0)
        else {
            return;
        };
        event.prevent_default();
        // Without a capture a line ends at the edge of the page, and nothing else is lost.
        let _ = page.get_untracked().map(|page| page.set_pointer_capture(event.pointer_id()));
        finger.set(Some(event.pointer_id()));
        match holds.get_untracked() {
            PenOrEraser::Pen(colour, width) => {
                hand.set(Some(Hand::Draws(Stroke::begin(colour, width, here))))
            }
            PenOrEraser::Eraser => {
                hand.set(Some(Hand::Rubs(here)));
                on_act.run(Act::Rub { from: here, to: here, goes_on: false });
            }
        }
    };
    let is_it = move |event: &PointerEvent| finger.get_untracked() == Some(event.pointer_id());
    let moves = move |event: PointerEvent| {
        let Some(here) = at(&event).filter(|_| is_it(&event)) else { return };
        match hand.get_untracked() {
            Some(Hand::Draws(_)) => hand.update(|hand| {
                if let Some(Hand::Draws(stroke)) = hand {
                    stroke.go_on(here);
                }
            }),
            Some(Hand::Rubs(from)) => {
                hand.set(Some(Hand::Rubs(here)));
                on_act.run(Act::Rub { from, to: here, goes_on: true });
            }
            None => {}
        }
    };
    let up = move |event: PointerEvent| {
        if !is_it(&event) {
            return;
        }
        finger.set(None);
        if let Some(Hand::Draws(stroke)) = hand.try_update(Option::take).flatten() {
            on_act.run(Act::Draw(stroke));
        }
    };
    let live = move || {
        hand.with(|hand| match hand {
            Some(Hand::Draws(stroke)) => Some((class(stroke), stroke.width().units(), path(stroke))),
            _ => None,
        })
    };
    view! {
        <svg
            class="sketch sketch--pad"
            role="img"
            aria-label=move || label.get()
            viewBox=view_box()
            node_ref=page
            on:pointerdown=down
            on:pointermove=moves
            on:pointerup=up
            on:pointercancel=up
        >
            {move || sketch.with(|sketch| sketch.strokes().iter().map(line).collect_view())}
            {move || live().map(|(class, width, way)| view! { <path class=class stroke-width=width d=way /> })}
        </svg>
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a place on a screen fits, and one beside the page is moved onto it"
)]
fn whole(number: f64) -> i32 {
    number.round() as i32
}
