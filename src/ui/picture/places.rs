//! Places, and what stands in them. Paint and path on the canvas of 96; rounded, flat, at most seven shapes each.

use super::part::Shape;

pub(crate) const HOUSE: &[Shape] = &[
    ("p-line", "M80 84V60"),
    ("p-tint-3", "M68 50a12 13 0 1 0 24 0a12 13 0 1 0-24 0z"),
    ("p-tint-1", "M14 84V46L40 22l26 24v38z"),
    ("p-surface", "M32 84V62a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v22z"),
    ("p-line", "M6 52L40 20l34 32M4 84h88"),
];

pub(crate) const BOARD: &[Shape] = &[
    ("p-tint-3", "M14 6h68a6 6 0 0 1 6 6v34a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z"),
    ("p-line", "M20 18h18M20 30h30M20 41h12M62 24a7 7 0 1 0 14 0a7 7 0 1 0-14 0z"),
];

pub(crate) const TABLE: &[Shape] = &[
    ("p-tint-2", "M8 68h80a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4v-6a4 4 0 0 1 4-4z"),
    ("p-line", "M16 82v10M80 82v10"),
    ("p-surface", "M36 60h24l4 12H32z"),
];

pub(crate) const BRIDGE: &[Shape] =
    &[("p-tint-3", "M2 66h22v26H2zM72 66h22v26H72z"), ("p-tint-5", "M22 66Q48 40 74 66v10Q48 52 22 76z")];

pub(crate) const BED: &[Shape] = &[
    ("p-line", "M10 28v60M86 62v26"),
    ("p-surface", "M18 46h12a8 8 0 0 1 8 8v10H10V54a8 8 0 0 1 8-8z"),
    ("p-tint-6", "M32 64v-8a8 8 0 0 1 8-8h34a12 12 0 0 1 12 12v4z"),
    ("p-tint-2", "M10 64h76v12H10z"),
];

/// Where one eats.
pub(crate) const KITCHEN: &[Shape] = &[
    ("p-soft", "M43 24c-4-5 4-7 0-12M55 24c-4-5 4-7 0-12"),
    ("p-surface", "M30 34h36q0 18-14 18h-8q-14 0-14-18z"),
    ("p-tint-5", "M12 38h12v14H12zM72 38h12v14H72z"),
    ("p-line", "M20 62v26M76 62v26"),
    ("p-tint-4", "M40 74v14M56 74v14M34 72h28v4H34z"),
    ("p-tint-2", "M8 52h80a4 4 0 0 1 4 4v2a4 4 0 0 1-4 4h-80a4 4 0 0 1-4-4v-2a4 4 0 0 1 4-4z"),
];

pub(crate) const WASH_ROOM: &[Shape] = &[
    ("p-line", "M40 82v8M56 82v8"),
    ("p-surface", "M30 50V28a16 16 0 0 1 32 0v4h-9v-4a7 7 0 0 0-14 0v22z"),
    ("p-line", "M30 34H18M18 28v12"),
    ("p-tint-5", "M57 36c3 4 5 5 5 8a5 5 0 0 1-10 0c0-3 2-4 5-8z"),
    ("p-tint-5", "M14 52h68v4a28 28 0 0 1-28 28H42a28 28 0 0 1-28-28z"),
    ("p-surface", "M10 50h76a4 4 0 0 1 4 4v1a4 4 0 0 1-4 4h-76a4 4 0 0 1-4-4v-1a4 4 0 0 1 4-4z"),
];

pub(crate) const PLAY_PLACE: &[Shape] = &[
    ("p-tint-3", "M4 82Q48 70 92 82v10H4z"),
    ("p-line", "M14 84L26 12h44l12 72"),
    ("p-line", "M38 12v44M58 12v44"),
    ("p-sun", "M36 56h24a4 4 0 0 1 4 4v0a4 4 0 0 1-4 4h-24a4 4 0 0 1-4-4v-0a4 4 0 0 1 4-4z"),
];

