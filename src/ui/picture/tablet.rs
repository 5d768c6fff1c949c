//! How a tablet is made ready for a child: for the adult who does it. Paint and path on the canvas of 96, no words in them.

use super::drawing::Drawing;

/// Its sound, its light and its battery.
pub const TABLET_READY: Drawing = Drawing::of(&[
    ("p-surface", "M16 6h64a8 8 0 0 1 8 8v68a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8V14a8 8 0 0 1 8-8z"),
    ("p-tint-5", "M20 30h7l10-8v24l-10-8h-7z"),
    ("p-line", "M45 27c3 4 3 10 0 14"),
    ("p-sun", "M60 34a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"),
    ("p-line", "M69 18v3M69 47v3M56 34h-2M84 34h-2"),
    ("p-tint-3", "M26 60h32v18H26z"),
    ("p-line", "M26 60h40a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H26a2 2 0 0 1-2-2V62a2 2 0 0 1 2-2zM73 66v6"),
]);

/// Apps as cards one behind the other, and the front one held by a pin.
pub const TABLET_PIN: Drawing = Drawing::of(&[
    ("p-surface", "M16 6h64a8 8 0 0 1 8 8v68a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8V14a8 8 0 0 1 8-8z"),
    ("p-tint-4", "M36 16h34a4 4 0 0 1 4 4v34a4 4 0 0 1-4 4H36a4 4 0 0 1-4-4V20a4 4 0 0 1 4-4z"),
    ("p-tint-2", "M26 28h34a4 4 0 0 1 4 4v40a4 4 0 0 1-4 4H26a4 4 0 0 1-4-4V32a4 4 0 0 1 4-4z"),
    ("p-line", "M43 58v12"),
    ("p-ink", "M36 40h14l-2 8 5 9H33l5-9z"),
]);

/// The button at the top edge, and three presses.
pub const TABLET_GUIDED: Drawing = Drawing::of(&[
    ("p-surface", "M16 22h64a8 8 0 0 1 8 8v52a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8V30a8 8 0 0 1 8-8z"),
    ("p-ink", "M60 16h16a3 3 0 0 1 3 3v3H57v-3a3 3 0 0 1 3-3z"),
    ("p-line", "M62 9V4M68 9V4M74 9V4"),
    ("p-tint-2", "M32 40h32a5 5 0 0 1 5 5v22a5 5 0 0 1-5 5H32a5 5 0 0 1-5-5V45a5 5 0 0 1 5-5z"),
    ("p-ink", "M38 54h20a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H38a2 2 0 0 1-2-2V56a2 2 0 0 1 2-2z"),
    ("p-line", "M42 54v-4a6 6 0 0 1 12 0v4"),
]);
