//! Things, as paint and path on the canvas of 96. Rounded, flat, at most seven shapes each.

use super::part::Shape;

pub(crate) const BUBBLE_START: &[Shape] =
    &[("p-surface", "M14 5h22a8 8 0 0 1 8 8v7a8 8 0 0 1-8 8h-8l-7 6v-6h-7a8 8 0 0 1-8-8v-7a8 8 0 0 1 8-8z")];
pub(crate) const BUBBLE_END: &[Shape] =
    &[("p-tint-2", "M60 5h22a8 8 0 0 1 8 8v7a8 8 0 0 1-8 8h-7v6l-7-6h-8a8 8 0 0 1-8-8v-7a8 8 0 0 1 8-8z")];
pub(crate) const WORDS_IN_BUBBLES: &[Shape] = &[("p-line", "M15 13h20M15 20h12M61 13h20M61 20h12")];

pub(crate) const BOOK: &[Shape] = &[
    ("p-tint-5", "M48 28C40 20 26 18 12 20v50c14-2 28 0 36 8z"),
    ("p-surface", "M48 28c8-8 22-10 36-8v50c-14-2-28 0-36 8z"),
    (
        "p-line",
        "M21 34c7-.6 12 .4 18 3M21 46c7-.6 12 .4 18 3M57 37c6-2.6 11-3.6 18-3M57 49c6-2.6 11-3.6 18-3",
    ),
];

pub(crate) const THREE_CARDS: &[Shape] = &[
    ("p-tint-4", "M12 6h14a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z"),
    ("p-tint-2", "M41 6h14a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H41a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z"),
    ("p-tint-6", "M70 6h14a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H70a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z"),
    ("p-soft", "M26 50l-3-7M48 43v-2M70 50l3-7"),
];

pub(crate) const BUBBLE_SENT: &[Shape] = &[
    ("p-tint-2", "M14 28h22a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8H26l-9 9v-9h-3a8 8 0 0 1-8-8V36a8 8 0 0 1 8-8z"),
    ("p-line", "M15 39h20M15 48h13"),
    ("p-soft", "M51 37l10-12M53 45h9M51 53l10 12"),
];

