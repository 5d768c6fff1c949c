//! Words on their way: bubbles, letters, pages, and what becomes of them. Paint and path on the canvas of 96; rounded, flat, at most seven shapes each.

use super::part::Shape;

/// Two bubbles with words, one from each side.
pub(crate) const BUBBLES: &[Shape] = &[
    ("p-surface", "M14 5h22a8 8 0 0 1 8 8v7a8 8 0 0 1-8 8h-8l-7 6v-6h-7a8 8 0 0 1-8-8v-7a8 8 0 0 1 8-8z"),
    ("p-tint-2", "M60 5h22a8 8 0 0 1 8 8v7a8 8 0 0 1-8 8h-7v6l-7-6h-8a8 8 0 0 1-8-8v-7a8 8 0 0 1 8-8z"),
    ("p-line", "M15 13h20M15 20h12M61 13h20M61 20h12"),
];
/// The one at the end.
pub(crate) const BUBBLE_END: &[Shape] =
    &[("p-tint-2", "M60 5h22a8 8 0 0 1 8 8v7a8 8 0 0 1-8 8h-7v6l-7-6h-8a8 8 0 0 1-8-8v-7a8 8 0 0 1 8-8z")];

pub(crate) const BUBBLE_SENT: &[Shape] = &[
    ("p-tint-2", "M14 28h22a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8H26l-9 9v-9h-3a8 8 0 0 1-8-8V36a8 8 0 0 1 8-8z"),
    ("p-line", "M15 39h20M15 48h13"),
    ("p-soft", "M51 37l10-12M53 45h9M51 53l10 12"),
];

pub(crate) const QUESTION: &[Shape] = &[
    (
        "p-tint-5",
        "M20 10h56a10 10 0 0 1 10 10v38a10 10 0 0 1-10 10H48L30 86V68H20a10 10 0 0 1-10-10V20a10 10 0 0 1 10-10z",
    ),
    ("p-line", "M38 31a10 10 0 1 1 14 9c-3 1.500-4 3-4 7M48 56v.01"),
];

pub(crate) const OLD_BUBBLE: &[Shape] = &[
    ("p-surface", "M16 8h40a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8H34L22 58V46h-6a8 8 0 0 1-8-8V16a8 8 0 0 1 8-8z"),
    ("p-soft", "M19 20h26"),
];

pub(crate) const NEW_BUBBLE: &[Shape] = &[
    ("p-tint-4", "M40 36h40a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8h-6v14L62 74H40a8 8 0 0 1-8-8V44a8 8 0 0 1 8-8z"),
    ("p-line", "M44 50h32M44 61h18"),
];

pub(crate) const LETTER: &[Shape] = &[
    ("p-surface", "M26 50V14a6 6 0 0 1 6-6h32a6 6 0 0 1 6 6v36z"),
    ("p-line", "M36 20h24M36 30h24"),
    ("p-tint-2", "M12 40l36 26 36-26v40a7 7 0 0 1-7 7H19a7 7 0 0 1-7-7z"),
    ("p-line", "M14 85l24-26M82 85L58 59"),
];

pub(crate) const ENVELOPE_SENT: &[Shape] = &[
    ("p-tint-2", "M12 30h46a6 6 0 0 1 6 6v26a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6V36a6 6 0 0 1 6-6z"),
    ("p-line", "M8 34l27 20 27-20"),
    ("p-line", "M71 49h18M81 40l9 9-9 9"),
];

pub(crate) const LETTER_BOX: &[Shape] = &[
    ("p-line", "M48 66v26M34 92h28"),
    ("p-tint-5", "M14 66V38a16 16 0 0 1 16-16h36a16 16 0 0 1 16 16v28z"),
    ("p-surface", "M34 40V12a4 4 0 0 1 4-4h20a4 4 0 0 1 4 4v28z"),
    ("p-line", "M42 18h12M42 26h12M28 40h40"),
];

pub(crate) const PAGE: &[Shape] = &[
    ("p-surface", "M18 8h44a6 6 0 0 1 6 6v62a6 6 0 0 1-6 6H18a6 6 0 0 1-6-6V14a6 6 0 0 1 6-6z"),
    ("p-line", "M24 22h32M24 34h32M24 46h14"),
];

pub(crate) const MAGNIFIER: &[Shape] = &[
    ("p-tint-5", "M40 58a18 18 0 1 0 36 0a18 18 0 1 0-36 0z"),
    ("p-ink", "M71 75l4-4 14 14a2.8 2.8 0 0 1-4 4z"),
    ("p-line", "M50 56a9 9 0 0 1 8-7"),
];

pub(crate) const SHEET: &[Shape] =
    &[("p-surface", "M36 70h24a4 4 0 0 1 4 4v24H32V74a4 4 0 0 1 4-4z"), ("p-line", "M40 79h16M40 87h10")];

pub(crate) const BIN: &[Shape] = &[
    ("p-surface", "M36 24l4-16 22 5-3 11z"),
    ("p-tint-6", "M24 36h48l-5 46a6 6 0 0 1-6 6H35a6 6 0 0 1-6-6z"),
    ("p-tint-6", "M20 24h56a4 4 0 0 1 4 4v4a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4v-4a4 4 0 0 1 4-4z"),
    ("p-line", "M40 50l2 24M56 50l-2 24"),
];