pub(crate) const OUTSIDE: &[Shape] = &[
    ("p-sun", "M75 14a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"),
    ("p-tint-3", "M4 80Q48 68 92 80v12H4z"),
    ("p-tint-2", "M38 80q4-12 2-28h12q-2 16 2 28z"),
    (
        "p-tint-3",
        "M46 8a17 17 0 0 1 16 12a14 14 0 0 1 2 27a14 14 0 0 1-18 6a14 14 0 0 1-18-6a14 14 0 0 1 2-27a17 17 0 0 1 16-12z",
    ),
];

pub(crate) const OFFICE: &[Shape] = &[
    ("p-tint-5", "M36 22h36a4 4 0 0 1 4 4v28H32V26a4 4 0 0 1 4-4z"),
    ("p-line", "M42 34h24M42 43h14"),
    ("p-tint-2", "M58 62h26v28H58z"),
    ("p-line", "M14 62v28M68 74h6"),
    ("p-tint-4", "M12 40h12v14H12z"),
    ("p-tint-2", "M8 54h80a4 4 0 0 1 4 4v0a4 4 0 0 1-4 4h-80a4 4 0 0 1-4-4v-0a4 4 0 0 1 4-4z"),
];

pub(crate) const TWO_PLACES: &[Shape] = &[
    ("p-tint-3", "M4 72Q48 60 92 72v16H4z"),
    ("p-line", "M48 70V36"),
    ("p-tint-4", "M37 28a11 11 0 1 0 22 0a11 11 0 1 0-22 0z"),
    ("p-tint-1", "M8 76V48l15-14 15 14v28zM58 76V48l15-14 15 14v28z"),
    ("p-surface", "M18 76V62h10v14zM68 76V62h10v14z"),
    ("p-line", "M3 52l20-18 20 18M53 52l20-18 20 18"),
];

/// A house that only the child can fill in.
pub(crate) const PLACE_TO_ADD: &[Shape] =
    &[("p-surface", "M14 86V46L40 22l26 24v40z"), ("p-line", "M6 52L40 20l34 32")];

pub(crate) const SAFE_HOUSE: &[Shape] = &[
    ("p-tint-5", "M48 6Q66 18 86 18v26Q86 76 48 92Q10 76 10 44V18Q30 18 48 6z"),
    ("p-tint-1", "M30 66V46l18-16 18 16v20z"),
    ("p-surface", "M43 66V53h10v13z"),
    ("p-line", "M23 51l25-23 25 23"),
];

/// Half open: quiet, and nobody who comes in unasked.
pub(crate) const DOOR: &[Shape] = &[
    ("p-sun", "M22 8h52v80H22z"),
    ("p-tint-2", "M22 8l30 10v74l-30-4z"),
    ("p-dot", "M41.5 54a3.5 3.5 0 1 0 7.0 0a3.5 3.5 0 1 0-7.0 0z"),
    ("p-line", "M6 88h16M74 88h16"),
];

pub(crate) const CLOSED_DOOR: &[Shape] = &[
    ("p-tint-2", "M26 8h44a4 4 0 0 1 4 4v76H22V12a4 4 0 0 1 4-4z"),
    ("p-line", "M32 18h32v24H32zM32 62h32v16H32z"),
    ("p-dot", "M60 52a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
    ("p-line", "M6 88h84"),
];

/// The house of every choice, drawn low, so that people stand before it.
pub(crate) const FOR_ONE_OF_THEM: &[Shape] = &[
    ("p-line", "M82 78V46"),
    ("p-tint-3", "M71 36a11 13 0 1 0 22 0a11 13 0 1 0-22 0z"),
    ("p-tint-1", "M12 78V40L40 14l28 26v38z"),
    ("p-surface", "M33 78V58h14v20z"),
    ("p-line", "M4 46L40 12l36 34M4 78h88"),
];

/// Somebody grown, beside a measure.
pub(crate) const TALL: &[Shape] =
    &[("p-tint-6", "M33 63h30v27H52V73h-8v17H33z"), ("p-soft", "M80 8v82M72 8h16M72 90h16")];
