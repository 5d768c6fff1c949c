//! The map of a child's people: the child in the middle, three circles around, everybody where the child put them.
//!
//! It is for eyes and fingers: a circle or a person is touched, nothing has to be dragged. For screen readers and keys
//! the same stands beside it as lists; this drawing is hidden from them.

use leptos::prelude::*;

use super::picture::{Avatar, Drawing, Stroke, strokes_of};

mod spots;

use spots::{BELOW_EDGE, EDGES, MIDDLE, PERSON, lines, spot};

/// From one line of a name to the next.
const LINE: f32 = 24.0;
/// Side of the drawing of the child.
const ME: f32 = 68.0;

/// Somebody on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnMap {
    /// Names the person.
    pub key: String,
    /// The circle, from 0, the closest.
    pub ring: usize,
    /// How they are drawn.
    pub figure: Drawing,
    /// The name below the figure; may be empty.
    pub name: String,
}

/// The map. Calm: nothing moves by itself, and all circles have the same weight.
#[component]
pub fn PeopleMap(
    /// The child's own figure.
    #[prop(into)]
    me: Signal<Avatar>,
    /// Everybody, in the order in which they were added.
    #[prop(into)]
    people: Signal<Vec<OnMap>>,
    /// Names of the circles, from the inside out.
    rings: Vec<String>,
    /// Called with the circle that was touched.
    on_ring: UnsyncCallback<usize>,
    /// Called with the person who was touched.
    on_person: UnsyncCallback<String>,
) -> impl IntoView {
    let circle = move |ring: usize| {
        let class = format!("people-map__ring people-map__ring--{ring}");
        let edge = EDGES.get(ring).copied().unwrap_or(MIDDLE);
        view! { <circle class=class cx=MIDDLE cy=MIDDLE r=edge on:click=move |_| on_ring.run(ring)></circle> }
    };
    // Painted from the outside in, so that a touch reaches the innermost circle below it.
    let circles = (0..EDGES.len()).rev().map(circle).collect_view();
    let names = rings.into_iter().enumerate().map(|(ring, name)| {
        let edge = EDGES.get(ring).copied().unwrap_or(MIDDLE);
        view! { {lettering("people-map__where", MIDDLE, MIDDLE + edge + BELOW_EDGE, name)} }
    });
    let everybody = move || {
        let all = people.get();
        let one = |(at, person): (usize, OnMap)| {
            let before = all.iter().take(at).filter(|it| it.ring == person.ring).count();
            let beside = all.iter().filter(|it| it.ring == person.ring).count();
            let (x, y) = spot(person.ring, before, beside);
            let key = person.key.clone();
            let name = lines(&person.name).into_iter().enumerate().map(|(at, words)| {
                let below = y + PERSON * 0.56 + 17.0 + if at == 0 { 0.0 } else { LINE };
                lettering("people-map__name", x, below, words)
            });
            view! {
                <g class="people-map__person" on:click=move |_| on_person.run(key.clone())>
                    <circle class="people-map__ground" cx=x cy=y r=PERSON * 0.56></circle>
                    {figure(person.figure, x, y, PERSON * 0.76)}
                    {name.collect_view()}
                    <title>{person.name}</title>
                </g>
            }
        };
        all.iter().cloned().enumerate().map(one).collect_view()
    };
    view! {
        <svg class="people-map picture" viewBox="0 0 480 480" stroke-width="3" focusable="false" aria-hidden="true">
            {circles}
            {names.collect_view()}
            {move || figure(Drawing::Me(me.get()), MIDDLE, MIDDLE, ME)}
            {everybody}
        </svg>
    }
}

/// Words with a halo. Twice, because a halo around each letter would cut into the one before it, and Arabic letters join.
fn lettering(class: &'static str, x: f32, y: f32, words: String) -> impl IntoView {
    view! {
        <text class=format!("{class} people-map__halo") x=x y=y>{words.clone()}</text>
        <text class=class x=x y=y>{words}</text>
    }
}

/// A drawing with its middle at a point.
fn figure(of: Drawing, x: f32, y: f32, side: f32) -> impl IntoView {
    let part = |(transform, strokes): (String, Vec<Stroke>)| {
        let one = |Stroke { paint, path, width }: Stroke| {
            view! { <path class=paint d=path stroke-width=width></path> }
        };
        view! { <g transform=transform>{strokes.into_iter().map(one).collect_view()}</g> }
    };
    // A canvas of its own cuts the body off where its drawing ends.
    view! {
        <svg x=x - side / 2.0 y=y - side / 2.0 width=side height=side viewBox="0 0 96 96">
            {strokes_of(of).into_iter().map(part).collect_view()}
        </svg>
    }
}
