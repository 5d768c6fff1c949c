//! Signs for what one can do here, and for what happens. Paint and path on the canvas of 96; rounded, flat, at most seven shapes each.

use super::part::Shape;

pub(crate) const THREE_CARDS: &[Shape] = &[
    ("p-tint-4", "M12 6h14a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z"),
    ("p-tint-2", "M41 6h14a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H41a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z"),
    ("p-tint-6", "M70 6h14a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H70a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z"),
    ("p-soft", "M26 50l-3-7M48 43v-2M70 50l3-7"),
];

pub(crate) const EYE: &[Shape] = &[
    ("p-surface", "M12 28S26 10 48 10 84 28 84 28 70 46 48 46 12 28 12 28z"),
    ("p-tint-5", "M38 28a10 10 0 1 0 20 0a10 10 0 1 0-20 0z"),
    ("p-dot", "M44 28a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
];

pub(crate) const DAYS: &[Shape] = &[
    ("p-surface", "M16 20h64a8 8 0 0 1 8 8v48a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8V28a8 8 0 0 1 8-8z"),
    ("p-tint-5", "M16 20h64a8 8 0 0 1 8 8v10H8V28a8 8 0 0 1 8-8z"),
    ("p-line", "M28 12v14M68 12v14"),
    (
        "p-dot",
        "M20 51a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM44 51a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM68 51a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM20 69a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
    ),
    ("p-sun", "M39 69a9 9 0 1 0 18 0a9 9 0 1 0-18 0z"),
];

pub(crate) const EAR: &[Shape] = &[
    ("p-skin-3", "M28 40a21 21 0 0 1 42 0c0 15-15 18-15 31a12.500 12.500 0 0 1-23 6C27 69 28 52 28 40z"),
    ("p-face-dark", "M39 42a10 10 0 0 1 20 0c0 8-10 8-10 17"),
    ("p-soft", "M17 30c-5 9-5 20 0 29M80 26c6 10 6 24 0 34"),
];

pub(crate) const PAUSE: &[Shape] = &[
    ("p-tint-4", "M8 48a40 40 0 1 0 80 0a40 40 0 1 0-80 0z"),
    ("p-ink", "M36 30h4a3 3 0 0 1 3 3v30a3 3 0 0 1-3 3h-4a3 3 0 0 1-3-3v-30a3 3 0 0 1 3-3z"),
    ("p-ink", "M56 30h4a3 3 0 0 1 3 3v30a3 3 0 0 1-3 3h-4a3 3 0 0 1-3-3v-30a3 3 0 0 1 3-3z"),
];

pub(crate) const NEXT: &[Shape] =
    &[("p-tint-4", "M8 48a40 40 0 1 0 80 0a40 40 0 1 0-80 0z"), ("p-line", "M28 48h38M50 31l17 17-17 17")];

pub(crate) const UNDO: &[Shape] = &[
    ("p-tint-5", "M8 48a40 40 0 1 0 80 0a40 40 0 1 0-80 0z"),
    ("p-line", "M30 40h22a13 13 0 0 1 0 26H38M41 28L29 40l12 12"),
];

pub(crate) const LARGER: &[Shape] = &[
    ("p-surface", "M14 6h68a8 8 0 0 1 8 8v68a8 8 0 0 1-8 8h-68a8 8 0 0 1-8-8v-68a8 8 0 0 1 8-8z"),
    ("p-tint-3", "M24 72C14 36 40 14 80 16C84 56 60 84 24 72z"),
    ("p-line", "M15 82Q38 52 62 34M40 56l-3-16M40 56l18 2"),
];

pub(crate) const SMALLER: &[Shape] = &[
    ("p-surface", "M14 6h68a8 8 0 0 1 8 8v68a8 8 0 0 1-8 8h-68a8 8 0 0 1-8-8v-68a8 8 0 0 1 8-8z"),
    ("p-tint-3", "M36 60C31 43 43 33 61 34C63 54 53 66 36 60z"),
    ("p-line", "M31 65Q43 52 52 44"),
];

pub(crate) const RUB_OUT: &[Shape] = &[
    ("p-line", "M8 84h22"),
    ("p-soft", "M42 84h.01M54 84h.01M66 84h.01M78 84h.01"),
    ("p-tint-1", "M34 58L58 20l30 19-24 38H46z"),
    ("p-tint-5", "M48 36L58 20l30 19-10 16z"),
];

pub(crate) const VOICE: &[Shape] = &[
    ("p-soft", "M12 26c-5 8-5 16 0 24M84 26c5 8 5 16 0 24"),
    ("p-line", "M24 42v4a24 24 0 0 0 48 0v-4M48 70v14M34 86h28"),
    ("p-tint-5", "M34 20a14 14 0 0 1 28 0v24a14 14 0 0 1-28 0z"),
    ("p-line", "M42 22h12M42 32h12M42 42h12"),
];

pub(crate) const CLOCK: &[Shape] = &[
    ("p-surface", "M8 48a40 40 0 1 0 80 0a40 40 0 1 0-80 0z"),
    ("p-soft", "M48 16v4M48 76v4M16 48h4M76 48h4"),
    ("p-line", "M48 28v20l14 10"),
    ("p-dot", "M44 48a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
];

pub(crate) const OPEN_EYE: &[Shape] = &[
    ("p-surface", "M6 48S22 20 48 20 90 48 90 48 74 76 48 76 6 48 6 48z"),
    ("p-tint-5", "M31 48a17 17 0 1 0 34 0a17 17 0 1 0-34 0z"),
    ("p-dot", "M41 48a7 7 0 1 0 14 0a7 7 0 1 0-14 0z"),
];

/// Some of what can always be pressed.
pub(crate) const BUTTONS: &[Shape] = &[
    (
        "p-surface",
        "M14 6h22a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8h-22a8 8 0 0 1-8-8v-22a8 8 0 0 1 8-8zM60 6h22a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8h-22a8 8 0 0 1-8-8v-22a8 8 0 0 1 8-8zM14 52h22a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8h-22a8 8 0 0 1-8-8v-22a8 8 0 0 1 8-8zM60 52h22a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8h-22a8 8 0 0 1-8-8v-22a8 8 0 0 1 8-8z",
    ),
    ("p-ink", "M19 17h3v16h-3zM28 17h3v16h-3z"),
    ("p-line", "M60 25h20M73 17l8 8-8 8"),
    ("p-tint-6", "M18 80a6 6 0 0 1 0-12a9 9 0 0 1 16-2a7 7 0 0 1 0 14z"),
    ("p-tint-2", "M61 66h20v14H61zM58 60h26v7H58z"),
];

/// Two of the same size and the same lightness.
pub(crate) const TWO_CARDS: &[Shape] = &[
    ("p-tint-5", "M12 16h24a8 8 0 0 1 8 8v48a8 8 0 0 1-8 8h-24a8 8 0 0 1-8-8v-48a8 8 0 0 1 8-8z"),
    ("p-tint-2", "M60 16h24a8 8 0 0 1 8 8v48a8 8 0 0 1-8 8h-24a8 8 0 0 1-8-8v-48a8 8 0 0 1 8-8z"),
    ("p-surface", "M11 48L24 35L37 48V64H11zM59 48L72 35L85 48V64H59z"),
    ("p-line", "M24 64V55M72 64V55"),
];

/// One step after the other.
pub(crate) const STEPS: &[Shape] = &[
    (
        "p-tint-3",
        "M16 6h64a10 10 0 0 1 10 10v64a10 10 0 0 1-10 10h-64a10 10 0 0 1-10-10v-64a10 10 0 0 1 10-10z",
    ),
    (
        "p-surface",
        "M13 78a9 5 0 1 0 18 0a9 5 0 1 0-18 0zM31 70a9 5 0 1 0 18 0a9 5 0 1 0-18 0zM51 62a9 5 0 1 0 18 0a9 5 0 1 0-18 0zM57 46a9 5 0 1 0 18 0a9 5 0 1 0-18 0zM39 37a9 5 0 1 0 18 0a9 5 0 1 0-18 0zM25 25a9 5 0 1 0 18 0a9 5 0 1 0-18 0zM45 16a9 5 0 1 0 18 0a9 5 0 1 0-18 0z",
    ),
];

/// One way and then many, all of them alike.
pub(crate) const WAYS: &[Shape] = &[
    (
        "p-tint-3",
        "M14 4h68a10 10 0 0 1 10 10v68a10 10 0 0 1-10 10h-68a10 10 0 0 1-10-10v-68a10 10 0 0 1 10-10z",
    ),
    (
        "p-surface",
        "M25 50a8 5 0 1 0 16 0a8 5 0 1 0-16 0zM55 50a8 5 0 1 0 16 0a8 5 0 1 0-16 0zM16 34a8 5 0 1 0 16 0a8 5 0 1 0-16 0zM64 34a8 5 0 1 0 16 0a8 5 0 1 0-16 0zM8 18a8 5 0 1 0 16 0a8 5 0 1 0-16 0zM72 18a8 5 0 1 0 16 0a8 5 0 1 0-16 0zM40 42a8 5 0 1 0 16 0a8 5 0 1 0-16 0zM40 27a8 5 0 1 0 16 0a8 5 0 1 0-16 0zM40 12a8 5 0 1 0 16 0a8 5 0 1 0-16 0z",
    ),
];

/// The place in the middle is the child's.
pub(crate) const RING_CLOSE: &[Shape] = &[
    ("p-surface", "M4 48a44 44 0 1 0 88 0a44 44 0 1 0-88 0z"),
    ("p-surface", "M17 48a31 31 0 1 0 62 0a31 31 0 1 0-62 0z"),
    ("p-tint-4", "M30 48a18 18 0 1 0 36 0a18 18 0 1 0-36 0z"),
];

pub(crate) const RING_NEAR: &[Shape] = &[
    ("p-surface", "M4 48a44 44 0 1 0 88 0a44 44 0 1 0-88 0z"),
    ("p-tint-4", "M17 48a31 31 0 1 0 62 0a31 31 0 1 0-62 0z"),
    ("p-surface", "M30 48a18 18 0 1 0 36 0a18 18 0 1 0-36 0z"),
];

pub(crate) const RING_FAR: &[Shape] = &[
    ("p-tint-4", "M4 48a44 44 0 1 0 88 0a44 44 0 1 0-88 0z"),
    ("p-surface", "M17 48a31 31 0 1 0 62 0a31 31 0 1 0-62 0z"),
    ("p-surface", "M30 48a18 18 0 1 0 36 0a18 18 0 1 0-36 0z"),
];

/// Days in a row, the first of them marked.
pub(crate) const TIME_BEFORE: &[Shape] = &[
    ("p-soft", "M8 52h80"),
    (
        "p-surface",
        "M33 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM53 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM71 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
    ),
    ("p-sun", "M6 52a13 13 0 1 0 26 0a13 13 0 1 0-26 0z"),
];

/// The same, with the day of today marked.
pub(crate) const TIME_NOW: &[Shape] = &[
    ("p-soft", "M8 52h80"),
    (
        "p-surface",
        "M13 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM53 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM71 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
    ),
    ("p-sun", "M26 52a13 13 0 1 0 26 0a13 13 0 1 0-26 0z"),
];

/// The same, with a day to come marked.
pub(crate) const TIME_TURNING: &[Shape] = &[
    ("p-soft", "M8 52h80"),
    (
        "p-surface",
        "M13 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM33 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM71 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
    ),
    ("p-sun", "M46 52a13 13 0 1 0 26 0a13 13 0 1 0-26 0z"),
];

/// The same, with the last marked.
pub(crate) const TIME_LATER: &[Shape] = &[
    ("p-soft", "M8 52h80"),
    (
        "p-surface",
        "M13 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM33 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM53 52a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
    ),
    ("p-sun", "M64 52a13 13 0 1 0 26 0a13 13 0 1 0-26 0z"),
];

/// A small stone.
pub(crate) const AMOUNT_LITTLE: &[Shape] =
    &[("p-soft", "M10 82h76"), ("p-tint-4", "M39 82a9 14 0 0 1 18 0z")];

/// A stone of middle size.
pub(crate) const AMOUNT_SOME: &[Shape] = &[("p-soft", "M10 82h76"), ("p-tint-4", "M30 82a18 28 0 0 1 36 0z")];

/// A large stone.
pub(crate) const AMOUNT_A_LOT: &[Shape] =
    &[("p-soft", "M10 82h76"), ("p-tint-4", "M18 82a30 48 0 0 1 60 0z")];

/// What was decided and what somebody thinks of it, one on the other.
pub(crate) const AGREE_ALL: &[Shape] = &[
    ("p-tint-5", "M22 12h40a6 6 0 0 1 6 6v52a6 6 0 0 1-6 6H22a6 6 0 0 1-6-6V18a6 6 0 0 1 6-6z"),
    ("p-tint-2", "M34 20h40a6 6 0 0 1 6 6v52a6 6 0 0 1-6 6H34a6 6 0 0 1-6-6V26a6 6 0 0 1 6-6z"),
    ("p-line", "M37 44q5.5-7 11 0t11 0 11 0M37 60q5.5-7 11 0t11 0 11 0"),
];

/// The same, half on each other.
pub(crate) const AGREE_PART: &[Shape] = &[
    ("p-tint-5", "M12 12h36a6 6 0 0 1 6 6v50a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6V18a6 6 0 0 1 6-6z"),
    ("p-line", "M15 30h20M15 44h20"),
    ("p-tint-2", "M48 24h36a6 6 0 0 1 6 6v50a6 6 0 0 1-6 6H48a6 6 0 0 1-6-6V30a6 6 0 0 1 6-6z"),
    ("p-line", "M50 46q5.5-7 11 0t11 0 11 0M50 62q5.5-7 11 0t11 0 11 0"),
];

/// The same, beside each other.
pub(crate) const AGREE_APART: &[Shape] = &[
    ("p-tint-5", "M10 18h24a6 6 0 0 1 6 6v48a6 6 0 0 1-6 6H10a6 6 0 0 1-6-6V24a6 6 0 0 1 6-6z"),
    ("p-line", "M13 38h18M13 52h18"),
    ("p-tint-2", "M62 18h24a6 6 0 0 1 6 6v48a6 6 0 0 1-6 6H62a6 6 0 0 1-6-6V24a6 6 0 0 1 6-6z"),
    ("p-line", "M63 40q3.6-5 7.2 0t7.2 0 7.2 0M63 54q3.6-5 7.2 0t7.2 0 7.2 0"),
];

/// How thick a line is drawn: the same line three times.
pub(crate) const LINE_THIN: &[Shape] = &[("p-ink", "M12 62q18-40 36-16t36-10v4q-18 34-36 10t-36 16z")];
pub(crate) const LINE_MIDDLE: &[Shape] = &[("p-ink", "M12 58q18-40 36-16t36-10v12q-18 34-36 10t-36 16z")];
pub(crate) const LINE_THICK: &[Shape] = &[("p-ink", "M12 52q18-40 36-16t36-10v26q-18 34-36 10t-36 16z")];
