//! One page with every drawing, small and large, light and dark, in high contrast and from right to left. The test
//! leaves it as `tmp/pictures.html` in the folder of the build; open it in a browser. It judges nothing.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::avatar::{Aid, Aids, Avatar, Figure};
use crate::drawing::Drawing;
use crate::head::Head;
use crate::names::DRAWN;
use crate::scenes::{Cast, parts};

/// Looks, and directions of reading.
const LOOKS: [(&str, &str); 4] = [("light", "ltr"), ("dark", "ltr"), ("hc", "ltr"), ("light", "rtl")];

/// The whole page.
pub(crate) fn page(root: &Path) -> String {
    let css = ["tokens.css", "themes.css", "components/picture.css"];
    let css = css.map(|file| fs::read_to_string(root.join("style").join(file)).unwrap()).concat();
    let own = "body{margin:0;font:12px sans-serif}section{padding:16px;background:var(--paper);color:var(--ink)}\
        figure{display:inline-grid;grid-template-columns:auto auto;gap:4px 8px;align-items:center;margin:6px;\
        inline-size:184px}figcaption{grid-column:1/3}.picture--s{inline-size:45px}.picture--l{inline-size:120px}";
    let mut page = format!("<!doctype html><meta charset=utf-8><style>{css}{own}</style>");
    for (look, direction) in LOOKS {
        let _ = write!(page, "<section data-theme={look} dir={direction} id={look}-{direction}>");
        for (turn, (name, drawing)) in (0_u8..).zip(DRAWN) {
            let child = Avatar::Figure(Avatar::FIGURES[usize::from(turn) % Avatar::FIGURES.len()]);
            let _ = write!(page, "{}", figure(name, drawing, Cast { child, turn }));
        }
        for avatar in avatars() {
            let cast = Cast { child: avatar, turn: 0 };
            let _ = write!(page, "{}", figure(&avatar.to_string(), Drawing::Me(avatar), cast));
        }
        page += "</section>";
    }
    page
}

/// Each head, each tone and each aid once.
fn avatars() -> Vec<Avatar> {
    let skins = Figure::SKINS.into_iter().cycle();
    let heads = Head::ALL.into_iter().zip(skins).map(|(head, skin)| Figure { head, skin, aids: Aids::NONE });
    let aids = Aid::ALL.into_iter().zip([5, 2, 4, 1]).map(|(aid, skin)| {
        let aids = Aids::NONE.with(aid, true);
        Figure { head: Head::Short, skin, aids }
    });
    heads.chain(aids).map(Avatar::Figure).chain(Avatar::OTHERS).collect()
}

fn figure(name: &str, drawing: Drawing, cast: Cast) -> String {
    let mut paths = String::new();
    for part in parts(drawing, cast) {
        let _ = write!(paths, "<g transform='{}'>", part.transform());
        for stroke in part.strokes() {
            let _ = write!(
                paths,
                "<path class='{}' d='{}' stroke-width={} />",
                stroke.paint, stroke.path, stroke.width
            );
        }
        paths += "</g>";
    }
    let turned = if drawing.mirrored() { " picture--mirrored" } else { "" };
    let svg = |size: &str| {
        format!(
            "<svg class='picture picture--{size}{turned}' viewBox='0 0 96 96' stroke-width=3>{paths}</svg>"
        )
    };
    format!("<figure>{}{}<figcaption>{name}</figcaption></figure>", svg("s"), svg("l"))
}

/// The points at which the strokes of a path begin and end.
pub(crate) fn ends(path: &str) -> Vec<(f32, f32)> {
    let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
    let mut ends = Vec::new();
    for (command, values) in commands(path) {
        let relative = command.is_ascii_lowercase();
        let step = match command.to_ascii_lowercase() {
            'm' | 'l' | 't' => 2,
            'h' | 'v' => 1,
            'q' | 's' => 4,
            'c' => 6,
            'a' => 7,
            _ => {
                at = start;
                continue;
            }
        };
        assert!(
            !values.is_empty() && values.len() % step == 0,
            "{command} has {} values: {path}",
            values.len()
        );
        for values in values.chunks(step) {
            let (from_x, from_y) = if relative { at } else { (0.0, 0.0) };
            at = match (command.to_ascii_lowercase(), values) {
                ('h', [x]) => (from_x + x, at.1),
                ('v', [y]) => (at.0, from_y + y),
                (_, [.., x, y]) => (from_x + x, from_y + y),
                _ => at,
            };
            if command.eq_ignore_ascii_case(&'m') {
                start = at;
            }
            ends.push(at);
        }
    }
    ends
}

/// Commands of a path with their numbers.
fn commands(path: &str) -> Vec<(char, Vec<f32>)> {
    let mut all: Vec<(char, Vec<f32>)> = Vec::new();
    let mut number = String::new();
    for it in path.chars().chain([' ']) {
        let goes_on =
            it.is_ascii_digit() || (it == '.' && !number.contains('.')) || (it == '-' && number.is_empty());
        if !goes_on && !number.is_empty() {
            all.last_mut().unwrap().1.push(number.parse().unwrap());
            number.clear();
        }
        if it.is_ascii_alphabetic() {
            all.push((it, Vec::new()));
        } else if it != ' ' {
            number.push(it);
        }
    }
    all
}