pub(crate) const EYE: &[Shape] = &[
    ("p-surface", "M12 28S26 10 48 10 84 28 84 28 70 46 48 46 12 28 12 28z"),
    ("p-tint-5", "M38 28a10 10 0 1 0 20 0a10 10 0 1 0-20 0z"),
    ("p-dot", "M44 28a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
];

pub(crate) const BASKET_HANDLE: &[Shape] = &[("p-line", "M18 52Q48 -10 78 52")];
pub(crate) const BASKET: &[Shape] =
    &[("p-tint-2", "M10 52H86L78 86Q48 94 18 86Z"), ("p-soft", "M15 64Q48 70 81 64M18 76Q48 83 78 76")];
pub(crate) const SUN: &[Shape] = &[
    ("p-sun", "M37 38a11 11 0 1 0 22 0a11 11 0 1 0-22 0z"),
    ("p-line", "M48 21v-3M60 26l2-2M36 26l-2-2M65 38h3M31 38h-3"),
];
pub(crate) const CLOUD: &[Shape] =
    &[("p-tint-6", "M36 50a9 9 0 0 1-1-18a13 13 0 0 1 25-2a10 10 0 0 1 1 20z")];
pub(crate) const SPROUT: &[Shape] = &[
    ("p-tint-3", "M48 38C34 40 30 32 30 26C40 24 48 28 48 38Z"),
    ("p-tint-3", "M48 34C48 24 56 18 66 20C66 30 60 36 48 34Z"),
    ("p-line", "M48 54V34"),
];

pub(crate) const LETTER: &[Shape] = &[
    ("p-surface", "M26 50V14a6 6 0 0 1 6-6h32a6 6 0 0 1 6 6v36z"),
    ("p-line", "M36 20h24M36 30h24"),
    ("p-tint-2", "M12 40l36 26 36-26v40a7 7 0 0 1-7 7H19a7 7 0 0 1-7-7z"),
    ("p-line", "M14 85l24-26M82 85L58 59"),
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

pub(crate) const ENVELOPE_SENT: &[Shape] = &[
    ("p-tint-2", "M12 30h46a6 6 0 0 1 6 6v26a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6V36a6 6 0 0 1 6-6z"),
    ("p-line", "M8 34l27 20 27-20"),
    ("p-line", "M71 49h18M81 40l9 9-9 9"),
];
pub(crate) const BOX: &[Shape] = &[
    ("p-tint-2", "M16 42h64v40a6 6 0 0 1-6 6H22a6 6 0 0 1-6-6z"),
    ("p-tint-2", "M15 22h66a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5H15a5 5 0 0 1-5-5V27a5 5 0 0 1 5-5z"),
    ("p-line", "M38 58h20"),
];
pub(crate) const LOCK: &[Shape] = &[
    ("p-line", "M41 60v-6a7 7 0 0 1 14 0v6"),
    ("p-sun", "M38 60h20a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H38a4 4 0 0 1-4-4V64a4 4 0 0 1 4-4z"),
    ("p-line", "M48 68v4"),
];
pub(crate) const BIN: &[Shape] = &[
    ("p-surface", "M36 24l4-16 22 5-3 11z"),
    ("p-tint-6", "M24 36h48l-5 46a6 6 0 0 1-6 6H35a6 6 0 0 1-6-6z"),
    ("p-tint-6", "M20 24h56a4 4 0 0 1 4 4v4a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4v-4a4 4 0 0 1 4-4z"),
    ("p-line", "M40 50l2 24M56 50l-2 24"),
];

pub(crate) const CUP: &[Shape] = &[
    ("p-line", "M64 46h6a10 10 0 0 1 0 20h-6"),
    ("p-tint-4", "M18 40h46v22a20 20 0 0 1-20 20h-6a20 20 0 0 1-20-20z"),
    ("p-soft", "M32 30c-5-6 5-9 0-16M48 30c-5-6 5-9 0-16"),
    ("p-line", "M12 89h60"),
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
pub(crate) const EVENING: &[Shape] = &[
    ("p-sun", "M56 34a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-line", "M70 13v-3M91 34h2M86 18l2-2M54 18l-2-2"),
    ("p-tint-3", "M4 80Q28 56 54 70T92 64V92H4Z"),
    ("p-line", "M27 68V48"),
    ("p-tint-4", "M11 34a16 17 0 1 0 32 0a16 17 0 1 0-32 0z"),
];

pub(crate) const EAR: &[Shape] = &[
    ("p-skin-3", "M28 40a21 21 0 0 1 42 0c0 15-15 18-15 31a12.500 12.500 0 0 1-23 6C27 69 28 52 28 40z"),
    ("p-face-dark", "M39 42a10 10 0 0 1 20 0c0 8-10 8-10 17"),
    ("p-soft", "M17 30c-5 9-5 20 0 29M80 26c6 10 6 24 0 34"),
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
pub(crate) const LETTER_BOX: &[Shape] = &[
    ("p-line", "M48 66v26M34 92h28"),
    ("p-tint-5", "M14 66V38a16 16 0 0 1 16-16h36a16 16 0 0 1 16 16v28z"),
    ("p-surface", "M34 40V12a4 4 0 0 1 4-4h20a4 4 0 0 1 4 4v28z"),
    ("p-line", "M42 18h12M42 26h12M28 40h40"),
];

pub(crate) const SHEET: &[Shape] =
    &[("p-surface", "M36 70h24a4 4 0 0 1 4 4v24H32V74a4 4 0 0 1 4-4z"), ("p-line", "M40 79h16M40 87h10")];
pub(crate) const STETHOSCOPE: &[Shape] = &[
    ("p-line", "M37 60c0 22 22 22 22 0M48 76v4c0 9 16 9 16 0v-4"),
    ("p-sun", "M60 73a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0z"),
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
pub(crate) const HOUSE: &[Shape] = &[
    ("p-line", "M80 84V60"),
    ("p-tint-3", "M68 50a12 13 0 1 0 24 0a12 13 0 1 0-24 0z"),
    ("p-tint-1", "M14 84V46L40 22l26 24v38z"),
    ("p-surface", "M32 84V62a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v22z"),
    ("p-line", "M6 52L40 20l34 32M4 84h88"),
];
pub(crate) const BLANKET: &[Shape] = &[
    ("p-tint-6", "M12 16a8 8 0 0 1 8-8h56a8 8 0 0 1 8 8v64q-6 6-12 0t-12 0-12 0-12 0-12 0-12 0z"),
    ("p-tint-2", "M12 30h72v14H12z"),
    ("p-line", "M12 58h72M12 66h72"),
];

pub(crate) const CAT: &[Shape] = &[
    ("p-tint-2", "M20 22q2-8 9-4l12 8q7-2 14 0l12-8q7-4 9 4v30a28 28 0 0 1-56 0z"),
    ("p-dot", "M33 48a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM55 48a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
    ("p-line", "M44 58h8l-4 4zM48 62q-4 7-9 3M48 62q4 7 9 3M8 54l14 2M8 66l14-4M88 54l-14 2M88 66l-14-4"),
];
pub(crate) const BIRD: &[Shape] = &[
    ("p-line", "M42 78v10M56 78v10"),
    ("p-tint-5", "M16 60L6 46q14 2 22-6q8-26 30-26q20 0 22 20q2 44-34 44q-24 0-30-18z"),
    ("p-sun", "M79 30l13 5-12 6z"),
    ("p-tint-4", "M30 52q14 20 30 2q-4 22-18 20q-12-2-12-22z"),
    ("p-dot", "M62 30a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
];
pub(crate) const TURTLE: &[Shape] = &[
    (
        "p-tint-3",
        "M68 58q0-16 12-16q12 0 12 12q0 12-16 14zM20 66h12v14q-6 6-12 0zM56 66h12v14q-6 6-12 0zM14 66L4 72q4 4 12 0z",
    ),
    ("p-tint-4", "M10 68q2-40 36-40t34 40z"),
    ("p-line", "M34 68l-6-18 18-12 18 12-6 18M28 50l-14 6M64 50l14 6M46 38V28"),
    ("p-dot", "M79 51a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"),
];
pub(crate) const LEAF: &[Shape] = &[
    ("p-tint-3", "M22 74C10 34 40 12 82 14C86 58 62 86 22 74Z"),
    ("p-line", "M12 86Q36 52 62 34M40 55l-4-17M40 55l20 2"),
];
pub(crate) const FLOWER: &[Shape] = &[
    ("p-tint-1", "M34 26a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-tint-1", "M55 40a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-tint-1", "M48 64a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-tint-1", "M20 64a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-tint-1", "M13 40a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-sun", "M36 48a12 12 0 1 0 24 0a12 12 0 1 0-24 0z"),
];
pub(crate) const WAVES: &[Shape] = &[
    ("p-tint-5", "M8 48a40 40 0 1 0 80 0a40 40 0 1 0-80 0z"),
    ("p-line", "M20 36q9-10 18 0t18 0t18 0M20 52q9-10 18 0t18 0t18 0M24 68q8-9 16 0t16 0t16 0"),
];
