//! Where people stand on the map, and how much of a name fits below them. Free of the browser, so that it is tested
//! without one.

use std::f32::consts::TAU;

/// Side of the canvas.
pub(crate) const SIDE: f32 = 480.0;
/// Middle of the canvas.
pub(crate) const MIDDLE: f32 = SIDE / 2.0;
/// Outer edges of the circles, from the inside out; the name of each stands on its edge, at the bottom.
pub(crate) const EDGES: [f32; 3] = [110.0, 168.0, 222.0];
/// From an edge down to the line on which its name stands.
pub(crate) const BELOW_EDGE: f32 = 8.0;
/// Where people stand in each circle.
const PATHS: [f32; 3] = [79.0, 139.0, 195.0];
/// Part of a whole turn in which people stand; the rest, at the bottom, is for the names of the circles.
const ARCS: [f32; 3] = [0.66, 0.72, 0.76];
/// How much of the path somebody takes, measured by the drawing.
const ELBOWS: f32 = 1.03;
/// Places that a circle has at least, so that few people do not crowd on one side.
const PLACES: usize = 3;
/// Side of the drawing of everybody but the child.
pub(crate) const PERSON: f32 = 54.0;
/// Letters of a name that fit in a line below a figure.
const LETTERS: usize = 10;

/// Middle of the person of that number among all of a circle: evenly around it but for the bottom, and each circle
/// begins elsewhere, so that few people in different circles do not stand in one line.
pub(crate) fn spot(ring: usize, number: usize, of: usize) -> (f32, f32) {
    let path = PATHS.get(ring).copied().unwrap_or(MIDDLE);
    let places = of.max(PLACES);
    let place = (number + ring) % places;
    #[expect(clippy::cast_precision_loss, reason = "a map has few people")]
    let (place, places) = (place as f32, places as f32);
    // Only a crowd comes nearer to the names.
    let arc = ARCS.get(ring).copied().unwrap_or(1.0).max(places * PERSON * ELBOWS / (TAU * path));
    let part = (place + 0.5) / places - 0.5;
    let turn = (part * arc - 0.25) * TAU;
    (MIDDLE + path * turn.cos(), MIDDLE + path * turn.sin())
}

/// A name as it fits below a figure, in one line or two; the whole name stands in the list, and at a long press or under
/// the mouse.
pub(crate) fn lines(name: &str) -> Vec<String> {
    let name = name.trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    if letters(name) <= LETTERS || words.len() < 2 {
        return vec![short(name)];
    }
    // Where the longer of the two lines is shortest.
    let halves = |at: usize| {
        let (one, two) = words.split_at(at);
        (one.join(" "), two.join(" "))
    };
    let best = (1..words.len()).map(halves).min_by_key(|(one, two)| letters(one).max(letters(two)));
    best.map_or_else(Vec::new, |(one, two)| vec![short(&one), short(&two)])
}

fn letters(words: &str) -> usize {
    words.chars().count()
}

/// One line without its middle, so that names that begin alike stay apart.
fn short(line: &str) -> String {
    let all: Vec<char> = line.chars().collect();
    if all.len() <= LETTERS {
        return line.to_owned();
    }
    let (begins, ends) = (LETTERS.div_ceil(2), all.len() - (LETTERS / 2 - 1));
    let beginning: String = all.iter().take(begins).collect();
    let end: String = all.iter().skip(ends).collect();
    format!("{}…{}", beginning.trim_end(), end.trim_start())
}