/// Lines like waves: a language, or what somebody thinks.
pub(crate) const BUBBLE: &[Shape] = &[
    (
        "p-tint-4",
        "M20 10h56a10 10 0 0 1 10 10v38a10 10 0 0 1-10 10H48L30 86V68H20a10 10 0 0 1-10-10V20a10 10 0 0 1 10-10z",
    ),
    ("p-line", "M26 32q5.5-7 11 0t11 0 11 0 11 0M26 47q5.5-7 11 0t11 0 11 0 11 0"),
];

pub(crate) const BUBBLE_HELP: &[Shape] = &[
    (
        "p-tint-2",
        "M20 10h56a10 10 0 0 1 10 10v38a10 10 0 0 1-10 10H48L30 86V68H20a10 10 0 0 1-10-10V20a10 10 0 0 1 10-10z",
    ),
    ("p-ink", "M46 22h4v20h-4z"),
    ("p-dot", "M44 55a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
];

pub(crate) const BUBBLE_LOCKED: &[Shape] = &[
    (
        "p-surface",
        "M20 10h56a10 10 0 0 1 10 10v38a10 10 0 0 1-10 10H48L30 86V68H20a10 10 0 0 1-10-10V20a10 10 0 0 1 10-10z",
    ),
    ("p-line", "M40 36v-6a8 8 0 0 1 16 0v6"),
    ("p-sun", "M38 36h20a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4h-20a4 4 0 0 1-4-4v-12a4 4 0 0 1 4-4z"),
    ("p-line", "M48 44v4"),
];

/// Anybody: a bubble of which nobody knows whose it is.
pub(crate) const BUBBLE_UNKNOWN: &[Shape] = &[
    ("p-surface", "M60 5h22a8 8 0 0 1 8 8v9a8 8 0 0 1-8 8h-7v6l-7-6h-8a8 8 0 0 1-8-8v-9a8 8 0 0 1 8-8z"),
    ("p-line", "M66 14a5 5 0 1 1 7 5c-2 1-2 1-2 3M71 25v.01"),
];

pub(crate) const BUBBLE_CALLS: &[Shape] = &[
    ("p-tint-2", "M14 5h30a8 8 0 0 1 8 8v9a8 8 0 0 1-8 8H30l-7 6v-6h-9a8 8 0 0 1-8-8v-9a8 8 0 0 1 8-8z"),
    ("p-line", "M29 12v6M29 24v.01"),
    ("p-soft", "M60 17h22M74 9l8 8-8 8"),
];

pub(crate) const WHOLE_PAGE: &[Shape] = &[
    ("p-surface", "M24 6h48a6 6 0 0 1 6 6v72a6 6 0 0 1-6 6h-48a6 6 0 0 1-6-6v-72a6 6 0 0 1 6-6z"),
    ("p-line", "M30 24h36M30 38h36M30 52h36M30 66h20"),
];

/// What is covered stays covered.
pub(crate) const PART_OF_A_PAGE: &[Shape] = &[
    ("p-surface", "M24 6h48a6 6 0 0 1 6 6v72a6 6 0 0 1-6 6h-48a6 6 0 0 1-6-6v-72a6 6 0 0 1 6-6z"),
    ("p-line", "M30 20h36M30 32h20"),
    ("p-tint-6", "M18 44h60v40a6 6 0 0 1-6 6H24a6 6 0 0 1-6-6z"),
];

/// What comes first and what then.
pub(crate) const LIST: &[Shape] = &[
    ("p-surface", "M20 6h56a6 6 0 0 1 6 6v72a6 6 0 0 1-6 6h-56a6 6 0 0 1-6-6v-72a6 6 0 0 1 6-6z"),
    ("p-tint-5", "M28 16h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-8a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4z"),
    ("p-tint-2", "M28 40h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-8a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4z"),
    ("p-tint-4", "M28 64h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-8a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4z"),
    ("p-line", "M50 24h22M50 48h22M50 72h22"),
];

pub(crate) const HOW_WAS_IT: &[Shape] = &[
    ("p-surface", "M14 14h68a8 8 0 0 1 8 8v52a8 8 0 0 1-8 8h-68a8 8 0 0 1-8-8v-52a8 8 0 0 1 8-8z"),
    (
        "p-tint-5",
        "M12 40a11 11 0 1 0 22 0a11 11 0 1 0-22 0zM37 40a11 11 0 1 0 22 0a11 11 0 1 0-22 0zM62 40a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
    ),
    ("p-line", "M19 38v.01M27 38v.01M44 38v.01M52 38v.01M69 38v.01M77 38v.01"),
    ("p-line", "M18.5 44q4.5 4 9 0M43.5 45h9M68.5 46q4.5-4 9 0"),
    ("p-soft", "M20 68h56"),
];

pub(crate) const DRAWING: &[Shape] = &[
    ("p-surface", "M14 14h52a6 6 0 0 1 6 6v56a6 6 0 0 1-6 6h-52a6 6 0 0 1-6-6v-56a6 6 0 0 1 6-6z"),
    ("p-line", "M18 66q6-30 16-14t14-4"),
];

pub(crate) const PENCIL: &[Shape] = &[("p-sun", "M78 26l12 8-28 42-14 6 2-16z"), ("p-line", "M50 67l11 8")];

/// A page on which nothing of it stands.
pub(crate) const NOTHING_OF_A_PAGE: &[Shape] = &[
    ("p-surface", "M24 6h48a6 6 0 0 1 6 6v72a6 6 0 0 1-6 6h-48a6 6 0 0 1-6-6v-72a6 6 0 0 1 6-6z"),
    ("p-tint-6", "M18 16h60v68a6 6 0 0 1-6 6H24a6 6 0 0 1-6-6z"),
];
