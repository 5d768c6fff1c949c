//! The map of a child's people: the child in the middle, three circles around, everybody where the child put them.
//!
//! It is for eyes and fingers: a circle or a person is touched, nothing has to be dragged. For screen readers and keys
//! the same stands beside it as lists; this drawing is hidden from them.

use std::f32::consts::TAU;

use leptos::prelude::*;

use super::picture::{Avatar, Drawing, Stroke, strokes_of};

/// Side of the canvas.
const SIDE: f32 = 480.0;
/// Middle of the canvas.
const MIDDLE: f32 = SIDE / 2.0;
/// Outer edges of the circles, from the inside out.
const EDGES: [f32; 3] = [112.0, 172.0, 230.0];
/// Where people stand in each circle.
const PATHS: [f32; 3] = [80.0, 142.0, 200.0];
/// Part of a whole turn in which people stand; the rest, at the bottom, is for the name of the circle.
const ARCS: [f32; 3] = [0.75, 0.8, 0.86];
/// Places that a circle has at least, so that few people do not crowd on one side.
const PLACES: usize = 3;
/// Sides of the drawings of the child and of everybody else.
const ME: f32 = 68.0;
const PERSON: f32 = 54.0;
/// Letters of a name that fit below a figure.
const LETTERS: usize = 9;

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
        view! { <text class="people-map__where" x=MIDDLE y=MIDDLE + edge + 5.0>{name}</text> }
    });
    let everybody = move || {
        let all = people.get();
        let one = |(at, person): (usize, OnMap)| {
            let before = all.iter().take(at).filter(|it| it.ring == person.ring).count();
            let beside = all.iter().filter(|it| it.ring == person.ring).count();
            let (x, y) = spot(person.ring, before, beside);
            let key = person.key.clone();
            view! {
                <g class="people-map__person" on:click=move |_| on_person.run(key.clone())>
                    <circle class="people-map__ground" cx=x cy=y r=PERSON * 0.56></circle>
                    {figure(person.figure, x, y, PERSON * 0.76)}
                    <text class="people-map__name" x=x y=y + PERSON * 0.56 + 17.0>{short(&person.name)}</text>
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

/// Middle of the person of that number among all of a circle: evenly around it but for the bottom, and each circle
/// begins elsewhere, so that few people in different circles do not stand in one line.
fn spot(ring: usize, number: usize, of: usize) -> (f32, f32) {
    let path = PATHS.get(ring).copied().unwrap_or(MIDDLE);
    let arc = ARCS.get(ring).copied().unwrap_or(1.0);
    let places = of.max(PLACES);
    let place = (number + ring) % places;
    #[expect(clippy::cast_precision_loss, reason = "a map has few people")]
    let part = (place as f32 + 0.5) / places as f32 - 0.5;
    let turn = (part * arc - 0.25) * TAU;
    (MIDDLE + path * turn.cos(), MIDDLE + path * turn.sin())
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

/// A name as it fits below a figure; the whole name stands in the list.
fn short(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let beginning: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", beginning.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_hides_another_in_a_circle_and_nobody_leaves_the_map() {
        for (ring, most) in [(0, 6), (1, 12), (2, 19)] {
            for of in 1..=most {
                let spots: Vec<_> = (0..of).map(|number| spot(ring, number, of)).collect();
                for (at, (x, y)) in spots.iter().enumerate() {
                    let half = PERSON / 2.0;
                    assert!(*x > half && *y > half && *x < SIDE - half && *y < SIDE - half, "{ring} {at}");
                    for (x2, y2) in spots.iter().skip(at + 1) {
                        assert!((x - x2).hypot(y - y2) > PERSON, "{ring}: {at} of {of}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_long_name_is_shortened_on_the_map_alone() {
        assert_eq!((short("Sami").as_str(), short("Grandmother").as_str()), ("Sami", "Grandmot…"));
    }
}
