//! Where people stand on the map, and how much of a name fits below them. Free of the browser, so that it is tested
//! without one.

use std::f32::consts::TAU;

/// Side of the canvas.
pub(crate) const SIDE: f32 = 480.0;
/// Middle of the canvas.
pub(crate) const MIDDLE: f32 = SIDE / 2.0;
/// Where people stand in each circle.
const PATHS: [f32; 3] = [80.0, 142.0, 200.0];
/// Part of a whole turn in which people stand; the rest, at the bottom, is for the name of the circle.
const ARCS: [f32; 3] = [0.75, 0.8, 0.86];
/// Places that a circle has at least, so that few people do not crowd on one side.
const PLACES: usize = 3;
/// Side of the drawing of everybody but the child.
pub(crate) const PERSON: f32 = 54.0;
/// Letters of a name that fit below a figure.
const LETTERS: usize = 9;

/// Middle of the person of that number among all of a circle: evenly around it but for the bottom, and each circle
/// begins elsewhere, so that few people in different circles do not stand in one line.
pub(crate) fn spot(ring: usize, number: usize, of: usize) -> (f32, f32) {
    let path = PATHS.get(ring).copied().unwrap_or(MIDDLE);
    let arc = ARCS.get(ring).copied().unwrap_or(1.0);
    let places = of.max(PLACES);
    let place = (number + ring) % places;
    #[expect(clippy::cast_precision_loss, reason = "a map has few people")]
    let part = (place as f32 + 0.5) / places as f32 - 0.5;
    let turn = (part * arc - 0.25) * TAU;
    (MIDDLE + path * turn.cos(), MIDDLE + path * turn.sin())
}

/// A name as it fits below a figure; the whole name stands in the list.
pub(crate) fn short(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let beginning: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", beginning.trim_end())
}
