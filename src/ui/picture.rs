//! Drawings for people who do not read, or would rather not.
//!
//! One visual language from few building blocks: flat fills from the tokens, one line of ink, round ends,
//! people as calm figures. A drawing is data (paint and path), drawn by one loop; colours come from CSS, so
//! that themes, high contrast and print need no second drawing. Why inline and not as files:
//! `docs/adr/0002-pictures.md`.
//!
//! What is never drawn, because it frightens, insults somewhere or decides for the child: flags, maps with
//! borders, uniforms, police, planes, boats, trucks, fences, bars, suitcases, weapons, thumbs, open palms,
//! pointing fingers, red crosses and crescents, religious signs, fairies, ticks and crosses as answers.

use std::fmt::Write;

use leptos::prelude::*;

mod avatar;
mod creatures;
mod drawing;
mod head;
mod life;
mod names;
mod part;
mod people;
mod person;
mod places;
mod scenes;
mod signs;
mod speech;
mod tablet;
mod tasting;

pub use avatar::{Aid, Aids, Animal, Avatar, Figure, Sign};
pub use drawing::{Drawing, Things};
pub use head::Head;
pub use person::Feeling;
pub use tablet::{TABLET_GUIDED, TABLET_PIN, TABLET_READY};

use part::Part;
use scenes::Cast;

pub(crate) use part::Stroke;

/// Who plays in the pictures of a page that do not say it themselves.
#[derive(Debug, Clone, Copy)]
pub struct Players {
    /// How the child has chosen to appear.
    pub child: Signal<Option<Avatar>>,
    /// Turns tones and heads of everybody else.
    pub turn: u8,
}

/// How large a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PictureSize {
    /// As the mode and the band say.
    #[default]
    Usual,
    /// Beside a line of words.
    Small,
    /// As wide as its place.
    Fill,
}

/// Draws a picture beside the words that say the same; it is hidden from screen readers. It is drawn once: a page of a child
/// has dozens, and what follows nothing costs a slow tablet nothing.
#[component]
pub fn Picture(
    /// What it shows.
    of: Drawing,
    /// How large.
    #[prop(optional)]
    size: PictureSize,
) -> impl IntoView {
    let players = use_context::<Players>();
    let turn = players.map_or(0, |players| players.turn);
    let child = players.and_then(|players| players.child.get_untracked()).unwrap_or_default();
    view! {
        <svg
            class="picture"
            class:picture--small=size == PictureSize::Small
            class:picture--fill=size == PictureSize::Fill
            class:picture--mirrored=of.mirrored()
            viewBox="0 0 96 96"
            stroke-width="3"
            focusable="false"
            aria-hidden="true"
            inner_html=markup(scenes::parts(of, Cast { child, turn }))
        />
    }
}

/// The places and paths of a drawing, for what draws several of them on one canvas.
pub(crate) fn strokes_of(of: Drawing) -> Vec<(String, Vec<Stroke>)> {
    let parts = scenes::parts(of, Cast { child: Avatar::default(), turn: 0 });
    parts.into_iter().map(|part| (part.transform(), part.strokes())).collect()
}

/// All parts at their places; lines stay as thick as everybody else's however small a part is. In one piece, for the browser's
/// own reader: a page of a child has hundreds of paths, and making each by itself costs a slow tablet time. Nothing that a
/// person typed is ever in it.
fn markup(parts: Vec<Part>) -> String {
    let mut svg = String::new();
    for part in parts {
        let _ = write!(svg, "<g transform=\"{}\">", part.transform());
        for Stroke { paint, path, width } in part.strokes() {
            let _ = write!(svg, "<path class=\"{paint}\" d=\"{path}\" stroke-width=\"{width}\"/>");
        }
        svg.push_str("</g>");
    }
    svg
}
